import type { ReadingWords } from "../reading-words.ts";

export const reads: ReadingWords = {
  heads: {
    places: /^(?:城市|國家|國家或地區|省份?|地點|地區|縣市|區域|鄉鎮市區|行政區)(?:別|名稱?)?$/u,
    times: /年|^(?:時間|時期|日期)$/u,
    remarks: /備註/u,
  },
  totals: {
    alone: ["合計", "小計", "總計", "計", "平均", "平均值"],
    atEnd: ["合計", "小計", "總計"],
    atStart: [],
    before: [],
  },
  missing: {
    "not-reported": ["無", "暫無", "不詳", "無資料", "未作答", "未填"],
    "not-applicable": ["不適用"],
  },
  units: {
    ...{ 噸: "t", 公噸: "t", 戶: "household", 梯間單元: "block" },
    ...{ 會員: "member", 地方政府: "government", "國家/地區": "country", 建築物: "building" },
  },
  multipliers: { 千萬: 1e7, 百萬: 1e6, 萬: 1e4, 千: 1e3, 億: 1e8 },
  unitMark: ["單位"],
  qualifiers: {
    before: {
      "at-least": ["至少", "不少於", "不低於"],
      "at-most": ["最多", "不超過", "最大"],
      "more-than": ["超過", "多於", "逾"],
      "less-than": ["低於", "不到", "少於", "不足", "未滿"],
      about: ["約", "大約", "近"],
    },
    after: {
      "at-least": ["或更多", "以上"],
      "at-most": ["或更少", "以下", "以內"],
      "more-than": ["餘", "多"],
      "less-than": ["未滿"],
      about: ["左右", "上下"],
    },
  },
  dates: [
    [/^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]$/u, ["year", "month", "day"]],
    [/^(\d{4}) ?年 ?(\d{1,2}) ?月$/u, ["year", "month"]],
    [/^(\d{4}) ?年$/u, ["year"]],
  ],
  months: [],
  // The Republic's years, in use in Taiwan.
  eras: [
    // Without its name, a year of three digits with a month is of no other era.
    {
      names: /^(?:(?:中華|中华)?民[國国] ?|(?=1\d\d年\d{1,2}月))/u,
      before: 1911,
      first: "1912-01-01",
      last: "9999-12-31",
    },
  ],
  notes: ["說明：", "註", "注", "資料", "資料來源", "備註"],
};
