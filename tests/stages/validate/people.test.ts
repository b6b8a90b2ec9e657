import { expect, test } from "vitest";
import { defineContract, quantity, text } from "../../../pipeline/model/contract.ts";
import { sheetOf, type TestCell } from "../../support/sheet.ts";
import { briefs, readSheets } from "./validate-fixture.ts";

const events = defineContract({
  file: "events.xlsx",
  columns: {
    title: text({ en: ["Title"] }),
    came: quantity({ en: ["Participants"], ja: ["参加者数"] }, { units: ["participant"] }),
    members: quantity({ en: ["Members"] }, { units: ["member"], gaps: true }),
  },
  key: ["title"],
});

const read = (header: string, came: TestCell, members: TestCell = null) =>
  readSheets(events, [
    sheetOf([
      ["Title", header, "Members"],
      ["Forum", came, members],
    ]),
  ]);

test.each([
  ["参加者数（人）", 200, [], 200],
  ["Participants", "200人", ["unit-in-cell B2"], 200],
  ["Participants", "1.2万人", ["unit-in-cell B2"], 12_000],
  ["Participants", "200명", ["unit-in-cell B2"], 200],
  ["Participants", "200 people", ["unit-in-cell B2"], 200],
])("people in a column that counts participants took part: %s, %s", (header, came, found, amount) => {
  const { findings, rows } = read(header, came);
  expect(briefs(findings)).toEqual(found);
  expect(rows[0]?.came).toBe(amount);
});

test("people are no members, and the message names the units that the column takes", () => {
  const { findings } = read("Participants", 200, "9 people");
  const [unknown] = findings.filter(({ code }) => code === "unknown-unit");
  expect(unknown).toMatchObject({ raw: "people", units: ["member"] });
});
