import { describe, expect, test } from "vitest";
import { bookOf } from "../../../pipeline/findings/book-of.ts";
import { phraseOf } from "../../../pipeline/findings/findings.ts";
import { everyLanguageTells } from "../../support/every-language-tells.ts";
import { briefs, definitionWith, small, withRow } from "./definitions.ts";

const column = (...cells: readonly (string | null)[]) => withRow("columns", 5, cells);
const indicator = (...cells: readonly (string | null)[]) => withRow("indicators", 4, cells);
const added = (sheet: string, ...rows: readonly (readonly (string | null)[])[]) => ({
  [sheet]: [...(small[sheet] ?? []), ...rows],
});
const sentence = (...cells: readonly (string | null)[]) => ({
  sentences: [["sentence", "shown when"], cells],
});
const rule = (...cells: readonly (string | null)[]) => ({
  rules: [["source", "rule", "columns", "of", "allowed"], cells],
});
const chart = (...cells: readonly (string | null)[]) => ({
  charts: [["chart", "form", "indicator", "by", "title"], cells],
});
const unit = (...cells: readonly (string | null)[]) => ({
  units: [["unit", "one", "many", "base", "factor"], cells],
});

/** The column by its right name is then in nobody's row. */
const withoutAmount = ["unknown-reference indicators.csv › E2", "unknown-reference indicators.csv › E3"];

