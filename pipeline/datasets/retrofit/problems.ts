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
