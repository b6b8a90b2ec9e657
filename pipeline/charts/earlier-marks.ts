import type { Prepared } from "./prepared.ts";
import { quantitative } from "./rows.ts";
import type { Json } from "./theme.ts";

/** Pixels covered by a value's mark, within which an earlier value would be hidden or blurred. */
const markSize = 8;

/**
 * A stroke at the earlier published value of each restated one, if more than a mark's size away; vertical charts join both
 * by a thin line, in rows it stands below the labels. `pixel` is the amount per pixel of the axis.
 */
export function earlierMarks({ entries }: Prepared, axis: "x" | "y", pixel: number): Json[] {
  const least = markSize * pixel;
  const isFar = entries.some(
    ({ amount, earlier }) => amount !== null && earlier !== null && Math.abs(earlier - amount) > least,
  );
  if (!isFar) return [];
  const transform = [
    {
      filter: `isValid(datum.amount) && isValid(datum.earlier) && abs(datum.earlier - datum.amount) > ${least}`,
    },
    { calculate: "true", as: "past" },
  ];
  const end = { type: "tick", style: "earlierEnd", thickness: 4.5 };
  const encoding = { [axis]: quantitative("earlier") };
  if (axis === "x")
    return [{ transform, mark: { ...end, size: 12, yOffset: 11, orient: "vertical" }, encoding }];
  return [
    { transform, mark: { type: "rule", style: "earlier" }, encoding: { y2: { field: "earlier" } } },
    { transform, mark: { ...end, size: 13, orient: "horizontal" }, encoding },
  ];
}
