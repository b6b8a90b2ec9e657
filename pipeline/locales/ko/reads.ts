import type { ReadingWords } from "../reading-words.ts";

export const reads: ReadingWords = {
  heads: {
    places: /^(?:도시|국가|나라|지역|시도|시군구|자치구|행정구역|동|구|지점)(?:명|별)?(?: ?\(.*\))?$/u,
    times: /연도|^(?:시점|기간|년|일시|측정일시|날짜)$/u,
    remarks: /비고/u,
  },
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
  units: {
    ...{
      톤: "t",
      퍼센트: "%",
      세대: "household",
      명: "person",
      가구: "household",
      점: "point",
      블록: "block",
    },
    ...{ 회원: "member", 지방정부: "government", 국가·지역: "country" },
  },
  multipliers: { 천만: 1e7, 백만: 1e6, 만: 1e4, 천: 1e3, 억: 1e8 },
  unitMark: ["단위"],
  qualifiers: {
    before: { "at-least": ["최소"], "at-most": ["최대"], about: ["약", "대략", "거의"] },
    after: {
      "at-least": ["또는 그 이상", "이상"],
      "at-most": ["또는 그 이하", "이하", "이내"],
      "more-than": ["초과", "여"],
      "less-than": ["미만"],
      about: ["정도", "내외", "가량"],
    },
  },
  dates: [
    [/^(\d{4}) ?년 ?(\d{1,2}) ?월 ?(\d{1,2}) ?일$/u, ["year", "month", "day"]],
    [/^(\d{4}) ?년 ?(\d{1,2}) ?월$/u, ["year", "month"]],
    [/^(\d{4}) ?(?:년|년도)$/u, ["year"]],
  ],
  months: [],
  eras: [],
  notes: ["비고", "참고", "주:", "주)", "주석", "자료", "출처"],
};
