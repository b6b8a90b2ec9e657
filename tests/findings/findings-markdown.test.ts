import { expect, test } from "vitest";
import { inMarkdown } from "../../pipeline/escape/markdown.ts";
import { findingsMarkdown } from "../../pipeline/findings/findings-markdown.ts";
import { finding } from "../../pipeline/model/finding.ts";
import { notANumber } from "../../pipeline/stages/validate/readers/problems.ts";
import { cellOf, hostile, hostileFindings, reportOf } from "./hostile-report.ts";

const none = { moved: [], gained: [], lost: [] };
const written = (...all: Parameters<typeof findingsMarkdown>) => [...findingsMarkdown(...all)].join("");

test("hostile text is neither a mark, a mention, a link nor HTML, and ends no row", () => {
  const claims = [{ sentence: hostile, of: 1, all: 2 }];
  const moved = [{ figure: hostile, was: "| 1 |", now: "@everyone https://example.org" }];
  const text = written(reportOf(hostileFindings), { moved, gained: claims, lost: claims });
  expect(text).not.toMatch(/<script|<!--|[^\\]\|\||@everyone|https:\/\//);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may be written.
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
  const rows = text.split("\n").filter((line) => line.startsWith("|"));
  for (const row of rows) expect([3, 4, 2]).toContain(row.replace(/\\./g, "").split("|").length - 1 || 0);
  expect(inMarkdown("*a* _b_ `c` [d](e) #1 !x")).toBe("\\*a\\* \\_b\\_ \\`c\\` \\[d\\]\\(e\\) \\#1 \\!x");
});

test("the verdict, what is wrong, what moved, claims gained and lost; many are counted", () => {
  const wrong = Array.from({ length: 25 }, (_, at) =>
    finding(notANumber({ raw: `soon ${at}`, column: `c${at}` }), cellOf(`x/f${at}.xlsx`, "S", 2, 3)),
  );
  const text = written(reportOf(wrong), {
    moved: [{ figure: "pm25 · Seoul · 2020", was: "20 µg/m³", now: "19 µg/m³" }],
    gained: [{ sentence: "Nine cities met it.", of: 9, all: 12 }],
    lost: [],
  });
  expect(text).toMatch(/^## Almanac 2020: kept back\n/);
  expect(text).toContain("### Errors: 25");
  expect(text).toContain("… and 5 more.");
  expect(text).toContain("| x/f0.xlsx › S\\!C2 |");
  expect(text).toContain("| pm25 · Seoul · 2020 | 20 µg/m³ | 19 µg/m³ |");
  expect(text).toContain("### Claims gained: 1");
  expect(text).not.toContain("Claims lost");
  expect(written(reportOf([]), none)).toMatch(/^## Almanac 2020: passed\n\n[^#]*$/);
});
