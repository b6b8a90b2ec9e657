import type { ProgressDirection } from "../../../methods/progress-status.ts";
import type { MethodWorld, NeededRow } from "../method.ts";

export const rateTargetNeeds = {
  publishedRates: {
    ...({ place: "area", year: "period", quantity: "choice", value: "quantity" } as const),
    ...({ shareOf: "text|null", source: "text", preferred: "choice?" } as const),
  },
  targets: {
    ...({ area: "area", indicator: "choice", baselineYear: "period", baseline: "quantity" } as const),
    ...({ targetYear: "period", target: "quantity", direction: "choice", method: "choice?" } as const),
  },
} as const;

export type RateTargetWorld = MethodWorld<typeof rateTargetNeeds>;
export type PublishedRate = NeededRow<(typeof rateTargetNeeds)["publishedRates"]>;
export type RateTarget = NeededRow<(typeof rateTargetNeeds)["targets"]>;

/** The direction in which a rate should move; throws on an unknown one, which the contract excludes. */
export function directionOf(target: RateTarget): ProgressDirection {
  const direction = target.value("direction");
  if (direction === "increase") return 1;
  if (direction === "decrease") return -1;
  throw new Error(`unknown direction: ${direction}`);
}
