import type { Synonyms } from "../../model/dataset.ts";
import type { ShiftIndicator } from "./indicators.ts";

/** What prose calls the scores of SHIFT+ besides their titles. */
export const synonyms: Synonyms<ShiftIndicator> = {
  en: {
    "category-score": ["assessed", "scored", "score", "SHIFT+ score", "assessment"],
    "indicators-answered": ["answered", "indicators answered", "indicators"],
    "indicator-score": ["indicator score", "points"],
  },
  "zh-Hans": {
    "category-score": ["评估", "得分", "类别得分"],
    "indicators-answered": ["已作答", "作答指标", "指标"],
    "indicator-score": ["指标得分"],
  },
  "zh-Hant": {
    "category-score": ["評估", "得分", "類別得分"],
    "indicators-answered": ["已作答", "作答指標", "指標"],
    "indicator-score": ["指標得分"],
  },
  ja: {
    "category-score": ["評価", "得点", "スコア"],
    "indicators-answered": ["回答", "指標回答", "指標"],
    "indicator-score": ["指標得点"],
  },
  ko: {
    "category-score": ["평가", "점수", "영역 점수"],
    "indicators-answered": ["응답", "응답 지표", "지표"],
    "indicator-score": ["지표 점수"],
  },
  mn: {
    "category-score": ["үнэлгээ", "оноо"],
    "indicators-answered": ["хариулсан", "хариулсан үзүүлэлт", "үзүүлэлт"],
    "indicator-score": ["үзүүлэлт оноо"],
  },
};
