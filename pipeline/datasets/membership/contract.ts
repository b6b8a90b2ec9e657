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
import { inOrder } from "../../rules/in-order.ts";
import { notInFuture } from "../../rules/not-in-future.ts";

/** The roster: one row per member that ever joined, with subtotals per country and a grand total. */
export const roster = defineContract({
  file: "members.xlsx",
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
    area: area({
      en: ["Country / area", "Country", "Country or area"],
      "zh-Hans": ["国家/地区"],
      "zh-Hant": ["國家/地區"],
      ja: ["国・地域"],
      ko: ["국가/지역"],
      mn: ["Улс"],
    }),
    level: choice(
      { en: ["Level"], "zh-Hans": ["级别"], "zh-Hant": ["級別"], ja: ["区分"], ko: ["구분"], mn: ["Түвшин"] },
      {
        city: ["City", "市", "시", "Хот"],
        county: ["County", "县", "縣", "군"],
        prefecture: ["Prefecture", "都道府県", "県"],
        province: ["Province", "省", "도", "Аймаг"],
        district: ["District", "区", "區", "구", "Дүүрэг"],
      },
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
      { reported: ["published", "reported"], illustrative: ["illustrative"] },
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
  key: ["id"],
  rules: [inOrder("joined", "left"), notInFuture("joined")],
  totals: [
    { label: /^subtotal/i, over: "group", kind: "count", column: "joined", less: "left" },
    { label: /^total/i, over: "table", kind: "count", column: "joined", less: "left" },
  ],
});

/** Counts that others have published, each with its date, its definition and where it stands. */
export const published = defineContract({
  file: "published-counts.csv",
  columns: {
    area: area({ en: ["Area"] }),
    asOf: period({ en: ["As of"] }),
    qualifier: optional(
      qualifier(
        { en: ["Qualifier"] },
        {
          exact: ["=", "exactly"],
          about: ["around", "about"],
          "more-than": ["more than", "over"],
          "at-least": ["at least"],
          "less-than": ["fewer than", "less than"],
          "at-most": ["at most"],
        },
      ),
    ),
    value: quantity(
      { en: ["Value"] },
      { units: ["member", "government", "participant", "country"], unitFrom: { column: "unit" } },
    ),
    unit: text({ en: ["Unit"] }),
    countedAs: choice(
      { en: ["Counted as"] },
      { members: ["members"], network: ["network"], programme: ["programme"], membership: ["membership"] },
    ),
    wording: text({ en: ["Wording"] }),
    source: text({ en: ["Source"] }),
  },
  key: ["area", "asOf", "unit", "countedAs"],
  reading: { delimiter: ",", decimal: "." },
});

export const sources = { roster, published };
