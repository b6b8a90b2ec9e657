import Papa from "papaparse";

/** Writes CSV with LF; text that a spreadsheet would take for a formula is prefixed so that it stays text. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly (string | number)[]>): string {
  const lines = [...rows].map((row) =>
    row.map((cell) => (typeof cell === "number" ? String(cell) : harmless(cell))),
  );
  return `${Papa.unparse([[...header], ...lines], { newline: "\n" })}\n`;
}

function harmless(text: string): string {
  // Most cells begin so, and to normalize each is slow.
  if (/^[a-zA-Z0-9]/.test(text)) return text;
  return /^[=+\-@\t]/.test(text.normalize("NFKC").trimStart()) || text.startsWith("\t") ? `'${text}` : text;
}
