import type { Sheet } from "../../model/sheet.ts";
import { columnLetters } from "../../model/source.ts";
import { writeZip, zipEntry } from "../../stages/render/workbook/write-zip.ts";
import { mainNamespace } from "./findings-sheet.ts";
import { officeNamespace } from "./package-lists.ts";
import { columnsNeeded } from "./text-width.ts";
import { xmlAttribute, xmlCellText } from "./xml-cell-text.ts";

const main = mainNamespace(false);
const office = officeNamespace(false);
const packageNames = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** A workbook with the cells of a CSV file as text. */
export function csvWorkbook({ cells }: Sheet, name: string): Uint8Array {
  const rows: string[] = [];
  const widths: number[] = [];
  for (let row = 1; row <= cells.lastRow; row++) {
    let written = "";
    for (let column = 1; column <= cells.lastColumn; column++) {
      if (cells.kind(row, column) === "empty") continue;
      const text = cells.text(row, column);
      widths[column] = Math.max(widths[column] ?? 0, columnsNeeded(text));
      written += `<c r="${columnLetters(column)}${row}" s="1" t="inlineStr"><is><t xml:space="preserve">${xmlCellText(text)}</t></is></c>`;
    }
    if (written !== "") rows.push(`<row r="${row}">${written}</row>`);
  }
  const columns = Array.from({ length: Math.max(1, cells.lastColumn) }, (_, index) => {
    const width = Math.min(60, Math.max(9, (widths[index + 1] ?? 0) + 2));
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="1" customWidth="1"/>`;
  });
  const all = `A1:${columnLetters(Math.max(1, cells.lastColumn))}${Math.max(1, cells.lastRow)}`;
  const sheet = [
    `<worksheet xmlns="${main}"><dimension ref="${all}"/>`,
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols><sheetData>${rows.join("")}</sheetData>`,
    `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join("");
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${spreadsheet}.${type}+xml"/>`;
  const relationship = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
  const parts: readonly (readonly [string, string])[] = [
    [
      "[Content_Types].xml",
      `<Types xmlns="${packageNames}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("workbook.xml", "sheet.main")}${override("worksheets/sheet1.xml", "worksheet")}${override("styles.xml", "styles")}</Types>`,
    ],
    ["_rels/.rels", relationships(relationship(1, "officeDocument", "xl/workbook.xml"))],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets><sheet name="${xmlAttribute(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      relationships(
        relationship(1, "worksheet", "worksheets/sheet1.xml") + relationship(2, "styles", "styles.xml"),
      ),
    ],
    ["xl/worksheets/sheet1.xml", sheet],
    ["xl/styles.xml", styles],
  ];
  return writeZip(parts.map(([part, text]) => zipEntry(part, declaration + text)));
}

function relationships(list: string): string {
  return `<Relationships xmlns="${packageNames}/relationships">${list}</Relationships>`;
}

/** Format 1 is text, so that nothing typed turns into a date or a formula. */
const styles = `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;
