import type { AreaCode } from "../../model/area.ts";
import { lastDay } from "../../model/period.ts";
import { count, type Measure } from "../../model/quantity.ts";
import { evidence, type Row } from "../../model/table.ts";
import type { roster } from "./contract.ts";

export type Member = Row<typeof roster.columns>;

/** A member on day d joined on or before d and left after it; a year or month alone counts from its last day. */
export function isActive({ joined, left }: Member, day: string): boolean {
  return lastDay(joined) <= day && (left === null || lastDay(left) > day);
}

/** How many of these rows are members on the day, resting on the cells that say when they joined. */
export function activeMembers(members: readonly Member[], day: string): Measure<"member"> {
  const active = members.filter((member) => isActive(member, day));
  return count("member", joinedCells(active), joinedCells(members));
}

/** The rows in one country, or in any country of a region. */
export function membersIn(members: readonly Member[], areas: ReadonlySet<AreaCode>): Member[] {
  return members.filter((member) => areas.has(member.area));
}

function joinedCells(members: readonly Member[]) {
  return members.map((member) => evidence(member, "joined"));
}
