import { say } from "../../../model/passage.ts";
import type { ShiftWords } from "./shift-words.ts";

export const ja: ShiftWords = {
  title: "EcoMobility SHIFT+",
  about: "都市が人と物をどれだけ円滑に移動させているかを、SHIFT+の23の指標によって評価したもの。",
  indicators: {
    "category-score": {
      title: "分類別得点",
      definition: "SHIFT+の3つの分類のそれぞれについて、都市が回答した指標の満点に対する得点の割合。",
      method:
        "回答のあった指標について、Σ w(s − min) / Σ w(max − min) × 100。ウエイトと範囲はscheme.csvによる。公式のウエイトを参照できなかったため、非公式の等ウエイトとし、認証は与えない。",
    },
    "indicator-score": {
      title: "指標別得点",
      definition: "SHIFT+の23の指標それぞれの得点。その指標の範囲における点数で示す。",
      method: "評価のとおり。SHIFTとSHIFT+ではコードの意味が異なるため、同じ評価方式の中でのみ比較する。",
    },
    "indicators-answered": {
      title: "回答のあった指標数",
      definition: "分類のうち、評価に得点が記入された指標の数。",
      method: "得点のある指標を数える。n/aは0点ではない。",
    },
  },
  breakdowns: {
    enablers: "イネーブラー",
    "transport-systems-and-services": "交通システムとサービス",
    performance: "成果",
    E1: "利用者ニーズの把握と市民参加",
    E2: "ビジョン・戦略・リーダーシップ",
    E3: "人材",
    E4: "エコモビリティの財源",
    E5: "モニタリング・評価・見直し",
    E6: "将来のモビリティへの備え",
    TSS1: "歩行環境",
    TSS2: "自転車利用環境",
    TSS3: "公共交通の使いやすさと信頼性",
    TSS4: "アクセシビリティ",
    TSS5: "シェアモビリティ",
    TSS6: "インフォーマル交通との連携",
    TSS7: "交通手段間の連携と情報提供",
    TSS8: "エコロジスティクス",
    TSS9: "低公害車",
    TSS10: "市街地の計画",
    TSS11: "駐車対策",
    TSS12: "低速・カーフリー区域",
    P1: "交通手段分担率",
    P2: "安全",
    P3: "地域の大気質",
    P4: "移動時間",
    P5: "温室効果ガス排出量",
  },
  charts: {
    categories: "SHIFT+の分類別得点",
    categoriesUnit: "回答のあった指標の満点に対する割合（%）、都市別",
    categoriesNote: "ウエイトは非公式の等ウエイト。分類の得点は、回答のあった指標から算出している。",
    indicators: "SHIFT+の指標別得点",
    indicatorsUnit: "得点（0～5点）、都市別",
    indicatorsNote: "該当なし：無回答であり、0点ではない。",
  },
  narrative: {
    opening: say`EcoMobility SHIFT+は、都市が人と物をどれだけ円滑に移動させているかを、備えている基盤（イネーブラー）、提供しているもの（交通システムとサービス）、その結果（成果）について採点するものである。公表された評価には得点がない。ここに示す得点は例示値であり、都市の実態ではなく算出方法を示すものである。`,
    city: (area, period, scores) => say`${{ area }}（${{ period }}年評価）：${scores}。`,
    category: (name, score, answered) => [
      `${name} `,
      { figure: score },
      "（",
      { figure: answered },
      "に回答）",
    ],
    semicolon: "、",
  },
};
