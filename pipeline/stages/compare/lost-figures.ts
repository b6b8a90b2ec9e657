import { seriesOf } from "../../model/figure-key.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Movement } from "../../model/movement.ts";
import { cellsBehind, isMissing } from "../../model/quantity.ts";
import type { Figure, Vintage } from "../../model/vintage.ts";

/** Figures of the last edition that have no value any more, grouped by what they share; each is in one group. */
export interface Lost {
  readonly kind: "area" | "file" | "indicator" | "series" | "values";
  readonly vintages: readonly Vintage[];
  /** How many figures of the same dataset, indicator and area the last edition had; of an indicator that is lost, all. */
  readonly of: number;
  /** For the kind `file`. */
  readonly file?: string;
}

/**
 * Groups lost figures: a place without any value in a dataset or from a file; an indicator without any, in all or in one
 * place; values within a series that continues. An indicator with only later periods is not lost, since some sources cover
 * each year separately.
 */
export function lostFigures(
  movements: readonly Movement[],
  vintages: readonly Vintage[],
  figures: readonly Figure[],
): Lost[] {
  if (!movements.some(({ kind }) => kind === "gone")) return [];
  const valued = figures.filter(({ value }) => !isMissing(value));
  const areas = new Set(valued.map(areaOf));
  const series = new Set(valued.map(seriesOf));
  const periods = new Set(valued.map(periodOf));
  const kept = new Set(vintages.filter((was) => periods.has(periodOf(was))).map(indicatorOf));
  const latest = new Map<string, string>();
  for (const figure of valued) {
    const name = indicatorOf(figure);
    if ((latest.get(name) ?? "") < figure.period) latest.set(name, figure.period);
  }
  const rolled = (was: Vintage) =>
    !kept.has(indicatorOf(was)) && (latest.get(indicatorOf(was)) ?? "") > was.period;

  const gone = movements.flatMap(({ kind, was }) => (kind === "gone" && was ? [was] : []));
  const ofArea = gone.filter((was) => !areas.has(areaOf(was)));
  const rest = gone.filter((was) => areas.has(areaOf(was)) && !rolled(was));
  const files = endedFiles(
    rest.filter((was) => !series.has(seriesOf(was))),
    valued,
  );
  const inFile = new Set(files.flatMap((each) => each.vintages));
  const ended = rest.filter((was) => !series.has(seriesOf(was)) && !inFile.has(was));
  const values = rest.filter((was) => series.has(seriesOf(was)));
  const sizes = new Map([...groupBy(vintages, placeOf)].map(([name, group]) => [name, group.length]));
  const groups = (kind: Lost["kind"], of: readonly Vintage[], nameOf: (was: Vintage) => string): Lost[] =>
    [...groupBy(of, nameOf).values()].map((group) => ({
      kind,
      vintages: group,
      of: kind !== "indicator" && group[0] ? (sizes.get(placeOf(group[0])) ?? 0) : group.length,
    }));
  const indicators = new Set(valued.map(indicatorOf));
  return [
    ...groups("area", ofArea, areaOf),
    ...files.map((each) => ({ ...each, of: each.vintages.length })),
    ...groups(
      "indicator",
      ended.filter((was) => !indicators.has(indicatorOf(was))),
      indicatorOf,
    ),
    ...groups(
      "series",
      ended.filter((was) => indicators.has(indicatorOf(was))),
      placeOf,
    ),
    ...groups("values", values, placeOf),
  ];
}

/** Several series of a place from one file that has nothing on the place any more: its sheet or rows were left out. */
function endedFiles(ended: readonly Vintage[], valued: readonly Figure[]): Omit<Lost, "of">[] {
  const byArea = [...groupBy(ended, areaOf)].filter(([, group]) => new Set(group.map(seriesOf)).size > 1);
  if (byArea.length === 0) return [];
  const current = groupBy(valued, areaOf);
  return byArea.flatMap(([area, group]) => {
    const left = new Set((current.get(area) ?? []).flatMap(filesOf));
    const lostFile = (was: Vintage) => filesOf(was).find((file) => !left.has(file)) ?? "";
    return [...groupBy(group, lostFile)].flatMap(([file, vintages]) =>
      file !== "" && new Set(vintages.map(seriesOf)).size > 1 ? [{ kind: "file", file, vintages }] : [],
    );
  });
}

function filesOf({ value }: Figure): string[] {
  return cellsBehind(value).map(({ file }) => file);
}

function areaOf({ dataset, area }: Figure): string {
  return `${dataset}\u0000${area}`;
}

function indicatorOf({ dataset, indicator }: Figure): string {
  return `${dataset}\u0000${indicator}`;
}

function periodOf({ dataset, indicator, period }: Figure): string {
  return `${dataset}\u0000${indicator}\u0000${period}`;
}

function placeOf({ dataset, indicator, area }: Figure): string {
  return `${dataset}\u0000${indicator}\u0000${area}`;
}
