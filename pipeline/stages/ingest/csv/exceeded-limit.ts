import type { Limits } from "../../../model/contract.ts";
import type { Problem } from "../../../model/finding.ts";
import type { Limit } from "../../../model/limit.ts";
import { limitExceeded } from "../problems.ts";
import type { CsvProfile } from "./scan-records.ts";

type Counts = Pick<CsvProfile, "rows" | "records" | "columns" | "cells" | "widest" | "longest">;

/** A string holds no more, whatever a contract allows; such files are for a streaming reader. */
const longestText = 500_000_000;
/** Spreadsheets save this many columns when their user formatted all of them. */
const widestGrid = 16_384;
/** Excel holds 32,767 characters in a cell; far more is a pair of quotes around half a file. */
export const longestCell = 1_000_000;
/** Blank lines there may be for each row that is allowed. */
const slack = 10;
const smallestGrid = 4_194_304;

export function exceededBytes(bytes: number, limits: Limits): Problem | null {
  return exceeded("file bytes", bytes, Math.min(limits.fileBytes, longestText));
}

/** Judges a text by what it holds, before anything is allocated for its cells. */
export function exceededLimit(profile: Counts, limits: Limits): Problem | null {
  return (
    exceeded("rows", profile.rows, limits.rows) ??
    exceeded("rows", profile.records, limits.rows * slack) ??
    exceeded("columns", profile.columns, limits.columns) ??
    exceeded("columns", profile.widest, Math.max(limits.columns, widestGrid)) ??
    exceeded("cells", profile.cells, limits.cells) ??
    exceeded("cell characters", profile.longest, longestCell)
  );
}

/** Cells far apart cost as much as those between them. */
export function exceededSlots(chunks: number, limits: Limits): Problem | null {
  return exceeded("cells", chunks * 1024, Math.max(smallestGrid, limits.cells * 4));
}

function exceeded(limit: Limit, claimed: number, allowed: number): Problem | null {
  return claimed > allowed ? limitExceeded({ limit, claimed, allowed }) : null;
}
