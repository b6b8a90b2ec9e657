// Sets `report.pdf` in English, from an edition that is checked and drawn before.
import { writeFileSync } from "node:fs";
import { draft } from "../../dist/flow/draft.js";
import { makeHere } from "../../dist/flow/make-here.js";
import { registryOf } from "../../dist/flow/registry.js";
import { median, tell, timed } from "./clock.mjs";

const [, , root, file] = process.argv;
const { datasets } = await registryOf(".");

/** The report alone: charts' own prints are measured by themselves. */
let report;
const make = async (kind, job) => {
  if (kind !== "print") return makeHere(kind, job);
  if (job.template.includes("#outline")) report = job;
  return new Uint8Array();
};
await draft({
  ...{ root, edition: "2020", datasets, locales: ["en"], only: ["pdf"], make },
  progress() {},
});

let pdf;
const set = async () => {
  pdf = await makeHere("print", report);
};
const first = await timed(set);
const { forget } = await import("./forget.mjs");
const warm = [];
const unchanged = [];
for (let round = 0; round < 5; round++) {
  forget();
  warm.push(await timed(set));
  unchanged.push(await timed(set));
}
writeFileSync(file, pdf);
tell({ first, warm: median(warm), unchanged: median(unchanged) });
