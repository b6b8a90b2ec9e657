import { describe, expect, test } from "vitest";
import { proposalOf } from "../../../pipeline/flow/propose/proposal.ts";
import { indexAreas } from "../../../pipeline/stages/correct/read-areas.ts";
import { surveySheet } from "../../../pipeline/stages/validate/survey/survey-sheet.ts";
import { sheetOf } from "../../support/sheet.ts";

const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`);

type Rows = Parameters<typeof sheetOf>[0];

function surveyed(rows: Rows, options: Parameters<typeof sheetOf>[1] = { name: "Table" }) {
  const survey = surveySheet(sheetOf(rows, options), indexAreas([]));
  if (!survey) throw new Error("missing survey");
  return survey;
}

const bodyOf = (width: number): Rows => [
  ["韓国", ...Array.from({ length: width }, (_, at) => 100 + at)],
  ["台湾", ...Array.from({ length: width }, (_, at) => 300 + at)],
];
const across = ({ columns }: ReturnType<typeof surveyed>) => columns.find(({ place }) => place === "across");
const measures = ({ columns }: ReturnType<typeof surveyed>) =>
  columns.flatMap(({ place, header }) => (place === "below" ? header : []));

describe("months across", () => {
  test("are of the year that the title says, without a question", () => {
    const survey = surveyed([["訪日客数 2022年"], ["国", ...months], ...bodyOf(12)]);
    expect(across(survey)).toMatchObject({ kind: "period", written: "months of 2022", question: null });
  });

  test("ask for their year where nothing says it", () => {
    const survey = surveyed([["国", ...months], ...bodyOf(12)]);
    expect(across(survey)).toMatchObject({
      written: null,
      question: expect.stringContaining("under written"),
    });
  });

  test("that run into the next year are none of one year", () => {
    const fiscal = [...months.slice(3), ...months.slice(0, 3)];
    expect(across(surveyed([["訪日客数 2022年"], ["国", ...fiscal], ...bodyOf(12)]))).toBeUndefined();
  });

  test("have the names that are repeated beside them below, but not those behind the last", () => {
    const named = [...months.flatMap((month) => [month, "伸率"]), "累計", "伸率"];
    const survey = surveyed([["訪日客数 2022年"], ["国", ...named], ...bodyOf(26)]);
    expect(measures(survey)).toEqual(["訪日客数 2022年", "伸率"]);
    expect(survey.columns.flatMap(({ place, column }) => (place === "column" ? column : []))).toEqual([
      1, 26, 27,
    ]);
  });

  test("on sheets of years have the years of the sheets", () => {
    const surveys = ["2021", "2022"].map((name) =>
      surveyed([["訪日客数"], ["国", ...months], ...bodyOf(12)], { name }),
    );
    const { sheets } = proposalOf("x", [
      { file: "x.xlsx", surveys, sheets: ["2021", "2022", "注"], encodings: [], findings: [] },
    ]);
    const [header = [], ...rows] = sheets.get("columns") ?? [];
    const cell = (row: readonly string[], name: string) => row[header.indexOf(name)];
    const written = rows.flatMap((row) => cell(row, "written") || []);
    expect(written).toEqual([`year in column ${rows.map((row) => cell(row, "name"))[0]}`]);
  });
});

test("years with the same name beside each are of one measure and of another", () => {
  const survey = surveyed([["Country", "2019", "%", "2020", "%"], ...bodyOf(4)]);
  expect(measures(survey)).toHaveLength(2);
});

test("a unit alone above the last year is no level of the header, but the unit of all", () => {
  const survey = surveyed([
    ["Motorways"],
    [null, null, null, "km"],
    ["Country", "2019", "2020", "2021"],
    ...bodyOf(3),
  ]);
  expect(survey.levels).toBe(1);
  expect(survey.columns.find(({ place }) => place === "below")).toMatchObject({ unit: "km" });
});

test("a blank row below a header is none of its levels, and headings go on to the right", () => {
  const survey = surveyed([
    ["Title"],
    ["Country", "Labour force", null, "Employed", null],
    [null, "Male", "Female", "Male", "Female"],
    [],
    ...bodyOf(4),
  ]);
  expect(survey.columns.map(({ header }) => header)).toContain("Employed › Female");
});

test("ages of single years in the first column name the rows, without a question", () => {
  const ages: Rows = Array.from({ length: 30 }, (_, at) => [at, at / 7 + 0.01, at / 9 + 0.02]);
  const survey = surveyed([["x", "Men", "Women"], ...ages]);
  expect(survey).toMatchObject({ key: [1], questions: [] });
  expect(survey.columns.map(({ kind, question }) => [kind, question])).toEqual([
    ["text", null],
    ["quantity", null],
    ["quantity", null],
  ]);
});

test("neither a note nor a source above a table is its title", () => {
  const above: Rows = [
    ["Beds of hospitals"],
    ["Source: the office of statistics"],
    ["※ as of the first of April"],
  ];
  expect(surveyed([...above, ["Country", "Beds"], ...bodyOf(1)]).title).toBe("Beds of hospitals");
});

describe("names across beside years", () => {
  const provinces = [
    ...["Prince Edward Island", "Nova Scotia", "New Brunswick", "Quebec", "Ontario", "Manitoba"],
    ...["Saskatchewan", "Alberta", "British Columbia", "Yukon", "Newfoundland and Labrador"],
  ];
  const asked = (names: readonly string[], last: number) =>
    surveyed([
      ["Year", ...names],
      ...[2018, 2019].map((year): (string | number)[] => [
        String(year),
        ...names.map((_, at) => (at === names.length - 1 ? last : year + at + 0.5)),
      ]),
    ]).questions.filter((text) => text.includes("--across places"));

  test("are asked where they are many proper names of like numbers", () => {
    expect(asked(provinces, 38.4)).toHaveLength(1);
  });

  test("are not asked where they are few, or of unlike numbers", () => {
    expect(asked(provinces.slice(0, 6), 38.4)).toEqual([]);
    expect(asked(provinces, 38)).toEqual([]);
  });
});
