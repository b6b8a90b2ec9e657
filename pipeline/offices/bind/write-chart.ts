import { parseCells } from "../../model/source.ts";
import { openSource, type Source } from "../../stages/ingest/workbook/inflate-part.ts";
import { findPart } from "../../stages/ingest/workbook/open-package.ts";
import { parseSpan } from "../../stages/ingest/workbook/parse-address.ts";
import { findByType, readRelationships } from "../../stages/ingest/workbook/read-relationships.ts";
import { readWorkbookPart } from "../../stages/ingest/workbook/read-workbook-part.ts";
import {
  attributeOf,
  prefixOf,
  type Tag,
  tagsOf,
  withAttribute,
} from "../../stages/ingest/workbook/xml-tags.ts";
import { chartValues } from "../../stages/read-text/docx/chart-values.ts";
import { decodeXml } from "../../stages/read-text/docx/raw-text.ts";
import type { BoundChart } from "../../stages/read-text/text.ts";
import { PackageEdit } from "../annotate/package-edit.ts";
import { applyEdits, type TextEdit } from "../annotate/text-edits.ts";
import { xmlAttribute, xmlCellText } from "../annotate/xml-cell-text.ts";

type NewTexts = ReadonlyMap<string, string>;

/** Writes values into a chart, and into the cells of its workbook where it has one. */
export async function writeChart(
  edit: PackageEdit,
  { part, book }: BoundChart,
  texts: NewTexts,
): Promise<void> {
  const xml = await edit.require(part);
  const edits = chartValues(xml).flatMap(({ address, from, to }): TextEdit[] => {
    const text = texts.get(address);
    return text === undefined ? [] : [{ from, to, text: xmlCellText(text) }];
  });
  edit.write(part, applyEdits(xml, edits));
  const bytes = book && (await edit.readBytes(book.part));
  if (book && bytes)
    edit.write(book.part, await withCells(bytes, { sheet: book.sheet, limits: edit.source.limits }, texts));
}

/** A workbook with other values in some cells of a sheet, and other names of the table columns that these head. */
async function withCells(
  bytes: Uint8Array,
  { sheet, limits }: { readonly sheet: string } & Pick<Source, "limits">,
  texts: NewTexts,
): Promise<Uint8Array> {
  const source = await openSource(bytes, limits);
  const edit = new PackageEdit(source);
  const name = findByType(await readRelationships(source, ""), "officeDocument")?.target ?? "xl/workbook.xml";
  const workbook = findPart(source.pack, name);
  const listed =
    workbook && (await readWorkbookPart(source, workbook)).sheets.find((each) => each.name === sheet);
  const target = listed && (await readRelationships(source, name)).get(listed.relationship)?.target;
  if (target === undefined) throw new Error(`missing sheet: ${sheet}`);
  edit.write(target, withValues(await edit.require(target), texts));
  for (const { type, target: table } of (await readRelationships(source, target)).values())
    if (type === "table") edit.write(table, withHeads(await edit.require(table), texts));
  return edit.bytes();
}

function withValues(xml: string, texts: NewTexts): string {
  const edits: TextEdit[] = [];
  let open: { readonly tag: Tag; readonly text: string } | null = null;
  for (const tag of tagsOf(xml)) {
    if (tag.local !== "c") continue;
    const text =
      tag.kind === "close" ? undefined : texts.get(attributeOf(xml.slice(tag.from, tag.to), "r") ?? "");
    if (text !== undefined && tag.kind === "open") open = { tag, text };
    else if (tag.kind === "close" && open) {
      edits.push({ from: open.tag.from, to: tag.to, text: cellOf(xml, open.tag, open.text) });
      open = null;
    }
  }
  return applyEdits(xml, edits);
}

/** A cell with its style and another value: a number where it held one, else a text. */
function cellOf(xml: string, tag: Tag, text: string): string {
  const opening = xml.slice(tag.from, tag.to);
  const x = prefixOf(tag.name);
  const isNumber = /^n?$/.test(attributeOf(opening, "t") ?? "") && Number.isFinite(Number(text));
  const typed = withAttribute(opening, "t", isNumber ? null : "inlineStr");
  const value = `<${x}is><${x}t xml:space="preserve">${xmlCellText(text)}</${x}t></${x}is>`;
  return `${typed}${isNumber ? `<${x}v>${text}</${x}v>` : value}</${tag.name}>`;
}

/** A table whose columns are named as their heads say, which Excel asks for. */
function withHeads(xml: string, texts: NewTexts): string {
  const edits: TextEdit[] = [];
  let column = Number.NaN;
  let row = 0;
  for (const { local, kind, from, to } of tagsOf(xml)) {
    const tag = xml.slice(from, to);
    if (local === "table" && kind === "open") {
      const span = parseSpan(decodeXml(attributeOf(tag, "ref") ?? ""));
      if (span && attributeOf(tag, "headerRowCount") !== "0") ({ row, column } = span);
    } else if (local === "tableColumn" && kind !== "close") {
      const [, text] =
        [...texts].find(([address]) => {
          const cell = parseCells(address);
          return cell?.row === row && cell.column === column;
        }) ?? [];
      if (text !== undefined) edits.push({ from, to, text: withAttribute(tag, "name", xmlAttribute(text)) });
      column++;
    }
  }
  return applyEdits(xml, edits);
}
