import { z } from "zod";
import { columnNames } from "../../model/column-names.ts";
import {
  area,
  choice,
  defineContract,
  optional,
  period,
  quantity,
  sheetName,
  text,
} from "../../model/contract.ts";
import { preferredColumn } from "../../model/preferred-column.ts";
import { noCopiedSeries } from "../../rules/no-copied-series.ts";
import { notConstant } from "../../rules/not-constant.ts";
import { notInFuture } from "../../rules/not-in-future.ts";
import { oneUnit } from "../../rules/one-unit.ts";
import { partsWithinWhole } from "../../rules/parts-within-whole.ts";
import { series } from "../../rules/series.ts";
import { directions, progressMethods, quantities, targeted } from "./choices.ts";

const percent = z.number().min(0).max(100);

/** What columns of several sources are called. */
const names = {
  year: { en: ["Year"], "zh-Hans": ["年份"], "zh-Hant": ["年份"], ja: ["年"], ko: ["연도"], mn: ["Он"] },
};

/** OECD's municipal waste, one sheet per country: tonnes in the unit of the header above them, `…` where not available. */
export const municipalWaste = defineContract({
  file: "municipal-waste.xlsx",
  carriesOver: true,
  columns: {
    area: sheetName(area(columnNames.area)),
    year: period(names.year),
    generated: tonnes({
      en: ["Generated"],
      "zh-Hans": ["产生量"],
      "zh-Hant": ["產生量"],
      ja: ["発生量"],
      ko: ["발생량"],
      mn: ["Үүссэн"],
    }),
    treated: tonnes({
      en: ["Treated"],
      "zh-Hans": ["处理量"],
      "zh-Hant": ["處理量"],
      ja: ["処理量"],
      ko: ["처리량"],
      mn: ["Боловсруулсан"],
    }),
    recycled: tonnes({
      en: ["Recycled", "Material recycling"],
      "zh-Hans": ["回收"],
      "zh-Hant": ["回收"],
      ja: ["資源化"],
      ko: ["재활용"],
      mn: ["Дахин боловсруулсан"],
    }),
    composted: tonnes({
      en: ["Composted"],
      "zh-Hans": ["堆肥"],
      "zh-Hant": ["堆肥"],
      ja: ["堆肥化"],
      ko: ["퇴비화"],
      mn: ["Бордоо болгосон", "Бордоо"],
    }),
    incineratedWithEnergy: tonnes({
      en: ["Incinerated with energy recovery"],
      "zh-Hans": ["焚烧（能源回收）"],
      "zh-Hant": ["焚化（能源回收）"],
      ja: ["焼却（エネルギー回収あり）"],
      ko: ["에너지 회수 소각"],
      mn: ["Шатаасан (эрчим хүч гаргасан)", "Шатаасан (эрчим хүчтэй)"],
    }),
    incineratedWithout: tonnes({
      en: ["Incinerated without energy recovery"],
      "zh-Hans": ["焚烧（无能源回收）"],
      "zh-Hant": ["焚化（無能源回收）"],
      ja: ["焼却（エネルギー回収なし）"],
      ko: ["단순 소각"],
      mn: ["Шатаасан (эрчим хүч гаргаагүй)", "Шатаасан"],
    }),
    landfilled: tonnes({
      en: ["Landfilled"],
      "zh-Hans": ["填埋"],
      "zh-Hant": ["掩埋"],
      ja: ["埋立"],
      ko: ["매립", "매립량"],
      mn: ["Булсан"],
    }),
    publishedRate: quantity(
      {
        en: ["Recycling rate as published"],
        "zh-Hans": ["回收率（公布值）"],
        "zh-Hant": ["回收率（公布值）"],
        ja: ["リサイクル率（公表値）"],
        ko: ["재활용률(발표값)", "재활용률 (발표치)"],
        mn: ["Дахин боловсруулалтын хувь"],
      },
      { units: ["percent"], unitFrom: "header", schema: percent, gaps: true },
    ),
  },
  key: ["area", "year"],
  rules: [
    partsWithinWhole(
      ["recycled", "composted", "incineratedWithEnergy", "incineratedWithout", "landfilled"],
      "treated",
    ),
    series("area", "year", "generated", { jump: 0.2, spike: 0.15, flat: 4 }),
    series("area", "year", "treated", { jump: 0.2, spike: 0.15, flat: 4 }),
    series("area", "year", "recycled", { jump: 0.3, spike: 0.2, flat: 4 }),
    oneUnit(
      "area",
      "year",
      ["composted", "incineratedWithEnergy", "incineratedWithout", "landfilled"],
      ["generated", "treated", "recycled"],
    ),
    notInFuture("year"),
    notConstant("landfilled"),
    noCopiedSeries("area", "year", "generated"),
  ],
});

