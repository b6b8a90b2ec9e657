/** How an event was held, as offices write it. */
export const formats = {
  "on-site": ["On-site", "Onsite", "In person", "线下", "實體", "対面", "현장", "대면", "Танхим"],
  hybrid: ["Hybrid", "线上线下结合", "混合", "ハイブリッド", "하이브리드", "Хосолсон"],
  virtual: ["Virtual", "Online", "线上", "線上", "オンライン", "온라인", "비대면", "Цахим"],
} as const;
export type Format = keyof typeof formats;

/** The network's pathways, and governance beside them. */
export const pathways = {
  "low-emission": ["Low emission", "Low-emission", "低排放", "低炭素", "저탄소", "Бага ялгаруулалт"],
  "nature-based": ["Nature-based", "Nature based", "基于自然", "基於自然", "自然に基づく", "자연 기반"],
  circular: ["Circular", "循环", "循環", "循環型", "순환", "Эргэлтийн"],
  resilient: ["Resilient", "韧性", "韌性", "レジリエント", "회복력", "Дасан зохицох"],
  equitable: ["Equitable", "Equitable and people-centred", "公平", "公平・公正", "형평", "Тэгш"],
  governance: ["Governance", "治理", "ガバナンス", "거버넌스", "Засаглал"],
} as const;
export type Pathway = keyof typeof pathways;

/** The ids in the order in which they are shown; Object.keys forgets their type. */
export function idsOf<const T extends object>(choices: T): (keyof T)[] {
  return Object.keys(choices) as (keyof T)[];
}
