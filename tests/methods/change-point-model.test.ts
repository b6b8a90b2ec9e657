import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeByQr, type ModelPeriod } from "../../pipeline/methods/change-point-candidates.ts";
import {
  avoidedUse,
  fitChangePointModel,
  modelledUsePerDay,
} from "../../pipeline/methods/change-point-model.ts";
import { BALANCE_POINTS, coolingDegreeDays, heatingDegreeDays } from "../../pipeline/methods/degree-days.ts";
import { fitStatistics } from "../../pipeline/methods/fit-statistics.ts";
import { savingsUncertainty } from "../../pipeline/methods/savings-uncertainty.ts";
import { meters } from "./meters.ts";
import { given, numberIn, rowsOf } from "./reference.ts";

function regressorsOf(file: string, withCooling: boolean): ModelPeriod[] {
  const rows = rowsOf(`tests/reference/degree-days/${file}-regressors.csv`).slice(0, -1);
  return rows.map((row) => {
    const days = numberIn(row, "n_days_kept");
    const column = (name: string) => BALANCE_POINTS.map((point) => numberIn(row, `${name}_${point}`));
    const cooling = withCooling ? column("cdd") : BALANCE_POINTS.map(() => 0);
    const usePerDay = numberIn(row, "meter_value");
    return { days, weatherDays: days, usePerDay, heating: column("hdd"), cooling };
  });
}

function periodOf(temperatures: readonly number[], usePerDay: number): ModelPeriod {
  const days = temperatures.length;
  const heating = BALANCE_POINTS.map((point) => heatingDegreeDays(temperatures, point));
  const cooling = BALANCE_POINTS.map((point) => coolingDegreeDays(temperatures, point));
  return { days, weatherDays: days, usePerDay, heating, cooling };
}

/** A month around a mean, whose days spread by ±12 °F. */
const month = (mean: number, use: number) =>
  periodOf(
    Array.from({ length: 30 }, (_, day) => mean + 12 * Math.sin(day)),
    use,
  );

/** Billing data: any number of periods with degree days will do. */
const search = (withCooling: boolean) => ({ withCooling, leastDays: 0 });

describe.each(meters)("the model of $building from the regressors published", (meter) => {
  const { expected, file, withCooling } = meter;
  const baseline = regressorsOf(`${file}-baseline`, withCooling);
  const model = given(fitChangePointModel(baseline, search(withCooling)));

  it("is the one published, to 1e-8, as the regressors have ten decimals", () => {
    expect(model.intercept).toBeCloseTo(expected.params.intercept, 8);
    expect(model.heating?.usePerDegreeDay).toBeCloseTo(expected.params.beta_hdd, 8);
    expect(model.heating?.balancePoint).toBe(expected.params.heating_balance_point);
    expect(model.cooling?.balancePoint).toBe(expected.params.cooling_balance_point);
    if (expected.params.beta_cdd !== undefined) {
      expect(model.cooling?.usePerDegreeDay).toBeCloseTo(expected.params.beta_cdd, 8);
    }
    expect(model.adjustedRSquared).toBeCloseTo(expected.r2adj, 9);
    expect(model.slopes).toBe(expected.totals.num_parameters);
  });

  it("avoids the use published, to 1e-6", () => {
    const savings = given(avoidedUse(model, regressorsOf(`${file}-reporting`, withCooling)));
    expect(savings.avoided).toBeCloseTo(expected.savings, 6);
    expect(savings.counterfactual).toBeCloseTo(expected.counterfactual, 6);
    expect(savings.measured).toBeCloseTo(expected.observed, 6);
    const published = rowsOf(`tests/reference/degree-days/${file}-savings-by-period.csv`).slice(0, -1);
    expect(savings.byPeriod.length).toBe(published.length);
    for (const [i, period] of savings.byPeriod.entries()) {
      expect(period.counterfactual).toBeCloseTo(numberIn(published[i], "counterfactual_usage"), 6);
      expect(period.avoided).toBeCloseTo(numberIn(published[i], "metered_savings"), 6);
    }
  });

  it("fits and is as uncertain as published, to 1e-6", () => {
    const observed = baseline.map(({ days, usePerDay }) => days * usePerDay);
    const predicted = baseline.map((period) => period.days * modelledUsePerDay(model, period));
    const fit = given(fitStatistics(observed, predicted, model.slopes));
    expect(fit.rSquared).toBeCloseTo(expected.totals.r_squared, 6);
    expect(fit.adjustedRmse).toBeCloseTo(expected.totals.rmse_adj, 6);
    const { band } = given(
      savingsUncertainty(observed, predicted, model.slopes, {
        days: meter.reportingDays,
        interval: "monthly",
      }),
    );
    expect(band).toBeCloseTo(expected.err["FSU Error Band"], 6);
  });

  it("is what a QR of every candidate finds", () => {
    expect(fitChangePointModel(baseline, search(withCooling), judgeByQr)).toEqual(model);
  });

  it("tries every candidate", () => {
    expect(model.candidatesTried).toBe(withCooling ? 1 + 61 + 61 + (61 * 62) / 2 : 1 + 61);
  });
});