function tonnes(names: Parameters<typeof quantity>[0]) {
  return quantity(names, { units: ["t"], unitFrom: "header", gaps: true });
}

/** Rates and amounts that others have published, each with what it is a share of. */
export const publishedRates = defineContract({
  file: "published-rates.csv",
  carriesOver: true,
  columns: {
    place: area({
      en: ["Place"],
      "zh-Hans": ["地点"],
      "zh-Hant": ["地點"],
      ja: ["場所"],
      ko: ["장소"],
      mn: ["Газар"],
    }),
    year: period(names.year),
    quantity: choice(
      {
        en: ["Quantity"],
        "zh-Hans": ["指标"],
        "zh-Hant": ["指標"],
        ja: ["項目"],
        ko: ["항목"],
        mn: ["Үзүүлэлт"],
      },
      quantities,
    ),
    value: quantity(columnNames.value, { units: ["t", "percent"], unitFrom: { column: "unit" } }),
    unit: text(columnNames.unit),
    shareOf: optional(
      text({
        en: ["Share of"],
        "zh-Hans": ["占比分母"],
        "zh-Hant": ["占比分母"],
        ja: ["割合の分母"],
        ko: ["비율의 분모"],
        mn: ["Юуны хувь"],
      }),
    ),
    remark: optional(
      text({
        en: ["Remark"],
        "zh-Hans": ["备注"],
        "zh-Hant": ["備註"],
        ja: ["備考"],
        ko: ["비고"],
        mn: ["Тайлбар"],
      }),
    ),
    source: text(columnNames.source),
    preferred: preferredColumn,
  },
  key: ["place", "year", "quantity", "source"],
  reading: { delimiter: ";", decimal: "," },
});

/** Targets with their baselines; a baseline may be a bound (`<10`). */
export const targets = defineContract({
  file: "targets.csv",
  carriesOver: true,
  columns: {
    area: area(columnNames.area),
    indicator: choice(columnNames.indicator, targeted),
    baselineYear: period({
      en: ["Baseline year"],
      "zh-Hans": ["基准年", "基线年"],
      "zh-Hant": ["基準年"],
      ja: ["基準年"],
      ko: ["기준 연도"],
      mn: ["Суурь он"],
    }),
    baseline: quantity(
      {
        en: ["Baseline"],
        "zh-Hans": ["基准值", "基线值", "基线"],
        "zh-Hant": ["基準值"],
        ja: ["基準値"],
        ko: ["기준값"],
        mn: ["Суурь түвшин"],
      },
      { units: ["percent"], unitFrom: { column: "unit" }, schema: percent },
    ),
    targetYear: period({
      en: ["Target year"],
      "zh-Hans": ["目标年"],
      "zh-Hant": ["目標年"],
      ja: ["目標年"],
      ko: ["목표 연도"],
      mn: ["Зорилтот он"],
    }),
    target: quantity(
      {
        en: ["Target"],
        "zh-Hans": ["目标值"],
        "zh-Hant": ["目標值"],
        ja: ["目標値"],
        ko: ["목표값"],
        mn: ["Зорилт"],
      },
      { units: ["percent"], unitFrom: { column: "unit" }, schema: percent, status: "target" },
    ),
    unit: text(columnNames.unit),
    direction: choice(
      {
        en: ["Direction"],
        "zh-Hans": ["变化方向"],
        "zh-Hant": ["變化方向"],
        ja: ["増減"],
        ko: ["증감"],
        mn: ["Чиглэл"],
      },
      directions,
    ),
    method: optional(
      choice(
        {
          en: ["Method"],
          "zh-Hans": ["方法"],
          "zh-Hant": ["方法"],
          ja: ["方法"],
          ko: ["방법"],
          mn: ["Арга"],
        },
        progressMethods,
      ),
    ),
    source: text(columnNames.source),
  },
  key: ["area", "indicator", "targetYear"],
  reading: { delimiter: ",", decimal: "." },
});

export const sources = { municipalWaste, publishedRates, targets };
