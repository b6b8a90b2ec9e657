import { describe, expect, test } from "vitest";
import { select } from "../../../pipeline/model/observation.ts";
import { cellsBehind, isMissing } from "../../../pipeline/model/quantity.ts";
import { formatCells } from "../../../pipeline/model/source.ts";
import { checkEdition, observationOf } from "../../support/check-edition.ts";
import { copyEdition, placeOf } from "../../support/edition.ts";
import { activities } from "./activities.ts";

const place = "activities/activities.xlsx › '2020 activities'!";
const sheet = "xl/worksheets/sheet1.xml";
const checked = await checkEdition("activities");
const observations = checked.computed.flatMap((own) => own.observations);
const { findings } = checked;

const expected: readonly (readonly [key: string, value: string, cells: string])[] = [
  ["events EAS 2020", "exact 14 event", "A4:A17"],
  ["events CHN 2020", "exact 5 event", "G4 G6:G8 G12"],
  ["events JPN 2020", "exact 1 event", "G5"],
  ["events KOR 2020", "exact 1 event", "G16"],
  ["events EAS 2020 format-on-site", "exact 2 event", "H4:H5"],
  ["events EAS 2020 format-hybrid", "exact 5 event", "H6:H8 H12 H16"],
  ["events EAS 2020 format-virtual", "exact 7 event", "H9:H11 H13:H15 H17"],
  ["events EAS 2020 pathway-low-emission", "exact 3 event", "C7:C8 C15"],
  ["events EAS 2020 pathway-nature-based", "exact 4 event", "C6 C11:C12 C14"],
  ["events EAS 2020 pathway-circular", "exact 2 event", "C5 C10"],
  ["events EAS 2020 pathway-resilient", "exact 3 event", "C4 C16:C17"],
  ["events EAS 2020 pathway-equitable", "exact 1 event", "C9"],
  ["events EAS 2020 pathway-governance", "exact 1 event", "C13"],
  ["events EAS 2020-01 month", "exact 2 event", "D4:D5"],
  ["events EAS 2020-06 month", "exact 0 event", "D4:D17"],
  ["events EAS 2020-08 month", "exact 1 event", "D6"],
  ["events EAS 2020-09 month", "exact 3 event", "D7:D9"],
  ["events EAS 2020-10 month", "exact 2 event", "D10:D11"],
  ["events EAS 2020-11 month", "exact 2 event", "D12:D13"],
  ["events EAS 2020-12 month", "exact 4 event", "D14:D17"],
  ["events EAS 2020-09 month-format-hybrid", "exact 2 event", "D7:D8 H7:H8"],
  ["events EAS 2020-12 month-format-virtual", "exact 3 event", "D14:D15 D17 H14:H15 H17"],
  ["event-days EAS 2020", "exact 19 day", "D4 D6:D14 D16 D5:E5 D15:E15 D17:E17"],
  ["participants-known EAS 2020", "more-than 330 participant", "I6 I10 I12"],
  ["participants-printed EAS 2020", "about-or-more 530 participant", "I4 I6 I8 I10:I12"],
  ["events-with-participants EAS 2020", "exact 6 event", "I4 I6 I8 I10:I12"],
  ["events-with-participants EAS 2020 lower-bound", "exact 3 event", "I6 I10 I12"],
];

describe("the activities of 2020", () => {
  test.each(expected)("%s", (key, value, cells) => {
    const found = observationOf(checked, key).value;
    if (isMissing(found)) throw new Error(`missing value: ${key}`);
    expect(`${found.qualifier} ${found.amount} ${found.unit}`).toBe(value);
    expect(found.status).toBe("reported");
    expect(cellsBehind(found).map(formatCells).join(" ")).toBe(cells);
  });

  test.each(["month", "format-", "pathway-", "month-format-"])(
    "parts %s add up to the total",
    (breakdown) => {
      const parts = select(observations, { indicator: "events" }).filter((observation) =>
        breakdown.endsWith("-")
          ? observation.breakdown.startsWith(breakdown)
          : observation.breakdown === breakdown,
      );
      const amounts = parts.map(({ value }) => (isMissing(value) ? Number.NaN : value.amount));
      expect(amounts.reduce((a, b) => a + b, 0)).toBe(14);
    },
  );

  test("give two warnings, each at the cells of the text, and no error", () => {
    const told = findings.map((finding) => [finding.severity, finding.code, placeOf(finding)]);
    expect(told.filter(([severity]) => severity !== "note")).toEqual([
      ["warning", "day-month-swap", `${place}J6`],
      ["warning", "record-conflict", `${place}J9:K9`],
    ]);
    const noted = (code: string) => told.filter(([, own]) => own === code).map(([, , at]) => at);
    expect(noted("total-row")).toEqual([`${place}D18`, "activities/planned.xlsx › '2021 preview'!C18"]);
    expect(noted("qualified-value")).toEqual(
      ["I4", "I6", "I8", "I10", "I11", "I12"].map((ref) => place + ref),
    );
    expect(findings.find(({ code }) => code === "day-month-swap")).toMatchObject({
      value: "2020-07-08",
      other: "2020-08-07",
      otherAt: { row: 6, column: 4, toRow: 6, toColumn: 4 },
    });
    expect(findings.find(({ code }) => code === "record-conflict")).toMatchObject({
      value: "2020-09-23/2020-09-24",
      other: "2020-09-23",
      otherAt: { row: 9, column: 4, toRow: 9, toColumn: 4 },
    });
  });

  test("are told without a number of their own", () => {
    const passages = activities.narrative(observations, "en");
    const words = passages.flatMap(({ parts }) => parts.filter((part) => typeof part === "string"));
    expect(passages).toHaveLength(4);
    expect(words.filter((word) => /\d/.test(word))).toEqual([]);
  });
});

const cell = (ref: string) => new RegExp(`<c r="${ref}"[^>]*?(/>|>.*?</c>)`);
const typed = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe("a fault in the workbook", () => {
  test.each([
    ["D18", "total-mismatch", '<c r="D18"><v>15</v></c>'],
    ["E5", "end-before-start", typed("E5", "2020-01-20")],
    ["D10", "other-year", typed("D10", "2019-10-12")],
    ["G5", "unknown-area", typed("G5", "Japn")],
    ["H9", "not-in-list", typed("H9", "Virtuel")],
    ["C9", "not-in-list", typed("C9", "Equitabel")],
    ["I11", "out-of-range", typed("I11", "-5")],
    ["I11", "not-a-number", typed("I11", "a few")],
    ["A5", "duplicate-key", typed("A5", "EA20-01")],
    ["D7", "not-a-date", typed("D7", "soon")],
  ])("at %s is refused: %s", async (ref, code, xml) => {
    const spoilt = await copyEdition();
    try {
      await spoilt.editPart("activities/activities.xlsx", sheet, cell(ref), xml);
      const errors = (await checkEdition("activities", spoilt.root)).findings.filter(
        ({ severity }) => severity === "error",
      );
      expect(errors.map((finding) => [finding.code, placeOf(finding)])).toEqual([[code, place + ref]]);
    } finally {
      await spoilt.dispose();
    }
  });
});
