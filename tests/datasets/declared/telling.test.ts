import { describe, expect, test } from "vitest";
import type { Locale } from "../../../pipeline/model/locale.ts";
import { type Observation, observe } from "../../../pipeline/model/observation.ts";
import type { OperationName } from "../../../pipeline/model/operation.ts";
import { figuresIn } from "../../../pipeline/model/passage.ts";
import { fromMethod, measured, missing } from "../../../pipeline/model/quantity.ts";
import { definitionWith } from "./definitions.ts";

const heads = ["paragraph", "sentence", "shown when", "weight", "on track when", "data of"];
const otherLevel = { kind: "country or area", isAbove: true };
const range = { file: "waste.csv", sheet: "", row: 2, column: 4, toRow: 2, toColumn: 4 };
/** The figure that rests on most cells is that of the whole. */
const whole = observe(
  "waste",
  { area: "EAS", period: "2020" },
  measured("t", 9, { range: { ...range, toRow: 9 }, raw: "9", status: "reported" }),
);

function waste(area: string, amount: number, period = "2020"): Observation {
  return observe(
    "waste",
    { area, period },
    measured("t", amount, { range, raw: `${amount}`, status: "reported" }),
  );
}

function datasetSaying(...sentences: readonly (readonly (string | null)[])[]) {
  const { dataset, findings } = definitionWith({ sentences: [heads, ...sentences] });
  if (!dataset) throw new Error(`invalid definition: ${findings.map(({ code }) => code).join(", ")}`);
  return dataset;
}

function told(sentence: readonly (string | null)[], figures: readonly Observation[], locale: Locale = "en") {
  return datasetSaying(sentence).narrative([whole, ...figures], locale);
}

describe("a place among others", () => {
  const most = ["a", "{rank 1 waste area} has the most, {rank 1 waste}."];
  const two = ["a", "{rank 1 waste area} and {rank 2 waste area} have the most."];

  test("is told of the one that has it", () => {
    expect(told(most, [waste("JPN", 5), waste("KOR", 3)])[0]?.parts[0]).toEqual({ area: "JPN" });
  });

  test("is told of none by name where another has the same", () => {
    expect(told(most, [waste("JPN", 5), waste("KOR", 5)])).toEqual([]);
    expect(told(two, [waste("JPN", 5), waste("KOR", 5), waste("MNG", 5)])).toEqual([]);
  });

  test("is one in the period of the whole that stands beside it, not in a later one that few have", () => {
    const early = [waste("JPN", 5), waste("KOR", 3), waste("MNG", 1)];
    expect(told(most, [...early, waste("MNG", 2, "2021")])[0]?.parts[0]).toEqual({ area: "JPN" });
  });

  test("is one in the latest period that most places have, where there is no whole", () => {
    const early = [waste("JPN", 5, "2019"), waste("KOR", 3, "2019"), waste("MNG", 1, "2019")];
    const figures = [...early, waste("JPN", 1), waste("KOR", 4), waste("MNG", 2), waste("MNG", 9, "2021")];
    const [passage] = datasetSaying(most).narrative(figures, "en");
    expect(passage?.parts[0]).toEqual({ area: "KOR" });
  });

  test("is not told of one that contains others", () => {
    const nation: Observation = { ...waste("CHN", 9), otherLevel };
    expect(told(most, [nation, waste("JPN", 5), waste("KOR", 3)])[0]?.parts[0]).toEqual({ area: "JPN" });
  });

  test("is none of a year after the edition's, unless there is no other", () => {
    const later = (area: string, amount: number): Observation => ({
      ...waste(area, amount, "2021"),
      isLater: true,
    });
    const ahead = [later("EAS", 10), later("JPN", 4), later("KOR", 6)];
    const early = [waste("JPN", 5), waste("KOR", 3)];
    expect(told(most, [...early, ...ahead])[0]?.parts[0]).toEqual({ area: "JPN" });
    expect(datasetSaying(most).narrative(ahead, "en")[0]?.parts[0]).toEqual({ area: "KOR" });
  });

  test("is told of all that have it", () => {
    expect(told(two, [waste("JPN", 5), waste("KOR", 5), waste("MNG", 3)])).toHaveLength(1);
  });
});

