import { phraseOf } from "../../findings/findings.ts";
import type { Phrasebook } from "../../locales/phrasebook.ts";
import type { Finding } from "../../model/finding.ts";
import type { BoundPlace } from "../../stages/bind/check-bound.ts";
import { tagsOf } from "../../stages/ingest/workbook/xml-tags.ts";
import type { Stretch } from "../../stages/read-text/docx/docx-paragraphs.ts";
import { markedBy } from "./docx-comments.ts";
import type { DocxDraft } from "./docx-draft.ts";

/** The lines that ask whether a proposed control is right; outside of the body, one line of the first comment. */
export function questionOf(keep: string, { written }: BoundPlace, isBody: boolean): readonly string[] {
  const key = inBraces(written);
  return isBody ? [keep, key] : [`${keep} ${key}`];
}

function inBraces(key: string): string {
  return `{{${key.trim()}}}`;
}

/** Of controls, the comments of an earlier copy that nobody has answered. */
export function openComments(draft: DocxDraft) {
  const { found, earlier } = draft;
  const [body] = found;
  const ranges = new Map<string, Stretch>();
  for (const tag of tagsOf(earlier.size > 0 && body ? body.xml : "")) {
    const id = markedBy(tag, body?.xml ?? "");
    if (id !== null && earlier.has(id))
      ranges.set(id, { from: ranges.get(id)?.from ?? tag.from, to: tag.to });
  }
  const comments = [...earlier].map(([id, lines]) => ({ lines, range: ranges.get(id) }));
  const linesAt = ({ block, from, to }: BoundPlace): readonly string[] => {
    if (!draft.at(block)?.isBody) return [];
    // The body is the first part, so that its paragraphs have the numbers of their blocks.
    const control = body?.paragraphs[block]?.controls.find(({ at }) => at.from === from && at.to === to);
    return comments.flatMap(({ lines, range }) =>
      control && range && range.from < control.whole.to && range.to > control.whole.from ? lines : [],
    );
  };
  /** Whether a comment still asks if a proposed control is right. */
  const asks = (place: BoundPlace): boolean => {
    const key = inBraces(place.written);
    if (draft.at(place.block)?.isBody) return linesAt(place).includes(key);
    return comments.some(({ lines }) => lines.some((line) => line.endsWith(` ${key}`)));
  };
  /** Whether a comment still makes this remark, of whatever words. */
  const remarks = (place: BoundPlace, found: Finding, book: Phrasebook): boolean => {
    if (found.code !== "bound-remark") return false;
    const [head = "", tail = ""] = phraseOf({ ...found, raw: marker }, book).says.split(marker);
    return linesAt(place).some((line) => line.startsWith(head) && line.endsWith(tail));
  };
  return { asks, remarks };
}

/** Stands where a remark quotes words. */
const marker = "##";
