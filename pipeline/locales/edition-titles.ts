import type { Locale } from "../model/locale.ts";

/** What a first report is called until somebody gives it a better title. */
export const editionTitles: { readonly [L in Locale]: (year: string) => string } = {
  en: (year) => `Annual indicators ${year}`,
  "zh-Hans": (year) => `${year}年度指标`,
  "zh-Hant": (year) => `${year}年度指標`,
  ja: (year) => `${year}年 年次指標`,
  ko: (year) => `${year}년 연간 지표`,
  mn: (year) => `${year} оны үзүүлэлтүүд`,
};
