import { defineProblem } from "../model/define-problem.ts";

/** Defaults for doubtful figures that places reported about themselves, and that are kept. */
const inReports = { group: "row and table", movable: true, mends: "secretariat" } as const;

export const outsideRegion = defineProblem({
  ...inReports,
  code: "outside-region",
  tells: { raw: "quoted", country: "area" },
  severity: "note",
  mends: null,
  catches:
    "A row of a place outside the region that the dataset is about. No figure of the region counts it.",
  example: "a city in Thailand in an export of East Asia",
});

export const otherCountry = defineProblem({
  ...inReports,
  code: "other-country",
  tells: { raw: "quoted", stated: "area", listed: "area" },
  severity: "note",
  mends: null,
  catches: "A place that the file puts in another country or area than the table of places does.",
  example: "New Taipei under “China”",
});

export const conflictingValues = defineProblem({
  ...inReports,
  code: "conflicting-values",
  tells: { raw: "quoted", value: "number", kept: "quoted", keptValue: "number", first: "cells" },
  severity: "warning",
  doubts: true,
  catches:
    "Two rows that give one place and period different values, under two names of the place. The first stands, both are shown, and no mean is made.",
  example: "“Beijing” 50.59 and “Beijing Shi” 46.25 in 2018",
});

export const notOneYear = defineProblem({
  ...inReports,
  code: "not-one-year",
  tells: { from: "period", days: "number?" },
  severity: "warning",
  doubts: true,
  catches: "An accounting period that is not one year: longer, shorter, or without an end.",
  example: "`2019-06-05 - 2020-06-05`, `2017-04-01 -`",
});

export const unusualAmount = defineProblem({
  ...inReports,
  code: "unusual-amount",
  tells: {
    ...({
      raw: "quoted",
      column: "quoted?",
      least: "number?",
      most: "number?",
      origin: "whole?",
      inUnit: "plain?",
    } as const),
    ...({ each: "number?", eachIn: "unit?", people: "count?", peopleFrom: "whole?", of: "quoted?" } as const),
    likely: "number?",
  },
  severity: "warning",
  doubts: true,
  catches:
    "A figure outside of what its column usually holds, by itself, for each person or beside another column. It is kept as it was reported.",
  example: "a city of 1,435 inhabitants, a year measured on 54 days",
});

export const reportedWithoutFigures = defineProblem({
  ...inReports,
  code: "reported-without-figures",
  tells: { raw: "quoted" },
  severity: "note",
  mends: null,
  catches: "A row that says there is an inventory and gives no figure of it. Reported is not known.",
  example: "“Yes”, and every total empty",
});

export const toldAgain = defineProblem({
  ...inReports,
  code: "told-again",
  tells: { value: "number", before: "number", first: "address" },
  severity: "note",
  mends: null,
  catches:
    "A figure of one place and period that an earlier questionnaire gave otherwise. The later one stands.",
  example: "the inventory of 2016, told as 18.2 and then as 20.1 million tonnes",
});

export const targetNotRecomputed = defineProblem({
  ...inReports,
  code: "target-not-recomputed",
  tells: { value: "number", computed: "number" },
  severity: "warning",
  doubts: true,
  catches: "A target in tonnes that is not the base less the percentage stated beside it.",
  example: "65 % below 41.2 million tonnes, told as 26.4 million",
});

export const reachedAboveTarget = defineProblem({
  ...inReports,
  code: "reached-above-target",
  tells: { target: "number", inventory: "number" },
  severity: "warning",
  doubts: true,
  catches: "A target reported as reached, though the latest inventory that the city reports is above it.",
  example: "100 % of the way to 0 t, beside an inventory of 47.6 million tonnes",
});

export const sharesDisagree = defineProblem({
  ...inReports,
  code: "shares-disagree",
  tells: { part: "number", year: "whole", other: "number", cell: "address" },
  severity: "warning",
  doubts: true,
  catches:
    "Shares achieved of two targets of one place that come to different cuts from the base that both have. At most one of them is right.",
  example: "12 % of a cut of 20 %, and 12 % of a cut of 100 %",
});
