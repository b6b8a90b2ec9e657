import { columnLetters } from "../../model/source.ts";
import { asHeader } from "../../stages/validate/locate/header-names.ts";
import { between, partsOfPath } from "../../stages/validate/locate/header-paths.ts";
import type { Survey } from "../../stages/validate/survey/survey-sheet.ts";
import { headerWithoutUnit } from "./header-without-unit.ts";

const longest = 80;

/** The names by which the check finds each column: its header with and without unit; its letter where they are ambiguous. */
export function headersOf({ columns, paths }: Survey): readonly (readonly string[])[] {
  const plain = columns.filter(({ place, isHeading }) => place === "column" && !isHeading);
  const counted = new Map<string, number>();
  for (const { column } of plain)
    for (const text of new Set(partsOfPath(paths.get(column) ?? []).map(({ text }) => asHeader(text))))
      counted.set(text, (counted.get(text) ?? 0) + 1);
  const wholes = new Map<string, number>();
  const bares = new Map<string, number>();
  for (const column of plain) {
    const [whole, bare] = [asHeader(column.header), asHeader(headerWithoutUnit(column))];
    wholes.set(whole, (wholes.get(whole) ?? 0) + 1);
    bares.set(bare, (bares.get(bare) ?? 0) + 1);
  }
  return columns.map((surveyed) => {
    const { place, column, header, part } = surveyed;
    if (place !== "column") return [header];
    if (part !== null) return [(paths.get(column) ?? []).map(({ text }) => text).join(between)];
    const whole = asHeader(header);
    if (whole === "" || wholes.get(whole) !== 1) return [`column ${columnLetters(column)}`];
    const path = paths.get(column) ?? [];
    // Down to the last row of the header, by which the check finds it.
    const parts = partsOfPath(path).filter(({ to }) => to === path.length);
    const distinct = parts.findLast(({ text }) => counted.get(asHeader(text)) === 1)?.text;
    const shown = header.length > longest && distinct !== undefined ? distinct : header;
    const bare = headerWithoutUnit(surveyed);
    // A name without its multiple would be read in thousands where it says nothing of them.
    if (surveyed.multiple !== null) return [shown];
    const isDistinct = bares.get(asHeader(bare)) === 1 && !wholes.has(asHeader(bare));
    return isDistinct && shown === header ? [bare, header] : [shown];
  });
}