type Sheets = Parameters<typeof definitionWith>[0];
const mistakes: readonly (readonly [name: string, sheets: Sheets, findings: readonly string[]])[] = [
  ["an unknown kind", column("waste", "amount", "number", "Amount"), ["not-in-list columns.csv › C5"]],
  [
    "an unknown operation",
    indicator("food-share", "Share", null, "ratio", "food", "waste"),
    ["not-in-list indicators.csv › D4"],
  ],
  [
    "an order of dates that nobody knows",
    {
      columns: (small.columns ?? []).map((row, at) => [
        ...row,
        ["written", null, "little-endian"][at] ?? null,
      ]),
    },
    ["not-understood columns.csv › I3"],
  ],
  [
    "two columns of one name",
    added("columns", ["waste", "year", "period", "Jahr"]),
    ["taken-id columns.csv › B6"],
  ],
  ["a missing sheet", { indicators: null }, ["missing-definition-sheet datasets/waste"]],
  [
    "a sheet without its header",
    {
      sources: [
        ["a", "b"],
        ["c", "d"],
      ],
    },
    ["missing-header sources.csv › A1"],
  ],
  [
    "a header that nobody knows",
    {
      sources: [
        ["source", "file", "colour"],
        ["waste", "waste.csv", "red"],
      ],
    },
    ["unknown-column sources.csv › C1"],
  ],
  [
    "a column twice",
    {
      sources: [
        ["source", "file", "file"],
        ["waste", "waste.csv", "w.csv"],
      ],
    },
    ["duplicate-column sources.csv › C1"],
  ],
  [
    "a cell that must be filled",
    {
      sources: [
        ["source", "file"],
        ["waste", null],
      ],
    },
    ["missing-value sources.csv › B2"],
  ],
  [
    "a name of the language itself",
    column("waste", "__proto__", "quantity", "Amount", "t"),
    ["invalid-id columns.csv › B5", ...withoutAmount],
  ],
  [
    "another name of the language itself",
    column("waste", "constructor", "quantity", "Amount", "t"),
    ["invalid-id columns.csv › B5", ...withoutAmount],
  ],
  [
    "an indicator that another dataset has",
    added("indicators", ["members", "Members", "t", "sum", "waste.amount"]),
    ["taken-id indicators.csv › A5"],
  ],
  [
    "an indicator twice",
    added("indicators", ["food", "Food", "t", "sum", "waste.amount"]),
    ["taken-id indicators.csv › A5"],
  ],
  [
    "a source that is not there",
    indicator("x", "X", "t", "sum", "rubbish.amount"),
    ["unknown-reference indicators.csv › E4"],
  ],
  [
    "a column that is not there",
    indicator("x", "X", "t", "sum", "waste.amout"),
    ["unknown-reference indicators.csv › E4"],
  ],
  ["a sum of places", indicator("x", "X", "t", "sum", "waste.city"), ["wrong-kind indicators.csv › E4"]],
  ["a share of nothing", indicator("x", "X", null, "share", "food"), ["not-understood indicators.csv › E4"]],
  [
    "a share that is parted of its own",
    indicator("x", "X", null, "share", "food", "waste", "area"),
    ["not-understood indicators.csv › G4"],
  ],
  [
    "a sum without a unit",
    indicator("x", "X", null, "sum", "waste.amount"),
    ["required-together indicators.csv › D4"],
  ],
  [
    "a unit that nobody knows",
    indicator("x", "X", "furlong", "sum", "waste.amount"),
    ["undeclared-unit indicators.csv › C4"],
  ],
  [
    "a share in tonnes",
    indicator("x", "X", "t", "share", "food", "waste"),
    ["unknown-unit indicators.csv › C4"],
  ],
  [
    "a circle of shares",
    added("indicators", ["a", "A", null, "share", "b", "waste"], ["b", "B", null, "share", "a", "waste"]),
    ["circular-definition indicators.csv › A5"],
  ],
  [
    "a condition in other words",
    indicator("x", "X", "t", "sum", "waste.amount", null, null, "amount is at mots 5"),
    ["not-understood indicators.csv › H4"],
  ],
  [
    "a condition on another column",
    indicator("x", "X", "t", "sum", "waste.amount", null, null, "amont is at most 5"),
    ["unknown-reference indicators.csv › H4"],
  ],
  [
    "a condition of another kind",
    indicator("x", "X", "t", "sum", "waste.amount", null, null, "city is at most 5"),
    ["wrong-kind indicators.csv › H4"],
  ],
  [
    "a condition on a value that is not listed",
    indicator("x", "X", "t", "sum", "waste.amount", null, null, "kind is wood"),
    ["unknown-reference indicators.csv › H4"],
  ],
  [
    "a condition on no date",
    indicator("x", "X", "t", "sum", "waste.amount", null, null, "year is before May"),
    ["not-a-date indicators.csv › H4"],
  ],
  [
    "a grouping by what is not there",
    indicator("x", "X", "t", "sum", "waste.amount", null, "country"),
    ["unknown-reference indicators.csv › G4"],
  ],
  [
    "a grouping by amounts",
    indicator("x", "X", "t", "sum", "waste.amount", null, "amount"),
    ["wrong-kind indicators.csv › G4"],
  ],
  [
    "a change since something",
    indicator("x", "X", "t", "change since", "waste", "ever"),
    ["not-understood indicators.csv › F4"],
  ],
  [
    "a choice without its list",
    column("waste", "amount", "choice", "Amount"),
    ["required-together columns.csv › C5"],
  ],
  [
    "a list that is not there",
    column("waste", "amount", "choice", "Amount", null, null, "amounts"),
    ["unknown-reference columns.csv › G5"],
  ],
  ["a value twice in a list", added("lists", ["kinds", "food", "Essen"]), ["taken-id lists.csv › B4"]],
  [
    "a unit that converts to nothing",
    unit("barrel", null, null, "vat", "42"),
    ["undeclared-unit units.csv › D2"],
  ],
  [
    "a unit that converts by nothing",
    unit("barrel", null, null, "t", null),
    ["missing-value units.csv › A2"],
  ],
  ["a factor of no unit", unit("barrel", null, null, null, "3"), ["required-together units.csv › E2"]],
  ["a unit that converts to zero", unit("barrel", null, null, "t", "0"), ["out-of-range units.csv › E2"]],
  ["a factor that is no number", unit("barrel", null, null, "t", "much"), ["not-a-number units.csv › E2"]],
  [
    "a unit that the project has, by its twin",
    unit("μg/m3", "a", "b", null, null),
    ["taken-id units.csv › A2"],
  ],
  ["a brace that does not close", sentence("{waste of it", null), ["unclosed-brace sentences.csv › A2"]],
  ["a brace in a brace", sentence("{waste {food}}", null), ["unclosed-brace sentences.csv › A2"]],
  ["braces around no form", sentence("{rank waste}", null), ["not-understood sentences.csv › A2"]],
  ["braces around no indicator", sentence("{wast} in all", null), ["unknown-reference sentences.csv › A2"]],
  [
    "an occasion in other words",
    sentence("{waste}", "waste was there"),
    ["not-understood sentences.csv › B2"],
  ],
  [
    "a headline of no chart",
    {
      sentences: [
        ["sentence", "heads"],
        ["{waste} in all", "pie"],
      ],
    },
    ["unknown-reference sentences.csv › B2"],
  ],
  [
    "a headline of a chart that was refused",
    {
      ...chart("c", "pie", "waste", "period", "C"),
      sentences: [
        ["sentence", "heads"],
        ["{waste} in all", "c"],
      ],
    },
    ["not-in-list charts.csv › B2"],
  ],
  [
    "a headline of a chart whose indicator has a unit that is a multiple",
    {
      ...unit("barrel", null, null, "t", "0.14"),
      ...indicator("x", "X", "barrel", "sum", "waste.amount"),
      ...chart("c", "bars", "x", "period", "C"),
      sentences: [
        ["sentence", "heads"],
        ["{waste} in all", "c"],
      ],
    },
    ["undeclared-unit indicators.csv › C4"],
  ],
  ["an unknown rule", rule("waste", "series-step", "amount"), ["not-in-list rules.csv › B2"]],
  ["a rule over too few columns", rule("waste", "series", "city|year"), ["not-understood rules.csv › C2"]],
  ["a rule over the wrong kind", rule("waste", "not constant", "city"), ["wrong-kind rules.csv › C2"]],
  [
    "a rule without its whole",
    rule("waste", "parts within whole", "amount"),
    ["required-together rules.csv › C2"],
  ],
  [
    "a rule that allows in words",
    rule("waste", "series", "city|year|amount", null, "a little"),
    ["not-understood rules.csv › E2"],
  ],
  ["a rule of no source", rule("wast", "not constant", "amount"), ["unknown-reference rules.csv › A2"]],
  ["an unknown form of chart", chart("c", "pie", "waste", "period", "C"), ["not-in-list charts.csv › B2"]],
  [
    "a chart by what does not part it",
    chart("c", "bars", "waste", "kind", "C"),
    ["not-understood charts.csv › D2"],
  ],
  [
    "a total for no day",
    {
      totals: [
        ["source", "label", "kind", "column", "as of"],
        ["waste", "Total", "count", "year", "31 December"],
      ],
    },
    ["not-understood totals.csv › E2"],
  ],
  [
    "counts in words that are none",
    {
      sentences: [
        ["paragraph", "sentence"],
        ["a", "{waste period: none|one} so far."],
      ],
    },
    ["not-understood sentences.csv › B2"],
  ],
  [
    "a key figure that nothing gives",
    {
      indicators: [
        ["indicator", "title", "unit", "operation", "column", "key figure"],
        ["waste", "Waste", "t", "sum", "waste.amount", "1 latest"],
      ],
    },
    ["unknown-reference indicators.csv › F2"],
  ],
  [
    "a place of a key figure that is no number",
    {
      indicators: [
        ["indicator", "title", "unit", "operation", "column", "key figure"],
        ["waste", "Waste", "t", "sum", "waste.amount", "first"],
      ],
    },
    ["not-understood indicators.csv › F2"],
  ],
  [
    "a chart of two units",
    chart("c", "balance", "waste|food-share", "period", "C"),
    ["unknown-unit charts.csv › C2"],
  ],
  [
    "a chart of two indicators along two columns",
    chart("c", "bars", "waste|food", "area|period", "C"),
    ["not-understood charts.csv › D2"],
  ],
  [
    "a chart whose title is a figure",
    chart("c", "bars", "waste", "period", "{waste} in all"),
    ["not-understood charts.csv › E2"],
  ],
  [
    "a chart that is drawn again for each period",
    {
      charts: [
        ["chart", "form", "indicator", "by", "for each"],
        ["c", "series", "waste|food", "period", "waste period"],
      ],
    },
    ["not-understood charts.csv › E2"],
  ],
  [
    "a chart for each place along something else than time",
    {
      charts: [
        ["chart", "form", "indicator", "by", "for each"],
        ["c", "series", "waste|food", "area", "waste area"],
      ],
    },
    ["not-understood charts.csv › D2"],
  ],
  [
    "a line of no indicator that is not joined",
    {
      charts: [
        ["chart", "form", "indicator", "by", "unjoined"],
        ["c", "series", "waste", "period", "wast"],
      ],
    },
    ["unknown-reference charts.csv › E2"],
  ],
  [
    "a total of places",
    {
      totals: [
        ["source", "label", "kind", "column"],
        ["waste", "Total", "sum", "city"],
      ],
    },
    ["wrong-kind totals.csv › D2"],
  ],
  [
    "a column derived from itself",
    {
      derived: [
        ["source", "name", "function", "of"],
        ["waste", "a", "year of", "a"],
      ],
    },
    ["circular-definition derived.csv › D2"],
  ],
  [
    "a column derived from the wrong kind",
    {
      derived: [
        ["source", "name", "function", "of"],
        ["waste", "a", "year of", "city"],
      ],
    },
    ["wrong-kind derived.csv › D2"],
  ],
  [
    "a share of nothing",
    {
      derived: [
        ["source", "name", "function", "of"],
        ["waste", "a", "share of", "amount"],
      ],
    },
    ["not-understood derived.csv › D2"],
  ],
  [
    "a text that nothing stands for",
    {
      derived: [
        ["source", "name", "function", "of"],
        ["waste", "a", "or else", "note"],
      ],
    },
    ["not-understood derived.csv › D2"],
  ],
  [
    "what stands for a number",
    {
      derived: [
        ["source", "name", "function", "of"],
        ["waste", "a", "or else", "amount|none"],
      ],
    },
    ["unknown-reference derived.csv › D2"],
  ],
  [
    "a look-up in no source",
    {
      derived: [
        ["source", "name", "function", "of"],
        ["waste", "a", "look up", "scheme.weight"],
      ],
    },
    ["unknown-reference derived.csv › D2"],
  ],
  [
    "a formula",
    {
      sources: [
        ["source", "file"],
        ["waste", { formula: '"waste"&".csv"' }],
      ],
    },
    ["definition-formula sources.csv › B2"],
  ],
  [
    "a title that runs backwards",
    withRow("dataset", 2, ["title", "Waste \u202Egnp.exe"]),
    ["invisible-characters dataset.csv › B2"],
  ],
  [
    "a problem that cannot be weighed",
    {
      severities: [
        ["source", "problem", "severity", "reason"],
        ["waste", "damaged", "note", "So it is"],
      ],
    },
    ["unknown-reference severities.csv › B2"],
  ],
  [
    "an open question",
    {
      sources: [
        ["source", "file", "question"],
        ["waste", "waste.csv", "Is it?"],
      ],
    },
    ["open-question sources.csv › C2"],
  ],
  [
    "another id than the folder's",
    added("dataset", ["id", "rubbish"]),
    ["unknown-reference dataset.csv › B4"],
  ],
];

