import { listedProblem } from "../../../words/listed-problem.ts";

export const readsOutOfOrder = listedProblem("reads-out-of-order", { meter: "quoted", first: "cells" });
export const conflictingHours = listedProblem("conflicting-hours", { station: "quoted", first: "cells" });
export const sampleMeter = listedProblem("sample-meter", { building: "quoted", source: "plain" });

export const periodDropped = listedProblem("period-dropped", {
  meter: "quoted",
  periods: "number",
  from: "plain",
  to: "plain?",
  reason: "reason",
});

export const tooFewDays = listedProblem("too-few-days", { meter: "quoted", days: "number", least: "number" });

export const readsAreAnIndex = listedProblem("reads-are-an-index", {
  meter: "quoted",
  first: "number",
  last: "number",
});

export const extremeUse = listedProblem("extreme-use", {
  meter: "quoted",
  perDay: "plain",
  limit: "plain",
  avoided: "number?",
  without: "number?",
});

export const implausibleTemperatures = listedProblem("implausible-temperatures", {
  station: "quoted",
  unit: "quoted",
  mean: "number",
  meter: "quoted?",
});

export const notDistinguishable = listedProblem("not-distinguishable", {
  meter: "quoted",
  avoided: "number",
  margin: "number",
});

export const fitTooPoor = listedProblem("fit-too-poor", { meter: "quoted", percent: "number" });

export const worksFarApart = listedProblem("works-far-apart", {
  building: "quoted",
  days: "number",
  first: "cells",
});

export const stationsDiffer = listedProblem("stations-differ", {
  building: "quoted",
  raw: "quoted",
  other: "quoted",
  first: "cells",
});

export const weatherOfFirstDays = listedProblem("weather-of-first-days", {
  meter: "quoted",
  avoided: "number",
  whole: "number",
});

export const noUseAfterWorks = listedProblem("no-use-after-works", { meter: "quoted", reads: "number" });

export const levelBreakAtWorks = listedProblem("level-break-at-works", {
  ...({ meter: "quoted", used: "number", expected: "number" } as const),
  ...({ before: "plain?", after: "plain?", causes: "plain or" } as const),
});

export const sameReads = listedProblem("same-reads", { meter: "quoted", other: "quoted", first: "cells" });
export const fewDaysAfterWorks = listedProblem("few-days-after-works", { meter: "quoted", days: "number" });

export const implausibleIntensity = listedProblem("implausible-intensity", {
  ...({ meter: "quoted", used: "number", of: "household | m2", size: "cells" } as const),
  ...({ low: "number", high: "number", causes: "plain or" } as const),
});
