import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { harmless, writeCsv } from "../escape/csv.ts";
import { type CsvEdit, type CsvRow, csvRows, editedCsv } from "../escape/edited-csv.ts";
import { bookOf } from "../findings/book-of.ts";
import { phraseOf } from "../findings/findings.ts";
import { commandWords } from "../locales/desk-phrasebooks.ts";
import { type Finding, isError } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import type { Sheet } from "../model/sheet.ts";
import { readCsv } from "../stages/ingest/csv/read-csv.ts";
import { defaultLimits } from "../stages/ingest/limits.ts";
import { CliError } from "./cli-error.ts";
import type { Terminal } from "./terminal.ts";
import { underLock } from "./under-lock.ts";
import { writeWhole } from "./write-output.ts";

/** A line to add to a table of `data/reference`, by column. */
export interface Addition {
  readonly root: string;
  readonly file: string;
  /** For a new table. */
  readonly header: readonly string[];
  readonly line: Readonly<Record<string, string>>;
  /** The columns that identify a line: a line with the same values is replaced. */
  readonly key?: readonly string[];
  /** Returns the line without writing it. */
  readonly dryRun?: boolean | undefined;
  /** Findings on the table with the new line. */
  check(sheets: readonly Sheet[]): readonly Finding[];
}

/**
 * Adds the line in the order of the table's header, adding missing columns, and writes the table atomically, unless it would
 * be invalid. Concurrent additions wait for each other. Returns a message with the line as written.
 */
export async function addLine(addition: Addition, terminal: Terminal): Promise<string> {
  return underLock(addition.root, terminal, () => add(addition, terminal.locale));
}

async function add(
  { root, file, header, line, key = [], dryRun, check }: Addition,
  locale: Locale,
): Promise<string> {
  const words = commandWords(locale);
  const path = join(root, "data/reference", file);
  const current = await readFile(path, "utf8").catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === "ENOENT") return null;
    throw new CliError(`cannot read ${path}: ${fault.message}`);
  });
  const text = (current ?? writeCsv(header, [])).replace(/(\r?\n)+$/, "$1");
  const rows = csvRows(text);
  const [columns = []] = rows.map(({ cells }) => cells);
  const typed = (row: CsvRow | undefined, column: string) => row?.cells[columns.indexOf(column)] ?? "";
  const isSame = (row: CsvRow) => key.every((column) => typed(row, column).trim() === line[column]);
  const at = key.length === 0 ? -1 : rows.findIndex((row, index) => index > 0 && isSame(row));
  const beside = Object.fromEntries(Object.entries(line).map(([column, value]) => [column, harmless(value)]));
  const [first = "", ...others] = Object.keys(beside).filter(
    (column) => columns.includes(column) || beside[column] !== "",
  );
  const edit = (row: number | null, column: string, was: string, value = beside[column] ?? ""): CsvEdit => ({
    ...{ row, column, was, text: value },
    ...(row === null ? { beside } : {}),
  });
  const missing = [first, ...others].filter((column) => !columns.includes(column));
  const whole = editedCsv(text, [
    ...missing.map((column) => edit(1, column, column, column)),
    ...(at < 0
      ? [edit(null, first, "")]
      : [first, ...others].map((column) => edit(at + 1, column, typed(rows[at], column)))),
  ]);
  if (whole === null) throw new Error("invalid row");
  const { sheets, findings } = readCsv(new TextEncoder().encode(whole), `reference/${file}`, {
    reading: { delimiter: "," },
    limits: defaultLimits,
    headerNames: [...header],
  });
  const fault = [...findings, ...check(sheets)].find(isError);
  if (fault) throw new CliError(words.notAdded(phraseOf(fault, bookOf(locale, [])).says));
  if (!dryRun) await writeWhole(path, whole);
  const written = csvRows(whole).filter(({ raw }) => raw.trim() !== "");
  const added = written.at(at < 0 ? -1 : at)?.raw.trimEnd() ?? "";
  const place = `data/reference/${file}: ${added}`;
  return dryRun ? words.wouldBeWritten(place) : place;
}
