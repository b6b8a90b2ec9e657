import type { Indicator } from "../../model/observation.ts";
import { meteredIndicators } from "./metered-indicators.ts";

export const indicators = {
  "blocks-in-stock": { unit: "block", better: "neither" },
  "blocks-retrofitted": { unit: "block", better: "higher" },
  "buildings-retrofitted": { unit: "building", better: "higher" },
  "blocks-planned": { unit: "block", better: "higher" },
  "share-retrofitted": { unit: "percent", better: "higher" },
  "share-planned": { unit: "percent", better: "higher" },
  "households-in-stock": { unit: "household", better: "neither" },
  "households-interested": { unit: "household", better: "higher" },
  "projected-savings": { unit: "MWh", better: "higher" },
  "projected-emission-reduction": { unit: "t", better: "higher" },
  "implied-emission-factor": { unit: "t/MWh", better: "neither" },
  "reduction-target": { unit: "percent", better: "higher" },
  ...meteredIndicators,
} as const satisfies Record<string, Indicator>;

export type RetrofitIndicator = keyof typeof indicators;
/** Besides these, a meter has the name of its building, and its fit of totals that name with `totals`. */
export type RetrofitBreakdown =
  | "ndc"
  | "earlier-ndc"
  | "in-all"
  | "in-all-electricity"
  | "in-all-gas"
  | "in-all-heat"
  | "totals"
  | "whole-periods"
  | SampleMeter;
/** The samples that show the method: the only meters whose names are translated. */
export type SampleMeter = "sample-electricity" | "sample-gas";
