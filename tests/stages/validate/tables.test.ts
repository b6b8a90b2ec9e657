import { describe, expect, test } from "vitest";
import { z } from "zod";
import { bookOf } from "../../../pipeline/findings/book-of.ts";
import { phraseOf } from "../../../pipeline/findings/findings.ts";
import { area, defineContract, field, period, quantity, text } from "../../../pipeline/model/contract.ts";
import { locales } from "../../../pipeline/model/locale.ts";
import { cells } from "../../../pipeline/model/table.ts";
import { datasets } from "../../support/datasets.ts";
import { type SheetOptions, sheetOf, type TestCell } from "../../support/sheet.ts";
import { briefs, readSheets, share, waste } from "./validate-fixture.ts";

const header = ["City", "Year", "Kind", "Amount", "Note"];
const busan = ["Busan", 2020, "Food", 10, null];
const kyoto = ["Kyoto", 2020, "Food", 20, null];

type Rows = readonly (readonly TestCell[])[];
type Case = [
  name: string,
  rows: Rows,
  found: readonly string[],
  amounts: readonly unknown[],
  options?: SheetOptions,
];

function check(cases: readonly Case[]): void {
  test.each([...cases])("%s", (...[, rows, found, amounts, options = {}]: Case) => {
    const read = readSheets(waste, [sheetOf(rows, options)]);
    expect(briefs(read.findings)).toEqual(found);
    expect(read.rows.map(({ amount }) => amount)).toEqual(amounts);
    expect(read.tally.used).toBe(amounts.length);
  });
}

describe("the header", () => {
  check([
    ["in the first row", [header, busan, kyoto], [], [10, 20]],
    ["in Korean and Japanese", [["都市", "연도", "Kind", "발생량", "Note"], busan], [], [10]],
    [
      "in full width, other case, with line breaks and asterisks",
      [["ＣＩＴＹ", " year*", "Kind:", "A\u200Bmount", "Note"], busan],
      [],
      [10],
    ],
    [
      "below titles without a blank row",
      [["Waste 2020", null], ["Office of Busan"], header, busan],
      [],
      [10],
    ],
    ["in row 150", [header, busan], [], [10], { firstRow: 150 }],
    ["beyond row 200 is not looked for", [header, busan], ["missing-header"], [], { firstRow: 250 }],
    [
      "with other column order",
      [
        ["Amount", "Kind", "Year", "City"],
        [10, "Food", 2020, "Busan"],
      ],
      [],
      [10],
    ],
    ["without an optional column", [header.slice(0, 4), busan.slice(0, 4)], [], [10]],
    [
      "with an optional column misspelt",
      [["City", "Year", "Kind", "Amount", "Notte"], busan],
      ["missing-column A1:E1"],
      [],
    ],
    [
      "with a required column misspelt",
      [["City", "Year", "Kind", "Amuont", "Note"], busan],
      ["missing-column A1:E1"],
      [],
    ],
    [
      "with a column renamed, said once",
      [["City", "Year", "Sort of waste", "Amount", "Note"], busan],
      ["missing-column A1:E1"],
      [],
    ],
    [
      "without a column, and with one that nobody knows elsewhere",
      [["City", "Year", "Amount", "Note", "Remarks by Kim"], busan],
      ["missing-column A1:E1", "unknown-column E1", "not-a-number C2"],
      [],
    ],
    [
      "with an ambiguous unit",
      [["City", "Year", "Kind", "Amount (MTs)", "Note"], busan],
      ["unknown-unit D1"],
      [],
    ],
    ["below a line with an ambiguous unit", [["(Unit: MT)"], header, busan], ["unknown-unit D2"], []],
    [
      "with a column twice",
      [
        [...header, "Amount"],
        [...busan, 11],
      ],
      ["duplicate-column F1"],
      [],
    ],
    [
      "with an unknown column",
      [
        [...header, "Remarks by Kim"],
        [...busan, "x"],
      ],
      ["unknown-column F1"],
      [10],
    ],
    [
      "blank over filled cells",
      [
        [...header, null],
        [...busan, 7],
      ],
      ["blank-column F2"],
      [10],
    ],
    [
      "blank inside the table",
      [
        ["City", "Year", null, "Kind", "Amount"],
        ["Busan", 2020, 7, "Food", 10],
      ],
      ["blank-column C2"],
      [10],
    ],
    [
      "over an empty column inside the table",
      [
        ["City", "Year", null, "Kind", "Amount"],
        ["Busan", 2020, null, "Food", 10],
      ],
      [],
      [10],
    ],
    ["missing altogether", [["Busan", 2020, "Food", 10]], ["missing-header"], []],
    [
      "in two rows with merges",
      [
        ["City", "Year", "Waste", null],
        [null, null, "Kind", "Amount"],
        ["Busan", 2020, "Food", 10],
      ],
      [],
      [10],
      { merges: ["A1:A2", "B1:B2", "C1:D1"] },
    ],
    [
      "in two rows that nobody merged",
      [
        ["City", "Year", "Waste", null],
        [null, null, "Kind", "Amount"],
        ["Busan", 2020, "Food", 10],
      ],
      [],
      [10],
    ],
    ["repeated page by page", [header, busan, header, kyoto], [], [10, 20]],
    [
      "with a unit in brackets",
      [
        ["City", "Year", "Kind", "Amount (kt)"],
        ["Busan", 2020, "Food", 10],
      ],
      [],
      [10000],
    ],
    [
      "with a unit of ten thousand",
      [
        ["City", "Year", "Kind", "Amount（万吨）"],
        ["Busan", 2020, "Food", 1.5],
      ],
      [],
      [15000],
    ],
    [
      "with a unit of another kind",
      [
        ["City", "Year", "Kind", "Amount (GJ)"],
        ["Busan", 2020, "Food", 10],
      ],
      ["unknown-unit D1"],
      [],
    ],
    ["with a row of units below it", [header, [null, null, null, "(kt)"], busan], [], [10000]],
    [
      "with a line of units above it",
      [[null, null, null, null, "(단위: 천 톤)"], header, busan],
      [],
      [10000],
    ],
  ]);

  test("of several rows joins with ›", () => {
    const contract = defineContract({
      file: "x.xlsx",
      columns: {
        id: text({ en: ["ID"] }),
        food: quantity({ en: ["Food › Amount"] }, { units: ["t"] }),
        paper: quantity({ en: ["Paper › Amount"] }, { units: ["t"] }),
      },
      key: ["id"],
    });
    const rows = [
      ["ID", "Food", null, "Paper", null],
      [null, "Year", "Amount", "Year", "Amount"],
      ["a", 2019, 1, 2020, 2],
    ];
    const read = readSheets(contract, [sheetOf(rows, { merges: ["A1:A2", "B1:C1", "D1:E1"] })]);
    expect(read.rows).toEqual([{ id: "a", food: 1, paper: 2 }]);
    expect(briefs(read.findings)).toEqual(["unknown-column B2"]);
    expect(read.findings).toMatchObject([{ names: ["Year"] }]);
  });
});

