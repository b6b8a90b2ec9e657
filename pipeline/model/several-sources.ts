import { type Observation, observe } from "./observation.ts";
import { isMissing, type Measure, missing } from "./quantity.ts";

/** A figure as one of its sources gives it. */
export interface Sourced {
  readonly source: string;
  readonly value: Measure;
  /** Whether this source was chosen as the one shown. */
  readonly isPreferred: boolean;
}

/** The figure that stands for all: the only one, the preferred one, or the one that all agree on; null where they differ. */
export function agreedOn<S extends Sourced>(given: readonly S[]): S | null {
  const present = given.filter(({ value }) => !isMissing(value));
  const [preferred, other] = present.filter(({ isPreferred }) => isPreferred);
  if (preferred && !other) return preferred;
  const [first = given[0], ...others] = present;
  return first && others.every(({ value }) => saysTheSame(value, first.value)) ? first : null;
}

/** The figure that stands for all; with several sources, also each one's figure under its name. */
export function observeSources<I extends string>(
  of: Pick<Observation<I>, "indicator" | "area" | "period" | "breakdown">,
  given: readonly Sourced[],
): Observation<I>[] {
  const { indicator, breakdown } = of;
  const values = given.map(({ value }) => value);
  const shown = agreedOn(given)?.value ?? missing("not-comparable", values);
  const each = given.map(({ source, value }) => {
    const name = [breakdown, source].filter((part) => part !== "").join(", ");
    return observe(indicator, { ...of, breakdown: name }, value);
  });
  return [observe(indicator, of, shown), ...(given.length > 1 ? each : [])];
}

function saysTheSame(a: Measure, b: Measure): boolean {
  if (isMissing(a) || isMissing(b)) return false;
  return a.amount === b.amount && a.unit === b.unit && a.qualifier === b.qualifier;
}
