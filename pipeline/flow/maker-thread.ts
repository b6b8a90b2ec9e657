import { parentPort, workerData } from "node:worker_threads";
import type { Jobs, MadeReport } from "../stages/render/make.ts";
import { makeHere, open } from "./make-here.ts";

/** What a thread starts with: a folder for typefaces, and the makers to load first. */
export interface ThreadData {
  readonly scratch: string;
  readonly opens: readonly (keyof Jobs)[];
}

export interface Order {
  readonly id: number;
  readonly kind: keyof Jobs;
  readonly job: Jobs[keyof Jobs];
}

export interface MakerAnswer {
  readonly id: number;
  readonly made?: MadeReport[keyof MadeReport];
  readonly error?: string;
}

const { opens } = workerData as ThreadData;
// A maker that fails to load is reported when it is used.
for (const kind of opens) open(kind).catch(() => {});

let last: Promise<void> = Promise.resolve();
parentPort?.on("message", (order: Order) => {
  last = last.then(async () => parentPort?.postMessage(await answerTo(order)));
});

async function answerTo({ id, kind, job }: Order): Promise<MakerAnswer> {
  try {
    return { id, made: await makeHere(kind, job as never) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
