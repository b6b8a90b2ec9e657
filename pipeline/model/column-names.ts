import type { Names } from "./contract.ts";

/** What columns are called that stand in the files of several datasets; the first name of a language is the one offered. */
export const columnNames = {
  area: {
    en: ["Area"],
    "zh-Hans": ["地区"],
    "zh-Hant": ["地區"],
    ja: ["地域"],
    ko: ["지역"],
    mn: ["Нутаг дэвсгэр"],
  },
  countryOrArea: {
    en: ["Country / area", "Country", "Country or area"],
    "zh-Hans": ["国家/地区"],
    "zh-Hant": ["國家/地區"],
    ja: ["国・地域"],
    ko: ["국가/지역"],
    mn: ["Улс"],
  },
  indicator: {
    en: ["Indicator"],
    "zh-Hans": ["指标"],
    "zh-Hant": ["指標"],
    ja: ["指標"],
    ko: ["지표"],
    mn: ["Үзүүлэлт"],
  },
  qualifier: {
    en: ["Qualifier"],
    "zh-Hans": ["数值限定"],
    "zh-Hant": ["數值限定"],
    ja: ["数値の限定"],
    ko: ["수치 한정"],
    mn: ["Тодотгол"],
  },
  preferred: {
    en: ["Preferred"],
    "zh-Hans": ["首选"],
    "zh-Hant": ["優先採用"],
    ja: ["採用"],
    ko: ["채택"],
    mn: ["Сонгосон"],
  },
  record: {
    en: ["Record"],
    "zh-Hans": ["数据性质"],
    "zh-Hant": ["資料性質"],
    ja: ["データの性質"],
    ko: ["자료 성격"],
    mn: ["Өгөгдөл"],
  },
  source: {
    en: ["Source"],
    "zh-Hans": ["来源"],
    "zh-Hant": ["來源"],
    ja: ["出典"],
    ko: ["출처"],
    mn: ["Эх сурвалж"],
  },
  unit: { en: ["Unit"], "zh-Hans": ["单位"], "zh-Hant": ["單位"], ja: ["単位"], ko: ["단위"], mn: ["Нэгж"] },
  value: { en: ["Value"], "zh-Hans": ["数值"], "zh-Hant": ["數值"], ja: ["数値"], ko: ["값"], mn: ["Утга"] },
} as const satisfies { readonly [column: string]: Names };
