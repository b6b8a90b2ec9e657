import { punctuation } from "../model/punctuation.ts";
import { changes } from "./ja/changes.ts";
import { frame } from "./ja/frame.ts";
import { annotation, deliveries, pack, template } from "./ja/offices.ts";
import { page } from "./ja/page.ts";
import * as grammar from "./ja/quoting.ts";
import { units, workbook } from "./ja/statistics.ts";
import { story } from "./ja/story.ts";
import type { Language } from "./phrasebook.ts";

const same = (name: string) => ({ one: name, many: name });

export const ja: Language = {
  locale: "ja",
  grammar,
  reviewedBy: null,
  frame,
  story,
  workbook,
  changes,
  annotation,
  template,
  pack,
  deliveries,
  page,
  punctuation: punctuation.ja,
  date: (year, month, day) => `${year}年${month}月${day === null ? "" : `${day}日`}`,
  severities: {
    error: same("エラー"),
    warning: same("警告"),
    note: same("参考"),
  },
  statuses: {
    illustrative: "例示値",
    target: "目標値",
    planned: "計画値",
    projected: "見込値",
    estimated: "推計値",
    reported: "報告値",
  },
  missing: {
    "not-reported": "報告なし",
    "not-applicable": "値なし",
    "not-comparable": "比較不可",
    "method-undefined": "算出不可",
    "zero-denominator": "分母が0",
    suppressed: "秘匿",
  },
  qualifiers: {
    exact: (amount) => amount,
    about: (amount) => `約${amount}`,
    "more-than": (amount) => `${amount}超`,
    "at-least": (amount) => `${amount}以上`,
    "about-or-more": (amount) => `約${amount}かそれ以上`,
    "less-than": (amount) => `${amount}未満`,
    "at-most": (amount) => `${amount}以下`,
    "about-or-less": (amount) => `約${amount}かそれ以下`,
  },
  units,
  monthOfYear: (year, month) => `${year}年${month}月`,
  months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
  magnitudes: [
    { size: 1e8, word: "億" },
    { size: 1e4, word: "万" },
  ],
  operations: {
    total: "合計",
    share: "割合：第1項 / 第2項 × 100",
    per: "第1項 / 第2項",
    difference: "第1項 − 第2項",
    change: "後の値 − 前の値",
    growth: "（後の値 / 前の値 − 1）× 100",
    index: "値 / 基準値 × 100",
    "per-head": "量 / 人口",
    "weighted-mean": "Σ 重み × 値 / Σ 重み",
    mean: "Σ 値 / 個数",
    quantile: "指定した割合の値がそれを下回る値（2値の間は比例配分）",
    rank: "与えられた値の中での順位（同値は上位の順位）",
    "same-panel-reporters": "値を報告した者の数",
    "weighted-score": "Σ w(s − min) / Σ w(max − min) × 100",
    "metered-counterfactual": "Σ 日数 × 報告された日の気象条件におけるベースラインのモデル",
    "metered-use": "Σ 検針間の使用量",
    "metered-model": "ベースライン期間における、1日当たり使用量の度日への加重最小二乗法",
    "periods-kept": "採用した検針間の期間",
    "metered-fit": "ベースライン期間におけるモデルと使用量の対比",
    "savings-uncertainty": "n · t · (a m² + b m + c) · RMSE · √((n/n′)(1 + 2/n′)/m)",
    "savings-margin": "√(不確かさ² + (t · s · √m)²)",
    "median-of-days": "検針間の日数の中央値",
    "days-between-reads": "Σ 検針間の日数",
    "root-of-squares": "√Σ 2乗",
    "linear-path": "基準値 + (目標値 − 基準値) × 経過年数 / 全年数",
    "target-achieved": "(最新値 − 基準値) / (目標 − 基準値)",
    "target-kept": "(最新値 − 基準値) / (目標 − 基準値)",
    "target-missed": "(最新値 − 基準値) / (目標 − 基準値)",
    "target-from-base": "基準値 × (1 − 削減率)",
    "target-due": "(最新値 − 基準値) / (目標 − 基準値)",
    "cagr-progress": "R = 実際の年増加率 / 目標が求める年増加率",
    "path-progress": "(最新値 − 基準値) / (最新年の経路上の値 − 基準値)",
    "required-change-linear": "(目標値 − 基準値) / 年数",
    "required-change-compound": "((目標値 / 基準値)^(1/年数) − 1) × 100",
  },
};
