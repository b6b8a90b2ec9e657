import { hasValue, unplaced } from "../model/chart.ts";
import type { Context, Dataset } from "../model/dataset.ts";
import { defineProblem, params } from "../model/define-problem.ts";
import { type Finding, finding } from "../model/finding.ts";
import type { Observation } from "../model/observation.ts";
import { atCells, atFigure, inFile, type Place } from "../model/place.ts";
import { cellsBehind, isMissing, type Measure } from "../model/quantity.ts";
import type { StoredFile } from "../model/report.ts";
import { type CellRange, compareText } from "../model/source.ts";
import type { RowsBehind, Streamed } from "../model/stream.ts";
import type { Unit } from "../model/unit.ts";
import { datasetFailure } from "./validate/dataset-failure.ts";
import { rowsOf, type Validated } from "./validate/validate.ts";

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
  tells: params<{ unit: Unit; declared: Unit }>(),
  group: "result",
  severity: "error",
  movable: false,
  mends: "program",
  catches: "A figure in another unit than its indicator has.",
  example: "blocks retrofitted, given in buildings",
});

export const duplicateObservation = defineProblem({
  code: "duplicate-observation",
  tells: params<{ first: readonly CellRange[]; second: readonly CellRange[] }>(),
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
  tells: params<{ chart: string }>(),
  group: "result",
  severity: "note",
  movable: true,
  mends: null,
  catches: "A chart for which there is no known value. It is left out of page and print.",
  example: "the chart of avoided use in a year without meter readings",
});

export const missingCoordinates = defineProblem({
  code: "missing-coordinates",
  tells: params<{ chart: string; areas: readonly string[] }>(),
  group: "result",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  catches:
    "Places on a map of which `data/reference/areas.csv` does not say where they lie. The map is drawn without them.",
  example: "a map of members with a city whose latitude is empty",
});

/** Cells that are named of each of two figures. */
const MOST_CELLS = 3;

/** A dataset's observations in the order of observations.csv, and where it broke its own promises. */
export interface Computed {
  readonly dataset: string;
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
  /** Figures by the group, which are too many for the report: a file a format. */
  readonly tables?: ReadonlyMap<string, StoredFile>;
  /** The rows of the group that was asked for. */
  readonly behind?: RowsBehind;
}

/** What was computed from a source whose rows came group by group. */
export interface StreamedGroups extends Streamed {
  readonly tables: ReadonlyMap<string, StoredFile>;
  readonly behind?: RowsBehind;
}

/**
 * Computes the observations of a sound dataset and checks them against its declared indicators.
 * A dataset that throws here, or would when the report asks it for charts and sentences, is a finding.
 */
export function compute(
  validated: Validated,
  context: Context,
  streamed: StreamedGroups | null = null,
): Computed {
  const { dataset } = validated;
  try {
    const computed = computeSound(validated, context, streamed);
    tell(dataset, computed.observations, context);
    return computed;
  } catch (thrown) {
    return { dataset: dataset.id, observations: [], findings: [datasetFailure(dataset.id, thrown)] };
  }
}

/** Asks a dataset for all that the report will. */
function tell(dataset: Dataset, observations: readonly Observation[], { edition, areas }: Context): void {
  dataset.keyFigures(observations);
  for (const locale of edition.locales) {
    dataset.charts(observations, locale, (code) => areas.get(code)?.names[locale] ?? code);
    dataset.narrative(observations, locale);
  }
}

function computeSound(
  { dataset, sources }: Validated,
  context: Context,
  streamed: StreamedGroups | null,
): Computed {
  const own = dataset.compute(rowsOf(sources), context);
  const observations = [...own, ...(streamed?.observations ?? [])].sort(byKey);
  const findings: Finding[] = [...(streamed?.findings ?? [])];
  const tables = streamed
    ? { tables: streamed.tables, ...(streamed.behind ? { behind: streamed.behind } : {}) }
    : {};
  const seen = new Map<string, Measure>();
  for (const observation of observations) {
    const { indicator, area, period, breakdown, value } = observation;
    const at: Place = atFigure({ dataset: dataset.id, indicator, area, period, breakdown });
    const key = [indicator, area, period, breakdown].join("\u0000");
    const before = seen.get(key);
    if (before) {
      const told = {
        first: cellsBehind(before).slice(0, MOST_CELLS),
        second: cellsBehind(value).slice(0, MOST_CELLS),
      };
      findings.push(finding(duplicateObservation(told), at));
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
  findings.push(
    ...chartsLeftOut(dataset, observations, context),
    ...(dataset.checkTold?.(observations) ?? []),
  );
  // What rests on a source that did not come has no figure; that is said once, of the delivery.
  if (sources.some(({ table }) => table.length === 0))
    return { dataset: dataset.id, observations, findings, ...tables };
  const ofStream: ReadonlySet<string> = new Set(dataset.stream?.own);
  const present = new Set(observations.map((observation) => observation.indicator));
  for (const indicator of Object.keys(dataset.indicators)) {
    if (present.has(indicator) || ofStream.has(indicator)) continue;
    const at: Place = atFigure({ dataset: dataset.id, indicator, area: "", period: "", breakdown: "" });
    findings.push(finding(emptyIndicator(), at));
  }
  return { dataset: dataset.id, observations, findings, ...tables };
}

/** A chart without a single known value is not drawn, and a map without the places that lie nowhere. */
function chartsLeftOut(
  dataset: Dataset,
  observations: readonly Observation[],
  { areas }: Context,
): Finding[] {
  return dataset
    .charts(observations, "en", (area) => area)
    .flatMap((chart) => {
      const at = inFile(`charts/${chart.id}.svg`);
      const lost = unplaced(chart, areas);
      return [
        ...(hasValue(chart, areas) ? [] : [finding(chartLeftOut({ chart: chart.id }), at)]),
        ...lost.map((code) => {
          const cells = areas.get(code)?.toPlace;
          const place = cells ? atCells(cells) : inFile("reference/areas.csv");
          return finding(missingCoordinates({ chart: chart.id, areas: [code] }), place);
        }),
      ];
    });
}

function byKey(a: Observation, b: Observation): number {
  return (
    compareText(a.indicator, b.indicator) ||
    compareText(a.area, b.area) ||
    compareText(a.period, b.period) ||
    compareText(a.breakdown, b.breakdown)
  );
}
