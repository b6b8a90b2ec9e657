import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Contract } from "./model/contract.ts";
import type { Dataset } from "./model/dataset.ts";
import { type Finding, finding } from "./model/finding.ts";
import type { Sheet } from "./model/sheet.ts";
import { readCsv } from "./stages/ingest/csv/read-csv.ts";
import { folder } from "./stages/ingest/folder.ts";
import { defaultLimits } from "./stages/ingest/limits.ts";
import { readRawFile, referenceReading } from "./stages/ingest/read-raw-file.ts";
import { readWorkbook } from "./stages/ingest/workbook/read-workbook.ts";
import { type FileFormat, recogniseFormat } from "./stages/ingest/workbook/recognise-format.ts";
import { hiddenData } from "./stages/validate/hidden-data.ts";
import { type InspectedTable, inspectSheet } from "./stages/validate/inspect-sheet.ts";
import { readAreas } from "./stages/validate/read-areas.ts";

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
  const limits = defaultLimits;
  const known = contractsFor(datasets, name);
  const format = recogniseFormat(bytes);
  const fact = {
    file: name,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    format,
  };
  const none = { ...fact, writer: null, csv: null, workbook: null };
  if (bytes.length > limits.fileBytes) {
    const problem = {
      code: "limit-exceeded",
      limit: "file bytes",
      claimed: bytes.length,
      allowed: limits.fileBytes,
    } as const;
    return { ...none, sheets: [], findings: [finding(problem, { scope: "file", file: name })] };
  }
  const reference = await readRawFile(folder(join(root, "data/reference")), "areas.csv", referenceReading);
  const { areas } = readAreas(reference.sheets);
  const inspected = (sheets: readonly Sheet[]) =>
    sheets.map((sheet) => ({ sheet, hidden: hiddenData(sheet), table: inspectSheet(sheet, known, areas) }));
  if (format === "text" || format === "empty") {
    const [own] = known;
    const reading = own?.place === "expected" ? own.contract.reading : {};
    const headerNames = known.flatMap(({ contract }) => namesOf(contract));
    const { sheets, findings, ...csv } = readCsv(bytes, name, { reading, limits, headerNames });
    return { ...none, csv, sheets: inspected(sheets), findings };
  }
  const { sheets, findings, application, facts } = await readWorkbook(bytes, name, limits);
  return { ...fact, writer: application, csv: null, workbook: facts, sheets: inspected(sheets), findings };
}

/** Every contract with its name; the one that the file's folder and name belong to comes first. */
function contractsFor(datasets: readonly Dataset[], file: string) {
  return datasets
    .flatMap((dataset) =>
      Object.entries(dataset.sources).map(([source, contract]) => {
        const pattern = contract.file.split("*").map((part) => part.replace(/[.\\+?()[\]{}^$|]/g, "\\$&"));
        const expected = new RegExp(`^${dataset.id}/${pattern.join(".*")}$`).test(file);
        return {
          name: `${dataset.id} › ${source}`,
          contract,
          place: expected ? ("expected" as const) : ("other" as const),
        };
      }),
    )
    .sort((a, b) => Number(b.place === "expected") - Number(a.place === "expected"));
}

function namesOf(contract: Contract): string[] {
  return Object.values(contract.columns).flatMap((column) => Object.values(column.names).flat());
}
