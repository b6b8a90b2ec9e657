import { describe, expect, test } from "vitest";
import type { Area, Areas } from "../../../pipeline/model/area.ts";
import type { Comparison } from "../../../pipeline/model/movement.ts";
import {
  type Measure,
  measured,
  missing,
  type Qualifier,
  type Status,
} from "../../../pipeline/model/quantity.ts";
import type { Figure, Vintage } from "../../../pipeline/model/vintage.ts";
import { figureChange } from "../../../pipeline/stages/compare/figure-change.ts";

const parents: { readonly [code: string]: string | null } = {
  EAS: null,
  JPN: "EAS",
  KOR: "EAS",
  "JPN-A": "JPN",
  "JPN-B": "JPN",
  "KOR-A": "KOR",
  CHN: "EAS",
  MNG: "EAS",
  TPE: "EAS",
};
const areas = {
  get: (code: string) => ({ code, parent: parents[code] ?? null }) as Area,
} as Areas;

function value(amount: number | null, status: Status = "reported", qualifier: Qualifier = "exact"): Measure {
  if (amount === null) return missing("not-reported");
  const range = { file: "a.csv", sheet: "", row: 1, column: 1, toRow: 1, toColumn: 1 };
  return measured("t", amount, { range, status, raw: String(amount) }, qualifier);
}

const figure = (area: string, period: string, of: Measure): Figure => ({
  ...{ dataset: "climate", indicator: "emissions", area, period, breakdown: "", value: of },
});

/** What last edition had of 2019, and this one of 2020: a value for each place. */
function change(then: Record<string, Measure>, now: Record<string, Measure>, redefined: string[] = []) {
  const of = (values: Record<string, Measure>, period: string) =>
    Object.entries(values).map(([area, own]) => figure(area, period, own));
  const vintages: Vintage[] = of(then, "2019").map((own) => ({ ...own, edition: "2020" }));
  const since: Comparison = {
    ...{ from: "2020", published: "2021-07-31", to: "2021", movements: [] },
    ...{ vintages, redefined: new Set(redefined) },
  };
  const figures = of(now, "2020");
  const [whole] = figures;
  return whole ? figureChange(whole, figures, since, areas) : null;
}

const amounts = (found: ReturnType<typeof change>) =>
  found?.panel && [found.panel.was.amount, found.panel.now.amount, found.panel.reporters];

describe("the change of a figure since the last edition", () => {
  test("is told over the reporters of both where others reported, the sums between them left out", () => {
    const found = change(
      { EAS: value(160), JPN: value(110), "JPN-A": value(100), "JPN-B": value(10), "KOR-A": value(50) },
      { EAS: value(215), JPN: value(90), "JPN-A": value(90), "JPN-B": value(null), "KOR-A": value(125) },
    );
    expect(found).toMatchObject({ period: "2019", comparable: true });
    expect([found?.was.amount, found?.now.amount]).toEqual([160, 215]);
    expect(amounts(found)).toEqual([150, 215, 2]);
    expect(found?.panel).toMatchObject({ reportersEarlier: 3, reportersLater: 2 });
  });

  test("has no panel where the same reported both times, nobody did, or the figure is no sum of them", () => {
    const both = { EAS: value(30), JPN: value(10), KOR: value(20) };
    expect(change(both, { EAS: value(50), JPN: value(25), KOR: value(25) })?.panel).toBeNull();
    expect(change(both, { EAS: value(9), "JPN-A": value(4), "JPN-B": value(5) })?.panel).toBeNull();
    const mean = { EAS: value(15), JPN: value(10), KOR: value(20) };
    expect(change(mean, { EAS: value(25), JPN: value(25) })?.panel).toBeNull();
  });

  test("names the places of a sum that moved in both directions, those that moved most first, and none where all moved in one", () => {
    const then = {
      EAS: value(41),
      JPN: value(5),
      KOR: value(11),
      CHN: value(11),
      MNG: value(1),
      TPE: value(13),
    };
    const places = (now: Record<string, Measure>) =>
      change(then, now)?.places.map(({ area, was, now: is }) => [area, was.amount, is.amount]);
    expect(
      places({
        EAS: value(202),
        JPN: value(174),
        KOR: value(11),
        CHN: value(4),
        MNG: value(0),
        TPE: value(13),
      }),
    ).toEqual([
      ["JPN", 5, 174],
      ["CHN", 11, 4],
      ["MNG", 1, 0],
    ]);
    expect(
      places({
        EAS: value(211),
        JPN: value(174),
        KOR: value(11),
        CHN: value(12),
        MNG: value(1),
        TPE: value(13),
      }),
    ).toEqual([]);
  });

  test.each([
    ["status", { EAS: value(30, "estimated") }, []],
    ["exactness", { EAS: value(30, "reported", "more-than") }, []],
    ["definition", { EAS: value(30) }, ["climate emissions"]],
  ])("is not computed between values of another %s", (_, then, redefined) => {
    expect(change(then, { EAS: value(40) }, redefined)?.comparable).toBe(false);
  });

  test("is none where the last edition had no earlier value", () => {
    expect(change({ JPN: value(1) }, { EAS: value(40) })).toBeNull();
    expect(change({ EAS: value(null) }, { EAS: value(40) })).toBeNull();
  });
});
