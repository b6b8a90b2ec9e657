import { describe, expect, test } from "vitest";
import { select, selectFirst } from "../../../pipeline/model/observation.ts";
import { isMissing, type Measure } from "../../../pipeline/model/quantity.ts";
import { activities } from "./activities.ts";
import { context, type Given, rowsOf } from "./rows.ts";

const computed = (...given: readonly Given[]) => [...activities.compute(rowsOf(...given), context)];

function shown(value: Measure | undefined): string {
  if (!value) return "nothing";
  return isMissing(value) ? value.missing : `${value.qualifier} ${value.amount}`;
}

function total(indicator: string, ...given: readonly Given[]): string {
  return shown(selectFirst(computed(...given), { indicator, period: "2020", breakdown: "" })?.value);
}

describe("event-days", () => {
  test.each([
    ["a day without an end", [{ start: "2020-05-05" }], "exact 1"],
    ["an end on the same day", [{ start: "2020-05-05", end: "2020-05-05" }], "exact 1"],
    ["over the end of February in a leap year", [{ start: "2020-02-28", end: "2020-03-01" }], "exact 3"],
    ["an interval in one cell", [{ start: "2020-05-05/2020-05-07" }], "exact 3"],
    ["two events on one day", [{ start: "2020-05-05" }, { start: "2020-05-05" }], "exact 2"],
    ["a date without a day", [{ start: "2020-05-05" }, { start: "2020-05" }], "at-least 2"],
    ["an end without a day", [{ start: "2020-05-05", end: "2020-06" }], "at-least 28"],
    ["over the end of the year", [{ start: "2020-12-30", end: "2021-01-02" }], "exact 2"],
    ["from the year before", [{ start: "2019-12-30", end: "2020-01-02" }], "exact 2"],
    ["a year alone", [{ start: "2020" }], "at-least 1"],
  ] as const)("%s", (_, rows, expected) => expect(total("event-days", ...rows)).toBe(expected));
});

describe("participants", () => {
  const over = { participants: ["more-than", 200] } as const;
  const exact = { participants: ["exact", 10] } as const;
  const least = { participants: ["at-least", 5] } as const;
  const about = { participants: ["about", 50] } as const;
  const under = { participants: ["less-than", 20] } as const;
  const most = { participants: ["at-most", 30] } as const;
  test.each([
    ["no figure", [{}], "not-reported", "not-reported"],
    ["a figure of none", [{ participants: ["exact", 0] }], "exact 0", "exact 0"],
    ["an empty cell beside a figure", [{}, exact], "exact 10", "exact 10"],
    ["bounds and an exact figure", [over, exact, least], "more-than 215", "more-than 215"],
    ["around", [about, over], "more-than 200", "about-or-more 250"],
    ["around alone", [about], "not-reported", "about 50"],
    ["an upper bound", [under, exact], "exact 10", "less-than 30"],
    ["at most", [most, exact], "exact 10", "at-most 40"],
    ["bounds that point both ways", [over, under], "more-than 200", "method-undefined"],
  ] as const)("%s", (_, rows, known, printed) => {
    expect(total("participants-known", ...rows)).toBe(known);
    expect(total("participants-printed", ...rows)).toBe(printed);
  });
});

describe("the area of the total", () => {
  const areaOf = (...given: readonly Given[]) =>
    select(computed(...given), { indicator: "event-days" }).map(({ area }) => area);

  test("is the network's region, wherever its events take place", () => {
    for (const given of [
      [{ area: "JPN" }, {}],
      [{ area: "KOR-SEO" }],
      [{ area: "JPN" }, { area: "VNM" }],
      [{}],
    ])
      expect(areaOf(...given)).toEqual(["EAS"]);
  });

  test("holds an event of the region as a whole once", () => {
    const events = select(computed({ area: "EAS" }, { area: "JPN" }), { indicator: "events", breakdown: "" });
    expect(events.map(({ area, value }) => [area, shown(value)])).toEqual([
      ["EAS", "exact 2"],
      ["JPN", "exact 1"],
    ]);
  });
});

test("an event whose date names no month counts in the year alone", () => {
  const observations = computed({ start: "2020" }, { start: "2020-05" });
  const months = select(observations, { indicator: "events", breakdown: "month" });
  expect(months.map(({ value }) => shown(value))).toEqual(
    months.map(({ period }) => (period === "2020-05" ? "exact 1" : "exact 0")),
  );
  expect(total("events", { start: "2020" }, { start: "2020-05" })).toBe("exact 2");
});

test("events without a month or a format are parts of their own, so that a chart's bars add up to all", () => {
  const given = [
    ...[{ start: "2020" }, { start: null, end: null }],
    ...[{ start: "2020-05" }, { start: "2020-06", format: null }],
  ];
  const observations = computed(...given);
  const parts = observations.flatMap(({ breakdown, period, value }) =>
    /^month(-not-stated)?-format-/.test(breakdown) && shown(value) !== "exact 0"
      ? [`${period} ${breakdown}: ${shown(value)}`]
      : [],
  );
  expect(parts).toEqual([
    "2020-05 month-format-virtual: exact 1",
    "2020 month-not-stated-format-virtual: exact 2",
    "2020-06 month-format-not-stated: exact 1",
  ]);
  const charts = activities.charts(observations, "en", (area) => area);
  for (const id of ["events-by-month", "events-by-pathway"]) {
    const { points = [] } = charts.find((chart) => chart.id === id) ?? {};
    const amounts = points.map(({ observation: { value } }) => (isMissing(value) ? 0 : value.amount));
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(given.length);
  }
});

test("a format that no event has is counted as none, on all the cells that were read", () => {
  const none = selectFirst(computed({}, {}), { indicator: "events", breakdown: "format-hybrid" })?.value;
  expect(none).toMatchObject({
    amount: 0,
    derivation: { ranges: [{ row: 4, toRow: 5, column: 8, toColumn: 8 }] },
  });
});
