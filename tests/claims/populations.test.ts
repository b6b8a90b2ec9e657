import { describe, expect, test } from "vitest";
import { unsayableSentence } from "../../pipeline/datasets/declared/problems.ts";
import { type Locale, locales } from "../../pipeline/model/locale.ts";
import { type Observation, observe } from "../../pipeline/model/observation.ts";
import type { Passage } from "../../pipeline/model/passage.ts";
import { type MissingReason, measured, missing } from "../../pipeline/model/quantity.ts";
import type { Unit } from "../../pipeline/model/unit.ts";
import { briefs, definitionWith, small } from "../datasets/declared/definitions.ts";
import { toldBy } from "../support/told-by.ts";

const heads = ["paragraph", "sentence", "shown when", "weight", "on track when", "heads"];
const range = { file: "waste.csv", sheet: "", row: 2, column: 4, toRow: 2, toColumn: 4 };

const figureOf =
  (indicator: string, unit: Unit) =>
  (place: string, amount: number | MissingReason): Observation => {
    const [area = "", period = "2020", breakdown = ""] = place.split(" ");
    const value =
      typeof amount === "number"
        ? measured(unit, amount, { range, raw: `${amount}`, status: "reported" })
        : missing(amount);
    return observe(indicator, { area, period, breakdown }, value);
  };
const waste = figureOf("waste", "t");
const cities = figureOf("cities", "city");
const answering = figureOf("cities-answering", "city");
/** The figure that rests on most cells is that of the whole. */
const whole = observe(
  "waste",
  { area: "EAS", period: "2020" },
  measured("t", 90, { range: { ...range, toRow: 9 }, raw: "90", status: "reported" }),
);

const counted = [
  ...(small.indicators ?? []).map((row) => [...row, row[0] === "indicator" ? "population" : null]),
  ["cities-answering", "Answers", "city", "count", "waste", null, "all", null, null],
  ["cities", "Cities", "city", "count", "waste", null, "all; kind", null, "cities-answering"],
];

type Cell = string | null;

function datasetSaying(sentence: Cell | readonly Cell[], locale: Locale = "en") {
  const row = typeof sentence === "string" || sentence === null ? ["a", sentence] : sentence;
  const columns =
    locale === "en" ? heads : heads.map((head) => (head === "sentence" ? `sentence::${locale}` : head));
  const { dataset, findings } = definitionWith(
    {
      sentences:
        locale === "en"
          ? [columns, row]
          : [
              ["paragraph", "sentence", `sentence::${locale}`],
              [row[0] ?? null, row[1] ?? null, row[1] ?? null],
            ],
      indicators: counted,
      charts: [
        ["chart", "form", "indicator", "by"],
        ["by-place", "bars", "waste", "city at the latest period"],
      ],
    },
    ["en", ...(locale === "en" ? [] : [locale])],
  );
  if (!dataset) throw new Error(`invalid definition: ${briefs(findings).join(", ")}`);
  return dataset;
}

/** What is said of some figures, and why not. */
function saying(sentence: Cell | readonly Cell[], figures: readonly Observation[], locale: Locale = "en") {
  const dataset = datasetSaying(sentence, locale);
  const [passage] = dataset.narrative([whole, ...figures], locale);
  const found = [...(dataset.checkStatements?.([whole, ...figures]) ?? [])];
  const [statement] = passage?.statements ?? [];
  const why = found.flatMap((one) =>
    one.code === "unsayable-sentence" ? [toldBy(unsayableSentence, one).why] : [],
  );
  return { text: textOf(passage), claim: statement?.claim ?? null, why };
}

function textOf(passage: Passage | undefined): string | null {
  if (!passage) return null;
  return passage.parts
    .map((part) => {
      if (typeof part === "string") return part;
      if ("figure" in part)
        return "value" in part.figure && !("missing" in part.figure.value) ? part.figure.value.amount : "–";
      return "area" in part ? part.area : "period" in part ? part.period : part.count;
    })
    .join("");
}

const most = "{rank 1 waste area} has the most, {rank 1 waste}.";
const three = [waste("JPN", 50), waste("KOR", 30), waste("MNG", 10)];

describe("an order among all who belong", () => {
  test.each([
    ["the most", most, "JPN has the most, 50."],
    ["the least", "{rank -1 waste area} has the least, {rank -1 waste}.", "MNG has the least, 10."],
    ["a second", "{rank 2 waste area} comes second.", "KOR comes second."],
  ])("is told: %s", (_, sentence, text) => {
    expect(saying(sentence, three)).toMatchObject({
      text,
      why: [],
      claim: { kind: "rank", population: { of: 3, all: 3, missing: [] } },
    });
  });
});