describe("other tables", () => {
  check([
    [
      "beside with the same names",
      [
        [...header, null, ...header],
        [...busan, null, ...kyoto],
      ],
      ["second-table G1:K2"],
      [10],
    ],
    [
      "beside with other names",
      [
        [...header, null, "Region"],
        [...busan, null, "South"],
      ],
      ["second-table G1:G2"],
      [10],
    ],
    [
      "below with the columns in another order",
      [header, busan, [], ["Year", "City", "Kind", "Amount"], [2019, "Kyoto", "Food", 5]],
      ["second-table A4:E5"],
      [10],
    ],
    [
      "below with the same header and first row",
      [header, busan, kyoto, [], ["In another unit"], header, busan],
      ["second-table A6:E7"],
      [10, 20],
    ],
    [
      "above with some of the names",
      [["City", "Year"], ["Busan", 2020], [], [], [], header, busan],
      ["second-table A1:E1"],
      [10],
    ],
  ]);
});

test("a header once more among rows named by years as numbers begins no second table", () => {
  const yearly = defineContract({
    file: "x.xlsx",
    columns: { year: period({ en: ["Year"] }), amount: quantity({ en: ["Amount"] }, { units: ["t"] }) },
    key: ["year"],
  });
  const names = ["Year", "Amount"];
  const read = readSheets(yearly, [sheetOf([names, [2017, 1], [2018, 2], names, [2019, 3]])]);
  expect(briefs(read.findings)).toEqual([]);
  expect(read.rows.map(({ year }) => year)).toEqual(["2017", "2018", "2019"]);
});

