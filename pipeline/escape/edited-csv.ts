import Papa from "papaparse";

/** An edit of a cell in a CSV file, by column header; a missing column is added. */
export interface CsvEdit {
  /** The row, the header being 1; null to add a row. */
  readonly row: number | null;
  readonly column: string;
  readonly was: string;
  readonly text: string;
  /** Other cells of an added row, by column. */
  readonly beside?: { readonly [column: string]: string };
}

export interface CsvRow {
  readonly cells: readonly string[];
  /** As in the file, including the line end. */
  readonly raw: string;
}

export function csvRows(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let from = text.startsWith("\uFEFF") ? 1 : 0;
  Papa.parse<string[]>(text.slice(from), {
    delimiter: ",",
    step: ({ data, meta }) => {
      const end = meta.cursor + (text.startsWith("\uFEFF") ? 1 : 0);
      rows.push({ cells: data, raw: text.slice(from, end) });
      from = end;
    },
  });
  return rows;
}

/** The file with these edits, other rows unchanged to the byte; null where a cell does not hold the expected text. */
export function editedCsv(text: string, edits: readonly CsvEdit[]): string | null {
  const rows = csvRows(text);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const header = withColumns(rows[0]?.cells ?? [], edits);
  const moved = header.map((name) => (rows[0]?.cells ?? []).indexOf(name));
  const isSame = moved.every((from, to) => from === to);
  let holds = true;
  const lines = rows.map(({ cells, raw }, index) => {
    const ofRow = edits.filter(({ row }) => row === index + 1);
    const isEmpty = cells.every((cell) => cell === "");
    if (isEmpty || (ofRow.length === 0 && isSame)) return raw;
    const placed = index === 0 ? [...header] : moved.map((from) => cells[from] ?? "");
    for (const { column, was, text } of ofRow) {
      const at = header.indexOf(column);
      holds &&= (placed[at] ?? "").normalize("NFC").trim() === was.trim();
      placed[at] = text;
    }
    return Papa.unparse([placed]) + newline;
  });
  const added = edits.flatMap(({ row, column, text, beside = {} }) => {
    const cells = { ...beside, [column]: text };
    return row === null ? [Papa.unparse([header.map((name) => cells[name] ?? "")]) + newline] : [];
  });
  const [last = ""] = lines.slice(-1);
  const whole = last === "" || last.endsWith("\n") || added.length === 0 ? lines : [...lines, newline];
  return holds ? (text.startsWith("\uFEFF") ? "\uFEFF" : "") + [...whole, ...added].join("") : null;
}

/** Adds a language's column after the others of its text, or at the end. */
function withColumns(header: readonly string[], edits: readonly CsvEdit[]): readonly string[] {
  const all = [...header];
  for (const { column } of edits) {
    if (all.includes(column)) continue;
    const stem = (name: string) => name.split("::")[0];
    const beside = all.findLastIndex((name) => stem(name) === stem(column));
    all.splice(beside < 0 ? all.length : beside + 1, 0, column);
  }
  return all;
}
