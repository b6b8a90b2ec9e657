import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cellsBehind,
  count,
  difference,
  fromMethod,
  inUnit,
  isMissing,
  type Measure,
  measured,
  missingCell,
  per,
  type Qualifier,
  type Quantity,
  type Status,
  share,
  statuses,
  total,
} from "../../pipeline/model/quantity.ts";
import { formatAddress } from "../../pipeline/model/source.ts";

let row = 0;
const evidence = (status: Status = "reported") => {
  row++;
  return { range: { file: "a.csv", sheet: "", row, column: 1, toRow: row, toColumn: 1 }, status };
};
const quantity = (
  amount: number,
  qualifier: Qualifier = "exact",
  status: Status = "reported",
): Quantity<"t"> => measured("t", amount, { ...evidence(status), raw: String(amount) }, qualifier);
const gap = (): Measure<"t"> => missingCell("not-reported", evidence().range, "…");
const told = (measure: Measure) =>
  isMissing(measure) ? measure.missing : `${measure.qualifier} ${measure.amount}`;

describe("sums of qualified figures", () => {
  const cases: readonly (readonly [readonly Qualifier[], string])[] = [
    [["exact", "exact"], "exact 2"],
    [["about", "exact"], "about 2"],
    [["about", "more-than"], "about-or-more 2"],
    [["about", "at-most"], "about-or-less 2"],
    [["about-or-more", "exact"], "about-or-more 2"],
    [["about-or-more", "less-than"], "method-undefined"],
    [["more-than", "exact"], "more-than 2"],
    [["more-than", "more-than"], "more-than 2"],
    [["at-least", "exact"], "at-least 2"],
    [["at-least", "more-than"], "more-than 2"],
    [["less-than", "exact"], "less-than 2"],
    [["less-than", "at-most"], "less-than 2"],
    [["more-than", "less-than"], "method-undefined"],
    [["about", "more-than", "at-most"], "method-undefined"],
  ];
  test.each(cases)("%j is %s, in any order", (qualifiers, expected) => {
    const parts = qualifiers.map((qualifier) => quantity(2 / qualifiers.length, qualifier));
    expect(told(total("t", parts))).toBe(expected);
    expect(told(total("t", [...parts].reverse()))).toBe(expected);
  });

  test("a missing part makes the sum missing, and keeps its cell", () => {
    const sum = total("t", [quantity(1), gap()]);
    expect(told(sum)).toBe("not-reported");
    expect(cellsBehind(sum)).toHaveLength(1);
  });

  test("a sum of nothing is not zero", () => {
    expect(told(total("t", []))).toBe("not-reported");
  });
});

describe("quotients", () => {
  test.each([
    [quantity(1), quantity(4), "exact 25"],
    [quantity(1), quantity(4, "less-than"), "more-than 25"],
    [quantity(1, "less-than"), quantity(4), "less-than 25"],
    [quantity(1, "about"), quantity(4), "about 25"],
    [quantity(1, "more-than"), quantity(4, "less-than"), "more-than 25"],
    [quantity(1, "more-than"), quantity(4, "more-than"), "method-undefined"],
    [quantity(1), quantity(0), "zero-denominator"],
    [quantity(-1), quantity(4, "less-than"), "less-than -25"],
    [quantity(1, "more-than"), quantity(-4), "less-than -25"],
    [quantity(0), quantity(4, "less-than"), "exact 0"],
    [quantity(0), quantity(-4), "exact 0"],
    [quantity(1), quantity(-4, "more-than"), "method-undefined"],
    [gap(), quantity(4), "not-reported"],
  ])("case %#", (part, whole, expected) => {
    expect(told(share(part, whole))).toBe(expected);
  });

  test("of different units are refused before they are made", () => {
    expect(told(inUnit("MWh", quantity(1)))).toBe("not-comparable");
    expect(told(per("t/MWh", inUnit("t", quantity(3)), inUnit("MWh", quantity(1))))).toBe("not-comparable");
  });
});

describe("differences", () => {
  test("turn a bound round", () => {
    expect(told(difference(quantity(5), quantity(3, "more-than")))).toBe("less-than 2");
    expect(told(difference(quantity(5, "more-than"), quantity(3, "less-than")))).toBe("more-than 2");
  });
});

describe("counts", () => {
  test("rest on what was counted, and a count of none on all that was examined", () => {
    const examined = [evidence("illustrative"), evidence("reported")];
    const [, second] = examined;
    expect(told(count("member", second ? [second] : [], examined))).toBe("exact 1");
    const none = count("member", [], examined);
    expect(told(none)).toBe("exact 0");
    expect(cellsBehind(none).map(formatAddress)).toHaveLength(1);
    expect(told(count("member", [], []))).toBe("not-reported");
  });
});

describe("status", () => {
  test("the weakest operand wins, in every operation", () => {
    fc.assert(
      fc.property(fc.constantFrom(...statuses), fc.constantFrom(...statuses), (a, b) => {
        const weakest = statuses[Math.min(statuses.indexOf(a), statuses.indexOf(b))];
        const parts = [quantity(1, "exact", a), quantity(1, "exact", b)] as const;
        for (const made of [
          total("t", parts),
          share(...parts),
          difference(...parts),
          fromMethod({ amount: 1, unit: "t" }, "linear-path", parts),
        ]) {
          expect(isMissing(made) ? null : made.status).toBe(weakest);
        }
      }),
    );
  });

  test("a method cannot make a number that is none", () => {
    expect(() => fromMethod({ amount: Number.NaN, unit: "t" }, "linear-path", [])).toThrow("invalid amount");
    expect(() => fromMethod({ amount: Number.POSITIVE_INFINITY, unit: "t" }, "linear-path", [])).toThrow(
      "invalid amount",
    );
  });
});
