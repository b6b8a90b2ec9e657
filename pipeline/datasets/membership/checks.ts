import type { Context, RowsOf } from "../../model/dataset.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import { firstDay, lastDay } from "../../model/period.ts";
import { atCells } from "../../model/place.ts";
import { isMissing } from "../../model/quantity.ts";
import { evidence, type Row } from "../../model/table.ts";
import { againstPublished } from "../../rules/against-published.ts";
import { activeMembers, membersIn } from "./active-members.ts";
import type { published, sources } from "./contract.ts";
import { publishedConflict } from "./problems.ts";

type Published = Row<typeof published.columns>;

export function* check(rows: RowsOf<typeof sources>, context: Context): Iterable<Finding> {
  yield* reconcile(rows, context);
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
    if (!isMissing(ours) && ours.amount === row.value.amount) continue;
    const problem = againstPublished(ours, row.value, lastDay(row.asOf));
    yield finding(problem, atCells(evidence(row, "value").range));
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
    if (!last || new Set(values.map(({ raw }) => raw)).size === 1) continue;
    yield finding(publishedConflict({ values }), atCells(last.at));
  }
}
