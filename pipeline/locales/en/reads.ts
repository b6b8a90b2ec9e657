import type { Reads } from "../reads.ts";

export const reads: Reads = {
  totals: {
    alone: ["total", "totals", "sum", "average", "mean"],
    atEnd: [],
    atStart: ["total", "average", "mean"],
    before: ["grand ", "overall ", "sub-", "sub ", "sub"],
  },
  missing: {
    "not-reported": [
      "not available",
      "not reported",
      "no data",
      "none",
      "nil",
      "null",
      "unknown",
      "n.d.",
      "nd",
      "tbd",
      "tbc",
    ],
    "not-applicable": ["n/a", "n.a.", "na", "not applicable"],
  },
  units: { tonne: "t", percent: "%", "per cent": "%", "°c": "degC", "°f": "degF" },
  multipliers: { thousand: 1e3, million: 1e6, billion: 1e9 },
  unitMark: ["unit", "units"],
};
