import { requiredChange } from "../../methods/required-change.ts";
import type { RowsOf } from "../../model/dataset.ts";
import { type Observation, observe } from "../../model/observation.ts";
import { yearOf } from "../../model/period.ts";
import {
  fromMethod,
  isMissing,
  type Measure,
  missing,
  type Quantity,
  share,
  total,
} from "../../model/quantity.ts";
import type { Row } from "../../model/table.ts";
import type { publishedRates, sources, targets } from "./contract.ts";
import type { RecyclingIndicator } from "./indicators.ts";

type Observations = Iterable<Observation<RecyclingIndicator>>;
type Target = Row<typeof targets.columns>;

export function* compute(rows: RowsOf<typeof sources>): Observations {
  for (const { area, year, generated, treated, recycled, composted, publishedRate } of rows.municipalWaste) {
    const recovered = total("t", [recycled, composted]);
    yield observe("waste-generated", area, year, generated);
    yield observe("waste-treated", area, year, treated);
    yield observe("waste-recycled", area, year, recycled);
    yield observe("recycling-rate-oecd", area, year, share(recycled, treated));
    yield observe("material-recovery-rate-oecd", area, year, share(recovered, treated));
    yield observe("recycling-rate-eurostat", area, year, share(recovered, generated));
    yield observe("recycled-of-generated", area, year, share(recycled, generated));
    yield observe("recycling-rate-published-oecd", area, year, publishedRate);
  }
  for (const row of rows.publishedRates) {
    yield observe(row.quantity, row.place, row.year, row.value, breakdownOf(row));
  }
  for (const row of rows.targets) yield* towardsTarget(row);
}

/** What a published rate is a share of is part of its definition; an amount says that it is published. */
function breakdownOf({ value, shareOf }: Row<typeof publishedRates.columns>): string {
  const isRate = !isMissing(value) && value.unit === "percent";
  return isRate ? (shareOf ?? "not stated") : "published";
}

function* towardsTarget({ area, baseline, baselineYear, target, targetYear }: Target): Observations {
  yield observe("recycling-target", area, targetYear, target);
  const operands: Measure[] = [baseline, target];
  if (isMissing(baseline) || isMissing(target)) return;
  const change = requiredChange(
    { year: yearOf(baselineYear), value: baseline.amount },
    { year: yearOf(targetYear), value: target.amount },
  );
  const qualifier = boundOnChange(baseline);
  const refused = (reason: string): Measure =>
    missing("method-undefined", operands, { code: "method-undefined", method: "required-change", reason });
  const linear =
    "undefined" in change
      ? refused(change.undefined)
      : fromMethod("percentage point", change.linear, "required-change-linear", operands, qualifier);
  const compound =
    "undefined" in change
      ? refused(change.undefined)
      : typeof change.compound === "number"
        ? fromMethod("percent", change.compound, "required-change-compound", operands, qualifier)
        : refused(change.compound.undefined);
  yield observe("required-change", area, targetYear, linear, "linear");
  yield observe("required-change", area, targetYear, compound, "compound");
  yield observe("progress-status", area, targetYear, progress(operands, baseline), "linear");
}

/** A baseline that is at most so much leaves at least so much to gain. */
function boundOnChange({ qualifier }: Quantity): Quantity["qualifier"] {
  if (qualifier === "less-than" || qualifier === "at-most") return "more-than";
  if (qualifier === "more-than" || qualifier === "at-least") return "less-than";
  return qualifier;
}

/** No status from a bound, nor from later values of another scope; published rates of one scope are not in the data yet. */
function progress(operands: readonly Measure[], baseline: Quantity): Measure {
  return baseline.qualifier === "exact"
    ? missing("not-comparable", operands)
    : missing("method-undefined", operands, {
        code: "censored-baseline",
        qualifier: baseline.qualifier,
        amount: baseline.amount,
      });
}
