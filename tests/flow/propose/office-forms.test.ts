import { describe, expect, test } from "vitest";
import { proposedSources } from "../../../pipeline/flow/propose/proposed-sources.ts";
import { indexAreas } from "../../../pipeline/stages/correct/read-areas.ts";
import { surveySheet } from "../../../pipeline/stages/validate/survey/survey-sheet.ts";
import { type SheetOptions, sheetOf } from "../../support/sheet.ts";

const areas = indexAreas([]);

function surveyed(rows: Parameters<typeof sheetOf>[0], options: SheetOptions = { name: "Table" }) {
  const survey = surveySheet(sheetOf(rows, options), areas);
  if (!survey) throw new Error("missing survey");
  return survey;
}

const kindsOf = ({ columns }: ReturnType<typeof surveyed>) =>
  columns.map(({ header, kind, place }) => [header, kind, place]);

describe("a header as offices write it", () => {
  test("years of earlier centuries and months with a slash stand across", () => {
    for (const heads of [
      ["1750", "1800", "1850"],
      ["2008/Jan", "2008/Fev", "2008/Mar"],
      ["1999/12", "2000/01", "2000/02"],
    ]) {
      const survey = surveyed([
        ["Country", ...heads],
        ["Sweden", 5, 6, 7],
        ["Norway", 1, 2, 3],
      ]);
      expect(kindsOf(survey)).toContainEqual(["Period", "period", "across"]);
    }
  });

  test("ages that count up are names of columns", () => {
    const ages = Array.from({ length: 6 }, (_, age) => age);
    const rows = ["Men", "Women"].map((sex) => [sex, ...ages.map((age) => 100 - age)]);
    expect(surveyed([["Sex", ...ages], ...rows])).toMatchObject({ headerRow: 1, rows: [2, 3] });
  });

  test("rows of gaps below it are data", () => {
    const survey = surveyed([
      ["Country", "2001 [YR2001]", "2002 [YR2002]"],
      ["Sweden", "..", ".."],
      ["Norway", "..", ".."],
      ["Japan", 1, 2],
      ["Korea", 3, 4],
      ["Chile", 5, 6],
    ]);
    expect(survey).toMatchObject({ headerRow: 1, levels: 1, key: [1, 0] });
  });

  test("the unit at the end of a title's row is none of its levels", () => {
    const survey = surveyed([
      ["Table 1: residents by assumption", "", "", "(1,000 persons)"],
      ["Year", "Middle", "High", "Low"],
      [2015, 10.5, 11.5, 9.5],
      [2016, 10.6, 11.6, 9.6],
      [2017, 10.7, 11.7, 9.7],
    ]);
    expect(survey).toMatchObject({ headerRow: 2, levels: 1, key: [1] });
  });

  test("numbers stand beyond narrow blank columns, years once above their months", () => {
    const months = ["Jan", "Feb", "Mar", "Apr†"].map((month, at) => [
      at === 0 ? 2012 : null,
      month,
      ...[1.5, null, 2.5, null, 3.5].map((value) => (value === null ? null : value + at)),
    ]);
    const survey = surveyed([
      [null, null, "All visits", null, null, null, "Area"],
      [null, null, "By air", null, "By sea", null, "Europe"],
      [null, null, "NSA", null, "SA", null, "NSA"],
      ...months,
      [2013, "Jan", 4, null, 5, null, 6],
    ]);
    expect(survey.columns).toMatchObject([
      { column: 1, kind: "period", fillsDown: true },
      { column: 2, kind: "period", yearIn: 1 },
      ...[3, 5, 7].map((column) => ({ column, kind: "quantity" })),
    ]);
    expect(survey).toMatchObject({ questions: [], rows: [4, 5, 6, 7, 8] });
  });

  test("a row of the ends of names is one of its levels", () => {
    const survey = surveyed([
      ["年 別", "国小", "国中", "高中", "大学"],
      [null, null, "及以下", null, null],
      ...[98, 99, 100, 101].map((year) => [String(year), "1.5", "2.5", "3.5", "4.5"]),
    ]);
    expect(survey).toMatchObject({ headerRow: 2, levels: 2 });
    expect(survey.columns[0]).toMatchObject({ kind: "period", written: "minguo year" });
    expect(survey.columns[0]?.question).toContain("101");
  });

  test("what stands behind a unit in its brackets is none of it, and per cent signs are one", () => {
    const survey = surveyed([
      ["Регион", "Прирост (человек, за год)", "Inflation"],
      ["Москва", 5, "8.1%"],
      ["Тверь", 6, "9.2%"],
    ]);
    expect(survey.columns.map(({ unit }) => unit)).toEqual([null, "человек", "%"]);
  });

  test("codes of one length with a zero before them stand beside the name of what has none", () => {
    const rows = ["01", "02", "10", "11", "None"].map((code) => [code, 5]);
    expect(kindsOf(surveyed([["Provincia", "Value"], ...rows]))[0]).toEqual(["Provincia", "text", "column"]);
  });

  test.each(["ANNUAL TOTAL", "Total 2025", "Итого", "Totale"])(
    "%s is a total below one year of all",
    (label) => {
      const months = ["May", "June", "July"].map((month, at) => [2025, month, "(fill)", at + 1]);
      const survey = surveyed([["Year", "Month", "Note", "Visits"], ...months, [label, null, "(fill)", 6]]);
      expect(survey.rows).toEqual([2, 3, 4]);
      expect(survey.columns[0]).toMatchObject({ kind: "period" });
    },
  );
});