describe("a table of something else below, after a gap", () => {
  const other = ["Region", "Population", "Share", "Remark"];
  check([
    [
      "is not read into the first",
      [header, busan, [], other, ["South", 5, 1, "x"]],
      ["second-table A4:E5"],
      [10],
    ],
    [
      "ends the notes of the first",
      [header, busan, [], ["… not available"], ["Rounded figures."], [], other, ["South", 5, 1, "x"]],
      ["second-table A7:E8"],
      [10],
    ],
  ]);
});

describe("a table directly below in another order", () => {
  const other = ["Year", "City", "Kind", "Amount"];
  check([
    [
      "is not read into the first",
      [header, busan, other, [2019, "Kyoto", "Food", 5]],
      ["second-table A3:E4"],
      [10],
    ],
  ]);
});

describe("rows", () => {
  check([
    ["blank inside the table", [header, busan, [], kyoto], ["blank-row A3:E3"], [10, 20]],
    ["of notes below", [header, busan, [], ["Source: office"], ["As of May"]], [], [10]],
    ["of notes directly below", [header, busan, ["* provisional"]], [], [10]],
    ["of a line drawn below", [header, busan, ["__________"], ["Until 1990 the west"]], [], [10]],
    ["of a note with its author beside it", [header, busan, ["Note: 1", null, null, "the office"]], [], [10]],
    [
      "of notes in two languages with a year in them",
      [
        header,
        busan,
        [],
        ["注：暂定", null, null, "Note: data of 2010 are"],
        ["及修正", null, null, "revised data"],
      ],
      [],
      [10],
    ],
    [
      "of a sign and what it means directly below",
      [header, busan, ["nd : donnée non disponible."]],
      [],
      [10],
    ],
    ["of a source with its name beside it", [header, busan, ["Source:", "the office"]], [], [10]],
    ["with nothing but a key", [header, busan, ["Kyoto"]], ["missing-value B3:D3"], [10]],
    [
      "with nothing but a known place after a gap",
      [header, busan, [], ["Kyoto"]],
      ["blank-row A3:E3", "missing-value B4:D4"],
      [10],
    ],
    ["with an empty tail are one finding", [header, ["Busan", 2020], kyoto], ["missing-value C2:D2"], [20]],
    [
      "all without one column are one finding",
      [header, ["Busan", 2020, null, 1], ["Kyoto", 2020, null, 2]],
      ["missing-value C2:C3"],
      [],
    ],
    ["below a header alone", [header], ["empty-read S"], []],
    ["bad and good", [header, busan, ["Kyoto", 2020, "Food", "many"]], ["not-a-number D3"], [10]],
    ["with a range violated", [header, ["Busan", 2020, "Food", -1]], ["out-of-range D2"], []],
    ["with an unknown place", [header, ["Bussan", 2020, "Food", 1]], ["unknown-area A2"], []],
    ["with a code that no place has", [header, ["ND", 2020, "Food", 1]], ["unknown-area A2"], []],
    ["with an unknown choice", [header, ["Busan", 2020, "Fodo", 1]], ["not-in-list C2"], []],
    [
      "with invisible characters",
      [header, ["Bu\u200Bsan ", 2020, "ＦＯＯＤ", 1]],
      ["invisible-characters A2"],
      [1],
    ],
    ["with a boolean", [header, [true, 2020, "Food", 1]], ["unknown-area A2"], []],
    ["with an unit of its own", [header, ["Busan", 2020, "Food", "12 kt"]], ["unit-in-cell D2"], [12000]],
    [
      "with a unit of another kind",
      [header, ["Busan", 2020, "Food", "12 GJ"]],
      ["unit-in-cell D2", "unknown-unit D2"],
      [],
    ],
    [
      "with a percentage among tonnes",
      [header, ["Busan", 2020, "Food", { value: 0.1, format: "0%" }]],
      ["unexpected-percent D2"],
      [],
    ],
    ["copied", [header, busan, busan], ["duplicate-row A3"], [10]],
    ["in conflict", [header, busan, ["Busan", 2020, "Food", 11]], ["duplicate-key A3"], [10]],
    [
      "in conflict under another name of the place",
      [header, busan, ["부산", 2020, "Food", 11]],
      ["duplicate-key A3"],
      [10],
    ],
    [
      "that equal the sum above them",
      [
        header,
        busan,
        ["Kyoto", 2020, "Food", 200.5],
        ["Busan", 2020, "Paper", 300.25],
        ["Kyoto", 2020, "Paper", 510.75],
      ],
      ["possible-total D5"],
      [10, 200.5, 300.25, 510.75],
    ],
  ]);

  test("of CSV are read as text and not remarked", () => {
    const read = readSheets({ ...waste, reading: { decimal: "." } }, [
      sheetOf([header, ["Busan", "2020-05", "Food", "1,234.5"]], { name: "" }),
    ]);
    expect(briefs(read.findings)).toEqual([]);
    expect(read.rows).toEqual([
      { city: "KOR-BUS", year: "2020-05", kind: "food", amount: 1234.5, note: null },
    ]);
  });
});

