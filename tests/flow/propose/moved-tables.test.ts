import { describe, expect, test } from "vitest";
import { proposedSources } from "../../../pipeline/flow/propose/proposed-sources.ts";
import type { Areas } from "../../../pipeline/model/area.ts";
import { surveySheet } from "../../../pipeline/stages/validate/survey/survey-sheet.ts";
import { sheetOf } from "../../support/sheet.ts";

type Rows = Parameters<typeof sheetOf>[0];

const areas: Areas = { all: [], find: () => null, nearest: () => null, get: () => null };
const cities = ["Hanoi", "Hue", "Vinh", "Da Nang", "Can Tho", "Hai Phong"];
const years = [2015, 2016, 2017, 2018, 2019];
const byYear = cities.map((city, row) => [city, ...years.map((_, at) => row + at + 0.5)]);

/** Tables as offices publish them, each a header and its rows. */
const tables: Record<string, readonly [header: Rows, rows: Rows]> = {
  "years across": [[["City", ...years]], byYear],
  "years across without a corner": [[[null, ...years]], byYear],
  "a time in each row": [
    [["City", "Year", "Waste (t)"]],
    cities.flatMap((city, row) => years.map((year, at) => [city, year, 10 * row + at + 0.25])),
  ],
  "years as headings": [
    [["City", "Beds", "Guests"]],
    [2020, 2021].flatMap((year) => [[String(year)], ...cities.map((city, row) => [city, row + 1, row + 90])]),
  ],
  "measures below years": [
    [
      ["City", 2019, null, 2020, null],
      [null, "Beds", "Guests", "Beds", "Guests"],
    ],
    cities.map((city, row) => [city, row + 1, row + 90, row + 2, row + 95]),
  ],
  "months down": [
    [["Month", "Visitors", "Nights"]],
    ["2021-01", "2021-02", "2021-03", "2021-04", "2021-05"].map((month, row) => [month, row + 30, row + 70]),
  ],
  "words and numbers": [
    [["District", "Kind", "Offices", "Staff"]],
    cities.flatMap((city, row) => ["Old", "New"].map((kind, at) => [city, kind, row + at + 2, 9 * row + at])),
  ],
  "one year alone": [[[null, 2020]], cities.map((city, row) => [city, row + 7.5])],
  "labels below each other": [
    [["Branch", "Sites", "Staff"]],
    ["Trade", "Mining", "Fishing"].flatMap((branch, row) => [
      [branch, 20 + row, 200 + row],
      ...["Men", "Women"].map((sex, at) => [sex, 10 * at + row + 0.5, 90 + row + at]),
    ]),
  ],
  "years down without a name": [
    [[null, "Road (km)", "Rail (km)"]],
    [1990, 2000, 2005, 2008, 2020].map((year, row) => [year, 10.5 + row, 5.5 + row]),
  ],
};

const isCounted = (row: Rows[number]) => row.length > 1;

/** What changes nothing of what a table says. */
const moves: Record<string, (header: Rows, rows: Rows) => Rows> = {
  "beside a blank column": (header, rows) => [...header, ...rows].map((row) => [null, ...row]),
  "beside blank columns on both sides of running numbers": (header, rows) =>
    moves["behind running numbers"]?.(header, rows).map(([number = null, ...row]) => [
      null,
      number,
      null,
      ...row,
    ]) ?? [],
  "behind running numbers": (header, rows) => [
    ...header.map((row, at) => [at === 0 ? "No." : null, ...row]),
    ...rows.map((row, at) => [
      isCounted(row) ? rows.slice(0, at + 1).filter(isCounted).length : null,
      ...row,
    ]),
  ],
  "below a title": (header, rows) => [
    ["Statistics of the region, published 14 March 2024"],
    [],
    ...header,
    ...rows,
  ],
  "with a blank row below its header": (header, rows) => [...header, [], ...rows],
  "with its header once more": (header, rows) => [
    ...header,
    ...rows.slice(0, 3),
    ...header,
    ...rows.slice(3),
  ],
  "above a note": (header, rows) => [
    ...header,
    ...rows,
    [],
    ["Note: 1) revised in 2022; 2) some places did not answer."],
  ],
};

/** What is proposed for a table, apart from where it stands. */
function proposed(rows: Rows) {
  const survey = surveySheet(sheetOf(rows, { name: "Table" }), areas);
  if (!survey) return null;
  const found = proposedSources({ file: "t.xlsx", surveys: [survey], sheets: ["Table"] }, new Set());
  const columns = found.sources.flatMap((source) => source.columns).filter(({ header }) => header !== "No.");
  return {
    columns: columns.map(({ header, kind, place, isKey }) => [
      // A measure without a name has that of the title.
      place === "below" ? "" : header,
      // A list whose column goes on in notes is text.
      kind === "choice" ? "text" : kind,
      place,
      isKey,
    ]),
    rows: survey.rows.length,
    questions: survey.questions.length,
  };
}

describe.each(Object.entries(tables))("%s", (_, [header, rows]) => {
  const plain = proposed([...header, ...rows]);

  test.each(Object.entries(moves))("are read alike %s", (_, moved) => {
    expect(proposed(moved(header, rows))).toEqual(plain);
  });
});
