import { describe, expect, test } from "vitest";
import { observe } from "../../../pipeline/model/observation.ts";
import { figuresIn, type Passage } from "../../../pipeline/model/passage.ts";
import { measured } from "../../../pipeline/model/quantity.ts";
import type { Unit } from "../../../pipeline/model/unit.ts";
import { retrofit } from "../../support/datasets.ts";
import { publishedLocales } from "../../support/published-locales.ts";

const range = { file: "a.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
const figure = (indicator: string, unit: Unit, amount: number) =>
  observe(
    indicator,
    { area: "MNG-ULN", period: "2030" },
    measured(unit, amount, { range, status: "reported", raw: `${amount}` }),
  );
const plain = ({ parts }: Passage) => parts.filter((part) => typeof part === "string").join("");

describe.each(publishedLocales)("the programme, in %s", (locale) => {
  test.each([0, 1, 21])("says of %d blocks done and households interested what is to be said", (amount) => {
    const done = figure("blocks-retrofitted", "block", amount);
    const interested = figure("households-interested", "household", amount);
    const observed = [
      ...[done, figure("blocks-in-stock", "block", 1077), figure("share-retrofitted", "percent", 0)],
      ...[figure("blocks-planned", "block", 5), figure("share-planned", "percent", 1)],
      ...[interested, figure("households-in-stock", "household", 45462)],
    ];
    const [chart] = retrofit.charts(observed, locale, (area) => area);
    const [opening] = retrofit.highlights?.(observed, locale) ?? [];
    const [stock, households] = retrofit.narrative(observed, locale);
    const told = [
      ...[chart?.message, opening?.passage, stock].map((passage) => ({ passage, of: done })),
      { passage: households, of: interested },
    ];
    for (const { passage = { parts: [] }, of } of told) {
      expect(plain(passage)).not.toBe("");
      expect(figuresIn(passage).includes(of)).toBe(amount > 0);
    }
  });

  test("calls only a factor beyond any heat that of power", () => {
    const [savings, reduction] = [
      figure("projected-savings", "MWh", 5),
      figure("projected-emission-reduction", "t", 5),
    ];
    const told = (amount: number) => {
      const factor = figure("implied-emission-factor", "t/MWh", amount);
      return retrofit.narrative([savings, reduction, factor], locale)[0] ?? { parts: [] };
    };
    expect(figuresIn(told(0.3))).toHaveLength(3);
    expect(plain(told(1.03)).length).toBeGreaterThan(plain(told(0.3)).length + 10);
  });
});
