import type { Limits, ReadingOptions } from "../../model/contract.ts";
import type { Finding } from "../../model/finding.ts";
import type { Sheet } from "../../model/sheet.ts";
import type { FileFormat } from "./workbook/recognise-format.ts";

/** What a file's contract says about how to read it. */
export interface HowToRead {
  readonly reading: ReadingOptions;
  readonly limits: Limits;
  /** Every name and synonym of the contract's columns. */
  readonly headerNames: readonly string[];
}

/** What a reader returns besides cells: for a CSV its encoding, for a workbook its date system. */
export type FileFacts = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

export interface TablesRead {
  /** None where the file was refused. */
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Finding[];
  /** The program that wrote it, according to the file; null where the format does not say. */
  readonly application: string | null;
  /** Null where the file was refused before anything was known. */
  readonly facts: FileFacts | null;
}

/** Reads files of some formats into sheets; unreadable ones are refused with a finding. */
export interface Reader {
  readonly formats: readonly FileFormat[];
  read(bytes: Uint8Array, file: string, how: HowToRead): Promise<TablesRead>;
}
