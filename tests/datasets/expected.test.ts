import { readFile } from "node:fs/promises";
import papaparse from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import { check } from "../../pipeline/flow/check.ts";
import { registryOf } from "../../pipeline/flow/registry.ts";
import type { Observation } from "../../pipeline/model/observation.ts";
import { cellsBehind, isMissing } from "../../pipeline/model/quantity.ts";
import { type CellRange, parseCells } from "../../pipeline/model/source.ts";
import { remembered } from "../support/remembered.ts";
import { askedBy, type Line } from "./expected.ts";
import { municipalWaste } from "./recycling/recycling.ts";

type Edition = "2020" | "2021";
const text = await readFile("tests/reference/raw/expected.csv", "utf8");
const [, ...records] = papaparse.parse<string[]>(text.trim()).data;
const lines = records.map(
  ([
    dataset = "",
    indicator = "",
    area = "",
    period = "",
    value = "",
    unit = "",
    how = "",
    cells = "",
  ]): Line => ({
    ...{ dataset, indicator, area, period, value, unit, how, cells },
  }),
);

const figures = new Map<Edition, ReadonlyMap<string, Observation>>();

beforeAll(async () => {
  for (const edition of ["2020", "2021"] as const) {
    const { datasets, findings } = await registryOf(".", edition);
    const checked = await check({
      root: ".",
      edition,
      datasets,
      definitions: findings,
      progress: () => {},
      ...remembered("."),
    });
    const all = checked.computed.flatMap(({ observations }) => observations);
    const keyed = all.map((one) => [keyOf(one), one] as const);
    figures.set(edition, new Map(keyed));
  }
});

function keyOf({ indicator, area, period, breakdown }: Observation): string {
  return [indicator, area, period, breakdown].filter(Boolean).join(" ");
}

function figure(edition: Edition, key: string): Observation {
  const found = figures.get(edition)?.get(key);
  if (!found) throw new Error(`missing figure in ${edition}: ${key}`);
  return found;
}

function amount(edition: Edition, key: string): number {
  const { value } = figure(edition, key);
  return isMissing(value) ? Number.NaN : value.amount;
}

/** The addresses that a line names, such as `climate/cdp-emissions-2018.csv row 4` and `air/… I4`. */
function* addresses(
  cells: string,
): Iterable<{ readonly file: string; readonly row: number; readonly column: number | null }> {
  for (const [, file = "", name, row] of cells.matchAll(
    /(\w+\/[\w.-]+)(?: (?:[^\s!]+!)?([A-Z]{1,2}\d+)\b(?!\w)| row (\d+))/g,
  )) {
    const at = name === undefined ? null : parseCells(name);
    // A range from the first column is the whole table.
    if (at?.column === 1) continue;
    yield { file, row: at?.row ?? Number(row), column: at?.column ?? null };
  }
}

function rests(
  ranges: readonly CellRange[],
  on: { readonly file: string; readonly row: number; readonly column: number | null },
): boolean {
  return ranges.some(
    ({ file, row, toRow, column, toColumn }) =>
      file === on.file &&
      row <= on.row &&
      toRow >= on.row &&
      (on.column === null || (column <= on.column && toColumn >= on.column)),
  );
}

function both(pattern: RegExp): readonly string[] {
  return [...(figures.get("2020")?.keys() ?? [])].filter(
    (key) => pattern.test(key) && figures.get("2021")?.has(key) && !Number.isNaN(amount("2021", key)),
  );
}

