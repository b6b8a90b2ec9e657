import type { Locale } from "./locale.ts";

/** The sheet that the program puts in front of a copy that goes back to an office. At most 25 characters each. */
export const findingsSheets: { readonly [L in Locale]: string } = {
  en: "Findings",
  "zh-Hans": "检查结果",
  "zh-Hant": "檢核結果",
  ja: "指摘事項",
  ko: "점검 결과",
  mn: "Илрүүлэлт",
};

/** The sheet that says in an empty workbook what each column means. */
export const definitionsSheets: { readonly [L in Locale]: string } = {
  en: "Definitions",
  "zh-Hans": "填报说明",
  "zh-Hant": "定義",
  ja: "定義",
  ko: "정의",
  mn: "Тодорхойлолт",
};

const own = new Set([findingsSheets, definitionsSheets].flatMap((names) => Object.values(names)));

/** Whether a sheet has the name of one that the program itself adds, or of a further copy: `Findings 2`, but not `Findings 2020`. */
export function isOwnSheet(name: string): boolean {
  return own.has(name.replace(/ \d\d?$/, ""));
}
