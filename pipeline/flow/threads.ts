import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Jobs, Made, Make } from "../stages/render/make.ts";
import { makeHere } from "./make-here.ts";
import type { Answer, Order } from "./maker-thread.ts";

export interface Threads {
  readonly make: Make;
  close(): Promise<void>;
}

interface Waiting {
  resolve(made: Made[keyof Made]): void;
  reject(error: Error): void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** Makers on as many threads as there are processors, started with the first order; from sources in TypeScript, on this one. */
export function threads(count = availableParallelism()): Threads {
  if (count < 2 || import.meta.url.endsWith(".ts")) return { make: makeHere, close: async () => {} };
  const started: Thread[] = [];
  let next = 0;
  let scratch: string | undefined;
  const start = (): Thread => {
    scratch ??= mkdtempSync(join(tmpdir(), "almanac-faces-"));
    const worker = new Worker(new URL("./maker-thread.js", import.meta.url), { workerData: scratch });
    const waiting = new Map<number, Waiting>();
    worker.on("message", ({ id, made, error }: Answer) => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (error !== undefined || made === undefined) one?.reject(new Error(error ?? "missing answer"));
      else one?.resolve(made);
    });
    worker.on("error", (error) => {
      for (const one of waiting.values())
        one.reject(error instanceof Error ? error : new Error(String(error)));
      waiting.clear();
    });
    return { worker, waiting };
  };
  const order = (kind: keyof Jobs, job: Jobs[keyof Jobs]): Promise<Made[keyof Made]> => {
    if (started.length === 0) for (let index = 0; index < count; index++) started.push(start());
    const thread = started.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
    const id = next++;
    return new Promise((resolve, reject) => {
      thread.waiting.set(id, { resolve, reject });
      thread.worker.postMessage({ id, kind, job } satisfies Order);
    });
  };
  return {
    make: order as Make,
    close: async () => {
      await Promise.all(started.map(({ worker }) => worker.terminate()));
      if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true });
    },
  };
}
