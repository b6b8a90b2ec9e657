import { beforeAll, expect, test } from "vitest";
import type { Checked } from "../../../../pipeline/flow/check.ts";
import { type Observation, observe } from "../../../../pipeline/model/observation.ts";
import { measured } from "../../../../pipeline/model/quantity.ts";
import { observationsOf } from "../../../../pipeline/stages/render/material.ts";
import { indicatorTable } from "../../../../pipeline/stages/render/pdf/print-table.ts";
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
        code,
        `${2010 + 2 * step + (index % 2)}`,
        measured("µg/m³", 30, { range, status: "reported", raw: "30" }),
      ),
    ),
  );
  const [table, ...others] = tablesOf("air", "pm25", given);
  expect(others).toEqual([]);
  expect(table?.columns).toEqual(Array.from({ length: 10 }, (_, step) => `${2010 + step}`));
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