describe("the occasion of a sentence", () => {
  test.each([
    ["waste JPN is at least waste KOR", 1],
    ["waste KOR is at least waste JPN", 0],
    ["waste JPN is more than 0 and waste KOR is less than waste JPN", 1],
    ["waste JPN is more than 0 and waste KOR is more than 4", 0],
    ["waste JPN is more than waste MNG", 0],
    ["waste JPN exists and waste KOR exists", 1],
  ])("%s", (when, times) => {
    expect(told(["a", "{waste JPN}.", when], [waste("JPN", 5), waste("KOR", 3)])).toHaveLength(times);
  });

  test("says at its cell what it does not know", () => {
    const { findings } = definitionWith({
      sentences: [heads, ["a", "{waste}.", "waste is more than paper"]],
    });
    expect(findings.map(({ code }) => code)).toContain("unknown-reference");
  });

  test("leaves open whether a target is met while a figure lacks", () => {
    const saying = ["a", "{waste JPN}.", null, "50", "waste JPN is at most waste KOR"];
    const standing = (...figures: Observation[]) =>
      datasetSaying(saying).highlights?.(figures, "en")[0]?.standing;
    expect(standing(waste("JPN", 5))).toBe("unknown");
    expect(standing(waste("JPN", 5), waste("KOR", 3))).toBe("behind");
    expect(standing(waste("JPN", 2), waste("KOR", 3))).toBe("on-track");
  });
});

test("a sentence tells the years of its data from the latest figure of each place", () => {
  const saying = ["a", "{waste JPN}.", null, "50", null, "waste"];
  const figures = [
    waste("JPN", 5, "2019"),
    waste("JPN", 6, "2020"),
    waste("KOR", 3, "2014"),
    waste("MNG", 3, "2016"),
  ];
  const [highlight] = datasetSaying(saying).highlights?.(figures, "en") ?? [];
  expect(highlight?.years).toBe("2014/2020");
});

test.each([
  ["2020", "年）"],
  ["2021-10-29", "）"],
])("the word of a year stands behind a year alone: %s", (period, after) => {
  const [passage] = told(["a", "{waste JPN}（{waste JPN period}年）"], [waste("JPN", 5, period)], "ja");
  expect(passage?.parts.slice(-2)).toEqual([{ period }, after]);
});

describe("a sentence for each place", () => {
  const each = (text: string, forEach = "waste area", when: string | null = null) => {
    const rows = [
      ["sentence", "shown when", "for each", "weight"],
      [text, when, forEach, "50"],
    ];
    const { dataset, findings } = definitionWith({ sentences: rows });
    if (!dataset) throw new Error(`invalid definition: ${findings.map(({ code }) => code).join(", ")}`);
    return dataset;
  };
  const figures = [waste("JPN", 5, "2019"), waste("JPN", 6), waste("KOR", 3)];

  test("is told of each by itself, and may open the report each time", () => {
    const dataset = each("{first waste area} has {each waste: {waste} ({waste period})}.");
    const passages = dataset.narrative([whole, ...figures], "en");
    expect(passages.map(({ parts }) => parts[0])).toEqual([{ area: "JPN" }, { area: "KOR" }]);
    expect(passages[0]?.parts).toEqual([
      ...[{ area: "JPN" }, " has "],
      ...[{ figure: figures[0], isBare: false }, " (", { period: "2019" }, ")", "; "],
      ...[{ figure: figures[1], isBare: false }, " (", { period: "2020" }, ")", "."],
    ]);
    expect(dataset.highlights?.([whole, ...figures], "en").map(({ of }) => of)).toEqual([
      figures[0],
      figures[2],
    ]);
  });

  test("is told where its condition holds among the figures of that place", () => {
    const told = (when: string) =>
      each("{first waste area} has much.", "waste area", when)
        .narrative([whole, ...figures], "en")
        .map(({ parts }) => parts[0]);
    expect(told("any waste is more than 5")).toEqual([{ area: "JPN" }]);
    expect(told("any waste is 3")).toEqual([{ area: "KOR" }]);
    expect(told("any waste is 4")).toEqual([]);
  });

  test.each([
    ["waste number", "not-understood"],
    ["wast area", "unknown-reference"],
  ])("of “%s” is %s", (forEach, code) => {
    const rows = [
      ["sentence", "for each"],
      ["{first waste area} has much.", forEach],
    ];
    expect(definitionWith({ sentences: rows }).findings.map((found) => found.code)).toEqual([code]);
  });
});

