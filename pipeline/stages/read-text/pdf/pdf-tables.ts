import type { ReadBlock, TextBox } from "../text.ts";
import type { PdfLine } from "./pdf-lines.ts";

/** A piece of a table's row that stands apart from the others. */
interface Piece {
  text: string;
  readonly boxes: TextBox[];
  readonly left: number;
  right: number;
  /** The position of its last line. */
  top: number;
}

interface Table {
  readonly page: number;
  readonly rows: Piece[][];
}

/** Consecutive lines of running text, or the cells of a table. */
export type TableStretch = { readonly lines: readonly PdfLine[] } | { readonly cells: readonly DrawnCell[] };

export interface DrawnCell {
  readonly block: ReadBlock;
  readonly boxes: TextBox[];
}

/** Separates lines whose pieces stand in columns from running text. */
export function partTables(lines: readonly PdfLine[]): TableStretch[] {
  const stretches: TableStretch[] = [];
  let text: PdfLine[] = [];
  let table: Table | null = null;
  let count = 0;
  const flush = () => {
    if (text.length > 0) stretches.push({ lines: text });
    if (table) stretches.push({ cells: cellsOf(table, count++) });
    text = [];
    table = null;
  };
  for (const line of lines) {
    const isRow = line.text.includes("\t");
    if (table && (table.page !== line.page || (!isRow && !goesOn(table, line)))) flush();
    if (isRow && !table) {
      flush();
      table = { page: line.page, rows: [] };
    }
    if (table && isRow) table.rows.push(piecesOf(line));
    else if (!table) text.push(line);
  }
  flush();
  return stretches;
}

/** Whether a line continues a column of the table; if so, adds it there. */
function goesOn({ rows }: Table, line: PdfLine): boolean {
  const near = line.height * 0.5;
  const last = rows.at(-1) ?? [];
  for (const piece of [...last].reverse()) {
    const step = line.top - piece.top;
    if (Math.abs(piece.left - line.left) > near || step <= 0 || step > 1.7 * line.height) continue;
    const next = Math.min(
      ...rows
        .flat()
        .map(({ left }) => left)
        .filter((left) => left > piece.left + near),
    );
    if (line.right > next) return false;
    const isSpaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、，（」]$/u.test(piece.text);
    const start = piece.text.length + (isSpaceless ? 0 : 1);
    piece.text += (isSpaceless ? "" : " ") + line.text;
    piece.boxes.push(...line.boxes.map((box) => ({ ...box, at: box.at + start })));
    piece.right = Math.max(piece.right, line.right);
    piece.top = line.top;
    return true;
  }
  // A cell that spans rows is drawn after them.
  const [first] = rows[0] ?? [];
  const isColumn = rows.flat().some(({ left }) => Math.abs(left - line.left) <= near && left !== first?.left);
  const bottom = Math.max(...rows.flat().map(({ top }) => top));
  if (!isColumn || line.top > bottom + 1.7 * line.height) return false;
  last.push({ text: line.text, boxes: [...line.boxes], left: line.left, right: line.right, top: line.top });
  return true;
}

function piecesOf(line: PdfLine): Piece[] {
  let at = 0;
  return line.text.split("\t").flatMap((text) => {
    const boxes = line.boxes
      .filter((box) => box.at >= at && box.at < at + text.length)
      .map((box) => ({ ...box, at: box.at - at }));
    at += text.length + 1;
    const [first, last] = [boxes[0], boxes.at(-1)];
    if (!first || !last) return [];
    return [{ text, boxes, left: first.x, right: last.x + last.width, top: line.top }];
  });
}

/** Cells by row and column; a piece belongs to the column of the header above it. */
function cellsOf({ page, rows }: Table, table: number): DrawnCell[] {
  const [heads = []] = rows;
  return rows.flatMap((pieces, row) =>
    pieces.map((piece, index): DrawnCell => {
      const column = pieces.length === heads.length ? index : nearest(heads, piece);
      const cell = { table, row, column, header: row === 0 || column === 0 };
      return {
        block: { kind: "cell", text: piece.text, place: { page }, cell, drawn: true },
        boxes: piece.boxes,
      };
    }),
  );
}

function nearest(heads: readonly Piece[], piece: Piece): number {
  const distance = (head: Piece) =>
    Math.min(
      Math.abs(head.left - piece.left),
      Math.abs(head.right - piece.right),
      Math.abs(head.left + head.right - piece.left - piece.right) / 2,
    );
  let best = 0;
  for (const [index, head] of heads.entries())
    if (distance(head) < distance(heads[best] ?? head)) best = index;
  return best;
}
