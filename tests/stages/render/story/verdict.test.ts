import { expect, test } from "vitest";
import type { Highlight } from "../../../../pipeline/model/highlight.ts";
import { type Observation, observe } from "../../../../pipeline/model/observation.ts";
import { changedSentences } from "../../../../pipeline/stages/render/story/changed-sentences.ts";
import { belowText, besideOpening, verdictOf } from "../../../../pipeline/stages/render/story/verdict.ts";
import { wordsOf } from "../../../../pipeline/stages/render/words.ts";

const words = wordsOf("en", { all: [], find: () => null, nearest: () => null, get: () => null });
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

test("a clause whose figure was first published with another value says so, and not that it is counted for the first time", () => {
  const was = { ...fell.value, amount: 57 } as typeof fell.value;
  const below = (revision: object) => {
    const of = { ...fell, revised: { edition: null, was, ...revision } } as Observation;
    const clause = { ...highlight("verdict", 50, of), dataset: { id: "air" }, notes: [], isFirst: true };
    return belowText(clause as never, words);
  };
  expect(below({ class: null })).toBe("As first published: 57 cities. Data for 2021.");
  expect(below({ class: "method" })).toBe(
    `${words.amount(fell.value)} now, 57 cities when first published; the change comes from a revised method. Data for 2021.`,
  );
});

test("what changed is the heaviest such sentence of each dataset, with something new since the edition before", () => {
  const subject = (id: string, ...highlights: readonly Highlight[]) => ({
    dataset: { id, highlights: () => highlights },
    observations: [fell, rose],
  });
  const subjects = [
    subject(
      "air",
      highlight("change", 40, rose),
      highlight("change", 50, fell),
      highlight("brief", 90, fell),
    ),
    subject("waste", highlight("change", 60, rose)),
  ] as never;
  const told = (...before: readonly (readonly [dataset: string, figure: Observation])[]) =>
    changedSentences(
      subjects,
      { vintages: before.map(([dataset, figure]) => ({ ...figure, dataset })) } as never,
      words,
    ).map(({ dataset, weight }) => [dataset.id, weight]);
  expect(told()).toEqual([
    ["waste", 60],
    ["air", 50],
  ]);
  expect(told(["air", fell], ["waste", rose])).toEqual([["air", 40]]);
});

test("the summary leaves out what is told above it, whatever the place", () => {
  const dataset = { id: "air" };
  const sentence = (of: Observation) => ({ ...highlight("brief", 50, of), dataset }) as never;
  const elsewhere = { ...fell, area: "JPN" };
  expect(besideOpening([sentence(fell), sentence(rose)], [sentence(elsewhere)])).toEqual([sentence(rose)]);
});
