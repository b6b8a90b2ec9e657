import type { Label } from "../../../model/chart.ts";
import type { Observation } from "../../../model/observation.ts";
import type { Qualifier } from "../../../model/quantity.ts";
import type { Unit } from "../../../model/unit.ts";

/** How a language writes what stands on a chart. */
export interface ChartWords {
  readonly locale: string;
  label(label: Label): string;
  /** The value with its qualifier and unit, "fewer than 10 %"; of a missing value the reason in a word or two, "n/a". */
  amount(observation: Observation): string;
  /** A bound is rounded outward. */
  number(amount: number, qualifier?: Qualifier): string;
  /** As it stands on an axis: "members", "%". */
  unit(unit: Unit): string;
  readonly illustrative: string;
  readonly projected: string;
  source(files: readonly string[]): string;
  /** What the chart shows, for readers who do not see it. */
  readonly description: string;
}
