import { attributeOf } from "../../stages/ingest/workbook/xml-tags.ts";
import { type DocxPiece, prefixOfMain, type Stretch } from "../../stages/read-text/docx/docx-paragraphs.ts";
import { rawPlace } from "../../stages/read-text/docx/raw-text.ts";
import { applyEdits, type TextEdit } from "../annotate/text-edits.ts";
import { xmlCellText } from "../annotate/xml-cell-text.ts";

/** The shading of figures where no comment can stand, by which the next copy recognizes it. */
export const shade = "FFE08A";

/** Marks to set into a part's XML: its text does not change, and runs are split where a mark begins or ends. */
export class DocxMarks {
  readonly xml: string;
  readonly prefix: string;
  private readonly edits: TextEdit[] = [];

  constructor(xml: string) {
    this.xml = xml;
    this.prefix = prefixOfMain(xml);
  }

  /** Puts a comment at characters of a paragraph; false where they cannot be marked. */
  comment(id: number, pieces: readonly DocxPiece[], from: number, to: number): boolean {
    return this.wrap(pieces, { from, to }, this.commentMarks(id));
  }

  /** Puts marks before and after characters of a paragraph, beside runs. */
  wrap(
    pieces: readonly DocxPiece[],
    { from, to }: Stretch,
    [begin, end]: readonly [string, string],
  ): boolean {
    const first = pieces.find((piece) => from >= piece.at && from < piece.at + piece.length);
    const last = [...pieces].reverse().find((piece) => to > piece.at && to <= piece.at + piece.length);
    if (!first || !last || last.at < first.at) return false;
    const [before, after] = [this.before(first, from), this.after(last, to)];
    if (before === null) this.cut(first, from, begin, first.properties);
    else this.edits.push({ from: before, to: before, text: begin });
    if (after === null) this.cut(last, to, end, last.properties);
    else this.edits.push({ from: after, to: after, text: end });
    return true;
  }

  /** Puts a comment at a run: that of a note's mark, or of a text box. */
  commentAt(id: number, run: Stretch): void {
    this.around(run, this.commentMarks(id));
  }

  /** Puts marks around a whole element. */
  around({ from, to }: Stretch, [begin, end]: readonly [string, string]): void {
    this.edits.push({ from, to: from, text: begin }, { from: to, to, text: end });
  }

  /** Shades characters of a paragraph. */
  shade(pieces: readonly DocxPiece[], from: number, to: number): void {
    for (const piece of pieces) {
      const [start, end] = [Math.max(from, piece.at), Math.min(to, piece.at + piece.length)];
      if (end <= start) continue;
      this.cut(piece, start, "", this.shaded(piece.properties));
      this.cut(piece, end, "", piece.properties);
    }
  }

  text(): string {
    const sorted = this.edits
      .map((edit, index) => ({ edit, index }))
      .sort((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to || a.index - b.index);
    const once: TextEdit[] = [];
    for (const { edit } of sorted) {
      const last = once.at(-1);
      // An opening text element is changed only once.
      if (last && last.from === edit.from && last.to === edit.to && edit.to > edit.from) continue;
      once.push(edit);
    }
    return applyEdits(this.xml, once);
  }

  commentMarks(id: number): readonly [string, string] {
    const w = this.prefix;
    return [
      `<${w}commentRangeStart ${w}id="${id}"/>`,
      `<${w}commentRangeEnd ${w}id="${id}"/><${w}r><${w}commentReference ${w}id="${id}"/></${w}r>`,
    ];
  }

  /** Replaces characters of a paragraph, in the first of their runs; runs with nothing else are removed. */
  replace(pieces: readonly DocxPiece[], { from, to }: Stretch, text: string): void {
    let written = text;
    for (const piece of pieces) {
      const [start, end] = [Math.max(from, piece.at), Math.min(to, piece.at + piece.length)];
      if (end <= start) continue;
      const [before, after] = [this.before(piece, start), this.after(piece, end)];
      if (written === "" && before !== null && after !== null) {
        this.edits.push({ from: before, to: after, text: "" });
        continue;
      }
      const place = { from: rawPlace(this.xml, piece, start), to: rawPlace(this.xml, piece, end) };
      this.edits.push(this.kept(piece), { ...place, text: xmlCellText(written) });
      written = "";
    }
  }

  /** Adds an edit of the part. */
  set(edit: TextEdit): void {
    this.edits.push(edit);
  }

  /** The start or end of the run, where the character is the first or last in it. */
  private before({ at, run, properties, tag }: DocxPiece, from: number): number | null {
    const opening = this.xml.slice(run.from, tag.from);
    const bare = opening.slice(0, opening.length - properties.length);
    const isFirst = from === at && opening.endsWith(properties) && /^<[^<>]*>$/.test(bare);
    return isFirst ? run.from : null;
  }

  private after({ at, length, run, to: end }: DocxPiece, to: number): number | null {
    const isLast = to === at + length && /^<\/[^>]*>\s*<\/[^>]*>$/.test(this.xml.slice(end, run.to));
    return isLast ? run.to : null;
  }

  private shaded(properties: string): string {
    const w = this.prefix;
    const shading = `<${w}shd ${w}val="clear" ${w}color="auto" ${w}fill="${shade}"/>`;
    if (!properties.includes(`</${w}rPr>`)) return `<${w}rPr>${shading}</${w}rPr>`;
    const bare = properties.replace(new RegExp(`<${w}shd\\b[^>]*/>`, "g"), "");
    return bare.replace(/^<[^>]*>/, (opening) => opening + shading);
  }

  /** Ends the run at a character, sets the mark, and begins another run with these properties. */
  private cut(piece: DocxPiece, at: number, mark: string, properties: string): void {
    const w = this.prefix;
    const place = rawPlace(this.xml, piece, at);
    const text = `</${w}t></${w}r>${mark}<${w}r>${properties}<${w}t xml:space="preserve">`;
    this.edits.push({ from: place, to: place, text }, this.kept(piece));
  }

  /** Keeps spaces at the ends of a text that is split. */
  private kept({ tag }: DocxPiece): TextEdit {
    const written = this.xml.slice(tag.from, tag.to);
    const isKept = attributeOf(written, "xml:space") !== null;
    const text = isKept ? written : written.replace(/\s*>$/, ' xml:space="preserve">');
    return { from: tag.from, to: tag.to, text };
  }
}
