import { attributeOf } from "../../stages/ingest/workbook/xml-tags.ts";

/** The cell formats that a sheet gives its columns, for cells that the file does not contain. */
export class ColumnStyles {
  private readonly columns: { readonly min: number; readonly max: number; readonly style: number }[] = [];

  /** Stores a `col` tag. */
  note(tag: string): void {
    const [min, max, style] = ["min", "max", "style"].map((name) => Number(attributeOf(tag, name) ?? 0));
    if (min && max && style) this.columns.push({ min, max, style });
  }

  of(column: number): number {
    return this.columns.find(({ min, max }) => min <= column && column <= max)?.style ?? 0;
  }
}
