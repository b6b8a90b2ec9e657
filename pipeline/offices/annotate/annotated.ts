import type { Limits } from "../../model/contract.ts";
import type { Finding } from "../../model/finding.ts";
import type { Sheet } from "../../model/sheet.ts";

/** A workbook as received, and its findings. */
export interface Annotated {
  readonly bytes: Uint8Array;
  /** Its sheets as read; the copy must read the same. */
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Finding[];
  readonly limits: Limits;
  /** The file's name as the office knows it. */
  readonly name: string;
  /** What to do, above the findings. */
  readonly lines: readonly string[];
}
