import { beforeAll, expect, test } from "vitest";
import type { Checked } from "../../../../pipeline/flow/check.ts";
import { phrasebooks } from "../../../../pipeline/locales/phrasebooks.ts";
import type { Chart } from "../../../../pipeline/model/chart.ts";
import { type Observation, observe } from "../../../../pipeline/model/observation.ts";
import { measured, missingCell } from "../../../../pipeline/model/quantity.ts";
import { observationsOf } from "../../../../pipeline/stages/render/material.ts";
import { chartTable, indicatorTable } from "../../../../pipeline/stages/render/pdf/print-table.ts";
import { wordsOf } from "../../../../pipeline/stages/render/words.ts";
import { checkEdition } from "../../../support/check-edition.ts";

let checked: Checked;
beforeAll(async () => {
  checked = await checkEdition();
});

function tablesOf(dataset: string, indicator: string, given?: readonly Observation[]) {
  const own = checked.validated.flatMap((one) => (one.dataset.id === dataset ? [one.dataset] : []));
  const [of] = own;
  if (!of) throw new Error(`missing dataset: ${dataset}`);
  const observations = given ?? observationsOf(checked, dataset).filter((one) => one.indicator === indicator);
  return indicatorTable(indicator, observations, of, wordsOf("en", checked.areas, own));
}

test("a long series of many places runs across, a line a place by name, although every other year is a gap", () => {
  const range = { file: "a.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
  const cities = checked.areas.all.filter(({ kind }) => kind === "city").slice(0, 12);
  const given = cities.flatMap(({ code }, index) =>
    Array.from({ length: 5 }, (_, step) =>
      observe(
        "pm25",
        { area: code, period: `${2010 + 2 * step + (index % 2)}` },
        measured("µg/m³", 30, { range, status: "reported", raw: "30" }),
      ),
    ),
  );
  const [table, ...others] = tablesOf("air", "pm25", given);
  expect(others).toEqual([]);
  expect(table?.columns).toEqual(Array.from({ length: 10 }, (_, step) => `${2010 + step}`));
  expect(table?.heads).toEqual([phrasebooks.en.workbook.columns.subject]);
  const names = table?.rows.map(({ heads }) => heads.join()) ?? [];
  expect(names).toEqual([...names].sort());
  expect(names).toHaveLength(12);
  expect(table?.rows.flatMap(({ cells }) => cells.flat())).toHaveLength(given.length);
});

test("a column has one precision: none of its values is counted in millions beside one that is not", () => {
  const tables = tablesOf("climate", "emissions-scope-3");
  const texts = tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flat().map(({ text }) => text)),
  );
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter((text) => /million|\.\d/.test(text))).toEqual([]);
  expect(texts.some((text) => /^\d{1,3},\d{3},\d{3}$/.test(text))).toBe(true);
});

/** Of cities in turn, one value of each, in a period that no column of a grid could head. */
function stretches(count: number, isMissing = (_: number) => false): Observation[] {
  const range = { file: "a.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
  const cities = checked.areas.all.filter(({ kind }) => kind === "city");
  return Array.from({ length: count }, (_, index) => {
    const code = cities[index % cities.length]?.code ?? "";
    const period = `${2010 + Math.floor(index / cities.length)}-04-01/${2011 + Math.floor(index / cities.length)}-03-${10 + (index % 20)}`;
    const value = isMissing(index)
      ? missingCell("not-reported", range, "")
      : measured("t", 1000 + index, { range, status: "reported", raw: "1000" });
    return observe("emissions-scope-1", { area: code, period }, value);
  });
}

test("a long list stands in strips beside each other and is one table, whose rows read across", () => {
  const [table, ...others] = tablesOf("climate", "emissions-scope-1", stretches(49));
  expect(others).toEqual([]);
  expect(table?.layout).toMatchObject({ strips: 2 });
  const amounts = table?.rows.flatMap(({ cells }) => cells.flat().map(({ text }) => text));
  expect(new Set(amounts).size).toBe(49);
});

test("places of which a list has no value are named below it, by the reason, each with its periods", () => {
  const [table, ...others] = tablesOf(
    "climate",
    "emissions-scope-1",
    stretches(12, (index) => index < 7),
  );
  expect(others).toEqual([]);
  expect(table?.rows).toHaveLength(5);
  expect(table?.note).toMatch(/^not reported: .+ \(.+\); /);
  expect(table?.note.split("; ")).toHaveLength(7);
  const [few] = tablesOf(
    "climate",
    "emissions-scope-1",
    stretches(12, (index) => index < 3),
  );
  expect(few?.rows).toHaveLength(12);
});

test("of a grid in two tables, the second has no line without a value", () => {
  const range = { file: "a.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
  const cities = checked.areas.all.filter(({ kind }) => kind === "city").slice(0, 12);
  const given = cities.flatMap(({ code }, index) =>
    Array.from({ length: index < 2 ? 14 : 10 }, (_, step) =>
      observe(
        "pm25",
        { area: code, period: `${2005 + step}` },
        measured("µg/m³", 30, { range, status: "reported", raw: "30" }),
      ),
    ),
  );
  expect(tablesOf("air", "pm25", given).map(({ rows }) => rows.length)).toEqual([12, 2]);
});

test("a chart of lines of time is a table of from when to when, not of ones", () => {
  const range = { file: "a.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
  const [open, ended] = ["2016/", "2017/2021-06"].map((period) =>
    observe(
      "programme-time",
      { area: "EAS", period },
      measured("member", 1, { range, status: "reported", raw: "1" }),
    ),
  );
  if (!open || !ended) throw new Error("missing observation");
  const points = [
    { observation: open, category: { text: "Clean Air" }, series: { text: "Programmes" } },
    { observation: ended, category: { text: "City Promises" }, series: { text: "Programmes" } },
  ];
  const chart: Chart = {
    id: "c",
    form: "timeline",
    title: "Programmes",
    subtitle: "",
    unit: "member",
    points,
  };
  const [table, ...others] = chartTable(chart, wordsOf("en", checked.areas));
  expect(others).toEqual([]);
  expect(table?.rows.map(({ heads, cells }) => [...heads, ...cells.flat().map(({ text }) => text)])).toEqual([
    ["Clean Air", "2016 – …"],
    ["City Promises", "2017 – June 2021"],
  ]);
});
