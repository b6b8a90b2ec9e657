import { type Finding, finding } from "../../../model/finding.ts";
import { groupBy } from "../../../model/group-by.ts";
import { atCells, atFigure } from "../../../model/place.ts";
import { compareText } from "../../../model/source.ts";
import { joinedEarlier, notJoined } from "../problems.ts";
import type { Join } from "./join.ts";

/** What the reader of a figure, or of the sheet, must know of the figures that were joined. */
export function* joinFindings(
  dataset: string,
  { indicator, part, joined, older, left }: Join,
): Generator<Finding> {
  for (const { figure, period, years } of older) {
    const breakdown = [part, figure.breakdown].filter(Boolean).join("-");
    const at = atFigure({ ...figure, dataset, indicator, breakdown });
    yield finding(joinedEarlier({ raw: joined.indicator, period, years }), at);
  }
  for (const [why, alike] of groupBy(left, (each) => each.why)) {
    const name = [joined.dataset, joined.indicator].filter(Boolean).join(".");
    const all = (of: "area" | "period") =>
      [...new Set(alike.map(({ figure }) => figure[of]))].sort(compareText);
    const years = Math.max(...alike.map((each) => each.years));
    const told = { name, why, years, count: alike.length, areas: all("area"), periods: all("period") };
    yield finding(notJoined(told), atCells(joined.cell.at));
  }
}
