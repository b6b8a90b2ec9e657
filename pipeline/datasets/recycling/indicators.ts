import type { Indicator } from "../../model/observation.ts";

export const indicators = {
  "waste-generated": { unit: "t", better: "lower" },
  "waste-treated": { unit: "t", better: "neither" },
  "waste-recycled": { unit: "t", better: "higher" },
  "recycling-rate-oecd": { unit: "percent", better: "higher" },
  "material-recovery-rate-oecd": { unit: "percent", better: "higher" },
  "recycling-rate-eurostat": { unit: "percent", better: "higher" },
  "recycled-of-generated": { unit: "percent", better: "higher" },
  "recycling-rate-published": { unit: "percent", better: "higher" },
  "recycling-rate-published-oecd": { unit: "percent", better: "higher" },
  "landfill-share-published": { unit: "percent", better: "lower" },
  "refuse-for-disposal": { unit: "t", better: "lower" },
  "sent-to-recycling-plants": { unit: "percent", better: "higher" },
  "recycling-target": { unit: "percent", better: "higher" },
  "required-change": { unit: ["percent", "percentage point"], better: "neither" },
  "target-baseline": { unit: "percent", better: "neither" },
  "required-path": { unit: "percent", better: "neither" },
  "progress-latest": { unit: "percent", better: "higher" },
  "progress-status": { unit: "1", better: "higher" },
} as const satisfies Record<string, Indicator>;

export type RecyclingIndicator = keyof typeof indicators;
/** Besides these, what a published rate is a share of stands as its source has it: one named here has words in each language. */
export type RecyclingBreakdown =
  | "not stated"
  | "treated"
  | "generated"
  | "clearance + food waste + recycled + bulky reuse"
  | "published"
  | "linear"
  | "compound"
  | "linear-from-latest"
  | "compound-from-latest";
