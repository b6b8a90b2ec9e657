import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Limits, ReadingOptions } from "../../../../pipeline/model/contract.ts";
import type { CsvOptions, CsvRead } from "../../../../pipeline/stages/ingest/csv/csv-read.ts";
import { readPlain } from "../../../../pipeline/stages/ingest/csv/plain/read-plain.ts";
import { readCsv } from "../../../../pipeline/stages/ingest/csv/read-csv.ts";
import { readWithPapaparse } from "../../../../pipeline/stages/ingest/csv/read-with-papaparse.ts";
import { defaultLimits } from "../../../../pipeline/stages/ingest/limits.ts";
import { brief, bytes, file } from "./csv-fixture.ts";

/** Everything that is known of a file once it is read. */
function toldOf({ sheets, ...told }: CsvRead) {
  const { findings, encoding, delimiter, newline, encodingsTried } = told;
  return {
    ...{ findings, encoding, delimiter, newline, encodingsTried },
    sheets: sheets.map(({ cells, ...sheet }) => ({
      ...sheet,
      size: [cells.count, cells.lastRow, cells.lastColumn, cells.chunkCount],
      cells: [...cells.places()].map(([row, column]) => [
        row,
        column,
        cells.value(row, column),
        cells.isEmpty(row, column),
        cells.firstFilled(column, row),
      ]),
      near: [...cells.columnsNear(1)],
    })),
  };
}

const common: CsvOptions = { reading: {}, limits: defaultLimits, headerNames: ["a", "한", "b1"] };

function bothWays(read: Uint8Array, options: Partial<CsvOptions> = {}): boolean {
  const all = { ...common, ...options };
  // As one text: comparing a million small values one by one takes longer than all else.
  const [own, other] = [readCsv(read, file, all), readWithPapaparse(read, file, all)].map(toldOf);
  expect(JSON.stringify(own)).toBe(JSON.stringify(other));
  return readPlain(read, all.reading, all.limits) !== null;
}

const letter = fc.constantFrom(..."ab1.- ");
const foreign = fc.constantFrom("한", "中", "é", "\u00A0", "\u3000", "\u200B", "😀");
/** Once in a while what only papaparse's way reads, or refuses. */
const odd = fc.constantFrom('"', "\0", "\u0007", "\u0085", "\uFEFF", "Ã©", "\uFFFD", "锟斤拷", "sep=;");
const field = fc
  .array(
    fc.oneof(
      { weight: 60, arbitrary: letter },
      { weight: 6, arbitrary: foreign },
      { weight: 1, arbitrary: odd },
    ),
    {
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(""));
const delimiter = fc.oneof(
  { weight: 12, arbitrary: fc.constant(",") },
  { weight: 1, arbitrary: fc.constantFrom(";", "\t", "|") },
);
const newline = fc.oneof(
  { weight: 12, arbitrary: fc.constant("\n") },
  { weight: 1, arbitrary: fc.constantFrom("\r\n", "\r", "\n\n", "\n \t\n") },
);
const cut = fc.array(
  fc.tuple(field, fc.oneof({ weight: 3, arbitrary: delimiter }, { weight: 1, arbitrary: newline })),
);
const text = fc
  .tuple(
    fc.constantFrom("", "", "", "\uFEFF", "sep=;\n", "a,b1\n"),
    cut,
    fc.constantFrom("", "\n", ",", ",,\n \r\n", "\r"),
  )
  .map(([head, fields, tail]) => head + fields.flat().join("") + tail)
  .chain((made) => fc.constantFrom(",", ";", "\t", "|").map((usual) => swapped(made, usual)));
const reading: fc.Arbitrary<ReadingOptions> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  fc.constantFrom<ReadingOptions>(
    { delimiter: ";" },
    { delimiter: "," },
    { delimiter: "|" },
    { encoding: "euc-kr" },
  ),
);
const limits: fc.Arbitrary<Partial<Limits>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  fc.constantFrom<Partial<Limits>>({ rows: 2 }, { columns: 2 }, { cells: 5 }, { rows: 0 }),
);

/** The text with another delimiter in the place of the comma. */
function swapped(made: string, usual: string): string {
  return made.replaceAll(/[,;\t|]/g, (sign) => (sign === "," ? usual : sign === usual ? "," : sign));
}

test("by its bytes and with papaparse, any text is read or refused alike", () => {
  let [all, plain] = [0, 0];
  fc.assert(
    fc.property(text, reading, limits, (source, read, own) => {
      all++;
      if (bothWays(bytes(source), { reading: read, limits: { ...defaultLimits, ...own } })) plain++;
    }),
    { numRuns: 1500 },
  );
  expect(plain / all).toBeGreaterThan(0.4);
});

