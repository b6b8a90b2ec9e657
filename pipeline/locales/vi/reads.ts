import type { ReadingWords } from "../reading-words.ts";

export const reads: ReadingWords = {
  heads: {
    places: /^(?:địa phương|tên tỉnh|tỉnh,? ?thành)$/u,
    times: /^(?:năm|tháng|quý|thời gian|thời kỳ)$/u,
    remarks: /^ghi chú$/u,
  },
  totals: {
    alone: ["tổng", "tổng số", "tổng cộng", "cả nước", "toàn quốc", "bình quân"],
    atEnd: [],
    atStart: ["tổng số", "tổng cộng"],
    before: [],
  },
  missing: {
    "not-reported": ["không có số liệu", "chưa có số liệu", "không rõ"],
    "not-applicable": ["không áp dụng"],
  },
  units: { người: "person", hộ: "household", tấn: "t" },
  multipliers: { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 },
  unitMark: ["đơn vị tính", "đơn vị", "đvt"],
  qualifiers: { before: { "more-than": ["trên"], "less-than": ["dưới"], about: ["khoảng"] }, after: {} },
  dates: [
    [/^năm (\d{4})$/u, ["year"]],
    [/^ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/u, ["day", "month", "year"]],
    [/^tháng (\d{1,2}) ?[-/] ?(\d{4})$/u, ["month", "year"]],
  ],
  months: [],
  eras: [],
  notes: ["nguồn", "ghi chú"],
};
