import { findByType, readRelationships } from "../../stages/ingest/workbook/read-relationships.ts";
import { attributeOf, declaredPrefix, tagsOf } from "../../stages/ingest/workbook/xml-tags.ts";
import type { Figure } from "../../stages/proof/verdict.ts";
import { docxParagraphs, type Piece, rawPlace } from "../../stages/read-text/docx/docx-paragraphs.ts";
import { mainPart, openDocx } from "../../stages/read-text/docx/read-docx.ts";
import { textLimits } from "../../stages/read-text/limits.ts";
import { PackageEdit } from "../annotate/package-edit.ts";
import {
  contentTypes,
  officeType,
  relationshipsOf,
  withContentType,
  withLastChild,
  withRelationship,
} from "../annotate/package-lists.ts";
import { applyEdits, type TextEdit } from "../annotate/text-edits.ts";
import { xmlCellText } from "../annotate/xml-cell-text.ts";
import { countsOf, isWrong } from "./counts.ts";
import { type Proofed, remarkText } from "./proof-report.ts";
import type { Telling } from "./telling.ts";

const transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const strictNamespace = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const commentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/** A comment at a stretch of the document's text. */
interface Remark {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly says: readonly string[];
}

/**
 * A copy of a document with a comment at the exact characters of each figure that somebody must look at, and one at its
 * beginning that says how to go on. Comments that are there are kept; all else stays byte for byte as it was.
 */
export async function docxCopy({ bytes, proof }: Proofed, telling: Telling): Promise<Uint8Array | null> {
  const source = await openDocx(bytes, textLimits);
  const main = await mainPart(source);
  if (!main) return null;
  const { paragraphs } = docxParagraphs(main.xml);
  const wrong = proof.figures.filter(isWrong);
  const markable = (figure: Figure) => {
    const paragraph = paragraphs[figure.block];
    return paragraph !== undefined && !paragraph.inTextBox;
  };
  const marked = wrong.filter(markable);
  const left = wrong.filter((figure) => !markable(figure));
  const first = paragraphs.findIndex(({ pieces, inTextBox }) => pieces.length > 0 && !inTextBox);
  if (first < 0) return null;
  const remarks: Remark[] = marked.map((figure) => {
    const { verdict, says, cells } = telling.of(figure);
    const told = [`${figure.text}: ${verdict}`, says, cells].filter((line) => line !== "");
    return { paragraph: figure.block, from: figure.from, to: figure.to, says: told };
  });
  const listed = left.map(
    (figure) => `${figure.text}: ${telling.of(figure).verdict}. ${telling.of(figure).says}`,
  );
  const head = [
    ...telling.words.howToGoOn,
    telling.words.coverage(countsOf(proof.figures)),
    ...proof.remarks.map((remark) => remarkText(remark, telling)),
    ...(left.length > 0 ? [telling.words.unmarked(left.length), ...listed] : []),
  ];
  const opening = paragraphs[first];
  const opener = {
    paragraph: first,
    from: opening?.pieces[0]?.at ?? 0,
    to: (opening?.pieces[0]?.at ?? 0) + 1,
    says: head,
  };

  const edit = new PackageEdit(source);
  const relationships = await readRelationships(source, main.name);
  const commentsPart = findByType(relationships, "comments")?.target ?? null;
  const existing = commentsPart === null ? null : await edit.read(commentsPart);
  const strict = main.xml.slice(0, 4000).includes(strictNamespace);
  const prefix = prefixOfMain(main.xml);
  let id = existing === null ? 0 : 1 + highestId(existing);
  const edits: TextEdit[] = [];
  const comments: string[] = [];
  for (const remark of [opener, ...remarks]) {
    const pieces = paragraphs[remark.paragraph]?.pieces ?? [];
    const marks = markEdits(main.xml, pieces, remark, id, prefix);
    if (!marks) continue;
    edits.push(...marks);
    comments.push(comment(id, remark.says));
    id++;
  }
  edit.write(main.name, applyEdits(main.xml, merged(edits)));
  await addComments(edit, main.name, { part: commentsPart, text: existing, comments, strict });
  return edit.bytes();
}

