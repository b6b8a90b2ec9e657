import { describe, expect, test } from "vitest";
import { proposalOf } from "../../../pipeline/flow/propose/proposal.ts";
import type { Area } from "../../../pipeline/model/area.ts";
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

test("lists of two sheets have each their name", () => {
  const kinds = ["Bus", "Tram"];
  const surveys = ["Trips", "Staff"].map((what) => {
    const rows = [2018, 2019, 2020].flatMap((year, at) => kinds.map((kind) => [year, kind, at + 1]));
    return surveyed([["Year", "Kind", what], ...rows], { name: what });
  });
  const { sheets } = proposalOf("x", [
    { file: "x.xlsx", surveys, sheets: ["Trips", "Staff"], encodings: [], findings: [] },
  ]);
  const [, ...lists] = sheets.get("lists") ?? [];
  expect(new Set(lists.map(([list, value]) => `${list} ${value}`)).size).toBe(4);
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

describe("nothing is passed over in silence", () => {
  const questionsOf = ({ columns, questions }: ReturnType<typeof surveyed>) => [
    ...questions,
    ...columns.flatMap(({ question }) => question ?? []),
  ];

  test.each([
    ["a sign that may be a minus", ["△48", "▲20", "△16"]],
    ["brackets", ["(1,500)", "1,200", "(300)"]],
    ["a small footnote", ["2,210²", "1,245¹", "3,100²"]],
  ])("numbers with %s are asked about", (_, [a = "", b = "", c = ""]) => {
    const rows = [
      ["2018", a],
      ["2019", b],
      ["2020", c],
    ];
    expect(questionsOf(surveyed([["Year", "Change"], ...rows]))).toEqual([
      expect.stringContaining("write quantity under kind"),
    ]);
  });

  test("footnotes alone in a column are none", () => {
    const rows = [2018, 2019, 2020].map((year, at): (string | number)[] => [year, 5 + at, `${at + 1})`]);
    expect(questionsOf(surveyed([["Year", "Visits", "See"], ...rows]))).toEqual([]);
  });

  test("a table beside another with the same first name is asked about", () => {
    const rows = bodyOf(1).map((row) => [...row, null, ...row]);
    const survey = surveyed([["Country", "Beds", null, "Country", "Beds"], ...rows]);
    expect(questionsOf(survey)).toEqual([expect.stringMatching(/column D with “Country”/)]);
  });

  test("split years with two digits across are asked about", () => {
    const survey = surveyed([["Country", "98/99", "99/00", "00/01"], ...bodyOf(3)]);
    expect(questionsOf(survey)).toEqual([expect.stringContaining("--across times")]);
  });

  test("years of the Buddhist era behind a word are read", () => {
    const survey = surveyed([["Country", "ปี 2562", "ปี 2563", "ปี 2564"], ...bodyOf(3)]);
    expect(questionsOf(survey)).toEqual([]);
    expect(across(survey)).toMatchObject({ kind: "period", written: null });
  });

  test.each([
    ["Acumulado Enero-Octubre 2022", "Acumulado Enero-Octubre 2023"],
    ["10 tháng năm 2022", "10 tháng năm 2023"],
    ["2022년 1~10월 누계", "2023년 1~10월 누계"],
  ])("%s is one time of a measure, and no year", (...heads) => {
    const survey = surveyed([["Country", ...heads], ...bodyOf(2)]);
    expect(questionsOf(survey)).toEqual([]);
    expect(measures(survey)).toEqual(["Table"]);
  });

  test("times that end in a month, such as of twelve, are asked about and are no years", () => {
    const heads = [2019, 2020, 2021].map((year) => `Year ended March ${year}`);
    const survey = surveyed([["Country", ...heads], ...bodyOf(3)]);
    expect(across(survey)).toBeUndefined();
    expect(questionsOf(survey)).toEqual([expect.stringContaining("--across times")]);
  });

  test("times across beside those of the rows are asked about", () => {
    const rows = ["2018-01", "2018-02", "2018-03"].map((month, at) => [month, 101 + at, 111 + at]);
    const survey = surveyed([["Date", "2005-12", "2010-12"], ...rows]);
    expect(questionsOf(survey)).toEqual([expect.stringContaining("--across nothing")]);
  });

  test("names beside years of which one is a country are asked about", () => {
    const rows = [2018, 2019].map((year) => [year, 1.5, 2.5, 3.5]);
    const survey = surveyed([["Year", "UK", "England", "NI"], ...rows]);
    expect(questionsOf(survey)).toEqual([expect.stringContaining("--across places")]);
  });
});

describe("parts of years", () => {
  test.each([
    ["quarters below years merged over them", ["Q1", "Q2"], "Quarter"],
    ["halves", ["上半年", "下半年"], "半年"],
  ])("%s name the rows with them", (_, [first = "", second = ""], header) => {
    const rows = [
      [2018, first, 100],
      [null, second, 101],
      [2019, first, 102],
      [null, second, 103],
    ];
    const merges = ["A2:A3", "A4:A5"];
    const survey = surveyed([["Year", header, "Visits"], ...rows], { name: "Table", merges });
    expect(survey).toMatchObject({ key: [1, 2], questions: [] });
    expect(survey.columns.map(({ kind, yearIn }) => [kind, yearIn])).toEqual([
      ["period", null],
      ["period", 1],
      ["quantity", null],
    ]);
  });

  test("quarters across are of the year in each row", () => {
    const rows = [2018, 2019].map((year) => [year, 1, 2, 3, 4]);
    expect(across(surveyed([["Year", "Q1", "Q2", "Q3", "Q4"], ...rows]))).toMatchObject({ yearIn: 1 });
  });

  test("months below years across are of these", () => {
    const rows = ["January", "February", "March"].map((month, at) => [month, 5 + at, 7 + at]);
    const survey = surveyed([["Month", 2018, 2019], ...rows]);
    expect(survey.columns[0]).toMatchObject({ kind: "period", yearIn: 0, question: null });
    expect(survey.questions).toEqual([]);
  });
});

test("counts under a heading of numbers are figures, and a number in points of thousands is none of the header", () => {
  const counted = surveyed(
    [
      ["Age", 2018, null],
      [null, "Number", "%"],
      ["0-14", 1200, 20.5],
      ["15-64", 3900, 65.5],
      ["65+", 900, 14],
    ],
    { name: "Table", merges: ["A1:A2", "B1:C1"] },
  );
  expect(measures(counted)).toEqual(["Number", "%"]);
  const pointed = surveyed([
    ["Provincia", "Residenti"],
    ["Torino", "2.198.237"],
    ["Vercelli", "165.760"],
    ["Novara", "362.199"],
    ["Cuneo", "581.798"],
  ]);
  expect(pointed).toMatchObject({ levels: 1, decimal: ",", rows: [2, 3, 4, 5] });
});

test("a header ends where its names do that are merged down", () => {
  const survey = surveyed([["Country", "Beds", "Rooms"], [], ...bodyOf(2)], {
    name: "Table",
    merges: ["A1:A2", "B1:B2", "C1:C2"],
  });
  expect(survey).toMatchObject({ headerRow: 2, levels: 2 });
});

test("a place without any figure is a row below the header, and none of it", () => {
  const rows = ["Chad", "Mali", "Peru"].map((name, at) => [name, name.slice(0, 3), 5 + at, 6 + at]);
  const survey = surveyed([["Country", "Code", "2018", "2019"], ["Aruba", "ABW"], ...rows]);
  expect(survey).toMatchObject({ levels: 1, rows: [2, 3, 4, 5] });
});

test("names merged down to a last row of few others head the table with them", () => {
  const rows = ["Work", "Care", "Help"].map((name, at) => [name, "paid", "men", 5.5 + at]);
  const survey = surveyed([["Kind", null, "Sex"], [null, "Pay", null, "Share"], ...rows], {
    name: "Table",
    merges: ["A1:A2", "C1:C2"],
  });
  expect(survey).toMatchObject({ headerRow: 2, levels: 2, rows: [3, 4, 5], questions: [] });
});

test("names of groups that are merged over figures are headings, in whichever column they stand", () => {
  const of = (from: number) =>
    [`${from}`, `${from + 1}`].map((name, at) => [from + at, `Land ${name}`, 5.5 + at, 6]);
  const survey = surveyed(
    [["Rank", "Country", "Births", "Deaths"], [null, "HIGH"], ...of(1), [null, "LOW"], ...of(3)],
    { name: "Table", merges: ["B2:D2", "B5:D5"] },
  );
  expect(survey).toMatchObject({ levels: 1, rows: [3, 4, 6, 7] });
  expect(survey.columns.find(({ isHeading }) => isHeading)).toMatchObject({ column: 2 });
});

test.each(["anio", "Rok", "Yıl"])("years that do not follow one another are times below %s", (head) => {
  const survey = surveyed([[head, "Beds"], ...[2006, 2012, 2019].map((year) => [year, year - 1980])]);
  expect(survey.columns.map(({ kind }) => kind)).toEqual(["period", "quantity"]);
});

test("the label of a total that is kept is in the lists of its columns", () => {
  const rows = ["North", "South", "East", "West"].flatMap((name, at) => [
    ["Towns", name, at],
    ["Fields", `${name} fields`, at + 1],
  ]);
  const survey = surveyed([["Kind", "What", "Area"], ...rows, ["Total", "Total", 100]]);
  const values = survey.columns.find(({ kind }) => kind === "choice")?.values;
  expect([survey.kept, values]).toEqual([["Total"], ["Towns", "Fields", "Total"]]);
});

test("a comma within a number does not end a unit, one behind it does", () => {
  const head = ["Year", "Mortality (deaths per 100,000 births)", "Share (%, adjusted)"];
  const survey = surveyed([head, ...[2018, 2019, 2020].map((year, at) => [year, 5.5 + at, 6.5 + at])]);
  expect(survey.columns.map(({ unit }) => unit)).toEqual([null, "deaths per 100,000 births", "%"]);
});

test("a price in dollars a tonne is not in tonnes", () => {
  const survey = surveyed([["Country", "Price, $/t"], ...bodyOf(1)]);
  expect(survey.columns[1]).toMatchObject({ kind: "quantity", unit: null });
});

test("provinces beside few members are no world to be filtered", () => {
  const rows = Array.from({ length: 20 }, (_, at) => [at === 0 ? "Hanoi" : `Province ${at}`, at]);
  const hanoi = { code: "VN-HN", kind: "city", parent: null, aliases: [], names: { en: "Hanoi" } };
  const survey = surveySheet(
    sheetOf([["Province", "Beds"], ...rows], { name: "Table" }),
    indexAreas([hanoi as unknown as Area]),
  );
  expect(survey?.columns[0]?.places).toEqual({ all: 20, known: 1, members: 1 });
  const surveys = survey ? [survey] : [];
  const file = { file: "x.xlsx", surveys, sheets: ["Table"], encodings: [], findings: [] };
  expect(proposalOf("x", [file]).notes).toEqual([]);
});

test("codes with a zero before them are codes, also beside a name in their column", () => {
  const codes = ["01", "02", "21", "2A", "971", "France", "03", "04", "05", "06"];
  const survey = surveyed([["Code", "Beds"], ...codes.map((code, at): Rows[number] => [code, at / 2])]);
  expect(survey.columns[0]).toMatchObject({ kind: "text", question: null });
});
