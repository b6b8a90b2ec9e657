import { expect, test } from "vitest";
import type { Highlight } from "../../../../pipeline/model/highlight.ts";
import { type Observation, observe } from "../../../../pipeline/model/observation.ts";
import { verdictOf } from "../../../../pipeline/stages/render/story/verdict.ts";

const count = (indicator: string, amount: number): Observation =>
  observe(
    indicator,
    { area: "EAS", period: "2021" },
    {
      ...{ amount, unit: "city", qualifier: "exact", status: "reported" },
      derivation: { from: "cells", ranges: [] },
    },
  );
const [fell, rose] = [count("fell", 29), count("rose", 1)];
const highlight = (opens: Highlight["opens"], weight: number, of: Observation): Highlight => ({
  ...{ opens, weight, of, standing: "no-target" },
  passage: { parts: [{ figure: of }, ` ${opens}`] },
});

test("a clause of the verdict has the notes on its own figures below it, and no others", () => {
  const highlights = [
    highlight("verdict", 50, fell),
    highlight("verdict", 40, rose),
    highlight("verdict note", 90, fell),
    highlight("verdict note", 90, rose),
  ];
  const dataset = { id: "air", highlights: () => highlights };
  const verdict = verdictOf([{ dataset, observations: [fell, rose] }] as never, [], {
    ...{ locale: "en", since: null },
  });
  expect(verdict.map(({ passage }) => passage)).toEqual([highlights[0]?.passage]);
  expect(verdict[0]?.notes).toEqual([highlights[2]?.passage]);
  expect(verdict[0]?.isFirst).toBe(false);
});

test("a clause is the first of its kind where the edition before had no figure of its indicator", () => {
  const dataset = { id: "air", highlights: () => [highlight("verdict", 50, fell)] };
  const firstSince = (indicator: string) =>
    verdictOf([{ dataset, observations: [fell] }] as never, [], {
      locale: "en",
      since: { vintages: [{ ...count(indicator, 20), dataset: "air", period: "2020" }] } as never,
    }).map(({ isFirst }) => isFirst);
  expect(firstSince("rose")).toEqual([true]);
  expect(firstSince("fell")).toEqual([false]);
});
