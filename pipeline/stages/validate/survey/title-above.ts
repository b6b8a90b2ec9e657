import type { Sheet } from "../../../model/sheet.ts";
import { unitsOfLine } from "../locate/unit-line.ts";

const longestTitle = 200;

/** A text behind the mark of a footnote, or that names its source, or tells screen readers where headers are. */
const isNote =
  /^(?:table with (?:row|column) headers|[*＊※]|(?:sources?|quelle|fuente|fonte|источник|出典|資料|资料来源|資料來源|자료|출처)\s*[:：])/iu;

/** The longest text above a table, apart from notes and lines of units. */
export function titleAbove({ cells }: Sheet, headerRow: number): string {
  let title = "";
  for (let row = 1; row < headerRow; row++)
    for (const column of cells.columnsNear(row)) {
      const text = cells.text(row, column).trim();
      if (
        text.length <= title.length ||
        text.length > longestTitle ||
        !/\p{L}{3}|\p{Lo}{2}/u.test(text) ||
        isNote.test(text)
      )
        continue;
      if (unitsOfLine(text).length === 0) title = text;
    }
  return title;
}
