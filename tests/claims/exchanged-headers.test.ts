import { afterEach, expect, test } from "vitest";
import { allBut, type Copy, copyEdition } from "../support/edition.ts";
import { editionTells } from "../support/edition-tells.ts";

let copy: Copy;
afterEach(() => copy.dispose());

test("the headers of two pollutants that were exchanged are found, since fine particles are part of all", async () => {
  copy = await copyEdition("2021", allBut("air"));
  const exchange = (from: string, to: string) =>
    copy.editPart("air/who-air-quality-2022.xlsx", "xl/worksheets/sheet2.xml", `<t>${from} (`, `<t>${to} (`);
  await exchange("PM2.5", "PM0");
  await exchange("PM10", "PM2.5");
  await exchange("PM0", "PM10");
  const { findings } = await editionTells(copy.root, { edition: "2021", dataset: "air" });
  expect(findings.filter((found) => found.startsWith("parts-exceed-whole ")).length).toBeGreaterThan(10);
});
