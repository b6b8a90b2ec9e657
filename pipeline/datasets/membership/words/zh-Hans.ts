import { datedWith } from "../../../model/dated-with.ts";
import { inWords, type Part, say } from "../../../model/passage.ts";
import type { Period } from "../../../model/period.ts";
import { formatCells } from "../../../model/source.ts";
import type { MembershipWords } from "./membership-words.ts";

const stock =
  "某日的会员，指在该日或之前加入、且至该日尚未退出的会员；只注明年份或月份的，自该年或该月最后一天起算。期末数 = 期初数 + 加入数 − 退出数。除此之外，未见公开的计数规则。";
const written = datedWith("年");

const edition = (period: Period): readonly Part[] =>
  /^\d{4}$/.test(period) ? [{ period }, "年度"] : [{ period }, "的"];

export const zhHans: MembershipWords = {
  title: "会员",
  about: "加入本网络的地方政府会员，按国家和年份分列。",
  measured: "网络公布的会员数按原样列示，并注明日期和统计对象。加入数和退出数按会员名册逐行计数。",
  indicators: {
    members: {
      title: "会员数",
      definition: "当年最后一天为会员的地方政府，按会员名册计数。",
      method: stock,
    },
    "members-joined": {
      title: "加入会员数",
      definition: "会员资格于当年开始的地方政府，按会员名册计数。",
      method: stock,
    },
    "members-left": {
      title: "退出会员数",
      definition: "会员资格于当年终止的地方政府，按会员名册计数。",
      method: stock,
    },
    "members-net": {
      title: "会员净变化",
      definition: "当年加入会员数减去退出会员数。",
      method: "净变化 = 加入数 − 退出数。",
    },
    "countries-active": {
      title: "有会员的国家和地区数",
      definition: "当年最后一天至少有一个会员的国家和地区，不重复计数。",
      method: "当日所计会员所在的国家和地区，不重复计数。",
    },
    "members-published": {
      title: "会员数（公布值）",
      definition: "本网络及其他方面刊载的数量，各有其日期和定义。",
      method: "按刊载值采用。会员、网络、项目参加者和签署方是不同的量，不在同一坐标轴上列示。",
    },
    "countries-published": {
      title: "国家数（公布值）",
      definition: "本网络及其他方面刊载的国家数，各有其日期和定义。",
      method: "按刊载值采用；网络所在国家与会员所在国家是两种定义。",
    },
  },
  breakdowns: {
    members: "会员",
    network: "网络",
    programme: "项目参加者",
    membership: "会员所在国家",
  },
  columns: {
    roster: {
      id: "会员的编号或代码，每年保持不变。",
      name: "会员（地方政府）的名称。",
      area: "会员所在的国家或地区。",
      level: "该地方政府属于哪一级别，如市、县、区。",
      joined: "会员资格开始的日期、月份或年份。",
      left: "会员资格终止的日期、月份或年份；仍为会员的留空。",
      status: "日期是已公布的，还是示例。",
      note: "日期的来源，或读者须了解的事项。",
    },
    published: {
      area: "该数量所指的区域、国家或网络。",
      asOf: "刊载的数量截至哪一日期或年份。",
      qualifier: "刊载的数量有多准确：等于、约、超过等。",
      value: "数量，按刊载值填写。",
      unit: "计数的对象：会员、地方政府、参加者或国家。",
      countedAs: "属于本网络的哪一种数量；会员、网络和项目参加者不得混用。",
      wording: "来源中载有该数量的原文。",
      source: "刊载该数量的文件或网页。",
      preferred: "同一数值有多个来源时，是否采用此来源；留空表示否。",
    },
  },
  charts: {
    byCountry: "各国家和地区会员数",
    byCountryUnit: "各年末为会员的地方政府数",
    change: "加入和退出会员数",
    changeUnit: "会员资格于当年开始或终止的地方政府数，全区域",
    joined: "加入",
    left: "退出",
    roster: "按会员名册计数。",
    rosterDates: "没有来源的加入日期为示例值。",
  },
  narrative: {
    published: (latest, first) =>
      say`据本网络公布，${{ area: latest.area }}在${written(latest.period)}有${{ figure: latest }}${first ? ["（", ...written(first.period), "为", { figure: first }, "）"] : []}。`,
    change: (joined, left) =>
      say`${written(joined.period)}，${inWords(joined, { none: "无会员" })}加入${left ? ["，", inWords(left, { none: "无会员" }), "退出"] : []}。`,
    roster: ({ counted, region, countries, first }) =>
      say`按会员名册逐行计数，${{ figure: region }}共有${{ figure: counted }}。按国家和地区分：${countries}。最早的会员于${written(first.period)}加入。`,
    differ: {
      byOne: say`与公布的会员数相差一个。`,
      byMore: say`与公布的会员数不一致；相关单元格见数据质量页。`,
    },
    conflict: (network, membership) =>
      say`在全球范围，${edition(network.period)}报告刊载了两个国家数：网络覆盖${{ figure: network }}，会员分布于${{ figure: membership }}。两者定义不同，此处不予合并。`,
  },
  problems: {
    "overlapping-spells": ({ id, raw, first }) => ({
      says: `${id}于${raw}再次加入，而始于${formatCells(first)}的会籍尚未结束：一个会员只计一次。`,
      fix: "如为另一会员，请更正ID；否则请填写此前的退出日期，或删去此行。",
    }),
    "same-name": ({ name, id, other, first }) => ({
      says: `“${name}”此处为${id}，${formatCells(first)}中为${other}：同一会员可能被计了两次。`,
      fix: "若是同一会员，请用同一编号；若不是，则无需处理。",
    }),
    "joined-before-founding": ({ raw, founded }) => ({
      says: `加入日期${raw}早于网络成立（${founded}）。`,
      fix: "请更正日期，或更正edition.json中的成立日期。",
    }),
    "published-total-match": ({ amount, asOf }) => ({
      says: `名册所得与公布的${amount}（${asOf}）一致。`,
    }),
    "published-conflict": ({ values }) => ({
      says: `同一地区、同一日期的两个公布值不一致：${values.map(({ raw, counted, at }) => `${raw}（${counted}，${formatCells(at)}）`).join("、")}。`,
    }),
  },
};
