import type { PageWords } from "../page-words.ts";

export const page: PageWords = {
  filter: "행 걸러 보기",
  rowsShown: (shown, all) => `전체 ${all}행 중 ${shown}행 표시`,
  sorts: "이 열을 기준으로 정렬",
  exactly: (amount) => `반올림 전: ${amount}`,
  glance: "한눈에 보기",
  touched: (figures, all) =>
    `발행된 수치 ${all}개 가운데 ${figures}개는 아직 확인이 필요한 셀에 근거하고 있다.`,
  untouched: "발행된 수치 가운데 확인이 필요한 셀에 근거한 것은 없다.",
  who: "담당",
  byWhen: "기한",
  figures: "관련 수치",
  ofIndicator: (title, count) => `${title}(${count}건)`,
  others: (count) => `그 밖에 ${count}건`,
  wholeDataset: (title) => `‘${title}’ 전체`,
  secretariat: "사무국",
  programmers: "프로그램 관리자",
};
