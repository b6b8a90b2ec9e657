import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { writeCsv } from "../escape/csv.ts";
import { bookOf } from "../findings/book-of.ts";
import { phraseOf } from "../findings/findings.ts";
import type { Finding } from "../model/finding.ts";
import { isError } from "../model/finding.ts";
import type { Sheet } from "../model/sheet.ts";
import { readCsv } from "../stages/ingest/csv/read-csv.ts";
import { defaultLimits } from "../stages/ingest/limits.ts";
import { CliError } from "./cli-error.ts";
import type { Terminal } from "./terminal.ts";
import { underLock } from "./under-lock.ts";
import { writeOwn } from "./write-output.ts";

/** A table of `data/reference` and one line more, by the names of its columns. */
export interface Addition {
  readonly root: string;
  readonly file: string;
  /** What a table that is not there yet begins with. */
  readonly header: readonly string[];
  readonly line: Readonly<Record<string, string>>;
  /** What is wrong with the table once it has the line. */
  check(sheets: readonly Sheet[]): readonly Finding[];
}

/**
 * Adds the line in the order of the table's own header, and writes the table whole; one that would not be read is not written.
 * Lines that are added at once wait for each other.
 */
export async function addLine(addition: Addition, terminal: Terminal): Promise<string> {
  return underLock(addition.root, terminal, () => add(addition));
}

async function add({ root, file, header, line, check }: Addition): Promise<string> {
  const path = join(root, "data/reference", file);
  const known = await readFile(path, "utf8").catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === "ENOENT") return null;
    throw new CliError(`cannot read ${path}: ${fault.message}`);
  });
  const text = known ?? writeCsv(header, []);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const [columns = []] = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    preview: 1,
    delimiter: ",",
  }).data;
  const missing = Object.keys(line).find((name) => line[name] !== "" && !columns.includes(name));
  if (missing !== undefined)
    throw new CliError(`${path} has no column “${missing}”; its first line should be ${header.join(",")}`);
  const [, added = ""] = writeCsv([], [columns.map((name) => line[name] ?? "")]).split(/^\n/);
  const whole = text.replace(/(?:\r?\n)*$/, newline) + added.trimEnd() + newline;
  const { sheets, findings } = readCsv(new TextEncoder().encode(whole), `reference/${file}`, {
    reading: { delimiter: "," },
    limits: defaultLimits,
    headerNames: [...header],
  });
  const fault = [...findings, ...check(sheets)].find(isError);
  if (fault) throw new CliError(`the line was not added: ${phraseOf(fault, bookOf("en", [])).says}`);
  await writeOwn(path, whole);
  return added.trimEnd();
}
