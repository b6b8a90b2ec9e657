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

/** What a published count counts that the roster counts too. */
export const countedByRoster = "members";

/** A member on day d joined on or before d and left after it; a year or month alone counts from its last day. */
export function isActive(member: Member, day: string): boolean {
  const left = member.value("left");
  return lastDay(member.value("joined")) <= day && (left === null || lastDay(left) > day);
}

/** How many of these rows are members on the day, resting on the cells that say when they joined. */
export function activeMembers(members: readonly Member[], day: string): Measure<"member"> {
  const active = members.filter((member) => isActive(member, day));
  return count("member", joinedCells(active), joinedCells(members));
}

export function joinedCells(members: readonly Member[]): Evidence[] {
  return members.flatMap((member) => member.at("joined"));
}

/** The rows that print one count, each group in the order of the file. */
export function byCount(rows: readonly Published[]): readonly (readonly Published[])[] {
  const keyOf = (row: Published) => [
    row.value("area"),
    row.value("asOf"),
    row.value("unit"),
    row.value("countedAs"),
  ];
  return [...groupBy(rows, (row) => keyOf(row).join("\n")).values()];
}

/** A printed count as one of its sources. */
export function sourced(row: Published): SourcedCell[] {
  const [source, value] = [row.value("source"), row.value("value")];
  const isPreferred = row.value("preferred") === "yes";
  return row.at("value").map(({ range }) => ({ source, value, isPreferred, at: range }));
}
