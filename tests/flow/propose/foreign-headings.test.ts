import { describe, expect, test } from "vitest";
import { idOf } from "../../../pipeline/flow/propose/ids.ts";
import { proposalOf } from "../../../pipeline/flow/propose/proposal.ts";
import type { Areas } from "../../../pipeline/model/area.ts";
import { surveySheet } from "../../../pipeline/stages/validate/survey/survey-sheet.ts";
import { sheetOf } from "../../support/sheet.ts";

const place = { code: "DE", kind: "country", parent: null, names: { en: "Germany" }, aliases: [] };
const areas = { all: [place], find: () => null, nearest: () => null, get: () => null } as unknown as Areas;

const german = [
  ["Stadt", "Zählstelle", "Jahr", "Radfahrende", "Anteil [%]"],
  ["München", "Erhardtstraße", 2023, "1.512.309", 2.5],
  ["München", "Erhardtstraße", 2024, 1_460_000, "5,4"],
  ["Köln", "Zülpicher Straße", 2023, "ca. 900.000", 3],
  ["Köln", "Zülpicher Straße", 2024, "k. A.", 4],
  ["Gesamt", null, null, 3_872_309, null],
];

const french = [
  ["Ville", "Année", "Passages vélos", "Mise en service"],
  ["Genève", 2023, "3 079 251", "01/06/2017"],
  ["Genève", 2024, "env. 2 100 000", "01/06/2017"],
  ["Lyon", 2023, "non renseigné", "2010"],
  ["Lyon", 2024, "1 460 000", "2010"],
  ["Total", null, null, null],
];

function surveyed(rows: Parameters<typeof sheetOf>[0]) {
  const survey = surveySheet(sheetOf(rows), areas);
  if (!survey) throw new Error("missing survey");
  return survey;
}

describe("headings, gaps and totals in languages in which no report is written", () => {
  test("German", () => {
    const survey = surveyed(german);
    expect(survey.columns.map(({ kind }) => kind)).toEqual([
      "area",
      "choice",
      "period",
      "quantity",
      "quantity",
    ]);
    expect(survey).toMatchObject({ key: [1, 3], decimal: ",", totals: [{ label: "Gesamt", columns: [4] }] });
    expect(survey.columns.map(({ hasGaps }) => hasGaps)).toEqual([false, false, false, true, false]);
  });

  test("French, whose years among dates are dates too, and whose total is empty", () => {
    const survey = surveyed(french);
    expect(survey.columns.map(({ kind }) => kind)).toEqual(["area", "period", "quantity", "period"]);
    expect(survey).toMatchObject({ key: [1, 2], totals: [{ label: "Total", columns: [] }] });
    expect(survey.columns[3]).toMatchObject({
      written: null,
      question: expect.stringContaining("day first"),
    });
  });

  test.each([
    ["15/03/2013", "day first"],
    ["03/15/2013", "month first"],
  ])("%s among its dates says %s for all of them", (date, written) => {
    const rows = french.map((row) => row.map((cell) => (cell === "2010" ? date : cell)));
    expect(surveyed(rows).columns[3]).toMatchObject({ kind: "period", written });
  });

  test("a sheet that writes a point keeps it", () => {
    const rows = german.map((row) => row.map((cell) => (cell === "5,4" ? "5.4" : cell)));
    expect(surveyed(rows).decimal).toBe(".");
  });

  test("what is proposed says the decimal sign, and spells ids without marks", () => {
    const proposal = proposalOf("bicycles", [
      { file: "zählung.xlsx", surveys: [surveyed(german)], sheets: [""], encodings: [], findings: [] },
    ]);
    expect(proposal.sheets.get("sources")).toEqual([
      ["source", "file", "decimal"],
      ["zahlung", "zählung.xlsx", "comma"],
    ]);
    expect(proposal.sheets.get("columns")?.map(([, name]) => name)).toEqual([
      ...["name", "stadt", "zahlstelle", "jahr", "radfahrende", "anteil"],
    ]);
    expect(proposal.sheets.get("totals")?.[1]).toEqual(["zahlung", "Gesamt", "sum", "radfahrende", "table"]);
  });
});

test.each([
  ["Erhardtstraße", "erhardtstrasse"],
  ["Łódź, œuvre Ærø", "lodz-oeuvre-aero"],
  ["Đà Nẵng", "da-nang"],
  ["城市", "value"],
])("the id of %s is %s", (text, id) => {
  expect(idOf(text, "value")).toBe(id);
});
