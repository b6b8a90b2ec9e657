import { createHash } from "node:crypto";
import { columnLetters } from "../dist/model/source.js";
import { readAnyFile } from "../dist/stages/ingest/read-raw-file.js";

/** What the reader makes of one file: its hash, a verdict, how many cells, and a hash of their values and formats. */
export async function goldenLine(folder, path) {
  const { sha256, sheets, findings } = await readAnyFile(folder, path, { contract: null, contracts: [] });
  const cells = sheets.reduce((sum, sheet) => sum + sheet.cells.count, 0);
  return { path, sha256, verdict: verdictOf(sheets, findings), cells: String(cells), values: hashOf(sheets) };
}

function verdictOf(sheets, findings) {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  return [sheets.length > 0 ? "read" : "refused", ...codes].join(" ");
}

function hashOf(sheets) {
  if (sheets.length === 0) return "-";
  const hash = createHash("sha256");
  for (const { name, cells } of sheets) {
    hash.update(`${JSON.stringify(name)}\n`);
    for (const [row, column] of cells.places()) {
      const told = [columnLetters(column) + row, cells.value(row, column), cells.format(row, column)];
      hash.update(`${JSON.stringify(told)}\n`);
    }
  }
  return hash.digest("hex").slice(0, 16);
}
