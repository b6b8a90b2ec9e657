import Papa from "papaparse";

/** Writes CSV with LF; text that a spreadsheet would take for a formula is prefixed so that it stays text. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly (string | number)[]>): string {
  let text = lineOf([...header]);
  for (const row of rows) text += lineOf(safe(row));
  return text;
}

/** Lines of CSV, for a file that is written piece by piece. */
export function csvLines(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => lineOf(safe(row))).join("");
}

/** Most rows need no quotes, which one test shows; the library searches for each such character. */
function lineOf(row: string[]): string {
  const line = row.every((cell) => /^[^\s",]*$/.test(cell)) ? row.join() : Papa.unparse([row]);
  return `${line}\n`;
}

function safe(row: readonly (string | number)[]): string[] {
  return row.map((cell) => (typeof cell === "number" ? String(cell) : harmless(cell)));
}

/** The text as a spreadsheet keeps it: none is a formula. */
export function harmless(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/** Whether a spreadsheet would take a text for a formula, so that it is prefixed. */
export function isFormula(text: string): boolean {
  // Most cells begin so, and to normalize each is slow.
  if (/^[a-zA-Z0-9]/.test(text)) return false;
  return /^[=+\-@\t]/.test(text.normalize("NFKC").trimStart()) || text.startsWith("\t");
}
