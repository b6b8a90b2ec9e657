import { expect, test } from "vitest";
import { light } from "../../../../pipeline/charts/theme.ts";
import type { Chart } from "../../../../pipeline/model/chart.ts";
import { locales } from "../../../../pipeline/model/locale.ts";
import { draw, type Item } from "../../../../pipeline/stages/render/charts/draw.ts";
import { renderChart } from "../../../../pipeline/stages/render/charts/render-chart.ts";
import { tellSeries } from "../../../../pipeline/stages/render/describe-chart.ts";
import { wordsOf } from "../../../../pipeline/stages/render/words.ts";
import { madeOnce } from "../../../support/remembered.ts";
import * as sample from "./sample-charts.ts";

const font = sample.font();

interface Dot extends Item {
  readonly datum: {
    readonly category: string;
    readonly period?: string;
    readonly end: string;
    readonly old?: true;
  };
}

async function drawn(chart: Chart, width = 720) {
  const result = await renderChart(chart, {
    words: sample.wordsOf(chart),
    font,
    make: madeOnce,
    colors: light,
    basemap: sample.basemap,
    width,
  });
  if ("problem" in result) throw new Error(JSON.stringify(result.problem));
  const { rendered } = result;
  const { items } = draw(structuredClone(rendered.spec), light.ground, font.width);
  const symbols = items.filter((item): item is Dot => item.type === "symbol");
  // A hollow dot has a ground below it.
  const dots = [...new Map(symbols.map((dot) => [`${dot.datum.category} ${dot.datum.end}`, dot])).values()];
  return { ...rendered, items, dots: dots.sort((a, b) => a.y - b.y) };
}

test("each place has a row, those known twice first, the highest latest value first, with a dot at its first and latest", async () => {
  const { dots } = await drawn(sample.twoTimes);
  const latest = dots
    .filter(({ datum }) => datum.end === "latest")
    .map(({ datum }) => datum.category.slice(0, 10));
  expect(latest).toEqual(["Government", "Kaili", "Foshan", "Busan", "Jeju", "Taipei", "Beijing", "Kyoto"]);
  const firsts = dots
    .filter(({ datum }) => datum.end === "first")
    .map(({ datum }) => datum.category.slice(0, 10));
  expect(firsts.sort()).toEqual(["Busan", "Foshan", "Government", "Jeju", "Kaili", "Taipei"]);
});

test("values and years of both ends stand beside each row, values between them nowhere; of what does not compare, what came after", async () => {
  const { items } = await drawn(sample.twoTimes);
  const texts = items.flatMap(({ text }) => text ?? []);
  expect(texts).toEqual(expect.arrayContaining(["40 → 20", "2012/2019", "12 → 14", "2015/2018"]));
  expect(texts.join(" ")).not.toMatch(/90|70/);
});

test("the few that moved the other way than most are squares, and the chart says what they are", async () => {
  const fell = sample.twoTimes.points.filter(({ category }) =>
    JSON.stringify(category).match(/Foshan|Taipei|Busan/),
  );
  const { svg, items } = await drawn({ ...sample.twoTimes, id: "mostly-fell", points: fell });
  const against = items.filter((item): item is Dot => "datum" in item && "against" in (item.datum as object));
  expect([...new Set(against.map(({ datum }) => datum.category))]).toEqual(["Busan"]);
  expect(svg).toContain("Square: rose while most fell.");
});

test.each([720, 390])("first and latest, recent and old differ without colour at %d px", async (width) => {
  const { svg, dots, spots } = await drawn(sample.twoTimes, width);
  const size = ({ x, toX }: Item) => Math.round(toX - x);
  const [first, latest] = ["first", "latest"].map(
    (end) => new Set(dots.filter(({ datum }) => datum.end === end).map(size)),
  );
  expect(Math.max(...(first ?? []))).toBeLessThan(Math.min(...(latest ?? [])));
  expect(
    dots
      .filter(({ datum }) => datum.old)
      .map(({ datum }) => datum.category)
      .sort(),
  ).toEqual(["Beijing", "Taipei"]);
  expect(svg.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ")).toContain(
    "hollow where it is from before 2015",
  );
  // A reader points at the dots, not at the lines between.
  expect(spots.every(({ x, toX }) => toX - x < 30)).toBe(true);
});

test("where all are known once, nothing is said of ends; where none is old, nothing of hollow dots", async () => {
  const { points } = sample.twoTimes;
  const of = (...years: readonly string[]): Chart => ({
    ...sample.twoTimes,
    id: `of-${years.join("-")}`,
    points: points.filter(({ observation }) => years.includes(observation.period)),
  });
  expect((await drawn(of("2020"))).svg).not.toContain("first value");
  const { svg } = await drawn(of("2018", "2020"));
  expect(svg).toContain("Small dot: the first value. Large dot: the latest.");
  expect(svg).not.toContain("Square");
});

test("its text tells how many rose and fell among those measured twice, the farthest of both, and what is old", () => {
  const areas = { all: [], find: () => null, nearest: () => null, get: () => null };
  const [en, ...others] = locales.map((locale) => tellSeries(sample.twoTimes, wordsOf(locale, areas)));
  expect(en).toEqual([
    "of 5 measured more than once, 2 rose and 2 fell; 1 stayed the same",
    "fell most: Taipei, from 45% (2010) to 2% (2014)",
    "rose most: Government of the Hong Kong Special Administrative Region, from 10% (2018) to 61.5% (2020)",
    "highest 61.5% (Government of the Hong Kong Special Administrative Region), lowest 2% (Taipei)",
    "2 measured once",
    "the latest value of 2 is from before 2015",
  ]);
  const digits = (lines: readonly string[] = []) => lines.map((line) => line.match(/\d+/g)?.sort());
  for (const told of others) expect(digits(told)).toEqual(digits(en));
});
