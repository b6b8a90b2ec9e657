import { expect, test } from "vitest";
import { proposedSources } from "../../../pipeline/flow/propose/proposed-sources.ts";
import type { Areas } from "../../../pipeline/model/area.ts";
import { surveySheet } from "../../../pipeline/stages/validate/survey/survey-sheet.ts";
import { sheetOf } from "../../support/sheet.ts";

const areas: Areas = { all: [], find: () => null, nearest: () => null, get: () => null };
const subjects = ["Water", "Waste", "Heat", "Power", "Transport"];

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

test("of more sheets than anybody answers for the first is the source, and it is asked whether it is meant", () => {
  const [only, ...others] = proposedFor(5);
  expect(others).toEqual([]);
  expect([only?.id, only?.sheet]).toEqual(["city", "Water"]);
  expect(only?.questions.join(" ")).toMatch(/^4 more sheets.*“Waste”.*“Water”/);
});
