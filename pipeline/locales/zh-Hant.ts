import { punctuation } from "../model/punctuation.ts";
import type { Phrasebook, UnitWords } from "./phrasebook.ts";
import { frame } from "./zh-Hant/frame.ts";
import { annotation, deliveries, pack, template } from "./zh-Hant/offices.ts";
import { problems } from "./zh-Hant/problems.ts";
import { workbook } from "./zh-Hant/statistics.ts";

const same = (name: string) => ({ one: name, many: name });
const counted = (name: string, counter = name): UnitWords => ({
  ...same(name),
  counted: (amount) => `${amount}${counter}`,
});

export const zhHant: Phrasebook = {
  reviewedBy: null,
  problems,
  frame,
  workbook,
  annotation,
  template,
  pack,
  deliveries,
  punctuation: punctuation["zh-Hant"],
  date: (year, month, day) => `${year}年${month}月${day === null ? "" : `${day}日`}`,
  severities: {
    error: same("錯誤"),
    warning: same("警告"),
    note: same("提示"),
  },
  statuses: {
    illustrative: "示例",
    target: "目標",
    planned: "規劃",
    projected: "預測",
    estimated: "估計",
    reported: "填報",
  },
  missing: {
    "not-reported": "未填報",
    "not-applicable": "不適用",
    "not-comparable": "不可比較",
    "method-undefined": "無法計算",
    "zero-denominator": "無基數",
    suppressed: "不陳示",
  },
  qualifiers: {
    exact: (amount) => amount,
    about: (amount) => `約${amount}`,
    "more-than": (amount) => `超過${amount}`,
    "at-least": (amount) => `至少${amount}`,
    "less-than": (amount) => `低於${amount}`,
    "at-most": (amount) => `至多${amount}`,
  },
  units: {
    member: counted("會員", "個會員"),
    government: counted("地方政府", "個地方政府"),
    participant: counted("參加者", "個參加者"),
    country: counted("國家/地區", "個國家/地區"),
    indicator: counted("指標", "項指標"),
    point: counted("分"),
    event: counted("活動", "場活動"),
    day: counted("天"),
    hour: counted("小時"),
    period: counted("期"),
    meter: counted("計量表", "具計量表"),
    block: counted("梯間單元", "個梯間單元"),
    building: counted("建築物", "棟建築物"),
    household: counted("戶"),
    t: same("t"),
    kWh: same("kWh"),
    MWh: same("MWh"),
    "t/MWh": same("t/MWh"),
    "kWh/day": same("kWh/日"),
    "kWh/(°C day)": same("kWh/(°C·日)"),
    degF: same("°F"),
    degC: same("°C"),
    percent: counted("%"),
    "percentage point": counted("百分點", "個百分點"),
    "1": same(""),
  },
  magnitudes: [
    { size: 1e8, word: "億" },
    { size: 1e4, word: "萬" },
  ],
  operations: {
    total: "加總",
    share: "占比：第一項 / 第二項 × 100",
    per: "第一項 / 第二項",
    difference: "第一項 − 第二項",
    "weighted-score": "Σ w(s − min) / Σ w(max − min) × 100",
    "metered-counterfactual": "Σ 日數 × 基準期模型，以報告期各日的天氣計算",
    "metered-use": "Σ 各次抄表間的使用量",
    "metered-model": "基準期每日使用量對度日數的加權最小平方法",
    "periods-kept": "採用的抄表期數",
    "metered-fit": "模型與基準期使用量的比較",
    "savings-uncertainty": "n · t · (a m² + b m + c) · RMSE · √((n/n′)(1 + 2/n′)/m)",
    "days-between-reads": "Σ 各次抄表間的日數",
    "root-of-squares": "√Σ 各項平方",
    "linear-path": "基準值 + (目標值 − 基準值) × 已過年數 / 總年數",
    "path-progress": "(最新值 − 基準值) / (最新年的路徑值 − 基準值)",
    "required-change-linear": "(目標值 − 基準值) / 年數",
    "required-change-compound": "((目標值 / 基準值)^(1/年數) − 1) × 100",
  },
};
