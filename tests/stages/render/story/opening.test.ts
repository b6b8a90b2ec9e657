import { expect, test } from "vitest";
import { phrasebooks } from "../../../../pipeline/locales/phrasebooks.ts";
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
          changed: [],
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

test("nothing is told twice: a clause or change that is the message of another chart is left to that chart, with its caveats or what goes along with it", async () => {
  const figureOf = (indicator: string, area: string): Observation => ({ ...rate(area, 50), indicator });
  const [judged, fell, met] = [
    figureOf("judged", "JPN"),
    figureOf("fell", "KOR"),
    figureOf("met", "KOR"),
  ] as const;
  const passageOf = (figure: Observation) => ({ parts: [{ figure }] });
  const chartOf = (id: string, figure: Observation) => {
    const { parts } = passageOf(figure);
    const kind = "change";
    return {
      ...{ id, form: "bars", title: `Title of ${id}`, subtitle: "unit", unit: "percent" },
      message: { parts, statements: [{ parts, claim: { id, kind, population: null } }] },
      points: [figure, rate("CHN", 1)].map((observation) => ({
        observation,
        category: { area: observation.area },
        series: { text: "" },
      })),
    };
  };
  const beside = {
    opens: "change note",
    of: judged,
    passage: { parts: ["with it ", { figure: judged }, { figure: met }] },
  };
  const repeated = { ...beside, passage: { parts: ["that is ", { figure: judged }] } };
  const noted = { ...dataset, highlights: () => [beside, repeated].map((note) => ({ ...note, weight: 1 })) };
  const sentenceOf = (figure: Observation, notes: readonly string[] = []) =>
    ({
      ...{ dataset, of: figure, weight: 1, passage: passageOf(figure), isFirst: false },
      notes: notes.map((text) => ({ parts: [text] })),
    }) as unknown as BriefSentence;
  const opened = await openingOf(
    [
      {
        ...{ dataset: noted, observations: [judged, fell, met], ground: "" },
        charts: [chartOf("judged", judged), chartOf("fell", fell)].map((chart) => ({ chart })),
      },
    ] as never,
    {
      ...{
        brief: [],
        verdict: [sentenceOf(judged), sentenceOf(fell, ["Two sources."])],
        changed: [sentenceOf(fell), sentenceOf(met)],
        since: null,
        profiles: { standings: [], of: new Map(), others: new Map() },
      },
      drafting: {
        words: {
          locale: "en",
          period: String,
          area: String,
          amount: () => "fifty",
          book: {
            punctuation: phrasebooks.en.punctuation,
            story: { dataOf: (year: string) => `Data of ${year}` },
          },
        },
      },
      remember: async () => ({ plot: "", notes: [] }),
    } as never,
  );
  expect(opened.verdict.map(({ of }) => of)).toEqual([judged]);
  expect(opened.changed.map(({ of }) => of)).toEqual([met]);
  expect(opened.charts.map(({ heading, subtitle, caveats }) => [heading, subtitle, caveats])).toEqual([
    [
      "fifty",
      "Title of judged. unit",
      [{ parts: ["JPN: ", "with it ", { figure: judged }, { figure: met }, "."] }],
    ],
    ["fifty", "Title of fell. unit", [{ parts: ["Two sources."] }, { parts: ["Data of 2019."] }]],
  ]);
});