describe("a mistake in a definition", () => {
  test("asks no language for the synonyms that another has", () => {
    const lacking = (lists: readonly (readonly string[])[]) => {
      const { findings } = definitionWith({ lists }, ["en", "ja"]);
      const [found] = findings.filter(({ code }) => code === "untranslated");
      return found && "count" in found ? Number(found.count) : 0;
    };
    const rows = [
      ["kinds", "food", "Food", "食品", "leftovers"],
      ["kinds", "paper", "Paper", "紙", "cardboard"],
    ];
    const headers = ["list", "value", "label::en", "label::ja", "synonyms::en"];
    const upTo = (columns: number) => lacking([headers, ...rows].map((row) => row.slice(0, columns)));
    expect(upTo(5)).toBe(upTo(4));
    expect(upTo(3)).toBe(upTo(4) + 2);
  });

  test("is none in the small one", () => {
    const { findings, dataset } = definitionWith({});
    expect(findings).toEqual([]);
    expect(Object.keys(dataset?.indicators ?? {})).toEqual(["waste", "food", "food-share"]);
  });

  test.each(mistakes)("%s is found at its cell", (_, sheets, expected) => {
    const { findings, dataset } = definitionWith(sheets);
    expect(briefs(findings)).toEqual(expected);
    // A question keeps the report from being published, and nobody from looking at it.
    const isBroken = findings.some(({ code, severity }) => severity === "error" && code !== "open-question");
    expect(dataset === null).toBe(isBroken);
    everyLanguageTells(findings);
  });

  test("keeps no character that nobody sees", () => {
    const { dataset } = definitionWith(withRow("dataset", 2, ["title", "Waste \u202Egnp.exe\u2066"]));
    expect(dataset?.words.en.title).toBe("Waste gnp.exe");
  });

  test("advises no unit against itself", () => {
    const multiple = unit("doctor/1000", "doctor", "doctors", "t", "0.001");
    const { findings } = definitionWith({
      ...multiple,
      ...indicator("x", "X", "doctor/1000", "sum", "waste.amount"),
    });
    expect(findings).toMatchObject([{ code: "undeclared-unit", raw: "doctor/1000", nearest: "t" }]);
  });

  test("says of a multiple what to write instead", () => {
    const x = (unit: string) => indicator("x", "X", unit, "sum", "waste.amount");
    const barrel = unit("barrel", null, null, "t", "0.14");
    const [found] = definitionWith({ ...barrel, ...x("barrel") }).findings;
    expect(found).toMatchObject({ code: "undeclared-unit", raw: "barrel", base: "t" });
    if (found) everyLanguageTells([found]);
    expect(definitionWith({ ...barrel, ...x("t") }).findings).toEqual([]);
    const listed = (units: string) => column("waste", "amount", "quantity", "Amount", units);
    expect(definitionWith({ ...barrel, ...listed("barrel|kWh in column kind") }).findings).toContainEqual(
      expect.objectContaining({ code: "undeclared-unit", raw: "barrel", base: "t" }),
    );
  });

  test("gives no list of forms where none fits, as of a chart by year of what is of no year", () => {
    const drawn = chart("c", "bars", "x", "year", "C");
    const by = (of: string) => indicator("x", "X", "t", "sum", "waste.amount", null, of);
    const [found, ...more] = definitionWith({ ...drawn, ...by("all") }).findings;
    expect([found, more]).toMatchObject([{ code: "not-understood", column: "by", forms: [] }, []]);
    if (found) expect(phraseOf(found, bookOf("en", [])).fix).toMatch(/^No form fits/);
    expect(definitionWith({ ...drawn, ...by("year") }).findings).toEqual([]);
  });

  test("names what was probably meant", () => {
    const [found] = definitionWith(indicator("x", "X", "t", "sum", "waste.amout")).findings;
    expect(found).toMatchObject({ nearest: "amount" });
  });

  test("names the operation that needs a unit", () => {
    const [found] = definitionWith(indicator("x", "X", null, "sum", "waste.amount")).findings;
    expect(found).toMatchObject({ operation: "sum" });
  });
});

