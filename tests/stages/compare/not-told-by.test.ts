import { expect, test } from "vitest";
import { finding } from "../../../pipeline/model/finding.ts";
import { atFigure } from "../../../pipeline/model/place.ts";
import { notReportedBy } from "../../../pipeline/stages/compare/not-reported-by.ts";
import { coverageShrank, draftAgain, seriesEnded } from "../../../pipeline/stages/compare/problems.ts";

const at = (area: string) =>
  atFigure({ dataset: "waste", indicator: "recycled", area, period: "", breakdown: "" });
const shrank = (from: string, area: string, ...periods: readonly string[]) =>
  finding(coverageShrank({ from, count: periods.length, of: 9, periods, wasCells: [] }), at(area));
const ended = (from: string, area: string) =>
  finding(seriesEnded({ from, count: 3, last: from, wasCells: [] }), at(area));

test.each([
  ["the same periods", [shrank("2020", "JPN", "2004")], [shrank("2021", "JPN", "2004")], 0],
  ["more of them now", [shrank("2020", "JPN", "2004")], [shrank("2021", "JPN", "2004", "2019")], 0],
  ["more of them then", [shrank("2020", "JPN", "2004", "2005")], [shrank("2021", "JPN", "2005")], 1],
  ["another place", [shrank("2020", "KOR", "2004")], [shrank("2021", "JPN", "2004")], 1],
  ["a whole series", [ended("2020", "JPN")], [ended("2021", "JPN")], 0],
  ["a series then, a part of it now", [ended("2020", "JPN")], [shrank("2021", "JPN", "2004")], 1],
  ["nothing now", [shrank("2020", "JPN", "2004")], [], 1],
])("a loss is told once where both editions had it: %s", (_, found, newer, left) => {
  expect(notReportedBy(newer, found)).toHaveLength(left);
});

test("what is no loss stays, whoever tells it", () => {
  const found = finding(draftAgain({ edition: "2021" }), at("JPN"));
  expect(notReportedBy([found], [found])).toEqual([found]);
});
