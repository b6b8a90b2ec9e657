import Papa from "papaparse";

/** Writes CSV with LF; text that a spreadsheet would take for a formula is prefixed so that it stays text. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly (string | number)[]>): string {
  const lines = [...rows].map((row) =>
    row.map((cell) => (typeof cell === "number" ? String(cell) : harmless(cell))),
  );
  return `${Papa.unparse([[...header], ...lines], { newline: "\n" })}\n`;
}

function harmless(text: string): string {
  return /^[=+\-@\t]/.test(text.normalize("NFKC").trimStart()) || text.startsWith("\t") ? `'${text}` : text;
}
