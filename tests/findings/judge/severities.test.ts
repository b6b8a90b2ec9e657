import { describe, expect, test } from "vitest";
import { phraseOf } from "../../../pipeline/findings/findings.ts";
import { judgeOf } from "../../../pipeline/findings/judge/judge.ts";
import { kindsOf } from "../../../pipeline/findings/problems.ts";
import { phrasebooks } from "../../../pipeline/locales/phrasebooks.ts";
import { type Contract, choice, defineContract, quantity, text } from "../../../pipeline/model/contract.ts";
import type { Dataset } from "../../../pipeline/model/dataset.ts";
import { textIn } from "../../../pipeline/model/edition.ts";
import { type Finding, finding } from "../../../pipeline/model/finding.ts";
import type { Severities } from "../../../pipeline/model/judgement.ts";
import { atCells, inFile, onSheet } from "../../../pipeline/model/place.ts";
import { unusualAmount } from "../../../pipeline/rules/as-reported.ts";
import { endBeforeStart } from "../../../pipeline/rules/problems.ts";
import { jumpInSeries } from "../../../pipeline/rules/series-steps.ts";
import { lockFile, missingFile } from "../../../pipeline/stages/ingest/problems.ts";
import { unknownColumn, unreadSheet } from "../../../pipeline/stages/validate/locate/problems.ts";
import {
  lostPrecision,
  markedMissing,
  numberAsText,
} from "../../../pipeline/stages/validate/readers/problems.ts";
import { datasetOf, datasets } from "../../support/datasets.ts";
import { sheetOf } from "../../support/sheet.ts";

const columns = {
  id: text({ en: ["ID"] }),
  kind: choice({ en: ["Kind"] }, { a: { en: ["a"] } }),
  value: quantity({ en: ["Value"] }, { units: ["t"] }),
};
const contractWith = (severities: Severities): Contract =>
  defineContract({ file: "x.xlsx", columns, key: ["id"], severities });

const sheet = sheetOf(
  [
    ["ID", "Kind", "Value", "Remark"],
    ...Array.from({ length: 12 }, (_, row) => [`K${row + 1}`, "a", `${row}`, "r"]),
  ],
  { file: "x/x.xlsx", name: "S" },
);
const file = { path: "x/x.xlsx", dataset: "x", source: "only", sheets: [sheet] };

function judge(severities: Severities, findings: readonly Finding[]): Finding[] {
  // Of a dataset the judge looks at nothing but its name and its contracts.
  const dataset = { id: "x", sources: { only: contractWith(severities) } } as unknown as Dataset;
  return judgeOf([file], [dataset], [], "2021-06-30")(findings);
}

const at = (row: number, column = 3) =>
  atCells({ file: "x/x.xlsx", sheet: "S", row, column, toRow: row, toColumn: column });
const asText = (count: number) =>
  Array.from({ length: count }, (_, row) =>
    finding(numberAsText({ raw: `${row}`, value: row }), at(row + 2)),
  );

