import type { Mark } from "../marks.ts";

export interface PrintCell {
  readonly text: string;
  readonly mark: string;
  /** There is no value; the text says why. */
  readonly gap: boolean;
}

export interface PrintRow {
  readonly heads: readonly string[];
  readonly cells: readonly (readonly PrintCell[])[];
}

/** A table of observations that fits the width of a page. */
export interface PrintTable {
  /** "" where it goes on with the one before. */
  readonly caption: string;
  /** Headers of the row heads and of the columns. */
  readonly heads: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly PrintRow[];
  readonly legend: readonly Mark[];
  /** What is said below it; "" for nothing. */
  readonly note: string;
  readonly layout: PrintLayout;
}

/** How a table stands on a page. */
export interface PrintLayout {
  /** Strips beside each other that its rows run across, line by line. */
  readonly strips: number;
  /** Parts of the width that its columns take; none where they are as wide as they need. */
  readonly shares: readonly number[];
}

export const asWideAsNeeded: PrintLayout = { strips: 1, shares: [] };

/** In points: the page between its margins, what parts two strips, and what stands between columns. */
const page = 483;
const gutter = 18;
const [within, apart] = [8, 26];
/** As wide as letters are on the average, at the size of tables. */
const narrowLetter = 4.9;
const wideLetter = 8.5;
/** A shorter list is not parted. */
const fewestRows = 12;

/** A list stands in as many strips as hold its values and three in four of what they are of in a line; one wider than a page lets the first column wrap, down to half of what the values leave. */
export function layoutOf(rows: readonly PrintRow[], head: string, most = 3): PrintLayout {
  const heads = rows[0]?.heads ?? [];
  const columns = heads.map((_, at) => rows.map(({ heads }) => widthOf(heads[at] ?? "")));
  const values = rows.map(({ cells }) =>
    widthOf(
      cells
        .flat()
        .map(({ text, mark }) => text + mark)
        .join(" "),
    ),
  );
  const value = Math.max(...values, ...head.split(" ").map(widthOf));
  // What is longer than most takes two lines.
  const shares = [
    ...columns.map((widths) => Math.max(threeQuarters(widths), 0.45 * Math.max(...widths))),
    value,
  ];
  const fit = Math.floor((page + gutter) / (sum(shares) + columns.length * within + gutter));
  if (rows.length >= fewestRows && Math.min(fit, most) > 1)
    return { strips: Math.min(fit, most), shares: shares.map((share) => Math.ceil(share) + within) };
  const [what = 0, ...others] = columns.map((widths) => Math.max(...widths));
  const rest = page - value - columns.length * apart;
  if (what + sum(others) <= rest) return asWideAsNeeded;
  const lead = Math.max(rest - sum(others), Math.min(what, rest / 2));
  const narrowed = Math.min(1, (rest - lead) / sum(others));
  return {
    strips: 1,
    shares: [lead, ...[...others.map((share) => share * narrowed), value].map((share) => share + apart)].map(
      Math.ceil,
    ),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, width) => all + width, 0);
}

function threeQuarters(widths: readonly number[]): number {
  const sorted = [...widths].sort((a, b) => a - b);
  return sorted[Math.floor(0.75 * (sorted.length - 1))] ?? 0;
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;

/** About; a print parts Han and kana from what stands beside them by a quarter of a letter. */
function widthOf(text: string): number {
  const kinds = [...text].map((letter) => (letter === " " ? null : wide.test(letter)));
  const many = kinds.filter((isWide) => isWide === true).length;
  const seams = kinds.filter((isWide, at) => at > 0 && isWide === !kinds[at - 1]).length;
  return many * wideLetter + (kinds.length - many) * narrowLetter + (seams * wideLetter) / 4;
}
