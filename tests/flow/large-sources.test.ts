import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { retrofit } from "../../pipeline/datasets/retrofit/index.ts";
import { check } from "../../pipeline/flow/check.ts";
import { isError } from "../../pipeline/model/finding.ts";
import { isMissing } from "../../pipeline/model/quantity.ts";
import { cityOf, csvOf } from "../support/city.ts";

const checked = (root: string, keep?: string) =>
  check({ root, edition: "2020", datasets: [retrofit], progress: () => {}, ...(keep ? { keep } : {}) });

type Checked = Awaited<ReturnType<typeof checked>>;

function figures(of: Checked, breakdown: RegExp): Record<string, string> {
  const own = of.computed
    .flatMap(({ observations }) => observations)
    .filter((one) => breakdown.test(one.breakdown));
  return Object.fromEntries(
    own.map(({ indicator, period, breakdown, value }) => [
      `${indicator} ${period} ${breakdown}`,
      // Sums of another order differ in the sixteenth digit, and a fit on them in the tenth.
      isMissing(value) ? value.missing : value.amount.toPrecision(9),
    ]),
  );
}

const errors = ({ findings }: Checked) =>
  findings.filter(isError).map(({ code, at }) => `${code} ${JSON.stringify(at)}`);

describe("readings that an engine reads", () => {
  const monthly = cityOf(6, "month");
  const sixHourly = cityOf(2, 6, "Asia/Ulaanbaatar");
  afterAll(() => {
    monthly.dispose();
    sixHourly.dispose();
  });

  test.each([
    ["monthly", monthly],
    ["six-hourly", sixHourly],
  ])("%s, give the figures that a sheet gives", async (_, city) => {
    const { readings } = city;
    city.deliver("meter-readings.csv");
    writeFileSync(city.path("meter-readings.csv"), csvOf(readings));
    const sheet = await checked(city.root);
    rmSync(city.path("meter-readings.csv"));
    city.deliver("meter-readings/");
    mkdirSync(city.path("meter-readings"));
    const [header = [], ...rows] = readings;
    const half = Math.floor(rows.length / 2);
    writeFileSync(city.path("meter-readings/1.csv"), csvOf([header, ...rows.slice(0, half)]));
    writeFileSync(city.path("meter-readings/2.csv"), csvOf([header, ...rows.slice(half)]));
    const large = await checked(city.root, "b1");
    expect(errors(sheet)).toEqual([]);
    expect(errors(large)).toEqual([]);
    expect(figures(large, /^in-all/)).toEqual(figures(sheet, /^in-all/));
    expect(figures(large, /^b1$/)).toEqual(figures(sheet, /^b1$/));
    expect(Object.keys(figures(large, /^b1$/)).length).toBeGreaterThan(40);
    const table = large.computed.flatMap(({ tables }) => [...(tables ?? [])]);
    expect(table.map(([format]) => format)).toEqual(["csv", "parquet"]);
  });
});
