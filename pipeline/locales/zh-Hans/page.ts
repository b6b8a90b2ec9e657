import type { PageWords } from "../page-words.ts";

export const page: PageWords = {
  filter: "筛选行",
  rowsShown: (shown, all) => `显示${shown}行，共${all}行`,
  sorts: "按此列排序",
  exactly: (amount) => `未经舍入：${amount}`,
  glance: "概览",
  touched: (figures, all) => `在${all}个已发布的数值中，有${figures}个所依据的单元格仍待核查。`,
  untouched: "没有任何已发布的数值依据仍待核查的单元格。",
  who: "负责方",
  byWhen: "期限",
  figures: "涉及的数值",
  ofIndicator: (title, count) => `${title}（${count}）`,
  others: (count) => `另有${count}项`,
  wholeDataset: (title) => `“${title}”全部数值`,
  secretariat: "秘书处",
  programmers: "程序维护者",
};
