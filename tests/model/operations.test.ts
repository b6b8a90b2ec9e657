import { describe, expect, test } from "vitest";
import {
  cellsBehind,
  changeSince,
  fromMethod,
  growthSince,
  indexTo,
  isMissing,
  type Measure,
  maximum,
  mean,
  measured,
  median,
  minimum,
  missingCell,
  panelChange,
  perHead,
  type Qualifier,
  type Quantity,
  quantile,
  ranks,
  weightedMean,
} from "../../pipeline/model/quantity.ts";
import type { Unit } from "../../pipeline/model/unit.ts";

let row = 0;
const at = () => {
  row++;
  return { file: "a.csv", sheet: "", row, column: 1, toRow: row, toColumn: 1 };
};
const of = <U extends Unit>(unit: U, amount: number, qualifier: Qualifier = "exact"): Quantity<U> =>
  measured(unit, amount, { range: at(), status: "reported", raw: String(amount) }, qualifier);
const t = (amount: number, qualifier?: Qualifier) => of("t", amount, qualifier);
const gap = (): Measure<"t"> => missingCell("not-reported", at(), "…");
const told = (measure: Measure) => {
  if (!isMissing(measure)) return `${measure.qualifier} ${measure.amount} ${measure.unit}`;
  const { because } = measure;
  return because && "reason" in because ? because.reason : (because?.code ?? measure.missing);
};

describe("change and growth since a period", () => {
  test.each<[Measure, string]>([
    [changeSince(t(120), t(100)), "exact 20 t"],
    [changeSince(of("percent", 42), of("percent", 40)), "exact 2 percentage point"],
    [changeSince(t(120, "more-than"), t(100, "less-than")), "more-than 20 t"],
    [changeSince(t(120, "more-than"), t(100, "more-than")), "bounds-point-both-ways"],
    [changeSince(t(120), gap()), "not-reported"],
    [growthSince(t(150), t(100)), "exact 50 percent"],
    [growthSince(t(100), t(100)), "exact 0 percent"],
    [growthSince(t(150), t(0)), "zero-denominator"],
    [growthSince(t(150), t(-100)), "base-not-positive"],
    [growthSince(of("percent", 42), of("percent", 40)), "not-an-amount"],
    [growthSince(t(150), t(100, "less-than")), "more-than 50 percent"],
    [growthSince(t(150, "about"), t(100, "less-than")), "about-or-more 50 percent"],
    [growthSince(gap(), t(100)), "not-reported"],
  ])("case %#", (measure, expected) => expect(told(measure)).toBe(expected));

  test("of figures in different units is refused", () => {
    // A source whose rows name their own units is typed by none.
    const mixed: Measure<Unit>[] = [t(3), of("kWh", 2)];
    const [a, b] = mixed;
    if (!a || !b) throw new Error("missing figures");
    expect(told(changeSince(a, b))).toBe("not-comparable");
    expect(told(growthSince(a, b))).toBe("not-comparable");
    expect(told(indexTo(a, b))).toBe("not-comparable");
  });

  test("keeps the cells of both", () => {
    expect(cellsBehind(changeSince(t(3), t(2)))).toHaveLength(1);
    expect(cellsBehind(growthSince(t(3), gap()))).toHaveLength(1);
  });
});

test.each<[Measure, string]>([
  [indexTo(t(120), t(80)), "exact 150 index"],
  [indexTo(t(120), t(0)), "zero-denominator"],
  [indexTo(t(120), t(-80)), "base-not-positive"],
])("index, case %#", (measure, expected) => expect(told(measure)).toBe(expected));

describe("per head", () => {
  test("divides by a population with cells of its own", () => {
    const own = perHead("t/person", t(500), of("person", 1000));
    expect(told(own)).toBe("exact 0.5 t/person");
    expect(told(perHead("t/person", t(500), of("person", 1000, "about")))).toBe("about 0.5 t/person");
  });

  test("refuses a population that was worked out from the amount, or has no cell", () => {
    const amount = t(500);
    const assumed = fromMethod({ amount: 1000, unit: "person" }, "per", [amount]);
    expect(told(perHead("t/person", amount, assumed))).toBe("population-without-source");
    expect(told(perHead("t/person", amount, fromMethod({ amount: 1000, unit: "person" }, "per", [])))).toBe(
      "population-without-source",
    );
    expect(told(perHead("t/person", amount, of("person", 0)))).toBe("zero-denominator");
  });
});

