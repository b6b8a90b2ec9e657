import { defineProblem } from "../../model/define-problem.ts";

/** Defaults for problems in the sheets of a definition. */
const inDefinition = {
  group: "definition",
  severity: "error",
  movable: false,
  mends: "secretariat",
} as const;

export const missingDefinitionSheet = defineProblem({
  ...inDefinition,
  code: "missing-definition-sheet",
  tells: { sheet: "quoted" },
  catches: "A definition without one of the sheets that every dataset needs.",
  example: "a folder without `indicators.csv`",
});

export const twoDefinitions = defineProblem({
  ...inDefinition,
  code: "two-definitions",
  tells: { other: "plain" },
  catches:
    "A folder that holds a definition as a workbook and as CSV sheets, so that nobody can tell which is meant.",
  example: "`definition.xlsx` beside `columns.csv`",
});

export const definitionFormula = defineProblem({
  ...inDefinition,
  code: "definition-formula",
  tells: { formula: "plain" },
  catches: "A formula in a definition, which could say something else tomorrow.",
  example: '`="pm"&"25"` as the id of an indicator',
});

export const invalidId = defineProblem({
  ...inDefinition,
  code: "invalid-id",
  tells: { raw: "quoted" },
  catches: "An id that files, addresses and commands cannot carry.",
  example: "“PM 2.5” as the name of a column, or `__proto__`",
});

export const takenId = defineProblem({
  ...inDefinition,
  code: "taken-id",
  tells: { id: "quoted", owner: "plain" },
  catches: "An id that something else already has: a column, an indicator of another dataset, a chart.",
  example: "an indicator “members” beside the dataset of members",
});

export const undeclaredUnit = defineProblem({
  ...inDefinition,
  code: "undeclared-unit",
  /** `base`: what it is a multiple of. */
  tells: { raw: "quoted", nearest: "quoted?", base: "quoted?" },
  catches: "A unit of a definition that is neither the program's nor declared on the sheet of units.",
  example: "trees, without a row on `units`",
});

export const missingDefinition = defineProblem({
  ...inDefinition,
  code: "missing-definition",
  tells: { folder: "quoted" },
  catches: "A folder of data/datasets that holds no definition.",
  example: "`definition.ods`, or a folder that was emptied",
});

export const notUnderstood = defineProblem({
  ...inDefinition,
  code: "not-understood",
  tells: { raw: "quoted", column: "quoted", forms: "plain list to 12?" },
  catches: "A cell of a definition that follows none of the forms that its column takes.",
  example: "“pm25 is at mots 5” under “where”",
});

export const unclosedBrace = defineProblem({
  ...inDefinition,
  code: "unclosed-brace",
  tells: { raw: "quoted" },
  catches: "A sentence whose braces do not pair, so that a figure in it cannot be found.",
  example: "“{cities-measured of the cities”",
});

export const circularDefinition = defineProblem({
  ...inDefinition,
  code: "circular-definition",
  tells: { path: "plain chain" },
  catches: "Things that are defined by each other in a circle.",
  example: "a share of b while b is a share of a",
});

export const notJoined = defineProblem({
  ...inDefinition,
  code: "not-joined",
  /** As `LeftOut` says; `years` is how many years earlier there is one for all of them. */
  tells: {
    raw: "quoted",
    why: "place | grain | earlier | absent | places",
    years: "count",
    count: "count",
    areas: "area list to 5",
    periods: "period list to 5",
  },
  severity: "warning",
  movable: true,
  catches:
    "Figures to which no figure of another dataset could be joined: it has none of their place, none of their kind of period, only earlier ones, none of their own, or it adds up other places, as a figure of the same dataset may, too. They are left out.",
  example: "waste of Hanoi in 2021, where `population.people` ends in 2020",
});

export const joinedEarlier = defineProblem({
  code: "joined-earlier",
  tells: { raw: "quoted", period: "period", years: "count" },
  group: "result",
  severity: "note",
  movable: true,
  mends: "secretariat",
  doubts: true,
  catches:
    "A figure joined to one of an earlier year, because its own has none and the definition allows that. It counts as an estimate.",
  example: "waste of 2021 per head of the people of 2019",
});

