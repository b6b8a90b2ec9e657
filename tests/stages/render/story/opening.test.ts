import { expect, test } from "vitest";
import type { Comparison } from "../../../../pipeline/model/movement.ts";
import { type Observation, observe } from "../../../../pipeline/model/observation.ts";
import { type BriefSentence, isUnchanged } from "../../../../pipeline/stages/render/brief.ts";
import { openingOf } from "../../../../pipeline/stages/render/story/opening.ts";

const rate = (area: string, amount: number): Observation =>
  observe(
    "rate",
    { area, period: "2019" },
    {
      amount,
      unit: "percent",
      qualifier: "exact",
      status: "reported",
      derivation: { from: "cells", ranges: [] },
    },
  );
const [korea, japan] = [rate("KOR", 56.5), rate("JPN", 19.4)];
const published = (...figures: readonly Observation[]) =>
  ({
    from: "2021",
    vintages: figures.map((figure) => ({ ...figure, dataset: "recycling" })),
  }) as unknown as Comparison;
const dataset = { id: "recycling", keyFigures: () => [] };
const sentence = {
  dataset,
  of: korea,
  weight: 1,
  passage: { parts: [{ figure: korea }, { figure: japan }] },
} as unknown as BriefSentence;

test("a sentence is as before only if every figure in it is", () => {
  expect(isUnchanged(sentence, published(korea, japan))).toBe(true);
  expect(isUnchanged(sentence, published(korea, rate("JPN", 19.2)))).toBe(false);
  expect(isUnchanged(sentence, published(korea))).toBe(false);
  expect(isUnchanged(sentence, null)).toBe(false);
});

test("a subject is said to have nothing newer only if none of its figures is new", async () => {
  const opened = (observations: readonly Observation[]) =>
    openingOf(
      [{ dataset, observations, charts: [], ground: "" }] as never,
      {
        ...{
          brief: [sentence],
          verdict: [],
          told: [],
          since: published(korea, japan),
          profiles: { standings: [], of: new Map(), others: new Map() },
        },
        ...{ drafting: { words: { locale: "en" } }, remember: () => Promise.reject() },
      } as never,
    );
  const old = await opened([korea, japan]);
  expect([old.unchanged, old.stale]).toEqual([[sentence], [dataset]]);
  const newer = await opened([korea, japan, rate("CHN", 30)]);
  expect([newer.unchanged, newer.stale]).toEqual([[sentence], []]);
});
