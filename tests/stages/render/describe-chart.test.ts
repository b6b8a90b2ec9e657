import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Checked } from "../../../pipeline/flow/check.ts";
import { type Chart, type Point, placeOf } from "../../../pipeline/model/chart.ts";
import type { Locale } from "../../../pipeline/model/locale.ts";
import { observe } from "../../../pipeline/model/observation.ts";
import { isMissing, measured, type Quantity } from "../../../pipeline/model/quantity.ts";
import { chartValues } from "../../../pipeline/stages/render/chart-values.ts";
import { tellSeries } from "../../../pipeline/stages/render/describe-chart.ts";
import { chartName, localName } from "../../../pipeline/stages/render/file-names.ts";
import { observationsOf } from "../../../pipeline/stages/render/material.ts";
import { type Words, wordsOf } from "../../../pipeline/stages/render/words.ts";
import { checkEdition } from "../../support/check-edition.ts";
import { datasets } from "../../support/datasets.ts";
import { publishedLocales } from "../../support/published-locales.ts";
import { publishedReport } from "../../support/published-report.ts";

let checked: Checked;
let folder: string;
beforeAll(async () => {
  checked = await checkEdition();
  folder = await publishedReport();
});

function chartsIn(locale: Locale, words: Words): Chart[] {
  return datasets
    .flatMap((dataset) => dataset.charts(observationsOf(checked, dataset.id), locale, words.area))
    .map((chart) => ({ ...chart, points: chart.points.filter((point) => isShown(chart, point)) }));
}

/** A map tells the places that it shows; those without coordinates are named apart. */
function isShown({ form }: Chart, point: Point): boolean {
  return form !== "map" || placeOf(point, checked.areas) !== null;
}

/** The numbers that a text about these points must state, worked out anew. */
function mustState(chart: Chart, points: readonly Point[], words: Words): string[] {
  const values: { amount: number; text: string; quantity: Quantity }[] = [];
  for (const { observation } of points)
    if (!isMissing(observation.value))
      values.push({
        amount: observation.value.amount,
        text: words.amount(observation.value),
        quantity: observation.value,
      });
  let lowest = values[0];
  let highest = values[0];
  for (const value of values) {
    if (lowest && value.amount < lowest.amount) lowest = value;
    if (highest && value.amount > highest.amount) highest = value;
  }
  const [first] = values;
  const last = values.at(-1);
  // Of months each that had something; of places and spans that all have the same, their names.
  if (points.every(({ category }) => "month" in category))
    return values.filter(({ amount }) => amount !== 0).map(({ text }) => text);
  if ((chart.form === "map" || chart.form === "timeline") && lowest?.amount === highest?.amount)
    return points.map(({ category }) => words.label(category));
  if (!first || !last || !lowest || !highest) return [];
  if (chart.form === "balance") return [last.text, highest.text];
  if (chart.form !== "series" && chart.form !== "stacked")
    return values.length <= 6 ? values.map(({ text }) => text) : [lowest.text, highest.text];
  const apart = points.slice(1).every(({ joined }) => joined === false);
  if (apart) return values.map(({ text }) => text);
  const years = points.every(({ category }) => "period" in category);
  const exact = years && [first, last].every(({ quantity }) => quantity.qualifier === "exact");
  const change = last.amount - first.amount;
  const digits = chart.unit === "percent" || !Number.isInteger(change) ? 1 : 0;
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const written = new Intl.NumberFormat(words.locale, format).format(Math.abs(change));
  const isShort = Math.abs(change) < 1e6;
  return [
    first.text,
    last.text,
    lowest.text,
    highest.text,
    ...(exact && /[1-9]/.test(written) && isShort ? [`${change > 0 ? "+" : "−"}${written}`] : []),
  ];
}

