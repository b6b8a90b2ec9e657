import type { ChangeWords } from "../change-words.ts";
import { dated } from "../dated.ts";

/** What readers are told of figures that were published with another value. */
export const changes: ChangeWords = {
  title: (edition) => `${edition}년판 이후 달라진 점`,
  summary: (revised, added, gone) =>
    `발행된 수치 ${revised}개를 수정하고 ${added}개를 새로 실었으며, ${gone}개는 더 이상 싣지 않는다.`,
  nothingRevised: "발행된 수치 가운데 수정된 것은 없다.",
  revised: "수정된 값",
  revisedInChart: (count, edition) => `값 ${count}개를 ${edition}년판 발행 이후 수정했다.`,
  earlierMark: "회색 짧은 선은 이전에 발행한 값이다.",
  publishedAs: (edition, was, why) => `${edition}년판에서는 ${was}(으)로 발행했다. ${why}`,
  why: (name, reason) => `${name}: ${reason}`,
  classes: {
    source: "새로 들어오거나 고쳐진 자료",
    routine: "예정된 재계산",
    method: "개선된 산출 방법",
    correction: "자체 정정",
  },
  noReason: "아직 이유가 적혀 있지 않다.",
  figure: "수치",
  was: (edition) => `${edition}년판`,
  before: "이전 값",
  now: "이번",
  change: "변화",
  reason: "이유",
  andMore: (count) => `… 그 밖에 ${count}개는 전체 변경 목록에 있다.`,
  sentences: (edition) => `${edition}년판의 문장 가운데 수치가 바뀐 것`,
  nowInstead: (was, now) => `${was}(이번에는 ${now})`,
  file: "전체 변경 목록(CSV)",
  reissued: (date) => `${date} 재발행`,
  since: (change, period) => `${dated(period, "년")} 이후 ${change}`,
  unchanged: (period) => `${dated(period, "년")} 이후 변화 없음`,
  samePanel: (change, { reporters, earlier, later }) =>
    `두 번 모두 보고한 ${reporters}곳에서는 ${change ?? "변화 없음"}(지난번 ${earlier}곳, 이번 ${later}곳)`,
  asBefore: (edition) => `${edition}년판과 같음(새 수치 없음)`,
  notCompared: (period, was) => `${dated(period, "년")}: ${was}, 비교할 수 없음`,
  sheet: "수정 내역",
};
