import type { RowsOf } from "../../model/dataset.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { atCells } from "../../model/place.ts";
import { isMissing, type Measure, share } from "../../model/quantity.ts";
import { evidence, type Row } from "../../model/table.ts";
import { againstPublished } from "../../rules/against-published.ts";
import { endBeforeStart } from "../../rules/problems.ts";
import type { municipalWaste, sources } from "./contract.ts";

type Year = Row<typeof municipalWaste.columns>;

export function* check(rows: RowsOf<typeof sources>): Iterable<Finding> {
  for (const row of rows.municipalWaste) yield* publishedRate(row);
  for (const row of rows.targets) {
    if (row.targetYear > row.baselineYear) continue;
    const range = evidence(row, "targetYear").range;
    yield finding(endBeforeStart({ start: row.baselineYear, end: row.targetYear }), atCells(range));
  }
}

/** OECD's own percentage, printed to three decimals, against ours. */
function* publishedRate(row: Year): Iterable<Finding> {
  const ours: Measure = share(row.recycled, row.treated);
  if (isMissing(ours) || isMissing(row.publishedRate)) return;
  if (Math.abs(ours.amount - row.publishedRate.amount) <= 0.001) return;
  const problem = againstPublished(ours, row.publishedRate, row.year);
  yield finding(problem, atCells(evidence(row, "publishedRate").range));
}
