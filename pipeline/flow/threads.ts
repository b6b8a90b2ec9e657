import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { scratchFolder } from "../scratch-folder.ts";
import type { Jobs, MadeReport, Make } from "../stages/render/make.ts";
import { makeHere } from "./make-here.ts";
import type { MakerAnswer, Order, ThreadData } from "./maker-thread.ts";
import { type Queue, queueOf } from "./queue.ts";

export interface Threads {
  readonly make: Make;
  close(): Promise<void>;
}

interface Waiting extends Order {
  resolve(made: MadeReport[keyof MadeReport]): void;
  reject(error: Error): void;
}

interface Thread {
  readonly worker: Worker;
  readonly orders: Map<number, Waiting>;
  /** The kinds it has made, whose makers are loaded and warm. */
  readonly kinds: Set<keyof Jobs>;
}

/** What threads started early load while files are still checked. */
const opened: readonly (readonly (keyof Jobs)[])[] = [["drawing"], ["face", "workbook"]];

type Turn = readonly [held: number, take: (queue: Queue<Waiting>, thread: Thread) => Waiting | null];

/** A thread has one order in hand and one waiting, so that it is never idle. */
const turns: readonly Turn[] = [
  [0, (queue, { kinds }) => queue.takeOf(kinds)],
  [0, (queue) => queue.take()],
  [1, (queue, { kinds }) => queue.takeOf(kinds)],
];

/**
 * Makers on as many threads as there are processors, or on this one when run from TypeScript sources. They start at once
 * where work is `expected`, otherwise on the first order.
 */
export function threads(expected: boolean, count = availableParallelism()): Threads {
  if (count < 2 || import.meta.url.endsWith(".ts")) return { make: makeHere, close: async () => {} };
  // A report is finished before optimizing most of its code pays off.
  setFlagsFromString("--interrupt-budget=1000000");
  // Read by the library that draws pictures when it is loaded: keeps memory for the next picture.
  process.env.MIMALLOC_PURGE_DELAY ??= "-1";
  const queue = queueOf<Waiting>();
  const scratch = scratchFolder("faces");
  const started: Thread[] = [];
  const start = (opens: ThreadData["opens"] = []): void => {
    started.push(startThread({ scratch: scratch.path, opens }, hand, fail));
  };
  const hand = (): void => {
    // Idle threads come first, and among them those that need not load anything.
    for (const [held, take] of turns)
      for (const thread of started) {
        const next = thread.orders.size === held ? take(queue, thread) : null;
        if (!next) continue;
        const { id, kind, job } = next;
        thread.orders.set(id, next);
        thread.kinds.add(kind);
        thread.worker.postMessage({ id, kind, job } satisfies Order);
      }
  };
  const fail = (error: Error): void => {
    for (const { orders } of started) for (const { reject } of orders.values()) reject(error);
    for (let next = queue.take(); next; next = queue.take()) next.reject(error);
  };
  if (expected) for (let index = 0; index < count; index++) start(opened[index]);
  let last = 0;
  const make = (kind: keyof Jobs, job: Jobs[keyof Jobs]): Promise<MadeReport[keyof MadeReport]> =>
    new Promise((resolve, reject) => {
      queue.put({ id: last++, kind, job, resolve, reject });
      if (started.length < count && started.every(({ orders }) => orders.size > 0)) start();
      hand();
    });
  return {
    make: make as Make,
    close: async () => {
      await Promise.all(started.map(({ worker }) => worker.terminate()));
      scratch.remove();
    },
  };
}

function startThread(about: ThreadData, answered: () => void, fail: (error: Error) => void): Thread {
  const worker = new Worker(new URL("./maker-thread.js", import.meta.url), {
    workerData: about,
    // Drawing leaves much garbage: a larger young generation is collected less often.
    resourceLimits: { maxYoungGenerationSizeMb: 96 },
  });
  const orders = new Map<number, Waiting>();
  worker.on("message", ({ id, made, error }: MakerAnswer) => {
    const order = orders.get(id);
    orders.delete(id);
    answered();
    if (error !== undefined || made === undefined) order?.reject(new Error(error ?? "missing answer"));
    else order?.resolve(made);
  });
  worker.on("error", (error) => fail(error instanceof Error ? error : new Error(String(error))));
  return { worker, orders, kinds: new Set(about.opens) };
}
