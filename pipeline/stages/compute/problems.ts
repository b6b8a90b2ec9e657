import { defineProblem } from "../../model/define-problem.ts";

export const undeclaredIndicator = defineProblem({
  code: "undeclared-indicator",
  group: "result",
  severity: "error",
  movable: false,
  mends: "program",
  catches: "A figure of an indicator that the dataset does not declare; a mistake in the program.",
  example: "`members-gone` without a definition",
});

export const wrongUnit = defineProblem({
  code: "wrong-unit",
  tells: { unit: "unit", declared: "unit" },
  group: "result",
  severity: "error",
  movable: false,
  mends: "program",
  catches: "A figure in another unit than its indicator has.",
  example: "blocks retrofitted, given in buildings",
});

export const duplicateObservation = defineProblem({
  code: "duplicate-observation",
  tells: { first: "address sum", second: "address sum" },
  group: "result",
  severity: "error",
  movable: false,
  mends: "program",
  catches: "Two figures of one indicator, place, period and breakdown; a mistake in the program.",
  example: "members of Japan in 2020, twice",
});

export const emptyIndicator = defineProblem({
  code: "empty-indicator",
  group: "result",
  severity: "warning",
  movable: true,
  mends: null,
  catches: "A declared indicator without a single figure in this edition.",
  example: "no savings, since no meter readings were sent",
});

export const chartLeftOut = defineProblem({
  code: "chart-left-out",
  tells: { chart: "quoted" },
  group: "result",
  severity: "note",
  movable: true,
  mends: null,
  catches:
    "A chart for which there is no known value, or a map of which fewer than half of the places have a position. It is left out of page and print.",
  example: "the chart of avoided use in a year without meter readings",
});

export const missingCoordinates = defineProblem({
  code: "missing-coordinates",
  tells: { chart: "quoted", areas: "area list" },
  group: "result",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  catches:
    "Places on a map of which `data/reference/areas.csv` does not say where they lie. The map is drawn without them.",
  example: "a map of members with a city whose latitude is empty",
});
