import { list, quoted } from "../../../locales/zh-Hant/quoting.ts";
import { datedWith } from "../../../model/dated-with.ts";
import { say } from "../../../model/passage.ts";
import type { ShiftWords } from "./shift-words.ts";

const written = datedWith("年");

export const zhHant: ShiftWords = {
  title: "EcoMobility SHIFT+",
  about: "以 SHIFT+ 的23項指標，評估各城市人員與貨物運輸的表現。",
  measured: "每項指標於其分數範圍內評分；類別得分為已作答指標的加權得分。權重相同，且非官方權重。",
  indicators: {
    "category-score": {
      title: "類別得分",
      definition: "城市在 SHIFT+ 三個類別之一中，就已作答的指標所得分數占可得分數的百分比。",
      method:
        "Σ w(s − min) / Σ w(max − min) × 100，就已作答的指標計算。權重與分數範圍依 scheme.csv：因無法讀得官方權重，採非官方的相同權重；不授予標章。",
    },
    "indicator-score": {
      title: "指標得分",
      definition: "SHIFT+ 23項指標之一的得分，以其分數範圍內的分數計。",
      method: "照評估結果採用。代碼在 SHIFT 與 SHIFT+ 中的意義不同：只在同一評估方案內比較。",
    },
    "indicators-answered": {
      title: "已作答指標數",
      definition: "類別中經評估給予得分的指標。",
      method: "計算有得分的指標數；n/a 並非得分為零。",
    },
  },
  breakdowns: {
    enablers: "促成因素",
    "transport-systems-and-services": "交通系統與服務",
    performance: "績效",
    E1: "瞭解使用者需求與公眾參與",
    E2: "願景、策略與領導",
    E3: "人力資源",
    E4: "生態交通的財源",
    E5: "監測、評估與檢討",
    E6: "對未來移動方式的準備",
    TSS1: "步行環境",
    TSS2: "自行車騎乘環境",
    TSS3: "公共運輸的便利性與可靠性",
    TSS4: "可及性",
    TSS5: "共享移動服務",
    TSS6: "與非正式運輸的合作",
    TSS7: "運具整合與資訊服務",
    TSS8: "生態物流",
    TSS9: "低排放車輛",
    TSS10: "城市地區規劃",
    TSS11: "停車",
    TSS12: "低速／無車區",
    P1: "運具分配",
    P2: "安全",
    P3: "當地空氣品質",
    P4: "旅行時間",
    P5: "溫室氣體排放",
  },
  columns: {
    assessments: {
      city: "接受評估的城市。",
      country: "城市所在的國家。",
      year: "評估所屬的年份。",
      scheme: "所採用的評估方案，照評估方案清單中的名稱填寫。",
      record: "得分為實際評估所得（填報），或為示例。",
      category: "指標所屬的類別。",
      code: "指標的代碼，例如 E1、TSS4 或 P2。",
      indicator: "指標的名稱。",
      score: "評估給予的得分；指標未作答者填 n/a。",
      outOf: "可給予的最高分數。",
      comment: "關於此得分，讀者須知的事項。",
    },
    scheme: {
      scheme: "評估方案的名稱。",
      code: "指標在此評估方案中的代碼。",
      category: "指標所屬的類別。",
      indicator: "指標的名稱。",
      minimum: "可給予的最低分數。",
      maximum: "可給予的最高分數。",
      weight: "指標在所屬類別中所占的比重。",
      official: "權重是否為官方權重。",
    },
  },
  charts: {
    categories: "SHIFT+ 類別得分",
    categoriesUnit: "占已作答指標可得分數的百分比，按城市分",
    categoriesNote: "採非官方的相同權重。各類別的得分，就已作答的指標計算。",
    indicators: "SHIFT+ 指標得分",
    indicatorsUnit: "分數，自0至5分，按城市分",
    indicatorsNote: "「無數值」：未作答；並非得分為零。",
  },
  narrative: {
    opening: say`EcoMobility SHIFT+ 評估城市人員與貨物運輸的表現：具備哪些條件（促成因素）、提供哪些服務（交通系統與服務），以及產生哪些成果（績效）。`,
    illustrative: say`已公布的評估未提供得分；此處所列得分為示例，用以說明計算方法，並非反映各城市的情形。`,
    city: (area, period, scores) => say`${{ area }}，${written(period)}評估：${scores}。`,
    category: (name, score, answered) => [
      `${name} `,
      { figure: score },
      "（已作答",
      { figure: answered },
      "）",
    ],
  },
  problems: {
    "unrated-indicator": ({ entry, scheme, isBlank }) => ({
      says: `評估中沒有${quoted(scheme)}的 ${entry} ${isBlank ? "的得分" : "這一列"}；視為未作答。`,
      fix: isBlank ? "請填入得分，或填 n/a。" : "請補上此列；沒有得分之處請填 n/a。",
    }),
    "other-maximum": ({ raw, entry, scheme, maximum }) => ({
      says: `${entry} 在此以滿分 ${raw} 評分，而${quoted(scheme)}的滿分為 ${maximum}。`,
      fix: `請以滿分 ${maximum} 評分，或填寫實際採用的評估方案。`,
    }),
    "incomparable-schemes": ({ schemes }) => ({
      says: `各項評估採用不同的評估方案（${list(schemes.map(quoted))}）；得分只能在同一方案內比較。`,
    }),
  },
};
