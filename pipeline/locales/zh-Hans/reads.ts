import type { Reads } from "../reads.ts";

export const reads: Reads = {
  totals: {
    alone: ["合计", "小计", "总计", "共计", "总和", "计", "平均", "平均值"],
    atEnd: ["合计", "小计", "总计"],
    atStart: [],
    before: [],
  },
  missing: {
    "not-reported": ["无", "暂无", "暂缺", "缺", "缺失", "未报", "不详", "无数据"],
    "not-applicable": ["不适用"],
  },
  units: { 吨: "t", 公吨: "t", 户: "household" },
  multipliers: { 千万: 1e7, 百万: 1e6, 万: 1e4, 千: 1e3, 亿: 1e8 },
  unitMark: ["单位"],
};
