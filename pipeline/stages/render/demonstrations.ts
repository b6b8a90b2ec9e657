import type { Chart } from "../../model/chart.ts";
import { figuresIn, type Passage } from "../../model/passage.ts";
import { isIllustrative } from "../../model/quantity.ts";

/** Whether a passage shows a method on samples or invented rows. */
export function isDemonstration(passage: Passage): boolean {
  return passage.isDemonstration || figuresIn(passage).some(({ value }) => isIllustrative(value));
}

/** The same for a chart: one invented value suffices. */
export function isDemonstrationChart({ points }: Chart): boolean {
  return points.some(({ observation }) => isIllustrative(observation.value));
}
