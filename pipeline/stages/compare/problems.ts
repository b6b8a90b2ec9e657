import { defineProblem } from "../../model/define-problem.ts";
import type { ValuesFor } from "../../model/tells.ts";

const kind = { group: "between files", movable: true } as const;

/** The values for a changed figure: both amounts, and the cells behind them. */
const moved = {
  from: "plain",
  was: "measure",
  now: "measure",
  wasCells: "place list to 2",
  cells: "place list to 2",
} as const;
export type Moved = ValuesFor<typeof moved>;

export const restated = defineProblem({
  ...kind,
  code: "restated",
  /** `name` is the key that `restate` takes; `others` moved with it, for the same cause. */
  tells: { ...moved, cause: "cause", others: "number", name: "plain", to: "plain" },
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches:
    "A published figure that now prints another value, and no line of data/reference/restatements.csv says why. Figures that moved for one cause are one finding.",
  example: "44,317 t in the edition 2020, 44,713 t in 2021 for the same place and year",
});

export const restatedBelowPrecision = defineProblem({
  ...kind,
  code: "restated-below-precision",
  tells: { from: "plain", count: "number" },
  severity: "note",
  mends: null,
  catches: "Published figures of an indicator that moved by less than they are printed with.",
  example: "41.237 % in the edition 2020, 41.241 % in 2021: both print 41.2 %",
});

export const unusedRestatement = defineProblem({
  ...kind,
  code: "unused-restatement",
  tells: { key: "quoted", nearest: "quoted?" },
  severity: "warning",
  mends: "secretariat",
  catches:
    "A line of data/reference/restatements.csv that covers nothing: no such figure moved between its editions.",
  example: "a line about a figure that the office has since put back",
});

export const restatementOfOthers = defineProblem({
  ...kind,
  code: "restatement-of-others",
  /** `figures` and `change` are what the line says, `name` the figure with the largest change. */
  tells: {
    figures: "plain?",
    change: "plain?",
    count: "number",
    largest: "plain",
    name: "plain?",
    was: "measure?",
    now: "measure?",
    cells: "place list to 2?",
    key: "plain",
    from: "plain",
    to: "plain",
  },
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches:
    "A line of data/reference/restatements.csv and figures that are not those it was written for: another value, one figure more or fewer, or a line that does not say.",
  example: "a line for all cities, written for 27 figures, of which one now has another value",
});

export const wideRestatement = defineProblem({
  ...kind,
  code: "wide-restatement",
  tells: { count: "number" },
  severity: "note",
  mends: null,
  catches: "A line of data/reference/restatements.csv with a `*`: how many figures it answers for.",
  example: "`recycling,*,JPN,*,*` covers 17 figures",
});

export const restatementClassContradicted = defineProblem({
  ...kind,
  code: "restatement-class",
  tells: { class: "quoted", cause: "cause", count: "number" },
  severity: "warning",
  mends: "secretariat",
  catches:
    "A line of data/reference/restatements.csv whose class is at odds with what moved the figures: last edition's raw files, made again with today's rules, show it.",
  example: "class `source` where the raw files of both editions give the same values",
});

export const areaStoppedReporting = defineProblem({
  ...kind,
  code: "area-stopped-reporting",
  /** `file` has figures of other places; "" where the place has none in the dataset. */
  tells: { from: "plain", area: "area", count: "number", file: "plain", wasCells: "place list to 2" },
  severity: "warning",
  mends: "office",
  catches:
    "A place with figures of a dataset, or of one of its files, in the last edition and none in this one: one finding for all.",
  example: "the sheet of Korea left out, 136 values gone",
});

export const seriesEnded = defineProblem({
  ...kind,
  code: "series-ended",
  tells: { from: "plain", count: "number", last: "period", wasCells: "place list to 2" },
  severity: "warning",
  mends: "office",
  catches: "A series of the last edition without a single value in this one.",
  example: "landfilled waste of Japan, which the new export leaves out",
});

const fewer = {
  from: "plain",
  count: "number",
  of: "number",
  periods: "period list to 6",
  wasCells: "place list to 2",
} as const;

export const coverageShrank = defineProblem({
  ...kind,
  code: "coverage-shrank",
  tells: fewer,
  severity: "warning",
  mends: "office",
  catches: "A series that goes on, but without some of the values that the last edition had.",
  example: "the years 2000 to 2004 of a series left out",
});

