import { z } from "zod";
import { columnNames } from "../../model/column-names.ts";
import { area, choice, defineContract, optional, period, quantity, text } from "../../model/contract.ts";
import { formats, pathways } from "./choices.ts";

/** One row per event as the overview prints it, beside the dates that the programme text gives. */
export const events = defineContract({
  file: "activities.xlsx",
  columns: {
    id: text({
      en: ["ID", "Event ID"],
      "zh-Hans": ["编号"],
      "zh-Hant": ["編號"],
      ja: ["番号"],
      ko: ["번호"],
      mn: ["Дугаар"],
    }),
    title: text({
      en: ["Title", "Activity"],
      "zh-Hans": ["名称"],
      "zh-Hant": ["名稱"],
      ja: ["名称"],
      ko: ["제목"],
      mn: ["Нэр"],
    }),
    pathway: choice(
      {
        en: ["Pathway"],
        "zh-Hans": ["发展路径"],
        "zh-Hant": ["發展路徑"],
        ja: ["パスウェイ"],
        ko: ["경로"],
        mn: ["Чиглэл"],
      },
      pathways,
    ),
    start: period({
      en: ["Start", "Start date"],
      "zh-Hans": ["开始日期"],
      "zh-Hant": ["開始日期"],
      ja: ["開始日"],
      ko: ["시작일"],
      mn: ["Эхэлсэн"],
    }),
    end: optional(
      period({
        en: ["End", "End date"],
        "zh-Hans": ["结束日期"],
        "zh-Hant": ["結束日期"],
        ja: ["終了日"],
        ko: ["종료일"],
        mn: ["Дууссан"],
      }),
    ),
    venue: optional(
      text({
        en: ["Venue"],
        "zh-Hans": ["地点"],
        "zh-Hant": ["地點"],
        ja: ["会場"],
        ko: ["장소"],
        mn: ["Газар"],
      }),
    ),
    area: optional(area(columnNames.countryOrArea)),
    format: choice(
      {
        en: ["Format"],
        "zh-Hans": ["形式"],
        "zh-Hant": ["形式"],
        ja: ["形式"],
        ko: ["형식"],
        mn: ["Хэлбэр"],
      },
      formats,
    ),
    participants: quantity(
      {
        en: ["Participants", "Number of participants"],
        "zh-Hans": ["参加人数"],
        "zh-Hant": ["參加人數"],
        ja: ["参加者数"],
        ko: ["참가자 수"],
        mn: ["Оролцогч"],
      },
      { units: ["participant"], schema: z.number().int().min(0), gaps: true },
    ),
    startInText: optional(
      period({
        en: ["Start in text"],
        "zh-Hans": ["正文开始日期"],
        "zh-Hant": ["正文開始日期"],
        ja: ["本文の開始日"],
        ko: ["본문 시작일"],
        mn: ["Эхэлсэн (бичвэр)"],
      }),
    ),
    endInText: optional(
      period({
        en: ["End in text"],
        "zh-Hans": ["正文结束日期"],
        "zh-Hant": ["正文結束日期"],
        ja: ["本文の終了日"],
        ko: ["본문 종료일"],
        mn: ["Дууссан (бичвэр)"],
      }),
    ),
    remark: optional(
      text({
        en: ["Remark", "Note"],
        "zh-Hans": ["备注"],
        "zh-Hant": ["備註"],
        ja: ["備考"],
        ko: ["비고"],
        mn: ["Тайлбар"],
      }),
    ),
  },
  key: ["id"],
  totals: [
    {
      label: /^(total|合计|总计|合計|總計|합계|총계|нийт)/i,
      over: "table",
      kind: "count",
      column: "start",
    },
  ],
});

export const sources = { events };
