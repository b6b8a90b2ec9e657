import { type DefaultTreeAdapterMap, parse, defaultTreeAdapter as tree } from "parse5";
import { decodeText } from "../csv/decode-text.ts";
import { addCell, emptySheet, type ForeignRead, type ForeignSheet } from "./foreign-workbook.ts";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

const formats = ["General", "0%"];
/** The widest span of a cell: a sheet has no more columns. */
const widest = 16_384;

/**
 * Reads the tables of a web page that a portal names .xls, one below another as spreadsheet programs show them. Cells are
 * text as in a CSV file, or the number that Excel noted behind what is shown.
 */
export function parseHtml(bytes: Uint8Array, declared: string | null): ForeignRead {
  const { text, encoding } = decodeText(bytes, declared ?? charsetIn(bytes));
  if (text === null) return { refused: "encoding" };
  const sheet = emptySheet("", false);
  const merges = [...sheet.merges];
  let row = 1;
  for (const table of tablesIn(parse(text))) row = addTable({ ...sheet, merges }, table, row) + 1;
  return {
    sheets: [{ ...sheet, merges }],
    formats,
    date1904: false,
    application: null,
    otherSheets: [],
    externalLinks: [],
    encoding,
  };
}

/** The encoding declared in the page's head. */
function charsetIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  return /<meta[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}

/** Tables without another inside, in page order: the outer ones are only layout. */
function* tablesIn(node: Node): Generator<Element> {
  const inner = "childNodes" in node ? node.childNodes.flatMap((child) => [...tablesIn(child)]) : [];
  yield* inner;
  if (node.nodeName === "table" && inner.length === 0) yield node as Element;
}

/** Writes a table's cells from a row on, each where earlier spans leave room; returns the row below. */
function addTable(
  sheet: ForeignSheet & { merges: ForeignSheet["merges"][number][] },
  table: Element,
  from: number,
): number {
  /** By column, the first row that no span from above covers. */
  const free: number[] = [];
  let row = from;
  for (const line of rowsIn(table)) {
    let column = 1;
    for (const cell of line) {
      while ((free[column] ?? 0) > row) column++;
      const toColumn = Math.min(widest, column + spanOf(cell, "colspan") - 1);
      const toRow = row + spanOf(cell, "rowspan") - 1;
      if (toColumn > column || toRow > row) sheet.merges.push({ row, column, toRow, toColumn });
      const read = shownIn(cell);
      if (read) addCell(sheet, { row, column, ...read, formula: null });
      for (; column <= toColumn; column++) free[column] = toRow + 1;
    }
    row++;
  }
  return row;
}

function* rowsIn(node: Node): Generator<Element[]> {
  for (const child of "childNodes" in node ? node.childNodes : []) {
    if (child.nodeName !== "tr") yield* rowsIn(child);
    else yield (child as Element).childNodes.filter((cell): cell is Element => /^t[dh]$/.test(cell.nodeName));
  }
}

function shownIn(cell: Element) {
  const shown = textOf(cell)
    .replace(/[ \t\r\f]*\n[ \t\r\f]*/g, "\n")
    .trim();
  const exact = Number(attributeOf(cell, "x:num") || Number.NaN);
  // The number behind a date is its serial and would be read as a number.
  if (!Number.isNaN(exact) && /^[-+−(]?[\d.,' \u00a0]+%?\)?$/.test(shown))
    return { kind: "number", value: exact, format: shown.includes("%") ? 1 : 0 } as const;
  return shown === "" ? null : ({ kind: "text", value: shown, format: 0 } as const);
}

/** The visible text: lines broken where the page breaks them. */
function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value.replace(/[ \t\r\n\f]+/g, " ");
  if (node.nodeName === "br") return "\n";
  if (!("childNodes" in node) || /^(script|style|template)$/.test(node.nodeName)) return "";
  const text = node.childNodes.map(textOf).join("");
  return /^(p|div|li)$/.test(node.nodeName) ? `\n${text.trim()}\n` : text;
}

function attributeOf(element: Element, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? "";
}

function spanOf(cell: Element, name: "colspan" | "rowspan"): number {
  const span = Number(attributeOf(cell, name) || 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, name === "colspan" ? widest : 65_535) : 1;
}
