import { findByType, readRelationships } from "../../stages/ingest/workbook/read-relationships.ts";
import { type Tag, tagsOf } from "../../stages/ingest/workbook/xml-tags.ts";
import { docxParagraphs, wordAttribute } from "../../stages/read-text/docx/docx-paragraphs.ts";
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
  /** Paragraphs whose comments somebody has marked as resolved. */
  readonly resolved: ReadonlySet<string>;
}

/** The paragraphs of an earlier copy's comments, by id. */
export type EarlierComments = ReadonlyMap<string, readonly string[]>;

export async function commentsOf(
  source: Parameters<typeof readRelationships>[0],
  body: string,
  edit: PackageEdit,
): Promise<CommentsPart | null> {
  const targets = await readRelationships(source, body);
  const name = findByType(targets, "comments")?.target;
  const text = name === undefined ? null : await edit.read(name);
  if (name === undefined || text === null) return null;
  const marks = findByType(targets, "commentsExtended");
  const states = (marks && (await edit.read(marks.target))) ?? "";
  const done = [...tagsOf(states)].map(({ from, to }) => states.slice(from, to)).filter(isDone);
  return { name, text, resolved: new Set(done.flatMap((tag) => /\bparaId="([^"]*)"/.exec(tag)?.[1] ?? [])) };
}

function isDone(tag: string): boolean {
  return /\bdone="(?:1|true|on)"/.test(tag);
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

/** The comments without those of an earlier copy, and the paragraphs of these by id; of a resolved one, none. */
export function withoutOurComments({ text: comments, resolved }: CommentsPart): {
  readonly text: string;
  readonly earlier: EarlierComments;
} {
  const earlier = new Map<string, readonly string[]>();
  const edits: TextEdit[] = [];
  let from: number | null = null;
  let id = "";
  for (const tag of tagsOf(comments)) {
    if (tag.local !== "comment") continue;
    const written = comments.slice(tag.from, tag.to);
    if (tag.kind === "open" && wordAttribute(written, "author") === author) {
      id = wordAttribute(written, "id") ?? "";
      from = tag.from;
    } else if (tag.kind === "close" && from !== null) {
      const whole = comments.slice(from, tag.to);
      const isResolved = [...whole.matchAll(/\bparaId="([^"]*)"/g)].some(([, id = ""]) => resolved.has(id));
      const lines = docxParagraphs(whole).paragraphs.map(({ text }) => text);
      earlier.set(id, isResolved ? [] : lines);
      edits.push({ from, to: tag.to, text: "" });
      from = null;
    }
  }
  return { text: applyEdits(comments, edits), earlier };
}

/** The id of the comment whose mark a tag is; null for other tags. */
export function markedBy({ kind, local, from, to }: Tag, xml: string): string | null {
  const isMark = kind === "empty" && /^comment(?:RangeStart|RangeEnd|Reference)$/.test(local);
  return isMark ? wordAttribute(xml.slice(from, to), "id") : null;
}

/** A part without an earlier copy's marks: those of its comments, and its shading. */
export function withoutMarks(xml: string, earlier: EarlierComments): string {
  const edits: TextEdit[] = [];
  for (const tag of tagsOf(xml)) {
    const id = markedBy(tag, xml);
    const isShade =
      tag.kind === "empty" &&
      tag.local === "shd" &&
      wordAttribute(xml.slice(tag.from, tag.to), "fill") === shade;
    if (isShade || (id !== null && earlier.has(id))) edits.push({ from: tag.from, to: tag.to, text: "" });
  }
  return applyEdits(xml, edits);
}
