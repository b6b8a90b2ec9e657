import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { degreeDayLookup, hourlyTemperatures } from "../../pipeline/methods/degree-days.ts";
import { meteredSavings } from "../../pipeline/methods/metered-savings.ts";
import { given, numberIn, rowsOf } from "./reference.ts";

const published = z.object({
  results: z.array(
    z.object({
      name: z.string(),
      n_baseline: z.number(),
      params: z.object({ intercept: z.number(), beta_hdd: z.number(), heating_balance_point: z.number() }),
      r2adj: z.number(),
      observed: z.number(),
      counterfactual: z.number(),
      savings: z.number(),
    }),
  ),
});

const folder = "tests/reference/degree-days";
const path = new URL("../reference/degree-days/expected-samples.json", import.meta.url);
const { results } = published.parse(JSON.parse(readFileSync(path, "utf8")));
const weather = rowsOf("data/raw/2020/retrofit/weather-724390.csv").map((row) => ({
  time: Date.parse(row.Time ?? ""),
  temperature: numberIn(row, "Temperature"),
}));
const degreeDays = degreeDayLookup(given(hourlyTemperatures(weather)));
const works = { start: Date.parse("2016-12-26"), end: Date.parse("2017-01-04") };

describe.each(results)("the sample meter $name", ({ name, ...expected }) => {
  const reads = rowsOf(`${folder}/samples/${name}.csv`).map((row) => ({
    time: Date.parse(row["Period start"] ?? ""),
    use: row.Use === "" ? null : numberIn(row, "Use"),
  }));
  const found = given(meteredSavings({ reads, works, degreeDays, isElectricity: false }));

  it("is read as its name says, and has the periods published", () => {
    expect(`gas-${found.interval}`).toBe(name);
    expect(found.baseline.length).toBe(expected.n_baseline);
  });

  it("has the model and the savings published, to 1e-9", () => {
    expect(found.model.intercept).toBeCloseTo(expected.params.intercept, 9);
    expect(found.model.heating?.usePerDegreeDay).toBeCloseTo(expected.params.beta_hdd, 9);
    expect(found.model.heating?.balancePoint).toBe(expected.params.heating_balance_point);
    expect(found.model.cooling).toBeNull();
    expect(found.model.adjustedRSquared).toBeCloseTo(expected.r2adj, 9);
    expect(found.measured).toBeCloseTo(expected.observed, 9);
    expect(found.counterfactual).toBeCloseTo(expected.counterfactual, 9);
    expect(found.avoided).toBeCloseTo(expected.savings, 9);
  });
});
