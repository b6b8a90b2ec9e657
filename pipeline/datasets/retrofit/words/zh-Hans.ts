import { quoted } from "../../../locales/zh-Hans/quoting.ts";
import { datedWith } from "../../../model/dated-with.ts";
import type { Observation } from "../../../model/observation.ts";
import { isNone, type Part, say } from "../../../model/passage.ts";
import { formatCells } from "../../../model/source.ts";
import { nameIn } from "../../../words/names.ts";
import type { RetrofitWords } from "./retrofit-words.ts";

const asPublished = "按公布值采用；单元指建筑中共用一个出入口的部分，单元数与建筑数不相加。";
const sum =
  "按每块计量表和同一地区的全部计量表（“in-all”）分别计算；不论能源品种，均为终端能源，以kWh计；一个地区的天数，从其各计量表的第一天算到最后一天。";
const caltrack = "CalTRACK 2.0账单数据方法，按OpenEEmeter 3.2.0的做法（IPMVP方案C）";
const model = `日能耗 = 基础负荷 + 斜率 × 度日数，按基线期各时段加权最小二乘估计；在30至90 °F的所有平衡点中，取调整后R²最高的一组，后出现者须严格更高才予采用。${caltrack}。以°C表示。`;
const ofFit = (formula: string) =>
  `${formula}，按基线期各时段的总量计算；残差 = 模型值 − 能耗。ASHRAE Guideline 14；${caltrack}。`;
const written = datedWith("年");
const endOf = datedWith("年底");

const retrofitted = (figure: Observation): readonly Part[] =>
  isNone(figure) ? ["尚无", { figure, told: "单元" }, "完成改造"] : ["已改造", { figure }];

