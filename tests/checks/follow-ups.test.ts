import { rm } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { isError } from "../../pipeline/model/finding.ts";
import { briefs, readSheets, waste } from "../stages/validate/validate-fixture.ts";
import { checkEdition } from "../support/check-edition.ts";
import { copyEdition, placeOf } from "../support/edition.ts";
import { sheetOf } from "../support/sheet.ts";
import { reference, rewritten } from "./cases/edition-case.ts";

describe("one fault is one error", () => {
  test("the cells of a ragged row are not judged under wrong headers", async () => {
    const copy = await copyEdition();
    try {
      await copy.edit("recycling/targets.csv", "2025,30,%", "2025,1,230,%");
      const { findings } = await checkEdition("recycling", copy.root);
      expect(findings.filter(isError).map((found) => [found.code, placeOf(found)])).toEqual([
        ["ragged-row", "recycling/targets.csv › A2:J2"],
      ]);
    } finally {
      await copy.dispose();
    }
  });

  test("a file that repeats another is a copy, and not empty", () => {
    const rows = [
      ["City", "Year", "Kind", "Amount", "Note"],
      ["Busan", 2020, "Food", 10, null],
    ];
    const read = readSheets(waste, [sheetOf(rows), sheetOf(rows, { file: "x/y.xlsx" })]);
    expect(briefs(read.findings)).toEqual(["duplicate-row A2"]);
    expect(briefs(readSheets(waste, [sheetOf(rows.slice(0, 1))]).findings)).toEqual(["empty-read S"]);
  });
});

test("a building whose letters print has not can be accepted as it is, or named in others", async () => {
  const copy = await copyEdition();
  const files = ["retrofit/meter-readings.csv", "retrofit/retrofits.csv"];
  const told = async () => {
    const { findings } = await checkEdition("retrofit", copy.root);
    const known = findings.filter(({ code }) => code === "unprintable-text");
    expect(findings.filter(({ code }) => code === "unused-acceptance")).toEqual([]);
    return known.map((found) => `${placeOf(found)}${found.accepted ? " accepted" : ""}`);
  };
  try {
    for (const file of files) await rewritten(file, (line) => line.replace("sample-gas", "देहली"))(copy);
    expect(await told()).toEqual(["retrofit/meter-readings.csv › A2"]);
    const line = "unprintable-text,retrofit,,meter-readings.csv › A2,देहली,read on the page,Ann,2030";
    await reference(
      "accepted-findings.csv",
      "code,dataset,column,row key,raw value,reason,author,expires",
      line,
    )(copy);
    expect(await told()).toEqual(["retrofit/meter-readings.csv › A2 accepted"]);
    await rm(`${copy.root}/data/reference/accepted-findings.csv`);
    for (const file of files) await rewritten(file, (line) => line.replace("देहली", "Delhi"))(copy);
    expect(await told()).toEqual([]);
  } finally {
    await copy.dispose();
  }
});
