import { describe, expect, test } from "vitest";
import { indexAreas } from "../../../pipeline/stages/correct/read-areas.ts";
import { onlyPeriodIn, periodsInText } from "../../../pipeline/stages/validate/readers/periods-in-text.ts";
import { surveySheet } from "../../../pipeline/stages/validate/survey/survey-sheet.ts";
import { sheetOf } from "../../support/sheet.ts";

describe("the time in a text", () => {
  test.each([
    ["Population of Hanoi by district, 2019", "2019"],
    ["中華民國110年04月底", "2021-04"],
    ["población a 1 de enero de 2003", "2003-01-01"],
    ["平成30年10月1日現在", "2018-10-01"],
    ["(1)平成27(2015)年", "2015"],
    ["As of July 1, 2019", "2019-07-01"],
    ["на 1 января 2021 года", "2021-01-01"],
  ])("%s is %s", (text, period) => {
    expect(onlyPeriodIn(text)).toBe(period);
  });

  test.each(["Index 2015=100", "GDP in constant 2010 prices", "Updated: 12 June 2020", "20220620183446"])(
    "%s has none",
    (text) => {
      expect(periodsInText(text)).toEqual([]);
    },
  );

  test.each(["2019/20", "2019年度", "from 2010 and 2015"])("%s has no sure one", (text) => {
    expect(onlyPeriodIn(text)).toBeNull();
  });
});

describe("a table without a time in its cells", () => {
  const timeIn = (rows: Parameters<typeof sheetOf>[0], options: Parameters<typeof sheetOf>[1]) => {
    const survey = surveySheet(sheetOf([...rows, ["Japan", 5], ["Mongolia", 6]], options), indexAreas([]));
    return survey?.columns.find(({ place }) => place === "title");
  };
  const header = ["Country", "Beds"];

  test("has that of its title", () => {
    const time = timeIn([["Hospital beds, 2019"], header], { name: "Data" });
    expect(time).toMatchObject({ values: ["2019"], written: null, question: null });
  });

  test("asks about one of two, and about that of its file", () => {
    const two = timeIn([["Hospital beds, 2019 (areas of 2015)"], header], { name: "Data" });
    expect(two).toMatchObject({ written: "2019", question: expect.stringContaining("2019") });
    const file = timeIn([header], { name: "Data", file: "beds/beds_2018.xlsx" });
    expect(file).toMatchObject({
      values: ["2018"],
      written: null,
      question: expect.stringContaining("file"),
    });
  });

  test("has none where nothing says one", () => {
    expect(timeIn([["Hospital beds"], header], { name: "Data", file: "beds/beds.xlsx" })).toBeUndefined();
  });
});

test("a total that is no sum of the rows is kept, one that is a sum is none of them", () => {
  const survey = (total: number) =>
    surveySheet(
      sheetOf([
        ["Country", "Year", "Beds"],
        ["Japan", 2019, 5],
        ["Mongolia", 2019, 6],
        ["Total", 2019, total],
      ]),
      indexAreas([]),
    );
  expect(survey(11)).toMatchObject({ totals: [{ label: "Total" }], kept: [] });
  expect(survey(50)).toMatchObject({ totals: [], kept: ["Total"] });
});

test("years of Japanese eras are read under their header", () => {
  const rows = [
    ["年度", "人口"],
    ["H29", 5],
    ["H30", 6],
    ["R1", 7],
  ];
  const survey = surveySheet(sheetOf(rows), indexAreas([]));
  expect(survey?.columns[0]).toMatchObject({ kind: "period", written: "era year", question: null });
});
