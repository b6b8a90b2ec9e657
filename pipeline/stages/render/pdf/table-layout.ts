import type { Mark } from "../marks.ts";

export interface PrintCell {
  readonly text: string;
  readonly mark: string;
  /** Whether there is no value; the text says why. */
  readonly gap: boolean;
}

export interface PrintRow {
  readonly heads: readonly string[];
  readonly cells: readonly (readonly PrintCell[])[];
}

/** A table of observations that fits the width of a page. */
export interface PrintTable {
  /** "" where it continues the previous one. */
  readonly caption: string;
  /** Headers of the row heads and of the columns. */
  readonly heads: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly PrintRow[];
  readonly legend: readonly Mark[];
  /** The note below it, or "". */
  readonly note: string;
  readonly layout: PrintLayout;
}

export interface PrintLayout {
  /** Adjacent strips that its rows fill, line by line. */
  readonly strips: number;
  /** Fractions of the width for its columns; empty for natural widths. */
  readonly shares: readonly number[];
}

export const asWideAsNeeded: PrintLayout = { strips: 1, shares: [] };

/** In points: the page between its margins, and the gaps between strips and between columns. */
const page = 483;
const gutter = 18;
const [within, apart] = [8, 26];
/** Average widths of letters at the size of tables. */
const narrowLetter = 4.9;
const wideLetter = 8.5;
/** A shorter list is not divided. */
const fewestRows = 12;

/** As many strips as fit the values and most labels on one line; if one is wider than a page, the first column wraps. */
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
  // Unusually long texts take two lines.
  const shares = [
    ...columns.map((widths) => Math.max(threeQuarters(widths), 0.45 * Math.max(...widths))),
    value,
  ];
  const fit = Math.floor((page + gutter) / (sum(shares) + columns.length * within + gutter));
  const strips = Math.min(fit, most);
  if (rows.length >= fewestRows && strips > 1) {
    const longest = [...columns.map((widths) => Math.max(...widths)), value];
    const isRoomy = strips * (sum(longest) + columns.length * within + gutter) <= page + gutter;
    return { strips, shares: (isRoomy ? longest : shares).map((share) => Math.ceil(share) + within) };
  }
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

/** Approximate; print separates Han and kana from adjacent letters by a quarter em. */
function widthOf(text: string): number {
  const kinds = [...text].map((letter) => (letter === " " ? null : wide.test(letter)));
  const many = kinds.filter((isWide) => isWide === true).length;
  const seams = kinds.filter((isWide, at) => at > 0 && isWide === !kinds[at - 1]).length;
  return many * wideLetter + (kinds.length - many) * narrowLetter + (seams * wideLetter) / 4;
}
