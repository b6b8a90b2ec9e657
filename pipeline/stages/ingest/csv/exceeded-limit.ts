import type { Limits } from "../../../model/contract.ts";
import type { Problem } from "../../../model/finding.ts";
import type { Limit } from "../../../model/limit.ts";
import { limitExceeded } from "../problems.ts";
import type { CsvProfile } from "./scan-records.ts";

type Counts = Pick<CsvProfile, "rows" | "records" | "columns" | "cells" | "widest" | "longest">;

/** The maximum length of a string, whatever a contract allows; larger files need a streaming reader. */
const longestText = 500_000_000;
/** Spreadsheets save this many columns where all were formatted. */
const widestGrid = 16_384;
/** Excel allows 32,767 characters in a cell; far more means a pair of quotes around half a file. */
export const longestCell = 1_000_000;
/** Blank lines allowed for each allowed row. */
const slack = 10;
const smallestGrid = 4_194_304;

export function exceededBytes(bytes: number, limits: Limits): Problem | null {
  return exceeded("file bytes", bytes, Math.min(limits.fileBytes, longestText));
}

/** Checks the counts of a text before anything is allocated for its cells. */
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

/** Scattered cells cost as much as those between them. */
export function exceededSlots(chunks: number, limits: Limits): Problem | null {
  return exceeded("cells", chunks * 1024, Math.max(smallestGrid, limits.cells * 4));
}

function exceeded(limit: Limit, claimed: number, allowed: number): Problem | null {
  return claimed > allowed ? limitExceeded({ limit, claimed, allowed }) : null;
}
