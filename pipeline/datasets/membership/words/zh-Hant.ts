import { datedWith } from "../../../model/dated-with.ts";
import { inWords, say } from "../../../model/passage.ts";
import { formatCells } from "../../../model/source.ts";
import type { MembershipWords } from "./membership-words.ts";

const stock =
  "在 d 日當日或之前加入，且至該日（含）尚未退出者，為 d 日的會員；只載年份或月份者，自其最後一日起算。期末數 = 期初數 + 加入數 − 退出數。除此之外，未查得公開的計算規則。";
const written = datedWith("年");

export const zhHant: MembershipWords = {
  title: "會員",
  about: "加入本網絡為會員的地方政府，按國家/地區及年別分。",
  measured: "網絡公布的會員數照原樣列示，並註明日期與計數對象。加入數與退出數由會員名冊逐列計算。",
  indicators: {
    members: {
      title: "會員數",
      definition: "在年底最後一日為會員的地方政府，依會員名冊計算。",
      method: stock,
    },
    "members-joined": {
      title: "加入會員數",
      definition: "會籍於當年開始的地方政府，依會員名冊計算。",
      method: stock,
    },
    "members-left": {
      title: "退出會員數",
      definition: "會籍於當年結束的地方政府，依會員名冊計算。",
      method: stock,
    },
    "members-net": {
      title: "會員淨增減",
      definition: "當年加入會員數減退出會員數。",
      method: "淨增減 = 加入數 − 退出數。",
    },
    "countries-active": {
      title: "有會員的國家/地區數",
      definition: "在年底最後一日至少有一個會員的國家/地區，不重複計算。",
      method: "該日所計會員所屬的國家/地區，不重複計算。",
    },
    "members-published": {
      title: "會員數（公布值）",
      definition: "本網絡及其他來源刊載的數目，各有其日期與定義。",
      method: "照刊載值採用。會員、網絡、計畫參加者與簽署者為不同的量，絕不列在同一座標軸上。",
    },
    "countries-published": {
      title: "國家數（公布值）",
      definition: "本網絡及其他來源刊載的國家數，各有其日期與定義。",
      method: "照刊載值採用；網絡的國家與會員的國家為兩種定義。",
    },
  },
  breakdowns: {
    members: "會員",
    network: "網絡",
    programme: "計畫參加者",
    membership: "會員的國家",
  },
  columns: {
    roster: {
      id: "會員的編號或代碼，每年均相同。",
      name: "會員，即該地方政府的名稱。",
      area: "會員所在的國家/地區。",
      level: "會員屬於何種地方政府。",
      joined: "會籍開始的日、月或年。",
      left: "會籍結束的日、月或年；尚未退出者留空。",
      status: "所填日期為已公布的日期，或為示例。",
      note: "日期的來源，或讀者須知的事項。",
    },
    published: {
      area: "該數目所屬的區域、國家/地區或網絡。",
      asOf: "刊載的數目截至何日或何年。",
      qualifier: "刊載的數目的確切程度：等於、約、超過等。",
      value: "刊載的數目。",
      unit: "所計算的是會員、地方政府、參加者，或國家/地區。",
      countedAs: "該數目屬於本網絡的哪一種量；會員、網絡與計畫參加者絕不混用。",
      wording: "來源中載有該數目的原文。",
      source: "刊載該數目的文件或網頁。",
      preferred: "同一數值有多個來源時，是否採用此來源；留空表示否。",
    },
  },
  charts: {
    byCountry: "會員數（按國家/地區分）",
    byCountryUnit: "各年年底為會員的地方政府",
    change: "加入與退出的會員數",
    changeUnit: "會籍於當年開始或結束的地方政府，全區域",
    joined: "加入",
    left: "退出",
    roster: "依會員名冊計算。",
    rosterDates: "沒有來源的加入日期為示例。",
  },
  narrative: {
    published: (latest, first) =>
      say`據本網絡公布，${{ area: latest.area }}於${written(latest.period)}有${{ figure: latest }}${first ? ["（", ...written(first.period), "為", { figure: first }, "）"] : []}。`,
    change: (joined, left) =>
      say`${written(joined.period)}，${inWords(joined, { none: "無會員" })}加入${left ? ["，", inWords(left, { none: "無會員" }), "退出"] : []}。`,
    roster: ({ counted, region, countries, first }) =>
      say`逐列計算會員名冊，共有${{ figure: counted }}，分屬${{ figure: region }}。按國家/地區分：${countries}。最早的會員於${written(first.period)}加入。`,
    differ: {
      byOne: say`與公布的會員數相差一個。`,
      byMore: say`與公布的會員數不一致；相關儲存格見資料品質頁。`,
    },
    conflict: (network, membership) =>
      say`就全球而言，${written(network.period)}的報告刊載兩個國家數：網絡活躍於${{ figure: network }}，會員則分屬${{ figure: membership }}。兩者定義不同，本報告不予合併。`,
  },
  problems: {
    "overlapping-spells": ({ id, raw, first }) => ({
      says: `${id}於 ${raw} 再次加入，而始於 ${formatCells(first)} 的會籍尚未結束：一個會員只計一次。`,
      fix: "若為另一會員，請更正 ID；否則請填寫先前的退出日期，或刪去此列。",
    }),
    "same-name": ({ name, id, other, first }) => ({
      says: `「${name}」此處為 ${id}，${formatCells(first)} 中為 ${other}：同一會員可能被計了兩次。`,
      fix: "若為同一會員，請用同一編號；若否，則無須處理。",
    }),
    "joined-before-founding": ({ raw, founded }) => ({
      says: `加入日期 ${raw} 早於網絡成立（${founded}）。`,
      fix: "請更正日期，或更正 edition.json 中的成立日期。",
    }),
    "published-total-match": ({ amount, asOf }) => ({
      says: `名冊所得與公布的${amount}（${asOf}）一致。`,
    }),
    "published-conflict": ({ values }) => ({
      says: `同一地區、同一日期的兩個公布值不同：${values.map(({ raw, counted, at }) => `${raw}（${counted}，${formatCells(at)}）`).join("、")}。`,
    }),
  },
};
