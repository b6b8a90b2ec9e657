import { liesIn } from "../../../model/area.ts";
import { yearOf } from "../../../model/period.ts";
import { methodUndefined } from "../../../model/problems.ts";
import { isMissing, type Measure, type Missing, missing, type Quantity } from "../../../model/quantity.ts";
import { agreedOn } from "../../../model/several-sources.ts";
import type { RateAsMeasured } from "../../../model/tells.ts";
import type { PublishedRate, RateTarget, RateTargetWorld } from "./rate-target-rows.ts";
import { mixedDefinitions } from "./rate-targets-problems.ts";

/** The published rate that a target is compared with and its year, or the reason why there is none. */
export type Latest = { readonly year: string; readonly value: Quantity } | { readonly value: Missing };

/**
 * The latest published rate with the baseline's definition, which is that of the published rate of the same year and value.
 * A rate that does not state its definition is not comparable.
 */
export function latestComparable(target: RateTarget, { rows, areas }: RateTargetWorld): Latest {
  const [area, baseline, baselineYear] = [
    target.value("area"),
    target.value("baseline"),
    target.value("baselineYear"),
  ];
  const about = rows("publishedRates").filter((rate) => liesIn(rate.value("place"), area, areas));
  const rowsOfShare = about.filter(
    (rate) => rate.value("place") === area && rate.value("quantity") === target.value("indicator"),
  );
  const definition =
    rowsOfShare
      .find((rate) => rate.value("year") === baselineYear && isSame(rate.value("value"), baseline))
      ?.value("shareOf") ?? null;
  const later = about.filter(
    (rate) => isLike(rate.value("value"), baseline) && yearIn(rate) > yearOf(baselineYear),
  );
  const comparable = rowsOfShare
    .filter((rate) => definition !== null && rate.value("shareOf") === definition && later.includes(rate))
    .sort((a, b) => yearIn(b) - yearIn(a));
  // The rate of the target's own year decides whether the target was met.
  const newest =
    comparable.find((rate) => rate.value("year") === target.value("targetYear")) ?? comparable[0];
  if (!newest) return { value: noneOf(baseline, later, definition) };
  const ofYear = comparable
    .filter((rate) => rate.value("year") === newest.value("year"))
    .map((rate) => ({
      value: rate.value("value"),
      source: rate.value("source"),
      isPreferred: rate.value("preferred") === "yes",
    }));
  const value = agreedOn(ofYear)?.value;
  if (value && !isMissing(value)) return { year: newest.value("year"), value };
  return {
    value:
      value ??
      missing(
        "not-comparable",
        ofYear.map((each) => each.value),
      ),
  };
}

function noneOf(baseline: Measure, later: readonly PublishedRate[], definition: string | null): Missing {
  if (later.length === 0) {
    const problem = methodUndefined({ method: "path-progress", reason: "latest-not-after-base" });
    return missing("method-undefined", [baseline], problem);
  }
  return missing(
    "not-comparable",
    later.map((rate) => rate.value("value")),
    mixedDefinitions({ baseline: definition, others: later.flatMap(asMeasured) }),
  );
}

function yearIn(rate: PublishedRate): number {
  return yearOf(rate.value("year"));
}

/** Whether the value has the baseline's unit: the source also publishes amounts. */
function isLike(value: Measure, baseline: Measure): boolean {
  return !isMissing(value) && !isMissing(baseline) && value.unit === baseline.unit;
}

function isSame(a: Measure, b: Measure): boolean {
  return !isMissing(a) && !isMissing(b) && a.amount === b.amount && a.qualifier === b.qualifier;
}

function asMeasured(rate: PublishedRate): RateAsMeasured[] {
  const value = rate.value("value");
  if (isMissing(value)) return [];
  return [
    { amount: value.amount, shareOf: rate.value("shareOf"), area: rate.value("place"), year: yearIn(rate) },
  ];
}
