import { dated } from "../dated.ts";
import { quotedIn } from "../quoted.ts";
import type { SpokenWords } from "../spoken-words.ts";

const quoted = (text: string): string => `「${text}」`;
const yearly = (period: string): string => dated(period, "年");
const list = (items: readonly string[]): string => items.map(quoted).join("、");

/** Sentences whose grammar needs more than a row of a sheet. */
export const spoken: SpokenWords = {
  frame: {
    quoted: quotedIn("「」", "『』"),
    chartDescription: (form, title, subtitle, series) =>
      `${form}：${title}。${subtitle}。${series.join("；")}。`,
    chartTrend: (first, last) =>
      `由${first.value}（${yearly(first.period)}）至${last.value}（${yearly(last.period)}）`,
    chartUnchanged: (value, first, last) => `${yearly(first)}與${yearly(last)}均為${value}`,
    chartHighest: (value, period) => `最高${value}（${yearly(period)}）`,
    chartLowest: (value, period) => `最低${value}（${yearly(period)}）`,
    chartMost: (value, period) => `最多${value}（${yearly(period)}）`,
    chartFewest: (value, period) => `最少${value}（${yearly(period)}）`,
    chartSingle: (value, period) => `${value}（${yearly(period)}）`,
  },
  changes: {
    unchanged: (period) => `與${dated(period, "年")}持平`,
    notCompared: (period, was) => `${dated(period, "年")}：${was}，不可比較`,
  },
  story: {
    dataOf: (period) => `資料：${dated(period, "年")}`,
    countedFor: (years, period) => `資料：${dated(years, "年")}（${dated(period, "年")}統計）`,
    trend: (first, last) => `從${first.period}的${first.value}到${last.period}的${last.value}`,
  },
  template: {
    key: (columns) =>
      columns.length === 1 ? `任兩列的${list(columns)}不可相同。` : `任兩列的${list(columns)}不可全部相同。`,
    number: (minimum, maximum, unit) => {
      const range =
        minimum === null
          ? maximum === null
            ? ""
            : `，不大於${maximum}`
          : maximum === null
            ? `，不小於${minimum}`
            : `，介於${minimum}至${maximum}`;
      return `數字${range}${unit === "" ? "" : `，以 ${unit} 計`}；不含單位。`;
    },
  },
};
