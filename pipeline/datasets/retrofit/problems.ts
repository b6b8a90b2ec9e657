import { defineProblem, params } from "../../model/define-problem.ts";
import type { Period } from "../../model/period.ts";
import type { CellRef } from "../../model/source.ts";

export const readsOutOfOrder = defineProblem({
  code: "reads-out-of-order",
  tells: params<{ meter: string; first: CellRef }>(),
  group: "series",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "A meter read that is not after the one before it, so that their periods would overlap.",
  example: "2016-03-24 below 2016-04-25",
});

export const conflictingHours = defineProblem({
  code: "conflicting-hours",
  tells: params<{ station: string; first: CellRef }>(),
  group: "series",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "Two temperatures of one station for the same hour.",
  example: "21.01 and 19.38 at 2015-11-22T00:00:00-06:00",
});

export const impliedFactorImplausible = defineProblem({
  code: "implied-factor-implausible",
  tells: params<{
    factor: number;
    low: number;
    high: number;
    expected: number;
  }>(),
  group: "result",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  catches: "Two projections that together imply an emission factor outside of what is physically plausible.",
  example: "2.9 million MWh and 3 million t: 1.03 t/MWh",
});

export const incomparableBaselines = defineProblem({
  code: "incomparable-baselines",
  tells: params<{ values: readonly string[] }>(),
  group: "result",
  severity: "note",
  movable: true,
  mends: null,
  catches: "Targets with different baselines, which cannot stand on one axis.",
  example: "22.7 % and 14 % below two different forecasts",
});

export const sampleMeter = defineProblem({
  code: "sample-meter",
  tells: params<{ building: string; source: string }>(),
  group: "result",
  severity: "note",
  movable: true,
  mends: null,
  catches: "A metered building that is a sample to show the method.",
  example: "sample-gas: synthetic loads on measured weather",
});

export const periodDropped = defineProblem({
  code: "period-dropped",
  tells: params<{
    meter: string;
    periods: number;
    from: Period;
    to: Period | null;
    reason: string;
  }>(),
  group: "result",
  severity: "note",
  movable: true,
  mends: null,
  catches: "Metered periods that the method leaves out, with the reason.",
  example: "a period of 20 days, or one that overlaps the works",
});

export const tooFewDays = defineProblem({
  code: "too-few-days",
  tells: params<{ meter: string; days: number; least: number }>(),
  group: "result",
  severity: "note",
  movable: true,
  mends: "office",
  catches: "A meter whose reads before works cover too little of a year for a model. No savings are given.",
  example: "four summer months before works",
});

export const readsAreAnIndex = defineProblem({
  code: "reads-are-an-index",
  tells: params<{ meter: string; first: number; last: number }>(),
  group: "series",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "Reads that only rise: the counter's position instead of the use between two reads.",
  example: "12,000, 12,183, 12,290 and so on through a year",
});

export const extremeUse = defineProblem({
  code: "extreme-use",
  tells: params<{
    meter: string;
    perDay: number;
    limit: number;
    avoided: number | null;
    without: number | null;
  }>(),
  group: "series",
  severity: "warning",
  movable: true,
  mends: "office",
  catches:
    "Use a day more than three interquartile ranges above the meter's median, and what it does to the result.",
  example: "a month of ten times the usual use",
});

export const implausibleTemperatures = defineProblem({
  code: "implausible-temperatures",
  tells: params<{ station: string; unit: string; mean: number; meter: string | null }>(),
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
  tells: params<{ meter: string; avoided: number; margin: number }>(),
  group: "result",
  severity: "note",
  movable: true,
  mends: "office",
  catches: "A meter whose energy avoided cannot be told from none, since its interval contains zero.",
  example: "12 kWh avoided, give or take 40",
});

export const fitTooPoor = defineProblem({
  code: "fit-too-poor",
  tells: params<{ meter: string; percent: number }>(),
  group: "result",
  severity: "note",
  movable: true,
  mends: "office",
  catches: "A meter whose model misses use before works by more than the use itself. No savings are given.",
  example: "CV(RMSE) 140 %",
});

export const worksFarApart = defineProblem({
  code: "works-far-apart",
  tells: params<{ building: string; days: number; first: CellRef }>(),
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
  tells: params<{ building: string; raw: string; other: string; first: CellRef }>(),
  group: "row and table",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "Stages of works on one building that name different weather stations.",
  example: "724390 and 724391 for one house",
});

export const weatherOfFirstDays = defineProblem({
  code: "weather-of-first-days",
  tells: params<{ meter: string; avoided: number; whole: number }>(),
  group: "result",
  severity: "note",
  movable: true,
  mends: null,
  catches:
    "A meter read every two months: OpenEEmeter takes the weather of the first 35 days of each period before works; both results are told.",
  example: "710 kWh avoided, 1,371 by the weather of whole periods",
});
