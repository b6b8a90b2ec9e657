import { expect, test } from "vitest";
import { inFile } from "../../../pipeline/model/place.ts";
import { readAreas } from "../../../pipeline/stages/correct/read-areas.ts";
import { sheetOf } from "../../support/sheet.ts";
import { areas, briefs } from "./validate-fixture.ts";

test.each([
  ["Busan", "KOR-BUS"],
  ["부산", "KOR-BUS"],
  ["ＢＵＳＡＮ", "KOR-BUS"],
  [" bu\u200Bsan\u00A0", "KOR-BUS"],
  ["KOR-BUS", "KOR-BUS"],
  ["Bussan", null],
  ["Busan Metropolitan", null],
  ["", null],
])("%j is %s", (name, code) => {
  expect(areas.find(name)).toBe(code);
});

test("an unknown name has the nearest one as a suggestion, and none where nothing is near", () => {
  expect(areas.nearest("Bussan")).toBe("Busan");
  expect(areas.nearest("Reykjavík")).toBeNull();
});

const header = ["code", "kind", "parent", "en", "zh-Hans", "zh-Hant", "ja", "ko", "mn", "aliases"];
const row = (code: string, letter: string, aliases = "") => [
  ...[
    code,
    "city",
    "",
    ...["en", "zs", "zt", "ja", "ko", "mn"].map((language) => letter + language),
    aliases,
  ],
];

test("the table of places is read with its aliases", () => {
  const read = readAreas([sheetOf([header, row("A", "a", "Alpha|First")], { name: "" })]);
  expect(briefs(read.findings)).toEqual([]);
  expect(read.areas.find("first")).toBe("A");
  expect(read.areas.get("A")?.names.ko).toBe("ako");
});

test("a name that two places share, and a code given twice, are refused", () => {
  const shared = [header, row("A", "a", "Alpha"), row("B", "b", "alpha")];
  expect(briefs(readAreas([sheetOf(shared, { name: "" })]).findings)).toEqual(["duplicate-key A3"]);
  const twice = [header, row("A", "a"), row("A", "b")];
  expect(briefs(readAreas([sheetOf(twice, { name: "" })]).findings)).toEqual(["duplicate-key A3"]);
});

test("a table of places without its header is refused by name, not read as empty", () => {
  const { findings } = readAreas([
    sheetOf(
      [
        ["x", "y"],
        ["A", "a"],
      ],
      { name: "", file: "reference/areas.csv" },
    ),
  ]);
  expect(findings.map(({ code, severity, at }) => [code, severity, at])).toEqual([
    ["missing-header", "error", inFile("reference/areas.csv")],
  ]);
});
