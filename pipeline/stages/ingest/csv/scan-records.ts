import { closingQuote } from "./closing-quote.ts";

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
/** Small enough for a block's arrays to be short-lived. */
const blockLength = 1 << 15;

export type Newline = "\n" | "\r" | "\r\n";

/** How many records have one width, and the first of them. */
export interface Width {
  count: number;
  first: number;
}

/** A run of whole records, including the last one's newline. */
interface Block {
  readonly from: number;
  readonly to: number;
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The contents of a text split by one delimiter, found without creating strings. */
export interface CsvProfile {
  readonly delimiter: string;
  /** Up to the last record with content, without trailing blank lines. */
  readonly records: number;
  readonly fields: number;
  readonly blocks: readonly Block[];
  /** Records and cells with content, and the last column with content. */
  readonly rows: number;
  readonly cells: number;
  readonly columns: number;
  /** The most fields of any record, and the most characters of any field. */
  readonly widest: number;
  readonly longest: number;
  /** Of the records with content. */
  readonly widths: ReadonlyMap<number, Readonly<Width>>;
  readonly newlines: ReadonlySet<Newline>;
  /** A quote that is never closed, or closes in the middle of a field. */
  readonly broken: Spot | null;
  /** Unquoted fields with an opening or closing quote, whose borders are in doubt. */
  readonly strayQuotes: readonly Spot[];
}

/** Walks the text once and stops at the first broken quote. */
export function scanRecords(text: string, delimiter: string): CsvProfile {
  const cut = delimiter.charCodeAt(0);
  const end = text.length;
  const widths = new Map<number, Width>();
  const newlines = new Set<Newline>();
  const blocks: Block[] = [];
  const strayQuotes: Spot[] = [];
  let broken: Spot | null = null;
  let [records, fields, rows, cells, columns, widest, longest] = [0, 0, 0, 0, 0, 0, 0];
  let [record, field, filled, lastFilled, allFields] = [1, 1, 0, 0, 0];
  let [blockFrom, contentEnd] = [0, 0];
  let at = 0;

  while (at < end) {
    let content = false;
    const start = at;
    if (text.charCodeAt(at) === quote) {
      const close = closingQuote(text, at);
      content = close > at + 1;
      let after = close + 1;
      while (text.charCodeAt(after) === 32 && cut !== 32) after++;
      const next = text.charCodeAt(after);
      if (close < 0 || (after < end && next !== cut && next !== lineFeed && next !== carriageReturn)) {
        broken = { row: record, column: field };
        break;
      }
      at = after;
    } else {
      let quotes = 0;
      let opens = false;
      for (; at < end; at++) {
        const unit = text.charCodeAt(at);
        if (unit === cut || unit === lineFeed || unit === carriageReturn) break;
        if (unit === quote) {
          quotes++;
          if (!content) opens = true;
        }
        if (unit > 32) content = true;
      }
      if (opens || quotes % 2 === 1) strayQuotes.push({ row: record, column: field });
    }
    if (at - start > longest) longest = at - start;
    if (content) {
      filled++;
      lastFilled = field;
    }
    if (text.charCodeAt(at) === cut) {
      field++;
      at++;
      if (at < end) continue;
    }

    const newline = newlineAt(text, at);
    at += newline.length;
    if (newline !== "") newlines.add(newline);
    allFields += field;
    if (field > widest) widest = field;
    if (filled > 0) {
      rows++;
      cells += filled;
      records = record;
      fields = allFields;
      contentEnd = at;
      if (lastFilled > columns) columns = lastFilled;
      const width = widths.get(field);
      if (width) width.count++;
      else widths.set(field, { count: 1, first: record });
    }
    record++;
    field = 1;
    filled = 0;
    if (at - blockFrom >= blockLength) {
      blocks.push({ from: blockFrom, to: at });
      blockFrom = at;
    }
  }
  blocks.push({ from: blockFrom, to: at });
  return {
    delimiter,
    records,
    fields,
    blocks: blocks
      .filter(({ from }) => from < contentEnd)
      .map((block) => ({ ...block, to: Math.min(block.to, contentEnd) })),
    rows,
    cells,
    columns,
    widest,
    longest,
    widths,
    newlines,
    broken,
    strayQuotes,
  };
}

function newlineAt(text: string, at: number): "" | Newline {
  const unit = text.charCodeAt(at);
  if (unit === lineFeed) return "\n";
  if (unit !== carriageReturn) return "";
  return text.charCodeAt(at + 1) === lineFeed ? "\r\n" : "\r";
}
