import { z } from "zod";
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
import { noCopiedSeries } from "../../rules/no-copied-series.ts";
import { notConstant } from "../../rules/not-constant.ts";
import { notInFuture } from "../../rules/not-in-future.ts";
import { partsWithinWhole } from "../../rules/parts-within-whole.ts";
import { series } from "../../rules/series.ts";

const percent = z.number().min(0).max(100);

/** OECD's municipal waste, one sheet per country: tonnes in the unit of the header above them, `…` where not available. */
export const municipalWaste = defineContract({
  file: "municipal-waste.xlsx",
  columns: {
    area: sheetName(area({ en: ["Area"] })),
    year: period({
      en: ["Year"],
      "zh-Hans": ["年份"],
      "zh-Hant": ["年份"],
      ja: ["年"],
      ko: ["연도"],
      mn: ["Он"],
    }),
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
      en: ["Recycled"],
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
      mn: ["Бордоо"],
    }),
    incineratedWithEnergy: tonnes({
      en: ["Incinerated with energy recovery"],
      "zh-Hans": ["焚烧（能源回收）"],
      "zh-Hant": ["焚化（能源回收）"],
      ja: ["焼却（エネルギー回収あり）"],
      ko: ["에너지 회수 소각"],
      mn: ["Шатаасан (эрчим хүчтэй)"],
    }),
    incineratedWithout: tonnes({
      en: ["Incinerated without energy recovery"],
      "zh-Hans": ["焚烧（无能源回收）"],
      "zh-Hant": ["焚化（無能源回收）"],
      ja: ["焼却（エネルギー回収なし）"],
      ko: ["단순 소각"],
      mn: ["Шатаасан"],
    }),
    landfilled: tonnes({
      en: ["Landfilled"],
      "zh-Hans": ["填埋"],
      "zh-Hant": ["掩埋"],
      ja: ["埋立"],
      ko: ["매립"],
      mn: ["Булсан"],
    }),
    publishedRate: quantity(
      {
        en: ["Recycling rate as published"],
        "zh-Hans": ["回收率（公布值）"],
        "zh-Hant": ["回收率（公布值）"],
        ja: ["リサイクル率（公表値）"],
        ko: ["재활용률 (발표치)"],
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
  columns: {
    place: area({ en: ["Place"] }),
    year: period({ en: ["Year"] }),
    quantity: choice(
      { en: ["Quantity"] },
      {
        "waste-generated": ["waste generated"],
        "waste-recycled": ["recycled"],
        "refuse-for-disposal": ["refuse for disposal"],
        "recycling-rate-published": ["recycling rate"],
        "landfill-share-published": ["landfill share"],
        "sent-to-recycling-plants": ["sent to recycling plants"],
      },
    ),
    value: quantity({ en: ["Value"] }, { units: ["t", "percent"], unitFrom: { column: "unit" } }),
    unit: text({ en: ["Unit"] }),
    shareOf: optional(text({ en: ["Share of"] })),
    remark: optional(text({ en: ["Remark"] })),
    source: text({ en: ["Source"] }),
  },
  key: ["place", "year", "quantity", "source"],
  reading: { delimiter: ";", decimal: "," },
});

/** Targets with their baselines; a baseline may be a bound (`<10`). */
export const targets = defineContract({
  file: "targets.csv",
  columns: {
    area: area({ en: ["Area"] }),
    indicator: choice({ en: ["Indicator"] }, { "recycling-rate": ["waste recycling rate"] }),
    baselineYear: period({ en: ["Baseline year"] }),
    baseline: quantity(
      { en: ["Baseline"] },
      { units: ["percent"], unitFrom: { column: "unit" }, schema: percent },
    ),
    targetYear: period({ en: ["Target year"] }),
    target: quantity(
      { en: ["Target"] },
      { units: ["percent"], unitFrom: { column: "unit" }, schema: percent, status: "target" },
    ),
    unit: text({ en: ["Unit"] }),
    direction: choice({ en: ["Direction"] }, { increase: ["increase"], decrease: ["decrease"] }),
    source: text({ en: ["Source"] }),
  },
  key: ["area", "indicator", "targetYear"],
  reading: { delimiter: ",", decimal: "." },
});

export const sources = { municipalWaste, publishedRates, targets };
