import { quoted, until } from "../../../locales/zh-Hant/quoting.ts";
import { say } from "../../../model/passage.ts";
import { formatCells } from "../../../model/source.ts";
import type { ActivitiesWords } from "./activities-words.ts";

export const zhHant: ActivitiesWords = {
  title: "活動",
  about: "本網絡當年舉辦或參與的活動，按月份、形式與發展路徑分。",
  indicators: {
    events: {
      title: "活動數",
      definition:
        "年度總覽所列的活動。活動計入首日所在的月份，以及該列所載的國家/地區；未載地點者只計入全區域，日期未載月份者只計入全年。",
      method: "計算列數。各月份、各形式、各發展路徑，以及所有月份的各形式，分別加總均等於全區域的總數。",
    },
    "event-days": {
      title: "活動日數",
      definition: "活動舉行的日數，依刊載的日期，就各場活動加總。",
      method: "Σ (末日 − 首日 + 1)；未載結束日期的活動以一日計。同一日的兩場活動計為兩個活動日。",
    },
    "participants-known": {
      title: "參加人數（下限）",
      definition: "人數為確切數值或下限（超過、至少）的活動的參加人數。",
      method:
        "確切數值與下限的總和；「約」不構成界限，故不計入，未載人數的活動亦不計入。同一人參加兩場活動計為兩次。",
    },
    "participants-printed": {
      title: "參加人數（照刊載值）",
      definition: "載有人數的活動的參加人數，各照刊載值計。",
      method:
        "所有數值的總和：約 + 任一種 = 約；超過 + 超過或確切 = 超過；超過與低於不予相加。同一人參加兩場活動計為兩次。",
    },
    "events-with-participants": {
      title: "載有參加人數的活動數",
      definition: "年度總覽載有參加人數的活動，不論是否確切；「lower-bound」：確切數值或下限。",
      method: "計算已填寫的儲存格數；空白儲存格並非參加人數為零。",
    },
  },
  breakdowns: {
    month: "當月",
    "lower-bound": "確切數值或下限",
    "format-on-site": "實體",
    "format-hybrid": "混合",
    "format-virtual": "線上",
    "month-format-on-site": "實體",
    "month-format-hybrid": "混合",
    "month-format-virtual": "線上",
    "pathway-low-emission": "低排放",
    "pathway-nature-based": "基於自然",
    "pathway-circular": "循環",
    "pathway-resilient": "韌性",
    "pathway-equitable": "公平",
    "pathway-governance": "治理",
  },
  columns: {
    events: {
      id: "活動的編號或代碼。",
      title: "活動的名稱。",
      pathway: "活動所屬的本網絡發展路徑，或治理。",
      start: "年度總覽所載的活動首日。",
      end: "活動的末日；僅舉行一日者留空。",
      venue: "活動舉行的場地，或所用的線上平台。",
      area: "活動舉行地點所在的國家/地區；沒有地點者留空。",
      format: "活動以實體或線上形式舉行，或兩者同時進行（混合）。",
      participants: "參加活動的人數；可填界限，例如「超過100」；未計人數者留空。",
      startInText: "正文所載的活動首日；與年度總覽不同時填寫。",
      endInText: "正文所載的活動末日；與年度總覽不同時填寫。",
      remark: "關於此活動，讀者須知的事項。",
    },
  },
  charts: {
    months: "各月活動數（按形式分）",
    monthsUnit: "活動場數，計入刊載的首日所在月份",
    monthsNote: "名稱旁的數字為全年合計。沒有長條的月份沒有活動。混合：實體與線上同時進行。",
    pathways: "各發展路徑的活動數",
    pathwaysUnit: "活動場數，計入年度總覽所載的發展路徑",
    pathwaysNote: "「治理」並非發展路徑，而是本網絡自身各機構的會議。",
    monthsMessage: (busiest) => say`${{ period: busiest.period }}活動最多，有${{ figure: busiest }}`,
    pathwaysMessage: (name, most) => say`「${name}」路徑的活動最多，有${{ figure: most }}`,
    inYear: (unit, year) => `${unit}，${year}年`,
    monthNames: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
  },
  narrative: {
    year: ({ events, days, busiest }, formats) =>
      say`${{ period: events.period }}年的年度總覽中，${{ area: events.area }}列有${{ figure: events }}，合計${{ figure: days }}，首日與末日均計入。按形式分：${formats}。沒有任何月份的活動多於${{ period: busiest.period }}，該月有${{ figure: busiest }}。`,
    places: (places) =>
      say`按國家/地區分：${places}。未載地點的活動只計入總數。日期以年度總覽為準；正文所載日期不同者，資料品質頁將兩者一併列出。`,
    coverage: (withFigure, events) =>
      say`在${{ figure: events }}之中，年度總覽載有參加人數的為${{ figure: withFigure }}；其餘活動不作估計。`,
    printed: (printed) => say`所有人數照刊載值計，合計${{ figure: printed }}；同一人參加兩場活動計為兩次。`,
    known: (known, events) => say`人數為確切數值或下限的有${{ figure: events }}，合計${{ figure: known }}。`,
  },
  problems: {
    "day-month-swap": ({ value, other, otherAt }) => ({
      says: `此處為${quoted(until(value))}，${formatCells(otherAt)} 為${quoted(until(other))}：其中一處的日與月似乎對調。`,
      fix: "請查明何者正確，並更正另一處。",
    }),
    "record-conflict": ({ value, other, otherAt }) => ({
      says: `同一活動的兩筆紀錄不同：此處為${quoted(until(value))}，${formatCells(otherAt)} 為${quoted(until(other))}。`,
      fix: "請查明何者正確，並更正另一筆。",
    }),
  },
};
