import { describe, expect, it } from "vitest";
import { degreeDayLookup, hourlyTemperatures } from "../../pipeline/methods/degree-days.ts";
import { meteredSavings } from "../../pipeline/methods/metered-savings.ts";
import { meters } from "./meters.ts";
import { given, numberIn, rowsOf } from "./reference.ts";

const raw = "data/raw/2020/retrofit";
const readings = rowsOf(`${raw}/weather-724390.csv`).map((row) => ({
  time: Date.parse(row.Time ?? ""),
  temperature: numberIn(row, "Temperature"),
}));
const reads = (building: string) =>
  rowsOf(`${raw}/meter-readings.csv`)
    .filter((row) => row.Building === building)
    .map((row) => ({
      time: Date.parse(row["Period start"] ?? ""),
      use: row.Use === "" ? null : numberIn(row, "Use"),
    }));
const works = (building: string) => {
  const row = rowsOf(`${raw}/retrofits.csv`).find((each) => each.Building === building);
  return { start: Date.parse(row?.["Works start"] ?? ""), end: Date.parse(row?.["Works end"] ?? "") };
};
const lookup = degreeDayLookup(given(hourlyTemperatures(readings)));

describe.each(meters)("metered savings of $building from the raw files", (meter) => {
  const result = given(
    meteredSavings({
      reads: reads(meter.building),
      works: works(meter.building),
      degreeDays: lookup,
      isElectricity: meter.withCooling,
    }),
  );
  const { expected } = meter;

  it("keeps 11 + 11 periods, within the windows published", () => {
    const { baseline, reporting } = result;
    expect([baseline.length, reporting.length]).toEqual([11, 11]);
    const bounds = [
      baseline.at(0)?.start,
      baseline.at(-1)?.end,
      reporting.at(0)?.start,
      reporting.at(-1)?.end,
    ];
    const published = [
      expected.baseline_start,
      expected.baseline_end,
      expected.reporting_start,
      expected.reporting_end,
    ];
    expect(bounds).toEqual(published.map((time) => Date.parse(time)));
    expect(result.reportingDays).toBeCloseTo(meter.reportingDays, 9);
    expect(result.dropped.map(({ read, reason }) => [read, reason])).toEqual(meter.dropped);
  });

  it("finds the model published, to 1e-9", () => {
    const { model } = result;
    expect(model.intercept).toBeCloseTo(expected.params.intercept, 9);
    expect(model.adjustedRSquared).toBeCloseTo(expected.r2adj, 9);
    expect(model.heating?.balancePoint).toBe(expected.params.heating_balance_point);
    expect(model.heating?.usePerDegreeDay).toBeCloseTo(expected.params.beta_hdd, 9);
    expect(model.cooling?.balancePoint).toBe(expected.params.cooling_balance_point);
    if (expected.params.beta_cdd === undefined) expect(model.cooling).toBeNull();
    else expect(model.cooling?.usePerDegreeDay).toBeCloseTo(expected.params.beta_cdd, 9);
  });

  it("fits the totals as published, to 1e-9", () => {
    const { fit } = result;
    const { totals } = expected;
    expect(fit.n).toBe(totals.merged_length);
    expect(fit.rSquared).toBeCloseTo(totals.r_squared, 9);
    expect(fit.adjustedRSquared).toBeCloseTo(totals.r_squared_adj, 9);
    expect(fit.rmse).toBeCloseTo(totals.rmse, 9);
    expect(fit.adjustedRmse).toBeCloseTo(totals.rmse_adj, 9);
    expect(fit.cvRmse).toBeCloseTo(totals.cvrmse, 9);
    expect(fit.adjustedCvRmse).toBeCloseTo(totals.cvrmse_adj, 9);
    expect(fit.nmbe).toBeCloseTo(totals.nmbe, 9);
  });

  it("avoids the use published, to 1e-9, period by period to the ten decimals given", () => {
    expect(result.measured).toBeCloseTo(expected.observed, 9);
    expect(result.counterfactual).toBeCloseTo(expected.counterfactual, 9);
    expect(result.avoided).toBeCloseTo(expected.savings, 9);
    expect(Number(result.percent) / 100).toBeCloseTo(expected.savings_fraction, 9);
    expect(Number(result.percent).toFixed(2)).toBe(meter.percent);
    const published = rowsOf(`tests/reference/degree-days/${meter.file}-savings-by-period.csv`).slice(0, -1);
    expect(result.reporting.length).toBe(published.length);
    for (const [i, period] of result.reporting.entries()) {
      expect(period.use).toBeCloseTo(numberIn(published[i], "reporting_observed"), 9);
      expect(period.counterfactual).toBeCloseTo(numberIn(published[i], "counterfactual_usage"), 9);
      expect(period.avoided).toBeCloseTo(numberIn(published[i], "metered_savings"), 9);
    }
  });

  it("gives the uncertainty published, to 1e-9", () => {
    const { band } = given(result.uncertainty);
    expect(band).toBeCloseTo(expected.err["FSU Error Band"], 9);
    expect(band.toFixed(2)).toBe(meter.band);
  });
});

