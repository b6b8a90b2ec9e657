import type { ChangeWords } from "../change-words.ts";
import { dated } from "../dated.ts";

/** What readers are told of figures that were published with another value. */
export const changes: ChangeWords = {
  title: (edition) => `${edition}年版からの変更点`,
  summary: (revised, added, gone) =>
    `公表済みの数値のうち${revised}件を改定し、${added}件を新たに加えた。${gone}件は掲載しなくなった。`,
  nothingRevised: "公表済みの数値に改定はない。",
  revised: "改定値",
  revisedInChart: (count, edition) => `${count}件の値は${edition}年版の公表後に改定した。`,
  earlierMark: "灰色の短い線は改定前に公表した値である。",
  publishedAs: (edition, was, why) => `${edition}年版では${was}と公表した。${why}`,
  why: (name, reason) => `${name}：${reason}`,
  classes: {
    source: "新規または訂正されたデータ",
    routine: "計画された再計算",
    method: "算出方法の改善",
    correction: "当方の訂正",
  },
  noReason: "理由はまだ記されていない。",
  figure: "数値",
  was: (edition) => `${edition}年版`,
  before: "改定前の値",
  now: "今回",
  change: "変化",
  reason: "理由",
  andMore: (count) => `…ほか${count}件。すべての変更の一覧を参照。`,
  sentences: (edition) => `${edition}年版の文章のうち数値が変わったもの`,
  nowInstead: (was, now) => `${was}（今回は${now}）`,
  file: "すべての変更（CSV）",
  reissued: (date) => `${date}に再公表`,
  since: (change, period) => `${change}（${dated(period, "年")}比）`,
  unchanged: (period) => `${dated(period, "年")}から変化なし`,
  samePanel: (change, { reporters, earlier, later }) =>
    `両方に報告した${reporters}者では${change ?? "変化なし"}（前回${earlier}者、今回${later}者）`,
  asBefore: (edition) => `${edition}年版と同じ（新しい値なし）`,
  notCompared: (period, was) => `${dated(period, "年")}：${was}（比較できない）`,
  sheet: "改定",
};
