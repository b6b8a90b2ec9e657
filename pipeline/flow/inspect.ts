import { createHash } from "node:crypto";
import { join } from "node:path";
import { fits, spellingsIn } from "../model/contract.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Finding } from "../model/finding.ts";
import type { Sheet } from "../model/sheet.ts";
import { readAreas } from "../stages/correct/read-areas.ts";
import { readCsv } from "../stages/ingest/csv/read-csv.ts";
import { folder } from "../stages/ingest/folder.ts";
import { defaultLimits } from "../stages/ingest/limits.ts";
import { readRawFile, referenceReading } from "../stages/ingest/read-raw-file.ts";
import { readWorkbook } from "../stages/ingest/workbook/read-workbook.ts";
import { type FileFormat, recogniseFormat } from "../stages/ingest/workbook/recognise-format.ts";
import { hiddenData } from "../stages/validate/locate/hidden-data.ts";
import {
  type Candidate,
  type InspectedTable,
  inspectSheet,
} from "../stages/validate/locate/inspect-sheet.ts";

/** A sheet as read, what is hidden in it, and the table that a contract recognises on it. */
export interface InspectedSheet {
  readonly sheet: Sheet;
  readonly hidden: readonly Finding[];
  readonly table: InspectedTable | null;
}

/** Everything the program sees in one file. */
export interface Inspection {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly format: FileFormat;
  readonly writer: string | null;
  readonly csv: Pick<
    ReturnType<typeof readCsv>,
    "encoding" | "encodingsTried" | "delimiter" | "newline"
  > | null;
  readonly workbook: Awaited<ReturnType<typeof readWorkbook>>["facts"];
  readonly sheets: readonly InspectedSheet[];
  readonly findings: readonly Finding[];
}

/** Reads any file as its content says and tries every contract on it, that of its own place in data/raw first. */
export async function inspect(
  root: string,
  path: string,
  bytes: Uint8Array,
  datasets: readonly Dataset[],
): Promise<Inspection> {
  const name = path.split(/[\\/]/).slice(-2).join("/");
  const known = contractsFor(datasets, name);
  const format = recogniseFormat(bytes);
  const fact = {
    file: name,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    format,
  };
  const none = { ...fact, writer: null, csv: null, workbook: null };
  const reference = await readRawFile(folder(join(root, "data/reference")), "areas.csv", referenceReading);
  const { areas } = readAreas(reference.sheets);
  const inspected = (sheets: readonly Sheet[]) =>
    sheets.map((sheet) => ({ sheet, hidden: hiddenData(sheet), table: inspectSheet(sheet, known, areas) }));
  if (format === "text" || format === "empty") {
    const [own] = known;
    const reading = own?.place === "expected" ? own.contract.reading : {};
    const headerNames = known.flatMap(({ contract }) => spellingsIn(contract));
    const { sheets, findings, ...csv } = readCsv(bytes, name, {
      reading,
      limits: defaultLimits,
      headerNames,
    });
    return { ...none, csv, sheets: inspected(sheets), findings };
  }
  const { sheets, findings, application, facts } = await readWorkbook(bytes, name, defaultLimits);
  return { ...fact, writer: application, csv: null, workbook: facts, sheets: inspected(sheets), findings };
}

/** Every contract with its name; the one that the file's folder and name belong to comes first. */
function contractsFor(datasets: readonly Dataset[], file: string): Candidate[] {
  const candidates = datasets.flatMap(({ id, sources }) =>
    Object.entries(sources).map(([source, contract]): Candidate => {
      const expected = file.startsWith(`${id}/`) && fits(contract.file, file.slice(id.length + 1));
      return { name: `${id} › ${source}`, contract, place: expected ? "expected" : "other" };
    }),
  );
  return candidates.sort((a, b) => Number(b.place === "expected") - Number(a.place === "expected"));
}
