import { describe, expect, test } from "vitest";
import {
  area,
  type Column,
  choice,
  defineContract,
  optional,
  period,
  quantity,
  text,
} from "../../../pipeline/model/contract.ts";
import { finding } from "../../../pipeline/model/finding.ts";
import { inFile } from "../../../pipeline/model/place.ts";
import type { Rule } from "../../../pipeline/model/rule.ts";
import { formatCells } from "../../../pipeline/model/source.ts";
import { evidence } from "../../../pipeline/model/table.ts";
import { headedPeriod } from "../../../pipeline/stages/validate/readers/headed-period.ts";
import { numberAsText } from "../../../pipeline/stages/validate/readers/problems.ts";
import { type SheetOptions, sheetOf, type TestCell } from "../../support/sheet.ts";
import { briefs, readSheets } from "./validate-fixture.ts";

const across = <C extends Column>(column: C) => ({ ...column, spread: "across" }) as const;
const below = <C extends Column>(column: C) => ({ ...column, spread: "below" }) as const;
const city = area({ en: ["City"] });
const year = across(period({ en: ["Year"] }));
const people = below(quantity({ en: ["People"] }, { units: ["person"], gaps: true }));
const homes = below(quantity({ en: ["Homes"] }, { units: ["household"], gaps: true }));

/** What each row says, every value with its cell. */
function read(
  contract: Parameters<typeof defineContract>[0],
  typed: readonly (readonly TestCell[])[],
  options: SheetOptions = {},
) {
  const sheet = sheetOf(typed, { file: "x.xlsx", name: "Data", ...options });
  const { rows, table, findings } = readSheets(defineContract(contract), [sheet]);
  const said = rows.map((row, index) =>
    Object.keys(contract.columns)
      .map((name) => `${row[name]} ${formatCells(evidence(table.row(index), name).range)}`)
      .join(", "),
  );
  return { said, findings: briefs(findings) };
}

