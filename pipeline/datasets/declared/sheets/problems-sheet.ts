import { defineSheet } from "../definition-sheet.ts";

/** Each row is one part of the words for a kind of problem of `method.js`, with a column for each language. */
export const problemsSheet = defineSheet({
  name: "problems",
  required: false,
  columns: {
    code: { required: true, says: "the `code` of a kind of problem that `method.js` declares" },
    part: {
      required: true,
      oneOf: ["says", "fix", "office"],
      meanings: {
        says: "what is wrong",
        fix: "what to do about it",
        office: "the message to the office that sent the file, instead of `fix`",
      },
      says: "which of its messages",
    },
    "shown when": {
      says: "of several rows for one part, the first whose condition is met is used: `raw exists`, `no raw`, `count is 1`, `count is more than 2`, several with `and`; the last has none",
    },
    sentence: {
      translated: true,
      byLanguage: true,
      required: true,
      says: "words, with values in braces: `{raw}`; a part in brackets is left out if its value is missing: `[ Did you mean {nearest}?]`; a language's column is called `en`, `mn` and so on",
    },
  },
});
