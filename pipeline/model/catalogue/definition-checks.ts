import type { Code } from "../finding.ts";
import type { Descriptions } from "./description.ts";

/** What is wrong in the sheets that declare a dataset. */
export const definitionChecks = {
  "missing-sheet": {
    catches: "A definition without one of the sheets that every dataset needs.",
    example: "a folder without indicators.csv",
  },
  "two-definitions": {
    catches: "A folder that holds a definition as a workbook and as CSV sheets, so that nobody can tell which is meant.",
    example: "definition.xlsx beside columns.csv",
  },
  "definition-formula": {
    catches: "A formula in a definition, which could say something else tomorrow.",
    example: '`="pm"&"25"` as the id of an indicator',
  },
  "invalid-id": {
    catches: "An id that files, addresses and commands cannot carry.",
    example: "“PM 2.5” as the name of a column, or `__proto__`",
  },
  "taken-id": {
    catches: "An id that something else already has: a column, an indicator of another dataset, a chart.",
    example: "an indicator “members” beside the dataset of members",
  },
  "not-understood": {
    catches: "A cell of a definition that follows none of the forms that its column takes.",
    example: "“pm25 is at mots 5” under “where”",
  },
  "unclosed-brace": {
    catches: "A sentence whose braces do not pair, so that a figure in it cannot be found.",
    example: "“{cities-measured of the cities”",
  },
  "circular-definition": {
    catches: "Things that are defined by each other in a circle.",
    example: "a share of b while b is a share of a",
  },
  "wrong-kind": {
    catches: "An operation, rule or function of something that it cannot be made of.",
    example: "the sum of a column of places",
  },
  "untold-figure": {
    catches: "A sentence or title that names a figure which was not computed in this edition. It is left out of the report.",
    example: "{pm25 KOR-SEO} where Seoul sent nothing",
  },
  untranslated: {
    catches: "Words of a declared dataset that a language of the edition lacks. Those of another language stand in their place.",
    example: "a title without `title::ja`",
  },
  "open-question": {
    catches: "A question that nobody has answered in the sheet yet; `almanac propose` writes one where a workbook does not say.",
    example: "“Is this the unit?” beside a column",
  },
} as const satisfies Partial<Descriptions<Code>>;