describe("what others computed from the same raw files", () => {
  test("is all of it", () => expect(lines.length).toBe(170));

  test.each(lines)("$dataset: $indicator, $area $period", (line) => {
    const asked = askedBy(line);
    const wanted = Number(line.value);
    if ("restated" in asked) {
      const moved = amount("2021", asked.restated) - amount("2020", asked.restated);
      expect(moved).toBeCloseTo(wanted, 6);
    } else if ("inBoth" in asked) {
      const { by } = asked;
      const keys = both(asked.inBoth);
      const moved = (key: string) => Math.abs(amount("2021", key) - amount("2020", key));
      expect(keys.filter((key) => by === null || moved(key) > by).length).toBe(wanted);
    } else if ("added" in asked) {
      const added = [...(figures.get("2021")?.keys() ?? [])].filter(
        (key) => asked.added.test(key) && !figures.get("2020")?.has(key),
      );
      const places = added.flatMap((key) => cellsBehind(figure("2021", key).value));
      const rows = new Set(places.map(({ sheet, row }) => `${sheet} ${row}`));
      // Every figure of a new row was added, also those that no indicator is made of.
      const columns = Object.values(municipalWaste.columns).filter(({ kind }) => kind === "quantity");
      expect(rows.size * columns.length).toBe(wanted);
    } else if ("since" in asked) {
      expect(amount("2021", asked.key) - amount("2021", asked.since)).toBeCloseTo(wanted, 6);
    } else if ("count" in asked) {
      const keys = [...(figures.get(asked.edition)?.keys() ?? [])].filter((key) => asked.count.test(key));
      expect(keys.length).toBe(wanted);
    } else if ("sum" in asked) {
      const keys = [...(figures.get(asked.edition)?.keys() ?? [])].filter((key) => asked.sum.test(key));
      expect(keys.reduce((sum, key) => sum + amount(asked.edition, key), 0)).toBe(wanted);
    } else if ("largest" in asked) {
      const all = [...(figures.get(asked.edition) ?? [])].filter(([key]) => key.startsWith("pm25 "));
      const largest = Math.max(...all.map(([key]) => amount(asked.edition, key)));
      expect(largest).toBe(wanted);
      expect(all.find(([key]) => amount(asked.edition, key) === largest)?.[0]).toContain(asked.largest);
    } else if (line.indicator.startsWith("strongest") || line.indicator.startsWith("weakest")) {
      const ranked = [...(figures.get("2020") ?? [])].filter(([key]) => key.startsWith(asked.key));
      const places = ranked.map(
        ([key]) => [Number(key.split("essential-e")[1]), amount("2020", key)] as const,
      );
      const sorted = [...places].sort(([, a], [, b]) => a - b).map(([essential]) => essential);
      const found = line.indicator.startsWith("strongest") ? sorted.slice(0, 2) : sorted.slice(-1);
      expect(found.join(", ")).toBe(line.value);
    } else {
      const { value } = figure(asked.edition, asked.key);
      const ranges = cellsBehind(value);
      expect(ranges.length).toBeGreaterThan(0);
      const own =
        asked.edition === "2021" && !line.cells.startsWith("2020/")
          ? line.cells.replace("2021/", "")
          : line.cells;
      for (const address of addresses(own.replace("2020/", ""))) {
        if (
          !line.indicator.startsWith("members of the network") &&
          !/total points|active members|change of BASIC|average/.test(line.indicator)
        )
          expect([address, rests(ranges, address)]).toEqual([address, true]);
      }
      if (line.value === "missing") expect(isMissing(value)).toBe(true);
      else expect(isMissing(value)).toBe(false);
      if (isMissing(value)) return;
      special(line, value.amount, value.qualifier, wanted);
    }
  });
});

/** Lines whose value is told in words, or in another unit than ours. */
function special(line: Line, ours: number, qualifier: string, wanted: number): void {
  if (line.indicator.startsWith("first questionnaire")) expect(ours).toBe(1);
  else if (line.indicator.startsWith("officials trained")) expect([ours, qualifier]).toEqual([80, "about"]);
  else if (line.indicator.startsWith("appointed members")) expect([ours, qualifier]).toEqual([6, "at-most"]);
  else if (line.dataset === "shift") expect((ours / 100) * 5).toBeCloseTo(wanted, 5);
  else expect(Math.abs(ours - wanted)).toBeLessThan(Math.max(Math.abs(wanted) * 1e-6, 1e-6));
}
