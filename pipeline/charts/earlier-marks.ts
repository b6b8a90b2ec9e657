import type { Prepared } from "./prepared.ts";
import { quantitative } from "./rows.ts";
import type { Json } from "./theme.ts";

/** What a value's own mark covers, in pixels: an earlier value within it would be hidden, or blur it. */
const markSize = 8;

/**
 * A stroke at what was published before of each restated value, where that lies more than a mark's size away; upright
 * charts join both by a thin line, in rows it stands below the words. `pixel` is the amount that a pixel of the axis is.
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