describe("total rows", () => {
  const total = (label: string, amount: TestCell) => [label, null, null, amount, null];
  check([
    [
      "undeclared, adding up",
      [header, busan, kyoto, total("Total", 30)],
      ["undeclared-total A4:E4"],
      [10, 20],
    ],
    [
      "undeclared, not adding up, are no data",
      [header, busan, kyoto, total("합 계", 31)],
      ["undeclared-total A4:E4"],
      [10, 20],
    ],
    ["without a label", [header, busan, kyoto, [null, null, null, 30]], ["undeclared-total A4:E4"], [10, 20]],
    [
      "that do not add up and have no label are rows without a key",
      [header, busan, kyoto, [null, null, null, 31]],
      ["missing-value A4:C4"],
      [10, 20],
    ],
    ...[
      "合计",
      "總計",
      "小计",
      "合計",
      "소계",
      "총계",
      "Нийт дүн",
      "Дундаж",
      "Grand total",
      "Subtotal: Korea",
      "平均",
    ].map(
      (label): Case => [
        `called ${label}`,
        [header, busan, kyoto, total(label, 15)],
        ["undeclared-total A4:E4"],
        [10, 20],
      ],
    ),
  ]);

  const named = defineContract({
    file: "x.xlsx",
    columns: {
      name: text({ en: ["Name"] }),
      amount: quantity({ en: ["Amount"] }, { units: ["t"], gaps: true }),
    },
    key: ["name"],
    totals: [
      { label: /^subtotal/i, over: "group", kind: "sum", column: "amount" },
      { label: /^total$/i, over: "table", kind: "sum", column: "amount" },
      { label: /^mean/i, over: "table", kind: "mean", column: "amount" },
      { label: /^count/i, over: "table", kind: "count", column: "amount" },
    ],
  });
  test.each<readonly [string, Rows, readonly string[], number]>([
    [
      "declared and right",
      [
        ["a", 1],
        ["b", 2],
        ["Subtotal", 3],
        ["c", 4],
        ["Subtotal", 4],
        ["Total", 7],
      ],
      ["total-row B4", "total-row B6", "total-row B7"],
      3,
    ],
    [
      "declared and right, above what they add up",
      [
        ["Total", 10],
        ["Subtotal", 3],
        ["a", 1],
        ["b", 2],
        ["Subtotal", 7],
        ["c", 7],
      ],
      ["total-row B2", "total-row B3", "total-row B6"],
      3,
    ],
    [
      "declared and wrong, above what they add up",
      [
        ["Total", 11],
        ["Subtotal", 3],
        ["a", 1],
        ["b", 2],
        ["Subtotal", 8],
        ["c", 7],
      ],
      ["total-row B2", "total-mismatch B2", "total-row B3", "total-row B6", "total-mismatch B6"],
      3,
    ],
    [
      "declared and right, above and below",
      [
        ["Total", 3],
        ["a", 1],
        ["b", 2],
        ["Total", 3],
      ],
      ["total-row B2", "total-row B5"],
      2,
    ],
    [
      "declared and wrong",
      [
        ["a", 1],
        ["b", 2],
        ["Total", 4],
      ],
      ["total-row B4", "total-mismatch B4"],
      2,
    ],
    [
      "of a mean",
      [
        ["a", 1],
        ["b", 2],
        ["Mean", 1.5],
      ],
      ["total-row B4"],
      2,
    ],
    [
      "of a wrong mean",
      [
        ["a", 1],
        ["b", 2],
        ["Mean", 1.6],
      ],
      ["total-row B4", "total-mismatch B4"],
      2,
    ],
    [
      "of a mean over answered rows",
      [
        ["a", 1],
        ["b", "n/a"],
        ["c", 2],
        ["Mean", 1.5],
      ],
      ["missing-marker B3", "total-row B5"],
      3,
    ],
    [
      "of a count",
      [
        ["a", 1],
        ["b", 2],
        ["Count", 2],
      ],
      ["total-row B4"],
      2,
    ],
    [
      "of a wrong count",
      [
        ["a", 1],
        ["b", 2],
        ["Count", 3],
      ],
      ["total-row B4", "total-mismatch B4"],
      2,
    ],
    [
      "printed as ambiguous text that fits",
      [
        ["a", 1000],
        ["b", 234],
        ["Total", "1,234"],
      ],
      ["total-row B4"],
      2,
    ],
    [
      "printed as ambiguous text that fits nothing",
      [
        ["a", 1000],
        ["b", 235],
        ["Total", "1,234"],
      ],
      ["total-row B4", "ambiguous-number B4"],
      2,
    ],
    [
      "printed as a bound that holds",
      [
        ["a", 1000],
        ["b", 235],
        ["Total", "over 1200"],
      ],
      ["total-row B4"],
      2,
    ],
    [
      "printed as a bound that does not",
      [
        ["a", 1000],
        ["b", 100],
        ["Total", "over 1200"],
      ],
      ["total-row B4", "total-mismatch B4"],
      2,
    ],
    [
      "printed as words",
      [
        ["a", 1000],
        ["b", 100],
        ["Total", "lots"],
      ],
      ["total-row B4", "not-a-number B4"],
      2,
    ],
    [
      "over a part that is missing",
      [
        ["a", 1],
        ["b", null],
        ["Total", 3],
      ],
      ["total-row B4"],
      2,
    ],
    [
      "over a part that is a bound",
      [
        ["a", 1],
        ["b", "<5"],
        ["Total", 3],
      ],
      ["qualified-value B3", "total-row B4"],
      2,
    ],
    [
      "over an unreadable part",
      [
        ["a", 1],
        ["b", "?!"],
        ["Total", 3],
      ],
      ["not-a-number B3", "total-row B4"],
      1,
    ],
    [
      "with an error",
      [
        ["a", 1],
        ["Total", { error: "#REF!" }],
      ],
      ["total-row B3", "error-value B3"],
      1,
    ],
    [
      "named so by chance stay data",
      [
        ["Total suspended particles", 5],
        ["b", 2],
      ],
      ["possible-total A2:B2"],
      2,
    ],
  ])("%s", (_, rows, found, used) => {
    const read = readSheets(named, [sheetOf([["Name", "Amount"], ...rows])]);
    expect(briefs(read.findings)).toEqual(found);
    expect(read.tally.used).toBe(used);
  });

  test.each<readonly [string, Rows, boolean]>([
    [
      "with exact parts",
      [
        ["a", 1],
        ["b", 2],
        ["Total", 3],
      ],
      true,
    ],
    [
      "with a part about",
      [
        ["a", 1],
        ["b", "about 2"],
        ["Total", 1],
      ],
      false,
    ],
    [
      "with a part missing",
      [
        ["a", 1],
        ["b", null],
        ["Total", 3],
      ],
      false,
    ],
    [
      "without a number",
      [
        ["a", 1],
        ["b", 2],
        ["Total", null],
      ],
      false,
    ],
  ])("%s say whether they were checked", (_, rows, isJudged) => {
    const { findings } = readSheets(named, [sheetOf([["Name", "Amount"], ...rows])]);
    expect(findings.find(({ code }) => code === "total-row")).toMatchObject({ isJudged });
  });

  test("of parts rounded by hand are a warning, beyond that an error", () => {
    const parts = Array.from({ length: 9 }, (_, at) => [`p${at}`, 1000]);
    const severity = (printed: number) =>
      readSheets(named, [sheetOf([["Name", "Amount"], ...parts, ["Total", printed]])]).findings.map(
        (found) => found.severity,
      );
    expect(severity(9000)).toEqual(["note"]);
    expect(severity(9004)).toEqual(["note", "warning"]);
    expect(severity(9005)).toEqual(["note", "error"]);
  });
});

