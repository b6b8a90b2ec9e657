import type { XmlAttributes } from "../workbook/xml-attributes.ts";

/** Number formats by index: a percentage, or as many zeros as the index says. */
export const odsFormats = ["General", "0%", ...Array.from({ length: 14 }, (_, at) => "0".repeat(at + 2))];

/** Number formats and hidden parts in the styles of an OpenDocument spreadsheet; looks are ignored. */
export class OdsStyles {
  private readonly hidden = new Set<string>();
  /** Digits that a number is padded to, by number format and by cell style. */
  private readonly digitsOf = new Map<string, number>();
  private readonly formatOf = new Map<string, string>();
  private style = "";
  private format = "";

  open(element: string, attributes: XmlAttributes): void {
    if (element === "style") this.openStyle(attributes);
    else if (element === "table-properties" && attributes.get("table:display") === "false")
      this.hidden.add(this.style);
    else if (element === "number-style") this.format = attributes.get("style:name") ?? "";
    else if (element === "number") this.number(attributes);
  }

  isHidden(tableStyle: string | null): boolean {
    return this.hidden.has(tableStyle ?? "");
  }

  /** The index of a cell style's number format in `odsFormats`. */
  indexOf(cellStyle: string): number {
    return this.digitsOf.get(this.formatOf.get(cellStyle) ?? "") ?? 0;
  }

  private openStyle(attributes: XmlAttributes): void {
    this.style = attributes.get("style:name") ?? "";
    const format = attributes.get("style:data-style-name");
    if (format) this.formatOf.set(this.style, format);
  }

  private number(attributes: XmlAttributes): void {
    const digits = Number(attributes.get("number:min-integer-digits") ?? 0);
    const isWhole = Number(attributes.get("number:decimal-places") ?? 0) === 0;
    const isPlain = isWhole && attributes.get("number:grouping") !== "true";
    if (isPlain && digits > 1 && digits < odsFormats.length) this.digitsOf.set(this.format, digits);
    this.format = "";
  }
}