describe("the model search", () => {
  const means = [15, 22, 31, 40, 52, 63, 71, 78, 83, 69, 55, 38];
  const shaped = (use: (period: ModelPeriod) => number) =>
    means.map((mean) => month(mean, 0)).map((period) => ({ ...period, usePerDay: use(period) }));
  const at = (values: readonly number[], point: number) => values[BALANCE_POINTS.indexOf(point)] ?? 0;

  it("recovers a model from use that follows it exactly", () => {
    const periods = shaped(({ heating, cooling }) => 3 + 0.5 * at(heating, 58) + 0.7 * at(cooling, 66));
    const model = given(fitChangePointModel(periods, search(true)));
    expect(model.heating?.balancePoint).toBe(58);
    expect(model.cooling?.balancePoint).toBe(66);
    expect(model.intercept).toBeCloseTo(3, 9);
    expect(model.heating?.usePerDegreeDay).toBeCloseTo(0.5, 9);
    expect(model.cooling?.usePerDegreeDay).toBeCloseTo(0.7, 9);
    expect(model.adjustedRSquared).toBeCloseTo(1, 12);
  });

  it("never gives gas a cooling slope", () => {
    const periods = shaped(({ heating, cooling }) => 3 + 0.1 * at(heating, 58) + 0.7 * at(cooling, 66));
    expect(given(fitChangePointModel(periods, search(false))).cooling).toBeNull();
  });

  it("finds cooling alone", () => {
    const model = given(
      fitChangePointModel(
        shaped(({ cooling }) => 3 + 0.7 * at(cooling, 66)),
        search(true),
      ),
    );
    expect([model.heating, model.cooling?.balancePoint, model.slopes]).toEqual([null, 66, 1]);
  });

  it("keeps the constant where use falls with the cold", () => {
    const model = given(
      fitChangePointModel(
        shaped(({ heating }) => 90 - at(heating, 90)),
        search(false),
      ),
    );
    expect([model.slopes, model.adjustedRSquared, model.candidatesQualified]).toEqual([0, 0, 1]);
  });

  it("keeps the constant where use does not vary", () => {
    const model = given(
      fitChangePointModel(
        shaped(() => 0.1),
        search(true),
      ),
    );
    expect([model.slopes, model.adjustedRSquared]).toEqual([0, 0]);
    expect(model.intercept).toBeCloseTo(0.1, 12);
  });

  it("keeps the earlier of candidates that fit alike", () => {
    const cold = means.map((mean) => month(mean / 10, 0));
    const periods = cold.map((period) => ({ ...period, usePerDay: 50 + 0.5 * at(period.heating, 30) }));
    for (const judge of [undefined, judgeByQr]) {
      expect(given(fitChangePointModel(periods, search(false), judge)).heating?.balancePoint).toBe(30);
    }
  });

  it("weighs a period by its days with weather", () => {
    const constant = [1, 2, 3].map((use) => ({ ...month(50, use), weatherDays: 28 + use }));
    const varied = constant.map((period, i) => ({
      ...period,
      heating: period.heating.map((value) => value - i),
    }));
    const model = given(fitChangePointModel(varied, search(false)));
    expect([model.slopes, model.candidatesQualified]).toEqual([0, 1]);
    expect(model.intercept).toBeCloseTo((29 + 2 * 30 + 3 * 31) / 90, 12);
  });

  it("needs three periods without cooling, four with it", () => {
    const periods = [20, 50, 80].map((mean) => month(mean, 100 - mean));
    expect(given(fitChangePointModel(periods, search(false))).slopes).toBe(1);
    expect(fitChangePointModel(periods, search(true))).toEqual({ undefined: "too-few-periods" });
  });

  it("tries no candidate with fewer than 20 degree days", () => {
    const days = (total: number) =>
      [0, 0, 0, total].map((sum) => ({
        days: 30,
        weatherDays: 30,
        usePerDay: sum,
        heating: BALANCE_POINTS.map(() => sum / 30),
        cooling: BALANCE_POINTS.map(() => 0),
      }));
    expect(given(fitChangePointModel(days(20.001), search(false))).slopes).toBe(1);
    expect(given(fitChangePointModel(days(19.999), search(false))).slopes).toBe(0);
    expect(given(fitChangePointModel(days(19.999), search(false), judgeByQr)).slopes).toBe(0);
  });

  it.each([
    ["use below 0", [20, 30, 40, 50].map((mean) => month(mean, -1)), true, "no-candidate-qualified"],
    ["no periods", [], true, "too-few-periods"],
    [
      "as many periods as coefficients",
      [20, 50, 80].map((mean) => month(mean, mean)),
      true,
      "too-few-periods",
    ],
    ["fewer periods than coefficients", [month(20, 9)], false, "too-few-periods"],
    [
      "one distinct temperature",
      [28, 29, 30, 31].map((n) => periodOf(new Array(n).fill(50.1), n)),
      true,
      "degree-days-do-not-vary",
    ],
    ["no number", [20, 30, 40, 50].map((mean) => month(mean, Number.NaN)), true, "not-a-number"],
    [
      "no weight",
      [20, 30, 40, 50].map((mean) => ({ ...month(mean, 1), weatherDays: 0 })),
      true,
      "weight-not-positive",
    ],
  ])("refuses %s", (_, periods, withCooling, reason) => {
    expect(fitChangePointModel(periods, search(withCooling))).toEqual({ undefined: reason });
  });

  const noise = fc.array(
    fc.integer({ min: -4000, max: 4000 }).map((n) => n / 1000),
    { minLength: 12, maxLength: 12 },
  );
  const slope = fc.integer({ min: 0, max: 300 }).map((n) => n / 100);
  const point = fc.integer({ min: 30, max: 90 });

  it("agrees with a QR of every candidate on any noise", () => {
    fc.assert(
      fc.property(noise, slope, slope, point, point, (errors, heat, cool, low, high) => {
        const periods = shaped(
          ({ heating, cooling }) => 5 + heat * at(heating, low) + cool * at(cooling, high),
        );
        const noisy = periods.map((period, i) => ({
          ...period,
          weatherDays: 25 + (i % 7),
          usePerDay: period.usePerDay + (errors[i] ?? 0),
        }));
        expect(fitChangePointModel(noisy, search(true))).toEqual(
          fitChangePointModel(noisy, search(true), judgeByQr),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("scales its coefficients with use, and chooses the same balance points", () => {
    fc.assert(
      fc.property(noise, slope, point, fc.integer({ min: 1, max: 20 }), (errors, heat, low, power) => {
        const base = shaped(({ heating }) => 5 + heat * at(heating, low));
        const noisy = base.map((period, i) => ({
          ...period,
          usePerDay: period.usePerDay + (errors[i] ?? 0),
        }));
        const scaled = noisy.map((period) => ({ ...period, usePerDay: period.usePerDay * 2 ** power }));
        const [once, more] = [
          given(fitChangePointModel(noisy, search(true))),
          given(fitChangePointModel(scaled, search(true))),
        ];
        expect(more.intercept).toBe(once.intercept * 2 ** power);
        expect(more.heating?.balancePoint).toBe(once.heating?.balancePoint);
        expect(more.cooling?.balancePoint).toBe(once.cooling?.balancePoint);
        expect(more.adjustedRSquared).toBe(once.adjustedRSquared);
      }),
      { numRuns: 40 },
    );
  });
});

describe("avoided use", () => {
  const model = { intercept: 2, heating: { balancePoint: 60, usePerDegreeDay: 0.5 }, cooling: null };

  it("is counterfactual less measured, by period and in all", () => {
    const period = periodOf([50, 50], 4);
    expect(modelledUsePerDay(model, period)).toBe(7);
    const part = { counterfactual: 14, measured: 8, avoided: 6 };
    expect(avoidedUse(model, [period, period])).toEqual({
      counterfactual: 28,
      measured: 16,
      avoided: 12,
      percent: (100 * 12) / 28,
      byPeriod: [part, part],
    });
  });

  it("has no percentage of nothing, and needs a period", () => {
    const nothing = { intercept: 0, heating: null, cooling: null };
    expect(avoidedUse(nothing, [periodOf([50], 4)])).toMatchObject({
      avoided: -4,
      percent: { undefined: "zero-counterfactual" },
    });
    expect(avoidedUse(model, [])).toEqual({ undefined: "no-reporting-periods" });
    expect(avoidedUse(model, [periodOf([50], Number.NaN)])).toEqual({ undefined: "not-a-number" });
  });
});
