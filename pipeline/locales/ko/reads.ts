import type { Reads } from "../reads.ts";

export const reads: Reads = {
  totals: {
    alone: ["합계", "소계", "총계", "총합계", "계", "평균"],
    atEnd: ["합계", "소계", "총계"],
    atStart: [],
    before: [],
  },
  missing: {
    "not-reported": ["없음", "미상", "미정", "자료 없음", "자료없음"],
    "not-applicable": ["해당 없음", "해당없음"],
  },
  units: { 톤: "t", 퍼센트: "%", 세대: "household" },
  multipliers: { 천만: 1e7, 백만: 1e6, 만: 1e4, 천: 1e3, 억: 1e8 },
  unitMark: ["단위"],
};
