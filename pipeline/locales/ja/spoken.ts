import { dated } from "../dated.ts";
import { quotedIn } from "../quoted.ts";
import type { SpokenWords } from "../spoken-words.ts";

const yearly = (period: string): string => dated(period, "年");
const list = (items: readonly string[]): string => items.map((item) => `「${item}」`).join("、");

/** Sentences whose grammar needs more than a row of a sheet. */
export const spoken: SpokenWords = {
  frame: {
    quoted: quotedIn("「」", "『』"),
    chartDescription: (form, title, subtitle, series) =>
      `${form}。${title}。${subtitle}。${series.join("。")}。`,
    chartTrend: (first, last) =>
      `${first.value}（${yearly(first.period)}）から${last.value}（${yearly(last.period)}）へ`,
    chartUnchanged: (value, first, last) => `${yearly(first)}と${yearly(last)}はいずれも${value}`,
    chartHighest: (value, period) => `最高 ${value}（${yearly(period)}）`,
    chartLowest: (value, period) => `最低 ${value}（${yearly(period)}）`,
    chartMost: (value, period) => `最多 ${value}（${yearly(period)}）`,
    chartFewest: (value, period) => `最少 ${value}（${yearly(period)}）`,
    chartSingle: (value, period) => `${value}（${yearly(period)}）`,
  },
  changes: {
    unchanged: (period) => `${dated(period, "年")}から変化なし`,
    notCompared: (period, was) => `${dated(period, "年")}：${was}（比較できない）`,
  },
  story: {
    dataOf: (period) => `データ：${dated(period, "年")}`,
    countedFor: (years, period) => `データ：${dated(years, "年")}（${dated(period, "年")}の集計）`,
    trend: (first, last) => `${first.value}（${first.period}）から${last.value}（${last.period}）へ`,
  },
  template: {
    key: (columns) =>
      `${list(columns)}が${columns.length > 1 ? "すべて" : ""}同じ行を、2行以上記入することはできません。`,
    number: (minimum, maximum, unit) => {
      const range = [
        ...(minimum === null ? [] : [`${minimum}以上`]),
        ...(maximum === null ? [] : [`${maximum}以下`]),
      ].join("");
      return `${range}${range === "" ? "" : "の"}数値${unit === "" ? "" : `（単位：${unit}）`}。単位は入力しないでください。`;
    },
  },
};
