import type { ChangeWords } from "../change-words.ts";
import { dated } from "../dated.ts";

/** What readers are told of figures that were published with another value. */
export const changes: ChangeWords = {
  title: (edition) => `自${edition}年版以來的變動`,
  summary: (revised, added, gone) =>
    `修訂了${revised}個已發布的數值，新增${added}個，另有${gone}個不再提供。`,
  nothingRevised: "沒有修訂已發布的數值。",
  revised: "修訂值",
  revisedInChart: (count, edition) => `${count}個數值自${edition}年版發布後有修訂。`,
  earlierMark: "灰色短線為先前發布的數值。",
  publishedAs: (edition, was, why) => `${edition}年版發布的數值為${was}。${why}`,
  why: (name, reason) => `${name}：${reason}`,
  classes: {
    source: "新的或更正的資料",
    routine: "計畫內的重新計算",
    method: "方法改進",
    correction: "自行更正",
  },
  noReason: "尚未說明理由。",
  figure: "數值",
  was: (edition) => `${edition}年版`,
  before: "原值",
  now: "現為",
  change: "變動",
  reason: "原因",
  andMore: (count) => `……另有${count}個，見全部變動清單。`,
  sentences: (edition) => `${edition}年版報告中數值已變動的語句`,
  nowInstead: (was, now) => `${was}（現為${now}）`,
  file: "全部變動（CSV）",
  reissued: (date) => `${date}重新發布`,
  since: (change, period) => `${change}（較${dated(period, "年")}）`,
  unchanged: (period) => `與${dated(period, "年")}持平`,
  samePanel: (change, { reporters, earlier, later }) =>
    `兩次皆填報的${reporters}個報告方${change === null ? "持平" : ` ${change}`}（上次${earlier}個，本次${later}個）`,
  asBefore: (edition) => `與${edition}年版相同，尚無更新資料`,
  notCompared: (period, was) => `${dated(period, "年")}：${was}，不可比較`,
  sheet: "修訂",
};
