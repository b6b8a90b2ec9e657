import { describe, expect, test } from "vitest";
import { phraseOf } from "../../../pipeline/findings/findings.ts";
import { phrasebooks } from "../../../pipeline/locales/phrasebooks.ts";
import { finding } from "../../../pipeline/model/finding.ts";
import { inFile } from "../../../pipeline/model/place.ts";
import { rawText } from "../../../pipeline/stages/validate/readers/cell.ts";
import type { DecimalSign } from "../../../pipeline/stages/validate/readers/digits.ts";
import { readNumber, readNumberText } from "../../../pipeline/stages/validate/readers/number.ts";
import { readPeriod } from "../../../pipeline/stages/validate/readers/period.ts";
import { readPeriodText } from "../../../pipeline/stages/validate/readers/period-text.ts";
import { dateOfSerial } from "../../../pipeline/stages/validate/readers/serial.ts";
import { everyLanguageTells } from "../../support/every-language-tells.ts";
import { sheetOf, type TestCell } from "../../support/sheet.ts";

type Reading =
  | { readonly value: unknown; readonly remarks: readonly { code: string }[] }
  | { readonly gap: string; readonly remarks: readonly { code: string }[] }
  | { readonly problem: { readonly code: string; readonly form?: string } };

/** What was read, with the codes of its remarks: `12 number-as-text`; or the code of the refusal. */
function told(reading: Reading): string {
  if ("problem" in reading) {
    const { code, form } = reading.problem;
    return form === undefined ? code : `${code}: a ${form}`;
  }
  const remarks = reading.remarks.map(({ code }) => code);
  return [("gap" in reading ? reading.gap : shown(reading.value)) as string, ...remarks].join(" ");
}

function shown(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  const { amount, qualifier, percent, unit } = value as {
    amount: number;
    qualifier: string;
    percent: string | null;
    unit: { name: string } | null;
  };
  return [qualifier === "exact" ? "" : qualifier, amount, percent ?? "", unit?.name ?? ""]
    .filter((part) => part !== "")
    .join(" ");
}

const form = { name: "Amount", notationKeys: false, typed: false } as const;