export const figuresLeftOut = defineProblem({
  ...kind,
  code: "figures-left-out",
  tells: fewer,
  severity: "warning",
  mends: "secretariat",
  catches:
    "Figures of a series that goes on, which the last edition had and this one leaves out although their cells are as they were.",
  example: "a city's emissions per head, which a stricter rule no longer compares",
});

export const levelBreak = defineProblem({
  ...kind,
  code: "level-break",
  tells: { ...moved, before: "period" },
  severity: "warning",
  mends: "office",
  doubts: true,
  catches:
    "A series whose first new value is more than three times its largest published step away from the last published value.",
  example: "1,150 t after 1,090, 1,105, 1,098 and 1,101 kt",
});

export const sameFile = defineProblem({
  ...kind,
  code: "same-file",
  tells: { from: "plain" },
  severity: "warning",
  mends: "office",
  catches: "A delivery that is byte for byte that of the last edition.",
  example: "meter-readings.csv of 2020, sent again in 2021",
});

export const noNewPeriod = defineProblem({
  ...kind,
  code: "no-new-period",
  tells: { from: "plain", latest: "period" },
  severity: "warning",
  mends: "office",
  catches: "A file that differs from last edition's but whose latest period is no later.",
  example: "a series up to 2017 in both editions",
});

export const headerDrift = defineProblem({
  ...kind,
  code: "header-drift",
  tells: { from: "plain", name: "quoted", was: "quoted", now: "quoted", wasCell: "place" },
  severity: "note",
  mends: null,
  catches: "A column whose header is another than last edition's; it was found by one of its other names.",
  example: "“Recycling” in 2020, “Material recycling” in 2021",
});

export const rowsChanged = defineProblem({
  ...kind,
  code: "rows-changed",
  /** `gone`: figures that rested only on the row and vanished with its key. */
  tells: {
    from: "plain",
    name: "plain",
    key: "quoted",
    was: "quoted",
    now: "quoted",
    wasCell: "place",
    others: "number",
    gone: "number",
  },
  severity: "warning",
  mends: "office",
  catches:
    "A row of last edition's file that now says something else, although no published figure moved by it; or that now goes by another year or place, with the figures that went with it.",
  example: "the name or joining date of a member corrected; a target moved to another year",
});

export const rowsVanished = defineProblem({
  ...kind,
  code: "rows-vanished",
  tells: { from: "plain", key: "quoted", count: "number", wasCells: "place list to 2" },
  severity: "warning",
  mends: "office",
  catches: "Rows of last edition's file that are not in this one, where most of its rows are.",
  example: "three members deleted from the roster instead of being given a date of leaving",
});

export const definitionChanged = defineProblem({
  ...kind,
  code: "definition-changed",
  tells: { from: "plain", what: "facet", was: "quoted", now: "quoted" },
  severity: "warning",
  mends: "secretariat",
  catches: "An indicator whose unit, name, definition or method is not that of the last edition.",
  example: "recycling that now includes composting",
});

export const pastFilesChanged = defineProblem({
  ...kind,
  code: "past-files-changed",
  tells: { from: "plain", count: "number" },
  severity: "warning",
  mends: "secretariat",
  catches:
    "Raw files of the last edition that are gone or are not those that its report was made from: what moved a figure cannot be told.",
  example: "data/raw/2020/recycling removed to save room",
});

export const invalidPrevious = defineProblem({
  ...kind,
  code: "invalid-previous",
  tells: { previous: "plain", why: "unpublished | published-later" },
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches: "A previous edition that was never published, or has a later publication date than this one.",
  example: '`"previous": "2019"` where reports/2019 is not there',
});

export const reissueUndated = defineProblem({
  ...kind,
  code: "reissue-undated",
  tells: { edition: "plain", count: "number" },
  severity: "warning",
  mends: "secretariat",
  catches: "An edition that is published again with other figures, without the day of it in edition.json.",
  example: "no `reissued` although a figure of 2020 is corrected",
});

export const draftAgain = defineProblem({
  ...kind,
  code: "draft-again",
  tells: { edition: "plain" },
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches:
    "An edition that was released and calls itself a draft again: its figures could then move without a line.",
  example: '`"draft": true` in the edition.json of 2021, whose report was released',
});
