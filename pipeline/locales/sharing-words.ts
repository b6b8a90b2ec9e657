import { texts } from "../words/fixed-words.ts";

/** Texts of a chart's small page for sharing. */
export const sharingShape = {
  ...texts("share", "copyCitation", "copyText", "embed", "inReport", "outlines", "card", "square", "feed"),
};
