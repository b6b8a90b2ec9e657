import { type Contract, defineContract, type Limits, spellingsIn } from "../../model/contract.ts";
import { type Finding, finding, type Problem } from "../../model/finding.ts";
import { inFile } from "../../model/place.ts";
import type { Sheet } from "../../model/sheet.ts";
import type { Folder } from "./folder.ts";
import { hashOf } from "./hash-of.ts";
import { defaultLimits } from "./limits.ts";
import { limitExceeded, orphanFile, unreadable } from "./problems.ts";
import { isOfKind, readTables, readUndeclared } from "./read-tables.ts";
import type { TablesRead } from "./reader.ts";
import { type FileFormat, recogniseFormat } from "./workbook/recognise-format.ts";

/** A raw file: its path, what it was taken for, its hash, and its sheets as read. */
export interface RawFile {
  /** Path under `data/raw/<edition>`. */
  readonly path: string;
  readonly dataset: string | null;
  /** The source whose contract it is read by; null for a file that no contract has. */
  readonly source: string | null;
  /** The name that it should have, where it was taken for that file. */
  readonly standsFor?: string;
  readonly bytes: number;
  /** "" where the file was not read at all. */
  readonly sha256: string;
  /** Its format by content; null where it was not read at all. */
  readonly format: FileFormat | null;
  readonly sheets: readonly Sheet[];
  /** Set where it has too many rows for sheets, so that an engine reads it in place. */
  readonly isLarge?: true;
  readonly findings: readonly Finding[];
}

interface Expected {
  readonly dataset: string | null;
  readonly source: string | null;
  readonly contract: Contract | null;
  /** The contract that would match its name with another ending. */
  readonly misnamed?: Contract | null;
}

/** How the reviewed tables of data/reference are read. */
export const referenceReading: Expected = {
  dataset: null,
  source: "reference",
  contract: defineContract({ file: "areas.csv", columns: {}, key: [], reading: { delimiter: "," } }),
};

/** Reads one file by its content; an unreadable one is refused and has no sheets. */
export async function readRawFile(raw: Folder, path: string, expected: Expected): Promise<RawFile> {
  const { dataset, source, contract, misnamed } = expected;
  const limits = limitsOf(expected);
  const size = (await raw.size(path)) ?? 0;
  const file = { path, dataset, source, bytes: size, sha256: "", format: null, sheets: [] };
  const bytes = await readWithin(raw, path, limits.fileBytes);
  const at = inFile(path);
  if ("code" in bytes) return { ...file, findings: [finding(bytes, at)] };
  const read = { ...file, sha256: hashOf(bytes) };
  if (contract) {
    const headerNames = spellingsIn(contract);
    const how = { reading: contract.reading, limits, headerNames };
    const { format, sheets, findings } = await readTables(bytes, path, contract.file, how);
    return { ...read, format, sheets, findings };
  }
  const format = recogniseFormat(bytes);
  // An .ods in place of an .xlsx has the right name except for its format.
  const findings =
    misnamed && !isOfKind(format, misnamed.file)
      ? (await readTables(bytes, path, misnamed.file, { reading: {}, limits, headerNames: [] })).findings
      : [finding(orphanFile(), at)];
  return { ...read, format, findings };
}

/** The limits for a file, by its contract. */
export function limitsOf({ contract, misnamed }: Expected): Limits {
  return { ...defaultLimits, ...(contract ?? misnamed)?.reading.limits };
}

/** A file's format and contents, by its content alone. */
export interface FileRead extends TablesRead {
  readonly bytes: number;
  /** "" where the file was not read at all. */
  readonly sha256: string;
  readonly format: FileFormat | null;
}

/** Contracts that may help to read a file of unknown purpose. */
interface PlaceContracts {
  /** The contract that its place names. */
  readonly contract: Contract | null;
  readonly contracts: readonly Contract[];
}

/** Reads a file of unknown purpose by its content. */
export async function readAnyFile(
  raw: Folder,
  path: string,
  { contract, contracts }: PlaceContracts,
): Promise<FileRead> {
  const limits = { ...defaultLimits, ...contract?.reading.limits };
  const size = (await raw.size(path)) ?? 0;
  const bytes = await readWithin(raw, path, limits.fileBytes);
  if ("code" in bytes) {
    const findings = [finding(bytes, inFile(path))];
    return { bytes: size, sha256: "", format: null, sheets: [], findings, application: null, facts: null };
  }
  const headerNames = contracts.flatMap(spellingsIn);
  const how = { reading: contract?.reading ?? {}, limits, headerNames };
  return { bytes: size, sha256: hashOf(bytes), ...(await readUndeclared(bytes, path, how)) };
}

/** The bytes of a file, or the problem with it; its size is checked before reading. */
export async function readWithin(raw: Folder, path: string, allowed: number): Promise<Uint8Array | Problem> {
  const size = (await raw.size(path)) ?? 0;
  if (size > allowed) return limitExceeded({ limit: "file bytes", claimed: size, allowed });
  return (await raw.read(path)) ?? unreadable();
}
