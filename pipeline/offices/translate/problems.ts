import { defineProblem } from "../../model/define-problem.ts";

const inWords = {
  group: "definition",
  severity: "error",
  movable: false,
  mends: "secretariat",
} as const;

export const unknownText = defineProblem({
  ...inWords,
  code: "unknown-text",
  tells: { row: "quoted", file: "plain", nearest: "quoted?" },
  catches: "A row of a translator’s workbook whose file and row name no text that there is.",
  example: "the row “waste · titel” where there is “waste · title”",
});

export const changedText = defineProblem({
  ...inWords,
  code: "changed-text",
  tells: { now: "quoted" },
  catches:
    "A text to translate that is another in a translator’s workbook than where it stands: one of the two was changed since.",
  example: "“Waste collected” where it says “Waste of cities” by now",
});

export const otherBraces = defineProblem({
  ...inWords,
  code: "other-braces",
  tells: { missing: "plain list to 12", added: "plain list to 12" },
  catches: "A translation that lacks a value of the text to translate, or has one that this has not.",
  example: "“{count} мөр” for “{count} rows of {file}”",
});

export const otherNumbers = defineProblem({
  ...inWords,
  code: "other-numbers",
  tells: { missing: "plain list to 12", added: "plain list to 12" },
  catches:
    "A translation with other numbers of two digits or more than the text to translate; what one language writes in digits, the others do, too.",
  example: "“2020 онд” for “in 2021”",
});
