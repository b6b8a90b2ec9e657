import { firstDay } from "../model/period.ts";
import { cleanText } from "./clean-text.ts";
import type { Prepared } from "./prepared.ts";
import { place, type Room, widthOf } from "./room.ts";
import type { Json } from "./theme.ts";

/** The position of each category along the plot: its date, or in a row where categories are no periods. */
export interface TimeScale {
  /** In years, or in steps. */
  readonly positions: ReadonlyMap<string, number>;
  readonly first: number;
  readonly last: number;
  /** How far the widest label extends on either side of its tick. */
  readonly overhang: number;
  /** The channel of `field` on a plot of this width, and the pixel of a position. */
  channel(field: string, width: number): Json;
  px(position: number, width: number): number;
}

const year = 365.2425 * 24 * 3600 * 1000;
/** An axis extends slightly beyond its ends, where a month with a tick may begin. */
const beyond = 62 * 24 * 3600 * 1000;
const edge = 10;
const tickGap = 14;

/** A scale for dates or rows; `endOf` says when a span that ends in a year or a month is over. */
export function timeScale(
  prepared: Prepared,
  room: Room,
  endOf: (until: string) => string = (until) => until,
): TimeScale {
  const dated = prepared.entries.every(({ period }) => period !== null);
  const at = (date: string): number => Date.parse(date) / year;
  const positions = new Map(
    dated
      ? prepared.entries.map(({ category, period }) => [category, at(startOf(period ?? ""))])
      : prepared.categories.map((category, index) => [category, index]),
  );
  // A category may begin again in another series.
  const ends = prepared.entries.flatMap(({ period }) => {
    const until = period?.split("/")[1];
    return [...(dated ? [at(startOf(period ?? ""))] : []), ...(until ? [at(endOf(until))] : [])];
  });
  const all = [...positions.values(), ...ends];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  if (!dated) return row(prepared, room, positions);
  const isYears = last - first > 3 || prepared.entries.every(({ period }) => period?.length === 4);
  const label = (month: string) => cleanText(room.words.month(month));
  const months = isYears ? [] : monthsBetween(first * year - beyond, last * year + beyond);
  const width = Math.max(...(isYears ? ["2020"] : months.map(label)).map((text) => widthOf(room, text)));
  const years = { widest: widthOf(room, "2020"), span: last - first, steps: [1, 2, 5, 10, 20, 25, 50, 100] };
  const byMonth = { widest: width, span: years.span * 12, steps: [1, 2, 3, 6, 12] };
  return {
    positions,
    first,
    last,
    overhang: width / 2,
    px: (position, plot) => place([first, last], [edge, plot - edge], position),
    channel: (field, plot) => {
      const stepOf = ({ widest, span, steps }: typeof years) =>
        steps.find((step) => ((plot - 2 * edge) * step) / (span || 1) >= widest + tickGap);
      const month = isYears ? undefined : stepOf(byMonth);
      const names = Object.fromEntries(months.map((month) => [month, label(month)]));
      // Where months have no room, years are shown.
      const format =
        month === undefined
          ? { format: "%Y", tickCount: { interval: "year", step: stepOf(years) ?? years.steps.at(-1) } }
          : {
              tickCount: { interval: "month", step: month },
              labelExpr: `${JSON.stringify(names)}[utcFormat(datum.value, '%Y-%m')]`,
            };
      return {
        field,
        type: "temporal",
        scale: { type: "utc", padding: edge },
        axis: { title: null, ...format },
      };
    },
  };
}

/** Categories that are not periods stand in a row, in their order. */
function row(prepared: Prepared, room: Room, positions: ReadonlyMap<string, number>): TimeScale {
  const count = prepared.categories.length;
  const widths = prepared.categories.map((category) => widthOf(room, category));
  return {
    positions,
    first: 0,
    last: count - 1,
    overhang: Math.max(...widths) / 2,
    px: (position, width) => ((position + 0.5) * width) / count,
    channel: (field, width) => {
      const step = Math.ceil((Math.max(...widths) + tickGap) / (width / count));
      const values = prepared.categories.filter((_, index) => index % step === 0);
      return { field, type: "ordinal", sort: null, axis: { title: null, values } };
    },
  };
}

function startOf(period: string): string {
  return period.includes("/") ? firstDay(period) : period;
}

function monthsBetween(from: number, to: number): string[] {
  const months: string[] = [];
  const at = new Date(from);
  at.setUTCDate(1);
  for (; at.getTime() <= to; at.setUTCMonth(at.getUTCMonth() + 1)) months.push(at.toISOString().slice(0, 7));
  return months;
}
