import { yearOf } from "../../model/period.ts";
import { methodUndefined } from "../../model/problems.ts";
import { isMissing, type Measure, type Missing, missing, type Quantity } from "../../model/quantity.ts";
import { agreedOn } from "../../model/several-sources.ts";
import type { Row } from "../../model/table.ts";
import type { targets } from "./contract.ts";
import { mixedDefinitions } from "./problems.ts";
import type { RateAsMeasured } from "./rate-as-measured.ts";
import { type PublishedRate, sourced } from "./sources-of.ts";

type Target = Row<typeof targets.columns>;

/** The published rate that a target is held against, or why there is none. */
export type Latest = { readonly rate: PublishedRate; readonly value: Quantity } | { readonly value: Missing };

/**
 * The latest published rate that is a share of the same as the baseline. The baseline's own definition is that of
 * the published rate of its year and value; what does not state its definition compares with nothing.
 */
export function latestComparable(target: Target, rates: readonly PublishedRate[]): Latest {
  const { area, baseline, baselineYear } = target;
  const about = rates.filter(({ place }) => place === area || place.startsWith(`${area}-`));
  const own = about.filter((rate) => rate.place === area && rate.quantity === "recycling-rate-published");
  const definition =
    own.find(({ year, value }) => year === baselineYear && isSame(value, baseline))?.shareOf ?? null;
  const later = about.filter((rate) => isRate(rate) && yearOf(rate.year) > yearOf(baselineYear));
  const comparable = own
    .filter((rate) => definition !== null && rate.shareOf === definition && later.includes(rate))
    .sort((a, b) => yearOf(b.year) - yearOf(a.year));
  if (comparable.length === 0) return { value: noneOf(baseline, later, definition) };
  const ofYear = comparable.filter(({ year }) => year === comparable[0]?.year);
  const latest = agreedOn(ofYear.map((rate) => ({ rate, ...sourced(rate) })))?.rate;
  if (!latest)
    return {
      value: missing(
        "not-comparable",
        ofYear.map(({ value }) => value),
      ),
    };
  return isMissing(latest.value) ? { value: latest.value } : { rate: latest, value: latest.value };
}

function noneOf(baseline: Measure, later: readonly PublishedRate[], definition: string | null): Missing {
  if (later.length === 0) return refused("latest-not-after-base", [baseline]);
  return missing(
    "not-comparable",
    later.map(({ value }) => value),
    mixedDefinitions({ baseline: definition, others: later.flatMap(asMeasured) }),
  );
}

function refused(reason: string, operands: readonly Measure[]): Missing {
  return missing("method-undefined", operands, methodUndefined({ method: "path-progress", reason }));
}

function isRate({ quantity, value }: PublishedRate): boolean {
  const told = quantity === "recycling-rate-published" || quantity === "sent-to-recycling-plants";
  return told && !isMissing(value);
}

function isSame(a: Measure, b: Measure): boolean {
  return !isMissing(a) && !isMissing(b) && a.amount === b.amount && a.qualifier === b.qualifier;
}

function asMeasured({ place, year, value, shareOf }: PublishedRate): RateAsMeasured[] {
  return isMissing(value) ? [] : [{ amount: value.amount, shareOf, area: place, period: year }];
}
