import { Session } from "node:inspector/promises";
import { parentPort } from "node:worker_threads";

// V8 counts each block of code that it compiles from here on, so the reader is loaded after that.
const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
const { readTables } = await import("../../../../dist/stages/ingest/read-tables.js");

/** Blocks of the program's own code that were entered since the last time. */
async function steps() {
  const { result } = await session.post("Profiler.takePreciseCoverage");
  return result
    .filter(({ url }) => url.includes("/dist/"))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

parentPort.on("message", async ({ bytes, limits }) => {
  await steps();
  await readTables(bytes, "report.xlsx", "report.xlsx", { reading: {}, limits, headerNames: [] });
  parentPort.postMessage(await steps());
});
