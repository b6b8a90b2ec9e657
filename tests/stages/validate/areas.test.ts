import { readFile, rm, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inFile } from "../../../pipeline/model/place.ts";
import { readAreas } from "../../../pipeline/stages/correct/read-areas.ts";
import { checkEdition } from "../../support/check-edition.ts";
import { allBut, type Copy, copyEdition, placeOf } from "../../support/edition.ts";
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
  expect(areas.nearest("Buasn")).toBe("Busan");
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

describe("a fault of areas.csv is one finding, and no place is called unknown for it", () => {
  let copy: Copy;
  beforeEach(async () => {
    copy = await copyEdition("2020", allBut("membership", "shift"));
  });
  afterEach(() => copy.dispose());

  const file = "reference/areas.csv";
  const edited = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
  test.each<readonly [string, (text: string) => string | Uint8Array | null, string, string]>([
    ["no file", () => null, "missing-file", file],
    ["an empty file", () => "", "empty-read", file],
    ["a binary file", () => new Uint8Array(4000), "wrong-format", file],
    ["a workbook", () => Uint8Array.of(0x50, 0x4b, 3, 4, ...Array(200).fill(7)), "wrong-format", file],
    [
      "no column",
      edited("code,kind,parent,en,", "code,kind,parent,english name,"),
      "missing-column",
      `${file} › A1:O1`,
    ],
    ["no header", edited(/^.*\n/, ""), "missing-header", file],
    ["an unknown parent", edited("EAS,region,WLD", "EAS,region,WRLD"), "unknown-reference", `${file} › C3`],
    ["a cycle", edited("WLD,world,,", "WLD,world,CHN,"), "area-cycle", `${file} › C2`],
    ["itself as its parent", edited("WLD,world,,", "WLD,world,WLD,"), "area-cycle", `${file} › C2`],
    ["a name left out", edited("World,全球", ",全球"), "missing-value", `${file} › D2`],
  ])("%s", async (_, change, code, place) => {
    const path = `${copy.root}/data/${file}`;
    const changed = change(await readFile(path, "utf8"));
    await (changed === null ? rm(path) : writeFile(path, changed));
    const { findings, computed } = await checkEdition(undefined, copy.root);
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors.map((found) => [found.code, placeOf(found)])).toEqual([[code, place]]);
    expect(computed).toEqual([]);
  });
});
