import { type Contract, defineContract, spellingsIn } from "../../model/contract.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { inFile } from "../../model/place.ts";
import type { Sheet } from "../../model/sheet.ts";
import { readCsv } from "./csv/read-csv.ts";
import type { Folder } from "./folder.ts";
import { hashOf } from "./hash-of.ts";
import { defaultLimits } from "./limits.ts";
import { limitExceeded, orphanFile, unreadable, wrongFormat } from "./problems.ts";
import { readWorkbook } from "./workbook/read-workbook.ts";
import { recogniseFormat } from "./workbook/recognise-format.ts";

/** One raw file: where it is, what it is taken for, its hash, and its sheets as read. */
export interface RawFile {
  /** Path under `data/raw/<edition>`. */
  readonly path: string;
  readonly dataset: string | null;
  /** The source whose contract it is read by; null for a file that no contract knows. */
  readonly source: string | null;
  readonly bytes: number;
  /** Empty when the file was not read at all. */
  readonly sha256: string;
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Finding[];
}

interface HowToRead {
  readonly dataset: string | null;
  readonly source: string | null;
  readonly contract: Contract | null;
}

/** How the reviewed tables of data/reference are read. */
export const referenceReading: HowToRead = {
  dataset: null,
  source: "reference",
  contract: defineContract({ file: "areas.csv", columns: {}, key: [], reading: { delimiter: "," } }),
};

/** Reads one file as its content says; what cannot be read is refused by name, with no sheets. */
export async function readRawFile(
  raw: Folder,
  path: string,
  { dataset, source, contract }: HowToRead,
): Promise<RawFile> {
  const at = inFile(path);
  const limits = { ...defaultLimits, ...contract?.reading.limits };
  const size = (await raw.size(path)) ?? 0;
  const none = { path, dataset, source, bytes: size, sha256: "", sheets: [] };
  if (!contract) return { ...none, ...(await fingerprint(raw, path)), findings: [finding(orphanFile(), at)] };
  if (size > limits.fileBytes) {
    const problem = limitExceeded({ limit: "file bytes", claimed: size, allowed: limits.fileBytes });
    return { ...none, findings: [finding(problem, at)] };
  }
  const bytes = await raw.read(path);
  if (!bytes) return { ...none, findings: [finding(unreadable(), at)] };
  const file = { ...none, sha256: hashOf(bytes) };
  if (!contract.file.endsWith(".csv")) return { ...file, ...(await readWorkbook(bytes, path, limits)) };

  const found = recogniseFormat(bytes);
  if (found !== "text" && found !== "empty") {
    return { ...file, findings: [finding(wrongFormat({ found, expected: "csv" }), at)] };
  }
  const headerNames = spellingsIn(contract);
  return { ...file, ...readCsv(bytes, path, { reading: contract.reading, limits, headerNames }) };
}

async function fingerprint(raw: Folder, path: string): Promise<{ readonly sha256: string }> {
  const bytes = await raw.read(path);
  return { sha256: bytes ? hashOf(bytes) : "" };
}
