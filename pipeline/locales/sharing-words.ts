import { text } from "../words/fixed-words.ts";

/** What the small page of a chart says to whoever passes it on. */
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
