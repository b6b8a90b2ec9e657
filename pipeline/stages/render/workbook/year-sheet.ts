import type { Areas } from "../../../model/area.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { fiscalYearOf } from "../../../model/period.ts";
import { isMissing } from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";
import type { DatasetFigures } from "../brief.ts";
import type { Words } from "../words.ts";
import { inOrder } from "./figures-sheet.ts";
import { digitsByValue } from "./number-format.ts";
import { unitName } from "./observation-unit.ts";
import type { ColumnPlan, LineChartPlan, SheetPlan } from "./plan.ts";
import { isYear, valueCell } from "./value-cell.ts";
import { yearCharts } from "./year-charts.ts";

/** A dataset's figures of several years, and where else they stand. */
interface YearSheet extends DatasetFigures {
  readonly name: string;
  /** The sheet of all figures, with their cells. */
  readonly figures: string;
  /** Of the lines of its chart. */
  readonly colors: readonly string[];
  readonly areas: Areas;
}

/** A sheet by year, and charts of its leading figures. */
interface YearPlans {
  readonly sheet: SheetPlan;
  readonly charts: readonly LineChartPlan[];
}

/** The figures of a dataset by year: places down, years across. Null without places of which several years are known. */
export function yearSheet(
  { dataset, observations, name, figures, colors, areas }: YearSheet,
  words: Words,
): YearPlans | null {
  const { workbook, statuses, punctuation } = words.book;
  const series = seriesIn({ dataset, observations });
  const all = series.flat().map((figure) => ({ ...figure, period: columnOf(figure) }));
  if (new Set(all.map(({ area }) => area)).size < 2) return null;
  const years = [...new Set(all.map(({ period }) => period))].sort(compareText);
  const digits = digitsByValue(all);
  const rows = series.flatMap((alike) => {
    const [first] = alike;
    if (!first || isMissing(first.value)) return [];
    const { indicator, area, breakdown, value } = first;
    const byYear = new Map(alike.map((figure) => [columnOf(figure), figure.value]));
    const last = alike.at(-1) ?? first;
    const ofYear = (year: string) => {
      const value = byYear.get(year);
      return value === undefined ? null : valueCell(value, digits.get(value) ?? 0);
    };
    return {
      indicator: words.indicator(dataset, indicator).title,
      place: words.area(area),
      breakdown: words.breakdown(dataset, breakdown) || null,
      unit: unitName(value.unit, words),
      status: statuses[value.status],
      period: isYear(first.period)
        ? null
        : punctuation.interval(words.period(first.period), words.period(last.period)),
      years: years.map(ofYear),
    };
  });
  const heads = [
    { key: "indicator", widest: 36 },
    { key: "place", widest: 20 },
    { key: "breakdown", widest: 24 },
    { key: "unit", widest: 16 },
    { key: "status", widest: 12 },
    { key: "period", widest: 22 },
  ] as const;
  const plain = new Set<string | null>([null, statuses.reported]);
  const kept = heads.filter(({ key }) => !rows.every((row) => plain.has(row[key])));
  const title = dataset.words[words.locale].title;
  const charts = yearCharts({ dataset, observations, series, years, areas }, words);
  const sheet: SheetPlan = {
    name,
    title: punctuation.label(title, workbook.byYear),
    lines: [
      { text: workbook.byYearNote(figures), sheet: figures },
      ...(rows.some(({ period }) => period !== null) ? [workbook.fiscalNote] : []),
    ],
    table: {
      id: `years_${dataset.id.replace(/[^a-z0-9]/g, "_")}`,
      columns: [
        ...kept.map(
          ({ key, widest }): ColumnPlan => ({ header: workbook.columns[key], align: "left", widest }),
        ),
        ...years.map((header): ColumnPlan => ({ header, align: "right", widest: 12 })),
      ],
      rows: rows.map((row) => [...kept.map(({ key }) => row[key]), ...row.years]),
      kept: 2,
    },
  };
  return {
    sheet,
    charts: charts.map((chart) => ({
      ...{ ...chart, sheet: name, colors },
      left: kept.length + years.indexOf(chart.years[0] ?? ""),
    })),
  };
}

/** The charts of all sheets by year, with the way to each; null without any. */
export function chartsSheet(plans: readonly YearPlans[], name: string, { book }: Words): SheetPlan | null {
  const charts = plans.flatMap(({ charts }) => charts);
  if (charts.length === 0) return null;
  const title = book.workbook.charts;
  const lines = plans.map(({ sheet }) => ({ text: sheet.title, sheet: sheet.name }));
  return { name, title, lines, table: null, charts };
}

/** The year above a figure: that of a fiscal year is the one in which it begins. */
function columnOf({ period }: Observation): string {
  return period.slice(0, 4);
}

/** Values of calendar years, and apart from them of fiscal years, that differ in their year alone, where there are several. */
function seriesIn(figures: DatasetFigures): (readonly Observation[])[] {
  const yearly = inOrder(figures).filter(
    ({ period, value }) => (isYear(period) || fiscalYearOf(period)) && !isMissing(value),
  );
  const named = ({ indicator, area, breakdown, period, value }: Observation) =>
    JSON.stringify([
      ...[indicator, area, breakdown, isYear(period)],
      ...(isMissing(value) ? [] : [value.unit, value.status]),
    ]);
  return [...groupBy(yearly, named).values()].filter((alike) => alike.length > 1);
}
