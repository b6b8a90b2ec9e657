import type { ReadingWords } from "../reading-words.ts";

export const reads: ReadingWords = {
  heads: {
    places: /^(?:城市|国家|国家或地区|省份?|地点|地区|区域|省市|市县|区县|行政区)(?:名称?)?$/u,
    times: /年|^(?:时间|时期|日期)$/u,
    remarks: /备注/u,
  },
  totals: {
    alone: ["合计", "小计", "总计", "共计", "总和", "计", "平均", "平均值"],
    atEnd: ["合计", "小计", "总计"],
    atStart: [],
    before: [],
  },
  missing: {
    "not-reported": ["无", "暂无", "暂缺", "缺", "缺失", "未报", "不详", "无数据", "未作答", "未填"],
    "not-applicable": ["不适用"],
  },
  units: {
    ...{ 吨: "t", 公吨: "t", 户: "household", 人: "person", 单元: "block" },
    ...{ 会员: "member", 地方政府: "government", 国家和地区: "country", 栋: "building" },
  },
  multipliers: { 千万: 1e7, 百万: 1e6, 万: 1e4, 千: 1e3, 亿: 1e8 },
  unitMark: ["单位"],
  qualifiers: {
    before: {
      "at-least": ["至少", "不少于", "不低于"],
      "at-most": ["最多", "不超过"],
      "more-than": ["超过", "多于", "逾"],
      "less-than": ["低于", "不到", "少于", "不足", "未满"],
      about: ["约", "大约", "近"],
    },
    after: {
      "at-least": ["或更多", "以上"],
      "at-most": ["或更少", "以下", "以内"],
      "more-than": ["余", "多"],
      "less-than": ["未满"],
      about: ["左右", "上下"],
    },
  },
  dates: [
    [/^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]$/u, ["year", "month", "day"]],
    [/^(\d{4}) ?年 ?(\d{1,2}) ?月$/u, ["year", "month"]],
    [/^(\d{4}) ?年$/u, ["year"]],
  ],
  months: [],
  eras: [],
  notes: ["说明：", "注", "主", "备注", "资料", "资料来源", "数据来源"],
};
