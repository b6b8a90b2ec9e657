import { formOf } from "../../../charts/forms.ts";
import type { Chart } from "../../../model/chart.ts";
import { groupBy } from "../../../model/group-by.ts";
import { isMissing } from "../../../model/quantity.ts";
import { indicatorEntries } from "../data-grid.ts";
import type { Words } from "../words.ts";
import { singlesTable } from "./list-table.ts";
import type { PrintSubject } from "./print.ts";
import { chartTable, indicatorTable } from "./print-table.ts";
import type { PrintTable } from "./table-layout.ts";

/** The tables of a dataset in the annex: of its charts, of each indicator, and one of all those with a line or two. */
export interface AnnexTables {
  readonly charts: readonly PrintTable[];
  readonly indicators: ReadonlyMap<string, readonly PrintTable[]>;
  readonly singles: readonly PrintTable[];
}

/** Tables with fewer lines are combined. */
const fewestRows = 3;

export function annexTables({ dataset, observations, charts }: PrintSubject, words: Words): AnnexTables {
  const drawn = new Set(charts.flatMap(({ chart }) => chart.points.map(({ observation }) => observation)));
  const rest = groupBy(
    observations.filter((observation) => !drawn.has(observation)),
    ({ indicator }) => indicator,
  );
  const made = Object.keys(dataset.indicators).map((id) => {
    const figures = rest.get(id) ?? [];
    const tables = figures.length > 0 ? indicatorTable(id, figures, dataset, words) : [];
    return { id, figures, tables, isSmall: tables.every(({ rows }) => rows.length <= fewestRows) };
  });
  const small = made.filter(({ figures, isSmall }) => isSmall && figures.length <= fewestRows + 1);
  const singles = small.flatMap(({ id, figures }) =>
    indicatorEntries(figures, dataset, words).map(
      (entry) => [words.indicator(dataset, id).title, entry] as const,
    ),
  );
  return {
    charts: charts.flatMap(({ chart }) => chartTablesOf(chart, words)),
    indicators: new Map(made.filter((each) => !small.includes(each)).map(({ id, tables }) => [id, tables])),
    singles: singles.length > 0 ? [singlesTable(singles, words)] : [],
  };
}

/** A chart with one or two values shows them itself, and so does a map whose places all have the same. */
function chartTablesOf(chart: Chart, words: Words): PrintTable[] {
  const amounts = new Set(
    chart.points.map(({ observation: { value } }) => (isMissing(value) ? null : value.amount)),
  );
  const isPlain =
    chart.points.length <= fewestRows ||
    (formOf(chart).table === "amounts that differ" && amounts.size === 1);
  return isPlain ? [] : chartTable(chart, words);
}
