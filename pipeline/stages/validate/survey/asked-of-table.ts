import { groupBy } from "../../../model/group-by.ts";
import type { Sheet } from "../../../model/sheet.ts";
import { columnLetters } from "../../../model/source.ts";
import { between } from "../locate/header-paths.ts";
import { rawText } from "../readers/cell.ts";
import { totalLabel } from "../totals/total-labels.ts";
import { areLikePlaces, isProperName, type Spread } from "./spread-of.ts";
import type { SurveyedColumn, SurveyedTable } from "./surveyed-column.ts";

/** Where rows have no name, or numbers as names, the header may stand in other rows. */
export function askedHeader(
  { headerRow, levels, rows: below }: SurveyedTable,
  { isNamed, isByNumbers }: { readonly isNamed: boolean; readonly isByNumbers: boolean },
): string[] {
  if (headerRow > 0 && isNamed && !isByNumbers) return [];
  const rows = levels > 1 ? `rows ${headerRow - levels + 1}-${headerRow}` : `row ${headerRow}`;
  const guess = headerRow === 0 ? "Is there no header?" : `Is the header in ${rows}?`;
  const key = isNamed ? "" : " No columns together name a row: write yes under key of those that do.";
  const within = `${Math.max(1, headerRow - levels + 1)}-${below.at(-1)}`;
  const end = isNamed
    ? ""
    : ` If its last rows are none of the table, propose again with --again --rows and those that are, now ${within}.`;
  return [
    `${guess} If it is elsewhere, propose again with --again --header and its rows, such as 4 or 4-5.${end}${key}`,
  ];
}

/** A table below another, such as of another year, is not read with it. */
export function askedAgain(row: number, { cells }: Sheet): string {
  const named = cells.columnsNear(row).find((column) => cells.text(row, column).trim() !== "") ?? 1;
  return `Another table begins in row ${row} with “${cells.text(row, named).trim()}”: is the one above it meant? If not, propose again with --again --rows and those of the other, its title included, such as ${row}-${cells.lastRow}.`;
}

/** A table beside another, with the same first name, is not read with it. */
export function askedBeside({ sheet, headerRow }: SurveyedTable, places: readonly number[]): string[] {
  const first = rawText(sheet, headerRow, places[0] ?? 1).trim();
  const beside = sheet.cells
    .columnsNear(headerRow)
    .find((column) => column > (places.at(-1) ?? 0) && rawText(sheet, headerRow, column).trim() === first);
  if (headerRow === 0 || first === "" || beside === undefined) return [];
  return [
    `Another table begins beside this one in column ${columnLetters(beside)} with “${first}”: is only the first meant? If not, put the other below it, without its header, in the file.`,
  ];
}

