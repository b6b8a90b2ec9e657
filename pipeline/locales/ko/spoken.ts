import { dated } from "../dated.ts";
import { quotedIn } from "../quoted.ts";
import type { SpokenWords } from "../spoken-words.ts";

const sentence = (text: string): string => (text.endsWith(".") ? text : `${text}.`);
const yearly = (period: string): string => dated(period, "년");

/** Sentences whose grammar needs more than a row of a sheet. */
export const spoken: SpokenWords = {
  frame: {
    quoted: quotedIn("“”", "‘’"),
    chartDescription: (form, title, subtitle, series) =>
      [form, title, subtitle, series.join("; ")].map(sentence).join(" "),
    chartTrend: (first, last) =>
      `처음(${yearly(first.period)}) ${first.value}, 마지막(${yearly(last.period)}) ${last.value}`,
    chartUnchanged: (value, first, last) => `처음(${yearly(first)})과 마지막(${yearly(last)}) 모두 ${value}`,
    chartHighest: (value, period) => `최고 ${value}(${yearly(period)})`,
    chartLowest: (value, period) => `최저 ${value}(${yearly(period)})`,
    chartMost: (value, period) => `최다 ${value}(${yearly(period)})`,
    chartFewest: (value, period) => `최소 ${value}(${yearly(period)})`,
    chartSingle: (value, period) => `${value}(${yearly(period)})`,
  },
  changes: {
    unchanged: (period) => `${dated(period, "년")} 이후 변화 없음`,
    notCompared: (period, was) => `${dated(period, "년")}: ${was}, 비교할 수 없음`,
  },
  story: {
    dataOf: (period) => `자료: ${dated(period, "년")}`,
    countedFor: (years, period) => `자료: ${dated(years, "년")}(${dated(period, "년")} 집계)`,
    trend: (first, last) => `${first.value}(${first.period})에서 ${last.value}(${last.period})까지`,
  },
  template: {
    key: (columns) =>
      `다음 열의 값이 ${columns.length > 1 ? "모두 " : ""}같은 행이 둘 이상 있으면 안 됩니다: ${columns.join(", ")}.`,
    number: (minimum, maximum, unit) => {
      const range = [
        ...(minimum === null ? [] : [`${minimum} 이상`]),
        ...(maximum === null ? [] : [`${maximum} 이하`]),
      ].join(" ");
      return `${range === "" ? "" : `${range}의 `}숫자${unit === "" ? "" : `(단위: ${unit})`}를 입력합니다. 단위는 쓰지 않습니다.`;
    },
  },
};