describe("a table below another", () => {
  const beds = [
    ["Country", "Beds", "Doctors"],
    ["Japan", 5, 7],
    ["Mongolia", 6, null],
  ];

  test.each([
    [
      "other columns, below a blank row and a title",
      [[], ["Schools"], ["Kind", "Number", "Pupils"], ["Primary", 50, 70]],
      3,
    ],
    [
      "other columns, below a title alone",
      [["Schools"], ["Kind", "Number", "Pupils"], ["Primary", 50, 70]],
      3,
    ],
    ["names in two levels", [[], ["Kind", "People", null], [null, "Men", "Women"], ["Primary", 50, 70]], 4],
    ["other years", [[], ["Country", 2018, 2019], ["Japan", 50, 70]], 4],
  ] as const)("of %s is named and not read", (_, other, end) => {
    const survey = surveyed([...beds, ...other.map((row) => [...row])]);
    expect(survey).toMatchObject({ rows: [2, 3], within: { row: 1, toRow: expect.any(Number) } });
    expect(survey.within?.toRow).toBeGreaterThanOrEqual(end);
    expect(survey.questions).toEqual([expect.stringContaining("--rows")]);
  });

  test.each([
    ["words of one kind among numbers", [["France", "secret", "secret"]]],
    ["signs of gaps", [["France", "..", "x"]]],
    ["a remark beside a number", [["France", 5, "see below"]]],
    ["the name of a group", [["Europe", null, null]]],
    [
      "values as above",
      [
        ["France", 5, "x1"],
        ["Italy", "x2", "x1"],
      ],
    ],
  ])("is none where there are %s", (_, rows) => {
    expect(surveyed([...beds, ...rows, ["Spain", 1, 2]])).toMatchObject({ within: null });
  });
});

test.each([
  [["Series", "Gross domestic product, quarterly"], "Frequency: Quarterly", ["observation_date", "GDP"]],
  [["Código", "Tasa de desempleo mensual"], "Frecuencia: mensual", ["fecha", "tasa"]],
  [["系列", "消費者物価指数、月次"], "頻度：月次", ["日付", "指数"]],
])("%j of a series above a line about it are no header", (about, line, header) => {
  const rows = ["2003-01-01", "2003-04-01", "2003-07-01"].map((date, at) => [date, 33.5 + at]);
  const survey = surveyed([["Data of an office"], [], about, [], [line], header, ...rows]);
  expect(survey).toMatchObject({ headerRow: 6, rows: [7, 8, 9], key: [1], questions: [] });
});

