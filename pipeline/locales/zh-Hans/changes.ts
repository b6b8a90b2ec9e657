import type { ChangeWords } from "../change-words.ts";
import { dated } from "../dated.ts";

/** What readers are told of figures that were published with another value. */
export const changes: ChangeWords = {
  title: (edition) => `自${edition}年版以来的变化`,
  summary: (revised, added, gone) =>
    `修订了${revised}个已发布的数值，新增${added}个，另有${gone}个不再提供。`,
  nothingRevised: "没有修订已发布的数值。",
  revised: "修订值",
  revisedInChart: (count, edition) => `${count}个数值自${edition}年版发布后有修订。`,
  earlierMark: "灰色短线为此前发布的数值。",
  publishedAs: (edition, was, why) => `${edition}年版发布的数值为${was}。${why}`,
  why: (name, reason) => `${name}：${reason}`,
  classes: {
    source: "新的或更正的数据",
    routine: "计划内的重新计算",
    method: "方法改进",
    correction: "自行更正",
  },
  noReason: "尚未说明理由。",
  figure: "数值",
  was: (edition) => `${edition}年版`,
  before: "原值",
  now: "现为",
  change: "变化",
  reason: "原因",
  andMore: (count) => `……另有${count}个，见全部变化清单。`,
  sentences: (edition) => `${edition}年版报告中数值已变动的语句`,
  nowInstead: (was, now) => `${was}（现为${now}）`,
  file: "全部变化（CSV）",
  reissued: (date) => `${date}重新发布`,
  since: (change, period) => `${change}（较${dated(period, "年")}）`,
  unchanged: (period) => `与${dated(period, "年")}持平`,
  samePanel: (change, { reporters, earlier, later }) =>
    `两次均填报的${reporters}个报告方${change ?? "持平"}（上次${earlier}个，本次${later}个）`,
  asBefore: (edition) => `与${edition}年版相同，尚无更新数据`,
  notCompared: (period, was) => `${dated(period, "年")}：${was}，不可比`,
  sheet: "修订",
};
