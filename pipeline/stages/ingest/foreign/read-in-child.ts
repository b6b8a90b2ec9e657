import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { deserialize } from "node:v8";
import { costlyFile } from "../problems.ts";
import { Refusal } from "../workbook/refusal.ts";
import type { ForeignRead } from "./foreign-workbook.ts";
import type { ForeignRequest } from "./parse-foreign.ts";

/** Limits for reading: memory in MB, of which an old workbook of 20 MB takes half, and time. */
const most = { memory: 1000, seconds: 60 };
/** How a process ends that ran out of memory: Node.js aborts, or the system kills it. */
const outOfMemory: readonly (string | null)[] = ["SIGABRT", "SIGKILL", "SIGTRAP"];
const abortCode = 134;

/** Reads a foreign file in a separate process with bounded memory and time, since the file may be hostile. */
export async function readInChild(
  bytes: Uint8Array,
  asked: ForeignRequest,
  allowed = most,
): Promise<ForeignRead> {
  // In tests, which run TypeScript sources, there is no program to start.
  if (import.meta.url.endsWith(".ts")) return (await import("./parse-foreign.ts")).parseForeign(bytes, asked);
  const program = fileURLToPath(new URL("./program.js", import.meta.url));
  const limit = `--max-old-space-size=${allowed.memory}`;
  const child = spawn(process.execPath, [limit, program, JSON.stringify(asked)], {
    // So that dates of an XML workbook are read without time zone shifts.
    env: { ...process.env, TZ: "UTC", NODE_OPTIONS: "" },
    stdio: ["pipe", "pipe", "ignore"],
  });
  const chunks: Buffer[] = [];
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill("SIGKILL");
  }, allowed.seconds * 1000);
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  // A process that ends early leaves its input unread.
  child.stdin.on("error", () => {});
  child.stdin.end(bytes);
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (...ended) => resolve(ended));
  }).finally(() => clearTimeout(timer));
  if (isLate) throw new Refusal(costlyFile({ what: "seconds", allowed: allowed.seconds }));
  if (code === 0) return deserialize(Buffer.concat(chunks)) as ForeignRead;
  if (code === abortCode || outOfMemory.includes(signal))
    throw new Refusal(costlyFile({ what: "memory", allowed: allowed.memory }));
  throw new Error(`invalid end of the reader: ${code ?? signal}`);
}
