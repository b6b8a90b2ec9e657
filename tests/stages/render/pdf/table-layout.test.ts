import { expect, test } from "vitest";
import { layoutOf, type PrintRow } from "../../../../pipeline/stages/render/pdf/table-layout.ts";

const rows = (what: string, when: string, count: number): PrintRow[] =>
  Array.from({ length: count }, () => ({
    heads: [what, when],
    cells: [[{ text: "1,234.5 kWh", mark: "", gap: false }]],
  }));
const long = "Хөгжлийн ".repeat(9).trim();
const period = "2017 оны 1 дугаар сарын 21 – 2017 оны 12 дугаар сарын 28";

test.each([
  ["short words stand in three strips", rows("Seoul", "2016", 30), 3],
  ["longer ones in two", rows("Seoul, scope 1", "2015 – 2016", 30), 2],
  ["long ones in one, as do few rows", rows(long, period, 30), 1],
  ["few rows in one", rows("Seoul", "2016", 5), 1],
])("%s", (_, given, strips) => {
  expect(layoutOf(given, "kWh").strips).toBe(strips);
});

test("where periods are long too, what a line is about keeps about half of what the values leave", () => {
  const [what = 0, when = 0, value = 0] = layoutOf(rows(long, period, 30), "kWh").shares;
  expect(what / (what + when)).toBeGreaterThan(0.4);
  expect(what + when + value).toBeLessThanOrEqual(490);
});

test("where there is room for it, one long label among short ones keeps its line", () => {
  const alike = rows("Japan", "2030", 30);
  const [where = 0] = layoutOf([...alike, ...rows("Chinese Taipei", "2030", 1)], "%", 2).shares;
  expect(where).toBeGreaterThan(14 * 4.9);
});