describe("a number written as text", () => {
  test.each<readonly [string, DecimalSign | undefined, string]>([
    ["12", undefined, "12"],
    ["12.5", ".", "12.5"],
    ["12.5", undefined, "12.5"],
    ["0.123", undefined, "0.123"],
    ["1.234", undefined, "ambiguous-number"],
    ["1,234", undefined, "ambiguous-number"],
    ["1,234", ".", "1234"],
    ["1.234", ",", "1234"],
    ["1,234", ",", "1.234"],
    ["1,23", undefined, "ambiguous-number"],
    ["1,2345", undefined, "ambiguous-number"],
    ["1,23", ".", "not-a-number"],
    ["1,234.5", undefined, "1234.5"],
    ["1.234,5", undefined, "1234.5"],
    ["1.234,5", ".", "not-a-number"],
    ["1,234,567", undefined, "1234567"],
    ["12,34,567", undefined, "1234567"],
    ["1,23,45", undefined, "not-a-number"],
    ["1'234'567.8", undefined, "1234567.8"],
    ["1’234", undefined, "1234"],
    ["1 234", undefined, "1234"],
    ["1\u00A0234,5", undefined, "1234.5"],
    ["12 34", undefined, "not-a-number"],
    ["2019 2020", undefined, "not-a-number"],
    ["1'23", undefined, "not-a-number"],
    ["３", undefined, "3"],
    ["１，２３４．５", undefined, "1234.5"],
    ["−5", undefined, "-5"],
    ["–5", undefined, "-5"],
    ["+5", undefined, "5"],
    ["- 5", undefined, "-5"],
    ["(5)", undefined, "not-a-number"],
    ["5-", undefined, "not-a-number"],
    ["▲5", undefined, "not-a-number"],
    ["10-20", undefined, "not-a-number"],
    ["10~20", undefined, "not-a-number"],
    ["1.2E+05", ".", "120000 precision"],
    ["12345678901234567890", ".", "12345678901234567000 precision"],
    ["'12", undefined, "12"],
    ["12¹", undefined, "not-a-number"],
    ["12①", undefined, "not-a-number"],
    ["½", undefined, "not-a-number"],
    ["1\u200B2", undefined, "12 invisible-characters"],
    ["48.5%", ".", "48.5 sign"],
    ["４８．５％", ".", "48.5 sign"],
    ["5‰", ".", "not-a-number"],
    ["12 kt", ".", "12 kt unit-in-cell"],
    ["12 Mt", ".", "12 Mt unit-in-cell"],
    ["12 MT", ".", "not-a-number"],
    ["12 톤", ".", "12 톤 unit-in-cell"],
    ["12万", ".", "120000 unit-in-cell"],
    ["1.5億", ".", "150000000 unit-in-cell"],
    ["3천", ".", "3000 unit-in-cell"],
    ["12万吨", ".", "12 万吨 unit-in-cell"],
    ["1兆", ".", "not-a-number"],
    ["1억 2000만", ".", "not-a-number"],
    ["12 apples", ".", "not-a-number"],
    ["0x10", ".", "not-a-number"],
    ["Infinity", ".", "not-a-number"],
    ["1e999", ".", "not-a-number"],
    ["<10", ".", "less-than 10 qualified-value"],
    ["低于10", ".", "less-than 10 qualified-value"],
    ["＜10", ".", "less-than 10 qualified-value"],
    ["≦10", ".", "at-most 10 qualified-value"],
    ["over 200", ".", "more-than 200 qualified-value"],
    ["around 30", ".", "about 30 qualified-value"],
    ["~5", ".", "about 5 qualified-value"],
    ["约5", ".", "about 5 qualified-value"],
    ["약 1,000", ".", "about 1000 qualified-value"],
    ["30余", ".", "more-than 30 qualified-value"],
    ["30以上", ".", "at-least 30 qualified-value"],
    ["30 미만", ".", "less-than 30 qualified-value"],
    ["30 гаруй", ".", "more-than 30 qualified-value"],
    ["30+", ".", "more-than 30 qualified-value"],
    ["约30以上", ".", "about-or-more 30 qualified-value"],
    ["overall 30", ".", "not-a-number"],
    ["", ".", "not-reported"],
    ["  ", ".", "not-reported"],
    ["n/a", ".", "not-applicable missing-marker"],
    ["N/A - résultat non disponible", ".", "not-applicable missing-marker"],
    ["…", ".", "not-reported missing-marker"],
    ["……", ".", "not-reported missing-marker"],
    ["－", ".", "not-reported missing-marker"],
    ["–", ".", "not-reported missing-marker"],
    ["x", ".", "suppressed missing-marker"],
    ["없음", ".", "not-reported missing-marker"],
    ["該当なし", ".", "not-applicable missing-marker"],
    ["NE", ".", "not-a-number"],
    ["NO", ".", "not-a-number"],
  ])("%j with decimal %s is %s", (raw, decimal, expected) => {
    expect(told(readNumberText(raw, { ...form, decimal }))).toBe(expected);
  });

  test.each([
    ["NO", "not-applicable notation-key"],
    ["NE", "not-reported notation-key"],
    ["NA", "not-applicable notation-key"],
    ["IE", "not-reported notation-key"],
    ["C", "suppressed notation-key"],
    ["NE, IE", "not-reported notation-key"],
    ["no", "not-a-number"],
    ["NX", "not-a-number"],
  ])("the notation key %s is a reason where the contract says so", (raw, expected) => {
    expect(told(readNumberText(raw, { ...form, decimal: ".", notationKeys: true }))).toBe(expected);
  });
});

test.each([
  [
    "2,4E1",
    ",",
    "“2,4E1” is written with a power of ten, in which digits may have been lost; it was read as 24.",
  ],
  [
    "12345678901234567890",
    ".",
    "“12345678901234567890” has more digits than a spreadsheet keeps; it was read as 12,345,678,901,200,000,000.",
  ],
] as const)("%s is said to have lost digits for what it is", (text, decimal, says) => {
  const reading = readNumberText(text, { ...form, decimal });
  const [remark] = "remarks" in reading ? reading.remarks : [];
  expect(remark && phraseOf(finding(remark, inFile("x.csv")), phrasebooks.en).says).toBe(says);
});

describe("a number cell of a workbook", () => {
  test.each<readonly [TestCell, string]>([
    [0, "0"],
    [{ value: 0.227, format: "0.0%" }, "0.227 fraction"],
    [{ value: 48.5, format: '0.0"%"' }, "48.5"],
    [{ value: 43831, format: "yyyy-mm-dd" }, "not-a-number"],
    [{ value: 5, format: '#,##0 "days"' }, "5"],
    [{ value: 5, format: "[Red]#,##0" }, "5"],
    [{ value: 0.5, format: "[h]:mm" }, "not-a-number"],
    ["３", "3 number-as-text"],
    ["12", "12 number-as-text"],
    [true, "not-a-number"],
    [{ error: "#REF!" }, "error-value"],
    ["#N/A", "error-value"],
    [{ formula: "1+1" }, "uncalculated-formula"],
    [{ isoDate: "2020-01-01" }, "not-a-number"],
    [null, "not-reported"],
  ])("%j is %s", (cell, expected) => {
    const sheet = sheetOf([[cell]]);
    expect(told(readNumber(sheet, 1, 1, { ...form, decimal: undefined, typed: true }))).toBe(expected);
  });
});

