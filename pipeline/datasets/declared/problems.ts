import { listedProblem } from "../../words/listed-problem.ts";

export const missingDefinitionSheet = listedProblem("missing-definition-sheet", { sheet: "quoted" });
export const twoDefinitions = listedProblem("two-definitions", { other: "plain" });
export const definitionFormula = listedProblem("definition-formula", { formula: "plain" });
export const invalidId = listedProblem("invalid-id", { raw: "quoted" });
export const takenId = listedProblem("taken-id", { id: "quoted", owner: "plain" });

/** `base`: what it is a multiple of. */
export const undeclaredUnit = listedProblem("undeclared-unit", {
  raw: "quoted",
  nearest: "quoted?",
  base: "quoted?",
});

export const missingDefinition = listedProblem("missing-definition", { folder: "quoted" });

export const notUnderstood = listedProblem("not-understood", {
  raw: "quoted",
  column: "quoted",
  forms: "plain list to 12?",
});

export const unclosedBrace = listedProblem("unclosed-brace", { raw: "quoted" });
export const circularDefinition = listedProblem("circular-definition", { path: "plain chain" });

/** As `LeftOut` says; `years` is how many years earlier there is one for all of them. */
export const notJoined = listedProblem("not-joined", {
  name: "quoted",
  why: "place | grain | earlier | absent | places",
  years: "count",
  count: "count",
  areas: "area list to 5",
  periods: "period list to 5",
});

export const joinedEarlier = listedProblem("joined-earlier", {
  raw: "quoted",
  period: "period",
  years: "count",
});

export const wrongKind = listedProblem("wrong-kind", { name: "quoted", is: "plain", wanted: "plain list" });
export const untoldFigure = listedProblem("untold-figure", { raw: "quoted" });

/** `why`: what the sentence compares without saying so, or what in it does not belong together. */
export const unsayableSentence = listedProblem("unsayable-sentence", {
  why: "population | years | periods | part | places | panel",
  of: "count?",
  all: "count?",
});

export const untranslated = listedProblem("untranslated", {
  language: "plain",
  count: "number",
  example: "quoted",
});

export const openQuestion = listedProblem("open-question", { question: "quoted" });

export const unlistedPlaces = listedProblem("unlisted-places", {
  names: "quoted list to 200",
  count: "number",
});

/** Without `column` the source is missing; `is` is what the column is instead. */
export const unmetNeed = listedProblem("unmet-need", {
  method: "quoted",
  source: "quoted",
  column: "quoted?",
  is: "plain?",
  wanted: "plain",
});

/** `part` is what has the wrong shape, or what is imported. */
export const notAMethod = listedProblem("not-a-method", {
  why: "absent | export | shape | import",
  part: "quoted?",
});

export const codeRefused = listedProblem("code-refused");
export const unsaidProblem = listedProblem("unsaid-problem", { about: "quoted", part: "plain" });

export const exampleDiffers = listedProblem("example-differs", {
  example: "quoted",
  expected: "number?",
  computed: "number?",
});

export const otherParent = listedProblem("other-parent", { place: "area", stated: "area" });
