import { dated } from "../dated.ts";
import type { StoryWords } from "../story-words.ts";

/** What holds the chapters of a report together. */
export const story: StoryWords = {
  brief: "年度概要",
  standings: {
    "on-track": "進展順利",
    behind: "進度落後",
    unknown: "進度無法判斷",
  },
  withoutTarget: "沒有標記的內容，並未設定有期限的目標。",
  dataOf: (period) => `資料：${dated(period, "年")}`,
  countedFor: (years, period) => `資料：${dated(years, "年")}（${dated(period, "年")}統計）`,
  trend: (first, last) => `從${first.period}的${first.value}到${last.period}的${last.value}`,
  pathways: {
    network: "網絡概況",
    "low-emission": "低排放發展",
    "nature-based": "基於自然的發展",
    circular: "循環發展",
    resilient: "韌性發展",
    equitable: "公平與以人為本的發展",
  },
  measured: "計算方法",
  toDefinitions: "定義、方法與資料表",
  annex: (title) => `附錄：${title}`,
  further: "其他圖表",
  definitions: "定義、方法與資料表",
  demonstrations: "方法示範",
  zeroThroughout: (names) => `各期均為零，未列出：${names}。`,
  singleFigures: "單項數值",
  foreword: "序",
  imprint: "出版資訊",
  contact: "聯絡方式",
  licence: "授權",
  cover: (credit) => `封面圖片：${credit}`,
};
