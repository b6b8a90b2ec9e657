import { docxParagraphs } from "../../stages/read-text/docx/docx-paragraphs.ts";
import { docxParts, type TextPart } from "../../stages/read-text/docx/docx-parts.ts";
import { openDocx } from "../../stages/read-text/docx/read-docx.ts";
import { textLimits } from "../../stages/read-text/limits.ts";
import { PackageEdit } from "../annotate/package-edit.ts";
import { isWrong } from "./counts.ts";
import {
  addComments,
  type Comment,
  commentsOf,
  nextId,
  withoutMarks,
  withoutOurComments,
} from "./docx-comments.ts";
import { DocxMarks } from "./docx-marks.ts";
import { headOf, type Proofed } from "./proof-report.ts";
import type { Telling } from "./telling.ts";

/**
 * A copy of a document with a comment at the exact characters of each figure that somebody must look at, and one at its
 * beginning that says how to go on. In notes and text boxes, which take no comments, the characters are shaded and the comment
 * stands at the note's mark or the box. Comments that are there are kept, but for those of an earlier copy.
 */
export async function docxCopy({ bytes, proof }: Proofed, telling: Telling): Promise<Uint8Array | null> {
  const source = await openDocx(bytes, textLimits);
  const found = await docxParts(source);
  if (!found) return null;
  const edit = new PackageEdit(source);
  const existing = await commentsOf(source, found[0].name, edit);
  const earlier = existing && withoutOurComments(existing.text);
  const parts = found.map((part) => withoutEarlier(part, earlier?.ids ?? new Set()));
  const [body] = parts;
  if (!body) return null;
  const marks = parts.map(({ xml }) => new DocxMarks(xml));
  const [inBody] = marks;
  const opening = openingOf(body);
  if (!inBody || !opening) return null;

  let id = earlier ? nextId(earlier.text) : 0;
  const comments: Comment[] = [{ id, says: [] }];
  opening(inBody, id++);
  const unmarked: string[] = [];
  let inNotes = false;
  for (const figure of proof.figures.filter(isWrong)) {
    const note = telling.note(figure);
    const place = placeOf(parts, figure.block);
    const docxMarks = place && marks[place.part];
    if (!docxMarks) continue;
    const { anchor, pieces } = place.paragraph;
    const isBody = place.part === 0 && anchor === null;
    if (!isBody) {
      docxMarks.shade(pieces, figure.from, figure.to);
      inNotes = true;
    }
    const held = anchor === null ? undefined : body.anchors.get(anchor);
    if (isBody && docxMarks.comment(id, pieces, figure.from, figure.to))
      comments.push({ id: id++, says: note });
    else if (held) {
      inBody.commentAt(id, held);
      comments.push({ id: id++, says: note });
    } else unmarked.push(note.slice(0, 2).join(". "));
  }
  const { words } = telling;
  const notes = [
    ...(inNotes ? [words.inNotes] : []),
    ...(unmarked.length > 0 ? [words.unmarked(unmarked.length), ...unmarked] : []),
  ];
  comments[0] = { id: comments[0]?.id ?? 0, says: [...headOf(proof, telling), ...notes] };
  for (const [index, part] of parts.entries()) {
    const text = marks[index]?.text() ?? part.xml;
    if (text !== found[index]?.xml) edit.write(part.name, text);
  }
  const left = existing && earlier ? { name: existing.name, text: earlier.text } : null;
  await addComments(edit, body, left, comments);
  return edit.bytes();
}

function withoutEarlier(part: TextPart, ids: ReadonlySet<string>): TextPart {
  const xml = withoutMarks(part.xml, ids);
  return xml === part.xml ? part : { ...part, xml, ...docxParagraphs(xml) };
}

/** Sets the first comment at the first characters, or at the first text box; null where there is neither. */
function openingOf({ paragraphs, anchors }: TextPart): ((marks: DocxMarks, id: number) => void) | null {
  const first = paragraphs.find(({ pieces, anchor }) => pieces.length > 0 && anchor === null);
  const at = first?.pieces[0]?.at ?? 0;
  if (first) return (marks, id) => void marks.comment(id, first.pieces, at, at + 1);
  const [box] = anchors.values();
  return box ? (marks, id) => marks.commentAt(id, box) : null;
}

/** The paragraph of a block, as blocks are read: part after part. */
function placeOf(parts: readonly TextPart[], block: number) {
  let before = 0;
  for (const [part, { paragraphs }] of parts.entries()) {
    const paragraph = paragraphs[block - before];
    if (paragraph) return { part, paragraph };
    before += paragraphs.length;
  }
  return null;
}
