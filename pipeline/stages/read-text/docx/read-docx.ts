import { openSource, type Source } from "../../ingest/workbook/inflate-part.ts";
import { findPart } from "../../ingest/workbook/open-package.ts";
import { findByType, readRelationships } from "../../ingest/workbook/read-relationships.ts";
import { tagsOf } from "../../ingest/workbook/xml-tags.ts";
import type { TextLimits } from "../limits.ts";
import type { BoundChart, ReadBlock, ReadText, TextRemark } from "../text.ts";
import { boundChart } from "./docx-charts.ts";
import { keyOfTag, longKeys } from "./docx-keys.ts";
import { type DocxChart, type DocxParagraph, wordAttribute } from "./docx-paragraphs.ts";
import { docxParts, type TextPart } from "./docx-parts.ts";
import { textOf } from "./part-text.ts";

/** The package of a document, for reading and for writing a copy. */
export async function openDocx(bytes: Uint8Array, limits: TextLimits): Promise<Source> {
  return openSource(bytes, { ...limits, cells: 0, rows: 0, columns: 0, sharedStrings: 0 });
}

/** The paragraphs, cells, notes and text boxes of a document, with tracked changes accepted; then headers and footers. */
export async function readDocx(bytes: Uint8Array, limits: TextLimits): Promise<ReadText | null> {
  const source = await openDocx(bytes, limits);
  const parts = await docxParts(source);
  if (!parts) return null;
  const [body] = parts;
  const relationships = await readRelationships(source, body.name);
  const styles = findPart(source.pack, findByType(relationships, "styles")?.target ?? "");
  const names = styleNames(styles ? await textOf(source, styles) : "");
  const keys = await longKeys(source);
  const charts = await boundCharts(source, parts);
  const blocks = parts.flatMap(({ kind, paragraphs }) =>
    paragraphs.map((paragraph, index): ReadBlock => {
      const block = kind === "body" ? blockOf(paragraph, index, names) : besideBody(paragraph, kind);
      const { runs } = paragraph;
      const bound = paragraph.controls.flatMap(({ at, tag }) => {
        const key = tag === null ? null : keyOfTag(tag, keys);
        return key === null ? [] : [{ ...at, key }];
      });
      const ofIt = paragraph.charts.flatMap((chart) => charts.get(chart) ?? []);
      return {
        ...block,
        ...(runs.length > 0 && { runs }),
        ...(bound.length > 0 && { bound }),
        ...(ofIt.length > 0 && { charts: ofIt }),
      };
    }),
  );
  const changes = parts.reduce((sum, part) => sum + part.changes, 0);
  return { format: "docx", blocks, remarks: remarksOf(source, changes, [...relationships.values()]) };
}

async function boundCharts(source: Source, parts: readonly TextPart[]) {
  const found = new Map<DocxChart, BoundChart>();
  for (const { name, paragraphs } of parts)
    for (const chart of paragraphs.flatMap(({ charts }) => charts)) {
      const bound = await boundChart(source, name, chart);
      if (bound) found.set(chart, bound);
    }
  return found;
}

function besideBody({ text }: DocxParagraph, kind: "notes" | "header" | "footer"): ReadBlock {
  return kind === "notes"
    ? { kind: "note", text, place: {} }
    : { kind: "running", text, place: { side: kind } };
}

function remarksOf(
  { pack }: Source,
  changes: number,
  relationships: readonly { readonly type: string; readonly external: boolean }[],
): TextRemark[] {
  // A hyperlink is followed only when clicked; all other external links would be fetched.
  const links = relationships.filter(({ type, external }) => external && type !== "hyperlink").length;
  const hasMacros = [...pack.parts.keys()].some((name) => name.endsWith("vbaproject.bin"));
  return [
    ...(changes > 0 ? [{ code: "changes-accepted", count: changes } as const] : []),
    ...(hasMacros ? [{ code: "macros-ignored" } as const] : []),
    ...(links > 0 ? [{ code: "links-ignored", count: links } as const] : []),
  ];
}

function blockOf(paragraph: DocxParagraph, index: number, styles: ReadonlyMap<string, string>): ReadBlock {
  const { text, cell } = paragraph;
  const place = { paragraph: index + 1 };
  if (cell)
    return { kind: "cell", text, place, cell: { ...cell, header: cell.row === 0 || cell.column === 0 } };
  const { item } = paragraph;
  return { kind: kindOf(paragraph, styles), text, place, ...(item !== null && { item }) };
}

function kindOf({ style, outline }: DocxParagraph, styles: ReadonlyMap<string, string>): ReadBlock["kind"] {
  const name = (styles.get(style ?? "") ?? style ?? "").toLowerCase();
  if (outline || /^(?:heading|title|subtitle|标题|標題|見出し|제목|гарчиг)/.test(name)) return "heading";
  return name.startsWith("caption") ? "caption" : "paragraph";
}

/** The names of styles; their ids depend on the language of the program that wrote them. */
function styleNames(xml: string): Map<string, string> {
  const names = new Map<string, string>();
  let id: string | null = null;
  for (const tag of tagsOf(xml)) {
    if (tag.kind === "close") continue;
    const written = xml.slice(tag.from, tag.to);
    if (tag.local === "style") id = wordAttribute(written, "styleId");
    else if (tag.local === "name" && id !== null && !names.has(id))
      names.set(id, wordAttribute(written, "val") ?? "");
  }
  return names;
}
