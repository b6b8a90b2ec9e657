import { type Column, period } from "../../../model/contract.ts";
import type { CellRef } from "../../../model/source.ts";
import type { MergedSheet } from "../read/merge-index.ts";
import { rawText } from "../readers/cell.ts";
import { eraDate, inEraOf } from "../readers/era.ts";
import { headedPeriod } from "../readers/headed-period.ts";
import { anyMonth } from "../readers/month-numbers.ts";
import { fold } from "../readers/normalize.ts";
import { isMonthAlone, readPeriodText } from "../readers/period-text.ts";

export interface HeaderText {
  readonly text: string;
  readonly at: CellRef;
}

/** The distinct texts above each column in the last header row, from the top. */
export function headerPaths(
  { sheet, mergeAt }: MergedSheet,
  row: number,
  levels: number,
): ReadonlyMap<number, readonly HeaderText[]> {
  const { cells, file, name } = sheet;
  const paths = new Map<number, HeaderText[]>();
  for (let above = Math.max(1, row - levels + 1); above <= row; above++) {
    const isLast = above === row;
    const merged = sheet.merges.filter(
      (merge) =>
        merge.row <= above && merge.toRow >= above && merge.toRow < row && merge.toColumn > merge.column,
    );
    const nameAt = (column: number) => fold(rawText(sheet, row, column));
    // Beside merged headings an unmerged one stands alone, unless the names below it are those below a merged one.
    const isAlone = (from: number, column: number) =>
      merged.length > 0 &&
      !merged.some(
        (merge) =>
          column - from <= merge.toColumn - merge.column &&
          Array.from({ length: column - from + 1 }, (_, at) => at).every(
            (at) => nameAt(from + at) === nameAt(merge.column + at),
          ),
      );
    let carried: HeaderText | null = null;
    let year = "";
    for (let column = 1; column <= cells.lastColumn; column++) {
      const merge = mergeAt(above, column);
      // A name merged over several columns without names below it belongs to the first.
      const isBeside =
        merge !== null &&
        merge.column < column &&
        (cells.firstFilled(column, merge.toRow + 1) ?? row + 1) > row;
      const from = isBeside ? { row: above, column } : (merge ?? { row: above, column });
      const text = inEraOf(year, fold(rawText(sheet, from.row, from.column)));
      if (text.includes("年") && eraDate(text)) year = text;
      const at = { file, sheet: name, row: from.row, column: from.column };
      if (text !== "") carried = { text, at };
      // An unmerged heading applies to the columns to its right that have a name below.
      else if (
        !carried ||
        isLast ||
        merge ||
        cells.isEmpty(row, column) ||
        isAlone(carried.at.column, column)
      )
        carried = null;
      if (!carried) continue;
      const path = paths.get(column) ?? [];
      if (path.at(-1)?.text !== carried.text) paths.set(column, [...path, carried]);
    }
  }
  return withTimesBefore(paths);
}

/** `1月, 伸率, 2月, 伸率`: names that stand again beside each of several times are of that time. */
function withTimesBefore(
  paths: ReadonlyMap<number, readonly HeaderText[]>,
): ReadonlyMap<number, readonly HeaderText[]> {
  const heads = [...paths].flatMap(([column, path]) => (isTimeAlone(path) ? [column] : []));
  const [first = 0, second = 0] = heads;
  const beside = Math.max(0, second - first - 1);
  const namesBeside = (head: number) =>
    Array.from({ length: beside }, (_, at) =>
      paths
        .get(head + 1 + at)
        ?.map(({ text }) => text)
        .join(between),
    );
  const [names = []] = heads.map(namesBeside);
  const areRepeated = heads.every(
    (head, at) =>
      (at === 0 || head - (heads[at - 1] ?? 0) === beside + 1) &&
      namesBeside(head).every((name, at) => name !== undefined && name === names[at]),
  );
  if (beside === 0 || !areRepeated) return paths;
  const timed = new Map(paths);
  for (const head of heads)
    for (let column = head + 1; column <= head + beside; column++)
      timed.set(column, [...(paths.get(head) ?? []), ...(paths.get(column) ?? [])]);
  return timed;
}

