import { firstDay, yearOf } from "../../../model/period.ts";
import { cleanText } from "./clean-text.ts";
import type { LinearAxis } from "./linear-ticks.ts";
import type { Room } from "./plot.ts";
import type { Prepared } from "./prepare-chart.ts";
import { text } from "./theme.ts";

/** Where each category stands on an axis of years, or in a row when they are not years. */
export interface TimeAxis {
  readonly positions: ReadonlyMap<string, number>;
  readonly first: number;
  readonly last: number;
  /** The least distance between two categories. */
  readonly step: number;
  /** How far the widest label reaches to either side of its tick. */
  readonly overhang: number;
  /** As many ticks as fit when one unit of position is this many pixels. */
  ticks(pixelsPerUnit: number): LinearAxis["ticks"];
}

const yearSteps = [1, 2, 5, 10, 20, 25, 50, 100];
const tickGap = 14;

export function timeAxis(prepared: Prepared, room: Room): TimeAxis {
  const years = yearPositions(prepared);
  const positions = years ?? new Map(inOrder(prepared).map((category, index) => [category, index] as const));
  const sorted = [...positions.values()].sort((a, b) => a - b);
  const first = sorted[0] ?? 0;
  const last = sorted.at(-1) ?? 0;
  const distances = sorted.flatMap((at, index) => (index === 0 ? [] : [at - (sorted[index - 1] ?? 0)]));
  const step = Math.min(1, ...distances.filter((distance) => distance > 0));
  const labelAt = years
    ? (at: number) => cleanText(room.words.label({ period: String(at) }))
    : (at: number) => [...positions].find(([, position]) => position === at)?.[0] ?? "";
  const marks = years ? [Math.ceil(first), Math.floor(last)] : [...positions.values()];
  const widths = marks.map((at) => room.font.width(labelAt(at), text.label.size, false));
  return {
    positions,
    overhang: Math.max(0, ...widths) / 2,
    first,
    last,
    step,
    ticks: (pixelsPerUnit) => {
      for (const step of yearSteps) {
        const from = years ? Math.ceil(first / step) * step : 0;
        const ticks = [];
        for (let at = from; at <= last; at += step) ticks.push({ at, label: labelAt(at) });
        const widest = Math.max(
          0,
          ...ticks.map(({ label }) => room.font.width(label, text.label.size, false)),
        );
        if (widest + tickGap <= step * pixelsPerUnit || ticks.length <= 1) return ticks;
      }
      return [];
    },
  };
}

/** Positions in years, or null where the categories are not periods or lie too close for an axis of years. */
function yearPositions(prepared: Prepared): Map<string, number> | null {
  const positions = new Map<string, number>();
  for (const { category, period } of prepared.entries) {
    if (period === null) return null;
    positions.set(category, yearPosition(period));
  }
  const all = [...positions.values()];
  const whole = all.every(Number.isInteger);
  return whole || Math.max(...all) - Math.min(...all) > 3 ? positions : null;
}

/** A year stands at its number, as an annual figure is drawn; a month or day at its place around it. */
function yearPosition(period: string): number {
  if (period.length === 4) return yearOf(period);
  const [, month = 1, day = 1] = firstDay(period).split("-").map(Number);
  return yearOf(period) + (month - 1 + (day - 0.5) / 31) / 12 - 0.5;
}

function inOrder(prepared: Prepared): string[] {
  const days = new Map(
    prepared.entries.map(({ category, period }) => [category, period && firstDay(period)]),
  );
  return [...prepared.categories].sort((a, b) => {
    const [x, y] = [days.get(a), days.get(b)];
    return x && y ? (x < y ? -1 : x > y ? 1 : 0) : 0;
  });
}
