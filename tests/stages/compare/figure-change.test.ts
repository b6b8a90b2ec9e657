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

  test("is from the value before it, even if the last edition did not have that yet", () => {
    const since: Comparison = {
      ...{ from: "2020", published: "2021-07-31", to: "2021", movements: [], redefined: new Set<string>() },
      vintages: [{ ...figure("KOR", "2016", value(59)), edition: "2020" }],
    };
    const figures = ["2016", "2018", "2019"].map((year, at) =>
      figure("KOR", year, value([59, 62, 57][at] ?? 0)),
    );
    const found = figureChange(figures[2] as Figure, figures, since, areas);
    expect([found?.period, found?.was.amount, found?.now.amount, found?.comparable]).toEqual([
      "2018",
      62,
      57,
      true,
    ]);
  });

  test("has no panel where the same reported both times, nobody did, or the figure is no sum of them", () => {
    const both = { EAS: value(30), JPN: value(10), KOR: value(20) };
    expect(change(both, { EAS: value(50), JPN: value(25), KOR: value(25) })?.panel).toBeNull();
    expect(change(both, { EAS: value(9), "JPN-A": value(4), "JPN-B": value(5) })?.panel).toBeNull();
    const mean = { EAS: value(15), JPN: value(10), KOR: value(20) };
    expect(change(mean, { EAS: value(25), JPN: value(25) })?.panel).toBeNull();
  });

  test.each([
    ["status", { EAS: value(30, "estimated") }, []],
    ["exactness", { EAS: value(30, "reported", "more-than") }, []],
    ["definition", { EAS: value(30) }, ["climate emissions"]],
  ])("is not computed between values of another %s", (_, then, redefined) => {
    expect(change(then, { EAS: value(40) }, redefined)?.comparable).toBe(false);
  });

  test.each([
    ["some rose and others fell", { JPN: 5, KOR: 11 }, { JPN: 174, KOR: 4 }, ["JPN 5 174", "KOR 11 4"]],
    ["one came and another fell silent", { JPN: 0, KOR: 1 }, { JPN: 9, KOR: 0 }, ["JPN 0 9", "KOR 1 0"]],
    ["all rose", { JPN: 5, KOR: 11 }, { JPN: 6, KOR: 12 }, []],
    ["one moved alone", { JPN: 5, KOR: 11 }, { JPN: 6, KOR: 11 }, []],
  ])("tells its places where it is a count and %s", (_, then, now, expected) => {
    const counted = (of: { readonly JPN: number; readonly KOR: number }) => {
      const cities = (amount: number) => ({ ...value(amount), unit: "city" as const });
      return { EAS: cities(of.JPN + of.KOR), JPN: cities(of.JPN), KOR: cities(of.KOR) };
    };
    const found = change(counted(then), counted(now));
    expect(found?.places.map((one) => `${one.area} ${one.was} ${one.now}`)).toEqual(expected);
  });

  test("tells no place of a sum of tonnes, nor of a mean", () => {
    const tonnes = change(
      { EAS: value(3), JPN: value(1), KOR: value(2) },
      { EAS: value(4), JPN: value(3), KOR: value(1) },
    );
    expect(tonnes?.places).toEqual([]);
    const mean = change(
      { EAS: value(9), JPN: value(1), KOR: value(2) },
      { EAS: value(4), JPN: value(3), KOR: value(1) },
    );
    expect(mean?.places).toEqual([]);
  });

  test("is none where the last edition had no earlier value", () => {
    expect(change({ JPN: value(1) }, { EAS: value(40) })).toBeNull();
    expect(change({ EAS: value(null) }, { EAS: value(40) })).toBeNull();
  });
});
