import type { PageWords } from "../page-words.ts";

export const page: PageWords = {
  filter: "行を絞り込む",
  rowsShown: (shown, all) => `全${all}行中${shown}行を表示`,
  sorts: "この列で並べ替える",
  exactly: (amount) => `端数処理前：${amount}`,
  glance: "概要",
  touched: (figures, all) => `公表した数値${all}件のうち、${figures}件は確認が必要なセルに基づいている。`,
  untouched: "公表した数値のうち、確認が必要なセルに基づくものはない。",
  who: "担当",
  byWhen: "期限",
  figures: "関係する数値",
  ofIndicator: (title, count) => `${title}（${count}件）`,
  others: (count) => `ほか${count}件`,
  wholeDataset: (title) => `「${title}」のすべて`,
  secretariat: "事務局",
  programmers: "プログラムの保守担当",
};
