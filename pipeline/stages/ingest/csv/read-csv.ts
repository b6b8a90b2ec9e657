import type { Limits, Reading } from "../../../model/contract.ts";
import { type Finding, finding, type Problem } from "../../../model/finding.ts";
import { atCells, inFile, type Place } from "../../../model/place.ts";
import type { Cells, Sheet } from "../../../model/sheet.ts";
import type { CellRef } from "../../../model/source.ts";
import { controlCharacterMet, emptyRead, miscounted, unknownEncoding } from "../problems.ts";
import { type Cut, cutRecords } from "./cut-records.ts";
import { decodeText } from "./decode-text.ts";
import { exceededBytes, exceededLimit, exceededSlots } from "./exceeded-limit.ts";
import { parseRecords } from "./parse-records.ts";
import { readPlain } from "./plain/read-plain.ts";
import { ambiguousDelimiter, raggedRow, unclosedQuote } from "./problems.ts";
import { type Measured, raggedRows } from "./ragged-rows.ts";
import { readableEncodings } from "./readable-encodings.ts";
import { RecordWriter } from "./record-writer.ts";
import { type Inspector, inspectorFor, isZeroFilled } from "./suspect-text.ts";
import { swallowedRows } from "./swallowed-rows.ts";

export interface CsvRead {
  /** One sheet, name null, or none when refused. */
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Finding[];
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** What ends records; `mixed` when several things do. */
  readonly newline: string | null;
  readonly encodingsTried: readonly string[];
}

export interface CsvOptions {
  readonly reading: Reading;
  readonly limits: Limits;
  /** Every name and synonym of the contract's columns: they show which encoding is meant and which record is the header. */
  readonly headerNames: readonly string[];
}

type Seen = Omit<CsvRead, "sheets" | "findings">;
type Records = Extract<Cut, { readonly text: string }>;

/** With more cells than this suspect, it is the file that is damaged. */
const manySuspects = 100;

/** Reads a CSV file whole, or refuses it with one error. */
export function readCsv(bytes: Uint8Array, file: string, options: CsvOptions): CsvRead {
  const { reading, limits, headerNames } = options;
  const unseen: Seen = { encoding: null, delimiter: null, newline: null, encodingsTried: [] };
  const tooLong = exceededBytes(bytes.length, limits);
  if (tooLong) return refused(unseen, file, tooLong);
  const plain = readPlain(bytes, reading, limits);
  if (plain) {
    const { delimiter, newline } = plain;
    const seen: Seen = { encoding: "utf-8", delimiter, newline, encodingsTried: ["utf-8"] };
    return { ...seen, sheets: [sheetOf(file, plain.cells)], findings: ragged(file, plain, headerNames) };
  }

  const { text, encoding, tried } = decodeText(bytes, reading.encoding);
  const decoded: Seen = { ...unseen, encoding, encodingsTried: tried };
  if (text === null) {
    const declared = reading.encoding ?? null;
    const readableAs = readableEncodings(bytes, headerNames);
    return refused(decoded, file, unknownEncoding({ declared, readableAs }));
  }
  if (isZeroFilled(text)) return refused(decoded, file, controlCharacterMet({ codePoint: 0 }));

  const cut = cutRecords(text, reading.delimiter);
  if ("candidates" in cut) {
    return refused(decoded, file, ambiguousDelimiter({ candidates: cut.candidates }));
  }
  const { profile, delimiter, newline } = cut;
  const seen: Seen = { ...decoded, delimiter, newline };
  if (profile.broken) return refused(seen, file, unclosedQuote({ inside: false }), profile.broken);
  if (profile.rows === 0) return refused(seen, file, emptyRead());
  const tooLarge = exceededLimit(profile, limits);
  if (tooLarge) return refused(seen, file, tooLarge);
  return fill(cut, seen, file, options, inspectorFor(text, encoding?.startsWith("utf") !== true));
}

function fill(
  cut: Records,
  seen: Seen,
  file: string,
  options: CsvOptions,
  inspect: Inspector | null,
): CsvRead {
  const { limits, headerNames } = options;
  const suspects: Finding[] = [];
  const look = (text: string, row: number, column: number) => {
    const problem = inspect?.(text);
    if (problem) suspects.push(finding(problem, cellAt(file, { row, column })));
  };
  const writer = new RecordWriter(inspect && look);
  const { cells, extents } = writer;
  const quotes = cut.profile.strayQuotes.map((spot) => unclosed(file, spot, true));
  for (const record of parseRecords(cut.text, cut.profile)) {
    writer.write(record);
    const column = swallowedRows(record, cut.profile.delimiter);
    if (column !== null) quotes.push(unclosed(file, { row: extents.length, column }, false));
    const first = suspects.length > manySuspects ? suspects[0] : undefined;
    if (first) return refused(seen, file, first);
    const tooSparse = exceededSlots(cells.chunkCount, limits);
    if (tooSparse) return refused(seen, file, tooSparse);
  }
  const miscounted = countedTwice(cut, writer);
  if (miscounted) return refused(seen, file, miscounted);

  // A stray quote moves borders, so what its row lacks or has too much is no fault of its own.
  const quoted = new Set(cut.profile.strayQuotes.map(({ row }) => row));
  const cutOtherwise = ragged(file, writer, headerNames, quoted);
  return { ...seen, sheets: [sheetOf(file, cells)], findings: [...suspects, ...quotes, ...cutOtherwise] };
}

function sheetOf(file: string, cells: Cells): Sheet {
  const plain = { name: "", hidden: false, date1904: false, merges: [] };
  return { file, ...plain, cells, hiddenRows: new Set(), hiddenColumns: new Set() };
}

function ragged(
  file: string,
  records: Measured,
  headerNames: readonly string[],
  leftOut: ReadonlySet<number> = new Set(),
): Finding[] {
  return raggedRows(records, headerNames)
    .filter(({ row }) => !leftOut.has(row))
    .map(({ row, ...problem }) =>
      finding(raggedRow(problem), cellAt(file, { row, column: 1 }, problem.found)),
    );
}

function unclosed(file: string, spot: Pick<CellRef, "row" | "column">, inside: boolean): Finding {
  return finding(unclosedQuote({ inside }), cellAt(file, spot));
}

/** The scan and papaparse read the text independently: where they disagree, neither is believed. */
function countedTwice({ profile }: Records, { extents, fields }: RecordWriter): Problem | null {
  if (extents.length !== profile.records) {
    return miscounted({ part: "records", expected: profile.records, found: extents.length });
  }
  return fields === profile.fields
    ? null
    : miscounted({ part: "fields", expected: profile.fields, found: fields });
}

function refused(
  seen: Seen,
  file: string,
  problem: Problem,
  cell?: Pick<CellRef, "row" | "column">,
): CsvRead {
  const at: Place = cell ? cellAt(file, cell) : inFile(file);
  return { ...seen, sheets: [], findings: [finding(problem, at)] };
}

function cellAt(file: string, { row, column }: Pick<CellRef, "row" | "column">, toColumn = column): Place {
  return atCells({ file, sheet: "", row, column, toRow: row, toColumn });
}
