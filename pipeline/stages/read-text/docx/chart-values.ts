import type { Span } from "../../../model/sheet.ts";
import { columnLetters } from "../../../model/source.ts";
import { parseSpan } from "../../ingest/workbook/parse-address.ts";
import { attributeOf, tagsOf } from "../../ingest/workbook/xml-tags.ts";
import type { ChartCell } from "../text.ts";
import type { Stretch } from "./docx-paragraphs.ts";
import { decodeXml } from "./raw-text.ts";

/** What a chart keeps of a cell, and where its text stands in the part's XML. */
export interface ChartValue extends ChartCell, Stretch {
  /** Null where the chart does not name its cells. */
  readonly sheet: string | null;
  readonly address: string;
}

/** The values that a chart's part keeps of the cells of its sheet; a cell of several series stands there several times. */
export function chartValues(xml: string): ChartValue[] {
  const values: ChartValue[] = [];
  let reference: Reference | null = null;
  let start = 0;
  let index = 0;
  let kept = { isNumber: false, isPercent: false };
  for (const { local, kind, from, to } of tagsOf(xml)) {
    if (kind === "open") start = to;
    const text = () => decodeXml(xml.slice(start, from));
    if (/Cache$/.test(local)) {
      kept = { isNumber: local === "numCache", isPercent: false };
      if (kind === "close" || !/^(?:num|str)Cache$/.test(local)) reference = null;
    } else if (local === "pt" && kind === "open") index = Number(attributeOf(xml.slice(from, to), "idx"));
    else if (kind !== "close") continue;
    else if (local === "f") reference = referenceIn(text());
    else if (local === "formatCode") kept.isPercent = text().includes("%");
    else if (local === "v" && reference) {
      const address = addressAt(reference, index);
      if (address !== null)
        values.push({ sheet: reference.sheet, address, text: text(), ...kept, from: start, to: from });
    }
  }
  const [first] = values.flatMap(({ sheet }) => sheet ?? []);
  return values.filter(({ sheet }) => sheet === null || sheet === first);
}

interface Reference {
  readonly sheet: string | null;
  readonly span: Span;
}

const lastRow = 10_000;

/**
 * The cells of a chart's formula: `Sheet1!$B$2:$B$5`. LibreOffice numbers the series instead: `label 0`, `categories` and
 * `0` are what the first one has in the table that Word makes for a chart.
 */
function referenceIn(formula: string): Reference | null {
  const [, quoted, plain, cells = ""] = /^(?:'((?:[^']|'')+)'|([^'!()]+))!([^!,]+)$/.exec(formula) ?? [];
  const span = parseSpan(cells);
  if (span) return { sheet: quoted?.replaceAll("''", "'") ?? plain ?? null, span };
  const [, label, number] = /^(label )?(\d{1,3})$/.exec(formula) ?? [];
  const column = formula === "categories" ? 1 : Number(number) + 2;
  if (Number.isNaN(column)) return null;
  const rows = label === undefined ? { row: 2, toRow: lastRow } : { row: 1, toRow: 1 };
  return { sheet: null, span: { ...rows, column, toColumn: column } };
}

function addressAt({ span }: Reference, index: number): string | null {
  const width = span.toColumn - span.column + 1;
  const row = span.row + Math.floor(index / width);
  return row <= span.toRow ? columnLetters(span.column + (index % width)) + row : null;
}
