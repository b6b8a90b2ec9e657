import { rmSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { check } from "../../pipeline/flow/check.ts";
import { isMissing } from "../../pipeline/model/quantity.ts";
import { cityOf, csvOf } from "../support/city.ts";
import { retrofit } from "../support/datasets.ts";

test("more buildings than a report tells one by one give the same by a sheet and by an engine", async () => {
  const city = cityOf(501, 24 * 61);
  const told = async () => {
    const { computed } = await check({
      ...{ root: city.root, edition: "2020", datasets: [retrofit], keep: "b7" },
      progress: () => {},
    });
    const observations = computed.flatMap((own) => own.observations);
    return observations.map(({ indicator, area, period, breakdown, value }) => [
      `${indicator} ${area} ${period} ${breakdown}`,
      // Buildings come in another order, so that sums differ in the sixteenth digit.
      isMissing(value) ? value.missing : value.amount.toPrecision(9),
    ]);
  };
  city.deliver("meter-readings.csv");
  writeFileSync(city.path("meter-readings.csv"), csvOf(city.readings));
  const sheet = await told();
  rmSync(city.path("meter-readings.csv"));
  city.deliver("meter-readings.csv.gz");
  writeFileSync(city.path("meter-readings.csv.gz"), gzipSync(csvOf(city.readings)));
  const large = await told();
  city.dispose();
  expect(sheet).toEqual(large);
  const breakdowns = new Set(sheet.map(([key = ""]) => key.split(" ").slice(3).join(" ")));
  for (const one of ["in-all", "in-all-gas", "5 %", "95 %", "b7"]) expect([...breakdowns]).toContain(one);
  expect(breakdowns.size).toBeLessThan(60);
});
