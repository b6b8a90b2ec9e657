import { hasValue, unplaced } from "../../charts/shown.ts";
import type { Areas } from "../../model/area.ts";
import type { Chart } from "../../model/chart.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type Finding, finding } from "../../model/finding.ts";
import type { Observation } from "../../model/observation.ts";
import { atCells, atFigure, inFile, type Place } from "../../model/place.ts";
import { cellsBehind, isMissing, type Measure } from "../../model/quantity.ts";
import {
  chartLeftOut,
  duplicateObservation,
  emptyIndicator,
  missingCoordinates,
  undeclaredIndicator,
  wrongUnit,
} from "./problems.ts";

/** Cells listed for each of two figures. */
const MOST_CELLS = 3;

/** Reports figures that are duplicate, of no declared indicator, in another unit, or missing for a reason of their own. */
export function faultyFigures(dataset: Dataset, observations: readonly Observation[]): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, Measure>();
  for (const observation of observations) {
    const { indicator, area, period, breakdown, value } = observation;
    const at: Place = atFigure({ dataset: dataset.id, indicator, area, period, breakdown });
    const key = [indicator, area, period, breakdown].join("\u0000");
    const before = seen.get(key);
    if (before) {
      const places = {
        first: cellsBehind(before).slice(0, MOST_CELLS),
        second: cellsBehind(value).slice(0, MOST_CELLS),
      };
      findings.push(finding(duplicateObservation(places), at));
    } else seen.set(key, value);
    const declared = Object.hasOwn(dataset.indicators, indicator) ? dataset.indicators[indicator] : undefined;
    if (!declared) findings.push(finding(undeclaredIndicator(), at));
    else if (!isMissing(value)) {
      const units = [declared.unit].flat();
      const [unit = "1"] = units;
      if (!units.includes(value.unit))
        findings.push(finding(wrongUnit({ unit: value.unit, declared: unit }), at));
    } else if (value.because) findings.push(finding(value.because, at));
  }
  return findings;
}

/** Reports declared indicators without a figure, except those of a stream. */
export function emptyIndicators(dataset: Dataset, observations: readonly Observation[]): Finding[] {
  const ofStream: ReadonlySet<string> = new Set(dataset.stream?.indicators);
  const present = new Set(observations.map(({ indicator }) => indicator));
  return Object.keys(dataset.indicators)
    .filter((indicator) => !present.has(indicator) && !ofStream.has(indicator))
    .map((indicator) => {
      const figure = { dataset: dataset.id, indicator, area: "", period: "", breakdown: "" };
      return finding(emptyIndicator(), atFigure(figure));
    });
}

/** Reports charts that are not drawn (no known value, or a map with few of its places) and maps that lack some places. */
export function chartsLeftOut(charts: readonly Chart[], areas: Areas): Finding[] {
  const undrawn = charts.filter((chart) => !hasValue(chart, areas));
  const places = new Set(charts.flatMap((chart) => unplaced(chart, areas)));
  return [
    ...undrawn.map(({ id }) => finding(chartLeftOut({ chart: id }), inFile(`charts/${id}.svg`))),
    ...[...places].map((code) => {
      const cells = areas.get(code)?.toPlace;
      return finding(
        missingCoordinates({ areas: [code] }),
        cells ? atCells(cells) : inFile("reference/areas.csv"),
      );
    }),
  ];
}
