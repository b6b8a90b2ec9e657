/** How an event was held, as offices write it. */
export const formats = {
  "on-site": {
    en: ["On-site", "Onsite", "In person"],
    "zh-Hans": ["线下"],
    "zh-Hant": ["實體"],
    ja: ["対面"],
    ko: ["현장", "대면"],
    mn: ["Танхим"],
  },
  hybrid: {
    en: ["Hybrid"],
    "zh-Hans": ["线上线下结合", "混合"],
    "zh-Hant": ["混合"],
    ja: ["ハイブリッド"],
    ko: ["하이브리드"],
    mn: ["Хосолсон"],
  },
  virtual: {
    en: ["Virtual", "Online"],
    "zh-Hans": ["线上"],
    "zh-Hant": ["線上"],
    ja: ["オンライン"],
    ko: ["온라인", "비대면"],
    mn: ["Цахим"],
  },
} as const;
export type Format = keyof typeof formats;

/** The network's pathways, and governance beside them. */
export const pathways = {
  "low-emission": {
    en: ["Low emission", "Low-emission"],
    "zh-Hans": ["低排放"],
    "zh-Hant": ["低排放"],
    ja: ["低炭素"],
    ko: ["저탄소"],
    mn: ["Бага ялгаруулалт"],
  },
  "nature-based": {
    en: ["Nature-based", "Nature based"],
    "zh-Hans": ["基于自然"],
    "zh-Hant": ["基於自然"],
    ja: ["自然に基づく"],
    ko: ["자연 기반"],
    mn: ["Байгальд суурилсан"],
  },
  circular: {
    en: ["Circular"],
    "zh-Hans": ["循环"],
    "zh-Hant": ["循環"],
    ja: ["循環型"],
    ko: ["순환"],
    mn: ["Эргэлтийн"],
  },
  resilient: {
    en: ["Resilient"],
    "zh-Hans": ["韧性"],
    "zh-Hant": ["韌性"],
    ja: ["レジリエント"],
    ko: ["회복력"],
    mn: ["Дасан зохицох"],
  },
  equitable: {
    en: ["Equitable", "Equitable and people-centred"],
    "zh-Hans": ["公平"],
    "zh-Hant": ["公平"],
    ja: ["公平・公正"],
    ko: ["형평"],
    mn: ["Тэгш"],
  },
  governance: {
    en: ["Governance"],
    "zh-Hans": ["治理"],
    "zh-Hant": ["治理"],
    ja: ["ガバナンス"],
    ko: ["거버넌스"],
    mn: ["Засаглал"],
  },
} as const;
export type Pathway = keyof typeof pathways;

/** The ids in the order in which they are shown; Object.keys forgets their type. */
export function idsOf<const T extends object>(choices: T): (keyof T)[] {
  return Object.keys(choices) as (keyof T)[];
}
