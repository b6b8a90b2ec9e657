import { docxParagraphs } from "../../stages/read-text/docx/docx-paragraphs.ts";
import { docxParts, type TextPart } from "../../stages/read-text/docx/docx-parts.ts";
import { openDocx } from "../../stages/read-text/docx/read-docx.ts";
import { textLimits } from "../../stages/read-text/limits.ts";
import { PackageEdit } from "../annotate/package-edit.ts";
import {
  addComments,
  type Comment,
  type CommentsPart,
  commentsOf,
  type EarlierComments,
  nextId,
  withoutMarks,
  withoutOurComments,
} from "./docx-comments.ts";
import { DocxMarks } from "./docx-marks.ts";

/** Characters of a block; blocks are counted part after part. */
export interface DocxSpot {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** The first comment, which is written last. */
interface Head {
  readonly id: number;
  readonly says: string[];
}

/**
 * A copy of a document being made, without the comments of an earlier copy. For notes and text boxes, which take no
 * comments, the comment stands at the note's mark or the box.
 */
export class DocxDraft {
  readonly edit: PackageEdit;
  readonly parts: readonly TextPart[];
  readonly marks: readonly DocxMarks[];
  private readonly left: CommentsPart | null;
  /** The parts as they were, and the comments of an earlier copy. */
  readonly found: readonly TextPart[];
  readonly earlier: EarlierComments;
  private readonly comments: Comment[] = [];
  private readonly head: Head;

  private constructor(found: readonly TextPart[], edit: PackageEdit, existing: CommentsPart | null) {
    const without = existing && withoutOurComments(existing);
    this.found = found;
    this.earlier = without?.earlier ?? new Map();
    this.edit = edit;
    this.parts = found.map((part) => withoutEarlier(part, this.earlier));
    this.marks = this.parts.map(({ xml }) => new DocxMarks(xml));
    this.left = existing && without ? { ...existing, text: without.text } : null;
    this.head = { id: without ? nextId(without.text) : 0, says: [] };
    this.comments.push(this.head);
  }

  /** Null where a document has no body. The comments of an earlier copy stay if `keepsComments`. */
  static async open(bytes: Uint8Array, keepsComments = false): Promise<DocxDraft | null> {
    const source = await openDocx(bytes, textLimits);
    const found = await docxParts(source);
    if (!found) return null;
    const edit = new PackageEdit(source);
    const existing = keepsComments ? null : await commentsOf(source, found[0].name, edit);
    return new DocxDraft(found, edit, existing);
  }

  /** The paragraph of a block, and the marks of its part. */
  at(block: number) {
    let before = 0;
    for (const [index, part] of this.parts.entries()) {
      const paragraph = part.paragraphs[block - before];
      const marks = this.marks[index];
      if (paragraph && marks)
        return { part, paragraph, marks, isBody: index === 0 && paragraph.anchor === null };
      before += part.paragraphs.length;
    }
    return null;
  }

  /** The table row of a block, in its part's XML. */
  rowAt(block: number) {
    const there = this.at(block);
    const cell = there?.paragraph.cell;
    const row = cell && there.part.rows.get(`${cell.table} ${cell.row}`);
    return row ? { row, marks: there.marks } : null;
  }

  /** Puts the first comment at the first words, around their control, or at the first text box; false without either. */
  begin(): boolean {
    const [body] = this.parts;
    const [marks] = this.marks;
    const paragraph = body?.paragraphs.find(({ pieces, anchor }) => pieces.length > 0 && anchor === null);
    const [first] = paragraph?.pieces ?? [];
    if (paragraph && first && marks) {
      const holder = paragraph.controls.find(({ at }) => first.at >= at.from && first.at < at.to);
      if (holder) marks.around(holder.whole, marks.commentMarks(this.head.id));
      else return marks.comment(this.head.id, paragraph.pieces, first.at, first.at + first.length);
      return true;
    }
    const [box] = body?.anchors.values() ?? [];
    if (box) marks?.commentAt(this.head.id, box);
    return box !== undefined;
  }

  /** The start and end marks of a comment around something else; null where no comment can stand. */
  around(block: number, says: readonly string[]): readonly [string, string] | null {
    const there = this.at(block);
    return there?.isBody ? there.marks.commentMarks(this.add(says)) : null;
  }

  /** Puts a comment at characters of the body, or at what contains them; false where that is not possible, as in a field. */
  tell({ block, from, to }: DocxSpot, says: readonly string[]): boolean {
    const there = this.at(block);
    if (there?.paragraph.fields.some((field) => field.from < to && field.to > from)) return false;
    const [inBody] = this.marks;
    const anchor = there?.paragraph.anchor ?? null;
    const held = anchor === null ? undefined : this.parts[0]?.anchors.get(anchor);
    if (there?.isBody && there.marks.comment(this.nextId(), there.paragraph.pieces, from, to)) this.add(says);
    else if (held) inBody?.commentAt(this.add(says), held);
    else return false;
    return true;
  }

  /** Puts a comment at a chart of a block, in the body; false elsewhere. */
  tellAtChart(block: number, number: number, says: readonly string[]): boolean {
    const there = this.at(block);
    const run = there?.paragraph.charts[number]?.run;
    if (!run || there.part !== this.parts[0]) return false;
    there.marks.commentAt(this.add(says), run);
    return true;
  }

  /** The package with its comments, the first of which says `head`; without any where there are none. */
  async bytes(head: readonly string[]): Promise<Uint8Array> {
    this.head.says.push(...head);
    for (const [index, part] of this.parts.entries()) {
      const text = this.marks[index]?.text() ?? part.xml;
      if (text !== this.found[index]?.xml) this.edit.write(part.name, text);
    }
    const [body] = this.parts;
    if (body && head.length > 0) await addComments(this.edit, body, this.left, this.comments);
    else if (this.left) this.edit.write(this.left.name, this.left.text);
    return this.edit.bytes();
  }

  private nextId(): number {
    return this.head.id + this.comments.length;
  }

  private add(says: readonly string[]): number {
    const id = this.nextId();
    this.comments.push({ id, says });
    return id;
  }
}

function withoutEarlier(part: TextPart, earlier: EarlierComments): TextPart {
  const xml = withoutMarks(part.xml, earlier);
  return xml === part.xml ? part : { ...part, xml, ...docxParagraphs(xml) };
}
