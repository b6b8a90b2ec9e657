import type { Limits } from "../../model/contract.ts";

/** What a file may cost before it is refused; a source that needs more raises its limits in its contract. */
export const defaultLimits: Limits = {
  fileBytes: 20_000_000,
  zipEntries: 2000,
  partBytes: 100_000_000,
  totalBytes: 250_000_000,
  ratio: 200,
  cells: 2_000_000,
  rows: 200_000,
  columns: 1000,
  sharedStrings: 1_000_000,
};
