import { punctuation } from "../model/punctuation.ts";
import type { Phrasebook, UnitWords } from "./phrasebook.ts";
import { frame } from "./zh-Hans/frame.ts";
import { annotation, deliveries, pack, template } from "./zh-Hans/offices.ts";
import { problems } from "./zh-Hans/problems.ts";
import { workbook } from "./zh-Hans/statistics.ts";

const same = (name: string) => ({ one: name, many: name });
const counted = (name: string, unit = name): UnitWords => ({
  ...same(unit),
  counted: (amount) => `${amount}${name}`,
});

export const zhHans: Phrasebook = {
  reviewedBy: null,
  problems,
  frame,
  workbook,
  annotation,
  template,
  pack,
  deliveries,
  punctuation: punctuation["zh-Hans"],
  date: (year, month, day) => `${year}年${month}月${day === null ? "" : `${day}日`}`,
  severities: {
    error: same("错误"),
    warning: same("警告"),
    note: same("提示"),
  },
  statuses: {
    illustrative: "示例值",
    target: "目标值",
    planned: "计划值",
    projected: "预测值",
    estimated: "估算值",
    reported: "报告值",
  },
  missing: {
    "not-reported": "未报告",
    "not-applicable": "不适用",
    "not-comparable": "不可比",
    "method-undefined": "无法给出",
    "zero-denominator": "无基数",
    suppressed: "不予公布",
  },
  qualifiers: {
    exact: (amount) => amount,
    about: (amount) => `约${amount}`,
    "more-than": (amount) => `超过${amount}`,
    "at-least": (amount) => `至少${amount}`,
    "less-than": (amount) => `低于${amount}`,
    "at-most": (amount) => `不超过${amount}`,
  },
  units: {
    member: counted("个会员"),
    government: counted("个地方政府"),
    participant: counted("个参加者"),
    country: counted("个国家和地区"),
    indicator: counted("项指标", "项"),
    point: counted("分"),
    event: counted("场活动", "场"),
    day: counted("天"),
    hour: counted("小时"),
    period: counted("个时段"),
    meter: counted("块计量表", "块"),
    block: counted("个单元"),
    building: counted("栋建筑", "栋"),
    household: counted("户"),
    t: counted("吨"),
    kWh: same("kWh"),
    MWh: same("MWh"),
    "t/MWh": same("t/MWh"),
    "kWh/day": same("kWh/天"),
    "kWh/(°C day)": same("kWh/(°C·天)"),
    degF: same("°F"),
    degC: same("°C"),
    percent: counted("%"),
    "percentage point": counted("个百分点"),
    "1": same(""),
  },
  magnitudes: [
    { size: 1e8, word: "亿" },
    { size: 1e4, word: "万" },
  ],
  operations: {
    total: "求和",
    share: "比重：第一项 / 第二项 × 100",
    per: "第一项 / 第二项",
    difference: "第一项 − 第二项",
    "weighted-score": "Σ w(s − min) / Σ w(max − min) × 100",
    "metered-counterfactual": "Σ 天数 × 基线模型，按报告期各日的天气计算",
    "metered-use": "Σ 各次抄表之间的能耗",
    "metered-model": "基线期各时段日能耗对度日数的加权最小二乘回归",
    "periods-kept": "采用的时段数（两次抄表之间为一个时段）",
    "metered-fit": "模型与基线期各时段能耗的比较",
    "savings-uncertainty": "n · t · (a m² + b m + c) · RMSE · √((n/n′)(1 + 2/n′)/m)",
    "days-between-reads": "Σ 各次抄表之间的天数",
    "root-of-squares": "√Σ 各项平方",
    "linear-path": "基准值 + (目标值 − 基准值) × 已过年数 / 总年数",
    "path-progress": "(最新值 − 基准值) / (最新年份的路径值 − 基准值)",
    "required-change-linear": "(目标值 − 基准值) / 年数",
    "required-change-compound": "((目标值 / 基准值)^(1/年数) − 1) × 100",
  },
};
