import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { annotateCommand } from "../../pipeline/commands/annotate-command.ts";
import { check } from "../../pipeline/flow/check.ts";
import { isError } from "../../pipeline/model/finding.ts";
import { isMissing } from "../../pipeline/model/quantity.ts";
import { cityOf, csvOf } from "../support/city.ts";
import { retrofit } from "../support/datasets.ts";
import { terminalInto } from "../support/terminal.ts";

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

  test("go back to their office as a list of the rows that are wrong", async () => {
    const [header = [], ...rows] = monthly.readings;
    rmSync(monthly.path("meter-readings"), { recursive: true, force: true });
    monthly.deliver("meter-readings/");
    mkdirSync(monthly.path("meter-readings"));
    const spoilt = rows.map((row, at) => (at % 5 === 0 ? [...row.slice(0, 3), "-1", "kWh"] : row));
    writeFileSync(monthly.path("meter-readings/1.csv"), csvOf([header, ...spoilt]));
    const to = join(monthly.root, "back");
    await annotateCommand(
      "2020",
      { root: monthly.root, to },
      terminalInto(() => {}),
    );
    const list = readFileSync(join(to, "retrofit/meter-readings/1.csv.bad-rows.csv"), "utf8");
    const lines = list.trimEnd().split("\n");
    expect(lines[1]).toMatch(/^D2,'?-1,error,out-of-range,/);
    expect(lines).toHaveLength(1 + spoilt.filter(([, , , use]) => use === "-1").length);
  });
});

test("a sheet of more buildings than a report tells one by one has a table of them beside it, without an engine", async () => {
  const many = cityOf(501, 24 * 300);
  many.deliver("meter-readings.csv");
  writeFileSync(many.path("meter-readings.csv"), csvOf(many.readings));
  const sheet = await checked(many.root, "b7");
  many.dispose();
  expect(errors(sheet)).toEqual([]);
  expect(Object.keys(figures(sheet, /^b\d/)).filter((key) => !key.endsWith(" b7"))).toEqual([]);
  expect(figures(sheet, /^b7$/)).not.toEqual({});
  expect(figures(sheet, /^in-all/)).not.toEqual({});
  const [[format, table] = []] = sheet.computed.flatMap(({ tables }) => [...(tables ?? [])]);
  expect(format).toBe("csv");
  expect(
    readFileSync(table?.path ?? "", "utf8")
      .trimEnd()
      .split("\n"),
  ).toHaveLength(1 + 501);
});
