export type LineEnd = "LF" | "CRLF" | "CR";

/** A number of rows, the first of which are listed. */
interface Counted {
  readonly first: number[];
  count: number;
}

/** What the bytes of a CSV file show, since an engine silently skips what it cannot read. Rows count from 1. */
export interface CsvSurvey {
  /** Rows that are not empty, including the header. */
  readonly rows: number;
  /** Empty rows that are followed by others. */
  readonly empty: Readonly<Counted>;
  readonly tooLong: Readonly<Counted>;
  /** The first row that ends differently from the first of all. */
  readonly endsOtherwise: { readonly row: number; readonly end: LineEnd; readonly others: LineEnd } | null;
  /** The row of a quotation mark that is never closed. */
  readonly unclosed: number | null;
}

/** Bytes. DuckDB takes rows of at most two million, and drops one that does not fit its buffer. */
export const longestRow = 1_000_000;
/** The most empty rows that are told apart from others. */
export const mostEmptyRows = 100_000;
const mostListed = 20;

const byteOrderMark = [0xef, 0xbb, 0xbf];
const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

const [fieldStart, inField, inQuotes, behindQuote, behindReturn] = [0, 1, 2, 3, 4];

/** Scans a file as bytes come; `end` returns the result. In a one-column file an empty line is a row with no value. */
export function surveyCsv(delimiter: string, columns: number) {
  const cut = delimiter.charCodeAt(0);
  const empty: Counted = { first: [], count: 0 };
  const tooLong: Counted = { first: [], count: 0 };
  let [state, seen, start, rows, row, emptyFrom] = [fieldStart, 0, 0, 0, 1, 1];
  let others: LineEnd | null = null;
  let endsOtherwise: CsvSurvey["endsOtherwise"] = null;

  const endRow = (at: number, isWhole = true) => {
    if (at - start > longestRow && isWhole) listed(tooLong, row, mostListed);
    if (at > start || columns === 1) {
      for (let blank = emptyFrom; blank < row; blank++) listed(empty, blank, mostEmptyRows);
      emptyFrom = row + 1;
      rows++;
    }
    row++;
  };
  const endLine = (end: LineEnd, at: number, next: number) => {
    others ??= end;
    if (end !== others) endsOtherwise ??= { row, end, others };
    endRow(at);
    start = next;
    state = fieldStart;
  };

  return {
    push(bytes: Uint8Array): void {
      const before = seen;
      seen += bytes.length;
      const isMarked = before === 0 && byteOrderMark.every((byte, at) => bytes[at] === byte);
      if (isMarked) start = byteOrderMark.length;
      for (let at = isMarked ? start : 0; at < bytes.length; at++) {
        if (state === inQuotes) {
          at = bytes.indexOf(quote, at);
          if (at < 0) return;
          state = behindQuote;
          continue;
        }
        const unit = bytes[at];
        if (state === behindReturn) {
          if (unit === lineFeed) {
            endLine("CRLF", before + at - 1, before + at + 1);
            continue;
          }
          endLine("CR", before + at - 1, before + at);
        }
        if (unit === cut) state = fieldStart;
        else if (unit === lineFeed) endLine("LF", before + at, before + at + 1);
        else if (unit === carriageReturn) state = behindReturn;
        // A doubled mark closes and opens again.
        else state = unit === quote && (state === fieldStart || state === behindQuote) ? inQuotes : inField;
      }
    },
    end(): CsvSurvey {
      const unclosed = state === inQuotes ? row : null;
      if (state === behindReturn) endLine("CR", seen - 1, seen);
      else if (seen > start) endRow(seen, unclosed === null);
      return { rows, empty, tooLong, endsOtherwise, unclosed };
    },
  };
}

function listed(rows: Counted, row: number, most: number): void {
  if (++rows.count <= most) rows.first.push(row);
}