describe("means", () => {
  const weighted = (...pairs: readonly [Measure<"percent">, Measure][]) =>
    weightedMean(
      "percent",
      pairs.map(([value, weight]) => ({ value, weight })),
    );
  const percent = (amount: number, qualifier?: Qualifier) => of("percent", amount, qualifier);
  test.each<[Measure, string]>([
    [mean("t", [t(1), t(2), t(6)]), "exact 3 t"],
    [mean("t", [t(1), gap()]), "not-reported"],
    [mean("t", []), "not-reported"],
    [weighted([percent(10), t(3)], [percent(50), t(1)]), "exact 20 percent"],
    [weighted([percent(10, "less-than"), t(3)], [percent(50), t(1)]), "less-than 20 percent"],
    [weighted([percent(10, "less-than"), t(0)], [percent(50), t(1)]), "exact 50 percent"],
    [weighted([percent(10), t(3, "more-than")], [percent(50), t(1)]), "weight-is-a-bound"],
    [weighted([percent(10), t(-3)], [percent(50), t(1)]), "negative-weight"],
    [weighted([percent(10), t(0)], [percent(50), t(0)]), "zero-denominator"],
    [weighted([percent(10), t(1)], [percent(50), of("kWh", 1)]), "not-comparable"],
  ])("case %#", (measure, expected) => expect(told(measure)).toBe(expected));
});

describe("quantiles, by type 7 of Hyndman and Fan", () => {
  // R: quantile(c(1, 2, 4, 8, 16), c(.1, .25, .5, .9))
  const five = [16, 1, 8, 2, 4].map((amount) => t(amount));
  test.each([
    [0.1, 1.4],
    [0.25, 2],
    [0.5, 4],
    [0.9, 12.8],
    [0, 1],
    [1, 16],
  ])("%s of five is %s", (part, expected) =>
    expect(told(quantile("t", five, part))).toBe(`exact ${expected} t`),
  );

  test.each<[Measure, string]>([
    [median("t", [t(1), t(2), t(100, "more-than")]), "exact 2 t"],
    [maximum("t", [t(1), t(2), t(100, "more-than")]), "at-least 100 t"],
    [minimum("t", [t(1, "less-than"), t(2)]), "at-most 1 t"],
    [median("t", [t(1, "less-than"), t(2), t(3, "more-than")]), "exact 2 t"],
    [median("t", [t(5, "less-than"), t(2), t(3)]), "bounds-point-both-ways"],
    [median("t", [t(1), t(2), t(3, "about")]), "about 2 t"],
    [median("t", [t(1), gap()]), "not-reported"],
  ])("with bounds, case %#", (measure, expected) => expect(told(measure)).toBe(expected));

  test.each<[string, Measure, string]>([
    ["a median of one", median("t", [t(21)]), "fewer-than-three"],
    ["a median of two", median("t", [t(35), t(124)]), "fewer-than-three"],
    ["a quantile of two", quantile("t", [t(35), t(124)], 0.9), "fewer-than-three"],
    ["a median of three", median("t", [t(35), t(124), t(50)]), "exact 50 t"],
    ["a maximum of two", maximum("t", [t(35), t(124)]), "exact 124 t"],
    ["a minimum of one", minimum("t", [t(35)]), "exact 35 t"],
  ])("%s", (_name, measure, expected) => expect(told(measure)).toBe(expected));
});

describe("ranks", () => {
  const places = (values: readonly Measure<"t">[], first: "highest" | "lowest" = "highest") =>
    ranks(values, first).map(told);
  test("share the better place and leave out who has no figure", () => {
    expect(places([t(10), t(30), t(10), gap(), t(5)])).toEqual([
      "exact 2 rank",
      "exact 1 rank",
      "exact 2 rank",
      "not-reported",
      "exact 4 rank",
    ]);
    expect(places([t(10), t(30)], "lowest")).toEqual(["exact 1 rank", "exact 2 rank"]);
  });

  test("of a bound only where its place is sure", () => {
    expect(places([t(50, "more-than"), t(30), t(10, "less-than")])).toEqual([
      "exact 1 rank",
      "exact 2 rank",
      "exact 3 rank",
    ]);
    expect(places([t(20, "more-than"), t(30), t(10)])).toEqual([
      "bound-leaves-place-open",
      "bound-leaves-place-open",
      "exact 3 rank",
    ]);
  });
});

describe("the change of a sum", () => {
  const earlier = new Map([
    ["a", t(100)],
    ["b", t(50)],
    ["c", t(10)],
    ["d", gap()],
  ]);
  const later = new Map([
    ["a", t(90)],
    ["b", t(45)],
    ["d", t(80)],
  ]);
  const units = { unit: "t", reporter: "member" } as const;

  test("is told raw and over the same panel, with who reported", () => {
    const found = panelChange(units, later, earlier);
    expect(Object.values(found).map(told)).toEqual([
      "exact 55 t",
      "exact 34.375 percent",
      "exact -15 t",
      "exact -10 percent",
      "exact 135 t",
      "exact 150 t",
      "exact 3 member",
      "exact 3 member",
      "exact 2 member",
    ]);
  });

  test("has no panel where nobody reported twice", () => {
    const found = panelChange(units, new Map([["x", t(1)]]), earlier);
    expect(told(found.samePanel)).toBe("not-reported");
    expect(told(found.reportersOfBoth)).toBe("exact 0 member");
  });
});
