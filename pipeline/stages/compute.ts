import type { Context, Dataset } from "../model/dataset.ts";
import { type Finding, finding, type Location } from "../model/finding.ts";
import type { Observation } from "../model/observation.ts";
import { isMissing } from "../model/quantity.ts";
import { compareText } from "../model/source.ts";
import { datasetFailure } from "./dataset-failure.ts";
import { rowsOf, type Validated } from "./validate/validate.ts";

/** A dataset's observations in the order of observations.csv, and where it broke its own promises. */
export interface Computed {
  readonly dataset: string;
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
}

/**
 * Computes the observations of a sound dataset and checks them against its declared indicators.
 * A dataset that throws here, or would when the report asks it for charts and sentences, is a finding.
 */
export function compute(validated: Validated, context: Context): Computed {
  const { dataset } = validated;
  try {
    const computed = computeSound(validated, context);
    tell(dataset, computed.observations, context);
    return computed;
  } catch (thrown) {
    return { dataset: dataset.id, observations: [], findings: [datasetFailure(dataset.id, thrown)] };
  }
}

/** Asks a dataset for all that the report will. */
function tell(dataset: Dataset, observations: readonly Observation[], { edition, areas }: Context): void {
  dataset.keyFigures(observations);
  for (const locale of edition.locales) {
    dataset.charts(observations, locale, (code) => areas.get(code)?.names[locale] ?? code);
    dataset.narrative(observations, locale);
  }
}

function computeSound({ dataset, sources }: Validated, context: Context): Computed {
  const observations = [...dataset.compute(rowsOf(sources), context)].sort(byKey);
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const observation of observations) {
    const { indicator, area, period, breakdown, value } = observation;
    const at: Location = { scope: "observation", dataset: dataset.id, indicator, area, period, breakdown };
    const key = [indicator, area, period, breakdown].join("\u0000");
    if (seen.has(key)) findings.push(finding({ code: "duplicate-observation" }, at));
    seen.add(key);
    const declared = Object.hasOwn(dataset.indicators, indicator) ? dataset.indicators[indicator] : undefined;
    if (!declared) findings.push(finding({ code: "undeclared-indicator" }, at));
    else if (!isMissing(value)) {
      const units = [declared.unit].flat();
      const [unit = "1"] = units;
      if (!units.includes(value.unit))
        findings.push(finding({ code: "wrong-unit", unit: value.unit, declared: unit }, at));
    } else if (value.because) findings.push(finding(value.because, at));
  }
  const present = new Set(observations.map((observation) => observation.indicator));
  for (const indicator of Object.keys(dataset.indicators)) {
    if (present.has(indicator)) continue;
    const at: Location = {
      scope: "observation",
      dataset: dataset.id,
      indicator,
      area: "",
      period: "",
      breakdown: "",
    };
    findings.push(finding({ code: "empty-indicator" }, at));
  }
  return { dataset: dataset.id, observations, findings };
}

function byKey(a: Observation, b: Observation): number {
  return (
    compareText(a.indicator, b.indicator) ||
    compareText(a.area, b.area) ||
    compareText(a.period, b.period) ||
    compareText(a.breakdown, b.breakdown)
  );
}
