import fc from "fast-check";
import { expect, test } from "vitest";
import { bytes, cellsOf, hex, read } from "./csv-fixture.ts";

const delimiters = [",", ";", "\t", "|"] as const;
const field = fc.oneof(
  fc.string({
    unit: fc.constantFrom("a", "1", ".", " ", '"', ",", ";", "\t", "|", "\n", "\r", "한", "中"),
    maxLength: 6,
  }),
  fc.string({ unit: "grapheme", maxLength: 8 }).filter((text) => !/\p{Cc}|\uFFFD/u.test(text)),
);
const matrix = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 8 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(field, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

test("any matrix written as RFC 4180 reads back cell for cell", () => {
  fc.assert(
    fc.property(
      matrix,
      fc.constantFrom(...delimiters),
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.boolean(),
      fc.boolean(),
      (rows, delimiter, newline, always, mark) => {
        const needs = new RegExp(`["\\r\\n${delimiter}]|^\\s`);
        const text = rows.map((row) =>
          row.map((it) => (always || needs.test(it) ? quoted(it) : it)).join(delimiter),
        );
        const result = read(`${mark ? "\uFEFF" : ""}${text.join(newline)}${newline}`, { delimiter });
        const [sheet] = result.sheets;
        if (!sheet) {
          const blank = rows.flat().every((it) => it.replaceAll(" ", "").replaceAll("\t", "") === "");
          return blank && result.findings[0]?.code === "empty-read";
        }
        return rows.every((row, at) =>
          row.every((it, column) => sheet.cells.text(at + 1, column + 1) === it),
        );
      },
    ),
    { numRuns: 1500 },
  );
});

test("a matrix of plain values needs no declared delimiter", () => {
  const plain = fc.string({
    unit: fc.constantFrom("a", "b", "1", "2", ".", " ", "한"),
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 6 }).chain((width) =>
        fc.array(
          fc.array(
            plain.filter((it) => it.trim() !== ""),
            { minLength: width, maxLength: width },
          ),
          {
            minLength: 1,
            maxLength: 8,
          },
        ),
      ),
      fc.constantFrom(...delimiters),
      (rows, delimiter) => {
        const result = read(rows.map((row) => row.join(delimiter)).join("\r\n"));
        expect(cellsOf(result)).toEqual(rows);
        expect(result).toMatchObject({ delimiter, findings: [] });
      },
    ),
    { numRuns: 300 },
  );
});

const seeds = [
  bytes('Members\ncity,"count, all",rate\nBusan,"1,234",5\n"a ""b""\nc",2,3\n'),
  bytes("\uFEFFcity;rate\r\nBusan;1,5\r\nSuwon;2,5\r\n"),
  hex("b5b5bdc32cc8b8bff820bcf60abcadbfef2c31320abc84bdc32c370a"),
  hex("fffe4300690074007900090031000d000a00"),
];
const mutation = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 3 }),
  insert: fc.uint8Array({ maxLength: 3 }),
});

test("any damage to a file gives a sheet or one refusal", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...seeds),
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(undefined, "euc-kr", "gb18030", "shift_jis", "big5", "utf-16le", "nonsense"),
      (seed, mutations, encoding) => {
        const damaged = [...seed];
        for (const { at, remove, insert } of mutations)
          damaged.splice(at % damaged.length || 0, remove, ...insert);
        const headerNames = ["city", "도시"];
        const result = read(Uint8Array.from(damaged), encoding === undefined ? {} : { encoding }, {
          headerNames,
        });
        if (result.sheets.length === 1) return true;
        return (
          result.findings.length === 1 &&
          result.findings[0]?.severity === "error" &&
          result.findings[0].code !== "miscounted"
        );
      },
    ),
    { numRuns: 3000 },
  );
});
