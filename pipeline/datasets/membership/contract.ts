import { columnNames } from "../../model/column-names.ts";
import {
  area,
  choice,
  defineContract,
  optional,
  period,
  qualifier,
  quantity,
  status,
  text,
} from "../../model/contract.ts";
import { preferredColumn } from "../../model/preferred-column.ts";
import { inOrder } from "../../rules/in-order.ts";
import { notInFuture } from "../../rules/not-in-future.ts";
import { counted, levels, qualifiers, statuses } from "./choices.ts";

/** The roster: one row per spell of a member that ever joined, with subtotals per country and a grand total. */
export const roster = defineContract({
  file: "members.xlsx",
  carriesOver: true,
  columns: {
    id: text({
      en: ["ID", "Member ID"],
      "zh-Hans": ["编号"],
      "zh-Hant": ["編號"],
      ja: ["番号"],
      ko: ["번호"],
      mn: ["Дугаар"],
    }),
    name: text({
      en: ["Name", "Member"],
      "zh-Hans": ["名称"],
      "zh-Hant": ["名稱"],
      ja: ["名称"],
      ko: ["이름", "명칭"],
      mn: ["Нэр"],
    }),
    area: area(columnNames.countryOrArea),
    level: choice(
      { en: ["Level"], "zh-Hans": ["级别"], "zh-Hant": ["級別"], ja: ["区分"], ko: ["구분"], mn: ["Түвшин"] },
      levels,
    ),
    joined: period({
      en: ["Joined"],
      "zh-Hans": ["加入日期"],
      "zh-Hant": ["加入日期"],
      ja: ["加盟日"],
      ko: ["가입일"],
      mn: ["Элссэн"],
    }),
    left: optional(
      period({
        en: ["Left"],
        "zh-Hans": ["退出日期"],
        "zh-Hant": ["退出日期"],
        ja: ["脱退日"],
        ko: ["탈퇴일"],
        mn: ["Гарсан"],
      }),
    ),
    status: status(
      { en: ["Status"], "zh-Hans": ["状态"], "zh-Hant": ["狀態"], ja: ["状態"], ko: ["상태"], mn: ["Төлөв"] },
      statuses,
    ),
    note: optional(
      text({
        en: ["Source / note", "Note"],
        "zh-Hans": ["来源/备注"],
        "zh-Hant": ["來源/備註"],
        ja: ["出典・備考"],
        ko: ["출처/비고"],
        mn: ["Тайлбар"],
      }),
    ),
  },
  key: ["id", "joined"],
  rules: [inOrder("joined", "left"), notInFuture("joined")],
  totals: [
    { label: /^subtotal/i, over: "group", kind: "count", column: "joined", less: "left", asOf: "-12-31" },
    { label: /^total/i, over: "table", kind: "count", column: "joined", less: "left", asOf: "-12-31" },
  ],
});

/** Counts that others have published, each with its date, its definition and where it stands. */
export const published = defineContract({
  file: "published-counts.csv",
  carriesOver: true,
  columns: {
    area: area(columnNames.area),
    asOf: period({
      en: ["As of"],
      "zh-Hans": ["截至日期"],
      "zh-Hant": ["截至日期"],
      ja: ["時点"],
      ko: ["기준일"],
      mn: ["Огноо"],
    }),
    qualifier: optional(qualifier(columnNames.qualifier, qualifiers)),
    value: quantity(columnNames.value, {
      units: ["member", "government", "participant", "country"],
      unitFrom: { column: "unit" },
    }),
    unit: text(columnNames.unit),
    countedAs: choice(
      {
        en: ["Counted as"],
        "zh-Hans": ["统计口径"],
        "zh-Hant": ["統計對象"],
        ja: ["集計対象"],
        ko: ["집계 대상"],
        mn: ["Юуг тоолсон"],
      },
      counted,
    ),
    wording: text({
      en: ["Wording"],
      "zh-Hans": ["原文表述"],
      "zh-Hant": ["原文用語"],
      ja: ["原文の表記"],
      ko: ["원문 표현"],
      mn: ["Эх бичвэр"],
    }),
    source: text(columnNames.source),
    preferred: preferredColumn,
  },
  key: ["area", "asOf", "unit", "countedAs", "source"],
  rules: [notInFuture("asOf")],
  reading: { delimiter: ",", decimal: "." },
});

export const sources = { roster, published };
