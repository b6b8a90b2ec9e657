import type { Limits } from "../../../model/contract.ts";
import type { Sheet } from "../../../model/sheet.ts";
import { damaged } from "../workbook/refusal.ts";
import { SharedTexts } from "../workbook/texts.ts";
import type { XmlHandler, XmlScanner } from "../workbook/xml-scanner.ts";
import { filesIn } from "./formula-of.ts";
import { OdsSheet } from "./ods-sheet.ts";
import type { OdsStyles } from "./ods-styles.ts";

/** The elements of content.xml that are handled; an element's code is its position here. */
export const contentElements = [
  "document-content",
  "table",
  "table-column",
  "table-row",
  "table-cell",
  "covered-table-cell",
  "p",
  "s",
  "tab",
  "line-break",
  "annotation",
  "shapes",
  "style",
  "table-properties",
  "number-style",
  "number",
  "table-source",
  "null-date",
] as const;

const part = "content.xml";
/** The depth of a table: document, body, spreadsheet, table. */
const tableDepth = 4;

/** Follows the XML of an OpenDocument spreadsheet: its sheets, their rows and cells, and what is hidden. */
export class ContentHandler implements XmlHandler {
  readonly sheets: Sheet[] = [];
  readonly externalLinks = new Set<string>();
  date1904 = false;
  formulas = 0;
  uncalculated = 0;
  private readonly context: ConstructorParameters<typeof OdsSheet>[0];
  private readonly place: { sheet: string };
  private readonly styles: OdsStyles;
  private sheet: OdsSheet | null = null;
  /** Set for a sheet that caches another file's cells for formulas, which is not one of this file. */
  private isForeign = false;
  private cellDepth = 0;
  private inParagraph = false;
  /** Depth of a note or drawing, whose text is not the cell's; 0 outside. */
  private beside = 0;

  constructor(file: string, limits: Limits, styles: OdsStyles, place: { sheet: string }) {
    this.context = {
      file,
      limits,
      texts: new SharedTexts([]),
      budget: { cells: 0, chunks: 0, characters: 0 },
    };
    this.styles = styles;
    this.place = place;
  }

  open(code: number, xml: XmlScanner): void {
    if (xml.depth === 1) this.openDocument(code, xml);
    const name = contentElements[code];
    if (name === undefined || this.beside > 0) return;
    const { attributes } = xml;
    this.styles.open(name, attributes);
    if (name === "null-date") this.date1904 = attributes.get("table:date-value") === "1904-01-01";
    else if (name === "table" && xml.depth === tableDepth) this.openTable(xml);
    if (!this.sheet) return;
    if (this.cellDepth > 0) this.openInCell(name, xml);
    else if (name === "shapes") this.beside = xml.depth;
    else if (name === "table-column") this.sheet.addColumns(attributes);
    else if (name === "table-row") this.sheet.openRow(attributes);
    else if (name === "table-source") {
      this.isForeign = true;
      this.externalLinks.add(attributes.get("xlink:href") ?? "");
    } else if (name === "table-cell" || name === "covered-table-cell") {
      this.cellDepth = xml.depth;
      const formula = this.sheet.openCell(attributes, this.styles);
      for (const file of filesIn(formula ?? "")) this.externalLinks.add(file);
    }
  }

  text(xml: XmlScanner, from: number, to: number): void {
    if (this.inParagraph && this.beside === 0)
      this.sheet?.addText(xml.string(from, to).replace(/[\t\r\n]+ */g, " "));
  }

  close(code: number, xml: XmlScanner): void {
    const { depth } = xml;
    if (this.beside > 0) {
      if (depth === this.beside) this.beside = 0;
      return;
    }
    const name = contentElements[code];
    if (this.cellDepth > 0) {
      if (depth === this.cellDepth + 1) this.inParagraph = false;
      if (depth === this.cellDepth) {
        this.cellDepth = 0;
        this.sheet?.closeCell();
      }
    } else if (name === "table-row") this.sheet?.closeRow();
    else if (name === "table" && depth === tableDepth) this.closeTable();
  }

  private openDocument(code: number, { attributes }: XmlScanner): void {
    const declared = attributes.get("xmlns:table");
    // Attributes are found by their usual prefixes; with others, values would be missed.
    if (code !== 0 || declared !== "urn:oasis:names:tc:opendocument:xmlns:table:1.0") throw damaged(part);
  }

  private openTable({ attributes }: XmlScanner): void {
    const name = attributes.get("table:name");
    if (!name) throw damaged(part);
    this.place.sheet = name;
    this.isForeign = false;
    const hidden = this.styles.isHidden(attributes.get("table:style-name"));
    this.sheet = new OdsSheet(this.context, name, hidden);
  }

  private openInCell(name: (typeof contentElements)[number], xml: XmlScanner): void {
    if (name === "annotation" || name === "shapes") this.beside = xml.depth;
    else if (name === "p" && xml.depth === this.cellDepth + 1) {
      this.inParagraph = true;
      this.sheet?.openParagraph();
    } else if (!this.inParagraph) return;
    else if (name === "s")
      this.sheet?.addText(" ".repeat(Math.min(1000, Number(xml.attributes.get("text:c") ?? 1))));
    else if (name === "tab") this.sheet?.addText("\t");
    else if (name === "line-break") this.sheet?.addText("\n");
  }

  private closeTable(): void {
    const { sheet } = this;
    this.sheet = null;
    if (!sheet || this.isForeign) return;
    const { target } = sheet;
    target.finishFormulas();
    this.formulas += target.formulas;
    this.uncalculated += target.uncalculated;
    this.sheets.push(sheet.sheet(this.date1904));
    const names = new Set(this.sheets.map((each) => each.name.toLowerCase()));
    // Two sheets with the same name could not be told apart in an address.
    if (names.size < this.sheets.length) throw damaged(part);
  }
}
