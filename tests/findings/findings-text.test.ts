import { describe, expect, test } from "vitest";
import { notJoined } from "../../pipeline/datasets/declared/problems.ts";
import { summaryOf } from "../../pipeline/findings/findings.ts";
import { findingsText } from "../../pipeline/findings/findings-text.ts";
import { columnsOf, wrapLines } from "../../pipeline/findings/terminal-lines.ts";
import { phrasebooks } from "../../pipeline/locales/phrasebooks.ts";
import { type Finding, finding } from "../../pipeline/model/finding.ts";
import { endBeforeStart } from "../../pipeline/rules/problems.ts";
import { missingColumn } from "../../pipeline/stages/validate/locate/problems.ts";
import { notANumber, notWhole } from "../../pipeline/stages/validate/readers/problems.ts";
import { cellOf } from "./hostile-report.ts";

const write = (findings: readonly Finding[], colour = false, columns = 80): string[] => {
  const outcome = `${summaryOf(findings, phrasebooks.en)}. Done.`;
  return findingsText(findings, outcome, phrasebooks.en, { colour, columns }).split("\n");
};
const misread = (row: number, raw: string, column = 4) =>
  finding(notANumber({ raw, column: "Score" }), cellOf("x/a.xlsx", "Assessment", row, column));

describe("folding", () => {
  const mistakes = Array.from({ length: 500 }, (_, index) => misread(8 + index, `n.v.${index % 40}`));

  test("500 mistakes of one column are one screen: one line with its range and three values as typed", () => {
    const lines = write(mistakes);
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(lines).toContain("  error   not-a-number  Assessment!D8:D507  500 times");
    expect(lines).toContain("          As typed: “n.v.0”, “n.v.1”, “n.v.2” and 37 more");
  });

  test("what the last finding of a large source stands for is counted with it", () => {
    const [first, last] = [misread(8, "a"), { ...misread(9, "b"), rows: 4000 }];
    expect(write([first, last])).toContain("  error   not-a-number  Assessment!D8:D9  4001 times");
  });

  test("500 mistakes spread over every second row are one screen, too", () => {
    const spread = mistakes.map((_, index) => misread(8 + 2 * index, String(index)));
    expect(write(spread).length).toBeLessThanOrEqual(24);
  });

  test("another column, sheet, code or severity is a line of its own", () => {
    const one = misread(8, "a");
    const others = [
      misread(9, "b", 5),
      finding(notANumber({ raw: "c", column: "Score" }), cellOf("x/a.xlsx", "Other", 8, 4)),
      finding(notWhole({ raw: "d", column: "Score" }), cellOf("x/a.xlsx", "Assessment", 8, 4)),
      { ...misread(10, "e"), severity: "warning" } as const,
    ];
    expect(write([one, ...others]).filter((line) => /^ {2}(error|warning)/.test(line))).toHaveLength(5);
  });

  test("columns that are missing are each named", () => {
    const at = cellOf("x/a.xlsx", "S", 1, 1);
    const missing = ["Score", "Code"].map((name) =>
      finding(missingColumn({ name, synonyms: [], nearest: null }), at),
    );
    expect(write(missing).join("\n")).toContain("“Score”");
    expect(write(missing).filter((line) => line.startsWith("  error"))).toHaveLength(2);
  });

  test("figures that could not be joined for another cause are a line of their own, with its remedy", () => {
    const told = { name: "people.inhabitants", years: 0, count: 1, areas: ["KOR-BUS"], periods: ["2020"] };
    const causes = (["place", "absent"] as const).map((why, index) =>
      finding(notJoined({ ...told, why }), cellOf("x/a.xlsx", "indicators", 3 + index, 7)),
    );
    expect(write(causes).filter((line) => line.includes("→"))).toHaveLength(2);
  });

  test("sentences that say more than the value are shown up to three", () => {
    const ends = [2015, 2016, 2017, 2018, 2019].map((year, index) =>
      finding(endBeforeStart({ start: "2020", end: `${year}` }), cellOf("x/a.csv", "", index + 2, 3)),
    );
    const text = write(ends).join("\n");
    expect(text).toContain("C2:C6  5 times");
    expect([text.includes("2017"), text.includes("2018"), text.includes("… and 2 more")]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

test("a file shows 20 lines, errors first, and counts the rest", () => {
  const many = Array.from({ length: 30 }, (_, index) => ({
    ...misread(8, "a", index + 1),
    severity: index < 15 ? ("warning" as const) : ("error" as const),
  }));
  const heads = write(many).filter((line) => /^ {2}(error|warning)/.test(line));
  expect(heads).toHaveLength(20);
  expect(heads.slice(0, 15).every((line) => line.startsWith("  error"))).toBe(true);
  expect(write(many)).toContain("  … and 10 more");
});

test("accepted findings stand apart and do not count", () => {
  const at = cellOf("reference/accepted-findings.csv", "", 2, 1).range;
  const subject = { dataset: "x", column: "Score", key: "k", raw: "a", code: "not-a-number" };
  const accepted = { ...subject, reason: "Known since 2019", author: "Ann", expires: "2030", at };
  const lines = write([{ ...misread(8, "a"), accepted }]);
  expect(lines).toContain("accepted: 1");
  expect(lines.join("\n")).toContain("Accepted by Ann until 2030: Known since 2019");
  expect(lines.at(-1)).toBe("0 errors, 0 warnings, 0 notes, 1 accepted. Done.");
});

test("a severity by contract shows its reason", () => {
  const text = write([{ ...misread(8, "a"), severity: "note", weighedSo: "Agreed with the office" }]).join(
    "\n",
  );
  expect(text).toContain("Reason: Agreed with the office");
});

test("colour only where the terminal has it", () => {
  expect(write([misread(8, "a")]).join()).not.toContain("\u001b");
  expect(write([misread(8, "a")], true).join()).toContain("\u001b[31merror");
});

describe("width", () => {
  const long = "自评分".repeat(60);

  test.each([80, 120, 50])("no line is wider than 80 or the terminal of %i columns", (columns) => {
    const words = "word ".repeat(60);
    const lines = write(
      [long, words, "x".repeat(300)].map((raw, index) => misread(8, raw, index + 1)),
      false,
      columns,
    );
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(Math.min(columns, 80));
  });

  test("a wide character takes two columns, a combining mark none", () => {
    expect([columnsOf("评估表"), columnsOf("한글"), columnsOf("e\u0301"), columnsOf("Хот")]).toEqual([
      6, 4, 1, 3,
    ]);
  });

  test("wrapping loses nothing and puts no closing mark at the start of a line", () => {
    const text = `“${"评估。表，".repeat(20)}” is not a number.`;
    const lines = wrapLines(text, 30);
    expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    expect(lines.filter((line) => /^[。，”]/.test(line))).toEqual([]);
  });
});
