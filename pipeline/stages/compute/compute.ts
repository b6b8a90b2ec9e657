import { hasValue } from "../../charts/shown.ts";
import type { Chart } from "../../model/chart.ts";
import type { Context, Dataset } from "../../model/dataset.ts";
import { compareFigures } from "../../model/figure-key.ts";
import type { Finding } from "../../model/finding.ts";
import type { Observation } from "../../model/observation.ts";
import type { StoredFile } from "../../model/report.ts";
import type { RowsBehind, Streamed } from "../../model/stream.ts";
import { datasetFailure } from "../validate/dataset-failure.ts";
import { rowsOf, type Validated } from "../validate/validate.ts";
import { chartsLeftOut, emptyIndicators, faultyFigures } from "./broken-promises.ts";

/** A dataset's observations in the order of observations.csv, and the promises it broke. */
export interface Computed {
  readonly dataset: string;
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
  /** Whether it has a chart with a headline, without which none opens the report. */
  readonly hasHeadline?: boolean;
  /** Figures by group, too many for the report: one file a format. */
  readonly tables?: ReadonlyMap<string, StoredFile>;
  /** The rows of the requested group. */
  readonly behind?: RowsBehind;
}

/** Results of a source whose rows came group by group. */
export interface StreamedGroups extends Streamed {
  readonly tables: ReadonlyMap<string, StoredFile>;
  readonly behind?: RowsBehind;
}

/**
 * Computes a valid dataset's observations and checks them against its declared indicators. An exception here, or in the
 * charts and sentences that the report will ask for, becomes a finding.
 */
export function compute(
  validated: Validated,
  context: Context,
  streamed: StreamedGroups | null = null,
): Computed {
  const { dataset } = validated;
  try {
    return computeSound(validated, context, streamed);
  } catch (thrown) {
    return { dataset: dataset.id, observations: [], findings: [datasetFailure(dataset, thrown)] };
  }
}

/** Calls everything the report will call, and returns the charts, whose figures are the same in every language. */
function chartsOf(
  dataset: Dataset,
  observations: readonly Observation[],
  { edition, areas }: Context,
): readonly Chart[] {
  dataset.keyFigures(observations);
  const [charts = []] = edition.locales.map((locale) => {
    dataset.narrative(observations, locale);
    return dataset.charts(observations, locale, (code) => areas.get(code)?.names[locale] ?? code);
  });
  return charts;
}

function computeSound(
  { dataset, sources }: Validated,
  context: Context,
  streamed: StreamedGroups | null,
): Computed {
  const rows = rowsOf(dataset, sources);
  const computed = dataset.compute(rows, context);
  const observations = [...computed, ...(streamed?.observations ?? [])].sort(compareFigures);
  // Figures on a missing source are reported once, with the delivery. A stream's figures are incomplete here.
  const isAwaited = streamed !== null || sources.some(({ table }) => table.length === 0);
  const { joins = [] } = dataset;
  const isLeftOut = joins.some((other) => !context.elsewhere?.has(other));
  const isJoined = joins.every((other) => context.elsewhere?.get(other)?.length);
  const charts = chartsOf(dataset, observations, context);
  const hasHeadline = charts.some((chart) => chart.message && hasValue(chart, context.areas));
  const findings = [
    ...(streamed?.findings ?? []),
    ...faultyFigures(dataset, observations),
    ...chartsLeftOut(charts, context.areas),
    ...(dataset.checkStatements?.(observations) ?? []),
    ...(isLeftOut ? [] : (dataset.checkJoins?.(rows, context) ?? [])),
    ...(isAwaited || !isJoined ? [] : emptyIndicators(dataset, observations)),
  ];
  const tables = streamed
    ? { tables: streamed.tables, ...(streamed.behind ? { behind: streamed.behind } : {}) }
    : {};
  return { dataset: dataset.id, observations, findings, hasHeadline, ...tables };
}
