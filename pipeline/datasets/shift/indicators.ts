import type { Indicator } from "../../model/observation.ts";

export const indicators = {
  "category-score": { unit: "percent", better: "higher" },
  "indicator-score": { unit: "point", better: "higher" },
  "indicators-answered": { unit: "indicator", better: "higher" },
} as const satisfies Record<string, Indicator>;

export type ShiftIndicator = keyof typeof indicators;

/** The three categories in the scheme's order. */
export const categories = ["enablers", "transport-systems-and-services", "performance"] as const;

/** The 23 SHIFT+ indicators by code, in the scheme's order. */
export const indicatorCodes = [
  ...(["E1", "E2", "E3", "E4", "E5", "E6"] as const),
  ...(["TSS1", "TSS2", "TSS3", "TSS4", "TSS5", "TSS6"] as const),
  ...(["TSS7", "TSS8", "TSS9", "TSS10", "TSS11", "TSS12"] as const),
  ...(["P1", "P2", "P3", "P4", "P5"] as const),
];

export type ShiftBreakdown = (typeof categories)[number] | (typeof indicatorCodes)[number];
