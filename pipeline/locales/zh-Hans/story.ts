import { dated } from "../dated.ts";
import type { StoryWords } from "../story-words.ts";

/** What holds the chapters of a report together. */
export const story: StoryWords = {
  brief: "年度概要",
  standings: {
    "on-track": "进展顺利",
    behind: "进度落后",
    unknown: "进展无法判断",
  },
  withoutTarget: "未标记的内容没有带期限的目标。",
  dataOf: (period) => `数据：${dated(period, "年")}`,
  countedFor: (years, period) => `数据：${dated(years, "年")}（${dated(period, "年")}统计）`,
  trend: (first, last) => `从${first.period}的${first.value}到${last.period}的${last.value}`,
  pathways: {
    network: "网络概况",
    "low-emission": "低排放发展",
    "nature-based": "基于自然的发展",
    circular: "循环发展",
    resilient: "韧性发展",
    equitable: "公平与以人为本的发展",
  },
  measured: "测算方法",
  toDefinitions: "定义、方法和数据表",
  annex: (title) => `附录：${title}`,
  further: "其他图表",
  definitions: "定义、方法和数据表",
  demonstrations: "方法演示",
  zeroThroughout: (names) => `各期均为零，未列出：${names}。`,
  singleFigures: "单项数值",
  foreword: "序言",
  imprint: "出版信息",
  contact: "联系方式",
  licence: "许可",
  cover: (credit) => `封面图片：${credit}`,
};
