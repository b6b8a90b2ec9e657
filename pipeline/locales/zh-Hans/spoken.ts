import { dated } from "../dated.ts";
import { quotedIn } from "../quoted.ts";
import type { SpokenWords } from "../spoken-words.ts";

const unitNames: { readonly [unit: string]: string } = { t: "吨", point: "分", participant: "人" };

/** Sentences whose grammar needs more than a row of a sheet. */
export const spoken: SpokenWords = {
  frame: {
    quoted: quotedIn("“”", "‘’"),
    chartDescription: (form, title, subtitle, series) =>
      `${form}。${title}。${subtitle}。${series.join("；")}。`,
    chartTrend: (first, last) =>
      `从${first.value}（${dated(first.period, "年")}）到${last.value}（${dated(last.period, "年")}）`,
    chartUnchanged: (value, first, last) => `${dated(first, "年")}和${dated(last, "年")}均为${value}`,
    chartHighest: (value, period) => `最高${value}（${dated(period, "年")}）`,
    chartLowest: (value, period) => `最低${value}（${dated(period, "年")}）`,
    chartMost: (value, period) => `最多${value}（${dated(period, "年")}）`,
    chartFewest: (value, period) => `最少${value}（${dated(period, "年")}）`,
    chartSingle: (value, period) => `${value}（${dated(period, "年")}）`,
  },
  changes: {
    unchanged: (period) => `与${dated(period, "年")}持平`,
    notCompared: (period, was) => `${dated(period, "年")}：${was}，不可比`,
  },
  story: {
    dataOf: (period) => `数据：${dated(period, "年")}`,
    countedFor: (years, period) => `数据：${dated(years, "年")}（${dated(period, "年")}统计）`,
    trend: (first, last) => `从${first.period}的${first.value}到${last.period}的${last.value}`,
  },
  template: {
    key: (columns) => `任何两行的${columns.join("、")}不得完全相同。`,
    number: (minimum, maximum, unit) => {
      const range =
        minimum === null
          ? maximum === null
            ? ""
            : `不大于${maximum}的`
          : maximum === null
            ? `不小于${minimum}的`
            : `${minimum}至${maximum}之间的`;
      return `${range}数字${unit === "" ? "" : `，以${unitNames[unit] ?? unit}计`}，不写计量单位。`;
    },
  },
};
