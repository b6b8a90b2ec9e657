import type { Limits, ReadingOptions } from "../../model/contract.ts";
import type { Finding } from "../../model/finding.ts";
import type { Sheet } from "../../model/sheet.ts";
import type { FileFormat } from "./workbook/recognise-format.ts";

/** What a file's contract says of how to read it. */
export interface HowToRead {
  readonly reading: ReadingOptions;
  readonly limits: Limits;
  /** Every name and synonym of the contract's columns. */
  readonly headerNames: readonly string[];
}

/** What the reader of a format returns besides the cells: of a CSV its encoding, of a workbook its date system. */
export type FileFacts = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

export interface TablesRead {
  /** None when the file was refused. */
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Finding[];
  /** The writer by its own word; null where the format has no such word. */
  readonly application: string | null;
  /** Null if the file was refused before anything was known. */
  readonly facts: FileFacts | null;
}

/** Turns files of some formats into sheets; what cannot be read is refused by a finding. */
export interface Reader {
  readonly formats: readonly FileFormat[];
  read(bytes: Uint8Array, file: string, how: HowToRead): Promise<TablesRead>;
}
