import { readFileSync } from "node:fs";
import { z } from "zod";

const published = z.object({
  results: z.array(
    z.object({
      baseline_start: z.string(),
      baseline_end: z.string(),
      reporting_start: z.string(),
      reporting_end: z.string(),
      params: z.object({
        intercept: z.number(),
        beta_hdd: z.number(),
        heating_balance_point: z.number(),
        beta_cdd: z.number().optional(),
        cooling_balance_point: z.number().optional(),
      }),
      r2adj: z.number(),
      totals: z.object({
        r_squared: z.number(),
        r_squared_adj: z.number(),
        rmse: z.number(),
        rmse_adj: z.number(),
        cvrmse: z.number(),
        cvrmse_adj: z.number(),
        nmbe: z.number(),
        num_parameters: z.number(),
        merged_length: z.number(),
      }),
      observed: z.number(),
      counterfactual: z.number(),
      savings: z.number(),
      savings_fraction: z.number(),
      err: z.object({ "FSU Error Band": z.number() }),
    }),
  ),
});

const path = new URL("../reference/degree-days/expected.json", import.meta.url);
const [gas, electricity] = published.parse(JSON.parse(readFileSync(path, "utf8"))).results;
if (!gas || !electricity) throw new Error("missing results in expected.json");

/** The two sample meters with what OpenEEmeter 3.2.0 makes of them, and what METHODS prints. */
export const meters = [
  {
    building: "sample-gas",
    file: "gas",
    withCooling: false,
    expected: gas,
    reportingDays: 337,
    percent: "7.76",
    band: "14.48",
    dropped: [
      [0, "before-baseline"],
      [1, "before-baseline"],
      [13, "overlaps-works"],
      [25, "after-reporting"],
    ],
  },
  {
    building: "sample-electricity",
    file: "electricity",
    withCooling: true,
    expected: electricity,
    reportingDays: 335,
    percent: "9.28",
    band: "112.69",
    dropped: [
      [0, "before-baseline"],
      [1, "before-baseline"],
      [13, "overlaps-works"],
      [25, "after-reporting"],
    ],
  },
];
