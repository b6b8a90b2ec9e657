import { list, quoted } from "../../../locales/ja/quoting.ts";
import { datedWith, isOfYears } from "../../../model/dated-with.ts";
import { say } from "../../../model/passage.ts";
import type { ShiftWords } from "./shift-words.ts";

const dated = datedWith("年", isOfYears);

export const ja: ShiftWords = {
  title: "EcoMobility SHIFT+",
  about: "都市が人と物をどれだけ円滑に移動させているかを、SHIFT+の23の指標によって評価したもの。",
  measured:
    "各指標はその範囲内の点数で採点し、分類の得点は回答のあった指標の加重得点である。ウエイトは非公式の等ウエイトである。",
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
  columns: {
    assessments: {
      city: "評価を受けた都市。",
      country: "都市が所在する国。",
      year: "評価の対象である年。",
      scheme: "用いた評価方式。評価方式の一覧にある名称を記入してください。",
      record: "得点が実際の評価によるものか、例示値か。",
      category: "指標が属する分類。",
      code: "指標のコード（E1、TSS4、P2など）。",
      indicator: "指標の名称。",
      score: "評価による得点。回答のなかった指標にはn/aと記入してください。",
      outOf: "得点として可能な最高点。",
      comment: "得点について読み手が知っておくべきこと。",
    },
    scheme: {
      scheme: "評価方式の名称。",
      code: "この評価方式における指標のコード。",
      category: "指標が属する分類。",
      indicator: "指標の名称。",
      minimum: "得点として可能な最低点。",
      maximum: "得点として可能な最高点。",
      weight: "分類の中での指標の重み。",
      official: "ウエイトが公式のものかどうか。",
    },
  },
  charts: {
    categories: "SHIFT+の分類別得点",
    categoriesUnit: "回答のあった指標の満点に対する割合（%）、都市別",
    categoriesNote: "ウエイトは非公式の等ウエイト。分類の得点は、回答のあった指標から算出している。",
    indicators: "SHIFT+の指標別得点",
    indicatorsUnit: "得点（0～5点）、都市別",
    indicatorsNote: "値なし：無回答であり、0点ではない。",
  },
  narrative: {
    opening: say`EcoMobility SHIFT+は、都市が人と物をどれだけ円滑に移動させているかを、備えている基盤（イネーブラー）、提供しているもの（交通システムとサービス）、その結果（成果）について採点するものである。`,
    illustrative: say`公表された評価には得点がない。ここに示す得点は例示値であり、都市の実態ではなく算出方法を示すものである。`,
    city: (area, period, scores) => say`${{ area }}（${dated(period)}評価）：${scores}。`,
    category: (name, score, answered) => [
      `${name} `,
      { figure: score },
      "（",
      { figure: answered },
      "に回答）",
    ],
  },
  problems: {
    "unrated-indicator": ({ entry, scheme, isBlank }) => ({
      says: `この評価には${quoted(scheme)}の${entry}の${isBlank ? "得点" : "行"}がありません。無回答として扱います。`,
      fix: isBlank
        ? "得点を記入するか、n/aと入力してください。"
        : "行を追加してください。得点がない場合はn/aと入力してください。",
    }),
    "other-maximum": ({ raw, entry, scheme, maximum }) => ({
      says: `${entry}はここでは${raw}点満点ですが、${quoted(scheme)}では${maximum}点満点です。`,
      fix: `${maximum}点満点で採点するか、実際に用いた評価方式を記入してください。`,
    }),
    "incomparable-schemes": ({ schemes }) => ({
      says: `評価方式（${list(schemes.map(quoted))}）が異なる評価があります。得点は同じ評価方式の中でのみ比較できます。`,
    }),
  },
};