test("any number of rows of words where figures should stand is told row by row", () => {
  const count = 20_000;
  const words = Array.from({ length: count }, (_, at) => [`R${at}`, "to be told later"]);
  const { findings } = readSheets(share, [sheetOf([["ID", "Rate"], ["R", 5], ...words])]);
  expect(findings.map(({ code }) => code)).toEqual(words.map(() => "not-a-number"));
});

describe("merges", () => {
  check([
    ["of labels fill down", [header, busan, [null, 2021, "Food", 11]], [], [10, 11], { merges: ["A2:A3"] }],
    [
      "of a bad label are reported once",
      [header, ["Bussan", 2020, "Food", 1], [null, 2021, "Food", 2]],
      ["unknown-area A2"],
      [],
      { merges: ["A2:A3"] },
    ],
    [
      "of a number over two rows",
      [header, busan, ["Kyoto", 2020, "Food", null]],
      ["merged-number D2:D3"],
      [],
      { merges: ["D2:D3"] },
    ],
    [
      "of a whole record over two rows",
      [header, busan, [], kyoto, []],
      [],
      [10, 20],
      { merges: ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "A4:A5", "B4:B5", "C4:C5", "D4:D5"] },
    ],
  ]);

  test("are the evidence of the values below them", () => {
    const { table } = readSheets(waste, [
      sheetOf([header, busan, [null, 2021, "Food", 11]], { merges: ["A2:A3"] }),
    ]);
    expect(table.row(1)[cells]("city").range).toMatchObject({ row: 2, column: 1 });
    expect(table.row(1)[cells]("year").range).toMatchObject({ row: 3, column: 2 });
  });
});

