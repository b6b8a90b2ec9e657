import { defineProblem } from "../../../model/define-problem.ts";

/** Defaults for findings on a meter's series that put its figures in doubt. */
const doubtfulSeries = {
  group: "series",
  severity: "warning",
  movable: true,
  mends: "office",
  doubts: true,
} as const;

export const readsOutOfOrder = defineProblem({
  code: "reads-out-of-order",
  tells: { meter: "quoted", first: "cells" },
  group: "series",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "A meter read that is not after the one before it, so that their periods would overlap.",
  example: "2016-03-24 below 2016-04-25",
});

export const conflictingHours = defineProblem({
  code: "conflicting-hours",
  tells: { station: "quoted", first: "cells" },
  group: "series",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "Two temperatures of one station for the same hour.",
  example: "21.01 and 19.38 at 2015-11-22T00:00:00-06:00",
});

export const sampleMeter = defineProblem({
  code: "sample-meter",
  tells: { building: "quoted", source: "plain" },
  group: "result",
  severity: "note",
  movable: true,
  mends: null,
  catches: "A metered building that is a sample to show the method.",
  example: "sample-gas: synthetic loads on measured weather",
});

export const periodDropped = defineProblem({
  code: "period-dropped",
  tells: { meter: "quoted", periods: "number", from: "plain", to: "plain?", reason: "reason" },
  group: "result",
  severity: "note",
  movable: true,
  mends: null,
  catches: "Metered periods that the method leaves out, with the reason.",
  example: "a period of 20 days, or one that overlaps the works",
});

export const tooFewDays = defineProblem({
  code: "too-few-days",
  tells: { meter: "quoted", days: "number", least: "number" },
  group: "result",
  severity: "note",
  movable: true,
  mends: "office",
  catches: "A meter whose reads before works cover too little of a year for a model. No savings are given.",
  example: "four summer months before works",
});

export const readsAreAnIndex = defineProblem({
  code: "reads-are-an-index",
  tells: { meter: "quoted", first: "number", last: "number" },
  group: "series",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "Reads that only rise: the counter's position instead of the use between two reads.",
  example: "12,000, 12,183, 12,290 and so on through a year",
});

export const extremeUse = defineProblem({
  code: "extreme-use",
  tells: { meter: "quoted", perDay: "plain", limit: "plain", avoided: "number?", without: "number?" },
  ...doubtfulSeries,
  catches:
    "Use a day more than three interquartile ranges above the meter's median, and what it does to the result.",
  example: "a month of ten times the usual use",
});

export const implausibleTemperatures = defineProblem({
  code: "implausible-temperatures",
  tells: { station: "quoted", unit: "quoted", mean: "number", meter: "quoted?" },
  group: "series",
  severity: "error",
  movable: true,
  mends: "office",
  catches:
    "Temperatures that cannot be in the unit named: a mean outside −45 to 45 °C, or use that follows them only in the other unit.",
  example: "21 to 95, marked °C",
});

export const notDistinguishable = defineProblem({
  code: "not-distinguishable",
  tells: { meter: "quoted", avoided: "number", margin: "number" },
  group: "result",
  severity: "note",
  movable: true,
  mends: "office",
  catches: "A meter whose energy avoided cannot be told from none, since its interval contains zero.",
  example: "12 kWh avoided, give or take 40",
});

export const fitTooPoor = defineProblem({
  code: "fit-too-poor",
  tells: { meter: "quoted", percent: "number" },
  group: "result",
  severity: "note",
  movable: true,
  mends: "office",
  catches: "A meter whose model misses use before works by more than the use itself. No savings are given.",
  example: "CV(RMSE) 140 %",
});

export const worksFarApart = defineProblem({
  code: "works-far-apart",
  tells: { building: "quoted", days: "number", first: "cells" },
  group: "row and table",
  severity: "warning",
  movable: true,
  mends: "office",
  catches:
    "Stages of works on one building that began more than a year apart; all use between them is left out.",
  example: "walls in 2016, windows in 2018",
});

export const stationsDiffer = defineProblem({
  code: "stations-differ",
  tells: { building: "quoted", raw: "quoted", other: "quoted", first: "cells" },
  group: "row and table",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "Stages of works on one building that name different weather stations.",
  example: "724390 and 724391 for one house",
});

export const weatherOfFirstDays = defineProblem({
  code: "weather-of-first-days",
  tells: { meter: "quoted", avoided: "number", whole: "number" },
  group: "result",
  severity: "note",
  movable: true,
  mends: null,
  catches:
    "A meter read every two months: OpenEEmeter takes the weather of the first 35 days of each period before works; both results are told.",
  example: "710 kWh avoided, 1,371 by the weather of whole periods",
});

export const noUseAfterWorks = defineProblem({
  code: "no-use-after-works",
  tells: { meter: "quoted", reads: "number" },
  ...doubtfulSeries,
  catches:
    "Reads of 0 after works, all of them or those on which a quarter of the expected use falls. No savings are given.",
  example: "a meter that was taken out with the boiler, read as 0 for a year",
});

export const levelBreakAtWorks = defineProblem({
  code: "level-break-at-works",
  tells: {
    ...({ meter: "quoted", used: "number", expected: "number" } as const),
    ...({ before: "plain?", after: "plain?", causes: "plain or" } as const),
  },
  ...doubtfulSeries,
  catches:
    "Use after works that is further below or above what is expected than works explain, and the mistaken units that the step is near to. No savings are given.",
  example: "therm until the works and kWh after them, with the same numbers: 96.9 % “avoided”",
});

export const sameReads = defineProblem({
  code: "same-reads",
  tells: { meter: "quoted", other: "quoted", first: "cells" },
  group: "series",
  severity: "warning",
  movable: true,
  mends: "office",
  catches:
    "Two meters with the same reads on the same days, all or nearly all. No savings are given of the second.",
  example: "the rows of sample-gas a second time as twin-gas",
});

export const fewDaysAfterWorks = defineProblem({
  code: "few-days-after-works",
  tells: { meter: "quoted", days: "number" },
  group: "result",
  severity: "note",
  movable: true,
  mends: "office",
  catches:
    "A meter whose reads cover less than three quarters of the year after works. What it avoided is told of those days, and is in no sum.",
  example: "six months of reads after works",
});

export const implausibleIntensity = defineProblem({
  code: "implausible-intensity",
  tells: {
    ...({ meter: "quoted", used: "number", of: "household | m2", size: "cells" } as const),
    ...({ low: "number", high: "number", causes: "plain or" } as const),
  },
  ...doubtfulSeries,
  catches:
    "Use before works that a building of its households or floor area cannot have, and the mistaken units that explain it. No savings are given.",
  example: "25,000,000 kWh a year for one household: Wh typed as kWh",
});
