import { expect, it } from "vitest";
import * as cagr from "../../pipeline/methods/cagr-progress.ts";
import {
  LEAST_DAYS_OF_A_CANDIDATE,
  LEAST_DEGREE_DAYS,
} from "../../pipeline/methods/change-point-candidates.ts";
import * as days from "../../pipeline/methods/degree-days.ts";
import { WINDOW_DAYS } from "../../pipeline/methods/metered-periods.ts";
import { ACCELERATION_NEEDED_FROM, ON_TRACK_FROM } from "../../pipeline/methods/progress-status.ts";
import { LONGEST_JOINED_DAYS, PERIOD_DAYS } from "../../pipeline/methods/reads.ts";
import * as guards from "../../pipeline/methods/savings-guards.ts";
import * as uncertainty from "../../pipeline/methods/savings-uncertainty.ts";

it("keeps the cut-offs of the published methods", () => {
  expect([ON_TRACK_FROM, ACCELERATION_NEEDED_FROM]).toEqual([0.95, 0.6]);
  expect(cagr.GROWTH_ON_TRACK_FROM).toBe(0.015);
  expect(cagr.GROWTH_ACCELERATION_NEEDED_FROM).toBe(0.005);
  expect(cagr.LIMIT_EXPONENT).toBe(4.44);
  expect(WINDOW_DAYS).toBe(365);
  expect(PERIOD_DAYS).toEqual({
    daily: { shortest: 1, longest: 1 },
    monthly: { shortest: 25, longest: 35 },
    bimonthly: { shortest: 25, longest: 70 },
  });
  expect(LONGEST_JOINED_DAYS).toBe(70);
  expect(guards.LEAST_BASELINE_DAYS).toEqual({ daily: 328, monthly: 328, bimonthly: 300 });
  expect([guards.LARGEST_CV_RMSE, guards.EXTREME_RANGES]).toEqual([1, 3]);
  expect([days.TOO_FEW_HOURS_OF_A_DAY, days.LEAST_PART_OF_HOURS]).toEqual([12, 0.9]);
  expect([days.BALANCE_POINTS.at(0), days.BALANCE_POINTS.at(-1), days.BALANCE_POINTS.length]).toEqual([
    30, 90, 61,
  ]);
  expect([LEAST_DEGREE_DAYS, LEAST_DAYS_OF_A_CANDIDATE]).toEqual([20, 10]);
  expect([uncertainty.CONFIDENCE, uncertainty.DAYS_OF_A_MONTH]).toEqual([0.9, 30]);
  expect(uncertainty.MONTHLY_COEFFICIENTS).toEqual([-0.00022, 0.03306, 0.94054]);
  expect(uncertainty.DAILY_COEFFICIENTS).toEqual([-0.00024, 0.03535, 1.00286]);
});
