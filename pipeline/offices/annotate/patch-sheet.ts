import type { Span } from "../../model/sheet.ts";
import { columnLetters } from "../../model/source.ts";
import { parseSpan } from "../../stages/ingest/workbook/parse-address.ts";
import {
  attributeOf,
  prefixOf,
  type Tag,
  tagsOf,
  withAttribute,
} from "../../stages/ingest/workbook/xml-tags.ts";
import { ColumnStyles } from "./column-styles.ts";
import { around, extended } from "./dimension.ts";
import { kindAt, type Marks } from "./marks.ts";
import { closing } from "./package-lists.ts";
import type { StylesPatch } from "./patch-styles.ts";
import type { MarkKind } from "./style-parts.ts";
import { applyEdits, type TextEdit } from "./text-edits.ts";
import { UnusualPackage } from "./unusual-package.ts";

/** The sheet's XML with faulty cells coloured; cells missing in the file are added in their place. */
export function colourCells(text: string, marks: Marks, styles: StylesPatch): string {
  return new CellColouring(text, marks, styles).run();
}

class CellColouring {
  private readonly text: string;
  private readonly marks: Marks;
  private readonly styles: StylesPatch;
  private readonly edits: TextEdit[] = [];
  /** Rows, and columns of the current row, still to be marked, in ascending order. */
  private readonly rows: number[];
  private columns: number[] = [];
  private readonly columnStyles = new ColumnStyles();
  private row = 0;
  private column = 0;
  private rowTag: Tag | null = null;
  private dimension: Tag | null = null;
  private made: Span | null = null;
  private prefix = "";
  private inData = false;

  constructor(text: string, marks: Marks, styles: StylesPatch) {
    this.text = text;
    this.marks = marks;
    this.styles = styles;
    this.rows = [...marks.cells.keys()];
  }

  run(): string {
    let seen = false;
    for (const tag of tagsOf(this.text)) {
      if (tag.depth === 1) this.prefix = prefixOf(tag.name);
      else if (tag.depth === 2 && tag.local === "dimension" && tag.kind !== "close") this.dimension = tag;
      else if (tag.depth === 3 && tag.local === "col" && tag.kind !== "close")
        this.columnStyles.note(this.textOf(tag));
      else if (tag.depth === 2 && tag.local === "sheetData") {
        seen = true;
        this.inData = tag.kind === "open";
        if (tag.kind !== "open")
          this.edit(closing(tag, this.textOf(tag), this.missingRows(Number.POSITIVE_INFINITY)));
      } else if (this.inData && tag.depth === 3 && tag.local === "row") this.rowAt(tag);
      else if (this.inData && tag.depth === 4 && tag.local === "c" && tag.kind !== "close") this.cellAt(tag);
    }
    if (!seen) throw new UnusualPackage("missing sheetData");
    if (this.dimension && this.made) {
      const text = extended(this.textOf(this.dimension), this.made);
      this.edit({ from: this.dimension.from, to: this.dimension.to, text });
    }
    return applyEdits(
      this.text,
      this.edits.sort((a, b) => a.from - b.from),
    );
  }

  private rowAt(tag: Tag): void {
    if (tag.kind !== "close") {
      this.row = Number(this.attribute(tag, "r") ?? this.row + 1);
      this.column = 0;
      this.edit({ from: tag.from, to: tag.from, text: this.missingRows(this.row) });
      this.columns = [...(this.marks.cells.get(this.row)?.keys() ?? [])];
      this.rowTag = tag;
    }
    if (tag.kind === "open") return;
    const cells = this.missingCells(Number.POSITIVE_INFINITY);
    if (cells !== "" && tag.kind === "empty") this.edit(closing(tag, this.withoutSpans(tag), cells));
    else this.edit({ from: tag.from, to: tag.from, text: cells });
    if (this.rows[0] === this.row) this.rows.shift();
    this.rowTag = null;
  }

  private cellAt(tag: Tag): void {
    const address = this.attribute(tag, "r");
    this.column = (address === null ? null : parseSpan(address)?.column) ?? this.column + 1;
    this.edit({ from: tag.from, to: tag.from, text: this.missingCells(this.column) });
    if (this.columns[0] === this.column) this.columns.shift();
    const kind = kindAt(this.marks, this.row, this.column);
    if (!kind) return;
    const style = this.styles.marked(Number(this.attribute(tag, "s") ?? 0), kind);
    const cell = withAttribute(this.textOf(tag), "s", String(style));
    this.edit({ from: tag.from, to: tag.to, text: cell });
  }

  /** Rows to mark before `row` that are not in the file. */
  private missingRows(row: number): string {
    let rows = "";
    while (this.rows[0] !== undefined && this.rows[0] < row) {
      const missing = this.rows.shift() ?? 0;
      const cells = [...(this.marks.cells.get(missing) ?? [])].map(([column, kind]) =>
        this.newCell(missing, column, this.columnStyles.of(column), kind),
      );
      rows += `<${this.prefix}row r="${missing}">${cells.join("")}</${this.prefix}row>`;
    }
    return rows;
  }

  /** Cells to mark in this row before `column` that are not in the file. */
  private missingCells(column: number): string {
    let cells = "";
    while (this.columns[0] !== undefined && this.columns[0] < column) {
      const missing = this.columns.shift() ?? 0;
      const kind = kindAt(this.marks, this.row, missing);
      if (kind)
        cells += this.newCell(this.row, missing, this.styleOfRow() ?? this.columnStyles.of(missing), kind);
    }
    const tag = this.rowTag;
    if (cells !== "" && tag?.kind === "open" && this.attribute(tag, "spans") !== null) {
      this.edit({ from: tag.from, to: tag.to, text: this.withoutSpans(tag) });
      this.rowTag = { ...tag, kind: "close" };
    }
    return cells;
  }

  private newCell(row: number, column: number, base: number, kind: MarkKind): string {
    const cell = { row, column, toRow: row, toColumn: column };
    this.made = this.made ? around(this.made, cell) : cell;
    return `<${this.prefix}c r="${columnLetters(column)}${row}" s="${this.styles.marked(base, kind)}"/>`;
  }

  private withoutSpans(tag: Tag): string {
    // The row's `spans` would no longer be true; it is an optional hint.
    return withAttribute(this.textOf(tag), "spans", null);
  }

  private styleOfRow(): number | null {
    const tag = this.rowTag;
    const isCustom = tag && /^(1|true)$/.test(this.attribute(tag, "customFormat") ?? "");
    return isCustom ? Number(this.attribute(tag, "s") ?? 0) : null;
  }

  private attribute(tag: Tag, name: string): string | null {
    return attributeOf(this.textOf(tag), name);
  }

  private textOf(tag: Tag): string {
    return this.text.slice(tag.from, tag.to);
  }

  private edit(edit: TextEdit): void {
    if (edit.from < edit.to || edit.text !== "") this.edits.push(edit);
  }
}
