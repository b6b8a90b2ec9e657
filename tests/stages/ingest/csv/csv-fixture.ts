import type { ReadingOptions } from "../../../../pipeline/model/contract.ts";
import type { Finding } from "../../../../pipeline/model/finding.ts";
import { cellsAt } from "../../../../pipeline/model/place.ts";
import { formatCells } from "../../../../pipeline/model/source.ts";
import type { CsvOptions, CsvRead } from "../../../../pipeline/stages/ingest/csv/csv-read.ts";
import { readCsv } from "../../../../pipeline/stages/ingest/csv/read-csv.ts";
import { defaultLimits } from "../../../../pipeline/stages/ingest/limits.ts";

export const file = "membership/members.csv";

export function read(
  source: string | Uint8Array,
  reading: ReadingOptions = {},
  options: Partial<CsvOptions> = {},
): CsvRead {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  return readCsv(bytes, file, { reading, limits: defaultLimits, headerNames: [], ...options });
}

/** Every cell up to the last one with content; "" where empty, null where the file was refused. */
export function cellsOf(result: CsvRead): string[][] | null {
  const [sheet] = result.sheets;
  if (!sheet) return null;
  const { cells } = sheet;
  return Array.from({ length: cells.lastRow }, (_, row) =>
    Array.from({ length: cells.lastColumn }, (_, column) => cells.text(row + 1, column + 1)),
  );
}

/** A finding without its sentence: `unclosed-quote B3`, or the code alone where it is about the file. */
export function brief({ code, at }: Finding): string {
  const cells = cellsAt(at);
  return cells ? `${code} ${formatCells(cells)}` : code;
}

export function hex(digits: string): Uint8Array {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

export function bytes(...parts: (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : part)),
  );
}

export function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const units = [...(mark ? "\uFEFF" : ""), ...text].flatMap((character) =>
    Array.from({ length: character.length }, (_, at) => character.charCodeAt(at)),
  );
  return Uint8Array.from(
    units.flatMap((unit) => (order === "le" ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}
