import Papa from "papaparse";

/** Writes CSV with LF; text that a spreadsheet would take for a formula is prefixed so that it stays text. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly (string | number)[]>): string {
  return `${Papa.unparse([[...header], ...[...rows].map(safe)], { newline: "\n" })}\n`;
}

/** Lines of CSV, for a file that is written piece by piece. */
export function csvLines(rows: readonly (readonly (string | number)[])[]): string {
  return `${Papa.unparse(rows.map(safe), { newline: "\n" })}\n`;
}

function safe(row: readonly (string | number)[]): string[] {
  return row.map((cell) => (typeof cell === "number" ? String(cell) : harmless(cell)));
}

function harmless(text: string): string {
  // Most cells begin so, and to normalize each is slow.
  if (/^[a-zA-Z0-9]/.test(text)) return text;
  return /^[=+\-@\t]/.test(text.normalize("NFKC").trimStart()) || text.startsWith("\t") ? `'${text}` : text;
}
