import type { Sheet } from "../../../model/sheet.ts";
import { columnLetters, parseCells } from "../../../model/source.ts";
import { inflatePart, type Source } from "../../ingest/workbook/inflate-part.ts";
import { findPart } from "../../ingest/workbook/open-package.ts";
import { parseSpan } from "../../ingest/workbook/parse-address.ts";
import { readRelationships } from "../../ingest/workbook/read-relationships.ts";
import { readWorkbook } from "../../ingest/workbook/read-workbook.ts";
import { attributeOf } from "../../ingest/workbook/xml-tags.ts";
import type { BoundChart, ChartCell } from "../text.ts";
import { chartValues } from "./chart-values.ts";
import type { DocxChart } from "./docx-paragraphs.ts";
import { textOf } from "./part-text.ts";

/** A chart whose alternative text has keys, as in `B2 {{members KOR 2021}}`, with its cells; null for any other. */
export async function boundChart(
  source: Source,
  owner: string,
  { number, relation, description }: DocxChart,
): Promise<BoundChart | null> {
  const keys = [...description.matchAll(keyOfCells)].map(([, cells = "", key = ""]) => ({ cells, key }));
  const target = (await readRelationships(source, owner)).get(relation);
  const part = keys.length > 0 && target && !target.external ? findPart(source.pack, target.target) : null;
  if (!part) return null;
  const xml = await textOf(source, part);
  const values = chartValues(xml);
  const book = await bookOf(source, part.name, xml);
  const shown = new Map<string, ChartCell>(values.map((value) => [value.address, value]));
  const chart = { number, part: part.name, keys, cells: shown };
  if (book === null) return { ...chart, book: null, fault: null };
  const sheets = book.bytes && (await readWorkbook(book.bytes, "", { ...source.limits, ...most })).sheets;
  const named = values.find(({ sheet }) => sheet !== null)?.sheet;
  const sheet = sheets?.find(({ name }) => name === named) ?? sheets?.[0];
  if (!sheet) return { ...chart, book: null, fault: { why: "no-workbook", name: book.name } };
  const held = new Map([...shown].filter(([address, cell]) => holds(sheet, address, cell)));
  return { ...chart, cells: held, book: { part: book.name, sheet: sheet.name }, fault: null };
}

/** A key with the cells before it; without braces at its end, it goes to the end of the text. */
export const keyOfCells = /(?:\b([A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?)[\s:=]*)?\{\{([^{}]*)(?:\}\}?|$)/g;

/** Cells that a chart's workbook may have. */
const most = { cells: 200_000, rows: 20_000, columns: 1000, sharedStrings: 100_000 };

/** The workbook of a chart; without bytes where it cannot be read; null where it has none, or LibreOffice dropped it. */
async function bookOf(source: Source, chart: string, xml: string) {
  const tag = /<(?:\w+:)?externalData\b[^>]*>/.exec(xml)?.[0] ?? "";
  const link = (await readRelationships(source, chart)).get(attributeOf(tag, "r:id") ?? "");
  if (!link) return null;
  const { external: isExternal, target: name } = link;
  const part = isExternal ? undefined : findPart(source.pack, name);
  if (isExternal || (part && !/\.xls[xm]$/i.test(name))) return { name, bytes: null };
  return part ? { name: part.name, bytes: await bytesOf(source, part) } : null;
}

async function bytesOf(source: Source, part: Parameters<typeof inflatePart>[1]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of inflatePart(source, part)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Whether a cell has this value itself; after LibreOffice, the place of a chart's values in the workbook is only likely. */
function holds({ cells }: Sheet, address: string, { text, isNumber }: ChartCell): boolean {
  const place = parseCells(address);
  if (!place || cells.formula(place.row, place.column) !== null) return false;
  const value = cells.value(place.row, place.column);
  if (!isNumber || typeof value !== "number") return String(value) === text;
  return Math.abs(value - Number(text)) <= 1e-9 * Math.max(1, Math.abs(value));
}

/** The addresses of `B2:B5`, column by column. */
export function addressesIn(cells: string): string[] {
  const span = parseSpan(cells);
  if (!span || (span.toRow - span.row + 1) * (span.toColumn - span.column + 1) > mostCells) return [];
  const addresses: string[] = [];
  for (let column = span.column; column <= span.toColumn; column++)
    for (let row = span.row; row <= span.toRow; row++) addresses.push(columnLetters(column) + row);
  return addresses;
}

const mostCells = 1000;
