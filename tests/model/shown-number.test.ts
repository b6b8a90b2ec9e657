import { describe, expect, test } from "vitest";
import { phrasebooks } from "../../pipeline/locales/phrasebooks.ts";
import { measured } from "../../pipeline/model/quantity.ts";
import { tellingDigits } from "../../pipeline/model/rounding.ts";
import { asShown, magnitudeUpTo } from "../../pipeline/model/shown-number.ts";
import type { Unit } from "../../pipeline/model/unit.ts";
import { wordsOf } from "../../pipeline/stages/render/words.ts";

const range = { file: "a.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
const of = (amount: number, unit: Unit = "t") =>
  measured(unit, amount, { range, status: "reported", raw: String(amount) });

describe("whether readers see two amounts apart", () => {
  const [en, ja] = [phrasebooks.en.magnitudes, phrasebooks.ja.magnitudes];
  const moved = (was: number, now: number, ...ways: (typeof en)[]) =>
    asShown(of(was), ways) !== asShown(of(now), ways);

  test("asks the tables that show them in full", () =>
    expect(moved(104_600_000, 105_400_000, en)).toBe(true));
  test("asks every language", () => {
    expect(moved(1_049_999.96, 1_050_000.04)).toBe(false);
    expect(moved(1_049_999.96, 1_050_000.04, ja)).toBe(false);
    expect(moved(1_049_999.96, 1_050_000.04, en)).toBe(true);
    expect(moved(104_999_999.96, 105_000_000.04, en)).toBe(false);
    expect(moved(104_999_999.96, 105_000_000.04, en, ja)).toBe(true);
  });
  test("passes over what is below the digits that are shown", () => {
    expect(moved(1_000_000.51, 1_000_000.52, en, ja)).toBe(false);
    expect(asShown(of(41.237, "percent"), [en])).toBe(asShown(of(41.241, "percent"), [en]));
  });
});

describe("what is not zero", () => {
  const words = wordsOf("en", { all: [], find: () => null, nearest: () => null, get: () => null });
  test("is never shown as zero", () => {
    expect(words.amount(of(0.000_015_46))).toBe("0.000015 t");
    expect(words.amount(of(0.04, "percent"))).toBe("0.04%");
    expect(words.amount(of(-0.0204, "percent"))).toBe("−0.02%");
    expect(words.number(0.0123, 0)).toBe("0.012");
    expect(words.printed(of(0.0123))).toBe(0.012);
  });
  test("but for the noise that a difference leaves", () => {
    expect(words.number(0.1 + 0.2 - 0.3, 1)).toBe("0.0");
    expect(tellingDigits(0, 1)).toBe(1);
  });
  test("and a bound stays one", () => {
    expect(words.amount({ ...of(0.0551), qualifier: "more-than" })).toBe("more than 0.055 t");
    expect(words.amount({ ...of(0.0419), qualifier: "less-than" })).toBe("less than 0.042 t");
  });
  test("nor is a change of what is shown", () => {
    expect(words.change(of(0.000_015), of(0.000_017))).toBe("+0.000002 t");
    expect(words.change(of(41.21, "percent"), of(41.24, "percent"))).toBeNull();
  });
});

test("a change is the difference of its values as they are shown beside it", () => {
  const words = wordsOf("en", { all: [], find: () => null, nearest: () => null, get: () => null });
  const shown = (was: number, now: number, unit: Unit) => {
    const ends = [of(was, unit), of(now, unit)] as const;
    const write = words.beside(...ends);
    return [words.change(...ends)?.split(" ")[0], ...ends.map((end) => words.bare(end, write))];
  };
  expect(shown(61.5692, 56.5225, "percent")).toEqual(["−5.05", "61.57", "56.52"]);
  expect(shown(61.5, 56.5, "percent")).toEqual(["−5.0", "61.5", "56.5"]);
  expect(shown(1.0449, 1.1551, "percent")).toEqual(["+0.110", "1.045", "1.155"]);
  expect(shown(900_000, 1_200_000, "t")).toEqual(["+0.3", "900,000", "1.2 million"]);
});

test.each([
  [1.278e8, "万"],
  [2.5e9, "亿"],
  [5e6, "万"],
  [5e5, undefined],
])("amounts up to %d are counted in %s", (largest, word) => {
  const magnitudes = [
    { size: 1e8, word: "亿" },
    { size: 1e4, word: "万" },
  ];
  expect(magnitudeUpTo(largest, magnitudes)?.word).toBe(word);
});