describe("a figure at one end, or at the place and time of another", () => {
  const gap = { ...waste("JPN", 0, "2018"), value: missing("not-reported") };
  const food = (period: string, amount: number) => ({ ...waste("JPN", amount, period), indicator: "food" });
  const figures = [gap, waste("JPN", 5, "2019"), waste("JPN", 6), food("2019", 1), food("2020", 2)];
  const partsOf = (text: string) => {
    const rows = [
      ["sentence", "for each"],
      [text, "waste area"],
    ];
    const { dataset } = definitionWith({ sentences: rows });
    return dataset?.narrative([whole, ...figures], "en").map(({ parts }) => parts);
  };

  test("is the first that has a value, and the latest", () => {
    expect(partsOf("{first waste}")).toEqual([[{ figure: figures[1], isBare: false }]]);
    expect(partsOf("{last waste}")).toEqual([[{ figure: figures[2], isBare: false }]]);
    expect(partsOf("{previous waste at last waste}")).toEqual([[{ figure: figures[1], isBare: false }]]);
    expect(partsOf("{previous waste at first waste}")).toEqual([]);
  });

  test("has the place and the period of the other", () => {
    expect(partsOf("{food at first waste}")).toEqual([[{ figure: figures[3], isBare: false }]]);
    expect(partsOf("{food at last waste}")).toEqual([[{ figure: figures[4], isBare: false }]]);
  });
});

test("a sentence for each figure is told among those of its period, which may be their part", () => {
  const ofTarget = (target: string, amount: number) => ({
    ...waste("JPN", amount, "2015"),
    ...{ indicator: "food", breakdown: target },
  });
  const figures = [
    waste("JPN", 5, "2030"),
    waste("JPN", 4, "2040"),
    ofTarget("2030", 9),
    ofTarget("2040", 8),
  ];
  const rows = [
    ["sentence", "for each"],
    ["{food} in {food period}, {waste} in {waste period}.", "waste"],
  ];
  const passages = definitionWith({ sentences: rows }).dataset?.narrative(figures, "en") ?? [];
  expect(passages.map(figuresIn)).toEqual([
    [figures[2], figures[0]],
    [figures[3], figures[1]],
  ]);
});

test("a headline that may open the report has its stop there, and is of the year of what was measured", () => {
  const measuredIn = waste("JPN", 5);
  const aimed = waste("JPN", 1, "2030");
  const aim = { ...aimed, indicator: "food", value: { ...aimed.value, status: "target" as const } };
  const { dataset } = definitionWith({
    charts: [
      ["chart", "form", "indicator", "by"],
      ["c", "series", "waste", "period|area"],
    ],
    sentences: [
      ["sentence", "weight", "heads"],
      ["{food JPN}, after {waste JPN}", "50", "c"],
    ],
  });
  const figures = [whole, measuredIn, aim];
  const [highlight] = dataset?.highlights?.(figures, "en") ?? [];
  expect(highlight?.passage.parts.at(-1)).toBe(".");
  expect(highlight?.of).toBe(measuredIn);
  const [chart] = dataset?.charts(figures, "en", (area) => area) ?? [];
  expect(chart?.message?.parts.at(-1)).toEqual({ figure: measuredIn, isBare: false });
});

