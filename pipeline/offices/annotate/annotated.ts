import type { Limits } from "../../model/contract.ts";
import type { Finding } from "../../model/finding.ts";
import type { Sheet } from "../../model/sheet.ts";

/** A workbook as received, and what was found in it. */
export interface Annotated {
  readonly bytes: Uint8Array;
  /** Its sheets as they were read, which the copy must give again. */
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Finding[];
  readonly limits: Limits;
  /** The file's name as the office knows it. */
  readonly name: string;
  /** What to do, above the findings. */
  readonly lines: readonly string[];
}
