import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import exceljs from "exceljs";
import { expect } from "vitest";
import type { InstalledPackage } from "./installed-package.ts";

/** The guides whose commands build on each other in one folder, in the order in which they are read. */
export const guides = [
  "first-edition",
  "dataset-from-a-spreadsheet",
  "method",
  "add-a-language",
  "in-ci",
] as const;

export const guidePage = (guide: string) => readFileSync(`docs/${guide}.md`, "utf8");

interface Block {
  readonly language: string;
  /** The file that the block is to be written into. */
  readonly file: string;
  readonly text: string;
}

function blocksOf(page: string): Block[] {
  return [...page.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, language = "", file = "", text = ""]) => ({ language, file, text }),
  );
}

/** The lines of a table as a reader enters them: in the place of the line with the same code, or below. */
function entered(table: string, lines: string): string {
  const codeOf = (line: string) => line.split(",")[0];
  const rows = table.trimEnd().split("\n");
  for (const line of lines.trimEnd().split("\n")) {
    const at = rows.findIndex((row) => codeOf(row) === codeOf(line));
    if (at < 0) rows.push(line);
    else rows[at] = line;
  }
  return `${rows.join("\n")}\n`;
}

/** Enters rows below those of a sheet, each cell under its header, which is added where the sheet lacks it. */
async function typeInto(path: string, sheetName: string, text: string): Promise<void> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.getWorksheet(sheetName);
  if (!sheet) throw new Error(`missing sheet: ${sheetName}`);
  const [names = [], ...rows] = text
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  for (const row of rows) {
    const at = sheet.rowCount + 1;
    for (const [index, name] of names.entries()) {
      const { values } = sheet.getRow(1);
      // The first is of column 0, which there is none of.
      const header = Array.isArray(values) ? values : [];
      const column = header.includes(name) ? header.indexOf(name) : header.length;
      sheet.getCell(1, column).value = name;
      sheet.getCell(at, column).value = row[index] ?? null;
    }
  }
  await book.xlsx.writeFile(path);
}

const plain = (text: string) => text.replace(/\s+/g, " ");

/** Does what a page says from its beginning to its end, each command with the exit code that the page gives it. */
export async function follow(installed: InstalledPackage, guide: string): Promise<void> {
  let said = "";
  for (const { language, file, text } of blocksOf(guidePage(guide))) {
    if (language === "text") {
      for (const line of text.trim().split("\n")) expect(plain(said)).toContain(plain(line).trim());
    } else if (file.includes("#")) {
      const [book = "", sheet = ""] = file.split("#");
      await typeInto(join(installed.folder, book), sheet, text);
    } else if (file !== "") {
      const path = join(installed.folder, file);
      const before = language === "csv" ? await readFile(path, "utf8").catch(() => "") : "";
      await writeFile(path, before === "" ? text : entered(before, text));
    } else if (language === "sh") {
      said = "";
      for (const line of text.trimEnd().split("\n")) said += await ran(installed, line);
    }
  }
}

async function ran(installed: InstalledPackage, line: string): Promise<string> {
  const [, added] = /^npm install (\S+)$/.exec(line) ?? [];
  if (added !== undefined) {
    if (added.startsWith("@")) await installed.link(added);
    return "";
  }
  const [, code = "0"] = /# ends with (\d)/.exec(line) ?? [];
  const serves = line.includes("almanac preview");
  // A server runs until it is stopped.
  const waits = 'for try in $(seq 100); do grep -q "Preview of" out.txt && break; sleep 0.3; done';
  // What npx would start; it takes half a second to find that out.
  const direct = line.replace("npx almanac", "node_modules/.bin/almanac");
  const command = serves
    ? `${direct.replace(/#.*/, "")} > out.txt & ${waits}; kill -INT $!; cat out.txt`
    : direct;
  const { code: ended, out } = await installed.run("bash", ["-c", command]);
  if (serves) expect(out).toMatch(/Preview of \d{4}: http:/);
  else expect([line, ended, ended === Number(code) ? "" : out]).toEqual([line, Number(code), ""]);
  return out;
}