test("what stands for a measure of a target is asked by its answer, not by its ratio", () => {
  const progress = (amount: number, operation: OperationName) =>
    observe("waste", { area: "JPN", period: "2030" }, fromMethod({ amount, unit: "t" }, operation, []));
  const isTold = (when: string, of: Observation) =>
    datasetSaying(["a", "So it is.", when]).narrative([of], "en").length === 1;
  expect(isTold("waste JPN is missed", progress(0.98, "target-missed"))).toBe(true);
  expect(isTold("waste JPN is on track", progress(0.98, "target-missed"))).toBe(false);
  expect(isTold("waste JPN is on track", progress(0.98, "path-progress"))).toBe(true);
  expect(isTold("waste JPN is measured by growth", progress(0.98, "path-progress"))).toBe(false);
  expect(isTold("waste JPN is on track", progress(0.94, "path-progress"))).toBe(false);
});

test("the key figures of an indicator without a whole are the latest of each place", () => {
  const { dataset } = definitionWith({
    indicators: [
      ["indicator", "unit", "operation", "column", "by", "key figure"],
      ["waste", "t", "sum", "waste.amount", "area|period", "yes"],
    ],
  });
  const figures = [waste("JPN", 5, "2019"), waste("JPN", 6), waste("KOR", 3, "2019")];
  expect(dataset?.keyFigures(figures)).toEqual(figures.slice(1));
  const many = [...figures, waste("CHN", 9), waste("MNG", 4)];
  expect(dataset?.keyFigures(many).map(({ area }) => area)).toEqual(["CHN", "KOR"]);
});

test("an indicator may be called as a word in braces is", () => {
  const { dataset, findings } = definitionWith({
    indicators: [
      ["indicator", "unit", "operation", "column", "by", "key figure"],
      ["population", "t", "sum", "waste.amount", "area|period", "1"],
    ],
    sentences: [
      ["paragraph", "sentence"],
      ["a", "{population JPN} of {population rank 1 population}."],
    ],
  });
  expect(findings).toEqual([]);
  const figures = [{ ...waste("JPN", 5), indicator: "population" }];
  expect(dataset?.keyFigures(figures)).toEqual(figures);
});

test("a country above its provinces is the key figure, and no bar beside theirs", () => {
  const { dataset } = definitionWith({
    indicators: [
      ["indicator", "unit", "operation", "column", "by", "key figure"],
      ["waste", "t", "sum", "waste.amount", "area|period", "yes"],
    ],
    charts: [
      ["chart", "form", "indicator", "by"],
      ["c", "bars", "waste", "area at the latest period"],
    ],
  });
  const country = { ...waste("KOR", 8), otherLevel };
  const figures = [waste("KOR-SEO", 5), country, waste("KOR-SUW", 3)];
  expect(dataset?.keyFigures(figures)).toEqual([country]);
  const [chart] = dataset?.charts(figures, "en", (area) => area) ?? [];
  expect(chart?.points.map(({ observation }) => observation.area)).toEqual(["KOR-SEO", "KOR-SUW"]);
});

describe("a chart for each place", () => {
  const drawn = (...figures: readonly Observation[]) => {
    const columns = ["chart", "form", "indicator", "by", "for each", "unjoined", "title", "series"];
    const cells = ["c", "series", "waste|food", "period", "waste area", "food", "{waste area}", "all|food"];
    const { dataset } = definitionWith({ charts: [columns, cells] });
    return dataset?.charts(figures, "en", (area) => `<${area}>`) ?? [];
  };
  const food = (area: string, period = "2020", breakdown = "") => ({
    ...waste(area, 1, period),
    ...{ indicator: "food", breakdown },
  });

  test("is called by its place from the second on, and draws the places within it", () => {
    const charts = drawn(waste("KOR", 5), waste("JPN", 3), food("KOR"), food("KOR-SEO"), food("JPN"));
    expect(charts.map(({ id, title }) => [id, title])).toEqual([
      ["c", "<KOR>"],
      ["c-jpn", "<JPN>"],
    ]);
    const series = charts.map(({ points }) => points.map((point) => [point.series, point.joined]));
    expect(series).toEqual([
      [
        [{ text: "all" }, undefined],
        [{ text: "food, <KOR>" }, false],
        [{ text: "food, <KOR-SEO>" }, false],
      ],
      [
        [{ text: "all" }, undefined],
        [{ text: "food" }, false],
      ],
    ]);
  });

  test("tells parts apart, and draws no series without a value", () => {
    const none = { ...food("KOR", "2019", "c"), value: missing("not-reported") };
    const [chart] = drawn(waste("KOR", 5), food("KOR", "2019", "a"), food("KOR", "2020", "b"), none);
    expect(chart?.points.map(({ series, category }) => [series, category])).toEqual([
      [{ text: "all" }, { period: "2020" }],
      [{ text: "food, a" }, { period: "2019" }],
      [{ text: "food, b" }, { period: "2020" }],
    ]);
  });
});