describe("a key that two rows share", () => {
  const told = (rows: readonly (readonly TestCell[])[], merges: readonly string[]) =>
    readSheets(waste, [sheetOf([header, ...rows], { merges })]).findings.map((found) => [
      found.code,
      "merged" in found ? found.merged : undefined,
    ]);
  const yearOf = (label: TestCell) => [busan, ["Busan", label, "Food", 11, null]];

  test("is told as the year that is merged over both, and is gone where each has its own", () => {
    const [[code, merged] = []] = told(yearOf(null), ["B2:B3"]);
    expect([code, merged]).toEqual([
      "duplicate-key",
      expect.objectContaining({ row: 2, toRow: 3, column: 2 }),
    ]);
    expect(told(yearOf(2021), [])).toEqual([]);
  });

  test("is told as itself where the merged label covers rows with other keys too, or none is merged", () => {
    const rows = [busan, [null, 2021, "Food", 11], [null, 2021, "Food", 12]];
    expect(told(rows, ["A2:A4"])).toEqual([["duplicate-key", null]]);
    expect(told(yearOf(2020), [])).toEqual([["duplicate-key", null]]);
  });
});

describe("percent", () => {
  const format = "0.0%";
  test.each<readonly [string, readonly TestCell[], readonly string[], readonly unknown[]]>([
    ["as the contract says", [48.5, 60], [], [48.5, 60]],
    [
      "formatted as fractions",
      [
        { value: 0.485, format },
        { value: 1, format },
      ],
      [],
      [48.5, 100],
    ],
    ["a fraction beside per cents", [48.5, 0.534], ["mixed-percent-scale B3"], [48.5, 0.534]],
    [
      "a bare fraction beside formatted ones",
      [{ value: 0.485, format }, 0.534],
      ["mixed-percent-scale B3"],
      [48.5, 0.534],
    ],
    ["small but true", [0.3, 1.2, 2], [], [0.3, 1.2, 2]],
    ["too small for a fraction", [0.001, 0.05, 4.8], [], [0.001, 0.05, 4.8]],
    ["all at most 1", [0.3, 0.5, 1], ["suspect-percent-scale B2"], [0.3, 0.5, 1]],
    ["with signs", ["48.5%", "0.5%"], ["number-as-text B2", "number-as-text B3"], [48.5, 0.5]],
    ["above 100", [120, 50], ["out-of-range B2"], [50]],
    ["at the bounds", [0, 100], [], [0, 100]],
  ])("%s", (_, values, found, rates) => {
    const rows = values.map((value, at) => [`r${at}`, value]);
    const read = readSheets(share, [sheetOf([["ID", "Rate"], ...rows])]);
    expect(briefs(read.findings)).toEqual(found);
    expect(read.rows.map(({ rate }) => rate)).toEqual(rates);
  });
});

test.each<readonly [string, string, readonly number[], readonly string[]]>([
  ["shares of 0.01 % where a header says per cent", "Rate (%)", [0.01, 1.7], []],
  ["many of them", "Rate (%)", [0.01, 0.02, 0.5, 1.7, 3], []],
  ["two clusters", "Rate (%)", [48.5, 0.534, 61.2, 0.48], ["mixed-percent-scale B3"]],
  ["rates of growth", "Rate", [-2.1, 0.05, 3.2], []],
])("per cents, %s", (_, head, values, found) => {
  const contract = defineContract({
    file: "x.xlsx",
    columns: {
      id: text({ en: ["ID"] }),
      rate: quantity({ en: ["Rate"] }, { units: ["percent"], schema: z.number() }),
    },
    key: ["id"],
  });
  const rows = values.map((value, at) => [`r${at}`, value]);
  expect(briefs(readSheets(contract, [sheetOf([["ID", head], ...rows])]).findings)).toEqual(found);
});

