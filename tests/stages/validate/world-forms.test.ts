import { describe, expect, test } from "vitest";
import { dateWritingOf } from "../../../pipeline/model/column.ts";
import { defineContract, period, quantity } from "../../../pipeline/model/contract.ts";
import { readNumberText } from "../../../pipeline/stages/validate/readers/number.ts";
import { readPeriodText } from "../../../pipeline/stages/validate/readers/period-text.ts";
import { sheetOf } from "../../support/sheet.ts";
import { readSheets } from "./validate-fixture.ts";

const plain = { name: "", typed: false, eras: false };

describe("periods", () => {
  test.each([
    ["2019Q2", "2019-04/2019-06"],
    ["Q4 2019", "2019-10/2019-12"],
    ["1º trimestre 1996", "1996-01/1996-03"],
    ["2019年第三季度", "2019-07/2019-09"],
    ["2019. 1/4", "2019-01/2019-03"],
    ["2019 2분기", "2019-04/2019-06"],
    ["2019M01", "2019-01"],
    ["2019 M12", "2019-12"],
    ["03/2019", "2019-03"],
    ["gennaio 2024", "2024-01"],
    ["марта 2024", "2024-03"],
    ["Feb-2007", "2007-02"],
    ["Feb-2007 (a)", "2007-02"],
    ["2019 [1]", "2019"],
    ["2020*", "2020"],
    ["พ.ศ. 2566", "2023"],
    ["III квартал 2019", "2019-07/2019-09"],
    ["2019 Dec", "2019-12"],
    ["1996K1", "1996-01/1996-03"],
    ["2019 kv 4", "2019-10/2019-12"],
    ["2. kvartal 2019", "2019-04/2019-06"],
    ["2019 год", "2019"],
    ["январь - декабрь 2016 года", "2016"],
    ["January–March 2016", "2016-01/2016-03"],
    ["2023年1-6月", "2023-01/2023-06"],
    ["2019 H1", "2019-01/2019-06"],
    ["S2 2019", "2019-07/2019-12"],
    ["2019年下半年", "2019-07/2019-12"],
    ["2019년 상반기", "2019-01/2019-06"],
    ["1er semestre 2019", "2019-01/2019-06"],
    ["Quý II/2019", "2019-04/2019-06"],
    ["2009 год на 1 марта", "2009-03"],
    ["2009 au 1er mai", "2009-05"],
  ])("%s is %s", (text, read) => {
    expect(readPeriodText(text, plain)).toMatchObject({ value: read });
  });

  test.each(["1er trimestre 2010", "2019Q2", "2019年第三季度"])("%s cannot be typed as a date", (text) => {
    expect(readPeriodText(text, plain)).toHaveProperty("remarks", []);
    expect(readPeriodText("gennaio 2024", plain)).toHaveProperty("remarks.0.code", "date-as-text");
  });

  test.each([
    ["split year", "2010/11", "2010/2011"],
    ["split year", "2010-11", "2010/2011"],
    ["split year", "1999/00", "1999/2000"],
    ["split year", "2019", "2019"],
    ["year/quarter", "1993 04", "1993-10/1993-12"],
    ["year/quarter", "1993/1", "1993-01/1993-03"],
    ["year/month", "1993 04", "1993-04"],
    ["year/month", "1993 12", "1993-12"],
    ["minguo year", "112年", "2023"],
    ["buddhist year", "2566", "2023"],
    ["short year", "Jan-05", "2005-01"],
    ["short year", "déc 98", "1998-12"],
    ["months of 2024", "Gennaio", "2024-01"],
    ["months of 2024", "12月", "2024-12"],
    ["months of 2024", "Apr¹", "2024-04"],
    ["months of 2024", "на 1 апреля", "2024-04"],
    ["months of 2024", "1er avril", "2024-04"],
    ["months of 2024", "3", "2024-03"],
    ["months of 2024", "Q3", "2024-07/2024-09"],
    ["months of 2024", "第二季度", "2024-04/2024-06"],
    ["months of 2024", "하반기", "2024-07/2024-12"],
  ])("written as %s, %s is %s", (written, text, read) => {
    expect(readPeriodText(text, { ...plain, written: dateWritingOf(written) })).toMatchObject({
      value: read,
    });
  });

  test.each(["1993 05", "1993/12", "1993-00"])("a quarter %s is none, and no month", (text) => {
    expect(readPeriodText(text, { ...plain, written: "year/quarter" })).toMatchObject({
      problem: { code: "not-a-date" },
    });
  });

  test("months whose year stands beside them are read with it, row by row", () => {
    const contract = defineContract({
      file: "x.xlsx",
      columns: {
        year: period({ en: ["Year"] }),
        month: period({ en: ["Month"] }, { written: dateWritingOf("year in column year") }),
        amount: quantity({ en: ["Amount"] }, { units: ["1"] }),
      },
      key: ["year", "month"],
    });
    const sheet = sheetOf([
      ["Year", "Month", "Amount"],
      [2019, 1, 5],
      [2020, 1, 6],
      [2020, 13, 7],
    ]);
    const { rows, findings } = readSheets(contract, [sheet]);
    expect(rows.map(({ month }) => month)).toEqual(["2019-01", "2020-01"]);
    expect(findings.map(({ code }) => code)).toEqual(["not-a-date"]);
  });
});