const dates = { name: "Year", typed: false, eras: false } as const;

describe("a period written as text", () => {
  test.each<readonly [string, string]>([
    ["2020", "2020"],
    ["2020-12", "2020-12"],
    ["2020-12-31", "2020-12-31"],
    ["2018-06/2021-06", "2018-06/2021-06"],
    ["2021/2018", "end-before-start"],
    ["2020年12月31日", "2020-12-31 date-as-text"],
    ["２０２０年１２月３１日", "2020-12-31 date-as-text"],
    ["2020년 12월 31일", "2020-12-31 date-as-text"],
    ["2020. 12. 31.", "2020-12-31 date-as-text"],
    ["2020 оны 12 сарын 31", "2020-12-31 date-as-text"],
    ["2020 он", "2020 date-as-text"],
    ["31 December 2020", "2020-12-31 date-as-text"],
    ["31-Dec-2020", "2020-12-31 date-as-text"],
    ["Dec 31, 2020", "2020-12-31 date-as-text"],
    ["7 SEP 2020", "2020-09-07 date-as-text"],
    ["7 SEP", "not-a-date"],
    ["12월 31일", "not-a-date"],
    ["2020.4", "2020-04 date-as-text"],
    ["2020.1", "ambiguous-date"],
    ["20201231", "2020-12-31 date-as-text"],
    ["2020-W36", "2020-08-31/2020-09-06"],
    ["2020-W53", "2020-12-28/2021-01-03"],
    ["2021-W53", "not-a-date"],
    ["2020-W36-1", "2020-08-31"],
    ["2020-12-31 14:30", "2020-12-31"],
    ["2020-12-31T23:30:00+09:00", "2020-12-31"],
    ["03/04/2020", "ambiguous-date"],
    ["05/05/2020", "2020-05-05 date-as-text"],
    ["31/12/2020", "2020-12-31 date-as-text"],
    ["12/31/20", "not-a-date"],
    ["20.12.31", "not-a-date"],
    ["2020/12/31", "2020-12-31 date-as-text"],
    ["2020/4", "2020-04 date-as-text"],
    ["2010/11", "ambiguous-date"],
    ["2020年度", "ambiguous-date"],
    ["2020년도", "2020 date-as-text"],
    ["令和2年", "2020 date-as-text"],
    ["令和元年5月1日", "2019-05-01 date-as-text"],
    ["令和2年度", "2020-04/2021-03 date-as-text"],
    ["平成31年", "2019 date-as-text"],
    ["平成31年4月30日", "2019-04-30 date-as-text"],
    ["平成31年5月1日", "not-a-date"],
    ["平成40年", "not-a-date"],
    ["R2.4.1", "2020-04-01 date-as-text"],
    ["H30.3.1", "2018-03-01 date-as-text"],
    ["Ｒ２年４月", "2020-04 date-as-text"],
    ["H30年度", "2018-04/2019-03 date-as-text"],
    ["Reiwa 2", "2020 date-as-text"],
    ["S1.1.1", "not-a-date"],
    ["PT36H", "not-a-date: a duration"],
    ["P1Y6M", "not-a-date: a duration"],
    ["14:30", "not-a-date: a time"],
    ["T14:30:00Z", "not-a-date: a time"],
    ["2:30 pm", "not-a-date: a time"],
    ["P", "not-a-date"],
    ["PM10", "not-a-date"],
    ["民國109年", "2020 date-as-text"],
    ["民國109年12月31日", "2020-12-31 date-as-text"],
    ["109年", "not-a-date"],
    ["2563", "implausible-date"],
    ["2020-02-29", "2020-02-29"],
    ["2019-02-29", "not-a-date"],
    ["2020-02-30", "not-a-date"],
    ["2020年13月", "not-a-date"],
    ["2020年1月1日¹", "2020-01-01 date-as-text"],
    ["", "not-reported"],
    ["soon", "not-a-date"],
  ])("%j is %s", (raw, expected) => {
    expect(told(readPeriodText(raw, dates))).toBe(expected);
  });
});

test.each([
  ["6.1", ",", "6,1"],
  ["5,4", ".", "5.4"],
  ["1.234,5", ".", "1,234.5"],
] as const)(
  "%j with the sign that the source %s does not declare says so; %j is read",
  (raw, decimal, mended) => {
    const read = (text: string, sign: "." | ",") => readNumberText(text, { ...form, decimal: sign });
    const reading = read(raw, decimal);
    expect(reading).toMatchObject({ problem: { code: "not-a-number", decimal } });
    if ("problem" in reading) everyLanguageTells([finding(reading.problem, inFile("a.csv"))]);
    // Either remedy: typed with the sign, or the sign declared.
    expect(read(mended, decimal)).toHaveProperty("value");
    expect(read(raw, decimal === "," ? "." : ",")).toHaveProperty("value");
    expect(read("many", decimal)).not.toHaveProperty("problem.decimal");
  },
);

