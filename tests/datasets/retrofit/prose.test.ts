import { describe, expect, test } from "vitest";
import type { RetrofitIndicator } from "../../../pipeline/datasets/retrofit/indicators.ts";
import { narrative } from "../../../pipeline/datasets/retrofit/narrative.ts";
import { words } from "../../../pipeline/datasets/retrofit/words.ts";
import { locales } from "../../../pipeline/model/locale.ts";
import { type Observation, observe } from "../../../pipeline/model/observation.ts";
import { figuresIn, type Passage } from "../../../pipeline/model/passage.ts";
import { measured } from "../../../pipeline/model/quantity.ts";
import type { Unit } from "../../../pipeline/model/unit.ts";

const range = { file: "a.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
const figure = (indicator: RetrofitIndicator, unit: Unit, amount: number) =>
  observe(
    indicator,
    { area: "MNG-ULN", period: "2030" },
    measured(unit, amount, { range, status: "reported", raw: `${amount}` }),
  );
/** How a passage calls a figure in words of its own. */
const toldAs = ({ parts }: Passage, of: Observation) =>
  parts.flatMap((part) =>
    typeof part === "object" && "figure" in part && part.figure === of ? [part.told ?? null] : [],
  );

describe.each(locales)("the programme, in %s", (locale) => {
  const say = words[locale].narrative;
  const [stock, share] = [
    figure("blocks-in-stock", "block", 1077),
    figure("share-retrofitted", "percent", 0),
  ];

  test.each([
    [0, /^\D+$/],
    [1, null],
    [21, null],
  ])("says of %d blocks done and households interested what is to be said", (amount, inWords) => {
    const done = figure("blocks-retrofitted", "block", amount);
    const interested = figure("households-interested", "household", amount);
    const all = figure("households-in-stock", "household", 45462);
    const told = [
      ...toldAs(say.brief(done, stock, share), done),
      ...toldAs(words[locale].charts.blocksMessage(done, stock), done),
      ...toldAs(say.households(all, interested), interested),
    ];
    expect(told).toHaveLength(3);
    for (const own of told) inWords ? expect(own).toMatch(inWords) : expect(own).toBeNull();
  });

  test("calls only a factor beyond any heat that of power", () => {
    const [savings, reduction] = [
      figure("projected-savings", "MWh", 5),
      figure("projected-emission-reduction", "t", 5),
    ];
    const told = (amount: number) => {
      const factor = figure("implied-emission-factor", "t/MWh", amount);
      return narrative([savings, reduction, factor], locale)[0];
    };
    const plain = (passage?: Passage) =>
      passage?.parts.filter((part) => typeof part === "string").join("") ?? "";
    expect(figuresIn(told(0.3) ?? { parts: [] })).toHaveLength(3);
    expect(plain(told(1.03)).length).toBeGreaterThan(plain(told(0.3)).length + 10);
  });
});
