import { finding, type Problem } from "../../model/finding.ts";
import { inFile } from "../../model/place.ts";
import { csvReader } from "./csv/csv-reader.ts";
import { wrongFormat } from "./problems.ts";
import type { HowToRead, Reader, TablesRead } from "./reader.ts";
import { encrypted } from "./workbook/problems.ts";
import { type FileFormat, isConvertible, recogniseFormat } from "./workbook/recognise-format.ts";
import { workbookReader } from "./workbook/workbook-reader.ts";

/** Every reader, found by the formats it reads; a new file type is one more. */
const readers: readonly Reader[] = [workbookReader, csvReader];

/** The kind of table that a file of this format is; null for one that is not read. */
export function kindOf(format: FileFormat | null): Reader["extension"] | null {
  return readers.find(({ formats }) => format !== null && formats.includes(format))?.extension ?? null;
}

/** Whether a file of this format is what a name with this ending promises. */
export function isOfKind(format: FileFormat, name: string): boolean {
  return readerFor(name).formats.includes(format);
}

/** Reads a file as its content says; `expected` is a name whose ending says what it must be, null where anything may come. */
export async function readTables(
  bytes: Uint8Array,
  file: string,
  expected: string | null,
  how: HowToRead,
): Promise<TablesRead & { readonly format: FileFormat }> {
  const format = recogniseFormat(bytes);
  const wanted = expected === null ? null : readerFor(expected);
  const reader = readers.find(({ formats }) => formats.includes(format));
  if (reader && (wanted === null || wanted === reader))
    return { format, ...(await reader.read(bytes, file, how)) };
  const problem = refusalOf(format, file, wanted ?? workbookReader);
  return { format, sheets: [], findings: [finding(problem, inFile(file))], application: null, facts: null };
}

function readerFor(name: string): Reader {
  return readers.find(({ extension }) => name.endsWith(`.${extension}`)) ?? workbookReader;
}

function refusalOf(found: FileFormat, file: string, { extension }: Reader): Problem {
  if (found === "encrypted") return encrypted();
  return wrongFormat({
    found,
    expected: extension,
    convertible: isConvertible(found),
    as: nameAs(file, extension),
    disguised: file.toLowerCase().endsWith(`.${extension}`),
  });
}

/** The name that the file should have; of the form of a CSV file, `members.csv.xlsx`, that of the CSV file. */
function nameAs(file: string, extension: Reader["extension"]): string {
  const name = file.slice(file.lastIndexOf("/") + 1);
  const stem = name.replace(/\.[^.]*$/, "");
  const found = [name, stem].find((each) => each.toLowerCase().endsWith(`.${extension}`));
  return found ?? `${stem}.${extension}`;
}
