import { describe, expect, test } from "vitest";
import { period } from "../../../pipeline/model/contract.ts";
import { between, periodIn, yearsApart } from "../../../pipeline/stages/validate/locate/header-paths.ts";
import { headedPeriod } from "../../../pipeline/stages/validate/readers/headed-period.ts";

const time = period({ en: [] });
const at = { file: "x.csv", sheet: "", row: 1, column: 1 };

/** The time of a header, the status that stands beside it, and what else it says. */
function readHead(text: string): string {
  const path = yearsApart([{ text, at }]);
  const found = periodIn(path, time);
  const read = found && headedPeriod(found.text, time);
  if (!found || !read) return "none";
  const rest = [...path.slice(0, found.from), ...path.slice(found.to)].map((head) => head.text);
  return [read.period, read.status ?? "", rest.join(between)].filter((part) => part !== "").join(", ");
}

describe("marks beside a year in a header", () => {
  test.each([
    "2018P",
    "e2022",
    "p2022",
    "(p) 2022",
    "2020年p",
    "2023 prov.",
    "2023年（速報）",
    "2023(잠정)",
    "Sơ bộ 2023",
  ])("%s is not final", (text) => expect(readHead(text)).toMatch(/^20\d\d, estimated$/));

  test("what is expected in brackets is a projection", () => {
    expect(["2025 (forecast)", "2025（予測）", "2025 (прогноз)"].map(readHead)).toEqual([
      "2025, projected",
      "2025, projected",
      "2025, projected",
    ]);
  });

  test.each(["2021 r/", "2019 1/", "2019 1_/", "2020/a", "2023^1", "2019(r)", "2021*"])(
    "%s has a footnote",
    (text) => expect(readHead(text)).toMatch(/^20\d\d$/),
  );

  test("a word that names a column of its own stays its name", () => {
    expect(["2020 Estimate", "2011 Census", "Margin of error 2020"].map(readHead)).toEqual([
      "2020, Estimate",
      "2011, Census",
      "2020, Margin of error",
    ]);
  });
});

describe("part of a year in a header", () => {
  test.each([
    ...[
      "1Q2020",
      "1T 2020",
      "1ºT 2020",
      "I кв. 2020",
      "1 кв. 2020 г.",
      "1분기 2020",
      "2020.Q1",
      "Ene-Mar 2020",
    ],
    ...["2020年1－3月期", "ene-mar/2020", "3M2020", "3 tháng đầu năm 2020", "2020 (Jan-Mar)"],
  ])("%s is its first three months", (text) => expect(readHead(text)).toBe("2020-01/2020-03"));

  test.each(["1H2020", "상반기 2020", "I полугодие 2020", "6 mois 2020", "6 месяцев 2020"])(
    "%s is its first half",
    (text) => expect(readHead(text)).toBe("2020-01/2020-06"),
  );

  test.each([
    ...[
      "Acumulado Enero-Octubre 2023",
      "Enero-octubre de 2023",
      "Jan to Oct 2023",
      "De janvier à octobre 2023",
    ],
    ...[
      "2023年1月～10月",
      "2023年1-10月累计",
      "1~10월 2023",
      "2023년 1-10월 누계",
      "Januar bis Oktober 2023",
    ],
    ...["Янв.-окт. 2023", "Tháng 1-10/2023", "10 tháng năm 2023", "2023 Jan-Oct", "2023.1~10월"],
  ])("%s is its months up to October, and none of them", (text) =>
    expect(readHead(text)).toBe("2023-01/2023-10"),
  );

  test("months may run into the next year", () => {
    expect(["Oct 2022 - Sep 2023", "2022年10月～2023年9月"].map(readHead)).toEqual([
      "2022-10/2023-09",
      "2022-10/2023-09",
    ]);
  });

  test("stands behind the name of what is measured", () => {
    expect(["Exports Jan-Oct 2023", "수출 2023년 1~10월", "на 01.01.2020", "12.2019"].map(readHead)).toEqual([
      "2023-01/2023-10, Exports",
      "2023-01/2023-10, 수출",
      "2020-01-01, на",
      "2019-12",
    ]);
  });

  test.each(["12 months to June 2020", "Year ended March 2020", "IV-2020", "18 months 2020"])(
    "%s, which is not read, is no year",
    (text) => expect(readHead(text)).toBe("none"),
  );
});

test("years of other eras are read with their name, and three digits with a month", () => {
  expect(["พ.ศ. 2563", "ปี 2563", "民國109年12月底", "109年12月", "令和2年3月"].map(readHead)).toEqual([
    "2020",
    "2020",
    "2020-12",
    "2020-12",
    "2020-03",
  ]);
});