test("the lines of a chart over time follow one another, and its ranks are those of one period", () => {
  const { dataset } = definitionWith({
    charts: [
      ["chart", "form", "indicator", "by"],
      ["c", "series", "waste", "period|area"],
    ],
    sentences: [
      ["sentence", "heads"],
      ["{rank 1 waste} and {rank -1 waste}", "c"],
    ],
  });
  const figures = [waste("JPN", 9, "2019"), waste("JPN", 6), waste("KOR", 3, "2019"), waste("KOR", 5)];
  const [chart] = dataset?.charts([whole, ...figures], "en", (area) => area) ?? [];
  expect(chart?.points.map(({ observation }) => observation)).toEqual(figures);
  expect(chart?.message && figuresIn(chart.message)).toEqual([figures[1], figures[3]]);
});

describe("a sentence about figures that are made up", () => {
  const madeUp = { ...waste("JPN", 5), value: { ...waste("JPN", 5).value, status: "illustrative" as const } };
  const sentence = ["a", "These figures are made up.", "any waste is illustrative"];

  test("is told where one of them is, as a demonstration", () => {
    expect(told(sentence, [madeUp])).toMatchObject([
      { parts: ["These figures are made up."], isDemonstration: true },
    ]);
  });

  test("is not told where none is", () => {
    expect(told(sentence, [waste("JPN", 5)])).toEqual([]);
  });
});

describe("something told of each part of a place", () => {
  const meter = (indicator: string, area: string, breakdown: string, amount: number, period = "2020") => ({
    ...waste(area, amount, period),
    ...{ indicator, breakdown },
  });
  const figures = [
    ...[meter("waste", "JPN", "b1", 5), meter("food", "JPN", "b1", 2)],
    ...[meter("waste", "KOR", "b1", 7), meter("food", "KOR", "b1", 3), meter("food", "KOR", "b1, dry", 1)],
    meter("waste", "JPN", "b2", 6),
  ];
  const rows = (...sentences: (string | null)[][]) => [
    ["paragraph", "sentence", "shown when", "for each"],
    ...sentences,
  ];
  const narrative = (sentences: (string | null)[][], of: readonly Observation[] = figures) => {
    const { dataset, findings } = definitionWith({ sentences: rows(...sentences) });
    expect(findings).toEqual([]);
    const passages = dataset?.narrative([whole, ...of], "en") ?? [];
    return passages.map(({ parts }) =>
      parts
        .map((part) => (typeof part === "string" ? part : "figure" in part ? amountOf(part.figure) : "?"))
        .join(""),
    );
  };
  const amountOf = ({ value }: Observation) => ("amount" in value ? String(value.amount) : value.missing);

  test("tells two places apart that call a part the same, in the order of the parts, of so many first", () => {
    const sentences = [
      ["m", "{waste part}: {waste}.", "waste is not 6", "first 2 waste part"],
      ["m", "{waste part}: six.", "waste is 6", "first 2 waste part"],
      ["m", "Food: {food}.", "food exists", "first 2 waste part"],
    ];
    expect(narrative(sentences)).toEqual(["b1: 5. Food: 2.", "b1: 7. Food: 3."]);
    const all = sentences.map((row) => row.with(3, "waste part"));
    expect(narrative(all, figures.toReversed())).toEqual(["b2: six.", "b1: 7. Food: 3.", "b1: 5. Food: 2."]);
  });

  test("tells what parts such a part by its own name", () => {
    expect(narrative([["m", "{food part}: {food dry}.", "food dry exists", "waste part"]])).toEqual([
      "b1: 1.",
    ]);
  });

  test("calls a part whose figure is missing by its name", () => {
    const gap = { missing: "not-reported", derivation: { from: "cells", ranges: [] } } as const;
    const of = [{ ...waste("JPN", 1), breakdown: "b1", value: gap }];
    expect(narrative([["m", "{waste part}: nothing.", "waste has no figure", "waste part"]], of)).toEqual([
      "b1: nothing.",
    ]);
  });

  test("draws a chart for each, whose spans a line joins where they follow each other", () => {
    const charts = [
      ["chart", "form", "indicator", "by", "for each", "title"],
      ["use", "series", "waste", "period", "first 1 waste part", "Waste of {waste part}"],
    ];
    const spans = ["2020-01-01/2020-02-01", "2020-02-01/2020-03-01", "2020-04-01/2020-05-01"];
    const of = spans.map((period, at) => meter("waste", "JPN", "Süd 1", at, period));
    const { dataset, findings } = definitionWith({ charts });
    expect(findings).toEqual([]);
    const drawn = dataset?.charts([whole, ...of, meter("waste", "KOR", "b2", 1)], "en", (area) => area) ?? [];
    expect(drawn.map(({ id, title }) => [id, title])).toEqual([["use-s-d-1", "Waste of Süd 1"]]);
    expect(drawn[0]?.points.map(({ joined }) => joined)).toEqual([false, true, false]);
  });

  test("is not understood of a figure as such", () => {
    const charts = [
      ["chart", "form", "indicator", "by", "for each"],
      ["use", "series", "waste", "period", "waste number"],
    ];
    expect(definitionWith({ charts }).findings.map(({ code }) => code)).toEqual(["not-understood"]);
  });
});

