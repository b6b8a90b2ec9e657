import type { AreaCode } from "../../model/area.ts";
import { groupBy } from "../../model/group-by.ts";
import { daysBetween, firstDay, lastDay, type Period } from "../../model/period.ts";
import type { Row } from "../../model/table.ts";
import type { retrofits } from "./contract.ts";

export type Retrofit = Row<typeof retrofits.columns>;

/** The works on one building, in however many stages: from the earliest start to the latest end (CalTRACK 2.0, 1.4.4). */
export interface BuildingWorks {
  readonly building: string;
  readonly area: AreaCode;
  readonly station: string;
  readonly start: Period;
  readonly end: Period;
  /** A row a stage, in the order of the file. */
  readonly stages: readonly [Retrofit, ...Retrofit[]];
}

export function worksByBuilding(rows: Iterable<Retrofit>): Map<string, BuildingWorks> {
  const works = [...groupBy([...rows], ({ building }) => building)].flatMap(
    ([building, [first, ...more]]) => {
      if (!first) return [];
      const stages: BuildingWorks["stages"] = [first, ...more];
      const { area, station } = first;
      const start = stages.map((row) => row.worksStart).sort(byFirstDay)[0] ?? first.worksStart;
      const end =
        stages
          .map((row) => row.worksEnd)
          .sort(byLastDay)
          .at(-1) ?? first.worksEnd;
      return [[building, { building, area, station, start, end, stages }] as const];
    },
  );
  return new Map(works);
}

/** The most days that one stage may begin after another without a review (CalTRACK 2.0, 1.4.4: a year). */
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
