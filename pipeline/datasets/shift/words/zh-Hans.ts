import { list, quoted } from "../../../locales/zh-Hans/quoting.ts";
import { datedWith } from "../../../model/dated-with.ts";
import { say } from "../../../model/passage.ts";
import type { ShiftWords } from "./shift-words.ts";

const written = datedWith("年");

export const zhHans: ShiftWords = {
  title: "EcoMobility SHIFT+",
  about: "按SHIFT+的23项指标，评估城市客运和货运的水平。",
  measured: "每项指标在其分值范围内评分；类别得分为已作答指标的加权得分。权重为非官方的相等权重。",
  indicators: {
    "category-score": {
      title: "类别得分",
      definition: "城市在SHIFT+三个类别之一中，已作答指标的得分占这些指标可得总分的比重。",
      method:
        "Σ w(s − min) / Σ w(max − min) × 100，按已作答指标计算。权重和分值范围取自scheme.csv：官方权重未能取得，采用非官方的相等权重；不授予任何标识。",
    },
    "indicator-score": {
      title: "指标得分",
      definition: "SHIFT+的23项指标中某一项的得分，以其分值范围内的分数表示。",
      method: "按评估结果采用。同一代码在SHIFT和SHIFT+中含义不同，只在同一评估方案内比较。",
    },
    "indicators-answered": {
      title: "已作答指标数",
      definition: "某一类别中，评估给出得分的指标。",
      method: "有得分的指标的个数；n/a不等于零分。",
    },
  },
  breakdowns: {
    enablers: "促成因素",
    "transport-systems-and-services": "交通系统与服务",
    performance: "绩效",
    E1: "了解使用者需求与公众参与",
    E2: "愿景、战略与领导力",
    E3: "人力资源",
    E4: "生态交通资金",
    E5: "监测、评估与审查",
    E6: "应对未来出行的准备",
    TSS1: "步行条件",
    TSS2: "骑行条件",
    TSS3: "公共交通的便利性与可靠性",
    TSS4: "可达性",
    TSS5: "共享出行服务",
    TSS6: "与非正规交通的合作",
    TSS7: "多式联运衔接与信息服务",
    TSS8: "生态物流",
    TSS9: "低排放车辆",
    TSS10: "城市片区规划",
    TSS11: "停车",
    TSS12: "低速区/无车区",
    P1: "出行方式结构",
    P2: "安全",
    P3: "当地空气质量",
    P4: "出行时间",
    P5: "温室气体排放",
  },
  columns: {
    assessments: {
      city: "接受评估的城市。",
      country: "该城市所在的国家。",
      year: "评估针对的年份。",
      scheme: "评估所采用的方案，名称与评估方案清单中的一致。",
      record: "得分是经评估得出的，还是示例值。",
      category: "指标所属的类别。",
      code: "指标的代码，如E1、TSS4或P2。",
      indicator: "指标的名称。",
      score: "评给的得分；指标未作答的填n/a。",
      outOf: "可评给的最高分。",
      comment: "关于该得分，读者须了解的事项。",
    },
    scheme: {
      scheme: "评估方案的名称。",
      code: "指标在该评估方案中的代码。",
      category: "指标所属的类别。",
      indicator: "指标的名称。",
      minimum: "可评给的最低分。",
      maximum: "可评给的最高分。",
      weight: "指标在所属类别中所占的权重。",
      official: "权重是否为官方权重。",
    },
  },
  charts: {
    categories: "SHIFT+类别得分",
    categoriesUnit: "各城市已作答指标得分占这些指标可得总分的百分比",
    categoriesNote: "采用非官方的相等权重。类别得分按已作答指标计算。",
    indicators: "SHIFT+指标得分",
    indicatorsUnit: "各城市得分（0至5分）",
    indicatorsNote: "无数值：未作答，不等于零分。",
  },
  narrative: {
    opening: say`EcoMobility SHIFT+对城市客运和货运的水平进行评分：具备哪些条件（促成因素），提供哪些设施和服务（交通系统与服务），取得哪些成效（绩效）。`,
    illustrative: say`已公布的评估没有给出得分；此处的得分为示例值，用于说明方法，不反映城市的情况。`,
    city: (area, period, scores) => say`${{ area }}（${written(period)}评估）：${scores}。`,
    category: (name, score, answered) => [name, { figure: score }, "（已作答", { figure: answered }, "）"],
  },
  problems: {
    "unrated-indicator": ({ entry, scheme, isBlank }) => ({
      says: `评估中没有${quoted(scheme)}的${entry}${isBlank ? "的得分" : "一行"}，按未作答处理。`,
      fix: isBlank ? "请填写得分，或填写n/a。" : "请添加该行；没有得分的，填写n/a。",
    }),
    "other-maximum": ({ raw, entry, scheme, maximum }) => ({
      says: `${entry}在此按满分${raw}评分，而${quoted(scheme)}的满分为${maximum}。`,
      fix: `请按满分${maximum}评分，或填写实际采用的评估方案。`,
    }),
    "incomparable-schemes": ({ schemes }) => ({
      says: `各项评估采用了不同的评估方案（${list(schemes.map(quoted))}），得分只在同一方案内可比。`,
    }),
  },
};
