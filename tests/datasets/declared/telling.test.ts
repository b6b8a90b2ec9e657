import { describe, expect, test } from "vitest";
import type { Locale } from "../../../pipeline/model/locale.ts";
import { type Observation, observe } from "../../../pipeline/model/observation.ts";
import { measured } from "../../../pipeline/model/quantity.ts";
import { definitionWith } from "./definitions.ts";

const heads = ["paragraph", "sentence", "shown when", "weight", "on track when", "data of"];
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
    ["waste", "not-understood"],
    ["wast area", "unknown-reference"],
  ])("of “%s” is %s", (forEach, code) => {
    const rows = [
      ["sentence", "for each"],
      ["{first waste area} has much.", forEach],
    ];
    expect(definitionWith({ sentences: rows }).findings.map((found) => found.code)).toEqual([code]);
  });
});

describe("a sentence about figures that are made up", () => {
  const madeUp = { ...waste("JPN", 5), value: { ...waste("JPN", 5).value, status: "illustrative" as const } };
  const sentence = ["a", "These figures are made up.", "any waste is illustrative"];

  test("is told where one of them is, as a demonstration", () => {
    expect(told(sentence, [madeUp])).toEqual([
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
