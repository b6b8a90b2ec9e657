import { quoted, until } from "../../../locales/zh-Hans/quoting.ts";
import { say } from "../../../model/passage.ts";
import { formatCells } from "../../../model/source.ts";
import type { ActivitiesWords } from "./activities-words.ts";

export const zhHans: ActivitiesWords = {
  title: "活动",
  about: "本网络全年举办或参加的活动，按月份、形式和发展路径分列。",
  indicators: {
    events: {
      title: "活动数",
      definition:
        "年度活动一览表所列的活动。活动计入首日所在月份和所在行注明的国家或地区；未注明国家或地区的只计入区域合计，日期未注明月份的只计入全年合计。",
      method: "按行计数。各月之和、各形式之和、各发展路径之和以及所有月份各形式之和，均等于区域合计。",
    },
    "event-days": {
      title: "活动天数",
      definition: "活动举办的天数，依据刊载日期，各场活动相加。",
      method: "Σ (末日 − 首日 + 1)；未刊载结束日期的活动按一天计。同一天的两场活动计为两天。",
    },
    "participants-known": {
      title: "参加人数（下限）",
      definition: "人数为准确值或下限（超过、至少）的活动的参加人数。",
      method:
        "准确值与下限之和；“约”不构成界限，不计入，没有人数的活动也不计入。同一人参加两场活动计为两次。",
    },
    "participants-printed": {
      title: "参加人数（刊载值）",
      definition: "有人数的活动的参加人数，均按刊载值计。",
      method:
        "全部人数之和：约 + 任意值 = 约，超过 + 超过或准确值 = 超过；超过与低于不予相加。同一人参加两场活动计为两次。",
    },
    "events-with-participants": {
      title: "刊载参加人数的活动数",
      definition: "一览表刊载了参加人数的活动，不论是否为准确值；“lower-bound”指准确值或下限。",
      method: "已填写单元格的个数；空单元格不等于参加人数为零。",
    },
  },
  breakdowns: {
    month: "当月",
    "lower-bound": "准确值或下限",
    "format-on-site": "线下",
    "format-hybrid": "线上线下结合",
    "format-virtual": "线上",
    "month-format-on-site": "线下",
    "month-format-hybrid": "线上线下结合",
    "month-format-virtual": "线上",
    "pathway-low-emission": "低排放",
    "pathway-nature-based": "基于自然",
    "pathway-circular": "循环",
    "pathway-resilient": "韧性",
    "pathway-equitable": "公平",
    "pathway-governance": "治理",
  },
  columns: {
    events: {
      id: "活动的编号或代码。",
      title: "活动的名称。",
      pathway: "活动所属的本网络发展路径，或“治理”。",
      start: "活动首日，以一览表刊载的为准。",
      end: "活动末日；只举办一天的留空。",
      venue: "举办活动的地点，或所用的线上平台。",
      area: "举办活动的国家或地区；没有举办地的留空。",
      format: "活动在线下、线上举办，还是线上线下结合。",
      participants: "有多少人参加；可填界限值，例如“超过100”；未统计人数的留空。",
      startInText: "正文给出的活动首日，与一览表不同时填写。",
      endInText: "正文给出的活动末日，与一览表不同时填写。",
      remark: "关于该活动，读者须了解的事项。",
    },
  },
  charts: {
    months: "各月活动数（按形式分）",
    monthsUnit: "活动场数，计入刊载的首日所在月份",
    monthsNote: "名称旁的数字为全年合计。没有柱形的月份没有活动。线上线下结合：现场与线上同时进行。",
    pathways: "各发展路径活动数",
    pathwaysUnit: "活动场数，计入一览表所列的发展路径",
    pathwaysNote: "“治理”不是发展路径，指本网络自身各机构的会议。",
    monthsMessage: (busiest) => say`${{ period: busiest.period }}活动最多，有${{ figure: busiest }}`,
    pathwaysMessage: (name, most) => say`“${name}”路径的活动最多，有${{ figure: most }}`,
    inYear: (unit, year) => `${unit}，${year}年`,
    monthNames: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
  },
  narrative: {
    year: ({ events, days, busiest }, formats) =>
      say`${{ period: events.period }}年活动一览表中，${{ area: events.area }}共有${{ figure: events }}，首日和末日均计在内，合计历时${{ figure: days }}。按形式分：${formats}。没有任何月份的活动多于${{ period: busiest.period }}，该月有${{ figure: busiest }}。`,
    places: (places) =>
      say`按国家和地区分：${places}。未注明国家或地区的活动只计入合计。日期以一览表为准；正文日期与此不同的，数据质量页将两者一并列出。`,
    coverage: (withFigure, events) =>
      say`在${{ figure: events }}中，一览表刊载了参加人数的有${{ figure: withFigure }}；其余活动不作估算。`,
    printed: (printed) => say`全部人数按刊载值相加，合计${{ figure: printed }}；同一人参加两场活动计为两次。`,
    known: (known, events) => say`人数为准确值或下限的有${{ figure: events }}，合计${{ figure: known }}。`,
  },
  problems: {
    "day-month-swap": ({ value, other, otherAt }) => ({
      says: `此处为${quoted(until(value))}，${formatCells(otherAt)}中为${quoted(until(other))}：其中一处的日和月似乎颠倒了。`,
      fix: "请查明哪一个正确，并更正另一个。",
    }),
    "record-conflict": ({ value, other, otherAt }) => ({
      says: `同一活动的两条记录不一致：此处为${quoted(until(value))}，${formatCells(otherAt)}中为${quoted(until(other))}。`,
      fix: "请查明哪一个正确，并更正另一个。",
    }),
  },
};