function isTimeAlone([head, ...others]: readonly HeaderText[]): boolean {
  if (!head || others.length > 0) return false;
  return (
    isMonthAlone(head.text) || "value" in readPeriodText(head.text, { name: "", typed: true, eras: false })
  );
}

/** Every run of consecutive texts in a path, longest first, with its bounds. */
export function partsOfPath(path: readonly HeaderText[]): { text: string; from: number; to: number }[] {
  const parts: { text: string; from: number; to: number }[] = [];
  for (let length = path.length; length > 0; length--)
    for (let from = 0; from + length <= path.length; from++) {
      const above = path.slice(from, from + length);
      parts.push({ text: above.map(({ text }) => text).join(between), from, to: from + length });
    }
  return parts;
}

/** The longest run of a path's texts that is a period. */
export function periodIn(path: readonly HeaderText[], column: Column) {
  const parts = partsOfPath(path).map((part) => ({ ...part, text: part.text.replaceAll(between, " ") }));
  return parts.find(({ text }) => headedPeriod(text, column) !== null);
}

/** A year behind these words is what a figure is compared with, or the end of a longer time. */
const comparesWith =
  /(?:^|[\s_(（])(?:since|from|to|than|vs\.?|base|constant|ended|ending|depuis|à|seit|zu|gegenüber|desde|к|с)_?$|[自从從比]$/iu;

/** Behind, or before, such a word a year is only part of a time that is not read: `12 months`, `3T`. */
const partOfYear = new RegExp(
  `(?<!\\p{L})(?:${anyMonth}|[ivx]+|\\d{1,2} ?[qtmhs]|[qtskhm]\\d|\\d{1,2}\\.|(?:months?|mois|meses|mesi|monate|месяц\\p{L}*|tháng|quarter|trimestre|quartal|квартал|кв|semest(?:er|re)|halbjahr|полугодие))\\.?$|[月월期기]$`,
  "iu",
);

/** The path with a time before or after a name split off: `Growth 2021` is a name and a year. */
export function yearsApart(path: readonly HeaderText[]): HeaderText[] {
  return path.flatMap(({ text, at }) => (timeApart(text) ?? [text]).map((part) => ({ text: part, at })));
}

const anyTime = period({ en: [] });
const oneYear = /^(?:(?!(?:19|20)\d\d).)*(?:19|20)\d\d(?!\d)(?:(?!(?:19|20)\d\d).)*$/u;

/** A name and the longest time behind it, or a time and the name behind that; null where a text has not both. */
function timeApart(text: string): readonly [string, string] | null {
  if (headedPeriod(text, anyTime) !== null || !oneYear.test(text)) return null;
  const isTime = (part: string) => !/[[(（].{2}/u.test(part) && headedPeriod(part, anyTime) !== null;
  for (const { index } of text.matchAll(/(?<=[\s(（,，:_-])[\p{L}\d]|(?<=[^\d\s./])\d/gu)) {
    const [name, time] = [text.slice(0, index).replace(/[\s(（,，:-]+$/u, ""), text.slice(index)];
    if (name === "" || !isTime(time)) continue;
    return comparesWith.test(name) || partOfYear.test(name) ? null : [name, time];
  }
  for (const { index, 0: between } of [...text.matchAll(/(?<=[\d年년])[\s_:-]*(?=\p{L}{2})/gu)].reverse()) {
    const [time, name] = [text.slice(0, index), text.slice(index + between.length)];
    if (isTime(time)) return partOfYear.test(name.split(" ")[0] ?? "") ? null : [time, name];
  }
  return null;
}

/** Joins the names of a header in several rows. */
export const between = " › ";