describe("metered savings of faulty or thin data", () => {
  const gas = { reads: reads("sample-gas"), works: works("sample-gas") };
  const half = readings.filter((_, i) => i % 2 === 0);

  it.each([
    [
      "a negative reading",
      gas.reads.map((read, i) => (i === 3 ? { ...read, use: -1 } : read)),
      gas.works,
      lookup,
      "negative-use",
    ],
    ["reads out of order", [...gas.reads].reverse(), gas.works, lookup, "reads-out-of-order"],
    [
      "weather of every other hour",
      gas.reads,
      gas.works,
      degreeDayLookup(given(hourlyTemperatures(half))),
      "too-few-days",
    ],
    ["no weather", gas.reads, gas.works, degreeDayLookup(given(hourlyTemperatures([]))), "too-few-days"],
    [
      "one distinct temperature",
      gas.reads,
      gas.works,
      degreeDayLookup(given(hourlyTemperatures(readings.map((each) => ({ ...each, temperature: 50.1 }))))),
      "degree-days-do-not-vary",
    ],
    [
      "works that end before they start",
      gas.reads,
      { start: gas.works.end, end: gas.works.start },
      lookup,
      "works-end-before-start",
    ],
    ["no reads after works", gas.reads.slice(0, 15), gas.works, lookup, "no-reporting-periods"],
    ["as many periods as coefficients", gas.reads.slice(11), gas.works, lookup, "too-few-days"],
    ["no reads", [], gas.works, lookup, "too-few-days"],
    ["works on no date", gas.reads, { start: Number.NaN, end: 0 }, lookup, "not-a-number"],
  ] as const)("refuses %s", (_, someReads, someWorks, weather, reason) => {
    const faulty = { reads: someReads, works: someWorks, degreeDays: weather, isElectricity: false };
    expect(meteredSavings(faulty)).toMatchObject({ undefined: reason });
  });

  it("drops, and lists, the periods whose weather is missing, and refuses what is left: 305 days of 328", () => {
    const until = Date.parse("2016-02-10T00:00:00Z");
    const from = Date.parse("2016-01-30T00:00:00Z");
    const gap = readings.filter(({ time }) => time < from || time >= until);
    const degreeDays = degreeDayLookup(given(hourlyTemperatures(gap)));
    const result = meteredSavings({ ...gas, degreeDays, isElectricity: false });
    expect(result).toMatchObject({ undefined: "too-few-days", baselineDays: 305, leastDays: 328 });
    expect(result.dropped.filter(({ reason }) => reason === "too-few-hours").map(({ read }) => read)).toEqual(
      [2],
    );
  });

  it("keeps the weather of half the period out of the reporting year alone", () => {
    const early = readings.filter(({ time }) => time < Date.parse("2017-07-01T00:00:00Z"));
    const result = given(
      meteredSavings({
        ...gas,
        degreeDays: degreeDayLookup(given(hourlyTemperatures(early))),
        isElectricity: false,
      }),
    );
    expect([result.baseline.length, result.reporting.length]).toEqual([11, 5]);
    expect(result.dropped.filter(({ reason }) => reason === "too-few-hours").length).toBe(6);
  });
});
