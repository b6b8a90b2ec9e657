import { findByType, readRelationships } from "../../stages/ingest/workbook/read-relationships.ts";
import { tagsOf } from "../../stages/ingest/workbook/xml-tags.ts";
import { wordAttribute } from "../../stages/read-text/docx/docx-paragraphs.ts";
import { addPart } from "../annotate/add-part.ts";
import type { PackageEdit } from "../annotate/package-edit.ts";
import { withLastChild } from "../annotate/package-lists.ts";
import { applyEdits, type TextEdit } from "../annotate/text-edits.ts";
import { xmlCellText } from "../annotate/xml-cell-text.ts";
import { shade } from "./docx-marks.ts";

const transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const commentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const author = "Almanac";

/** A comment's id and paragraphs. */
export interface Comment {
  readonly id: number;
  readonly says: readonly string[];
}

/** The name and text of a document's comments part. */
export interface CommentsPart {
  readonly name: string;
  readonly text: string;
}

export async function commentsOf(
  source: Parameters<typeof readRelationships>[0],
  body: string,
  edit: PackageEdit,
): Promise<CommentsPart | null> {
  const name = findByType(await readRelationships(source, body), "comments")?.target;
  const text = name === undefined ? null : await edit.read(name);
  return name === undefined || text === null ? null : { name, text };
}

export function nextId(comments: string): number {
  let next = 0;
  for (const tag of tagsOf(comments))
    if (tag.local === "comment" && tag.kind !== "close")
      next = Math.max(next, 1 + Number(wordAttribute(comments.slice(tag.from, tag.to), "id") ?? -1));
  return next;
}

/** Adds comments to the comments part, or creates it. `body` is the part that they are about. */
export async function addComments(
  edit: PackageEdit,
  body: { readonly name: string; readonly xml: string },
  part: CommentsPart | null,
  comments: readonly Comment[],
): Promise<void> {
  const isStrict = body.xml.slice(0, 4000).includes(strict);
  const namespace = isStrict ? strict : transitional;
  const written = comments.map((comment) => commentText(comment, namespace)).join("");
  if (part) {
    edit.write(
      part.name,
      withLastChild(part.text, () => written),
    );
    return;
  }
  const folder = body.name.slice(0, body.name.lastIndexOf("/") + 1);
  const usual = `${folder}comments.xml`;
  const name = edit.nameOf(usual) === undefined ? usual : edit.freeName(`${folder}comments`, ".xml");
  await addPart(edit, {
    ...{ owner: body.name, name, kind: "comments", strict: isStrict, type: commentsType },
    text: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}">${written}</w:comments>`,
  });
}

/** The part may use another prefix, so each comment declares the namespace. */
function commentText({ id, says }: Comment, namespace: string): string {
  const paragraphs = says.map(
    (line) => `<w:p><w:r><w:t xml:space="preserve">${xmlCellText(line)}</w:t></w:r></w:p>`,
  );
  return `<w:comment xmlns:w="${namespace}" w:id="${id}" w:author="${author}" w:initials="A">${paragraphs.join("")}</w:comment>`;
}

/** The comments without those of an earlier copy, and the ids these had. */
export function withoutOurComments(comments: string): {
  readonly text: string;
  readonly ids: ReadonlySet<string>;
} {
  const ids = new Set<string>();
  const edits: TextEdit[] = [];
  let from: number | null = null;
  for (const tag of tagsOf(comments)) {
    if (tag.local !== "comment") continue;
    const written = comments.slice(tag.from, tag.to);
    if (tag.kind === "open" && wordAttribute(written, "author") === author) {
      ids.add(wordAttribute(written, "id") ?? "");
      from = tag.from;
    } else if (tag.kind === "close" && from !== null) {
      edits.push({ from, to: tag.to, text: "" });
      from = null;
    }
  }
  return { text: applyEdits(comments, edits), ids };
}

/** A part without an earlier copy's marks: those of its comments, and its shading. */
export function withoutMarks(xml: string, ids: ReadonlySet<string>): string {
  const edits: TextEdit[] = [];
  for (const tag of tagsOf(xml)) {
    const written = () => xml.slice(tag.from, tag.to);
    const isMark =
      tag.kind === "empty" &&
      (/^comment(?:RangeStart|RangeEnd|Reference)$/.test(tag.local)
        ? ids.has(wordAttribute(written(), "id") ?? "")
        : tag.local === "shd" && wordAttribute(written(), "fill") === shade);
    if (isMark) edits.push({ from: tag.from, to: tag.to, text: "" });
  }
  return applyEdits(xml, edits);
}
