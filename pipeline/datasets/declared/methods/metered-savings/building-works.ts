import type { AreaCode } from "../../../../model/area.ts";
import { daysBetween, firstDay, lastDay, type Period } from "../../../../model/period.ts";
import type { Retrofit, SavingsRows } from "./needs.ts";

/** The works on one building over all stages, from the earliest start to the latest end (CalTRACK 2.0, 1.4.4). */
export interface BuildingWorks {
  readonly building: string;
  readonly area: AreaCode;
  readonly station: string;
  readonly start: Period;
  readonly end: Period;
  /** One row for each stage, in file order. */
  readonly stages: readonly [Retrofit, ...Retrofit[]];
}

/** The works of each building, in file order. */
export interface Register {
  has(building: string): boolean;
  get(building: string): BuildingWorks | undefined;
  /** The number of the building's first row. */
  rowOf(building: string): number | undefined;
  [Symbol.iterator](): Iterator<BuildingWorks>;
}

/** An index of works by row number; works are made on access, because a city has hundreds of thousands. */
export function worksByBuilding(rows: Pick<SavingsRows["retrofits"], "length" | "row">): Register {
  const firsts = new Map<string, number>();
  const later = new Map<number, number[]>();
  for (let index = 0; index < rows.length; index++) {
    const { building } = rows.row(index);
    const first = firsts.get(building);
    if (first === undefined) firsts.set(building, index);
    else later.set(first, [...(later.get(first) ?? []), index]);
  }
  const worksAt = (first: number): BuildingWorks =>
    worksOf([rows.row(first), ...(later.get(first) ?? []).map((index) => rows.row(index))]);
  return {
    has: (building) => firsts.has(building),
    rowOf: (building) => firsts.get(building),
    get(building) {
      const first = firsts.get(building);
      return first === undefined ? undefined : worksAt(first);
    },
    *[Symbol.iterator]() {
      for (const first of firsts.values()) yield worksAt(first);
    },
  };
}

function worksOf(stages: BuildingWorks["stages"]): BuildingWorks {
  const [first] = stages;
  const { building, area, station } = first;
  const start = stages.map((row) => row.worksStart).sort(byFirstDay)[0] ?? first.worksStart;
  const end =
    stages
      .map((row) => row.worksEnd)
      .sort(byLastDay)
      .at(-1) ?? first.worksEnd;
  return { building, area, station, start, end, stages };
}

/** Stages that begin further apart need a review (CalTRACK 2.0, 1.4.4: a year). */
export const MOST_DAYS_APART = 365;

/** Days from the first start to the last. */
export function daysApart({ stages }: BuildingWorks): number {
  const starts = stages.map((row) => firstDay(row.worksStart)).sort();
  return daysBetween(starts[0] ?? "", starts.at(-1) ?? "");
}

function byFirstDay(a: Period, b: Period): number {
  return firstDay(a) < firstDay(b) ? -1 : 1;
}

function byLastDay(a: Period, b: Period): number {
  return lastDay(a) < lastDay(b) ? -1 : 1;
}