describe("figures", () => {
  const form = { name: "", decimal: ".", notationKeys: false, typed: true } as const;

  test.each([
    ["12.3 b", 12.3, undefined, ["flagged-value"]],
    ["1,234 p", 1234, "estimated", ["flagged-value"]],
    ["7 e", 7, "estimated", ["flagged-value"]],
    ["7 (f)", 7, "projected", ["flagged-value"]],
    ["7 bp", 7, "estimated", ["flagged-value", "flagged-value"]],
  ])("%s keeps its flag", (text, amount, status, codes) => {
    const read = readNumberText(text, form);
    expect(read).toMatchObject({ value: { amount, ...(status ? { status } : {}) } });
    expect("remarks" in read && read.remarks.map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    [":", "not-reported"],
    ["..", "not-reported"],
    ["…", "not-reported"],
    ["~", "not-reported"],
    ["x", "suppressed"],
    ["c", "suppressed"],
    ["z", "not-applicable"],
  ])("%s is no figure", (text, gap) => {
    expect(readNumberText(text, form)).toMatchObject({ gap });
  });

  test.each([
    ["539354(1)", 539354, "."],
    ["3.281.480(1)", 3281480, undefined],
    ["98334 [12]", 98334, "."],
    ["12*", 12, "."],
    ["1003,6 2", 1003.6, ","],
    ["76 (72-80)", 76, "."],
    ["76.1 [72.0–80.4]", 76.1, "."],
    ["-1.2 (-3.0 to 0.5)", -1.2, "."],
    ["76,1 (72,0; 80,4)", 76.1, ","],
    ["1,512 (1,400, 1,600)", 1512, "."],
  ] as const)("%s is read without what stands beside it", (text, amount, decimal) => {
    const read = readNumberText(text, { ...form, decimal });
    expect(read).toMatchObject({ value: { amount } });
    expect("remarks" in read && read.remarks.map(({ code }) => code)).toEqual(["aside-in-cell"]);
  });

  test.each(["76 (80-90)", "12 (2019)", "76 (72-)", "12 (men)", "1,234(1)", "1.234 2"])(
    "%s is refused",
    (text) => {
      expect(readNumberText(text, { ...form, decimal: undefined })).toMatchObject({ problem: {} });
    },
  );

  test("a letter that is no flag is refused", () => {
    expect(readNumberText("12 q", form)).toMatchObject({ problem: { code: "not-a-number" } });
  });
});
