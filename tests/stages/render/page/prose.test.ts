import { expect, test } from "vitest";
import { type Locale, locales } from "../../../../pipeline/model/locale.ts";
import type { Observation } from "../../../../pipeline/model/observation.ts";
import { prose } from "../../../../pipeline/stages/render/page/prose.ts";
import { runsOf } from "../../../../pipeline/stages/render/passage-text.ts";
import { wordsOf } from "../../../../pipeline/stages/render/words.ts";

const areas = { all: [], find: () => null, nearest: () => null, get: () => null };
const observation: Observation = {
  indicator: "cities",
  area: "EAS",
  period: "2021",
  breakdown: "",
  value: { missing: "not-reported", derivation: { from: "cells", cells: [] } },
} as never;

test.each([
  [["이 가운데 ", "은 답한 적이 없다."], "이 가운데 ", "은", " 답한 적이 없다."],
  [["확인된 것은 ", "건이며, 나머지는"], "확인된 것은 ", "건이며", ", 나머지는"],
  [["평가(", ")이다."], "평가", ")이다", "."],
  [["reported by ", ", of which"], "reported by ", ",", " of which"],
])(
  "what follows a figure without a space stays on its line: %j",
  ([before = "", after = ""], start, kept, end) => {
    const parts = [before, { figure: observation }, after];
    const { markup } = prose({ parts }, new Map([[observation, "o2"]]), wordsOf("ko", areas));
    const [, lead, whole = "", rest] = /^(.*?)<span class="whole">(.*)<\/span>(.*)$/.exec(markup) ?? [];
    expect([lead, whole.replace(/.*<\/a>/, ""), rest]).toEqual([start, kept, end]);
  },
);

test.each<[Locale, string, string, string]>([
  ["ko", "곳이 뒤처졌다.", "5곳", "이"],
  ["zh-Hans", "个落后。", "5个", ""],
  ["ja", "自治体である。", "5自治体", ""],
  ["en", " cities are behind.", "5", ""],
])("in %s, marks stand behind what counts a number", (locale, after, written, ending) => {
  const value = { amount: 5, unit: "city", qualifier: "exact", status: "reported" };
  const figure: Observation = { ...observation, value } as never;
  const [, run] = runsOf({ parts: ["", { figure, isBare: true }, after] }, wordsOf(locale, areas));
  expect(run).toEqual({ figure, text: written, before: "", after: ending });
});

test.each(locales)("in %s, the data-quality page leads there wherever it is named", (locale) => {
  const words = wordsOf(locale, areas);
  const text = words.book.claims.doubtedInChart("A", null);
  const { markup } = prose({ parts: [text] }, new Map(), words, "?");
  const address = locale === "en" ? "quality.html" : `quality.${locale}.html`;
  expect(markup).toMatch(new RegExp(`<a href="${address}">${words.book.page.qualityPage}\\p{L}*</a>`, "u"));
});
