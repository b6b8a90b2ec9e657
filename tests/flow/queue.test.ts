import { expect, test } from "vitest";
import { queueOf } from "../../pipeline/flow/queue.ts";
import type { Jobs } from "../../pipeline/stages/render/make.ts";

const orders = (...kinds: (keyof Jobs)[]) => {
  const queue = queueOf<{ readonly kind: keyof Jobs; readonly at: number }>();
  for (const [at, kind] of kinds.entries()) queue.put({ kind, at });
  return queue;
};

test("a thread keeps to what it has loaded, and takes first what others wait for", () => {
  const queue = orders("picture", "workbook", "drawing", "face", "drawing");
  const own = new Set(["drawing", "face", "picture"] as const);
  const taken = Array.from({ length: 5 }, () => queue.takeOf(own));
  expect(taken.map((one) => one?.at)).toEqual([2, 4, 3, 0, undefined]);
});

test("what has to be loaded is first what loads soon, and nothing is left", () => {
  const queue = orders("workbook", "drawing", "picture", "print");
  const taken = Array.from({ length: 5 }, () => queue.take()?.kind);
  expect(taken).toEqual(["print", "picture", "drawing", "workbook", undefined]);
});
