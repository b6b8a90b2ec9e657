import { parentPort } from "node:worker_threads";
import type { Jobs, Made } from "../stages/render/make.ts";
import { makeHere } from "./make-here.ts";

/** One thing to make on this thread, and its answer. */
export interface Order {
  readonly id: number;
  readonly kind: keyof Jobs;
  readonly job: Jobs[keyof Jobs];
}

export interface Answer {
  readonly id: number;
  readonly made?: Made[keyof Made];
  readonly error?: string;
}

parentPort?.on("message", ({ id, kind, job }: Order) => {
  makeHere(kind, job as never).then(
    (made) => answer({ id, made }),
    (error: unknown) => answer({ id, error: error instanceof Error ? error.message : String(error) }),
  );
});

function answer(one: Answer): void {
  parentPort?.postMessage(one);
}