/** What offices and programs put into quotes, delimiters and newlines among it. */
const inside = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: letter },
      { weight: 3, arbitrary: fc.constantFrom(",", ", ", ";", "\n", "\r\n", "\r", '""', " ", "\t") },
      { weight: 1, arbitrary: foreign },
    ),
    { maxLength: 6 },
  )
  .map((parts) => `"${parts.join("")}"`);
/** Quotes that stand alone, that something follows, that are said twice or not at all; and what is odd anywhere. */
const oddQuote = fc.constantFrom('"', 'a"', '"a', '"a"b', '"a" ', ' "a"', '""a""', '"""', '"\0"', '"\u0007"');
const quotedField = fc.oneof(
  { weight: 40, arbitrary: inside },
  { weight: 20, arbitrary: fc.array(letter, { maxLength: 4 }).map((parts) => parts.join("")) },
  { weight: 4, arbitrary: field },
  { weight: 8, arbitrary: fc.constantFrom('""', '" "', '"\u00A0"', '"a"', "b1", "", '"a,b\n1,1"') },
  { weight: 1, arbitrary: oddQuote },
);
const usual = fc.record({
  head: fc.constantFrom("", "", "", "\uFEFF", '"sep=;"\n', '"a","b1"\n', "a,b1,c\n"),
  rows: fc.array(fc.array(quotedField, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
  newline: fc.constantFrom("\n", "\n", "\r\n", "\r"),
  cut: fc.constantFrom(",", ",", ",", ";", "\t", "|"),
  tail: fc.constantFrom("", "\n", ",", "\n\n", '\n""\n', '\n" ",""\n', '\n"",\n', "\r\n\r\n", "\n "),
});
const withQuotes = usual.map(
  ({ head, rows, newline: end, cut: sign, tail }) =>
    head + rows.map((row) => row.join(sign)).join(end) + tail,
);
/** As its bytes are, cut in the middle, with one byte of another encoding, or in another encoding. */
const encoded = fc.tuple(withQuotes, fc.nat({ max: 60 }), fc.nat()).map(([made, kind, at]) => {
  const whole = bytes(made);
  if (kind === 0) return whole.subarray(0, at % (whole.length + 1));
  if (kind === 1 && whole.length > 0) return whole.with(at % whole.length, 0xc3);
  if (kind === 2) return Uint8Array.from(Buffer.from(made, "utf16le"));
  return kind === 3 ? Uint8Array.from(Buffer.from(made, "latin1")) : whole;
});

test("texts in quotes are read or refused alike by their bytes and with papaparse", () => {
  let [all, plain, quoted] = [0, 0, 0];
  fc.assert(
    fc.property(encoded, reading, limits, (source, read, own) => {
      all++;
      if (!bothWays(source, { reading: read, limits: { ...defaultLimits, ...own } })) return;
      plain++;
      if (source.includes(34)) quoted++;
    }),
    { numRuns: 1500, seed: 2021 },
  );
  expect(plain / all).toBeGreaterThan(0.2);
  expect(quoted / all).toBeGreaterThan(0.15);
});

test("a row that a quote has swallowed is named by its bytes as well", () => {
  const source = bytes('a,b1,c\n1,"x,2\n2,y",3\n');
  expect(bothWays(source)).toBe(true);
  const { findings } = readCsv(source, file, common);
  expect(findings.map(brief)).toEqual(["unclosed-quote B2"]);
});

test("bytes that are no UTF-8, or cut within a character, are left to papaparse's way", () => {
  const whole = bytes("도시,b\n부산,2\n");
  for (let length = 0; length <= whole.length; length++) bothWays(whole.subarray(0, length));
  for (const at of whole.keys()) bothWays(whole.with(at, 0xc3));
});

test("long files: texts that repeat, that do not, that are wider than a window, beyond ASCII, in a view of a larger buffer", () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => {
    const wide = at % 1999 === 0 ? "x".repeat(5000) : `m${at}`;
    return [
      wide,
      at % 7,
      at % 3 === 0 ? `도시 ${at}` : "",
      at % 20_001,
      at % 500 === 0 ? " \u00A0" : "k",
    ].join(",");
  });
  const padded = bytes("'''", `id,b,name,n,k\n${rows.join("\n")}\n\n`, "'''");
  expect(bothWays(padded.subarray(3, padded.length - 3))).toBe(true);
});

test("every CSV file of the repository is read alike both ways", () => {
  const files = ["data", "tests"].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".csv"))
      .map((path) => join(root, path)),
  );
  expect(files.length).toBeGreaterThan(10);
  const plain = files.filter((path) => bothWays(readFileSync(path)));
  expect(plain.length).toBeGreaterThan(0);
});
