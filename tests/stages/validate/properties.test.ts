import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isError } from "../../../pipeline/model/finding.ts";
import { readNumberText } from "../../../pipeline/stages/validate/readers/number.ts";
import { readPeriodText } from "../../../pipeline/stages/validate/readers/period-text.ts";
import { sheetOf, type TestCell } from "../../support/sheet.ts";
import { readSheets, waste } from "./validate-fixture.ts";

const wide = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const grouped = (digits: string, separator: string) => digits.replace(/\B(?=(\d{3})+$)/g, separator);

/** Every way in which an office may type a number, given the decimal sign that its source declares. */
const writings: readonly ((sign: string, whole: string, fraction: string, separator: string) => string)[] = [
  (sign, whole, fraction) => sign + whole + fraction,
  (sign, whole, fraction, separator) => sign + grouped(whole, separator) + fraction,
  (sign, whole, fraction) => sign + grouped(whole, "\u00A0") + fraction,
  (sign, whole, fraction) => sign + grouped(whole, "'") + fraction,
  (sign, whole, fraction) => wide(sign + whole + fraction),
  (sign, whole, fraction) => sign.replace("-", "−") + whole + fraction,
  (sign, whole, fraction) => ` ${sign}${whole}${fraction}\u200B`,
];

describe("a number", () => {
  test("reads back the same from every way of writing it", () => {
    const digits = fc.record({
      sign: fc.constantFrom("", "-"),
      whole: fc.nat({ max: 999_999_999 }).map(String),
      fraction: fc.option(fc.stringMatching(/^\d{1,5}$/), { nil: null }),
      decimal: fc.constantFrom(".", ","),
      writing: fc.constantFrom(...writings),
    });
    fc.assert(
      fc.property(digits, ({ sign, whole, fraction, decimal, writing }) => {
        const raw = writing(
          sign,
          whole,
          fraction === null ? "" : decimal + fraction,
          decimal === "." ? "," : ".",
        );
        const sure = decimal === "." ? "." : ",";
        const reading = readNumberText(raw, { name: "n", decimal: sure, notationKeys: false, typed: false });
        const amount = Number(`${sign}${whole}${fraction === null ? "" : `.${fraction}`}`) + 0;
        expect(reading).toMatchObject({ value: { amount, qualifier: "exact", percent: null, unit: null } });
      }),
      { numRuns: 2000 },
    );
  });

  test("is never another one when the decimal sign is not declared", () => {
    const digits = fc.tuple(
      fc.nat({ max: 999_999 }),
      fc.stringMatching(/^\d{0,4}$/),
      fc.constantFrom(".", ","),
    );
    fc.assert(
      fc.property(digits, ([whole, fraction, separator]) => {
        const raw = fraction === "" ? String(whole) : `${whole}${separator}${fraction}`;
        const reading = readNumberText(raw, {
          name: "n",
          decimal: undefined,
          notationKeys: false,
          typed: false,
        });
        if ("value" in reading) expect(reading.value.amount).toBe(Number(raw.replace(",", ".")));
      }),
      { numRuns: 2000 },
    );
  });

  test("or else a refusal is what any text gives", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 12 }), (raw) => {
        const reading = readNumberText(raw, {
          name: "n",
          decimal: undefined,
          notationKeys: true,
          typed: true,
        });
        if ("value" in reading) expect(Number.isFinite(reading.value.amount)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

const monthNames = [
  "Jan",
  "February",
  "MAR",
  "april",
  "May",
  "June",
  "Jul",
  "Aug.",
  "Sept",
  "October",
  "Nov",
  "Dec",
];
const dateWritings: readonly ((year: number, month: number, day: number) => string)[] = [
  (y, m, d) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`,
  (y, m, d) => `${y}-${m}-${d}`,
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => `${wide(`${y}`)}年 ${m}月 ${d}日`,
  (y, m, d) => `${y}년 ${m}월 ${d}일`,
  (y, m, d) => `${y}. ${m}. ${d}.`,
  (y, m, d) => `${y}.${m}.${d}`,
  (y, m, d) => `${y} оны ${m} сарын ${d}`,
  (y, m, d) => `${d} ${monthNames[m - 1]} ${y}`,
  (y, m, d) => `${monthNames[m - 1]} ${d}, ${y}`,
  (y, m, d) => `民國${y - 1911}年${m}月${d}日`,
  (y, m, d) => `${y}-${m}-${d} 08:30`,
];

test("a date reads back the same from every form it may be written in", () => {
  const days = fc.date({ min: new Date("1912-01-02"), max: new Date("2099-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.constantFrom(...dateWritings), (day, write) => {
      const raw = write(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
      expect(readPeriodText(raw, { name: "d", typed: false, eras: false })).toMatchObject({
        value: day.toISOString().slice(0, 10),
      });
    }),
    { numRuns: 2000 },
  );
});

test("a day and a month that could change places are refused, never guessed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 }), (a, b) => {
      const reading = readPeriodText(`${a}/${b}/2020`, { name: "d", typed: false, eras: false });
      if (a <= 12 && a !== b) expect(reading).toMatchObject({ problem: { code: "ambiguous-date" } });
      else if ("value" in reading) expect(Number(reading.value.slice(5, 7))).toBe(b);
    }),
  );
});

const noise: fc.Arbitrary<TestCell> = fc.oneof(
  fc.constantFrom<TestCell[]>(
    null,
    "",
    "Total",
    "City",
    "Amount",
    "n/a",
    "Busan",
    "Food",
    "2020",
    "Note: x",
    "#REF!",
    "합계",
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 1990, max: 2030 }),
  fc.boolean(),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.record({
    value: fc.double({ min: -10, max: 60_000, noNaN: true }),
    format: fc.constantFrom("0%", "yyyy-mm-dd", "@"),
  }),
  fc.record({ error: fc.constant("#DIV/0!") }),
  fc.record({ formula: fc.constant("A1") }),
);
const noisyRow = fc.tuple(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<TestCell[]>("Busan", "부산", "Kyoto") },
    { weight: 1, arbitrary: noise },
  ),
  fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 2000, max: 2020 }) }, { weight: 1, arbitrary: noise }),
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<TestCell[]>("Food", "Paper") },
    { weight: 1, arbitrary: noise },
  ),
  fc.oneof({ weight: 3, arbitrary: fc.nat(1000) }, { weight: 1, arbitrary: noise }),
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: noise }),
);

test("any cells below a header give rows or findings, and every row is accounted for", () => {
  const merges = fc.subarray(["A2:A4", "B3:C3", "D2:D5", "A6:E6", "C1:C2"]);
  fc.assert(
    fc.property(fc.array(noisyRow, { maxLength: 12 }), merges, (rows, spans) => {
      const sheet = sheetOf([["City", "Year", "Kind", "Amount", "Note"], ...rows], { merges: spans });
      const { table, tally, findings } = readSheets(waste, [sheet]);
      expect([...table]).toHaveLength(tally.used);
      const filled = rows.filter((row) =>
        row.some((cell) => cell !== null && (typeof cell !== "string" || cell.trim() !== "")),
      ).length;
      const isCut = findings.some(({ code }) => code === "second-table");
      const sum = tally.used + tally.setAside + tally.rejected;
      if (!isCut && !findings.some(({ code }) => code === "missing-header")) expect(sum).toBe(filled);
      // Whatever is left out is named.
      if (tally.rejected > 0) expect(findings.some(isError)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("any cells at all never throw", () => {
  const rows = fc.array(fc.array(noise, { maxLength: 8 }), { maxLength: 10 });
  fc.assert(
    fc.property(rows, (cells) => {
      const { table, tally } = readSheets(waste, [sheetOf(cells)]);
      expect(table.length).toBe(tally.used);
    }),
    { numRuns: 500 },
  );
});
