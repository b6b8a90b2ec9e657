import { lastPart, stemOf } from "../../model/file-name.ts";
import { finding, type Problem } from "../../model/finding.ts";
import { inFile } from "../../model/place.ts";
import { csvReader } from "./csv/csv-reader.ts";
import { likelyEncodings } from "./csv/likely-encodings.ts";
import { foreignReader } from "./foreign/foreign-reader.ts";
import { odsReader } from "./opendocument/ods-reader.ts";
import { packedTables, type ReadableAs, unknownEncoding, wrongFormat } from "./problems.ts";
import type { HowToRead, Reader, TablesRead } from "./reader.ts";
import { damagedFile, encrypted } from "./workbook/problems.ts";
import { type FileFormat, isConvertible, recogniseFormat } from "./workbook/recognise-format.ts";
import { workbookReader } from "./workbook/workbook-reader.ts";
import { zipEntryNames } from "./workbook/zip-entry-names.ts";

/** Every reader, found by its formats; add one for a new file type. */
const readers: readonly Reader[] = [workbookReader, odsReader, foreignReader, csvReader];
const textFormats = csvReader.formats;
const formats = readers.flatMap((reader) => reader.formats);

/** The formats that an ending allows: a text table, a current workbook, or whatever spreadsheet programs open by it. */
const byEnding: { readonly [ending: string]: readonly FileFormat[] } = {
  ...{ csv: textFormats, tsv: textFormats, tab: textFormats, txt: textFormats },
  ...{ xls: formats, xlsb: formats, ods: formats, xml: formats, htm: formats, html: formats },
};

/** The kind of file for a marked copy; null for one that is only read. */
export function kindOf(format: FileFormat | null): "csv" | "xlsx" | null {
  if (format === "xlsx") return format;
  return format !== null && textFormats.includes(format) ? "csv" : null;
}

/** Whether a file of this format is accepted under a name with this ending. */
export function isOfKind(format: FileFormat, name: string): boolean {
  return [...(byEnding[endingOf(name)] ?? []), ...workbookReader.formats].includes(format);
}

/** Why a file is no table of the expected ending, by its first bytes; null where it may be one. */
export function refusedFormat(bytes: Uint8Array, file: string, expected: string): Problem | null {
  const format = recogniseFormat(bytes);
  return isOfKind(format, expected) ? null : refusalOf(bytes, format, file, endingOf(expected));
}

/** Reads a file by its content; the ending of `expected` gives the required format, null allows any. */
export async function readTables(
  bytes: Uint8Array,
  file: string,
  expected: string | null,
  how: HowToRead,
): Promise<TablesRead & { readonly format: FileFormat }> {
  const format = recogniseFormat(bytes);
  const reader = readers.find((candidate) => candidate.formats.includes(format));
  // Offices that keep a table in Excel may send it as a workbook; the cells say the same.
  if (reader && (expected === null || isOfKind(format, expected)))
    return { format, ...(await reader.read(bytes, file, how)) };
  const problem = refusalOf(bytes, format, file, expected === null ? "xlsx" : endingOf(expected));
  return { format, sheets: [], findings: [finding(problem, inFile(file))], application: null, facts: null };
}

/** Tables of an undeclared file, and the possible encodings of a text that is not UTF-8. */
interface UndeclaredRead extends TablesRead {
  readonly format: FileFormat;
  /** Likeliest first, in which it was read; one where no other is close. */
  readonly encodings: readonly ReadableAs[];
}

/** Reads an undeclared file: a text in its likeliest encoding, with a finding that it must be declared. */
export async function readUndeclared(
  bytes: Uint8Array,
  file: string,
  how: HowToRead,
): Promise<UndeclaredRead> {
  const read = await readTables(bytes, file, null, how);
  const isOpen =
    how.reading.encoding === undefined && read.findings.some(({ code }) => code === "unknown-encoding");
  const encodings = isOpen ? likelyEncodings(bytes) : [];
  const [likeliest] = encodings;
  if (!likeliest) return { ...read, encodings };
  const reading = { ...how.reading, encoding: likeliest.encoding };
  const again = await readTables(bytes, file, null, { ...how, reading });
  if (again.sheets.length === 0) return { ...read, encodings: [] };
  const asked = finding(unknownEncoding({ declared: null, readableAs: encodings }), inFile(file));
  return { ...again, findings: [asked, ...again.findings], encodings };
}

/** The ending of a name, or a workbook's where it is none of a table. */
function endingOf(name: string): string {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(byEnding, ending) ? ending : "xlsx";
}

/** Formats known only by name, since their content is proprietary. */
const namedFormats: { readonly [ending: string]: string } = {
  et: "et",
  ett: "et",
  cell: "hcell",
  hcell: "hcell",
};
const closedFormats: readonly FileFormat[] = ["ole", "zip", "binary", "xml"];

function refusalOf(bytes: Uint8Array, found: FileFormat, file: string, ending: string): Problem {
  if (found === "encrypted") return encrypted();
  // The directory of an old workbook is at its end, which a broken transfer loses.
  if (found === "ole" && ending === "xls") return damagedFile({ part: "workbook" });
  const tables = found === "zip" ? tablesIn(bytes) : [];
  if (tables.length > 0) return packedTables({ tables });
  const named = namedFormats[/\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ""];
  return wrongFormat({
    found: named !== undefined && closedFormats.includes(found) ? named : found,
    expected: textFormats === byEnding[ending] ? "csv" : ending,
    convertible: isConvertible(found),
    as: nameAs(file, ending),
    disguised: file.toLowerCase().endsWith(`.${ending}`),
  });
}

function tablesIn(bytes: Uint8Array): string[] {
  const names = zipEntryNames(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).map(
    ({ name }) => name,
  );
  return names.filter((name) => /\.(csv|tsv|xlsx|xls|xlsb|ods)$/.test(name) && !name.startsWith("__macosx/"));
}

/** The name that the file should have; for the form of a CSV file, `members.csv.xlsx`, that of the CSV file. */
function nameAs(file: string, ending: string): string {
  const name = lastPart(file);
  const stem = stemOf(name);
  const found = [name, stem].find((each) => each.toLowerCase().endsWith(`.${ending}`));
  return found ?? `${stem}.${ending}`;
}
