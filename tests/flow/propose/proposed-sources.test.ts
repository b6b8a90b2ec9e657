import { expect, test } from "vitest";
import { proposedSources } from "../../../pipeline/flow/propose/proposed-sources.ts";
import type { Areas } from "../../../pipeline/model/area.ts";
import { surveySheet } from "../../../pipeline/stages/validate/survey/survey-sheet.ts";
import { sheetOf } from "../../support/sheet.ts";

const areas: Areas = { all: [], find: () => null, nearest: () => null, get: () => null };
const subjects = [
  ...["Water", "Waste", "Heat", "Power", "Transport", "Soil", "Noise"],
  ...["Roads", "Parks", "Trade", "Health", "Light", "Sport"],
];

/** What is proposed for a workbook of so many sheets, each with a table of its own. */
function proposedFor(count: number) {
  const surveys = subjects.slice(0, count).flatMap((name, index) => {
    const rows = [2018, 2019, ...(index === 0 ? [2020] : [])].map((year) => [year, index + year]);
    return surveySheet(sheetOf([["Year", `${name} (t)`], ...rows], { name }), areas) ?? [];
  });
  expect(surveys).toHaveLength(count);
  return proposedSources(
    { file: "city.xlsx", surveys, sheets: surveys.map(({ sheet }) => sheet.name) },
    new Set(),
  ).sources;
}

test.each([
  [1, [["city", ""]]],
  [
    2,
    [
      ["city", "Water"],
      ["waste", "Waste"],
    ],
  ],
  [
    4,
    [
      ["city", "Water"],
      ["waste", "Waste"],
      ["heat", "Heat"],
      ["power", "Power"],
    ],
  ],
] as const)("%d sheets with a table each are as many sources", (count, sources) => {
  expect(proposedFor(count).map(({ id, sheet }) => [id, sheet])).toEqual(sources);
});

test("many sheets of which nothing is asked are all read", () => {
  expect(proposedFor(12).map(({ sheet }) => sheet)).toHaveLength(12);
});

test("of more sheets than anybody reads the first is the source, and it is asked whether it is meant", () => {
  const [only, ...others] = proposedFor(13);
  expect(others).toEqual([]);
  expect([only?.id, only?.sheet]).toEqual(["city", "Water"]);
  expect(only?.questions.join(" ")).toMatch(/^12 more sheets.*“Waste”.*“Water”/);
});

test.each([
  ["are not read with it where it has some of their columns", "Visits", ["Table 1", "Table 3", "Table 2"]],
  ["are one source where it has none of them", "Beds", ["", "Table 2"]],
])("sheets of one header that no pattern names apart from another table %s", (_, other, expected) => {
  const surveys = [
    ["Table 1", "Visits", "Nights"],
    ["Table 2", other, "Share"],
    ["Table 3", "Visits", "Nights"],
  ].flatMap(([name = "", ...heads]) => {
    const rows = [2018, 2019, 2020].map((year, at) => [year, at, at + 1]);
    return surveySheet(sheetOf([["Year", ...heads], ...rows], { name }), areas) ?? [];
  });
  const sheets = surveys.map(({ sheet }) => sheet.name);
  const { sources } = proposedSources({ file: "visits.xls", surveys, sheets }, new Set());
  expect(sources.map(({ sheet }) => sheet)).toEqual(expected);
});

test("sheets of one header are not read with one that has its names above others", () => {
  const rows = ["North", "South", "East"].map((name, at) => [name, at, at + 1]);
  const surveys = ["Public", "Public, share", "Private"].flatMap((name, at) => {
    const head =
      at === 1
        ? [
            ["Place", "Schools", null],
            [null, "per town", "Rank"],
          ]
        : [["Place", "Schools", "Pupils"]];
    return surveySheet(sheetOf([...head, ...rows], { name, merges: at === 1 ? ["B1:C1"] : [] }), areas) ?? [];
  });
  const sheets = surveys.map(({ sheet }) => sheet.name);
  const { sources } = proposedSources({ file: "schools.xls", surveys, sheets }, new Set());
  expect(sources.map(({ sheet }) => sheet)).toEqual(["Public", "Private", "Public, share"]);
});

test.each([
  ["2016", [null, null]],
  ["2015", [null, expect.stringContaining("2016")]],
])("a year in the name of the file is sure beside a title of %s", (year, questions) => {
  const rows = ["North", "South", "East"].map((name, at) => [name, at]);
  const tables = [
    [[`Beds of ${year}`], ["Place", "Beds"], ...rows],
    [["Place", "Rooms"], ...rows],
  ];
  const surveys = tables.flatMap((cells, at) => {
    const sheet = sheetOf(cells, { name: `Table ${at}`, file: "visits-2016.xlsx" });
    return surveySheet(sheet, areas) ?? [];
  });
  const sheets = surveys.map(({ sheet }) => sheet.name);
  const { sources } = proposedSources({ file: "visits-2016.xlsx", surveys, sheets }, new Set());
  const asked = sources.map(({ columns }) => columns.find(({ place }) => place === "title")?.question);
  expect(asked).toEqual(questions);
});

test("a table of years across that is larger than the one that is read is asked about", () => {
  const years = Array.from({ length: 30 }, (_, at) => String(1991 + at));
  const across = [
    ["Site", ...years],
    ...["A", "B", "C", "D"].map((site, row) => [site, ...years.map((_, at) => row + at)]),
  ];
  const kinds = Array.from({ length: 40 }, (_, row) => [`Kind ${row}`, row, row + 7]);
  const plain = [["Kind", "Water (t)", "Waste (t)"], ...kinds];
  const surveys = [sheetOf(plain, { name: "Kinds" }), sheetOf(across, { name: "Sites" })].flatMap(
    (sheet) => surveySheet(sheet, areas) ?? [],
  );
  const { sources, left } = proposedSources(
    { file: "city.xlsx", surveys, sheets: ["Kinds", "Sites"] },
    new Set(),
  );
  expect(sources.map(({ sheet }) => sheet)).toEqual(["Kinds"]);
  expect(left).toEqual(["Sites"]);
  expect(sources[0]?.questions).toEqual([expect.stringMatching(/^“Sites” .* --sheet /)]);
});

test.each([
  ["江西省", /^Is “江西省”, .* delete this row\.$/],
  ["Hanoi", null],
  ["Yearbook", undefined],
] as const)("a sheet called %s holds the figures of a place only where that is one", (name, question) => {
  const known: Areas = { ...areas, find: (text) => (text === "Hanoi" ? "VN-HN" : null) };
  const sheet = sheetOf([["Year", "Waste (t)"], ...[2018, 2019, 2020].map((year, at) => [year, at + 0.5])], {
    name,
  });
  const surveys = [surveySheet(sheet, known) ?? []].flat();
  const [source] = proposedSources({ file: "city.xlsx", surveys, sheets: [name] }, new Set()).sources;
  const place = source?.columns.find((column) => column.kind === "area");
  if (question === undefined) expect(place).toBeUndefined();
  else if (question === null) expect(place).toMatchObject({ place: "sheet name", question: null });
  else expect(place?.question).toMatch(question);
});