test("what heads the report opens it and stands in no paragraph", () => {
  const sentences = [
    ["sentence", "weight", "heads"],
    ["There were {waste}.", "80", "report"],
  ];
  const { dataset, findings } = definitionWith({ sentences });
  expect(findings).toEqual([]);
  expect(dataset?.narrative([whole], "en")).toEqual([]);
  expect(dataset?.highlights?.([whole], "en")).toMatchObject([{ weight: 80, of: whole }]);
});

describe("a chart of two indicators", () => {
  const columns = ["chart", "form", "indicator", "by", "series", "note", "note when"];
  const cells = ["c", "balance", "waste|food", "period", null, "Weighed.|Made up.", null];
  const drawn = (over: { readonly [column: string]: string }, figures: readonly Observation[]) => {
    const row = columns.map((column, at) => over[column] ?? cells[at] ?? null);
    const { dataset } = definitionWith({ charts: [columns, row] });
    const [chart] = dataset?.charts([whole, ...figures], "en", (area) => area) ?? [];
    return chart;
  };
  const food = { ...whole, indicator: "food" };

  test("has a series for each, by its title or by the name that the sheet gives it", () => {
    const points = (chart: ReturnType<typeof drawn>) =>
      chart?.points.map(({ observation: { indicator }, series }) => [indicator, series]);
    expect(points(drawn({}, [food]))).toEqual([
      ["waste", { text: "Waste" }],
      ["food", { text: "Food waste" }],
    ]);
    expect(points(drawn({ series: "all|food" }, [food]))).toEqual([
      ["waste", { text: "all" }],
      ["food", { text: "food" }],
    ]);
  });

  test("may have a bar for each instead", () => {
    const chart = drawn({ form: "bars", by: "indicator", series: "all|food" }, [food]);
    expect(chart?.points.map(({ category }) => category)).toEqual([{ text: "all" }, { text: "food" }]);
    expect(new Set(chart?.points.map(({ series }) => JSON.stringify(series))).size).toBe(1);
  });

  test("has each part of its note at its time", () => {
    const note = (when: string) => drawn({ "note when": when }, [food])?.note;
    expect(drawn({}, [food])?.note).toBe("Weighed. Made up.");
    expect(note("always|any waste is illustrative")).toBe("Weighed.");
    expect(note("any waste is illustrative|any food is reported")).toBe("Made up.");
  });
});