describe("the remedy of a mistake", () => {
  test.each([
    [
      "a near name",
      indicator("x", "X", "t", "sum", "waste.amout"),
      indicator("x", "X", "t", "sum", "waste.amount"),
    ],
    [
      "the unit of an operation",
      indicator("x", "X", null, "sum", "waste.amount"),
      indicator("x", "X", "t", "sum", "waste.amount"),
    ],
    ["a form", sentence("{rank waste}", null), sentence("{rank 1 waste}", null)],
    ["a brace", sentence("{waste of it", null), sentence("{waste} of it", null)],
    ["a unit", unit("barrel", null, null, "dozen", "3"), unit("barrel", null, null, "t", "3")],
    ["a factor", unit("barrel", null, null, "t", null), unit("barrel", null, null, "t", "0.14")],
    [
      "an id",
      column("waste", "Amount!", "quantity", "Amount", "t"),
      column("waste", "amount", "quantity", "Amount", "t"),
    ],
    [
      "a base unit for a multiple",
      {
        ...unit("t/1000", "tonne per 1,000", "tonnes per 1,000", "t", "0.001"),
        ...indicator("x", "X", "t/1000", "per head", "waste", "food"),
      },
      {
        ...unit("t/1000", "tonne per 1,000", "tonnes per 1,000"),
        ...indicator("x", "X", "t/1000", "per", "waste", "waste"),
      },
    ],
    [
      "a value for a formula",
      {
        sources: [
          ["source", "file"],
          ["waste", { formula: "1" }],
        ],
      },
      {
        sources: [
          ["source", "file"],
          ["waste", "waste.csv"],
        ],
      },
    ],
  ] as readonly (readonly [string, Sheets, Sheets])[])("%s mends it", (_, wrong, right) => {
    expect(definitionWith(wrong).findings).not.toEqual([]);
    expect(definitionWith(right).findings).toEqual([]);
  });
});
