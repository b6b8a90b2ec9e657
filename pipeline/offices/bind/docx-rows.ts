import type { RowCell, RowsChange } from "../../stages/bind/table-rows.ts";
import { tagsOf } from "../../stages/ingest/workbook/xml-tags.ts";
import { applyEdits, type TextEdit } from "../annotate/text-edits.ts";
import { DocxDraft } from "../proof/docx-draft.ts";
import { DocxBinder } from "./docx-binder.ts";

/** How rows are written: by whom, whether as tracked changes, and what their controls are called. */
export interface RowWriting {
  readonly author: string;
  readonly isFlat: boolean;
  alias(figure: RowCell["figure"]): string;
}

/** Writes the content of a cell, in the format of a run. */
type RunWriter = (properties: string) => string;

/** A copy of a document whose tables have the rows of their row keys; what stands in place of a template is not tracked. */
export async function withRows(
  bytes: Uint8Array,
  changes: readonly RowsChange[],
  { author, isFlat, alias }: RowWriting,
): Promise<Uint8Array> {
  const draft = await DocxDraft.open(bytes, true);
  if (!draft) return bytes;
  const binder = await DocxBinder.of(draft, author);
  for (const { like, isTemplate, added, gone } of changes) {
    const isTracked = !isTemplate && !isFlat;
    const there = draft.rowAt(like);
    if (!there) continue;
    const { row, marks } = there;
    const w = marks.prefix;
    const made = added.map((cells) => {
      const writers = cells.map((cell): [number, RunWriter] => {
        const tags = binder.controlMarks(w, { ...cell, alias: alias(cell.figure) });
        return [cell.column, (format) => tags.join(binder.written(w, cell.text, format, isTracked))];
      });
      const copy = rowLike(marks.xml.slice(row.from, row.to), w, new Map(writers));
      return isTracked ? withRowMark(copy, w, `<${w}ins ${binder.change(w)}/>`) : copy;
    });
    marks.set({ from: isTemplate ? row.from : row.to, to: row.to, text: made.join("") });
    for (const block of gone) {
      const old = draft.rowAt(block);
      if (!old) continue;
      const { from, to } = old.row;
      const struck = () => struckRow(marks.xml.slice(from, to), w, () => `<${w}del ${binder.change(w)}`);
      marks.set({ from, to, text: isTracked ? struck() : "" });
    }
  }
  await binder.finish();
  return draft.bytes([]);
}

/** A row with other contents in its cells, each in the format of the cell's first paragraph and run. */
function rowLike(xml: string, w: string, contents: ReadonlyMap<number, RunWriter>): string {
  const changed = new RegExp(
    `<${w}(\\w+PrChange)\\b.*?</${w}\\1>|<${w}(?:ins|del) [^>]*/>| w14:(?:para|text)Id="[^"]*"`,
    "gs",
  );
  const row = xml.replace(changed, "");
  const edits: TextEdit[] = [];
  let column = 0;
  let span = 1;
  let from = 0;
  for (const { kind, local, depth, from: at, to } of tagsOf(row)) {
    if (depth === 2 && local === "tc" && kind === "open") [from, span] = [to, 1];
    else if (depth === 3 && local === "tcPr") from = to;
    else if (depth === 4 && local === "gridSpan")
      span = Number(/val="(\d+)"/.exec(row.slice(at, to))?.[1] ?? 1);
    else if (depth === 2 && local === "tc" && kind === "close") {
      edits.push({ from, to: at, text: paragraphLike(row.slice(from, at), w, contents.get(column)) });
      column += span;
    }
  }
  return applyEdits(row, edits);
}

/** A paragraph in the format of the first one of a cell and of its first run. */
function paragraphLike(cell: string, w: string, write: RunWriter | undefined): string {
  const [format = ""] = new RegExp(`<${w}pPr\\b(?:[^>]*/>|.*?</${w}pPr>)`, "s").exec(cell) ?? [];
  const [properties = ""] = new RegExp(`<${w}rPr\\b.*?</${w}rPr>`, "s").exec(cell.replace(format, "")) ?? [];
  return `<${w}p>${format}${write?.(properties) ?? ""}</${w}p>`;
}

/** A row deleted as a tracked change, with its runs; without its controls, which keep LibreOffice from taking it away. */
function struckRow(row: string, w: string, opening: () => string): string {
  const runs = new RegExp(`<${w}del [^>]*[^/]>.*?</${w}del>|<${w}r(?: [^>]*)?>.*?</${w}r>`, "gs");
  const texts = new RegExp(`<(/?)${w}t(?=[ >])`, "g");
  const controls = new RegExp(
    `<${w}sdt>(?:(?!<${w}sdt>).)*?"\\{\\{.*?<${w}sdtContent>(.*?)</${w}sdtContent></${w}sdt>`,
    "gs",
  );
  const struck = row
    .replace(controls, "$1")
    .replace(runs, (run) =>
      run.startsWith(`<${w}del `) ? run : `${opening()}>${run.replace(texts, `<$1${w}delText`)}</${w}del>`,
    );
  return withRowMark(struck, w, `${opening()}/>`);
}

/** A row with a mark of a tracked change in its properties. */
function withRowMark(row: string, w: string, mark: string): string {
  const [opening = ""] =
    new RegExp(`^<${w}tr\\b[^>]*>(?:<${w}tblPrEx>.*?</${w}tblPrEx>)?`, "s").exec(row) ?? [];
  const rest = row.slice(opening.length);
  const [has = ""] = new RegExp(`^<${w}trPr>.*?(?=</${w}trPr>)`, "s").exec(rest) ?? [];
  return has === ""
    ? `${opening}<${w}trPr>${mark}</${w}trPr>${rest}`
    : opening + has + mark + rest.slice(has.length);
}
