import type { Chart } from "../../model/chart.ts";
import { figuresIn, type Passage } from "../../model/passage.ts";
import { isIllustrative } from "../../model/quantity.ts";

/** Whether a passage shows a method on samples or invented rows instead of telling what happened. */
export function isDemonstration(passage: Passage): boolean {
  return passage.isDemonstration || figuresIn(passage).some(({ value }) => isIllustrative(value));
}

/** The same of a chart: one invented value is enough. */
export function isDemonstrationChart({ points }: Chart): boolean {
  return points.some(({ observation }) => isIllustrative(observation.value));
}
