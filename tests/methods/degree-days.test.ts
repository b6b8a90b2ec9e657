import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BALANCE_POINTS,
  coolingDegreeDays,
  dailyMeans,
  degreeDayLookup,
  heatingDegreeDays,
  hourlyTemperatures,
} from "../../pipeline/methods/degree-days.ts";
import { meters } from "./meters.ts";
import { given, numberIn, rowsOf } from "./reference.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const weather = (temperatures: (number | null)[], firstHour = 0) => ({ firstHour, temperatures });
const hours = (n: number, value: number | null) => new Array<number | null>(n).fill(value);

describe("days", () => {
  it("counts blocks of 24 hours from the read, not from midnight", () => {
    const rising = weather(Array.from({ length: 60 }, (_, hour) => hour));
    expect(dailyMeans(rising, 6 * HOUR, 6 * HOUR + 2 * DAY)).toEqual({ means: [17.5, 41.5], daysDropped: 0 });
  });

  it("counts the first whole hour after a read within an hour", () => {
    const rising = weather(Array.from({ length: 60 }, (_, hour) => hour));
    expect(dailyMeans(rising, 5.5 * HOUR, 29.5 * HOUR)).toEqual({ means: [17.5], daysDropped: 0 });
  });

  it.each([
    [13, [50, 50, 50, 50, 50, 50, 50, 50, 50, 50], 0],
    [12, [50, 50, 50, 50, 50, 50, 50, 50, 50], 1],
  ])("of a day with %i hours makes what the rule says", (present, means, daysDropped) => {
    const temperatures = [...hours(24 - present, null), ...hours(present + 9 * 24, 50)];
    expect(dailyMeans(weather(temperatures), 0, 10 * DAY)).toEqual({ means, daysDropped });
  });

  it.each([
    ["exactly 90 % of the hours", 216, "kept"],
    ["one hour less", 215, "dropped"],
    ["half", 120, "dropped"],
    ["none", 0, "dropped"],
  ])("with %s are %s", (_, present, fate) => {
    const result = dailyMeans(weather([...hours(present, 50), ...hours(240 - present, null)]), 0, 10 * DAY);
    if (fate === "kept") expect(given(result).means.length).toBe(9);
    else expect(result).toEqual({ undefined: "too-few-hours", hours: present, of: 240 });
  });

  it.each([
    ["before the weather starts", -20, -10],
    ["after it ends", 20, 30],
    ["of no length", 5, 5],
    ["that ends before it starts", 8, 2],
  ])("of a period %s are refused", (_, start, end) => {
    const result = dailyMeans(weather(hours(240, 50)), start * DAY, end * DAY);
    expect(result).toMatchObject({ undefined: "too-few-hours", hours: 0 });
  });
});

describe("hourly temperatures", () => {
  it("puts readings in order and leaves gaps empty", () => {
    const readings = [
      { time: 5 * HOUR, temperature: 3 },
      { time: 2 * HOUR + 59, temperature: 1 },
    ];
    expect(hourlyTemperatures(readings)).toEqual(weather([1, null, null, 3], 2));
  });

  it("takes the same reading twice, and refuses two that differ", () => {
    const twice = [
      { time: HOUR, temperature: 3 },
      { time: HOUR, temperature: 3 },
    ];
    expect(hourlyTemperatures(twice)).toEqual(weather([3], 1));
    expect(hourlyTemperatures([...twice, { time: HOUR + 5, temperature: 4 }])).toEqual({
      undefined: "conflicting-hours",
      at: 2,
    });
  });

  it("refuses a reading of no number or at no time", () => {
    expect(hourlyTemperatures([{ time: 0, temperature: Number.NaN }])).toEqual({
      undefined: "not-a-number",
      at: 0,
    });
    expect(hourlyTemperatures([{ time: Number.NaN, temperature: 1 }])).toEqual({
      undefined: "not-a-number",
      at: 0,
    });
  });
});

describe("degree days", () => {
  it.each(meters)("of $building are those published, to their ten decimals", ({ file, withCooling }) => {
    const readings = rowsOf("data/raw/2020/retrofit/weather-724390.csv").map((row) => ({
      time: Date.parse(row.Time ?? ""),
      temperature: numberIn(row, "Temperature"),
    }));
    const lookup = degreeDayLookup(given(hourlyTemperatures(readings)));
    for (const part of ["baseline", "reporting"]) {
      const rows = rowsOf(`tests/reference/degree-days/${file}-${part}-regressors.csv`);
      for (const [i, row] of rows.slice(0, -1).entries()) {
        const found = given(lookup(Date.parse(row[""] ?? ""), Date.parse(rows[i + 1]?.[""] ?? "")));
        expect(found.days).toBe(numberIn(row, "n_days_kept"));
        expect(found.daysDropped).toBe(numberIn(row, "n_days_dropped"));
        for (const [index, balancePoint] of BALANCE_POINTS.entries()) {
          expect(found.heating[index]).toBeCloseTo(numberIn(row, `hdd_${balancePoint}`), 9);
          if (withCooling) expect(found.cooling[index]).toBeCloseTo(numberIn(row, `cdd_${balancePoint}`), 9);
        }
      }
    }
  });

  it("are computed once for each period", () => {
    const lookup = degreeDayLookup(weather(hours(2400, 50)));
    expect(lookup(0, 30 * DAY)).toBe(lookup(0, 30 * DAY));
    expect(lookup(0, 30 * DAY)).not.toBe(lookup(0, 31 * DAY));
  });

  it("of heating less those of cooling are the balance point less the mean", () => {
    const temperatures = fc.array(fc.double({ min: -60, max: 130, noNaN: true }), {
      minLength: 1,
      maxLength: 35,
    });
    fc.assert(
      fc.property(temperatures, fc.integer({ min: 30, max: 90 }), (means, balancePoint) => {
        const heating = heatingDegreeDays(means, balancePoint);
        const cooling = coolingDegreeDays(means, balancePoint);
        const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
        expect(heating).toBeGreaterThanOrEqual(0);
        expect(cooling).toBeGreaterThanOrEqual(0);
        expect(heating - cooling).toBeCloseTo(balancePoint - mean, 9);
      }),
    );
  });
});
