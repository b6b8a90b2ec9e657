import { describe, expect, test } from "vitest";
import {
  periodDropped,
  sampleMeter,
} from "../../../pipeline/datasets/declared/methods/metered-savings-problems.ts";
import { select } from "../../../pipeline/model/observation.ts";
import { isMissing } from "../../../pipeline/model/quantity.ts";
import { meters } from "../../methods/meters.ts";
import { numberIn, rowsOf } from "../../methods/reference.ts";
import { checkEdition, figureOf, observationOf, sourcesOf } from "../../support/check-edition.ts";
import { retrofit } from "../../support/datasets.ts";
import { placeOf } from "../../support/edition.ts";
import { toldBy } from "../../support/told-by.ts";

const checked = await checkEdition("retrofit");
const observations = checked.computed.flatMap((own) => own.observations);
const reads = "retrofit/meter-readings.csv › ";
const works = "retrofit/retrofits.csv › ";
const hours = "retrofit/weather-724390.csv › ";

/** What METHODS prints of each meter, in its own unit, and the cells that a value must cite. */
const published = {
  "sample-gas": {
    factor: 29.3001,
    period: "2017-01-25/2017-12-28",
    saved: 64.01364488825169,
    intercept: 0.7188217696508498,
    slopes: [0.2123054461121694, null],
    balance: [61, null],
    before: [`${reads}D4:D14`, `${works}D2:E2`, `${hours}C1562:C9577`],
    after: `${reads}D16:D26`,
    hoursAfter: `${hours}C10322:C18409`,
  },
  "sample-electricity": {
    factor: 1,
    period: "2017-01-21/2017-12-22",
    saved: 795.6761207311711,
    intercept: 13.420093629452843,
    slopes: [1.0479347638717027, 2.257868665412409],
    balance: [54, 67],
    before: [`${reads}D31:D41`, `${works}D3:E3`, `${hours}C1466:C9433`],
    after: `${reads}D43:D53`,
    hoursAfter: `${hours}C10226:C18265`,
  },
} as const;

function near(value: number | string, expected: number): void {
  if (typeof value !== "number") throw new Error(`missing number: ${value}`);
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-6 * Math.max(Math.abs(expected), 1e-6));
}

describe.each(meters)("$building, from the raw files", ({ building, expected, reportingDays }) => {
  if (building !== "sample-gas" && building !== "sample-electricity")
    throw new Error(`unknown meter: ${building}`);
  const meter = published[building];
  const of = (indicator: string) => observationOf(checked, `${indicator} USA-IL ${meter.period} ${building}`);
  const { totals } = expected;

  test.each<readonly [string, number, string]>([
    ["avoided-use", meter.saved * meter.factor, "kWh"],
    ["counterfactual-use", expected.counterfactual * meter.factor, "kWh"],
    ["measured-use", expected.observed * meter.factor, "kWh"],
    ["avoided-share", 100 * expected.savings_fraction, "percent"],
    ["savings-uncertainty", expected.err["FSU Error Band"] * meter.factor, "kWh"],
    ["fit-adjusted-r2", expected.r2adj, "1"],
    ["fit-cv-rmse", totals.cvrmse, "1"],
    ["fit-cv-rmse-adjusted", totals.cvrmse_adj, "1"],
    ["fit-nmbe", 0, "1"],
    ["base-load", meter.intercept * meter.factor, "kWh/day"],
    ["heating-slope", meter.slopes[0] * meter.factor * 1.8, "kWh/(°C day)"],
    ["heating-balance-point", (meter.balance[0] - 32) / 1.8, "degC"],
    ["reporting-days", reportingDays, "day"],
    ["reporting-periods", 11, "period"],
    ["baseline-periods", 11, "period"],
  ])("%s is as published, to 1e-6", (indicator, amount, unit) => {
    const found = of(indicator);
    near(figureOf(found), amount);
    expect(found.value).toMatchObject({ unit, status: "illustrative" });
  });

  test("cooling is modelled for electricity alone", () => {
    const [, slope] = meter.slopes;
    const [, balance] = meter.balance;
    if (slope === null || balance === null) {
      expect(figureOf(of("cooling-slope"))).toBe("not-applicable");
      expect(figureOf(of("cooling-balance-point"))).toBe("not-applicable");
    } else {
      near(figureOf(of("cooling-slope")), slope * meter.factor * 1.8);
      near(figureOf(of("cooling-balance-point")), (balance - 32) / 1.8);
    }
  });

  test("every value cites its reads, its works, and the hours of weather as ranges", () => {
    expect(sourcesOf(of("base-load"))).toEqual(meter.before);
    expect(sourcesOf(of("measured-use"))).toEqual([meter.after, meter.before[1]]);
    const [before, dates, weather] = meter.before;
    const all = [before, meter.after, dates, weather, meter.hoursAfter];
    expect(sourcesOf(of("avoided-use"))).toEqual(all);
  });

  test("each period is as published, to the ten decimals given", () => {
    const file = building.replace("sample-", "");
    const rows = rowsOf(`tests/reference/degree-days/${file}-savings-by-period.csv`).slice(0, -1);
    const uses = select(observations, { indicator: "period-use", breakdown: building });
    const modelled = select(observations, { indicator: "period-counterfactual", breakdown: building });
    expect(uses.map(({ period }) => period.slice(0, 10))).toEqual(rows.map((row) => row.start?.slice(0, 10)));
    for (const [i, row] of rows.entries()) {
      const [use, model] = [uses[i], modelled[i]];
      if (!use || !model) throw new Error(`missing period: ${row.start}`);
      near(figureOf(use), numberIn(row, "reporting_observed") * meter.factor);
      near(figureOf(model), numberIn(row, "counterfactual_usage") * meter.factor);
    }
  });
});