describe("an order among some who belong", () => {
  const some = (reason: MissingReason) => [...three, waste("CHN", reason), waste("HKG", reason)];
  const elsewhere = [...three, waste("CHN 2019", 99)];

  test.each([
    ["did not report", some("not-reported"), "not-reported", 5],
    ["is not comparable", some("not-comparable"), "not-comparable", 5],
    ["is suppressed", some("suppressed"), "suppressed", 5],
    ["reported another year", elsewhere, "other-period", 4],
  ] as const)("is not told where one %s and it is not said", (_, figures, reason, all) => {
    expect(saying(most, figures)).toEqual({ text: null, claim: null, why: ["population"] });
    const told = saying(`Of {population rank 1 waste}, ${most}`, figures);
    expect(told.why).toEqual([]);
    expect(told.text).toBe("Of 3, JPN has the most, 50.");
    expect(told.claim?.population).toMatchObject({ of: 3, all });
    expect(told.claim?.population?.missing[0]).toMatchObject({ area: "CHN", reason });
  });

  test("is told where it names who is missing", () => {
    const told = saying(`Without {without rank 1 waste}, ${most}`, some("not-reported"));
    expect(told).toMatchObject({ text: "Without CHN, HKG, JPN has the most, 50.", why: [] });
  });

  test("names nobody where nobody is missing, or too many for a sentence are", () => {
    expect(saying(`Without {without rank 1 waste}, ${most}`, three).text).toBeNull();
    const many = ["CHN", "HKG", "MAC", "TPE", "PRK", "VNM"].map((place) => waste(place, "not-reported"));
    expect(saying(`Without {without rank 1 waste}, ${most}`, [...three, ...many]).text).toBeNull();
  });

  test("is told where a figure of the sentence counts those compared, and not where it counts others", () => {
    const sentence = `Of {cities}, ${most}`;
    expect(saying(sentence, [...some("not-reported"), cities("EAS", 3)]).text).toBe(
      "Of 3, JPN has the most, 50.",
    );
    expect(saying(sentence, [...some("not-reported"), cities("EAS", 4)])).toMatchObject({
      text: null,
      why: ["population"],
    });
  });

  test("is not told by a figure that happens to measure as much", () => {
    const figures = [waste("JPN", 3), waste("KOR", 2), waste("MNG", 1), waste("CHN", "not-reported")];
    expect(saying("{rank 1 waste area} has the most, {rank 1 waste}.", figures).why).toEqual(["population"]);
  });

  test("of a part is asked alike", () => {
    const food = [waste("JPN 2020 kind-food", 5)];
    expect(saying(most, [...three, ...food]).why).toEqual([]);
  });
});

describe("the first figure of some place", () => {
  const grown = [waste("JPN 2015", 4), ...three];

  test("is not told beside that of all without its name", () => {
    expect(saying("{waste} in {waste period}, after {first waste}.", grown).why).toEqual(["places"]);
    expect(saying("{waste}, after {first waste} in {first waste area}.", grown)).toMatchObject({
      text: "90, after 4 in JPN.",
      why: [],
    });
  });
});

describe("an order among figures of several years", () => {
  const inChart = (text: string) => [null, text, null, null, null, "by-place"];
  const heading = (text: string, figures: readonly Observation[]) => {
    const dataset = datasetSaying(inChart(text));
    const [chart] = dataset.charts(figures, "en", (area) => area);
    const found = [...(dataset.checkStatements?.(figures) ?? [])];
    return {
      text: chart?.message ? textOf(chart.message) : null,
      claim: chart?.message?.statements?.[0]?.claim,
      why: found.flatMap((one) =>
        one.code === "unsayable-sentence" ? [toldBy(unsayableSentence, one).why] : [],
      ),
    };
  };
  const mixed = [whole, waste("JPN 2020", 50), waste("KOR 2018", 30), waste("MNG 2010", 10)];

  test("is not told without them", () => {
    expect(heading("{rank 1 waste area} has the most", mixed)).toMatchObject({ text: null, why: ["years"] });
  });

  test.each([
    [
      "the years of all",
      "In {years rank 1 waste} {rank 1 waste area} had the most",
      "In 2010/2020 JPN had the most",
    ],
    ["its own year", "{rank 1 waste area} had the most ({rank 1 waste period})", "JPN had the most (2020)"],
  ])("is told with %s", (_, sentence, text) => {
    expect(heading(sentence, mixed)).toMatchObject({ text, why: [] });
  });

  test("is not told with the year of another rank alone", () => {
    const text = "{rank 1 waste area} had the most, {rank -1 waste area} the least ({rank -1 waste period})";
    expect(heading(text, mixed).why).toEqual(["years"]);
  });

  test("needs none where all are of one", () => {
    const figures = [whole, waste("JPN", 50), waste("KOR", 30)];
    expect(heading("{rank 1 waste area} has the most", figures)).toMatchObject({
      text: "JPN has the most",
      why: [],
    });
    expect(heading("In {years rank 1 waste} {rank 1 waste area} had the most", figures).text).toBe(
      "In 2020 JPN had the most",
    );
  });
});

