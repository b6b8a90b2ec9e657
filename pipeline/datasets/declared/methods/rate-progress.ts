import { requiredChange } from "../../../methods/required-change.ts";
import { requiredPath } from "../../../methods/required-path.ts";
import { type Observation, observe } from "../../../model/observation.ts";
import type { OperationName } from "../../../model/operation.ts";
import { yearOf } from "../../../model/period.ts";
import { methodUndefined } from "../../../model/problems.ts";
import {
  difference,
  fromMethod,
  isBound,
  isMissing,
  isUpperBound,
  type Measure,
  type Missing,
  missing,
  type Quantity,
} from "../../../model/quantity.ts";
import { type Dated, pointOf, targetMeasure } from "../../target-measure.ts";
import { type Latest, latestComparable } from "./comparable-rate.ts";
import { statedBaseline } from "./contradicted-baseline.ts";
import { directionOf, type RateTarget, type RateTargetWorld } from "./rate-target-rows.ts";
import { censoredBaseline } from "./rate-targets-problems.ts";

type Observations = Iterable<Observation>;

/** A target whose value and baseline are both given, so that a path runs between them. */
interface Aim {
  readonly row: RateTarget;
  readonly area: string;
  readonly targetYear: string;
  readonly base: Dated;
  readonly target: Dated;
}

/** The change a target requires each year, the path to it, and the progress of the latest comparable rate. */
export function* towardsTarget(row: RateTarget, world: RateTargetWorld): Observations {
  const [area, baselineYear, targetYear] = [
    row.value("area"),
    row.value("baselineYear"),
    row.value("targetYear"),
  ];
  const [baseline, target] = [statedBaseline(row, world), row.value("target")];
  yield observe("target-baseline", { area, period: baselineYear, breakdown: targetYear }, baseline);
  if (isMissing(baseline) || isMissing(target)) return;
  const base = { year: yearOf(baselineYear), value: baseline };
  const aim = { row, area, targetYear, base, target: { year: yearOf(targetYear), value: target } };
  const latest = latestComparable(row, world);
  const period = "year" in latest ? latest.year : targetYear;
  yield* change(aim);
  if (aim.target.year >= Number(world.edition.edition)) yield* changeFromLatest(aim, latest);
  yield* path(aim);
  yield observe("progress-latest", { area, period, breakdown: targetYear }, latest.value);
  const status = progress(aim, latest, Number(world.edition.edition));
  yield observe("progress-status", { area, period: targetYear, breakdown: "linear" }, status);
}

function* change({ area, targetYear, base, target }: Aim): Observations {
  const [linear, compound] = changes(base, target);
  const covers = { area, period: targetYear };
  yield observe("required-change", { ...covers, breakdown: "linear" }, linear);
  yield observe("required-change", { ...covers, breakdown: "compound" }, compound);
}

/** The change still required from the latest comparable rate, where it is earlier than the target and does not meet it. */
function* changeFromLatest({ row, area, targetYear, target }: Aim, latest: Latest): Observations {
  if (!("year" in latest)) return;
  const from = { year: yearOf(latest.year), value: latest.value };
  const isMet = directionOf(row) * (from.value.amount - target.value.amount) >= 0;
  if (from.year >= target.year || (isMet && !boundIn([latest.value]))) return;
  const [linear, compound] = changes(from, target);
  const covers = { area, period: targetYear };
  yield observe("required-change", { ...covers, breakdown: "linear-from-latest" }, linear);
  yield observe("required-change", { ...covers, breakdown: "compound-from-latest" }, compound);
}

/** A start that is an upper bound makes the required change a lower bound: the qualifier is that of the difference. */
function changes(from: Dated, target: Dated): readonly [Measure, Measure] {
  const operands = [from.value, target.value];
  const gap = difference(target.value, from.value);
  const required = requiredChange(pointOf(from), pointOf(target));
  const given = (unit: "percent" | "percentage point", method: OperationName): Measure => {
    if (isMissing(gap)) return gap;
    if ("undefined" in required) return refused("required-change", required.undefined, operands);
    const amount = unit === "percent" ? required.compound : required.linear;
    if (typeof amount !== "number") return refused("required-change", amount.undefined, operands);
    return fromMethod({ amount, unit, qualifier: gap.qualifier }, method, operands);
  };
  return [given("percentage point", "required-change-linear"), given("percent", "required-change-compound")];
}

/** The linear path, one value a year. From or to a bound there is no path, and the gap says why. */
function* path({ area, targetYear, base, target }: Aim): Observations {
  const operands = [base.value, target.value];
  if (boundIn(operands) || target.year <= base.year) {
    const covers = { area, period: targetYear, breakdown: targetYear };
    yield observe("required-path", covers, missing("method-undefined", operands));
    return;
  }
  for (let year = base.year; year <= target.year; year++) {
    const required = requiredPath(pointOf(base), pointOf(target), year);
    const value =
      typeof required === "number"
        ? fromMethod(
            { amount: required, unit: "percent", qualifier: roughest(operands) },
            "linear-path",
            operands,
          )
        : refused("linear-path", required.undefined, operands);
    yield observe("required-path", { area, period: String(year), breakdown: targetYear }, value);
  }
}

/** `now` is the edition's year: a target of an earlier year is past even if no rate for it has been published. */
function progress({ row, base, target }: Aim, latest: Latest, now: number): Measure {
  const operands = [base.value, latest.value, target.value];
  if (boundIn([base.value])) {
    const { qualifier, amount } = base.value;
    return missing(
      "method-undefined",
      operands,
      censoredBaseline({ bound: isUpperBound(qualifier) ? "upper" : "lower", amount }),
    );
  }
  if (!("year" in latest)) return missing(latest.value.missing, operands);
  return targetMeasure({
    base,
    latest: { year: yearOf(latest.year), value: latest.value },
    target,
    now,
    direction: directionOf(row),
    method: row.value("method") === "cagr-ratio" ? "cagr-ratio" : "required-path",
  });
}

function boundIn(quantities: readonly Quantity[]): boolean {
  return quantities.some(isBound);
}

function roughest(quantities: readonly Quantity[]): "exact" | "about" {
  return quantities.some(({ qualifier }) => qualifier === "about") ? "about" : "exact";
}

function refused(method: string, reason: string, operands: readonly Measure[]): Missing {
  return missing("method-undefined", operands, methodUndefined({ method, reason }));
}
