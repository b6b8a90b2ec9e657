import type { PageWords } from "../page-words.ts";

export const page: PageWords = {
  filter: "篩選列",
  rowsShown: (shown, all) => `顯示${shown}列，共${all}列`,
  sorts: "按此欄排序",
  exactly: (amount) => `未經捨入：${amount}`,
  glance: "概覽",
  touched: (figures, all) => `在${all}個已發布的數值中，有${figures}個所依據的儲存格仍待核查。`,
  untouched: "沒有任何已發布的數值依據仍待核查的儲存格。",
  who: "負責方",
  byWhen: "期限",
  figures: "涉及的數值",
  ofIndicator: (title, count) => `${title}（${count}）`,
  others: (count) => `另有${count}項`,
  wholeDataset: (title) => `「${title}」全部數值`,
  secretariat: "秘書處",
  programmers: "程式維護者",
};
