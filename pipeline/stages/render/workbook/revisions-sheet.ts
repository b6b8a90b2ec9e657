import type { ChangeTable } from "../changes/change-table.ts";
import type { Words } from "../words.ts";
import type { SheetPlan } from "./plan.ts";
import { shorthand } from "./shorthand.ts";

const none = shorthand["not-applicable"];

/** Every revised figure with its earlier value, the edition that published it, and the reason; null where there is none. */
export function revisionsSheet(
  changes: readonly ChangeTable[],
  name: string,
  words: Words,
): SheetPlan | null {
  const { workbook, changes: changeWords } = words.book;
  const rows = changes.flatMap(({ before, rows }) =>
    rows.map(({ what, was, now, change, why }) => [what, before, was, now, change || none, why]),
  );
  if (rows.length === 0) return null;
  return {
    name,
    title: changeWords.sheet,
    lines: changes.map(({ title, summary }) => words.book.punctuation.label(title, summary)),
    table: {
      id: "revisions",
      columns: [
        { header: changeWords.figure, align: "left", widest: 40 },
        { header: workbook.edition, align: "left", widest: 12 },
        { header: changeWords.before, align: "right", widest: 15 },
        { header: changeWords.now, align: "right", widest: 15 },
        { header: changeWords.change, align: "right", widest: 15 },
        { header: changeWords.reason, align: "left", widest: 46 },
      ],
      rows,
    },
  };
}
