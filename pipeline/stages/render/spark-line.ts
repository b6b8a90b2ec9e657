import { toTenth } from "../../charts/to-tenth.ts";
import type { Comparison } from "../../model/movement.ts";
import type { Observation } from "../../model/observation.ts";
import { firstDay } from "../../model/period.ts";
import { isMissing, type Quantity } from "../../model/quantity.ts";
import { compareText } from "../../model/source.ts";
import type { DatasetFigures } from "./brief.ts";
import type { Words } from "./words.ts";

/** A small line without axes: its runs of points (gaps stay open), and the same in words. */
export interface SparkLine {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly (readonly (readonly [x: number, y: number])[])[];
  readonly last: readonly [x: number, y: number];
  readonly label: string;
}

const [width, height, margin] = [132, 30, 4];

/** A figure's series up to its period, with values only the edition before has; null for fewer than three values, or where times do not compare. */
export function sparkLine(
  observation: Observation,
  { dataset, observations, since }: SparkSource,
  words: Words,
): SparkLine | null {
  const { value, indicator, area, breakdown } = observation;
  if (isMissing(value) || dataset.indicators[indicator]?.isNotComparedOverTime) return null;
  const isOfSeries = (each: Observation) =>
    each.indicator === indicator && each.area === area && each.breakdown === breakdown;
  const figures = observations.filter(isOfSeries);
  const periods = new Set(figures.map(({ period }) => period));
  const earlier = (since?.vintages ?? []).filter(
    (vintage) => vintage.dataset === dataset.id && isOfSeries(vintage) && !periods.has(vintage.period),
  );
  const isAlike = (each: Observation): each is Observation & { readonly value: Quantity } =>
    !isMissing(each.value) &&
    each.value.unit === value.unit &&
    each.value.status === value.status &&
    each.value.qualifier === value.qualifier;
  const all = [...figures, ...earlier]
    .filter(({ period }) => period <= observation.period)
    .sort((a, b) => compareText(a.period, b.period));
  const alike = all.filter(isAlike);
  const [first, last] = [alike[0], alike.at(-1)];
  if (!first || !last || alike.length < 3) return null;
  const at = ({ period }: Observation) => Date.parse(firstDay(period));
  const amounts = alike.map((each) => each.value.amount);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const place = (each: Observation & { readonly value: Quantity }) => {
    const x = margin + ((at(each) - at(first)) / (at(last) - at(first))) * (width - 2 * margin);
    const part = high === low ? 0.5 : (each.value.amount - low) / (high - low);
    return [toTenth(x), toTenth(height - margin - part * (height - 2 * margin))] as const;
  };
  const runs: (readonly [number, number])[][] = [[]];
  for (const each of all) {
    if (isAlike(each)) runs.at(-1)?.push(place(each));
    else runs.push([]);
  }
  const { trend } = words.book.story;
  const written = ({ value, period }: Observation) => ({
    value: words.amount(value),
    period: words.period(period),
  });
  const label = trend(written(first), written(last));
  return { width, height, runs: runs.filter((run) => run.length > 0), last: place(last), label };
}

/** What a series is taken from. */
export interface SparkSource extends DatasetFigures {
  readonly since: Comparison | null;
}

/** The line as a picture for print. */
export function sparkSvg({ width, height, runs, last: [x, y] }: SparkLine, color: string): string {
  const lines = runs.map(
    (run) =>
      `<polyline points="${run.map((point) => point.join()).join(" ")}" fill="none" stroke="${color}" stroke-width="1.8"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${lines.join("")}<circle cx="${x}" cy="${y}" r="2.5" fill="${color}"/></svg>`;
}
