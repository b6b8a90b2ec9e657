import { z } from "zod";
import { columnNames } from "../../model/column-names.ts";
import {
  area,
  choice,
  defineContract,
  field,
  optional,
  period,
  quantity,
  status,
  text,
} from "../../model/contract.ts";
import { categories, records, yesOrNo } from "./choices.ts";

/** What columns of both sources are called. */
const names = {
  scheme: {
    en: ["Scheme"],
    "zh-Hans": ["评估方案"],
    "zh-Hant": ["評估方案"],
    ja: ["評価方式"],
    ko: ["평가 방식"],
    mn: ["Аргачлал"],
  },
  category: {
    en: ["Category"],
    "zh-Hans": ["类别"],
    "zh-Hant": ["類別"],
    ja: ["分類"],
    ko: ["범주"],
    mn: ["Ангилал"],
  },
  code: { en: ["Code"], "zh-Hans": ["代码"], "zh-Hant": ["代碼"], ja: ["コード"], ko: ["코드"], mn: ["Код"] },
};

/** One city's assessment: who and when above the table, then a row per indicator, an average after each category. */
export const assessments = defineContract({
  file: "*.xlsx",
  columns: {
    city: field(
      area({
        en: ["City"],
        "zh-Hans": ["城市"],
        "zh-Hant": ["城市"],
        ja: ["都市"],
        ko: ["도시"],
        mn: ["Хот"],
      }),
    ),
    country: field(
      optional(
        area({
          en: ["Country"],
          "zh-Hans": ["国家"],
          "zh-Hant": ["國家"],
          ja: ["国"],
          ko: ["국가"],
          mn: ["Улс"],
        }),
      ),
    ),
    year: field(
      period({
        en: ["Assessment year"],
        "zh-Hans": ["评估年份"],
        "zh-Hant": ["評估年份"],
        ja: ["評価年"],
        ko: ["평가 연도"],
        mn: ["Үнэлгээний он"],
      }),
    ),
    scheme: field(text(names.scheme)),
    record: field(status(columnNames.record, records)),
    category: choice(names.category, categories),
    code: text(names.code),
    indicator: text(columnNames.indicator),
    score: quantity(
      { en: ["Score"], "zh-Hans": ["得分"], "zh-Hant": ["得分"], ja: ["得点"], ko: ["점수"], mn: ["Оноо"] },
      { units: ["point"], gaps: true },
    ),
    outOf: quantity(
      {
        en: ["Out of"],
        "zh-Hans": ["满分"],
        "zh-Hant": ["滿分"],
        ja: ["満点"],
        ko: ["만점"],
        mn: ["Дээд оноо"],
      },
      { units: ["point"] },
    ),
    comment: optional(
      text({
        en: ["Comment"],
        "zh-Hans": ["说明"],
        "zh-Hant": ["說明"],
        ja: ["備考"],
        ko: ["비고"],
        mn: ["Тайлбар"],
      }),
    ),
  },
  key: ["city", "year", "code"],
  totals: [{ label: /(average|平均)$/i, over: "group", kind: "mean", column: "score" }],
});

/** What may be scored, in which range and with what weight. Official schemes have not been published: this is data. */
export const scheme = defineContract({
  file: "scheme.csv",
  carriesOver: true,
  columns: {
    scheme: text(names.scheme),
    code: text(names.code),
    category: choice(names.category, categories),
    indicator: text(columnNames.indicator),
    minimum: quantity(
      {
        en: ["Minimum"],
        "zh-Hans": ["最低分"],
        "zh-Hant": ["最低分"],
        ja: ["最低点"],
        ko: ["최저점"],
        mn: ["Доод оноо"],
      },
      { units: ["point"], schema: z.number() },
    ),
    maximum: quantity(
      {
        en: ["Maximum"],
        "zh-Hans": ["最高分"],
        "zh-Hant": ["最高分"],
        ja: ["最高点"],
        ko: ["최고점"],
        mn: ["Дээд оноо"],
      },
      { units: ["point"] },
    ),
    weight: quantity(
      {
        en: ["Weight"],
        "zh-Hans": ["权重"],
        "zh-Hant": ["權重"],
        ja: ["ウエイト"],
        ko: ["가중치"],
        mn: ["Жин"],
      },
      { units: ["1"] },
    ),
    official: choice(
      {
        en: ["Official"],
        "zh-Hans": ["是否官方"],
        "zh-Hant": ["是否官方"],
        ja: ["公式"],
        ko: ["공식 여부"],
        mn: ["Албан ёсны"],
      },
      yesOrNo,
    ),
  },
  key: ["scheme", "code"],
  reading: { delimiter: ",", decimal: "." },
});

export const sources = { assessments, scheme };
