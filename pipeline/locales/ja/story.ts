import { dated } from "../dated.ts";
import type { StoryWords } from "../story-words.ts";

/** What holds the chapters of a report together. */
export const story: StoryWords = {
  brief: "この一年の要点",
  standings: {
    "on-track": "順調",
    behind: "遅れ",
    unknown: "進捗は判断できない",
  },
  withoutTarget: "印のない項目には、期限のある目標が設定されていない。",
  dataOf: (period) => `データ：${dated(period, "年")}`,
  countedFor: (years, period) => `データ：${dated(years, "年")}（${dated(period, "年")}の集計）`,
  trend: (first, last) => `${first.value}（${first.period}）から${last.value}（${last.period}）へ`,
  pathways: {
    network: "ネットワーク",
    "low-emission": "低炭素な発展",
    "nature-based": "自然に基づく発展",
    circular: "循環型の発展",
    resilient: "レジリエントな発展",
    equitable: "公平で人を中心とした発展",
  },
  measured: "測定の方法",
  toDefinitions: "定義・方法・統計表",
  annex: (title) => `付録：${title}`,
  further: "その他の図",
  definitions: "定義・方法・統計表",
  demonstrations: "算出方法の例示",
  zeroThroughout: (names) => `全期間ゼロのため省略：${names}。`,
  singleFigures: "個別の値",
  foreword: "序文",
  imprint: "奥付",
  contact: "連絡先",
  licence: "ライセンス",
  cover: (credit) => `表紙の画像：${credit}`,
};
