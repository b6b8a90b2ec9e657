import type { Context, RowsOf } from "../../model/dataset.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import { firstDay, lastDay } from "../../model/period.ts";
import { atCells } from "../../model/place.ts";
import { isMissing } from "../../model/quantity.ts";
import { evidence } from "../../model/table.ts";
import { againstPublished } from "../../rules/against-published.ts";
import { sourceConflicts } from "../../rules/source-conflicts.ts";
import { activeMembers, type Member, membersIn } from "./active-members.ts";
import type { sources } from "./contract.ts";
import {
  joinedBeforeFounding,
  overlappingSpells,
  publishedConflict,
  publishedTotalMatch,
  sameName,
} from "./problems.ts";
import { byCount, type Published, sourced } from "./published-counts.ts";

export function* check(rows: RowsOf<typeof sources>, context: Context): Iterable<Finding> {
  yield* spells([...rows.roster]);
  yield* twins([...rows.roster]);
  yield* foundingYear([...rows.roster], context.edition.founded);
  yield* reconcile(rows, context);
  for (const counts of byCount([...rows.published])) yield* sourceConflicts(counts.map(sourced), null);
  yield* conflicts([...rows.published]);
}

/**
 * Compares the roster with every published count of members that it can answer: exact, of an area it covers,
 * and not later than the edition's publication.
 */
function* reconcile(
  { roster, published }: RowsOf<typeof sources>,
  { edition, areas }: Context,
): Iterable<Finding> {
  const members = [...roster];
  const covered = new Set(members.map((member) => member.area));
  for (const row of published) {
    const within = new Set(
      [...covered].filter((area) => area === row.area || areas.get(area)?.parent === row.area),
    );
    if (row.countedAs !== "members" || within.size === 0 || firstDay(row.asOf) > edition.published) continue;
    if (isMissing(row.value) || row.value.qualifier !== "exact") continue;
    const ours = activeMembers(membersIn(members, within), lastDay(row.asOf));
    const at = atCells(evidence(row, "value").range);
    if (!isMissing(ours) && ours.amount === row.value.amount) {
      yield finding(publishedTotalMatch({ amount: ours.amount, asOf: row.asOf }), at);
      continue;
    }
    const problem = againstPublished(ours, row.value, lastDay(row.asOf));
    yield finding(problem, at);
  }
}

/** A member may leave and come back, but is never two at a time. */
function* spells(members: readonly Member[]): Iterable<Finding> {
  for (const own of groupBy(members, ({ id }) => id).values()) {
    const inOrder = [...own].sort((a, b) => (lastDay(a.joined) < lastDay(b.joined) ? -1 : 1));
    for (const [index, row] of inOrder.entries()) {
      const before = inOrder[index - 1];
      if (!before || (before.left !== null && lastDay(before.left) <= lastDay(row.joined))) continue;
      const first = evidence(before, "joined").range;
      const problem = overlappingSpells({ id: row.id, raw: row.joined, first });
      yield finding(problem, atCells(evidence(row, "joined").range));
    }
  }
}

function* twins(members: readonly Member[]): Iterable<Finding> {
  const byName = groupBy(
    members,
    ({ name, area }) => `${area}\n${name.normalize("NFKC").trim().toLowerCase()}`,
  );
  for (const own of byName.values()) {
    const [first] = own;
    const told = new Set(own.slice(0, 1).map(({ id }) => id));
    for (const row of own) {
      if (!first || told.has(row.id)) continue;
      told.add(row.id);
      const at = evidence(first, "name").range;
      const problem = sameName({ name: row.name, id: row.id, other: first.id, first: at });
      yield finding(problem, atCells(evidence(row, "name").range));
    }
  }
}

function* foundingYear(members: readonly Member[], founded: string | undefined): Iterable<Finding> {
  if (founded === undefined) return;
  for (const row of members) {
    if (lastDay(row.joined) >= firstDay(founded)) continue;
    const problem = joinedBeforeFounding({ raw: row.joined, founded });
    yield finding(problem, atCells(evidence(row, "joined").range));
  }
}

/** Exact figures of one unit for one area and date that differ: two definitions, or one mistake. */
function* conflicts(published: readonly Published[]): Iterable<Finding> {
  const exact = published.filter(({ value }) => !isMissing(value) && value.qualifier === "exact");
  for (const group of groupBy(exact, (row) => `${row.area} ${row.asOf} ${row.unit}`).values()) {
    const values = group.map((row) => ({
      raw: isMissing(row.value) ? "" : String(row.value.amount),
      counted: row.wording,
      at: evidence(row, "value").range,
    }));
    const last = values.at(-1);
    const isOneCount = new Set(group.map(({ countedAs }) => countedAs)).size === 1;
    if (!last || isOneCount || new Set(values.map(({ raw }) => raw)).size === 1) continue;
    yield finding(publishedConflict({ values }), atCells(last.at));
  }
}