describe("so many of so many", () => {
  const of = "{cities kind-food number} of {cities}.";

  test.each([
    ["a part of its whole", [cities("EAS", 8), cities("EAS 2020 kind-food", 3)], "3 of 8.", []],
    ["all", [cities("EAS", 8), cities("EAS 2020 kind-food", 8)], "8 of 8.", []],
    ["none", [cities("EAS", 8), cities("EAS 2020 kind-food", 0)], "0 of 8.", []],
    ["more than all", [cities("EAS", 8), cities("EAS 2020 kind-food", 9)], null, ["part"]],
    ["a part of last year", [cities("EAS", 8), cities("EAS 2019 kind-food", 3)], null, ["periods"]],
    ["a whole of last year", [cities("EAS 2019", 8), cities("EAS 2020 kind-food", 3)], null, ["periods"]],
  ] as const)("%s", (_, figures, text, why) => {
    expect(saying(of, figures)).toMatchObject({ text, why });
  });

  test("says how many of those who belong, by the population that is declared for it", () => {
    const told = saying(of, [answering("EAS", 204), cities("EAS", 57), cities("EAS 2020 kind-food", 9)]);
    expect(told.claim).toMatchObject({ kind: "part", population: { of: 57, all: 204 } });
  });

  test("is one of what its population counts, where that stands beside it", () => {
    const sentence = "{cities} of {cities-answering}.";
    expect(saying(sentence, [answering("EAS", 204), cities("EAS", 57)])).toMatchObject({
      text: "57 of 204.",
      why: [],
    });
    expect(saying(sentence, [answering("EAS 2019", 204), cities("EAS", 57)]).why).toEqual(["periods"]);
    expect(saying(sentence, [answering("EAS", 20), cities("EAS", 57)]).why).toEqual(["part"]);
  });

  test("names a population that there is", () => {
    const indicators = counted.map((row) => (row[0] === "cities" ? [...row.slice(0, 8), "answers"] : row));
    expect(briefs(definitionWith({ indicators }).findings)).toContain(
      "unknown-reference indicators.csv › I6",
    );
    const listed = counted.map((row) =>
      row[0] === "cities" ? [...row.slice(0, 8), "list waste by city"] : row,
    );
    expect(briefs(definitionWith({ indicators: listed }).findings)).toContain(
      "not-understood indicators.csv › I6",
    );
  });
});

describe("a movement of a sum", () => {
  const moved = "From {waste EAS 2019} to {waste EAS 2020}.";
  const before = observe("waste", { area: "EAS", period: "2019" }, whole.value);

  test("is told where both are of the same places", () => {
    const figures = [
      before,
      waste("JPN 2019", 4),
      waste("JPN 2020", 5),
      waste("KOR 2019", 1),
      waste("KOR 2020", 2),
    ];
    expect(saying(moved, figures)).toMatchObject({
      text: "From 90 to 90.",
      why: [],
      claim: { kind: "change" },
    });
  });

  test.each([
    ["one came", [waste("JPN 2019", 4), waste("JPN 2020", 5), waste("KOR 2020", 2)]],
    ["one left", [waste("JPN 2019", 4), waste("KOR 2019", 1), waste("JPN 2020", 5)]],
    [
      "one gave no figure",
      [waste("JPN 2019", 4), waste("KOR 2019", 1), waste("JPN 2020", 5), waste("KOR 2020", "not-reported")],
    ],
    ["one took the place of another", [waste("JPN 2019", 4), waste("KOR 2020", 1)]],
  ])("is not told where %s", (_, figures) => {
    expect(saying(moved, [before, ...figures])).toMatchObject({ text: null, why: ["panel"] });
  });

  test("of a place by itself is told, and is a change", () => {
    const sentence = "From {waste JPN 2019} to {waste JPN 2020}.";
    const figures = [waste("JPN 2019", 4), waste("JPN 2020", 5), waste("KOR 2020", 2)];
    expect(saying(sentence, figures)).toMatchObject({
      text: "From 4 to 5.",
      why: [],
      claim: { kind: "change" },
    });
  });
});

describe("in every language", () => {
  test.each(locales)("%s has the same figures and the same population", (locale) => {
    const figures = [...three, waste("CHN", "not-reported")];
    const told = saying(`{population rank 1 waste}: ${most}`, figures, locale);
    expect(told.text).toBe("3: JPN has the most, 50.");
    expect(told.claim?.population).toMatchObject({ of: 3, all: 4 });
  });
});
