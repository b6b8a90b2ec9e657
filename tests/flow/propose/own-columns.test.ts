import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proposalOf } from "../../../pipeline/flow/propose/proposal.ts";
import type { Areas } from "../../../pipeline/model/area.ts";
import { isError } from "../../../pipeline/model/finding.ts";
import { surveySheet } from "../../../pipeline/stages/validate/survey/survey-sheet.ts";
import { briefs, definitionWith } from "../../datasets/declared/definitions.ts";
import { readSheets } from "../../stages/validate/validate-fixture.ts";
import { sheetOf, type TestCell } from "../../support/sheet.ts";

const nowhere: Areas = { all: [], find: () => null, nearest: () => null, get: () => null };

/** What is wrong when a file is checked by the definition that is proposed for it: in the definition, then in the file. */
function faultsOf(rows: readonly (readonly TestCell[])[]) {
  const sheet = sheetOf(rows, { file: "waste/their.xlsx", name: "Data" });
  const survey = surveySheet(sheet, nowhere);
  if (!survey) return { faults: ["no table"], columns: 0 };
  const file = { file: "their.xlsx", surveys: [survey], sheets: [""], encodings: [], findings: [] };
  const { sheets } = proposalOf("waste", [file]);
  const empty = { lists: null, indicators: null };
  const { dataset, findings } = definitionWith({ ...empty, ...Object.fromEntries(sheets) });
  const contract = Object.values(dataset?.sources ?? {})[0];
  const read = contract ? readSheets(contract, [sheet]) : null;
  // What weighs less by the sheet of severities is no error there.
  const errors = [...findings, ...(read?.findings ?? [])].filter(
    (each) => isError(each) && each.code !== "after-edition",
  );
  return { faults: briefs(errors), columns: contract ? Object.keys(contract.columns).length : 0, read };
}

const scripts = ["City of", "人口总数", "総人口数", "전체인구", "Хүн ам", "Tổng số"];
const unitsBehind = [
  "",
  "(mm)",
  " (mm)",
  "（万）",
  "（人）",
  "(tỉ VNĐ)",
  "(CO)",
  "(PM-10)",
  "(p)",
  " [%]",
  ", kt",
  "¹",
  "*",
  ":",
];
const word = fc.oneof(
  fc.constantFrom(...scripts),
  fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }).filter((text) => /\p{L}/u.test(text)),
);
const header = fc.tuple(word, fc.constantFrom(...unitsBehind)).map(([text, unit]) => text + unit);

describe("a definition finds the columns that it was proposed from", () => {
  test.each([
    "Rain(mm)",
    "Rain (mm)",
    "人口（万）",
    "人口（人）",
    "Tổng GDP(tỉ VNĐ)",
    "일산화탄소(CO)",
    "미세먼지(PM-10)",
    "2020(p)",
    "A|B",
    "Total*",
    "× a › b",
  ])("%s", (name) => {
    const rows = ["Seoul", "Busan", "Daegu"].map((city, at) => [city, 2018 + at, at + 1.5]);
    const { faults, read } = faultsOf([["City", "Year", name], ...rows]);
    expect(faults).toEqual([]);
    expect(read?.rows).toHaveLength(3);
    expect(read?.findings.map(({ code }) => code)).not.toContain("unknown-column");
  });

  test("whatever they are called, in six scripts", () => {
    fc.assert(
      fc.property(fc.uniqueArray(header, { minLength: 2, maxLength: 5 }), (names) => {
        const rows = [1.5, 2.5, 3.5].map((amount, at) => [
          `Place ${"abc"[at]}`,
          ...names.map((_, column) => amount + column),
        ]);
        const { faults, columns, read } = faultsOf([["Site", ...names], ...rows]);
        expect(faults).toEqual([]);
        expect(columns).toBe(names.length + 1);
        expect(read?.rows).toHaveLength(3);
      }),
      { numRuns: 100, seed: 30 },
    );
  });

  test("a year before or behind every name is the year of what it names", () => {
    const rows = ["a", "b", "c"].map((name, at) => [`Place ${name}`, at + 0.5, at + 1.5]);
    for (const names of [
      ["2023 Owned (%)", "2023 Rented (%)"],
      ["Growth 2021", "Growth 2022"],
    ]) {
      const { faults, read } = faultsOf([["Site", ...names], ...rows]);
      expect(faults).toEqual([]);
      expect(new Set(read?.rows.map(({ period }) => period))).toEqual(
        new Set(names[0]?.startsWith("2023") ? ["2023"] : ["2021", "2022"]),
      );
    }
  });

  test("years across under names in two levels", () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), (names) => {
        const years = [2018, 2019, 2020];
        const upper = names.flatMap((name) => [name, null, null]);
        const rows = [0, 1, 2].map((row) => [
          `Place ${"abc"[row]}`,
          ...upper.map((_, column) => row + column / 2 + 0.25),
        ]);
        const { faults, read } = faultsOf([
          ["Site", ...upper],
          [null, ...names.flatMap(() => years)],
          ...rows,
        ]);
        expect(faults).toEqual([]);
        expect(read?.rows).toHaveLength(9);
      }),
      { numRuns: 50, seed: 30 },
    );
  });
});
