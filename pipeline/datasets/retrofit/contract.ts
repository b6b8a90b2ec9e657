import { z } from "zod";
import { columnNames } from "../../model/column-names.ts";
import {
  area,
  choice,
  defineContract,
  instant,
  optional,
  period,
  qualifier,
  quantity,
  status,
  text,
} from "../../model/contract.ts";
import { notInFuture } from "../../rules/not-in-future.ts";
import { carriers, figures, kinds, qualifiers, readKinds, records } from "./choices.ts";

/** What meters of electricity and heat count in besides the project's units of energy: 1 MWh = 1,000 kWh, 1 MJ = 1/3.6 kWh. */
const meterUnits = {
  MWh: { unit: "kWh", factor: 1000 },
  MJ: { unit: "kWh", factor: 1 / 3.6 },
} as const;

/** What columns of several sources are called. */
const names = {
  building: {
    en: ["Building"],
    "zh-Hans": ["建筑"],
    "zh-Hant": ["建築物"],
    ja: ["建物"],
    ko: ["건물"],
    mn: ["Барилга"],
  },
};

/** The programme's published figures, a row each; every row names its own unit, period and kind. */
export const programme = defineContract({
  file: "programme.xlsx",
  carriesOver: true,
  columns: {
    figure: choice(
      {
        en: ["Figure"],
        "zh-Hans": ["指标"],
        "zh-Hant": ["指標"],
        ja: ["項目"],
        ko: ["항목"],
        mn: ["Үзүүлэлт"],
      },
      figures,
    ),
    qualifier: qualifier(columnNames.qualifier, qualifiers),
    value: quantity(columnNames.value, {
      units: ["block", "building", "household", "MWh", "t", "percent"],
      unitFrom: { column: "unit" },
    }),
    unit: text(columnNames.unit),
    period: period({
      en: ["Period"],
      "zh-Hans": ["期间"],
      "zh-Hant": ["期間"],
      ja: ["期間"],
      ko: ["기간"],
      mn: ["Хугацаа"],
    }),
    kind: status(
      { en: ["Kind"], "zh-Hans": ["类别"], "zh-Hant": ["類別"], ja: ["種別"], ko: ["구분"], mn: ["Төрөл"] },
      kinds,
    ),
    scope: optional(
      text({
        en: ["Scope"],
        "zh-Hans": ["范围"],
        "zh-Hant": ["範圍"],
        ja: ["対象範囲"],
        ko: ["범위"],
        mn: ["Хамрах хүрээ"],
      }),
    ),
    source: text(columnNames.source),
  },
  key: ["figure", "period"],
  rules: [notInFuture("period")],
});

/** When works began and ended in each metered building, a row a stage, and which weather station stands for it. */
export const retrofits = defineContract({
  file: "retrofits.csv",
  carriesOver: true,
  columns: {
    building: text(names.building),
    area: area(columnNames.area),
    measure: text({
      en: ["Measure"],
      "zh-Hans": ["改造措施"],
      "zh-Hant": ["改善措施"],
      ja: ["改修内容"],
      ko: ["개보수 내용"],
      mn: ["Шинэчлэлийн ажил"],
    }),
    worksStart: period({
      en: ["Works start"],
      "zh-Hans": ["开工日期"],
      "zh-Hant": ["開工日期"],
      ja: ["工事開始日"],
      ko: ["공사 시작일"],
      mn: ["Ажил эхэлсэн"],
    }),
    worksEnd: period({
      en: ["Works end"],
      "zh-Hans": ["完工日期"],
      "zh-Hant": ["完工日期"],
      ja: ["工事完了日"],
      ko: ["공사 종료일"],
      mn: ["Ажил дууссан"],
    }),
    station: text({
      en: ["Weather station"],
      "zh-Hans": ["气象站"],
      "zh-Hant": ["氣象站"],
      ja: ["気象観測所"],
      ko: ["기상 관측소"],
      mn: ["Цаг уурын станц"],
    }),
    record: status(columnNames.record, records),
    source: text(columnNames.source),
  },
  key: ["building", "measure", "worksStart"],
  reading: { delimiter: "," },
});

/** Reads of the buildings' meters: what was used from each read to the next; a last blank read only closes a period. */
export const readings = defineContract({
  file: "meter-readings.csv",
  columns: {
    building: text(names.building),
    carrier: choice(
      {
        en: ["Carrier"],
        "zh-Hans": ["能源种类"],
        "zh-Hant": ["能源種類"],
        ja: ["エネルギーの種類"],
        ko: ["에너지원"],
        mn: ["Эрчим хүчний төрөл"],
      },
      carriers,
    ),
    start: instant({
      en: ["Period start"],
      "zh-Hans": ["起始时间"],
      "zh-Hant": ["起始時間"],
      ja: ["期間の開始日時"],
      ko: ["기간 시작 일시"],
      mn: ["Хугацааны эхлэл"],
    }),
    use: quantity(
      {
        en: ["Use"],
        "zh-Hans": ["用量"],
        "zh-Hant": ["使用量"],
        ja: ["使用量"],
        ko: ["사용량"],
        mn: ["Хэрэглээ"],
      },
      { units: ["kWh"], ownUnits: meterUnits, unitFrom: { column: "unit" }, gaps: true },
    ),
    unit: text(columnNames.unit),
    estimated: optional(
      choice(
        {
          en: ["Estimated", "Kind of read"],
          "zh-Hans": ["读数类型"],
          "zh-Hant": ["讀數類型"],
          ja: ["検針の種類"],
          ko: ["검침 구분"],
          mn: ["Заалтын төрөл"],
        },
        readKinds,
      ),
    ),
  },
  key: ["building", "carrier", "start"],
  severities: {
    "empty-among-filled": {
      severity: "note",
      reason: "a meter's last read only ends the period before and has no use of its own",
    },
  },
  large: true,
  reading: { delimiter: ",", decimal: "." },
});

/** Hourly outdoor temperatures of the weather stations. */
export const weather = defineContract({
  file: "weather-*.csv",
  columns: {
    station: text({
      en: ["Station"],
      "zh-Hans": ["气象站"],
      "zh-Hant": ["氣象站"],
      ja: ["気象観測所"],
      ko: ["기상 관측소"],
      mn: ["Цаг уурын станц"],
    }),
    time: instant({
      en: ["Time"],
      "zh-Hans": ["时间"],
      "zh-Hant": ["時間"],
      ja: ["日時"],
      ko: ["일시"],
      mn: ["Цаг"],
    }),
    temperature: quantity(
      {
        en: ["Temperature"],
        "zh-Hans": ["气温"],
        "zh-Hant": ["氣溫"],
        ja: ["気温"],
        ko: ["기온"],
        mn: ["Агаарын температур"],
      },
      { units: ["degF"], unitFrom: { column: "unit" }, schema: z.number().min(-130).max(230), gaps: true },
    ),
    unit: text(columnNames.unit),
    timeZone: optional(
      text({
        en: ["Time zone"],
        "zh-Hans": ["时区"],
        "zh-Hant": ["時區"],
        ja: ["タイムゾーン"],
        ko: ["시간대"],
        mn: ["Цагийн бүс"],
      }),
    ),
  },
  key: ["station", "time"],
  large: true,
  reading: { delimiter: ",", decimal: "." },
});

export const sources = { programme, retrofits, readings, weather };
