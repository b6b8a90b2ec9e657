import type { RowsOf } from "../../model/dataset.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { atCells } from "../../model/place.ts";
import {
  difference,
  isLowerBound,
  isMissing,
  isUpperBound,
  type Measure,
  share,
} from "../../model/quantity.ts";
import { evidence, type Row } from "../../model/table.ts";
import { againstPublished } from "../../rules/against-published.ts";
import { endBeforeStart } from "../../rules/problems.ts";
import { sourceConflicts } from "../../rules/source-conflicts.ts";
import type { municipalWaste, sources, targets } from "./contract.ts";
import { targetPointsAway } from "./problems.ts";
import { byFigure, sourced } from "./sources-of.ts";

type Year = Row<typeof municipalWaste.columns>;
type Target = Row<typeof targets.columns>;

export function* check(rows: RowsOf<typeof sources>): Iterable<Finding> {
  for (const row of rows.municipalWaste) yield* publishedRate(row);
  for (const figures of byFigure([...rows.publishedRates]))
    yield* sourceConflicts(figures.map(sourced), null);
  for (const row of rows.targets) {
    yield* pointsAway(row);
    if (row.targetYear > row.baselineYear) continue;
    const range = evidence(row, "targetYear").range;
    yield finding(endBeforeStart({ start: row.baselineYear, end: row.targetYear }), atCells(range));
  }
}

/** A bound that may lie on either side is no fault. */
function* pointsAway(row: Target): Iterable<Finding> {
  const { baseline, target, direction } = row;
  if (isMissing(baseline) || isMissing(target)) return;
  const gap = difference(target, baseline);
  if (isMissing(gap) || gap.amount === 0) return;
  const falls = gap.amount < 0 && !isLowerBound(gap.qualifier);
  const rises = gap.amount > 0 && !isUpperBound(gap.qualifier);
  if (!(direction === "increase" ? falls : rises)) return;
  const problem = targetPointsAway({ raw: String(target.amount), baseline: baseline.amount, direction });
  yield finding(problem, atCells(evidence(row, "target").range));
}

/** OECD's own percentage, printed to three decimals, against ours. */
function* publishedRate(row: Year): Iterable<Finding> {
  const ours: Measure = share(row.recycled, row.treated);
  if (isMissing(ours) || isMissing(row.publishedRate)) return;
  if (Math.abs(ours.amount - row.publishedRate.amount) <= 0.001) return;
  const problem = againstPublished(ours, row.publishedRate, row.year);
  yield finding(problem, atCells(evidence(row, "publishedRate").range));
}
