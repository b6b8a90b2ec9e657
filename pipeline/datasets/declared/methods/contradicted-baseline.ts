import { type Finding, finding } from "../../../model/finding.ts";
import { atCells } from "../../../model/place.ts";
import {
  isLowerBound,
  isMissing,
  isUpperBound,
  type Measure,
  missing,
  type Quantity,
} from "../../../model/quantity.ts";
import type { PublishedRate, RateTarget, RateTargetWorld } from "./rate-target-rows.ts";
import { contradictedBaseline } from "./rate-targets-problems.ts";

/** The baseline, or a gap where every rate published for its year and place contradicts it. */
export function statedBaseline(target: RateTarget, world: RateTargetWorld): Measure {
  const baseline = target.value("baseline");
  const other = contradicting(target, world)?.value("value");
  return other === undefined ? baseline : missing("not-comparable", [baseline, other]);
}

/** The contradiction, reported at both cells. */
export function* contradictions(target: RateTarget, world: RateTargetWorld): Iterable<Finding> {
  const other = contradicting(target, world);
  const [cell] = target.at("baseline");
  const [published] = other?.at("value") ?? [];
  if (!other || !cell || !published) return;
  const year = target.value("baselineYear");
  const [stated, statedElsewhere] = [written(target.value("baseline")), written(other.value("value"))];
  const here = contradictedBaseline({ raw: stated, other: statedElsewhere, otherAt: published.range, year });
  const there = contradictedBaseline({ raw: statedElsewhere, other: stated, otherAt: cell.range, year });
  yield finding(here, atCells(cell.range));
  yield finding(there, atCells(published.range));
}

/** The first rate published for the baseline's year, if rates were published and none agrees with it. */
function contradicting(target: RateTarget, { rows }: RateTargetWorld): PublishedRate | null {
  const baseline = target.value("baseline");
  if (isMissing(baseline)) return null;
  const ofYear = rows("publishedRates").filter(
    (rate) =>
      rate.value("place") === target.value("area") &&
      rate.value("quantity") === target.value("indicator") &&
      rate.value("year") === target.value("baselineYear"),
  );
  const agrees = (rate: PublishedRate) => {
    const value = rate.value("value");
    return isMissing(value) || value.unit !== baseline.unit || overlap(spanOf(value), spanOf(baseline));
  };
  return ofYear.some(agrees) ? null : (ofYear[0] ?? null);
}

type Span = readonly [low: number, high: number];

/** “About” means a tenth either way; any other figure may be off by half of its last decimal place. */
function spanOf({ amount, qualifier }: Quantity): Span {
  const decimals = String(amount).split(".")[1]?.length ?? 0;
  const slack = qualifier === "about" ? Math.abs(amount) / 10 : 0.5 * 10 ** -decimals;
  return [
    isUpperBound(qualifier) ? Number.NEGATIVE_INFINITY : amount - slack,
    isLowerBound(qualifier) ? Number.POSITIVE_INFINITY : amount + slack,
  ];
}

function overlap(a: Span, b: Span): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}

/** The value as typed in its cell. */
function written(value: Measure): string {
  if (value.derivation.from === "cells" && value.derivation.raw !== undefined) return value.derivation.raw;
  return isMissing(value) ? "" : String(value.amount);
}