describe("values across a table", () => {
  test("years make a row each, and every value keeps its cell", () => {
    const { said, findings } = read(
      { file: "x.xlsx", columns: { city, year, people }, key: ["city", "year"] },
      [
        ["People of some cities"],
        ["City", 2018, "2019年", "2020 p"],
        ["Busan", 5, "..", null],
        ["Kyoto", 6, 7, 8],
      ],
    );
    expect(said).toEqual([
      "KOR-BUS A3, 2018 B2, 5 B3",
      "KOR-BUS A3, 2019 C2, not-reported C3",
      "JPN-KYO A4, 2018 B2, 6 B4",
      "JPN-KYO A4, 2019 C2, 7 C4",
      "JPN-KYO A4, 2020 D2, 8 D4",
    ]);
    expect(findings).toEqual(["missing-marker C3"]);
  });

  test("a year without its era is of the era of the one before it, unless it is no later", () => {
    const { said, findings } = read(
      { file: "x.xlsx", columns: { city, year, people }, key: ["city", "year"] },
      [
        ["City", "昭和50年", "60年", "平成2年", "7年", "5年"],
        ["Busan", 5, 6, 7, 8, 9],
      ],
    );
    expect(said).toEqual([
      "KOR-BUS A2, 1975 B1, 5 B2",
      "KOR-BUS A2, 1985 C1, 6 C2",
      "KOR-BUS A2, 1990 D1, 7 D2",
      "KOR-BUS A2, 1995 E1, 8 E2",
    ]);
    expect(findings).toEqual(["unknown-column F1"]);
  });

  test("beside columns that name the only measure, others are of something else", () => {
    const { said, findings } = read(
      { file: "x.xlsx", levels: 2, columns: { city, year, people }, key: ["city", "year"] },
      [
        ["City", 2018, 2018, 2019, 2019],
        [null, "People", "Old", "People", "Old"],
        ["Busan", 5, 1, 6, 2],
      ],
    );
    expect(said).toEqual(["KOR-BUS A3, 2018 B1, 5 B3", "KOR-BUS A3, 2019 D1, 6 D3"]);
    expect(findings.filter((found) => found.startsWith("duplicate-column"))).toEqual([]);
  });

  test("a blank row of a header in levels is repeated by no row", () => {
    const { said } = read({ file: "x.xlsx", levels: 3, columns: { city, year, people }, key: [] }, [
      ["City", 2018, 2019],
      [null, "People", "People"],
      [],
      ["Busan", 5, 6],
    ]);
    expect(said).toHaveLength(2);
  });

  test("files with other years have the same keys, those with the same year may not", () => {
    const contract = defineContract({
      file: "*.xlsx",
      columns: { city, year, people },
      key: ["city", "year"],
    });
    const years = (file: string, ...heads: number[]) =>
      sheetOf(
        [
          ["City", ...heads],
          ["Busan", ...heads],
        ],
        { file, name: "S" },
      );
    const of = (...sheets: ReturnType<typeof sheetOf>[]) => {
      const { rows, findings } = readSheets(contract, sheets);
      return [rows.length, ...briefs(findings)];
    };
    expect(of(years("a.xlsx", 2018, 2019), years("b.xlsx", 2020, 2021))).toEqual([4]);
    expect(of(years("a.xlsx", 2018, 2019), years("b.xlsx", 2019, 2020))).toEqual([2, "duplicate-key A2"]);
  });

  test("of two rows with as many years, the one that names the measure ends the header", () => {
    const { said } = read(
      { file: "x.xlsx", levels: 2, columns: { city, year, people }, key: ["city", "year"] },
      [
        ["City", 2018, 2019],
        [null, "People", "People"],
        ["Busan", 5, 6],
      ],
    );
    expect(said).toEqual(["KOR-BUS A3, 2018 B1, 5 B3", "KOR-BUS A3, 2019 C1, 6 C3"]);
  });

  test.each(["2020 e", "2020 (e)", "2020 [e]"])(
    "a letter beside the year %s says how sure its figures are",
    (head) => {
      expect(headedPeriod(head, year)).toEqual({ period: "2020", status: "estimated" });
      expect(headedPeriod("2020", year)).toEqual({ period: "2020", status: null });
    },
  );

  test.each(["20201)", "20202), 3)", "2020 1)", "2020Β", "2020б"])(
    "the footnotes and the letter behind %s leave the year",
    (head) => {
      expect(headedPeriod(head, year)).toEqual({ period: "2020", status: null });
    },
  );

  test("a blank column parts the years of one table, and a table of the same years from another", () => {
    const contract = {
      file: "x.xlsx",
      levels: 2,
      columns: { city, year, people, homes },
      key: ["city", "year"],
    };
    const of = (second: number) =>
      read(contract, [
        ["City", 2018, 2018, null, second, second],
        [null, "People", "Homes", null, "People", "Homes"],
        ["Busan", 5, 1, null, 6, 2],
      ]).said;
    expect(of(2019)).toEqual(["KOR-BUS A3, 2018 B1, 5 B3, 1 C3", "KOR-BUS A3, 2019 E1, 6 E3, 2 F3"]);
    expect(of(2018)).toEqual(["KOR-BUS A3, 2018 B1, 5 B3, 1 C3"]);
  });

  test("a year merged over figures and their flags is that of the figures, though a level stands below", () => {
    const { said, findings } = read(
      { file: "x.xlsx", levels: 2, columns: { city, year, people }, key: ["city", "year"] },
      [["Time", 2018, null, 2019], ["City"], ["Busan", 5, "p", 6, "e"]],
      { merges: ["B1:C1", "D1:E1"] },
    );
    expect(said).toEqual(["KOR-BUS A3, 2018 B1, 5 B3", "KOR-BUS A3, 2019 D1, 6 D3"]);
    expect(findings.filter((found) => found.startsWith("duplicate-column"))).toEqual([]);
  });

  test("a rule quotes the columns whose values lie across the table", () => {
    const rule: Rule = {
      columns: ["people"],
      inEngine: "memory only",
      check: (_, { header }) => [
        finding(numberAsText({ raw: header("people"), value: 5 }), inFile("x.xlsx")),
      ],
    };
    const columns = { city, year, people };
    const contract = { ...defineContract({ file: "x.xlsx", columns, key: ["city", "year"] }), rules: [rule] };
    const sheet = sheetOf(
      [
        ["City", 2019],
        ["Busan", 5],
      ],
      { file: "x.xlsx", name: "Data" },
    );
    expect(readSheets(contract, [sheet]).findings).toMatchObject([{ code: "number-as-text", raw: "People" }]);
  });

  test.each([
    ["year › measure", [2019, null, 2020, null], ["People", "Homes", "People", "Homes"], ["C1:D1", "E1:F1"]],
    ["one year not merged", [2019, null, 2020, null], ["People", "Homes", "People", "Homes"], ["C1:D1"]],
    ["measure › year", ["People", null, "Homes", null], [2019, 2020, 2019, 2020], []],
  ])("two levels: %s", (_, upper, lower, merges) => {
    const { said, findings } = read(
      { file: "x.xlsx", levels: 2, columns: { city, year, people, homes }, key: ["city", "year"] },
      [
        ["City", null, ...upper],
        [null, null, ...lower],
        ["Busan", null, 1, 2, 3, 4],
      ],
      { merges: ["A1:B2", ...merges] },
    );
    expect(findings).toEqual([]);
    const isByYear = upper[0] === 2019;
    expect(said).toEqual(
      isByYear
        ? ["KOR-BUS A3, 2019 C1, 1 C3, 2 D3", "KOR-BUS A3, 2020 E1, 3 E3, 4 F3"]
        : ["KOR-BUS A3, 2019 C2, 1 C3, 3 E3", "KOR-BUS A3, 2020 D2, 2 D3, 4 F3"],
    );
  });

  test("places and words of a list across, over years down under no header", () => {
    const columns = {
      year: period({ en: ["column A"] }),
      city: across(area({ en: ["City"] })),
      sex: across(choice({ en: ["Sex"] }, { m: { en: ["Men"] }, f: { en: ["Women"] } })),
      people,
    };
    const { said, findings } = read({ file: "x.xlsx", levels: 2, columns, key: ["year", "city", "sex"] }, [
      [null, "Busan", null, "Kyto", null],
      [null, "Men", "Women", "Men", "Women"],
      [2019, 1, 2, 3, 4],
    ]);
    expect(said).toEqual(["2019 A3, KOR-BUS B1, m B2, 1 B3", "2019 A3, KOR-BUS B1, f C2, 2 C3"]);
    expect(new Set(findings)).toEqual(new Set(["unknown-area D1"]));
  });

  test("a total is checked in each of the columns", () => {
    const total = { label: /^All/, over: "table", kind: "sum", column: "people" } as const;
    const { said, findings } = read(
      { file: "x.xlsx", columns: { city, year, people }, key: ["city", "year"], totals: [total] },
      [
        ["City", 2018, 2019],
        ["Busan", 5, 6],
        ["Kyoto", 7, 8],
        ["All cities", 12, 15],
      ],
    );
    expect(said).toHaveLength(4);
    expect(findings).toEqual(["total-row B4", "total-mismatch C4"]);
  });

  test("a file that has a row for each year is read as well", () => {
    const { said } = read({ file: "x.xlsx", columns: { city, year, people }, key: ["city", "year"] }, [
      ["City", "Year", "People"],
      ["Busan", 2018, 5],
    ]);
    expect(said).toEqual(["KOR-BUS A2, 2018 B2, 5 C2"]);
  });
});

