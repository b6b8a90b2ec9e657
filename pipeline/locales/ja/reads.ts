import type { Reads } from "../reads.ts";

export const reads: Reads = {
  totals: {
    alone: ["合計", "小計", "総計", "計", "平均", "平均値"],
    atEnd: ["合計", "小計", "総計"],
    atStart: [],
    before: [],
  },
  missing: {
    "not-reported": ["なし", "不明", "未定", "データなし"],
    "not-applicable": ["該当なし", "対象外"],
  },
  units: { トン: "t", パーセント: "%", 世帯: "household" },
  multipliers: { 千万: 1e7, 百万: 1e6, 万: 1e4, 千: 1e3, 億: 1e8 },
  unitMark: ["単位"],
};
