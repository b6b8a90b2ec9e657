import type { Reads } from "../reads.ts";

export const reads: Reads = {
  totals: {
    alone: ["合計", "小計", "總計", "計", "平均", "平均值"],
    atEnd: ["合計", "小計", "總計"],
    atStart: [],
    before: [],
  },
  missing: {
    "not-reported": ["無", "暫無", "不詳", "無資料"],
    "not-applicable": ["不適用"],
  },
  units: { 噸: "t", 公噸: "t", 戶: "household" },
  multipliers: { 千萬: 1e7, 百萬: 1e6, 萬: 1e4, 千: 1e3, 億: 1e8 },
  unitMark: ["單位"],
};