export const wrongKind = defineProblem({
  ...inDefinition,
  code: "wrong-kind",
  tells: { name: "quoted", is: "plain", wanted: "plain list" },
  catches: "An operation, rule or function of something that it cannot be made of.",
  example: "the sum of a column of places",
});

export const untoldFigure = defineProblem({
  ...inDefinition,
  code: "untold-figure",
  tells: { raw: "quoted" },
  severity: "warning",
  movable: true,
  catches:
    "A sentence or title that names a figure which was not computed in this edition. It is left out of the report.",
  example: "{pm25 KOR-SEO} where Seoul sent nothing",
});

export const unsayableSentence = defineProblem({
  ...inDefinition,
  code: "unsayable-sentence",
  /** `why`: what the sentence compares without saying so, or what in it does not belong together. */
  tells: { why: "population | years | periods | part | places | panel", of: "count?", all: "count?" },
  severity: "warning",
  movable: true,
  catches:
    "A sentence that would say more than its figures carry: an order among some of those who belong, or of several years, without saying so; a part and its whole of different periods; the first figure of some place beside that of another; a movement of a sum whose places changed. It is left out of the report.",
  example: "“{rank 1 pm25 area} has the highest value” where three of eleven cities gave none",
});

export const untranslated = defineProblem({
  ...inDefinition,
  code: "untranslated",
  tells: { language: "plain", count: "number", example: "quoted" },
  severity: "note",
  movable: true,
  catches:
    "Words of a declared dataset that a language of the edition lacks. Those of another language stand in their place.",
  example: "a title without `title::ja`",
});

export const openQuestion = defineProblem({
  ...inDefinition,
  code: "open-question",
  tells: { question: "quoted" },
  catches:
    "A question that nobody has answered in the sheet yet; `almanac propose` writes one where a workbook does not say.",
  example: "“Is this the unit?” beside a column",
});

export const unlistedPlaces = defineProblem({
  code: "unlisted-places",
  tells: { names: "quoted list to 200", count: "number" },
  group: "value",
  severity: "note",
  movable: true,
  mends: "secretariat",
  catches:
    "Rows whose text names a place that the table of places does not have. They count where no place is asked for, and in no place of their own.",
  example: "“6 selected cities and provinces”, a municipality without a code",
});

export const unmetNeed = defineProblem({
  ...inDefinition,
  code: "unmet-need",
  /** Without `column` the source is missing; `is` is what the column is instead. */
  tells: { method: "quoted", source: "quoted", column: "quoted?", is: "plain?", wanted: "plain" },
  catches:
    "A dataset whose method needs a source or a column that its sheets do not have, or have as something else.",
  example: "`method,scored-assessment` without a column `score`",
});

export const notAMethod = defineProblem({
  ...inDefinition,
  code: "not-a-method",
  /** `part` is what has the wrong shape, or what is imported. */
  tells: { why: "absent | export | shape | import", part: "quoted?" },
  catches: "A dataset that names `method.js` as its method, where that file is not there or gives no method.",
  example: "a `method.js` without `export default defineMethod({ … })`",
});

export const codeRefused = defineProblem({
  ...inDefinition,
  code: "code-refused",
  catches:
    "A dataset whose `method.js` would have to run in a command that was given `--no-code`. Nothing of it is checked or published.",
  example: "a pull request from a fork, which CI checks without running what it brings",
});

export const unsaidProblem = defineProblem({
  ...inDefinition,
  code: "unsaid-problem",
  tells: { about: "quoted", part: "plain" },
  catches:
    "A kind of problem of a `method.js` for which the sheet `problems` has no sentence, or not always one.",
  example: "a kind `counted-twice` without a row `counted-twice,says`",
});

export const exampleDiffers = defineProblem({
  ...inDefinition,
  code: "example-differs",
  tells: { example: "quoted", expected: "number?", computed: "number?" },
  catches: "A worked example of a definition whose figure is not what its rows make.",
  example: "50 for 120 recycled of 200 treated",
});
