import { isBound } from "../model/quantity.ts";
import { type ChartEntry, isAhead, type Prepared } from "./prepared.ts";

export interface LocatedEntry extends ChartEntry {
  readonly x: number;
  readonly amount: number;
}

export interface Run {
  readonly dashed: boolean;
  readonly entries: readonly LocatedEntry[];
}

/** A series drawn over time: its values from first to last, and the stretches that a line may join. */
export interface SeriesLine {
  readonly name: string;
  readonly located: readonly LocatedEntry[];
  readonly runs: readonly Run[];
}

export function linesOf(prepared: Prepared, positions: ReadonlyMap<string, number>): SeriesLine[] {
  return prepared.series.map((name) => {
    const located = locate(prepared, name, positions);
    return { name, located, runs: runs(prepared, name, located, positions) };
  });
}

/** Values that no line joins to another. */
export function valuesAlone(lines: readonly SeriesLine[]): LocatedEntry[] {
  return lines.flatMap(({ runs }) => runs.flatMap(({ entries }) => (entries.length === 1 ? entries : [])));
}

/** Stretches of a series; gaps, bounds and incomparable values break the line. */
function runs(
  prepared: Prepared,
  name: string,
  located: readonly LocatedEntry[],
  positions: ReadonlyMap<string, number>,
): Run[] {
  const course = { prepared, name, positions, step: usualStep(located) };
  const found: { dashed: boolean; entries: LocatedEntry[] }[] = [];
  let previous: LocatedEntry | undefined;
  for (const entry of located) {
    const run = found.at(-1);
    if (!previous || !run || !mayJoin(course, previous, entry)) {
      found.push({ dashed: isAhead(entry), entries: [entry] });
    } else {
      const dashed = isAhead(entry) || isAhead(previous);
      if (run.entries.length === 1) run.dashed = dashed;
      if (run.dashed === dashed) run.entries.push(entry);
      else found.push({ dashed, entries: [previous, entry] });
    }
    previous = entry;
  }
  return found;
}

function locate(prepared: Prepared, name: string, positions: ReadonlyMap<string, number>): LocatedEntry[] {
  return prepared.entries
    .flatMap((entry): LocatedEntry[] => {
      const x = positions.get(entry.category);
      if (entry.series !== name || entry.amount === null || x === undefined) return [];
      return [{ ...entry, amount: entry.amount, x }];
    })
    .sort((a, b) => a.x - b.x);
}

/** A series along the axis: the positions of its categories, and the usual distance of neighbours. */
interface Course {
  readonly prepared: Prepared;
  readonly name: string;
  readonly positions: ReadonlyMap<string, number>;
  readonly step: number;
}

function mayJoin({ prepared, name, positions, step }: Course, from: LocatedEntry, to: LocatedEntry): boolean {
  if (!to.joined || isBound(from) || isBound(to)) return false;
  const between = prepared.categories.filter((category) => {
    const x = positions.get(category) ?? from.x;
    return x > from.x && x < to.x;
  });
  // A target is years ahead of measured values; only an explicit gap interrupts the line to it.
  if (isAhead(to)) return between.every((category) => prepared.at(category, name) === undefined);
  return between.length === 0 && to.x - from.x <= step * 1.5;
}

/** The most frequent distance between neighbours; among equally frequent ones the longest. */
function usualStep(entries: readonly LocatedEntry[]): number {
  const counts = new Map<number, number>();
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    if (!next || isAhead(next)) continue;
    const distance = Math.round((next.x - entry.x) * 100) / 100;
    counts.set(distance, (counts.get(distance) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return Math.max(0, ...[...counts].flatMap(([distance, count]) => (count === most ? [distance] : [])));
}