describe("severity by contract", () => {
  test("lowers or raises a problem, and keeps the reason", () => {
    const [found] = judge(
      { "number-as-text": { severity: "error", reason: "Agreed with the office." } },
      asText(1),
    );
    expect([found?.severity, found?.weighedSo]).toEqual(["error", "Agreed with the office."]);
  });

  test("gives the reason in each language that its definition has it in", () => {
    const { severities } = datasetOf("air").sources.database ?? {};
    const reason = severities?.["unit-suspect"]?.reason ?? "";
    expect(textIn(reason, "en")).toMatch(/^all means are in/);
    expect(textIn(reason, "ja")).toMatch(/^平均はすべて/);
    expect(textIn(reason, "fr")).toBe(textIn(reason, "en"));
  });

  test("names the column as the header above the cell does, whatever others of the source are called", () => {
    const jump = jumpInSeries({ value: 29_671_048, before: 11_063_902, unit: null });
    const [found] = judge({}, [finding(jump, at(3))]);
    expect(found && phraseOf(found, phrasebooks.en).says).toBe(
      "29,671,048 in column “Value” follows 11,063,902, an unusual change.",
    );
    const years = { raw: "19", column: "Another year", least: 1990, most: 2020 };
    const [unusual] = judge({}, [finding(unusualAmount(years), at(3))]);
    expect(unusual && phraseOf(unusual, phrasebooks.en).says).toMatch(
      /^“19” in column “Value” is outside 1990 to 2020/,
    );
  });

  test("keeps the name of a column whose header is blank", () => {
    const blank = { path: "x/y.xlsx", dataset: "x", source: "only" };
    const rows = [["ID", "Kind", ""], ...["K1", "K2", "K3"].map((id) => [id, "a", "19"])];
    const sheets = [sheetOf(rows, { file: blank.path, name: "S" })];
    const only = defineContract({ file: "y.xlsx", columns, key: ["id"] });
    const dataset = { id: "x", sources: { only } } as unknown as Dataset;
    const cells = atCells({ file: blank.path, sheet: "S", row: 2, column: 3, toRow: 2, toColumn: 3 });
    const unusual = finding(unusualAmount({ raw: "19", column: "Value", least: 20, most: null }), cells);
    const [found] = judgeOf([{ ...blank, sheets }], [dataset], [], "2021-06-30")([unusual]);
    expect(found && phraseOf(found, phrasebooks.en).says).toMatch(/^“19” in column “Value” is below 20/);
  });

  test("weighs a file that is missing by the contract that its name would give it", () => {
    const missing = finding(missingFile({ office: null, canBeGivenUp: true }), inFile("x/x.xlsx"));
    const dataset = {
      id: "x",
      sources: { only: contractWith({ "missing-file": { severity: "warning", reason: "May come late." } }) },
    } as unknown as Dataset;
    const found = judgeOf([], [dataset], [], "2021-06-30")([missing]);
    expect(found.map(({ severity, weighedSo }) => [severity, weighedSo])).toEqual([
      ["warning", "May come late."],
    ]);
  });

  test.each([
    [1, "note"],
    [2, "note"],
    [3, "error"],
    [12, "error"],
  ])("%i of a problem that is a note from 1 and an error from 3 are each %s", (count, severity) => {
    const weight = { severity: { 1: "note", 3: "error" }, reason: "A few are usual." } as const;
    const severities = judge({ "number-as-text": weight }, asText(count)).map((found) => found.severity);
    expect(severities).toEqual(Array.from({ length: count }, () => severity));
  });

  test("below the first threshold the default holds; other problems are left alone", () => {
    const weight = { severity: { 3: "error" }, reason: "Three are too many." } as const;
    const other = finding(markedMissing({ raw: "…" }), at(5));
    expect(judge({ "number-as-text": weight }, [...asText(2), other]).map((found) => found.severity)).toEqual(
      ["warning", "warning", "note"],
    );
  });

  test("an error of a file that cannot be read, and a kind that nobody knows, are refused", () => {
    const fixed = kindsOf(datasets).filter(({ movable }) => !movable);
    expect(fixed.length).toBeGreaterThan(20);
    for (const { code } of fixed)
      expect(() => judge({ [code]: { severity: "warning", reason: "no" } }, [])).toThrow("invalid severity");
    expect(() => judge({ "no-such-kind": { severity: "note", reason: "no" } }, [])).toThrow(
      "unknown severity: no-such-kind",
    );
  });

  test("a threshold below 1 and an empty reason are refused", () => {
    expect(() => judge({ precision: { severity: { 0: "error" }, reason: "x" } }, [])).toThrow("thresholds");
    expect(() => judge({ precision: { severity: "error", reason: " " } }, [])).toThrow("missing reason");
  });
});

describe("what a finding is about", () => {
  const subjectAt = (found: Finding) => {
    const { column, key, raw } = judge({}, [found])[0]?.subject ?? {};
    return [column, key, raw];
  };

  test("the contract's column, the row's key, the value as typed", () => {
    expect(subjectAt(finding(numberAsText({ raw: "3", value: 3 }), at(5)))).toEqual(["Value", "K4", "3"]);
    expect(subjectAt(finding(endBeforeStart({ start: "2020", end: "2019" }), at(5)))).toEqual([
      "Value",
      "K4",
      "3",
    ]);
  });

  test("a header the contract does not know, a header cell, a sheet, a file", () => {
    expect(subjectAt(finding(lostPrecision({ raw: "r", value: 1, exponent: false }), at(2, 4)))).toEqual([
      "Remark",
      "K1",
      "r",
    ]);
    expect(subjectAt(finding(unknownColumn({ names: ["Remark"], of: "delivery" }), at(1, 4)))).toEqual([
      "Remark",
      "x.xlsx › S",
      "Remark",
    ]);
    expect(subjectAt(finding(unreadSheet(), onSheet("x/x.xlsx", "S")))).toEqual(["", "x.xlsx › S", ""]);
    expect(subjectAt(finding(lockFile(), inFile("x/~$x.xlsx")))).toEqual(["", "~$x.xlsx", ""]);
  });

  test("a row put in above changes nothing of it", () => {
    const moved = sheetOf(
      [
        ["ID", "Kind", "Value"],
        ["K0", "a", "9"],
        ["K1", "a", "0"],
      ],
      { file: "x/x.xlsx", name: "S" },
    );
    const dataset = { id: "x", sources: { only: contractWith({}) } } as unknown as Dataset;
    const subject = (sheets: (typeof sheet)[], row: number) =>
      judgeOf(
        [{ ...file, sheets }],
        [dataset],
        [],
        "2021-06-30",
      )([finding(numberAsText({ raw: "0", value: 0 }), at(row))])[0]?.subject;
    expect(subject([moved], 3)).toEqual(subject([sheet], 2));
  });
});