describe("times across", () => {
  test("above months have these, and a year beside them is none of the figures'", () => {
    const rows = ["January", "February", "March"].map((month, at) => [
      2025,
      month,
      10 + at,
      20 + at,
      30 + at,
    ]);
    const { columns } = surveyed([["Year", "Month", "Beds 2018", "Beds 2024", "Beds 2025"], ...rows]);
    expect(columns.map(({ header, yearIn }) => [header, yearIn])).toEqual([
      ["Year", null],
      ["Month", 0],
      ["Period", null],
      ["Beds", null],
    ]);
  });

  const heads = (...names: string[]) =>
    surveyed([
      ["Year", ...names],
      ["a", ...names.map((_, at) => at)],
      ["b", ...names.map((_, at) => at + 5)],
    ]);

  test("are none where they would be told twice", () => {
    const { columns } = heads("Arrivals_2024", "Arrivals_2025", "Pct_Change_2024_to_2025");
    expect(columns.map(({ header, place }) => [header, place])).toEqual([
      ["Year", "column"],
      ["Pct_Change_2024_to_2025", "column"],
      ["Period", "across"],
      ["Arrivals_", "below"],
    ]);
  });

  test("have their name in the corner", () => {
    expect(heads("2019", "2020").columns[0]).toMatchObject({ kind: "text", question: null });
  });

  test("in no form that is read are read as a person says", () => {
    const rows = sheetOf([
      ["Kind", "POP2019ab", "POP2020ab", "POP2021ab"],
      ["a", 2, 3, 4],
      ["b", 6, 7, 8],
    ]);
    expect(surveySheet(rows, areas)?.questions).toEqual([expect.stringContaining("--across times")]);
    const survey = surveySheet(rows, areas, { across: "times" });
    expect(survey).toMatchObject({ questions: [], key: [1, 0] });
    expect(survey?.columns[1]).toMatchObject({ place: "across", written: "in text" });
  });
});

describe("texts among numbers", () => {
  const column = (...values: readonly unknown[]) =>
    surveyed([
      ["Town", "Beds"],
      ...values.map((value, at) => [`Town ${String.fromCharCode(65 + at)}`, value as string | number]),
    ]).columns[1];

  test("of which there are few are gaps if a person says so", () => {
    for (const mark of ["S*", "(85歲以上)"])
      expect(column(5, 6, mark, 8, mark)).toMatchObject({
        kind: "quantity",
        gapMarks: [mark],
        question: expect.stringContaining(mark),
      });
  });

  test("that begin with a digit are none", () => {
    expect(column(5, 6, 7, 8, 9, "10 to 12")).toMatchObject({
      kind: "quantity",
      gapMarks: [],
      question: null,
    });
  });

  test("as many as they are make them text, which is asked about", () => {
    expect(column(5, 6, "a lot", 8, "few", "many", "none at all", 9)).toMatchObject({
      kind: "text",
      question: expect.stringContaining("quantity under kind"),
    });
  });

  test("are the last of ages", () => {
    const ages = [...Array.from({ length: 9 }, (_, at) => [String(at), 5]), ["85+", 6]];
    expect(surveyed([["Age", "Men"], ...ages])).toMatchObject({ key: [1], questions: [] });
  });
});

