import { seriesOf } from "../../model/figure-key.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Movement } from "../../model/movement.ts";
import { cellsBehind, isMissing } from "../../model/quantity.ts";
import type { Figure, Vintage } from "../../model/vintage.ts";

/** Figures of last edition that have no value any more, by what they have in common; each is in one group. */
export interface Lost {
  readonly kind: "area" | "file" | "indicator" | "series" | "values";
  readonly vintages: readonly Vintage[];
  /** How many figures last edition had of the same dataset, indicator and area. */
  readonly of: number;
  /** Of the kind `file`: which. */
  readonly file?: string;
}

/**
 * Groups what is gone: a place that has no value of a dataset any more, or none of one file; an indicator, or one of a
 * place, that has none; values within a series that goes on. An indicator that has left all its periods behind for a later one is none of
 * these: some sources tell each year by itself.
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
      of: group[0] ? (sizes.get(placeOf(group[0])) ?? 0) : 0,
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

/** Several series of a place that rested on one file, which gives nothing of the place any more: its sheet or rows were left out. */
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
