import { definitionSheets } from "../datasets/declared/definition.ts";
import { twoDefinitions } from "../datasets/declared/problems.ts";
import { defineContract } from "../model/contract.ts";
import { type Finding, finding } from "../model/finding.ts";
import { inFile } from "../model/place.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Folder } from "../stages/ingest/folder.ts";
import { notAPlainFile, orphanFile } from "../stages/ingest/problems.ts";
import { readRawFile } from "../stages/ingest/read-raw-file.ts";

export interface DefinitionFiles {
  readonly sheets: readonly Sheet[];
  /** The workbook, or the folder of CSV sheets, by path under `data/`; null where there is neither. */
  readonly path: string | null;
  readonly findings: readonly Finding[];
}

const workbook = "definition.xlsx";
const spreadsheet = /\.(csv|tsv|xls[xmb]?|ods|numbers)$/i;

/** Reads `definition.xlsx`, or one CSV file for each sheet, from a folder under `data/`; never both. */
export async function readDefinitionSheets(data: Folder, folder: string): Promise<DefinitionFiles> {
  // Targets of links are in no manifest, so changes to them would go unnoticed.
  if ((await data.kind(folder)) === "other")
    return { sheets: [], path: folder, findings: [finding(notAPlainFile(), inFile(folder))] };
  const files = (await data.list(folder)).filter(({ kind }) => kind === "file").map(({ path }) => path);
  const namesByFile = new Map(Object.keys(definitionSheets).map((name) => [`${folder}/${name}.csv`, name]));
  const book = files.find((path) => path.toLowerCase() === `${folder}/${workbook}`.toLowerCase());
  const csv = files.filter((path) => namesByFile.has(path));
  const findings: Finding[] = [];
  for (const file of files) {
    if (file === book || namesByFile.has(file) || file.includes("~$") || !spreadsheet.test(file)) continue;
    findings.push(finding(orphanFile(), inFile(file)));
  }
  if (book && csv[0]) {
    findings.push(finding(twoDefinitions({ other: csv[0] }), inFile(book)));
    return { sheets: [], path: book, findings };
  }
  const sheets: Sheet[] = [];
  for (const path of book ? [book] : csv) {
    const delimiter = book ? {} : { delimiter: "," as const };
    const contract = defineContract({ file: path, columns: {}, key: [], reading: delimiter });
    const read = await readRawFile(data, path, { dataset: null, source: null, contract });
    sheets.push(...read.sheets);
    findings.push(...read.findings);
  }
  return { sheets, path: book ?? (csv.length > 0 ? folder : null), findings };
}
