import { unitNamed } from "../readers/units.ts";
import { isPopulation } from "./multiple-in.ts";
import type { Spread } from "./spread-of.ts";
import { askedGaps, statedIn } from "./survey-amounts.ts";
import { bareColumn, type SurveyedColumn } from "./surveyed-column.ts";

/** Stands for the column of values across the table. */
export const acrossColumn = 0;

/** Years across with the places below them, of one measure. */
export function byPlace(spread: Spread): Spread {
  return { ...spread, measures: new Map([["", spread.columns]]), isByPlace: true };
}

/** A column for the values across the table, and one for each measure below them. */
export function spreadColumns(
  { kind, measures, written, question, isByPlace, yearIn = null }: Spread,
  what: string,
  seen: readonly SurveyedColumn[],
): SurveyedColumn[] {
  const header = kind === "period" ? "Period" : "Place";
  const across = { ...bareColumn, column: acrossColumn, place: "across" } as const;
  return [
    { ...across, header, kind, written, question, yearIn },
    ...(isByPlace ? [{ ...across, header: "Place", kind: "area" } as const] : []),
    ...[...measures].map(([name, columns]): SurveyedColumn => {
      const among = seen.filter(({ column }) => columns.includes(column));
      const units = new Set(among.flatMap(({ unit }) => unit ?? []));
      const [multiple = null, ...others] = new Set(among.map((column) => column.multiple));
      const gapMarks = [...new Set(among.flatMap((column) => column.gapMarks))];
      const stated = units.size === 1 || name !== "" ? null : statedAbove(what);
      const numbers = {
        isWhole: among.every(({ isWhole }) => isWhole),
        isNegative: among.some(({ isNegative }) => isNegative),
      };
      const people = name === "" && isPopulation([what], numbers) ? "person" : null;
      return {
        ...bareColumn,
        column: columns[0] ?? acrossColumn,
        header: name === "" ? what : name,
        place: "below",
        kind: "quantity",
        unit: stated?.unit ?? (units.size === 1 ? ([...units][0] ?? null) : people),
        multiple: stated?.multiple ?? (others.length === 0 ? multiple : null),
        hasGaps: true,
        gapMarks,
        question: askedGaps(gapMarks),
        ...numbers,
      };
    }),
  ];
}

/** The unit and multiple that a title names; no header repeats it, from which the multiple could be read. */
function statedAbove(title: string): ReturnType<typeof statedIn> {
  const stated = statedIn(title);
  const named = stated?.multiple === null && stated.unit !== null ? unitNamed(stated.unit) : null;
  return named && named.factor !== 1 && !named.offset ? { unit: named.unit, multiple: named.factor } : stated;
}
