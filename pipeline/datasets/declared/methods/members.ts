import { groupBy } from "../../../model/group-by.ts";
import { lastDay } from "../../../model/period.ts";
import { count, type Evidence, type Measure } from "../../../model/quantity.ts";
import type { SourcedCell } from "../../../rules/source-conflicts.ts";
import type { MethodWorld, NeededRow } from "../method.ts";

export const memberNeeds = {
  roster: { id: "text", name: "text", area: "area", joined: "period", left: "period|null" },
  published: {
    ...({ area: "area", asOf: "period", value: "quantity", unit: "text", countedAs: "choice" } as const),
    ...({ wording: "text", source: "text", preferred: "choice?" } as const),
  },
} as const;
export type Member = NeededRow<(typeof memberNeeds)["roster"]>;
export type Published = NeededRow<(typeof memberNeeds)["published"]>;
export type MemberWorld = MethodWorld<typeof memberNeeds>;

/** The published quantity that the roster counts as well. */
export const countedByRoster = "members";

/** Whether a member is active on a day: joined by then, left after it. A year or month alone counts from its last day. */
export function isActive(member: Member, day: string): boolean {
  const left = member.value("left");
  return lastDay(member.value("joined")) <= day && (left === null || lastDay(left) > day);
}

/** The number of active members on a day, with the cells that give their joining dates as evidence. */
export function activeMembers(members: readonly Member[], day: string): Measure<"member"> {
  const active = members.filter((member) => isActive(member, day));
  return count("member", joinedCells(active), joinedCells(members));
}

export function joinedCells(members: readonly Member[]): Evidence[] {
  return members.flatMap((member) => member.at("joined"));
}

/** The rows that print the same count, grouped in file order. */
export function byCount(rows: readonly Published[]): readonly (readonly Published[])[] {
  const keyOf = (row: Published) => [
    row.value("area"),
    row.value("asOf"),
    row.value("unit"),
    row.value("countedAs"),
  ];
  return [...groupBy(rows, (row) => keyOf(row).join("\n")).values()];
}

/** A printed count as one of several sources. */
export function sourced(row: Published): SourcedCell[] {
  const [source, value] = [row.value("source"), row.value("value")];
  const isPreferred = row.value("preferred") === "yes";
  return row.at("value").map(({ range }) => ({ source, value, isPreferred, at: range }));
}
