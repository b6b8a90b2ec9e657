import { datedWith, isOfYears } from "../../../model/dated-with.ts";
import { isNone, type Part, say } from "../../../model/passage.ts";
import { formatCells } from "../../../model/source.ts";
import type { MembershipWords } from "./membership-words.ts";

const stock =
  "d日の会員とは、d日以前に加盟し、d日までに脱退していない自治体をいう。年または月のみの日付は、その末日とみなす。期末の会員数 = 期首の会員数 + 加盟数 − 脱退数。公開された集計の規則は、これ以外に見当たらない。";
const dated = datedWith("年", isOfYears);

export const ja: MembershipWords = {
  title: "会員",
  about: "ネットワークの会員である自治体（国・地域別、年別）。",
  measured:
    "ネットワークの公表した会員数は、日付と数えた対象を添えて公表のとおり掲載している。加盟数と脱退数は、名簿を行ごとに数えたものである。",
  indicators: {
    members: {
      title: "会員数",
      definition: "年の末日に会員である自治体の数。名簿から集計する。",
      method: stock,
    },
    "members-joined": {
      title: "加盟数",
      definition: "その年に会員となった自治体の数。名簿から集計する。",
      method: stock,
    },
    "members-left": {
      title: "脱退数",
      definition: "その年に会員でなくなった自治体の数。名簿から集計する。",
      method: stock,
    },
    "members-net": {
      title: "会員数の純増減",
      definition: "その年の加盟数から脱退数を差し引いたもの。",
      method: "純増減 = 加盟数 − 脱退数。",
    },
    "countries-active": {
      title: "会員のいる国・地域の数",
      definition: "年の末日に少なくとも1会員がいる国・地域の数。重複は除く。",
      method: "同日に会員として数えた自治体の国・地域を、重複を除いて数える。",
    },
    "members-published": {
      title: "会員数（公表値）",
      definition: "ネットワーク等が公表した数。日付と定義はそれぞれ異なる。",
      method:
        "公表のとおり掲載する。会員、ネットワーク、プログラムの参加者、署名者は異なる量であり、同じ軸に並べて示すことはない。",
    },
    "countries-published": {
      title: "国の数（公表値）",
      definition: "ネットワーク等が公表した国の数。日付と定義はそれぞれ異なる。",
      method: "公表のとおり掲載する。ネットワークの国と会員の国は、異なる2つの定義である。",
    },
  },
  breakdowns: {
    members: "会員",
    network: "ネットワーク",
    programme: "プログラムの参加者",
    membership: "会員の国",
  },
  columns: {
    roster: {
      id: "会員の番号またはコード。毎年同じものを用いてください。",
      name: "会員である自治体の名称。",
      area: "会員が所在する国・地域。",
      level: "自治体の種類。",
      joined: "会員となった日、月または年。",
      left: "会員でなくなった日、月または年。脱退していない場合は空欄にしてください。",
      status: "日付が公表されたものか、例示か。",
      note: "日付の出典、または読み手が知っておくべきこと。",
    },
    published: {
      area: "公表された数の対象である地域、国またはネットワーク。",
      asOf: "公表された数がいつの時点のものか（日または年）。",
      qualifier: "公表された数の正確さ（ちょうど、約、超など）。",
      value: "公表された数。",
      unit: "数えた対象：member（会員）、government（自治体）、participant（参加者）、country（国）。",
      countedAs:
        "ネットワークのどの量に当たるか。会員、ネットワーク、プログラムの参加者は、互いに混同しません。",
      wording: "その数について出典に記載された文言。",
      source: "その数が記載された文書またはページ。",
      preferred: "同じ数値に複数の出典があるとき、この出典を採用するか。空欄は「いいえ」。",
    },
  },
  charts: {
    byCountry: "国・地域別の会員数",
    byCountryUnit: "各年末に会員である自治体の数",
    change: "加盟数と脱退数",
    changeUnit: "その年に会員となった自治体と会員でなくなった自治体の数、地域全体",
    joined: "加盟",
    left: "脱退",
    roster: "名簿から集計。",
    rosterDates: "出典のない加盟日は例示値である。",
  },
  narrative: {
    published: (latest, first) =>
      say`ネットワークの公表によれば、${{ area: latest.area }}には${dated(latest.period)}現在、${{ figure: latest }}がいる${first ? ["（", ...dated(first.period), "は", { figure: first }, "）"] : []}。`,
    change: (joined, left) => {
      const [none, gone] = [isNone(joined), left && isNone(left)];
      const came: Part[] = none
        ? [{ figure: joined, told: "加盟" }, gone ? "も" : left ? "はなく" : "はなかった"]
        : [{ figure: joined }, left ? "が加盟し" : "が加盟した"];
      const went: Part[] = !left
        ? []
        : gone
          ? [{ figure: left, told: "脱退" }, none ? "もなかった" : "はなかった"]
          : [{ figure: left }, "が脱退した"];
      return say`${dated(joined.period)}には${[...came, ...(left && !(none && gone) ? ["、"] : []), ...went]}。`;
    },
    roster: ({ counted, region, countries, first }) =>
      say`名簿を行ごとに数えると、${{ figure: region }}に${{ figure: counted }}となる。国・地域別では、${countries}である。最初の加盟は${dated(first.period)}である。`,
    differ: {
      byOne: say`公表値との差は一である。`,
      byMore: say`公表値とは一致しない。該当するセルはデータの品質のページに示す。`,
    },
    conflict: (network, membership) =>
      say`世界全体については、${dated(network.period)}の報告書に国の数が二つ記載されている。ネットワークの活動する${{ figure: network }}と、会員のいる${{ figure: membership }}である。両者は定義が異なるため、ここでは統合しない。`,
  },
  problems: {
    "overlapping-spells": ({ id, raw, first }) => ({
      says: `${id}は、${formatCells(first)}から始まる会員期間が終わらないうちに${raw}に再び加盟しています。会員は一度だけ数えます。`,
      fix: "別の会員であればIDを直してください。同じ会員であれば、以前の脱退日を記入するか、この行を除いてください。",
    }),
    "same-name": ({ name, id, other, first }) => ({
      says: `「${name}」はここでは${id}、${formatCells(first)}では${other}です。同じ会員を二度数えている可能性があります。`,
      fix: "同じ会員であれば番号をそろえてください。異なる会員であれば何もする必要はありません。",
    }),
    "joined-before-founding": ({ raw, founded }) => ({
      says: `加盟日${raw}は、ネットワークの設立（${founded}）より前です。`,
      fix: "日付を直すか、edition.jsonの設立日を直してください。",
    }),
    "published-total-match": ({ amount, asOf }) => ({
      says: `${asOf}について、名簿から数えた値は公表値${amount}と一致します。`,
    }),
    "published-conflict": ({ values }) => ({
      says: `地域と日付が同じ公表値が2つあり、一致しません：${values.map(({ raw, counted, at }) => `${raw}（${counted}、${formatCells(at)}）`).join("、")}。`,
    }),
  },
};