test("a region that is written once holds for the rows below it", () => {
  const columns = {
    city: { ...city, fillsDown: true } as const,
    year: period({ en: ["Year"] }),
    people: quantity({ en: ["People"] }, { units: ["person"] }),
  };
  const { said, findings } = read({ file: "x.xlsx", columns, key: ["city", "year"] }, [
    ["City", "Year", "People"],
    ["Busan", 2018, 5],
    [null, 2019, 6],
    ["Kyoto", 2018, 7],
    [null, 2019, 8],
    [],
    ["Source: the census"],
  ]);
  expect(said).toEqual([
    "KOR-BUS A2, 2018 B2, 5 C2",
    "KOR-BUS A2, 2019 B3, 6 C3",
    "JPN-KYO A4, 2018 B4, 7 C4",
    "JPN-KYO A4, 2019 B5, 8 C5",
  ]);
  expect(findings).toEqual(["filled-down A2:A5"]);
});

test("a label that is written once holds up to the next one left of it", () => {
  const columns = {
    city: { ...city, fillsDown: true } as const,
    kind: { ...optional(text({ en: ["Kind"] })), fillsDown: true } as const,
    year: period({ en: ["Year"] }),
    people: quantity({ en: ["People"] }, { units: ["person"] }),
  };
  const { said } = read({ file: "x.xlsx", columns, key: ["city", "kind", "year"] }, [
    ["City", "Kind", "Year", "People"],
    ["Busan", "old", 2018, 5],
    [null, null, 2019, 6],
    ["Kyoto", null, 2018, 7],
    [null, "young", 2018, 8],
  ]);
  expect(said).toEqual([
    "KOR-BUS A2, old B2, 2018 C2, 5 D2",
    "KOR-BUS A2, old B2, 2019 C3, 6 D3",
    "JPN-KYO A4, null B4, 2018 C4, 7 D4",
    "JPN-KYO A4, young B5, 2018 C5, 8 D5",
  ]);
});

test("where no place above numbers is known, each is told, also beside a column of its own", () => {
  const columns = {
    city: across(city),
    year: period({ en: ["Year"] }),
    people,
    visits: optional(quantity({ en: ["Visits"] }, { units: ["person"] })),
  };
  const { said, findings } = read({ file: "x.xlsx", columns, key: ["city", "year"], levels: 2 }, [
    ["Year", "Atlantis", "Lemuria", "Visits"],
    [null, "People", "People", null],
    [2018, 5, 6, 7],
  ]);
  expect(said).toEqual([]);
  expect(findings).toEqual(["unknown-area B1", "unknown-area C1"]);
});

