import { type Finding, finding } from "../../../model/finding.ts";
import { groupBy } from "../../../model/group-by.ts";
import { firstDay, lastDay } from "../../../model/period.ts";
import { atCells } from "../../../model/place.ts";
import { type Evidence, isMissing } from "../../../model/quantity.ts";
import type { CellRange } from "../../../model/source.ts";
import { againstPublished } from "../../../rules/against-published.ts";
import { sourceConflicts } from "../../../rules/source-conflicts.ts";
import {
  activeMembers,
  byCount,
  countedByRoster,
  type Member,
  type MemberWorld,
  type Published,
  sourced,
} from "./members.ts";
import {
  joinedBeforeFounding,
  overlappingSpells,
  publishedConflict,
  publishedTotalMatch,
  sameName,
} from "./stock-of-members-problems.ts";

export function* checkMembers(world: MemberWorld): Iterable<Finding> {
  const members = world.rows("roster");
  const published = world.rows("published");
  yield* spells(members);
  yield* twins(members);
  yield* foundingYear(members, world.edition.founded);
  yield* reconcile(world);
  for (const counts of byCount(published)) yield* sourceConflicts(counts.flatMap(sourced), null);
  yield* conflicts(published);
}

/**
 * Compares the roster with every published count that it can verify: exact, of an area it covers, and not later than the
 * edition's publication.
 */
function* reconcile({ rows, edition, areas }: MemberWorld): Iterable<Finding> {
  const members = rows("roster");
  const covered = new Set(members.map((member) => member.value("area")));
  for (const row of rows("published")) {
    const [area, asOf, value] = [row.value("area"), row.value("asOf"), row.value("value")];
    const within = new Set([...covered].filter((each) => each === area || areas.get(each)?.parent === area));
    if (row.value("countedAs") !== countedByRoster || within.size === 0 || firstDay(asOf) > edition.published)
      continue;
    if (isMissing(value) || value.qualifier !== "exact") continue;
    const here = members.filter((member) => within.has(member.value("area")));
    const ours = activeMembers(here, lastDay(asOf));
    const isSame = !isMissing(ours) && ours.amount === value.amount;
    const problem = isSame
      ? publishedTotalMatch({ amount: ours.amount, asOf })
      : againstPublished(ours, value, lastDay(asOf));
    yield finding(problem, atCells(cellOf(row.at("value"))));
  }
}

/** A member may leave and rejoin, but its memberships must not overlap. */
function* spells(members: readonly Member[]): Iterable<Finding> {
  for (const group of groupBy(members, (member) => member.value("id")).values()) {
    const inOrder = [...group].sort((a, b) => (joiningOf(a) < joiningOf(b) ? -1 : 1));
    for (const [index, row] of inOrder.entries()) {
      const before = inOrder[index - 1];
      const left = before?.value("left") ?? null;
      if (!before || (left !== null && lastDay(left) <= joiningOf(row))) continue;
      const first = cellOf(before.at("joined"));
      const problem = overlappingSpells({ id: row.value("id"), raw: row.value("joined"), first });
      yield finding(problem, atCells(cellOf(row.at("joined"))));
    }
  }
}

function joiningOf(member: Member): string {
  return lastDay(member.value("joined"));
}

function* twins(members: readonly Member[]): Iterable<Finding> {
  const keyOf = (member: Member) =>
    `${member.value("area")}\n${member.value("name").normalize("NFKC").trim().toLowerCase()}`;
  for (const group of groupBy(members, keyOf).values()) {
    const [first] = group;
    const reported = new Set(first && [first.value("id")]);
    for (const row of group) {
      const [id, name] = [row.value("id"), row.value("name")];
      if (!first || reported.has(id)) continue;
      reported.add(id);
      const problem = sameName({ name, id, other: first.value("id"), first: cellOf(first.at("name")) });
      yield finding(problem, atCells(cellOf(row.at("name"))));
    }
  }
}

function* foundingYear(members: readonly Member[], founded: string | undefined): Iterable<Finding> {
  if (founded === undefined) return;
  for (const row of members) {
    if (joiningOf(row) >= firstDay(founded)) continue;
    const problem = joinedBeforeFounding({ raw: row.value("joined"), founded });
    yield finding(problem, atCells(cellOf(row.at("joined"))));
  }
}

/** Reports exact figures of one unit, area and date that differ: two definitions, or a mistake. */
function* conflicts(published: readonly Published[]): Iterable<Finding> {
  const exact = published.filter((row) => {
    const value = row.value("value");
    return !isMissing(value) && value.qualifier === "exact";
  });
  const keyOf = (row: Published) => `${row.value("area")} ${row.value("asOf")} ${row.value("unit")}`;
  for (const group of groupBy(exact, keyOf).values()) {
    const values = group.map((row) => {
      const value = row.value("value");
      const raw = isMissing(value) ? "" : String(value.amount);
      return { raw, wording: row.value("wording"), at: cellOf(row.at("value")) };
    });
    const last = values.at(-1);
    const isSameUnit = new Set(group.map((row) => row.value("countedAs"))).size === 1;
    if (!last || isSameUnit || new Set(values.map(({ raw }) => raw)).size === 1) continue;
    yield finding(publishedConflict({ values }), atCells(last.at));
  }
}

/** Each column of a source is one cell of a row; throws where there is none. */
function cellOf([cell]: readonly Evidence[]): CellRange {
  if (!cell) throw new Error("missing cell");
  return cell.range;
}
