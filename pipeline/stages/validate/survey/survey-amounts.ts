import { isTyped } from "../../../model/sheet.ts";
import { bracketedUnit } from "../locate/header-names.ts";
import { unitLineAbove } from "../locate/unit-line.ts";
import { isPercentFormat, rawText } from "../readers/cell.ts";
import { fold } from "../readers/normalize.ts";
import { readNumber } from "../readers/number.ts";
import { unitNamed } from "../readers/units.ts";
import { isLikelyUnit } from "./likely-unit.ts";
import { countedIn, isPopulation, multipleAlone, multipleIn } from "./multiple-in.ts";
import type { SurveyedColumn, SurveyedTable } from "./surveyed-column.ts";

/** A column that seems to hold numbers: its filled rows, and the headings above it, nearest first. */
interface Amounts {
  readonly column: number;
  readonly headings: readonly string[];
  readonly filled: readonly number[];
}

/** The unit and nature of a column of numbers; without a stated unit there is none. */
export function surveyAmounts(
  table: SurveyedTable,
  { column, headings, filled }: Amounts,
): Pick<SurveyedColumn, "unit" | "multiple" | "gapMarks" | "isWhole" | "isNegative"> {
  const { sheet, headerRow } = table;
  const amounts = filled.flatMap((row) => amountIn(table, row, column) ?? []);
  // A share below amounts of another kind makes no per cents of them.
  const isShare = (row: number) =>
    isPercentFormat(sheet.cells.format(row, column)) || /\d ?%$/.test(rawText(sheet, row, column).trim());
  const isPercent = filled.filter(isShare).length * 2 > filled.length;
  const [inHeadings] = headings.flatMap((heading, at) => statedIn(heading, at < headings.length - 1) ?? []);
  const stated = inHeadings ?? (isPercent ? null : multipleAbove(sheet, headerRow));
  const named = stated || isPercent ? [] : [...unitLineAbove(sheet, headerRow), sheet.name];
  const above = [...new Set(named.filter(isLikelyUnit).map(fold))];
  const words = filled.filter((row) => amountIn(table, row, column) === null);
  const numbers = {
    isWhole: amounts.every(Number.isInteger),
    isNegative: amounts.some((amount) => amount < 0),
  };
  const people = isPopulation(headings, numbers) ? "person" : null;
  const gapMarks = [...new Set(words.map((row) => rawText(sheet, row, column).trim()))];
  return {
    gapMarks: gapMarks.length <= mostMarks && gapMarks.every(mayBeGap) ? gapMarks : [],
    multiple: stated?.multiple ?? null,
    unit: stated
      ? (stated.unit ?? countedIn(headings.join(" ")))
      : isPercent
        ? "%"
        : above.length === 1
          ? (above[0] ?? null)
          : people,
    ...numbers,
  };
}

/** The unit that a heading names, or the multiple of which: in a heading below another it may stand alone. */
export function statedIn(heading: string, isBelow = false): Pick<SurveyedColumn, "unit" | "multiple"> | null {
  const found = multipleIn(heading) ?? (isBelow && !unitNamed(heading) ? multipleAlone(heading) : null);
  if (found) return { unit: found.unit, multiple: found.factor };
  const unit = unitIn(heading, isBelow);
  return unit === null ? null : { unit, multiple: null };
}

/** The multiple that a line or title above the table names; null for none or several. */
export function multipleAbove(
  { cells }: SurveyedTable["sheet"],
  headerRow: number,
): Pick<SurveyedColumn, "unit" | "multiple"> | null {
  const found: NonNullable<ReturnType<typeof statedIn>>[] = [];
  for (let row = 1; row < headerRow; row++)
    for (const column of cells.columnsNear(row)) {
      if (cells.kind(row, column) !== "text") continue;
      const text = cells.text(row, column).trim();
      const stated = text.length > longestTitle ? null : statedIn(text, true);
      if (stated?.multiple) found.push(stated);
    }
  const [first, ...others] = found;
  return first && others.every(({ multiple }) => multiple === first.multiple) ? first : null;
}

const mostMarks = 3;

/** What begins with a digit is a number in a form that is not read. */
function mayBeGap(text: string): boolean {
  return !/^[-+]?\d/.test(text) && (/\p{L}/u.test(text) || !/\d/.test(text));
}

/** Texts among numbers are read as no value only where a person says so. */
export function askedGaps(marks: readonly string[]): string | null {
  const named = marks.map((mark) => `“${mark}”`).join(" and ");
  return marks.length === 0
    ? null
    : `Does ${named} among these numbers stand for no value? If it is one, type the number in the file, and empty gap marks.`;
}

const longestTitle = 200;

/** The unit in brackets or after a comma following a name. */
export function unitBehind(name: string): string | null {
  const bracketed = bracketedUnit(name)?.unit;
  if (bracketed !== undefined) return bracketed;
  const [, inside = ""] = /.[([（［【]([^()[\]（）［］【】]{1,60})[)\]）］】]\s*$/u.exec(name) ?? [];
  // Behind the unit may stand more: `(%, seasonally adjusted)`.
  const [named = ""] = inside.split(/,(?!\d)|[;，；、]/u);
  return named !== "" && isLikelyUnit(named) ? fold(named) : null;
}

/** The unit that a text has behind a name, or is itself. */
function unitIn(heading: string, isBelow: boolean): string | null {
  const behind = unitBehind(heading);
  if (behind !== null) return behind;
  // A single letter may name a column: A, B, G. Below a name, t is tonnes.
  const isLetter = /^[a-z]$/iu.test(heading) && !(isBelow && unitNamed(heading));
  return isLikelyUnit(heading) && !isLetter ? fold(heading) : (/[%‰]$/u.exec(heading)?.[0] ?? null);
}

export function amountIn({ sheet, decimal }: SurveyedTable, row: number, column: number): number | null {
  const form = { name: "", decimal, notationKeys: true, typed: isTyped(sheet) };
  const read = readNumber(sheet, row, column, form);
  return "value" in read ? read.value.amount : null;
}
