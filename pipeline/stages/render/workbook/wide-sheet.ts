import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { isMissing, type Quantity } from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";
import type { Words } from "../words.ts";
import { digitsOf, numberFormat } from "./number-format.ts";
import type { Cell, ColumnPlan, SheetPlan } from "./plan.ts";
import { shorthand } from "./shorthand.ts";
import type { TableGroup } from "./table-group.ts";
import { type NamedTable, type SheetNames, tableTitle } from "./table-sheet.ts";

/** Fewer years read as well one below the other. */
const leastYears = 3;

/** Whether a table is also given with a column for each year: one unit, and rows of several years. */
export function isSeries({ unit, observations }: TableGroup): boolean {
  const yearly = observations.filter(isOfYear);
  const isLong = seriesIn(observations).length * 2 <= yearly.length;
  return unit !== null && yearsOf(yearly).length >= leastYears && isLong;
}

/** The figures of a table by year, a row for each series; what else is known of them stands in the long table. */
export function wideSheet(
  { group, name, wide }: NamedTable & { readonly wide: string },
  names: SheetNames,
  words: Words,
): SheetPlan {
  const { workbook, statuses, punctuation } = words.book;
  const { columns } = workbook;
  const { dataset, number } = group;
  const yearly = group.observations.filter(isOfYear);
  const years = yearsOf(yearly);
  const digits = digitsOf(yearly.flatMap(({ value }) => (isMissing(value) ? [] : [value])));
  const rows = seriesIn(yearly).map((series): Cell[] => {
    const [first] = series;
    if (!first) return [];
    const status = series.map(statusOf).find((each) => each !== null);
    const byYear = new Map(series.map(({ period, value }) => [period, value]));
    const labels = [
      words.indicator(dataset, first.indicator).title,
      words.area(first.area),
      words.breakdown(dataset, first.breakdown) || shorthand["not-applicable"],
      status ? statuses[status] : shorthand["not-applicable"],
    ];
    const values = years.map((year): Cell => {
      const value = byYear.get(year);
      if (value === undefined) return shorthand["not-applicable"];
      if (isMissing(value)) return shorthand[value.missing];
      return { number: value.amount, format: numberFormat(value.qualifier, digits, value.amount) };
    });
    return [...labels, ...values];
  });
  const heads: ColumnPlan[] = [
    { header: columns.indicator, align: "left", widest: 36 },
    { header: columns.place, align: "left", widest: 20 },
    { header: columns.breakdown, align: "left", widest: 24 },
    { header: columns.status, align: "left", widest: 14 },
    ...years.map((header): ColumnPlan => ({ header, align: "right", widest: 14 })),
  ];
  return {
    name: wide,
    title: `${tableTitle(group, words)}${punctuation.clause}${workbook.byYear}`,
    lines: [
      workbook.singleTable,
      { text: workbook.longTable(name), sheet: name },
      { text: workbook.toContents, sheet: names.contents },
    ],
    table: { id: `years_${number}_${dataset.id.replace(/[^a-z0-9]/g, "_")}`, columns: heads, rows },
  };
}

function isOfYear({ period }: Observation): boolean {
  return /^\d{4}$/.test(period);
}

function yearsOf(observations: readonly Observation[]): string[] {
  const years = observations.filter(isOfYear).map(({ period }) => period);
  return [...new Set(years)].sort(compareText);
}

/** The yearly figures by series, which differ in their year alone. A year without a figure belongs to the series that has others. */
export function seriesIn(observations: readonly Observation[]): (readonly Observation[])[] {
  const named = ({ indicator, area, breakdown }: Observation) => JSON.stringify([indicator, area, breakdown]);
  return [...groupBy(observations.filter(isOfYear), named).values()].flatMap((alike) => {
    const found = new Set(alike.map(statusOf).filter((status) => status !== null));
    if (found.size < 2) return [alike];
    return [...groupBy(alike, statusOf).values()];
  });
}

function statusOf({ value }: Observation): Quantity["status"] | null {
  return isMissing(value) ? null : value.status;
}