test("per cents, where a heading above the name says so", () => {
  const columns = {
    id: text({ en: ["ID"] }),
    rate: quantity({ en: ["Men"] }, { units: ["percent"], schema: z.number() }),
  };
  const contract = defineContract({ file: "x.xlsx", columns, key: ["id"], levels: 2 });
  const rows = [
    ["ID", "Share (%)"],
    ["ID", "Men"],
    ["a", 100],
    ["b", 0.05],
  ];
  expect(briefs(readSheets(contract, [sheetOf(rows)]).findings)).toEqual([]);
});

test.each([
  [[0.01, 1.7], []],
  [[48.5, 0.534, 61.2, 0.48], ["mixed-percent-scale B3"]],
])("per cents %j whose unit stands in a column", (values, found) => {
  const rate = quantity({ en: ["Rate"] }, { units: ["percent"], unitFrom: { column: "unit" } });
  const columns = { id: text({ en: ["ID"] }), rate, unit: text({ en: ["Unit"] }) };
  const contract = defineContract({ file: "x.xlsx", columns, key: ["id"] });
  const rows = values.map((value, at) => [`r${at}`, value, "percent"]);
  expect(briefs(readSheets(contract, [sheetOf([["ID", "Rate", "Unit"], ...rows])]).findings)).toEqual(found);
});

test.each([
  ["a fraction a hundred times below its own series", [10, 0.12], ["mixed-percent-scale B3"]],
  ["a rate that grew from little", [0.12, 3.5], []],
])("per cents of one place, %s", (_, values, found) => {
  const rate = quantity({ en: ["Rate"] }, { units: ["percent"], unitFrom: { column: "unit" } });
  const columns = {
    place: area({ en: ["Place"] }),
    rate,
    unit: text({ en: ["Unit"] }),
    year: period({ en: ["Year"] }),
  };
  const contract = defineContract({ file: "x.xlsx", columns, key: ["place", "year"] });
  const rows = values.map((value, at) => ["Busan", value, "percent", 2018 + 2 * at]);
  const elsewhere = ["Kyoto", 40, "percent", 2020];
  const sheet = sheetOf([["Place", "Rate", "Unit", "Year"], ...rows, elsewhere]);
  expect(briefs(readSheets(contract, [sheet]).findings)).toEqual(found);
});

describe("text columns", () => {
  test.each<readonly [string, TestCell, string | null, readonly string[]]>([
    ["a date", { value: 43831, format: "yyyy-mm-dd" }, "2020-01-01", []],
    ["a padded number", { value: 7, format: "000" }, "007", []],
    ["a number", 7.5, "7.5", []],
    ["an apostrophe for text", "'=1+1", "=1+1", []],
    ["a name with an apostrophe", "'s-Gravenhage", "'s-Gravenhage", []],
    ["a control character", "a\u0007b", null, ["control-character A2"]],
    ["an error as text", "#REF!", null, ["error-value A2"]],
    ["a byte order mark", "\uFEFFa", "a", ["invisible-characters A2"]],
    ["spaces alone", "  ", null, ["missing-value A2"]],
  ])("with %s", (_, cell, expected, found) => {
    const read = readSheets(share, [
      sheetOf([
        ["ID", "Rate"],
        [cell, 5],
        ["z", 6],
      ]),
    ]);
    expect(briefs(read.findings)).toEqual(found);
    expect(read.rows.map(({ id }) => id)).toEqual(expected === null ? ["z"] : [expected, "z"]);
  });
});

