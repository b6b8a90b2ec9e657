import { text } from "../words/fixed-words.ts";

/** Texts of a chart's small page for sharing. */
export const sharingShape = {
  share: text,
  copyCitation: text,
  copyText: text,
  embed: text,
  inReport: text,
  outlines: text,
  card: text,
  square: text,
  feed: text,
};