export const zhHans: RetrofitWords = {
  title: "建筑节能改造",
  about: "乌兰巴托预制板住宅楼的热工改造：项目数值按公布值列示。计量表用于说明节能量如何测量。",
  measured:
    "项目数值按公布值列示；单元指建筑中共用一个出入口的部分，不是整栋建筑。计量表的节能量，由改造后的能耗与改造前能耗模型在实际天气下的预期相比得出。",
  indicators: {
    "blocks-in-stock": {
      title: "预制板住宅楼存量单元数",
      definition: "市内预制板住宅楼的单元（共用一个出入口的部分）。",
      method: asPublished,
    },
    "blocks-retrofitted": {
      title: "已改造单元数",
      definition: "截至期末完成热工改造的单元，各年累计。",
      method: asPublished,
    },
    "buildings-retrofitted": {
      title: "其他已改造建筑数",
      definition: "预制板住宅楼存量以外的已改造建筑。",
      method: asPublished,
    },
    "blocks-planned": {
      title: "计划改造单元数",
      definition: "按提案，拟以合同能源管理方式改造的单元。",
      method: asPublished,
    },
    "share-retrofitted": {
      title: "已改造单元占存量的比重",
      definition: "已改造单元占预制板住宅楼存量单元的比重。",
      method: "已改造单元数 / 存量单元数 × 100。",
    },
    "share-planned": {
      title: "计划改造单元占存量的比重",
      definition: "计划改造单元占预制板住宅楼存量单元的比重。",
      method: "计划改造单元数 / 存量单元数 × 100。",
    },
    "households-in-stock": {
      title: "预制板住宅楼存量住户数",
      definition: "居住在市内预制板住宅楼的住户。",
      method: asPublished,
    },
    "households-interested": {
      title: "有意改造的住户数",
      definition: "已表示有意改造的住户。",
      method: asPublished,
    },
    "projected-savings": {
      title: "预测节能量",
      definition: "据预测，计划中的改造截至该时期各年累计节约的能源；为模拟结果，并非实测。",
      method: "按公布值采用（世界资源研究所的模拟）。为累计值，因此不与单个年份的数值或实测节能量比较。",
    },
    "projected-emission-reduction": {
      title: "预测减排量",
      definition: "据预测，计划中的改造截至该时期各年累计避免的排放。",
      method: "按公布值采用；报告中的用词是“carbon”（碳）。为累计值。",
    },
    "implied-emission-factor": {
      title: "隐含排放系数",
      definition: "预测减排量与预测节能量之比，即每节约1 MWh的减排量。",
      method: "减排量 / 节能量。用于核对两个公布值，二者均不据此重新计算。",
    },
    "reduction-target": {
      title: "减排目标",
      definition: "以低于照常情景的比例表示的国家目标，各有其基线。",
      method: "按公布值采用。两个目标的基线不同，不在同一坐标轴上比较。",
    },
    "avoided-use": {
      title: "避免的能耗",
      definition:
        "建筑改造后的终端能耗少于模型预期的部分，模型反映改造前的能耗，并采用实际天气；只计报告期的天数，不据此推算全年。此为估计值：只有超出判定幅度时才称为节能。",
      method: `Σ 天数 × (模型值 − 日能耗)，按报告期各时段计算。${caltrack}。${sum}`,
    },
    "avoided-share": {
      title: "避免的能耗比重",
      definition: "避免的能耗占模型预期能耗的比重。",
      method: "避免的能耗 / 模型预期能耗 × 100。",
    },
    "counterfactual-use": {
      title: "模型预期能耗",
      definition: "建筑如保持改造前的状况，在报告期内本应消耗的终端能源。",
      method: `Σ 天数 × 模型值，按报告期各时段的度日数计算。${caltrack}。${sum}`,
    },
    "measured-use": {
      title: "实测能耗",
      definition: "计量表在报告期内计得的终端能耗。",
      method: `报告期各时段抄表读数之和。${sum}`,
    },
    "savings-uncertainty": {
      title: "避免的能耗的不确定度",
      definition: "以90%的概率包含避免的能耗的区间宽度的一半。",
      method: `ASHRAE Guideline 14，采用Sun和Baltazar的月度数据系数，同${caltrack}。多块计量表合计时，取平方和的平方根，视各误差相互独立。`,
    },
    "savings-margin": {
      title: "避免的能耗的判定幅度",
      definition: "要称为节能，90%的区间不得包含零；此为该区间宽度的一半。",
      method:
        "将不确定度（不因偶然交替的残差而变窄）与m个报告时段的t·s·√m合并：√(前者² + 后者²)。本项目自定：若只用公布的不确定度，用量随机的计量表有四分之一会被算作节能。多块计量表合计时取平方和的平方根。",
    },
    "days-between-reads": {
      title: "抄表间隔天数",
      definition: "两次抄表相隔多久；据此选择方法。",
      method: "抄表间隔整天数的中位数：1为每日，至35为每月，至70为每两月（CalTRACK 2.0，2.2.3.5）。",
    },
    "reporting-days": {
      title: "报告期天数",
      definition: "报告期各次抄表之间的天数。",
      method: `采用的各时段天数之和：每个时段25至35天，且全部在改造结束后365天内。${caltrack}。`,
    },
    "reporting-periods": {
      title: "报告期时段数",
      definition: "改造后两次抄表之间的时段。",
      method: `采用的时段数；未采用的时段及其原因，见数据质量页。${caltrack}。`,
    },
    "baseline-days": {
      title: "基线期天数",
      definition: "改造前实际抄表的天数，不含供应方估算的天数。",
      method:
        "基线期各时段天数之和；不足328天（每两月抄表：300天）则不给出节能量（CalTRACK 2.0，2.2.1.2：365天中至多缺37天；300天为本项目自定）。",
    },
    "baseline-periods": {
      title: "基线期时段数",
      definition: "改造前两次抄表之间的时段，是模型的依据（n）。",
      method: `采用的时段数，全部在改造前365天内。${caltrack}。`,
    },
    "fit-adjusted-r2": {
      title: "拟合：调整后R²",
      definition: "能耗的变动中由模型解释的程度。",
      method:
        "1 − (1 − R²)(n − 1)/(n − k − 1)，R² = 1 − Σ w·残差² / Σ w(用量 − 均值)²，按每日用量，权重与模型拟合相同。细分“时段合计”按时段总量计算，R²为相关系数的平方。",
    },
    "fit-cv-rmse": {
      title: "拟合：CV(RMSE)",
      definition: "残差均方的平方根与平均能耗之比。",
      method: ofFit("√(Σ 残差² / n) / 平均能耗"),
    },
    "fit-cv-rmse-adjusted": {
      title: "拟合：调整后CV(RMSE)",
      definition: "同上，按斜率的个数调整。",
      method: ofFit("√(Σ 残差² / (n − k)) / 平均能耗"),
    },
    "fit-nmbe": {
      title: "拟合：NMBE",
      definition: "残差之和与能耗之比。",
      method: ofFit("Σ 残差 / Σ 能耗"),
    },
    "residual-autocorrelation": {
      title: "残差自相关",
      definition: "各残差与前一残差的相关系数（ρ），不确定度随之增大。",
      method: ofFit("滞后一期的相关系数"),
    },
    "base-load": {
      title: "模型：基础负荷",
      definition: "不能由天气解释的日能耗。",
      method: model,
    },
    "heating-slope": {
      title: "模型：采暖斜率",
      definition: "气温每低于采暖平衡点1 °C，每天增加的能耗。",
      method: model,
    },
    "cooling-slope": {
      title: "模型：制冷斜率",
      definition: "气温每高于制冷平衡点1 °C，每天增加的能耗；燃气和热力没有此项。",
      method: model,
    },
    "heating-balance-point": {
      title: "模型：采暖平衡点",
      definition: "日平均气温低于该值时，能耗上升。",
      method: model,
    },
    "cooling-balance-point": {
      title: "模型：制冷平衡点",
      definition: "日平均气温高于该值时，能耗上升。",
      method: model,
    },
    "meters-measured": {
      title: "有实测节能量的计量表数",
      definition: "能够给出节能量的计量表；其他计量表一律不计入任何合计。",
      method: "计量表的个数，依据其所属建筑在retrofits.csv中的行。",
    },
    "meters-distinguishable": {
      title: "能耗有变化的计量表",
      definition: "避免的能耗可与零区分的计量表；其余计量表也计入合计。",
      method: "避免的能耗超出判定幅度的计量表数。",
    },
    "avoided-use-changed": {
      title: "能耗确有变化的计量表所避免的能耗",
      definition: "在能耗变化超出误差范围的计量表中，所示比例的计量表低于此值。",
      method: "能耗变化可辨的计量表的分位数（Hyndman与Fan，第7型）。",
    },
    "avoided-use-unchanged": {
      title: "能耗未见确切变化的计量表所避免的能耗",
      definition: "在避免的能耗无法与零区分的计量表中的同一数值。",
      method: "在误差范围之内的计量表的分位数（Hyndman与Fan，第7型）。",
    },
    "period-use": {
      title: "各时段能耗",
      definition: "改造后，计量表从一次抄表到下一次抄表计得的终端能耗。",
      method: "该时段开始时的抄表读数。",
    },
    "period-counterfactual": {
      title: "各时段模型预期能耗",
      definition: "模型按该时段的天气预期的终端能耗。",
      method: `天数 × 模型值，按该时段的度日数计算。${caltrack}。`,
    },
    "period-use-per-day": {
      title: "各时段每日能耗",
      definition: "计量表在该时段计得的终端能耗，按日平均。",
      method: "该时段能耗 / 该时段天数。",
    },
    "period-counterfactual-per-day": {
      title: "模型预期的各时段每日能耗",
      definition: "模型按该时段的天气预期的终端能耗，按日平均。",
      method: "模型预期的该时段能耗 / 该时段天数。",
    },
  },
  breakdowns: {
    ndc: "现行国家自主贡献",
    "earlier-ndc": "此前的国家自主贡献",
    totals: "时段合计",
    "whole-periods": "整个时段的天气",
    "in-all": "全部计量表",
    "in-all-electricity": "全部计量表，电力",
    "in-all-gas": "全部计量表，燃气",
    "in-all-heat": "全部计量表，热力",
    "sample-electricity": "电力示例",
    "sample-gas": "燃气示例",
  },
  columns: {
    programme: {
      figure: "本行给出的是项目的哪一项指标。",
      qualifier: "刊载的数值有多准确：等于、约、超过等。",
      value: "数值，按公布值填写。",
      unit: "本行数值所用的单位。",
      period: "数值所属的年份或期间。",
      kind: "数值是报告值、计划值、预测值还是目标值。",
      scope: "数值涵盖的范围（如某个城市），或目标所对照的基线。",
      source: "刊载该数值的文件或网页。",
    },
    retrofits: {
      building: "建筑的名称或编号，与抄表读数中的一致。",
      area: "建筑所在的城市或国家。",
      measure: "对建筑采取了什么改造措施。",
      worksStart: "改造开工的日期。",
      worksEnd: "改造完工的日期。",
      station: "以哪个气象站的气温代表该建筑的天气。",
      record: "该记录属于真实建筑，还是用于说明方法的示例。",
      source: "日期的来源。",
    },
    readings: {
      building: "建筑的名称或编号，与改造清单中的一致。",
      carrier: "计量表计量的是电力、燃气还是热力。",
      start: "抄表的时间；用量从此时计到下一次抄表。",
      use: "从本次抄表到下一次抄表，计量表计得的用量。",
      unit: "读数的单位，如kWh或therm。",
      estimated: "是实际抄表（实际）还是供应方估算（估算）；留空视为实际抄表。",
    },
    weather: {
      station: "气象站的名称或编号。",
      time: "测量气温的时间，精确到小时。",
      temperature: "该小时的室外气温。",
      unit: "气温的单位，°C或°F。",
      timeZone: "气象站的时区，例如Asia/Ulaanbaatar；填写后，一天从当地午夜算起。可留空。",
    },
  },
  charts: {
    blocks: "预制板住宅楼单元：存量、计划改造和已改造",
    blocksUnit: "单元数（单元指建筑中共用一个出入口的部分），乌兰巴托",
    blocksNote: "计划改造单元为提案中的单元；已改造单元是存量的一部分。",
    blocksMessage: (done, stock) =>
      say`截至${endOf(done.period)}，${{ figure: stock }}中${retrofitted(done)}`,
    stock: "存量",
    planned: "计划改造",
    done: "已改造",
  },
  meteredCharts: {
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    day: (month, day, year) => `${year === undefined ? "" : `${year}年`}${month}${day}日`,
    title: (meter) => `改造后的能耗，实测与预期：${meter}`,
    subtitle: (from, to) => `各次抄表之间平均每日的终端能耗，${from}至${to}`,
    measured: "实测",
    expected: "模型预期",
    note: "模型反映改造前的能耗，并采用实际天气。每条横线的长度即其时段。",
    sample: "OpenEEmeter的示例，为实测天气下的合成负荷：用于说明方法，不代表任何建筑。",
    distribution: "各计量表避免的能耗，由少到多",
    distributionSubtitle: "改造后一年的终端能源；每行为低于该值的计量表所占比例",
    changed: "能耗确有变化",
    unchanged: "在误差范围内",
    distributionNote: "避免的能耗无法与零区分的计量表单独列出，但仍计入合计。",
  },
  narrative: {
    brief: (done, stock, share) =>
      say`截至${endOf(done.period)}，${{ area: done.area }}的${{ figure: stock }}中${retrofitted(done)}，占预制板住宅楼存量的${{ figure: share }}。`,
    stock: ({ done, stock, shareDone, planned, sharePlanned }) =>
      say`截至${endOf(done.period)}，${{ area: done.area }}${retrofitted(done)}，占预制板住宅楼存量（${{ figure: stock }}）的${{ figure: shareDone }}。一项提案计划改造${{ figure: planned }}，占${{ figure: sharePlanned }}。单元指建筑中共用一个出入口的部分，不是整栋建筑。`,
    households: (all, interested) =>
      say`存量住宅楼中居住着${{ figure: all }}；${isNone(interested) ? [{ figure: interested, told: "尚无住户" }, "表示有意改造"] : ["已表示有意改造的有", { figure: interested }]}。`,
    projection: ({ savings, reduction, factor, isBeyondHeat }) =>
      say`据预测，截至${written(savings.period)}，计划中的改造将节能${{ figure: savings }}，减排${{ figure: reduction }}，均为各年累计。两者均为模拟结果，并非实测。由这两个数值推算的系数为${{ figure: factor }}${isBeyondHeat ? "，属于煤电而非供热的系数，见数据质量页" : ""}。`,
  },
  metered: {
    method: say`改造的节能量，是将改造后的计量表读数，与改造前能耗的模型按实际天气得出的预期相比较而测得的。燃气与电力一样，按终端能源计。`,
    samples: say`标有示例值的计量表是OpenEEmeter的示例，即实测天气下的合成负荷。这些示例用于说明方法，不反映任何建筑的情况，也不计入任何城市的数值。`,
    together: ({ measured, distinct, avoided, margin }) =>
      say`${{ area: measured.area }}共有${{ figure: measured }}可供测算，其中${isNone(distinct) ? [{ figure: distinct, told: "没有一块" }] : [{ figure: distinct }]}的用量确有变化。合计避免的能耗为${{ figure: avoided }}，误差正负${{ figure: margin }}；避免最少和最多的各列其名。`,
    meter: ({ name, days, avoided, share, band, measured, expected, fit }) =>
      say`${name}：在所覆盖的${{ figure: days }}内（${{ period: days.period }}），实测能耗为${{ figure: measured }}，模型预期为${{ figure: expected }}。避免的能耗为${{ figure: avoided }}，占模型预期的${{ figure: share }}；误差在正负${{ figure: band }}以内的概率为九成。模型对改造前能耗的拟合，调整后R²为${{ figure: fit }}。`,
    methodFor: {
      daily: () => say`该表每日抄表，按每日抄表的方法测算。`,
      monthly: (between) => say`抄表间隔为${{ figure: between }}，按每月抄表的方法测算。`,
      bimonthly: (between) =>
        say`抄表间隔为${{ figure: between }}，按每两月抄表的方法、依照OpenEEmeter的做法测算。`,
    },
    byWholePeriods: (avoided, margin) =>
      say`OpenEEmeter只取各时段最初几周的天气；若按CalTRACK原文取整个时段的天气，避免的能耗为${{ figure: avoided }}，误差正负${{ figure: margin }}。`,
    usedMore: ({ name, days, avoided, share, band, measured, expected, fit }) =>
      say`${name}：在所覆盖的${{ figure: days }}内（${{ period: days.period }}），实测能耗为${{ figure: measured }}，模型预期为${{ figure: expected }}。能耗不减反增：差值为${{ figure: avoided }}，占模型预期的${{ figure: share }}；误差在正负${{ figure: band }}以内的概率为九成。模型对改造前能耗的拟合，调整后R²为${{ figure: fit }}。`,
    notDistinguishable: ({ name, days, margin, measured, expected }) =>
      say`${name}：在所覆盖的${{ figure: days }}内（${{ period: days.period }}），实测能耗为${{ figure: measured }}，模型预期为${{ figure: expected }}，误差正负${{ figure: margin }}。避免的能耗与零无法区分。`,
    tooFewDays: (name, days) =>
      say`${name}：无法给出节能量：改造前只有${{ figure: days }}的抄表数据，不足以建立全年的模型。`,
    allZero: (meter) => say`${meter}：无法给出节能量：所有读数均为零，无从比较。`,
    refused: (meter) => say`${meter}：无法给出节能量；原因见数据质量页。`,
  },
  problems: {
    "reads-out-of-order": ({ meter, first }) => ({
      says: `${quoted(meter)}的此次抄表不晚于${formatCells(first)}中的上一次抄表，两者的时段会重叠。`,
      fix: "请按日期顺序排列抄表记录，或更正日期。",
    }),
    "conflicting-hours": ({ station, first }) => ({
      says: `气象站${quoted(station)}在${formatCells(first)}中有同一小时的另一个气温。`,
      fix: "请为每个小时只保留一个气温。",
    }),
    "too-few-days": ({ meter, days, least }) => ({
      says: `${quoted(meter)}改造前的抄表覆盖${days}天；建立模型需要${least}天。不给出节能量。`,
      fix: "请补上改造前一年的抄表数据，不留空缺，不用估算。",
    }),
    "reads-are-an-index": ({ meter, first, last }) => ({
      says: `${quoted(meter)}的数值从${first}到${last}只增不减：看来是表的示数，而不是用量。`,
      fix: "请在每一行填写与下一次读数之差。",
    }),
    "extreme-use": ({ meter, perDay, limit, avoided, without }) => ({
      says: `${quoted(meter)}的此次读数为每天${perDay.toFixed(1)} kWh，高于${limit.toFixed(1)}（中位数加三倍四分位距）。${avoided === null ? "计入时无从得出结果" : `计入时避免${avoided.toFixed(0)} kWh`}，${without === null ? "不计此类读数则无从得出结果" : `不计此类读数则为${without.toFixed(0)} kWh`}。`,
      fix: "请核对读数；更正，或将单元格留空。",
    }),
    "implausible-temperatures": ({ station, unit, mean, meter }) => ({
      says:
        meter === null
          ? `气象站${quoted(station)}的数值若以${quoted(unit)}计，平均为${mean.toFixed(0)} °C：没有这样的地方。`
          : `${quoted(meter)}的用量与气象站${quoted(station)}以${quoted(unit)}计的气温不相应，以另一单位计则相应。`,
      fix: "请填写测量气温所用的单位：°C或°F。",
    }),
    "not-distinguishable": ({ meter, avoided, margin }) => ({
      says: `${quoted(meter)}避免的${avoided.toFixed(0)} kWh（误差正负${margin.toFixed(0)}）与零无法区分。`,
      fix: "若读数无误则无需处理。每日抄表，或改造后满一年的抄表，可使区间变窄。",
    }),
    "fit-too-poor": ({ meter, percent }) => ({
      says: `模型与${quoted(meter)}改造前用量相差${percent.toFixed(0)}%（CV(RMSE)）；超过100%则不给出节能量。`,
      fix: "请检查读数有无空缺和单位错误；时断时续的用量无法用天气说明。",
    }),
    "works-far-apart": ({ building, days, first }) => ({
      says: `${quoted(building)}的此项改造比${formatCells(first)}中的晚${days}天开工；其间的用量不计。`,
      fix: "请核对两个日期。若无误则无需处理。",
    }),
    "stations-differ": ({ building, raw, other, first }) => ({
      says: `${quoted(building)}的气象站此处为${quoted(raw)}，${formatCells(first)}中为${quoted(other)}。`,
      fix: "一栋建筑的各项改造请只填一个气象站。",
    }),
    "weather-of-first-days": ({ meter, avoided, whole }) => ({
      says: `对每两月的抄表，OpenEEmeter取改造前各时段前35天的天气：${quoted(meter)}避免${avoided.toFixed(0)} kWh。若按CalTRACK原文取整个时段的天气，则为${whole.toFixed(0)} kWh。`,
    }),
    "implied-factor-implausible": ({ factor, low, high, expected }) => ({
      says: `由两项预测值推算的系数为${factor.toFixed(3)} t/MWh（考虑四舍五入，为${low.toFixed(2)}至${high.toFixed(2)}），高于老式燃煤锅炉供热的${expected}：这是煤电的系数。`,
      fix: "请向数据来源方核实统计内容。两个数值均按公布值列示。",
    }),
    "incomparable-baselines": ({ values }) => ({
      says: `这些目标的基线不同：${values.join("；")}。`,
    }),
    "sample-meter": ({ building, source }) => ({
      says: `${quoted(building)}是用于说明方法的示例：${source}。`,
    }),
    "period-dropped": ({ meter, periods, from, to, reason }) => ({
      says: `${quoted(meter)}有${periods}个时段未采用（${to === null ? `自${from}起` : `${from}至${to}`}）：${nameIn("reason", reason, "zh-Hans")}。`,
    }),
  },
};
