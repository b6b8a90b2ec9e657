import type { Phrasebook } from "../../locales/phrasebook.ts";
import { columnLetters } from "../../model/source.ts";
import { attributeOf, tagsOf } from "../../stages/ingest/workbook/xml-tags.ts";
import { mainNamespace } from "./findings-sheet.ts";
import type { CellRemark, Marks } from "./marks.ts";
import { fillColours } from "./style-parts.ts";
import { columnsNeeded } from "./text-width.ts";
import { xmlCellText } from "./xml-cell-text.ts";

const boxWidth = 320;
const lineHeight = 16;
const charactersPerLine = 50;

/** The comments of a sheet: what is wrong, in bold with its severity, then what to do. */
export function commentsPart(marks: Marks, book: Phrasebook): string {
  const comments = marks.remarks.map(({ row, column, says }) => {
    const text = says.map((remark, index) => commentText(remark, book, index > 0)).join("");
    return `<comment ref="${columnLetters(column)}${row}" authorId="0"><text>${text}</text></comment>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${mainNamespace(false)}"><authors><author>Almanac</author></authors><commentList>${comments.join("")}</commentList></comments>`;
}

function commentText({ kind, phrase }: CellRemark, book: Phrasebook, further: boolean): string {
  const run = (text: string, bold: boolean) =>
    `<r><rPr>${bold ? "<b/>" : ""}<sz val="10"/><rFont val="Calibri"/></rPr><t xml:space="preserve">${xmlCellText(text)}</t></r>`;
  const head = `${further ? "\n\n" : ""}${book.annotation.kinds[kind]}\n`;
  return run(head, true) + run(`${phrase.says}\n→ ${phrase.fix}`, false);
}

/** The boxes that show the comments, each large enough for its text. */
export function commentDrawing(marks: Marks, sheet: string): string {
  const widthOf = columnWidths(sheet);
  const boxes = marks.remarks.map((remark, index) => {
    const anchor = anchorOf(remark, widthOf);
    const [first] = remark.says;
    const colour = (fillColours[first?.kind ?? "warning"] ?? "").slice(2);
    return `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#${colour}" o:insetmode="auto"><v:fill color2="#${colour}"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${remark.row - 1}</x:Row><x:Column>${remark.column - 1}</x:Column></x:ClientData></v:shape>`;
  });
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${boxes.join("")}</xml>`;
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset: all from 0, offsets in pixels. */
function anchorOf(
  { row, column, says }: Marks["remarks"][number],
  widthOf: (column: number) => number,
): string {
  let right = column + 1;
  let left = boxWidth + 12;
  while (left > widthOf(right)) left -= widthOf(right++);
  const lines = says.reduce(
    (sum, remark) => sum + 1 + linesOf(remark.phrase.says) + linesOf(`→ ${remark.phrase.fix}`),
    1,
  );
  const rows = Math.ceil((lines * lineHeight) / 20);
  const top = Math.max(0, row - 2);
  return [column, 12, top, 4, right - 1, Math.floor(left), top + rows, 8].join(", ");
}

function linesOf(text: string): number {
  return Math.ceil(columnsNeeded(text) / charactersPerLine);
}

/** Width in pixels of each column as declared in the sheet; 0 for hidden ones. */
function columnWidths(sheet: string): (column: number) => number {
  const columns: { readonly min: number; readonly max: number; readonly width: number }[] = [];
  for (const tag of tagsOf(sheet)) {
    if (tag.local === "sheetData") break;
    if (tag.local !== "col" || tag.kind === "close") continue;
    const written = sheet.slice(tag.from, tag.to);
    const hidden = /^(1|true)$/.test(attributeOf(written, "hidden") ?? "");
    const width = Number(attributeOf(written, "width") ?? 9);
    const [min = 0, max = 0] = ["min", "max"].map((name) => Number(attributeOf(written, name) ?? 0));
    columns.push({ min, max, width: hidden ? 0 : Math.round(width * 7 + 5) });
  }
  return (column) => {
    if (column > 16_384) return Number.POSITIVE_INFINITY;
    return columns.find(({ min, max }) => min <= column && column <= max)?.width ?? 64;
  };
}
