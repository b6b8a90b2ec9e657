import { join, normalize, resolve, sep } from "node:path";
import { fits } from "../model/contract.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Finding } from "../model/finding.ts";
import { isLargeName } from "../model/large-file.ts";
import type { Sheet } from "../model/sheet.ts";
import { folder } from "../stages/ingest/folder.ts";
import { isParquet } from "../stages/ingest/is-parquet.ts";
import { type FileRead, readAnyFile } from "../stages/ingest/read-raw-file.ts";
import { hiddenData } from "../stages/validate/locate/hidden-data.ts";
import {
  type ContractCandidate,
  type InspectedTable,
  inspectSheet,
} from "../stages/validate/locate/inspect-sheet.ts";
import { type Survey, surveySheet } from "../stages/validate/survey/survey-sheet.ts";
import { datedIn } from "../stages/validate/validate.ts";
import { reviewedAreas } from "./reviewed-areas.ts";

/** A sheet as read, its hidden parts, and the table that a contract recognizes on it. */
export interface InspectedSheet {
  readonly sheet: Sheet;
  readonly hidden: readonly Finding[];
  readonly table: InspectedTable | null;
  /** What the sheet seems to contain where no contract recognizes it. */
  readonly survey: Survey | null;
}

/** Everything the program finds in one file. */
export interface Inspection extends Omit<FileRead, "sheets" | "findings"> {
  readonly file: string;
  readonly sheets: readonly InspectedSheet[];
  readonly findings: readonly Finding[];
}

/** Reads a file by its content and tries every contract on it, first that of its own place in data/raw. */
export async function inspect(root: string, path: string, datasets: readonly Dataset[]): Promise<Inspection> {
  const segments = normalize(path).split(sep).slice(-2);
  const folderAbove = resolve(path).split(sep).at(-3) ?? "";
  const year = /^\d{4}$/.test(folderAbove) ? folderAbove : null;
  const place = resolve(path, ...segments.map(() => ".."));
  const file = segments.join("/");
  const matching = contractsFor(datasets, file).map((candidate) => ({
    ...candidate,
    contract: datedIn(candidate.contract, year),
  }));
  const expected = matching.filter(({ place: where }) => where === "expected").slice(0, 1);
  const contracts = matching.map(({ contract }) => contract);
  const read =
    (await readParquet(place, file)) ??
    (await readAnyFile(folder(place), file, { contract: expected[0]?.contract ?? null, contracts }));
  const areas = await reviewedAreas(root);
  const sheets = read.sheets.map((sheet): InspectedSheet => {
    const table = inspectSheet(sheet, matching, areas);
    return { sheet, hidden: hiddenData(sheet), table, survey: table ? null : surveySheet(sheet, areas) };
  });
  return { file, ...read, sheets };
}

const rowsLookedAt = 1000;

/** The first rows of a Parquet file; null for any other file, for which no engine is loaded. */
async function readParquet(place: string, file: string): Promise<FileRead | null> {
  if (!(await isParquet(join(place, file)))) return null;
  const { glimpse } = await import("../stages/large/glimpse.ts");
  const within = folder(place);
  const [bytes, sha256] = [(await within.size(file)) ?? 0, await within.hash(file)];
  return { bytes, sha256, format: "parquet", ...(await glimpse(join(place, file), file, rowsLookedAt)) };
}

/** Every contract with its name, starting with the one for the file's folder and name. */
function contractsFor(datasets: readonly Dataset[], file: string): ContractCandidate[] {
  const candidates = datasets.flatMap(({ id, sources }) =>
    Object.entries(sources).map(([source, contract]): ContractCandidate => {
      const name = file.slice(id.length + 1);
      const isOfSource = fits(contract.file, name) || isLargeName(contract, name);
      const expected = file.startsWith(`${id}/`) && isOfSource;
      return { name: `${id} › ${source}`, contract, place: expected ? "expected" : "other" };
    }),
  );
  return candidates.sort((a, b) => Number(b.place === "expected") - Number(a.place === "expected"));
}
