import fc from "fast-check";
import { expect, test } from "vitest";
import { longDecimal } from "../../../../pipeline/stages/ingest/workbook/long-decimal.ts";
import { parseNumber } from "../../../../pipeline/stages/ingest/workbook/parse-number.ts";

function asRead(text: string): number {
  const bytes = Buffer.from(text);
  return parseNumber(bytes, 0, bytes.length);
}

const digits = (most: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: most });
const plain = fc
  .tuple(fc.constantFrom("", "-"), digits(20), fc.option(digits(24)))
  .map(([sign, whole, decimals]) => sign + whole + (decimals === null ? "" : `.${decimals}`));
/** As programs write what they have calculated: 17 digits tell every number from the next. */
const written = fc
  .tuple(fc.double({ min: 1e-4, max: 1e15, noNaN: true }), fc.constantFrom(15, 16, 17, 18, 19))
  .map(([number, precision]) => number.toPrecision(precision))
  .filter((text) => !text.includes("e"));

test("a number of any length is the one that JavaScript reads", () => {
  const all = fc.oneof(plain, written);
  fc.assert(
    fc.property(all, (text) => {
      expect(asRead(text)).toBe(Number(text) + 0);
    }),
    { numRuns: 20_000 },
  );
});

test("half-way between two numbers it is told by other means", () => {
  // 2^53 + 1 lies between two numbers; a digit more or less decides.
  expect(longDecimal(900_719_925_474_099, 3, 1, 0)).toBeNaN();
  for (const text of ["9007199254740993", "9007199254740993.1", "9007199254740992.9", "900719925474099.35"])
    expect(asRead(text)).toBe(Number(text));
});

test("what spreadsheets calculate needs no other means", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 32 }), (of) => {
      const [whole = "", decimals = ""] = (of / 1_234_567).toFixed(14).split(".");
      const all = `${whole}${decimals}`;
      fc.pre(all.length > 15 && all.length <= 19);
      const read = longDecimal(Number(all.slice(0, 15)), Number(all.slice(15)), all.length - 15, 14);
      expect(read).toBe(Number(`${whole}.${decimals}`));
    }),
    { numRuns: 2000, seed: 2021 },
  );
});