test("of a world file only ours are read, and the others counted", () => {
  const columns = { city, year, people };
  const only = [{ column: "city", values: "members" }] as const;
  const { said, findings } = read({ file: "x.xlsx", columns, key: ["city", "year"], only }, [
    ["City", 2018],
    ["Busan", 5],
    ["Atlantis", 6],
    ["Lemuria", 7],
  ]);
  expect(said).toEqual(["KOR-BUS A2, 2018 B1, 5 B2"]);
  expect(findings).toEqual(["other-rows A2:A4"]);
});

test("numbers like years below a header do not make another of a row", () => {
  const years = Array.from({ length: 4 }, (_, at) => 2018 + at);
  const { said } = read({ file: "x.xlsx", columns: { city, year, people }, key: ["city", "year"] }, [
    ["City", ...years],
    ["Busan", null, null, 5, 6],
    ["Kyoto", 1901, 1902, 1903, 1904, 1905],
  ]);
  expect(said[0]).toBe("KOR-BUS A2, 2020 D1, 5 D2");
});

test("columns that are known by their letters alone are found where the title has the time", () => {
  const time = { ...period({ en: ["Period"] }), place: "field", inTitle: true } as const;
  const first = { ...city, names: { en: ["column A"] } };
  const second = quantity({ en: ["column B"] }, { units: ["person"], gaps: true });
  const { said, findings } = read(
    { file: "x.xlsx", columns: { city: first, people: second, time }, key: ["city", "time"] },
    [["People of 2019"], [], ["City", "Men"], ["Busan", 5], ["Kyoto", 6]],
  );
  expect(findings).toEqual([]);
  expect(said.map((row) => row.slice(0, 16))).toEqual(["KOR-BUS A4, 5 B4", "JPN-KYO A5, 6 B5"]);
});

test("a time amid the name of a measure leaves its name, at three levels of a header", () => {
  const named = (name: string) => below(quantity({ en: [name] }, { units: ["person"], gaps: true }));
  const columns = { city, year, townMen: named("Town › Men"), townAll: named("Town › All") };
  const { said, findings } = read(
    { file: "x.xlsx", levels: 3, columns, key: ["city", "year"] },
    [
      ["City", "Town", null, null, null],
      [null, 2018, null, 2019, null],
      [null, "Men", "All", "Men", "All"],
      ["Busan", 5, 9, 6, 10],
    ],
    { merges: ["A1:A3", "B1:E1", "B2:C2", "D2:E2"] },
  );
  expect(said).toEqual(["KOR-BUS A4, 2018 B2, 5 B4, 9 C4", "KOR-BUS A4, 2019 D2, 6 D4, 10 E4"]);
  expect(findings).toEqual([]);
});

test("months down below years across are of both", () => {
  const month = { ...period({ en: ["Month"] }), written: "year in column year" } as const;
  const { said } = read({ file: "x.xlsx", columns: { month, year, people }, key: ["month", "year"] }, [
    ["Month", 2018, 2019],
    ["January", 5, 6],
    ["Q2", 7, null],
  ]);
  expect(said).toEqual([
    "2018-01 A2, 2018 B1, 5 B2",
    "2019-01 A2, 2019 C1, 6 C2",
    "2018-04/2018-06 A3, 2018 B1, 7 B3",
  ]);
});

test("a column without meaning on every sheet of a file is told once", () => {
  const people = quantity({ en: ["People"] }, { units: ["person"] });
  const contract = defineContract({ file: "x.xlsx", columns: { city, people }, key: ["city"] });
  const sheets = [
    ["Men", "Busan"],
    ["Women", "Kyoto"],
  ].map(([name = "", place = ""]) =>
    sheetOf(
      [
        ["City", "People", "Rank"],
        [place, 5, 1],
      ],
      { file: "x.xlsx", name },
    ),
  );
  expect(briefs(readSheets(contract, sheets).findings)).toEqual([
    expect.stringMatching(/^unknown-column .*C1$/),
  ]);
});

test("a sheet named after a place and a year is of that place", () => {
  const place = { ...area({ en: ["Place"] }), place: "sheet-name" } as const;
  const kind = text({ en: ["Kind"] });
  const amount = quantity({ en: ["People"] }, { units: ["person"] });
  const contract = defineContract({
    file: "x.xlsx",
    columns: { place, kind, amount },
    key: ["place", "kind"],
  });
  const placesOf = (names: readonly string[]) => {
    const cells = [
      ["Kind", "People"],
      ["a", 5],
    ];
    const sheets = names.map((name) => sheetOf(cells, { file: "x.xlsx", name }));
    return readSheets(contract, sheets).rows.map((row) => row.place);
  };
  expect(placesOf(["Busan2019", "2019年 교토", "Ulaanbaatar (2020)", "Busan 12"])).toEqual([
    "KOR-BUS",
    "JPN-KYO",
    "MNG-ULN",
  ]);
});
