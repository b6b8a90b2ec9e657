import { dated } from "../dated.ts";
import type { StoryWords } from "../story-words.ts";

/** What holds the chapters of a report together. */
export const story: StoryWords = {
  brief: "한눈에 보는 한 해",
  standings: {
    "on-track": "순조로움",
    behind: "뒤처짐",
    unknown: "진척을 판단할 수 없음",
  },
  withoutTarget: "표시가 없는 항목에는 기한이 있는 목표가 없다.",
  dataOf: (period) => `자료: ${dated(period, "년")}`,
  countedFor: (years, period) => `자료: ${dated(years, "년")}(${dated(period, "년")} 집계)`,
  trend: (first, last) => `${first.value}(${first.period})에서 ${last.value}(${last.period})까지`,
  pathways: {
    network: "네트워크",
    "low-emission": "저탄소 발전",
    "nature-based": "자연 기반 발전",
    circular: "순환형 발전",
    resilient: "회복력 있는 발전",
    equitable: "형평하고 사람 중심인 발전",
  },
  measured: "측정 방법",
  toDefinitions: "정의, 방법, 통계표",
  annex: (title) => `부록: ${title}`,
  further: "그 밖의 그래프",
  definitions: "정의, 방법, 통계표",
  demonstrations: "방법 예시",
  zeroThroughout: (names) => `모든 기간에 영이어서 싣지 않음: ${names}.`,
  singleFigures: "개별 수치",
  foreword: "머리말",
  imprint: "발행 정보",
  contact: "연락처",
  licence: "이용 허락",
  cover: (credit) => `표지 그림: ${credit}`,
};
