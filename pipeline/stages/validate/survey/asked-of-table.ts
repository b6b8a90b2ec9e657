import { groupBy } from "../../../model/group-by.ts";
import { between } from "../locate/header-paths.ts";
import { rawText } from "../readers/cell.ts";
import { totalLabel } from "../totals/total-labels.ts";
import { isProperName, type Spread } from "./spread-of.ts";
import type { SurveyedColumn, SurveyedTable } from "./surveyed-column.ts";

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

/** Names beside rows of categories may be places, such as regions: then no place of a figure would be known. */
export function askedNames(plain: readonly SurveyedColumn[], names: readonly string[]): string[] {
  const labels = plain.filter(({ kind }) => kind !== "quantity");
  if (labels.length === 0 || labels.some(({ kind }) => kind === "area" || kind === "period")) return [];
  const heads = names.filter((name) => !totalLabel(name));
  if (heads.length < fewestNames || !heads.every(isProperName)) return [];
  return [
    `Are “${heads.slice(0, 3).join("”, “")}” … places? If they are read as something else, mend their rows.`,
  ];
}

/** Headers that differ only by their years are periods in a form that is not read. */
export function askedYears(paths: SurveyedTable["paths"], columns: readonly number[]): string[] {
  const headOf = (column: number) => (paths.get(column) ?? []).map(({ text }) => text).join(between);
  const alike = groupBy(columns, (column) => headOf(column).replace(/(?<!\d)(?:1[89]|20)\d\d(?!\d)/g, "#"));
  return [...alike].flatMap(([head, [first = 0, second = 0, ...others]]) =>
    head.includes("#") && others.length > 0
      ? [
          `Are “${headOf(first)}”, “${headOf(second)}” … one measure at several times? They are kept as measures of their own.`,
        ]
      : [],
  );
}

export function askedPlaces({ columns }: Spread, paths: SurveyedTable["paths"]): string {
  const named = columns.slice(0, 4).map((column) => paths.get(column)?.at(-1)?.text);
  return `Are ${named.join(", ")} … places? If they are what is measured, give each a row of its own as a quantity.`;
}
