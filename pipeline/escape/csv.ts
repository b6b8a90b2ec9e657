import Papa from "papaparse";

/** Writes CSV with LF; text that a spreadsheet would read as a formula is prefixed so that it stays text. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly (string | number)[]>): string {
  let text = lineOf([...header]);
  for (const row of rows) text += lineOf(safe(row));
  return text;
}

/** Lines of CSV, for a file written in pieces. */
export function csvLines(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => lineOf(safe(row))).join("");
}

/** Most rows need no quotes, which one test shows; the library searches for each special character. */
function lineOf(row: string[]): string {
  const line = row.every((cell) => /^[^\s",]*$/.test(cell)) ? row.join() : Papa.unparse([row]);
  return `${line}\n`;
}

function safe(row: readonly (string | number)[]): string[] {
  return row.map((cell) => (typeof cell === "number" ? String(cell) : harmless(cell)));
}

/** The text, prefixed if a spreadsheet would read it as a formula. */
export function harmless(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/** Whether a spreadsheet would read a text as a formula. */
export function isFormula(text: string): boolean {
  // Most cells begin like this, and normalizing each is slow.
  if (/^[a-zA-Z0-9]/.test(text)) return false;
  return /^[=+\-@\t]/.test(text.normalize("NFKC").trimStart()) || text.startsWith("\t");
}