describe.each(publishedLocales)("in %s the text of a chart", (locale) => {
  test("states first, last, change, highest and lowest of each series, in the picture and on the page", () => {
    const words = wordsOf(locale, checked.areas, datasets);
    const page = readFileSync(join(folder, localName("index.html", locale)), "utf8");
    let stated = 0;
    for (const chart of chartsIn(locale, words)) {
      const svg = readFileSync(join(folder, chartName(chart.id, "svg", locale)), "utf8");
      const [, description = ""] = /<desc[^>]*>([^<]*)<\/desc>/.exec(svg) ?? [];
      const names = new Set(chart.points.map(({ series }) => words.label(series)));
      const told = tellSeries(chart, words);
      expect(told).toHaveLength(names.size);
      for (const [index, name] of [...names].entries()) {
        const own = chart.points.filter(({ series }) => words.label(series) === name);
        const line = told[index] ?? "";
        for (const text of mustState(chart, own, words)) {
          expect(line, `${chart.id} ${name}`).toContain(text);
          stated += 1;
        }
        const [, inline = ""] = new RegExp(`<desc id="${chart.id}-desc">([^<]*)`).exec(page) ?? [];
        const entities = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };
        const [plain, alone] = [description, inline].map((of) =>
          Object.entries(entities).reduce((text, [name, sign]) => text.replaceAll(name, sign), of),
        );
        expect(alone?.toLowerCase()).toContain(line.toLowerCase());
        expect(plain).toContain(line);
      }
    }
    expect(stated).toBeGreaterThan(60);
  });
});

const range = { file: "a.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
const rate = (amount: number, qualifier?: "less-than") =>
  measured("percent", amount, { range, raw: String(amount), status: "reported" }, qualifier);

test("there is no change over a break in what is measured", () => {
  const told = (broken: boolean) => {
    const points = [10, 20, 40].map((amount, index): Point => {
      const period = String(2018 + index);
      const observation = observe("rate", { area: "JPN", period }, rate(amount));
      const joined = !(broken && index === 1);
      return { observation, category: { period }, series: { text: "a" }, joined };
    });
    const chart: Chart = { id: "c", form: "series", title: "", subtitle: "", unit: "percent", points };
    return tellSeries(chart, wordsOf("en", checked.areas)).join();
  };
  expect(told(false)).toContain("+30 percentage points");
  expect(told(true)).not.toContain("percentage points");
});

test("of many categories with one value three are named, and that there are others is said", () => {
  const points = [...Array(7).keys()].map((index): Point => {
    const observation = observe("rate", { area: "JPN", period: "2020" }, rate(index < 4 ? 10 : 20 + index));
    return { observation, category: { text: `a${index}` }, series: { text: "" } };
  });
  const chart: Chart = { id: "c", form: "bars", title: "", subtitle: "", unit: "percent", points };
  const told = (locale: Locale) => tellSeries(chart, wordsOf(locale, checked.areas)).join();
  expect(told("en")).toContain("(a0, a1, a2, …)");
  expect(told("zh-Hans")).toContain("（a0、a1、a2等）");
});

test("a change from or to a bound is not a number", () => {
  const { change } = wordsOf("en", checked.areas);
  expect(change(rate(10, "less-than"), rate(30))).toBeNull();
  expect(change(rate(30), rate(30))).toBeNull();
  expect(change(rate(30.02), rate(30))).toBeNull();
  expect(change(rate(10), rate(30.26))).toBe("+20.3 percentage points");
  expect(change(rate(30), rate(29))).toBe("−1 percentage point");
});

test("a line of time is told from when to when, and its table and marks say so too", () => {
  const words = wordsOf("en", checked.areas, datasets);
  const chart = chartsIn("en", words).find(({ form }) => form === "timeline");
  if (!chart) throw new Error("missing chart");
  const [told] = tellSeries(chart, words);
  expect(told).toContain("Ambitious City Promises: 2017 – June 2021; ");
  const write = chartValues(chart, words);
  expect(chart.points.map(({ observation }) => write(observation))).not.toContain("1 programme");
});

test("a place's label has the fiscal year of its figure as it is, and other spans by their years", () => {
  const labels = chartsIn("en", wordsOf("en", checked.areas, datasets))
    .filter(({ id }) => id === "emissions-per-head")
    .flatMap(({ points }) => points.map(({ category }) => ("area" in category ? category.years : "")));
  expect(labels.filter((years) => years?.includes("/"))).not.toEqual([]);
  expect(labels.every((years) => years !== undefined && /^\d{4}(-04-01\/\d{4}-03-31)?$/.test(years))).toBe(
    true,
  );
});