test.each([
  ["03/04/2020", "day first", "2020-04-03 date-as-text"],
  ["03.04.2020", "month first", "2020-03-04 date-as-text"],
  ["31/12/2020", "day first", "2020-12-31 date-as-text"],
  ["31/12/2020", "month first", "not-a-date"],
  ["12/31/2020", "day first", "not-a-date"],
  ["2010/11", "day first", "ambiguous-date"],
] as const)("%j is %s in its contract: %s", (raw, written, expected) => {
  expect(told(readPeriodText(raw, { ...dates, written }))).toBe(expected);
});

test.each([
  [59, false, "1900-02-28"],
  [60, false, ""],
  [61, false, "1900-03-01"],
  [0, true, "1904-01-01"],
  [60, true, "1904-03-01"],
  [44196, false, "2020-12-31"],
  [42734, true, "2020-12-31"],
])("day %d (1904: %s) is %s", (serial, date1904, expected) => {
  expect(dateOfSerial(serial, date1904)).toBe(expected);
});

test.each([
  ["H1", "1989"],
  ["S1", "1926"],
  ["R1", "2019"],
  ["h30", "2018"],
  ["Ｈ２", "1990"],
  ["R2.4", "2020-04"],
])("%j may be no date, unless the contract says that it is an era's", (raw, period) => {
  expect(readPeriodText(raw, dates)).toMatchObject({
    problem: { code: "ambiguous-date", raw, readings: [period] },
  });
  expect(readPeriodText(raw, { ...dates, eras: true })).toMatchObject({ value: period });
});

test.each([
  [1.5, "[h]:mm", "36:00"],
  [44196.5, "[hh]:mm:ss", "1060716:00"],
  [0.5, "h:mm", "12:00"],
  [1 / 86_400, "[s]", "0:00:01"],
])("%d as %s is shown as %s", (value, format, shown) => {
  expect(rawText(sheetOf([[{ value, format }]]), 1, 1)).toBe(shown);
});

describe("a period cell of a workbook", () => {
  const day = (value: number, format = "yyyy-mm-dd") => ({ value, format });
  test.each<readonly [TestCell, boolean, string]>([
    [day(44196), false, "2020-12-31"],
    [day(44196.75, "yyyy-mm-dd hh:mm"), false, "2020-12-31"],
    [day(42734), true, "2020-12-31"],
    [44196, false, "not-a-date"],
    [2020, false, "2020"],
    [2563, false, "not-a-date"],
    [2020.4, false, "not-a-date"],
    [20201231, false, "2020-12-31 date-as-text"],
    [day(60), false, "implausible-date"],
    [day(59), false, "implausible-date"],
    [day(12), false, "implausible-date"],
    [day(0.5, "h:mm"), false, "not-a-date: a time"],
    [day(1.5, "[h]:mm"), false, "not-a-date: a duration"],
    [day(44196.5, "[h]:mm:ss"), false, "not-a-date: a duration"],
    [{ isoDate: "PT36H" }, false, "not-a-date: a duration"],
    [{ isoDate: "12:30:00" }, false, "not-a-date: a time"],
    [{ isoDate: "T12:30:00" }, false, "not-a-date: a time"],
    [{ isoDate: "2020-12" }, false, "2020-12"],
    [{ isoDate: "2020-12-31T12:00:00Z" }, false, "2020-12-31"],
    ["PT36H", false, "not-a-date: a duration"],
    [day(-1), false, "implausible-date"],
    [day(1e9), false, "implausible-date"],
    [day(300), true, "implausible-date"],
    [{ isoDate: "2020-12-31T00:00:00" }, false, "2020-12-31"],
    [{ isoDate: "2020-13-45" }, false, "implausible-date"],
    ["2020-12-31", false, "2020-12-31 date-as-text"],
    ["2020.1", false, "2020-01 date-as-text"],
    [true, false, "not-a-date"],
    [{ error: "#VALUE!" }, false, "error-value"],
    [null, false, "not-reported"],
  ])("%j (1904: %s) is %s", (cell, date1904, expected) => {
    expect(told(readPeriod(sheetOf([[cell]], { date1904 }), 1, 1, { ...dates, typed: true }))).toBe(expected);
  });

  test("a day's number without a date's format is told of with its date, and is none by itself", () => {
    const read = (cell: number) => readPeriod(sheetOf([[cell]]), 1, 1, { ...dates, typed: true });
    expect(read(44742)).toMatchObject({ problem: { code: "not-a-date", date: "2022-06-30" } });
    expect(read(2202)).not.toHaveProperty("problem.date");
  });
});
