import { type Edition, textIn } from "../../model/edition.ts";
import type { Words } from "./words.ts";

/** What the edition says of itself: whom to write to, how it may be used, whose the picture of the cover is. */
export function imprintLines({ contact, licence, cover }: Edition, { locale, book }: Words): string[] {
  const { story, punctuation } = book;
  return [
    ...(contact === undefined ? [] : [punctuation.label(story.contact, textIn(contact, locale))]),
    ...(licence === undefined ? [] : [punctuation.label(story.licence, textIn(licence, locale))]),
    ...(cover === undefined ? [] : [story.cover(textIn(cover.credit, locale))]),
  ];
}