/** Figures among words, such as “1.2 million men”, are no numbers; a table of words alone is none of figures. */
export function askedAmounts({ sheet, rows, paths }: SurveyedTable, columns: readonly number[]): string[] {
  const begun = columns.slice(1).find((column) => {
    const texts = rows.map((row) => rawText(sheet, row, column).trim()).filter((text) => text !== "");
    const amounts = texts.filter((text) => /^\d[\d.,]*\s*[\p{L}(（]/u.test(text));
    return amounts.length * 2 > texts.length;
  });
  if (begun === undefined) return [];
  const header = paths.get(begun)?.at(-1)?.text ?? "";
  return [
    `No column holds figures alone: does “${header}”, in which they stand among words, count something?`,
  ];
}

const fewestNames = 5;
const manyNames = 10;
/** Of so many columns of one kind hardly each is a measure of its own. */
const moreThanMeasured = 20;

/** Names beside rows of categories may be places, such as regions: then no place of a figure would be known. */
export function askedNames(
  plain: readonly SurveyedColumn[],
  { names, groups }: { readonly names: readonly string[]; readonly groups: readonly string[] },
  isPlace: (name: string) => boolean,
): string[] {
  const labels = plain.filter(({ kind, isId }) => kind !== "quantity" && !isId);
  if (labels.length === 0 || labels.some(({ kind }) => kind === "area")) return [];
  const heads = [...new Set(names)].filter((name) => !totalLabel(name));
  const isDated = labels.some(({ kind }) => kind === "period");
  const areWords = heads.length >= manyNames && heads.every((name) => /^\p{L}{3,}$/u.test(name));
  const areAlike =
    new Set(plain.flatMap(({ kind, isWhole }) => (kind === "quantity" ? isWhole : []))).size < 2;
  // Beside dates, a few names may be what is measured, such as fuels.
  const areMany = heads.length >= (isDated ? manyNames : fewestNames) && (areAlike || !isDated);
  const areNames =
    areMany &&
    heads.every(heads.length >= moreThanMeasured ? (name) => /^\p{Lu}\p{L}/u.test(name) : isProperName);
  const above = [...new Set(groups)];
  const coded = above.filter((name) => /^\d{2,} \p{Lu}/u.test(name));
  const grouped = areLikePlaces(above) ? above : coded;
  // Where one is a place, its neighbours seldom are anything else.
  const isBesidePlace = heads.length > 1 && heads.some(isPlace);
  const areAsked = areNames || (areWords && areAlike) || isBesidePlace;
  const asked = grouped.length > 1 ? grouped : areAsked ? heads : [];
  return asked.length > 0
    ? [`Are “${asked.slice(0, 3).join("”, “")}” … places? If so, propose again with --again --across places.`]
    : [];
}

/** A total among the places of a larger place may be the figure of that one, and is set aside unless declared. */
export function askedTotals({ sheet, rows }: SurveyedTable, columns: readonly SurveyedColumn[]): string[] {
  const [, ...inner] = columns.filter(({ kind, column }) => kind === "area" && column > 0);
  const labels = inner.flatMap(({ column }) =>
    rows.map((row) => rawText(sheet, row, column).trim()).filter((text) => totalLabel(text) === "sure"),
  );
  return [...new Set(labels)].map(
    (label) =>
      `Rows of “${label}” are set aside. If they are the figures of the larger place beside it, add a row to totals with this label and data under kind.`,
  );
}

/** Headers that differ only by their years, or by numbers that may be years of an era, are periods in a form that is not read. */
export function askedYears(paths: SurveyedTable["paths"], columns: readonly number[]): string[] {
  const headOf = (column: number) => (paths.get(column) ?? []).map(({ text }) => text).join(between);
  const dated = columns.filter((column) =>
    /(?<!\d)(?:1[89]|2[045])\d\d(?!\d)|^\d\d[/–-]\d\d$|^\p{L}?\d{1,3}(?:年度?|년도?|[./]?)$/u.test(
      headOf(column),
    ),
  );
  const alike = groupBy(dated, (column) => headOf(column).replace(/\d+/g, "#"));
  return [...alike.values()].flatMap(([first = 0, second = 0, ...others]) =>
    others.length > 0
      ? [
          `Are “${headOf(first)}”, “${headOf(second)}” … one measure at several times? If so, propose again with --again --across times.`,
        ]
      : [],
  );
}

/** Columns of numbers with the same name are told apart by nothing. */
export function askedRepeated(paths: SurveyedTable["paths"], columns: readonly number[]): string[] {
  const named = columns.filter((column) => paths.has(column));
  const alike = groupBy(named, (column) => (paths.get(column) ?? []).map(({ text }) => text).join(between));
  return [...alike].flatMap(([name, [first = 0, second, ...others]]) =>
    second === undefined
      ? []
      : [
          `“${name}” heads the columns ${[first, second, ...others].map(columnLetters).join(", ")}: do they measure the same? If not, write under meaning what each does.`,
        ],
  );
}

/** Times above the figures of dated rows may be of what they are measured by, such as the base of an index. */
export function askedDates({ columns }: Spread, paths: SurveyedTable["paths"]): string {
  const named = columns.slice(0, 2).map((column) => paths.get(column)?.at(-1)?.text);
  return `Are “${named.join("”, “")}” … the times of the figures below them, beside those of their rows? If they are what is measured, such as the base of an index, propose again with --again --across nothing.`;
}

export function askedPlaces({ columns }: Spread, paths: SurveyedTable["paths"]): string {
  const named = columns.slice(0, 4).map((column) => paths.get(column)?.at(-1)?.text);
  return `Are ${named.join(", ")} … places? If they are what is measured, propose again with --again --across nothing.`;
}