describe("what is asked instead of guessed", () => {
  test("one name above several columns of numbers", () => {
    const rows = [
      ["年份", "印尼", "泰国", "印尼", "泰国", "其他"],
      ["2019", 1, 2, 3, 4, 5],
      ["2020", 6, 7, 8, 9, 10],
    ];
    const survey = surveyed(rows);
    expect(survey.questions).toEqual([
      expect.stringContaining("--across places"),
      expect.stringContaining("B, D"),
      expect.stringContaining("C, E"),
    ]);
    expect(survey.columns.every(({ place }) => place === "column")).toBe(true);
  });

  test("headers that differ by a year in no form that is read", () => {
    const rows = [
      ["Kind", "POP18ab", "POP2019ab", "POP2020ab", "POP2021ab"],
      ["a", 1, 2, 3, 4],
      ["b", 5, 6, 7, 8],
    ];
    expect(surveyed(rows).questions).toEqual([expect.stringContaining("“POP2019ab”")]);
  });

  test("names across beside rows of categories", () => {
    const rows = [
      ["Waste", "Lower Vale", "Upper Vale", "Port Ash", "Old Bay", "New Bay"],
      ["Glass", 1, 2, 3, 4, 5],
      ["Paper", 6, 7, 8, 9, 10],
    ];
    expect(surveyed(rows).questions).toEqual([expect.stringContaining("“Lower Vale”")]);
  });

  test("numbers in a column of times, which are no amount", () => {
    const survey = surveyed([
      ["Station", "측정일시", "Rain"],
      ["A", 181012, 1.5],
      ["B", 181012, 2.5],
      ["C", 181012, 3.5],
    ]);
    expect(survey.columns[1]).toMatchObject({ kind: "text", question: expect.any(String) });
  });

  test("whole numbers without which no row has a name", () => {
    const rows = ["Men", "Women"].flatMap((sex) => [1, 2, 3].map((decile) => [sex, decile, decile * 10.5]));
    const survey = surveyed([["Sex", "Decile", "Homes"], ...rows]);
    expect(survey).toMatchObject({ key: [1, 2] });
    expect(survey.columns[1]).toMatchObject({ kind: "text", question: expect.any(String) });
  });
});

test("codes of which some have letters are no amounts, but months of years are times", () => {
  const survey = surveyed([
    ["Code", "Month", "Births"],
    ...["19", "2A", "21", "22"].map((code, at) => [code, `2020M0${at + 1}`, 5 + at]),
  ]);
  expect(kindsOf(survey).map(([, kind]) => kind)).toEqual(["text", "period", "quantity"]);
});

test("places below years are places, and labels above rows are a column", () => {
  const waste = surveyed([
    ["Kind", "2020", "", "", "2021", "", ""],
    ["", "Sweden", "Norway", "Chile", "Sweden", "Norway", "Chile"],
    ["Glass", 1, 2, 3, 4, 5, 6],
    ["Paper", 7, 8, 9, 10, 11, 12],
  ]);
  expect(kindsOf(waste).map(([header]) => header)).toEqual(["Kind", "Period", "Place", "Table"]);
  const ages = surveyed([
    ["Age", "Homes"],
    ["Men", ""],
    ["0-14", 1],
    ["15+", 2],
    ["Women", ""],
    ["0-14", 3],
    ["15+", 4],
  ]);
  expect(ages.rows).toEqual([3, 4, 6, 7]);
  expect(ages.columns.at(-1)).toMatchObject({ column: 1, isHeading: true });
});

test("several labels in a cell are as many columns", () => {
  const survey = surveyed(
    [
      ["unit,geo\\time", "2019", "2020"],
      ["NR,AT", "1", "2 p"],
      ["NR,BE", ":", "3"],
    ],
    { file: "x.tsv" },
  );
  expect(survey.columns.map(({ header, kind, part }) => [header, kind, part])).toEqual([
    ["unit", "choice", 1],
    ["geo", "area", 2],
    ["Period", "period", null],
    ["S", "quantity", null],
  ]);
});

test("sheets with the same header are one source, named so that no other sheet is", () => {
  const surveys = ["Table 1", "Table 2"].map((name) =>
    surveyed(
      [
        ["Year", "Homes"],
        [2019, 5],
        [2020, 6],
      ],
      { name },
    ),
  );
  const sheetsOf = (all: readonly string[]) =>
    proposedSources({ file: "x.xlsx", surveys, sheets: all }, new Set());
  expect(sheetsOf(["Notes", "Table 1", "Table 2"]).sources).toMatchObject([{ sheet: "Table *" }]);
  expect(sheetsOf(["Table 1", "Table 2"]).sources).toMatchObject([{ sheet: "" }]);
});