describe("values above the table", () => {
  const contract = defineContract({
    file: "x.xlsx",
    columns: {
      year: field(period({ en: ["Year"], ko: ["연도"] })),
      id: text({ en: ["ID"] }),
      amount: quantity({ en: ["Amount"] }, { units: ["t"] }),
    },
    key: ["year", "id"],
  });
  const below = [
    ["ID", "Amount"],
    ["a", 1],
    ["b", 2],
  ];
  test.each<[string, Rows, readonly string[], number, SheetOptions?]>([
    ["right of the label", [["Year", 2020], [], ...below], [], 2],
    ["with a colon, in Korean", [["연도：", 2020], [], ...below], [], 2],
    ["right of a merged label", [["Year", null, 2020], [], ...below], [], 2, { merges: ["A1:B1"] }],
    ["missing", [["Yaer", 2020], [], ...below], ["missing-field A1:B2"], 0],
    ["empty, reported once", [["Year", null], [], ...below], ["missing-value B1"], 0],
    ["unreadable, reported once", [["Year", "soon"], [], ...below], ["not-a-date B1"], 0],
    ["twice and in conflict", [["Year", 2020], ["Year", 2021], [], ...below], ["duplicate-column B2"], 0],
  ])("%s", (...[, rows, found, used, options = {}]) => {
    const read = readSheets(contract, [sheetOf(rows, options)]);
    expect(briefs(read.findings)).toEqual(found);
    expect(read.tally.used).toBe(used);
  });

  test.each([
    ["none", "Yield", 3, []],
    ["its own", "* Yield (t)", 3, []],
    ["another of the same kind", "Yield (kt)", 3000, []],
    ["one of another kind", "Yield (kWh)", null, ["unknown-unit B1"]],
  ] as const)("a number whose label bears a unit: %s", (_, label, amount, found) => {
    const weighed = defineContract({
      file: "x.xlsx",
      columns: { yield: field(quantity({ en: ["Yield"] }, { units: ["t"] })), id: text({ en: ["ID"] }) },
      key: ["id"],
    });
    const read = readSheets(weighed, [sheetOf([[label, 3], [], ["ID", "Name"], ["a", "A"]])]);
    expect(briefs(read.findings.filter(({ severity }) => severity === "error"))).toEqual(found);
    expect(read.rows).toMatchObject(amount === null ? [] : [{ yield: amount }]);
  });
});

describe("sheets", () => {
  test("without the header are named, hidden ones read and noted", () => {
    const read = readSheets(waste, [
      sheetOf([header, busan], { name: "A", hidden: true, hiddenRows: [2], hiddenColumns: [4, 5] }),
      sheetOf([["About"]], { name: "B" }),
      // What the program has put there itself, and gets back, is no news.
      sheetOf([["To look at"]], { name: "Findings 2" }),
      sheetOf([["定義"]], { name: "定義" }),
    ]);
    expect(briefs(read.findings)).toEqual([
      "unread-sheet B",
      "hidden-data A",
      "hidden-data D1:E2",
      "hidden-data A",
    ]);
    expect(read.rows).toHaveLength(1);
  });

  test("share their keys", () => {
    const read = readSheets(waste, [
      sheetOf([header, busan], { name: "A" }),
      sheetOf([header, ["Busan", 2020, "Food", 11]], { name: "B" }),
    ]);
    expect(briefs(read.findings)).toEqual(["duplicate-key A2"]);
    const [twice] = read.findings;
    expect(twice && phraseOf(twice, bookOf("en", [])).says).toMatch(/the first is in .*A!A2\.$/);
    expect(read.tally).toEqual({ used: 1, setAside: 0, rejected: 1 });
  });
});

describe("a value that must be there", () => {
  test("and is typed as n/a is one finding, which says so; where a gap is allowed it is read as one", () => {
    const rows = [
      ["City", "Year", "Kind", "Amount"],
      ["Busan", 2020, "Food", "n/a"],
    ];
    const { findings } = readSheets(waste, [sheetOf(rows)]);
    expect(briefs(findings)).toEqual(["missing-value D2"]);
    expect(findings[0]).toMatchObject({ columns: ["Amount"], typed: ["n/a"] });
    const amount = quantity({ en: ["Amount"] }, { units: ["t"], gaps: true });
    const gapped = { ...waste, columns: { ...waste.columns, amount } };
    expect(readSheets(gapped, [sheetOf(rows)]).rows).toMatchObject([{ amount: "not-applicable" }]);
  });

  test("is gone when the advice is followed", () => {
    const rows = [
      ["City", "Year", "Kind", "Amount"],
      ["Busan", 2020, "Food", 3],
    ];
    expect(briefs(readSheets(waste, [sheetOf(rows)]).findings)).toEqual([]);
  });

  test("is not advised to be n/a, in any language", () => {
    const found = readSheets(waste, [
      sheetOf([
        ["City", "Year", "Kind", "Amount"],
        ["Busan", 2020, "Food", null],
      ]),
    ]);
    for (const locale of locales)
      for (const one of found.findings)
        expect(phraseOf(one, bookOf(locale, datasets)).fix).not.toContain("n/a");
  });
});
