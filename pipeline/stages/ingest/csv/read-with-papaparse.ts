import { type Finding, finding, type Problem } from "../../../model/finding.ts";
import { inFile, type Place } from "../../../model/place.ts";
import { plainSheet } from "../../../model/sheet.ts";
import type { CellRef } from "../../../model/source.ts";
import { controlCharacterMet, emptyRead, miscounted, unknownEncoding } from "../problems.ts";
import { type CsvOptions, type CsvRead, cellAt } from "./csv-read.ts";
import { type Cut, cutRecords } from "./cut-records.ts";
import { decodeText } from "./decode-text.ts";
import { exceededLimit, exceededSlots } from "./exceeded-limit.ts";
import { parseRecords } from "./parse-records.ts";
import { ambiguousDelimiter, unclosedQuote } from "./problems.ts";
import { raggedFindings } from "./ragged-rows.ts";
import { readableEncodings } from "./readable-encodings.ts";
import { RecordWriter } from "./record-writer.ts";
import { type Inspector, inspectorFor, isZeroFilled } from "./suspect-text.ts";
import { swallowedRows } from "./swallowed-rows.ts";
import { withWindowsSigns } from "./windows-signs.ts";

type Seen = Omit<CsvRead, "sheets" | "findings">;
type Records = Extract<Cut, { readonly text: string }>;
/** Records whose texts are checked for damage; null where the file shows none. */
type Inspected = Records & { readonly inspect: Inspector | null };

/** With more suspect cells than this, the whole file is damaged. */
const manySuspects = 100;

/** Reads a CSV file in any encoding and with any quotes, or reports why it cannot be read. */
export function readWithPapaparse(bytes: Uint8Array, file: string, options: CsvOptions): CsvRead {
  const { reading, limits, headerNames } = options;
  const unseen: Seen = { encoding: null, delimiter: null, newline: null, encodingsTried: [] };
  const { text: whole, encoding, tried } = decodeText(bytes, reading.encoding);
  const decoded: Seen = { ...unseen, encoding, encodingsTried: tried };
  if (whole === null) {
    const declared = reading.encoding ?? null;
    const readableAs = readableEncodings(bytes, headerNames);
    return refused(decoded, file, unknownEncoding({ declared, readableAs }));
  }
  if (isZeroFilled(whole)) return refused(decoded, file, controlCharacterMet({ codePoint: 0 }));
  const mended = withWindowsSigns(whole);
  const { text } = mended ?? { text: whole };

  const found = cutRecords(text, reading.delimiter);
  const likelier = "candidates" in found ? likelierOf(found.candidates, text, file) : undefined;
  const cut = likelier === undefined ? found : cutRecords(text, likelier);
  if ("candidates" in cut) {
    return refused(decoded, file, ambiguousDelimiter({ candidates: cut.candidates }));
  }
  const { profile, delimiter, newline } = cut;
  const seen: Seen = { ...decoded, delimiter, newline };
  if (profile.broken) return refused(seen, file, unclosedQuote({ inside: false }), profile.broken);
  if (profile.rows === 0) return refused(seen, file, emptyRead({ hasHeader: false }));
  const tooLarge = exceededLimit(profile, limits);
  if (tooLarge) return refused(seen, file, tooLarge);
  const inspect = inspectorFor(text, encoding?.startsWith("utf") !== true);
  const read = fill({ ...cut, inspect }, seen, file, options);
  // Where text is garbled, its control characters were no signs.
  const areSigns = !read.findings.some(({ code }) => code === "garbled-text");
  return mended && areSigns
    ? { ...read, findings: [finding(mended.problem, inFile(file)), ...read.findings] }
    : read;
}

/** The one of tab and another delimiter that the file's name or tabs at the ends of fields show. */
function likelierOf(candidates: readonly string[], text: string, file: string): string | undefined {
  if (!candidates.includes("\t")) return undefined;
  if (/\.(?:tsv|tab)$/i.test(file)) return "\t";
  const [other, ...more] = candidates.filter((delimiter) => delimiter !== "\t");
  return more.length === 0 && !/\t(?![,;\r\n])/.test(text) ? other : undefined;
}

function fill(cut: Inspected, seen: Seen, file: string, options: CsvOptions): CsvRead {
  const { limits, headerNames } = options;
  const { inspect } = cut;
  const suspects: Finding[] = [];
  const look = (text: string, row: number, column: number) => {
    const problem = inspect?.(text);
    if (problem) suspects.push(finding(problem, cellAt(file, { row, column })));
  };
  const writer = new RecordWriter(inspect && look);
  const { cells, extents } = writer;
  const quotes = cut.profile.strayQuotes.map((spot) => unclosed(file, spot, true));
  const hasQuotes = cut.text.includes('"');
  for (const record of parseRecords(cut.text, cut.profile)) {
    writer.write(record);
    const column = hasQuotes ? swallowedRows(record, cut.profile.delimiter) : null;
    if (column !== null) quotes.push(unclosed(file, { row: extents.length, column }, false));
    const first = suspects.length > manySuspects ? suspects[0] : undefined;
    if (first) return refused(seen, file, first);
    const tooSparse = exceededSlots(cells.chunkCount, limits);
    if (tooSparse) return refused(seen, file, tooSparse);
  }
  const miscounted = countedTwice(cut, writer);
  if (miscounted) return refused(seen, file, miscounted);

  // A stray quote moves borders, so a wrong number of fields is no fault of its row.
  const quoted = new Set(cut.profile.strayQuotes.map(({ row }) => row));
  const ragged = raggedFindings(file, writer, headerNames, quoted);
  return { ...seen, sheets: [plainSheet(file, cells)], findings: [...suspects, ...quotes, ...ragged] };
}

function unclosed(file: string, spot: Pick<CellRef, "row" | "column">, inside: boolean): Finding {
  return finding(unclosedQuote({ inside }), cellAt(file, spot));
}

/** The scan and papaparse count independently: where they differ, the file is refused. */
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
