import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { per } from "../../pipeline/model/arithmetic.ts";
import { perHead } from "../../pipeline/model/comparison.ts";
import { measured } from "../../pipeline/model/quantity.ts";
import {
  countsThings,
  datasetUnit,
  isCounted,
  isMeasured,
  programUnits,
  rateBase,
  rawUnitNames,
  readUnit,
  spellingsOf,
  type Unit,
  unitReader,
} from "../../pipeline/model/unit.ts";
import { bracketedUnit } from "../../pipeline/stages/validate/locate/header-names.ts";
import { hasMarkedDigits } from "../../pipeline/stages/validate/readers/normalize.ts";
import { unitNamed } from "../../pipeline/stages/validate/readers/units.ts";
import { datasets } from "../support/datasets.ts";

test("every way to write a unit that a dropdown offers is read as that unit", () => {
  const units = datasets
    .flatMap(({ sources }) => Object.values(sources).flatMap(({ columns }) => Object.values(columns)))
    .flatMap((column) => (column.kind === "quantity" ? column.units : []));
  expect(new Set(units).size).toBeGreaterThan(6);
  for (const unit of new Set(units))
    for (const spelling of spellingsOf(unit)) expect(unitNamed(spelling)?.unit, spelling).toBe(unit);
  expect(spellingsOf("kWh")).toContain("therm");
  expect(spellingsOf("degF")).toEqual(["°C", "°F"]);
  expect(spellingsOf("percentage point")).toEqual([]);
});

/** Every character of compatibility that stands for text a unit may be written with: ㎏, ｋ, µ, ³. */
const twins = new Map<string, string[]>();
for (let point = 0x80; point <= 0xffff; point++) {
  const character = String.fromCharCode(point);
  const plain = character.normalize("NFKC");
  if (plain !== character) twins.set(plain, [...(twins.get(plain) ?? []), character]);
}

const cased = (text: string) =>
  fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map((upper) => [...text].map((it, at) => (upper[at] ? it.toUpperCase() : it.toLowerCase())).join(""));

/** The text with some of its pieces in the place of their twins. */
const twinned = (text: string) =>
  fc.infiniteStream(fc.nat(20)).map((stream) => {
    let written = "";
    for (let at = 0; at < text.length; ) {
      const { value: choice = 0 } = stream.next();
      const length = choice % 3 === 0 ? 1 : choice % 3 === 1 ? 2 : 3;
      const forms = twins.get(text.slice(at, at + length)) ?? [];
      const form = forms[choice % (forms.length + 1)];
      written += form ?? text[at];
      at += form === undefined ? 1 : length;
    }
    return written;
  });

const spelling = fc
  .constantFrom(...rawUnitNames)
  .chain((name) => fc.tuple(fc.constant(name), fc.oneof(fc.constant(name), cased(name))))
  .chain(([name, text]) => fc.tuple(fc.constant(name), fc.constantFrom(text, `${text}s`, `${text}S`)))
  .chain(([name, text]) => fc.tuple(fc.constant(name), twinned(text)))
  .chain(([name, text]) =>
    fc.tuple(
      fc.constant(name),
      fc.constantFrom(text, ` ${text} `, text.replace(" ", "\u00A0 "), `\u200B${text}`, `\u3000${text}`),
    ),
  );

describe("no spelling of a unit is another unit", () => {
  test("its case, plural, spaces and compatibility forms read as its entry or not at all", () => {
    fc.assert(
      fc.property(spelling, ([name, text]) => {
        for (const read of [readUnit(text), unitNamed(text)]) {
          if (read) expect([read.unit, read.factor]).toEqual([readUnit(name)?.unit, readUnit(name)?.factor]);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    "MT",
    "mt",
    "mT",
    "MTs",
    "mts",
    "MTS",
    "ＭＴ",
    "ｍｔｓ",
    " MT ",
    "M\u200BT",
    "万MT",
    "million mts",
  ])("%j is refused", (text) => {
    expect(readUnit(text)).toBeNull();
    expect(unitNamed(text)).toBeNull();
  });

  test.each([
    ["Mt", 1e6],
    ["Ｍｔ", 1e6],
    ["Mts", 1e6],
    ["KT", 1000],
    ["㏏", 1000],
    ["tonnes", 1],
    ["Thousand Tonnes", 1000],
    ["万吨", 10_000],
  ])("%j is %d t", (text, factor) => {
    expect(unitNamed(text)).toMatchObject({ unit: "t", factor });
  });
});

describe("a unit registered with signs that have twins", () => {
  const read = unitReader({ "µg/m³": { unit: "t", factor: 7 } });

  test.each(["µg/m³", "μg/m3", "μg/m³", "µG/M3", "µｇ／ｍ³", " µg/m³ "])("is read from %j", (text) => {
    expect(read(text)?.factor).toBe(7);
  });

  test("cannot be registered twice", () => {
    const twice = { "m³": { unit: "t", factor: 1 }, m3: { unit: "t", factor: 2 } } as const;
    expect(() => unitReader(twice)).toThrow("duplicate unit: m3");
  });

  test("may stand behind a number, where a footnote may not", () => {
    expect(hasMarkedDigits("12 µg/m³")).toBe(false);
    expect(hasMarkedDigits("12³ m³")).toBe(true);
  });
});

test.each([
  ["Waste (kt)", "Waste", "kt"],
  ["Waste, kt", "Waste", "kt"],
  ["Waste, recycled, kt", "Waste, recycled", "kt"],
])("%j is a name with its unit", (text, name, unit) => {
  expect(bracketedUnit(text)).toEqual({ name, unit });
});

test("each unit of the project is counted or measured, and one of a dataset's own is neither unless it is so much to something", () => {
  expect(programUnits.filter((unit) => isCounted(unit) === isMeasured(unit))).toEqual([]);
  expect(programUnits.filter((unit) => countsThings(unit) && !isCounted(unit))).toEqual([]);
  expect([isCounted, isMeasured, countsThings].map((is) => is(datasetUnit("tree")))).toEqual([
    false,
    false,
    false,
  ]);
  expect(isMeasured(datasetUnit("kg/tree"))).toBe(true);
});

test.each([
  ["doctor/1000", 1000, 0.5],
  ["death/100 000 person", 100_000, 50],
  ["hospital/1,000,000", 1_000_000, 500],
  ["kg/tree", 1, 0.0005],
])("%s is a rate for each %d", (symbol, base, rate) => {
  const range = { file: "a.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
  const of = <U extends Unit>(unit: U, amount: number, row: number) =>
    measured(unit, amount, { range: { ...range, row, toRow: row }, status: "reported", raw: "" });
  const [unit, some, people] = [datasetUnit(symbol), of("event", 5, 2), of("person", 10_000, 3)];
  expect(rateBase(unit)).toBe(base);
  expect(perHead(unit, some, people)).toMatchObject({ amount: rate, unit });
  expect(per(unit, some, people)).toMatchObject({ amount: rate, unit });
});
