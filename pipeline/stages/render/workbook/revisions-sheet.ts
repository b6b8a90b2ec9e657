import { decimalSum } from "../../../model/decimals.ts";
import { isMissing } from "../../../model/quantity.ts";
import { shownChange } from "../../../model/shown-number.ts";
import type { ChangeRow, ChangeTable } from "../changes/change-table.ts";
import type { Words } from "../words.ts";
import { digitsOf, numberFormat } from "./number-format.ts";
import { unitName } from "./observation-unit.ts";
import type { Cell, SheetPlan } from "./plan.ts";
import { shorthand } from "./shorthand.ts";
import { valueCell } from "./value-cell.ts";

const none = shorthand["not-applicable"];

/** Every revised figure with its earlier value, the edition that published it, and the reason; null where there is none. */
export function revisionsSheet(
  changes: readonly ChangeTable[],
  name: string,
  words: Words,
): SheetPlan | null {
  const { workbook, changes: changeWords } = words.book;
  const rows = changes.flatMap(({ before, rows }) =>
    rows.map((row) => [row.what, before, ...amountCells(row, words), row.why]),
  );
  if (rows.length === 0) return null;
  return {
    name,
    title: changeWords.sheet,
    // In one line, print would cut them off.
    lines: changes.flatMap(({ title, summary }) => [title, summary]),
    table: {
      id: "revisions",
      columns: [
        { header: changeWords.figure, align: "left", widest: 40 },
        { header: workbook.edition, align: "left", widest: 16 },
        { header: changeWords.before, align: "right", widest: 15 },
        { header: changeWords.now, align: "right", widest: 15 },
        { header: changeWords.change, align: "right", widest: 15 },
        { header: workbook.columns.unit, align: "left", widest: 18 },
        { header: changeWords.reason, align: "left", widest: 50 },
      ],
      rows,
    },
  };
}

/** The values before and now, their difference if there is one to show, and the unit: both where it is another. */
function amountCells({ earlier, observation: { value }, change }: ChangeRow, words: Words): Cell[] {
  const { punctuation, changes } = words.book;
  const present = [earlier, value].flatMap((each) => (isMissing(each) ? [] : [each]));
  const [from, to] = present;
  const isTold = from && to && change !== "";
  const digits = isTold ? shownChange(from, to, []).digits : digitsOf(present);
  const amount = isTold ? decimalSum([to.amount, -from.amount]) : 0;
  const format = numberFormat("exact", digits, amount);
  const units = new Set(present.map(({ unit }) => unitName(unit, words)));
  const unit = [...units].join(" → ") || none;
  const points = punctuation.label(changes.change, words.unit("percentage point"));
  return [
    valueCell(earlier, digits),
    valueCell(value, digits),
    isTold ? { number: amount, format: `+${format};-${format}` } : none,
    isTold && from.unit === "percent" ? punctuation.bracketed(unit, points) : unit,
  ];
}