describe("the meters together", () => {
  const at = "USA-IL 2017-01-21/2017-12-28 in-all";
  const inAll = (indicator: string) => figureOf(observationOf(checked, `${indicator} ${at}`));
  const [gas, electricity] = meters;

  test("add up as final energy, with the root of the squares of their uncertainty", () => {
    if (!gas || !electricity) throw new Error("missing meters");
    const [a, b] = [gas.expected, electricity.expected];
    near(inAll("avoided-use"), a.savings * 29.3001 + b.savings);
    near(inAll("measured-use"), a.observed * 29.3001 + b.observed);
    near(inAll("counterfactual-use"), a.counterfactual * 29.3001 + b.counterfactual);
    near(
      inAll("avoided-share"),
      (100 * (a.savings * 29.3001 + b.savings)) / (a.counterfactual * 29.3001 + b.counterfactual),
    );
    near(
      inAll("savings-uncertainty"),
      Math.hypot(a.err["FSU Error Band"] * 29.3001, b.err["FSU Error Band"]),
    );
    expect(inAll("meters-measured")).toBe(2);
  });

  test("are in no figure of Ulaanbaatar, nor among the key figures", () => {
    const behindCity = observations.filter(({ area }) => area.startsWith("MNG")).flatMap(sourcesOf);
    expect(behindCity.length).toBeGreaterThan(0);
    expect(behindCity.filter((source) => !source.startsWith("retrofit/programme.xlsx"))).toEqual([]);
    const own = select(observations, {}) as Parameters<typeof retrofit.keyFigures>[0];
    const figures = retrofit.keyFigures(own);
    expect(figures.map(({ indicator }) => indicator)).toEqual(["blocks-retrofitted", "share-retrofitted"]);
    expect(figures.filter(({ value }) => !isMissing(value) && value.status === "illustrative")).toEqual([]);
  });
});

describe("the notes on the meters", () => {
  const notes = checked.findings.filter(({ code }) => code === "period-dropped" || code === "sample-meter");

  test("name each period dropped, why, and its cells", () => {
    const dropped = notes.flatMap((note) =>
      note.code === "period-dropped"
        ? [[placeOf(note), toldBy(periodDropped, note).periods, toldBy(periodDropped, note).reason]]
        : [],
    );
    expect(dropped).toEqual([
      [`${reads}C2:D3`, 2, "before-baseline"],
      [`${reads}C15:D15`, 1, "overlaps-works"],
      [`${reads}C27:D27`, 1, "after-reporting"],
      [`${reads}C29:D30`, 2, "before-baseline"],
      [`${reads}C42:D42`, 1, "overlaps-works"],
      [`${reads}C54:D54`, 1, "after-reporting"],
    ]);
  });

  test("say that the meters are OpenEEmeter's samples", () => {
    const samples = notes.flatMap((note) =>
      note.code === "sample-meter" ? [[placeOf(note), toldBy(sampleMeter, note).source]] : [],
    );
    const source = "OpenEEmeter 3.2.0 sample meters (synthetic loads on measured weather), Apache-2.0";
    expect(samples).toEqual([
      [`${works}A2`, source],
      [`${works}A3`, source],
    ]);
  });
});

describe("charts and prose", () => {
  const own = select(observations, {}) as Parameters<typeof retrofit.keyFigures>[0];

  test("show each meter's use against the model's by period", () => {
    const charts = retrofit
      .charts(own, "en", (area) => area)
      .filter(({ id }) => id.startsWith("metered-use-"));
    expect(charts.map(({ id, form, unit, points }) => [id, form, unit, points.length])).toEqual([
      ["metered-use-sample-electricity", "series", "kWh/day", 22],
      ["metered-use-sample-gas", "series", "kWh/day", 22],
    ]);
  });

  test("give the days covered and never say a year", () => {
    const told = retrofit
      .narrative(own, "en")
      .filter(({ parts }) =>
        parts.some((part) => typeof part === "string" && /^(Gas|Electricity) sample/.test(part)),
      );
    expect(told).toHaveLength(2);
    for (const { parts } of told) {
      const figures = parts.flatMap((part) =>
        typeof part === "object" && "figure" in part ? [part.figure.indicator] : [],
      );
      expect(figures).toContain("reporting-days");
      expect(parts.filter((part) => typeof part === "string").join("")).not.toMatch(/year|annual/i);
    }
  });
});
