import { type Edition, textIn } from "../../model/edition.ts";
import type { Words } from "./words.ts";

export function imprintLines({ contact, licence, cover }: Edition, { locale, book }: Words): string[] {
  const { story, punctuation } = book;
  return [
    ...(contact === undefined ? [] : [punctuation.label(story.contact, textIn(contact, locale))]),
    ...(licence === undefined ? [] : [punctuation.label(story.licence, textIn(licence, locale))]),
    ...(cover === undefined ? [] : [story.cover(textIn(cover.credit, locale))]),
  ];
}