async function addComments(
  edit: PackageEdit,
  owner: string,
  given: {
    readonly part: string | null;
    readonly text: string | null;
    readonly comments: readonly string[];
    readonly strict: boolean;
  },
): Promise<void> {
  const { part, text, comments, strict } = given;
  if (part !== null && text !== null) {
    // The part's own prefix may be another; the namespace is said again with each comment.
    edit.write(
      part,
      withLastChild(text, () => comments.join("")),
    );
    return;
  }
  const folder = owner.slice(0, owner.lastIndexOf("/") + 1);
  const name =
    edit.nameOf(`${folder}comments.xml`) === undefined
      ? `${folder}comments.xml`
      : edit.freeName(`${folder}comments`, ".xml");
  edit.write(
    name,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${strict ? strictNamespace : transitional}">${comments.join("")}</w:comments>`,
  );
  const lists = relationshipsOf(owner);
  const linked = withRelationship(await edit.read(lists), officeType("comments", strict), owner, name);
  edit.write(lists, linked.text);
  edit.write(contentTypes, withContentType(await edit.require(contentTypes), name, commentsType));
}

function comment(id: number, says: readonly string[]): string {
  const paragraphs = says.map(
    (line) => `<w:p><w:r><w:t xml:space="preserve">${xmlCellText(line)}</w:t></w:r></w:p>`,
  );
  return `<w:comment xmlns:w="${transitional}" w:id="${id}" w:author="Almanac" w:initials="A">${paragraphs.join("")}</w:comment>`;
}

/** Splits the runs at both ends of a stretch and sets the comment's marks between them; null where it has no characters. */
function markEdits(
  xml: string,
  pieces: readonly Piece[],
  { from, to }: Remark,
  id: number,
  prefix: string,
): TextEdit[] | null {
  const first = pieces.find((piece) => from >= piece.at && from < piece.at + piece.length);
  const last = [...pieces].reverse().find((piece) => to > piece.at && to <= piece.at + piece.length);
  if (!first || !last || last.at < first.at) return null;
  const start = `<${prefix}commentRangeStart ${prefix}id="${id}"/>`;
  const end = `<${prefix}commentRangeEnd ${prefix}id="${id}"/><${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
  return [
    cut(xml, first, from, start, prefix),
    cut(xml, last, to, end, prefix),
    kept(xml, first),
    kept(xml, last),
  ];
}

/** Ends the run at a character, sets the mark, and begins a run like it. */
function cut(xml: string, piece: Piece, at: number, mark: string, prefix: string): TextEdit {
  const place = rawPlace(xml, piece, at);
  const text = `</${prefix}t></${prefix}r>${mark}<${prefix}r>${piece.properties}<${prefix}t xml:space="preserve">`;
  return { from: place, to: place, text };
}

/** Spaces at the ends of a text that is cut must stay. */
function kept(xml: string, { tag }: Piece): TextEdit {
  const written = xml.slice(tag.from, tag.to);
  const text =
    attributeOf(written, "xml:space") === null ? written.replace(/\s*>$/, ' xml:space="preserve">') : written;
  return { from: tag.from, to: tag.to, text };
}

/** In the order of their places; what opens a text is changed once. */
function merged(edits: readonly TextEdit[]): TextEdit[] {
  const sorted = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to || a.index - b.index);
  const once: TextEdit[] = [];
  for (const { edit } of sorted) {
    const last = once.at(-1);
    if (last && last.from === edit.from && last.to === edit.to && edit.to > edit.from) continue;
    once.push(edit);
  }
  return once;
}

function highestId(comments: string): number {
  let highest = -1;
  for (const tag of tagsOf(comments)) {
    if (tag.local !== "comment" || tag.kind === "close") continue;
    const written = comments.slice(tag.from, tag.to);
    highest = Math.max(highest, Number(attributeOf(written, "w:id") ?? attributeOf(written, "id") ?? -1));
  }
  return highest;
}

function prefixOfMain(xml: string): string {
  for (const tag of tagsOf(xml))
    return declaredPrefix(xml.slice(tag.from, tag.to), /wordprocessingml(?:\/2006)?\/main$/) ?? "w:";
  return "w:";
}
