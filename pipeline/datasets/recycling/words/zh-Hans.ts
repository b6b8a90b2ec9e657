import { dated, list, number } from "../../../locales/zh-Hans/quoting.ts";
import { datedWith } from "../../../model/dated-with.ts";
import { say } from "../../../model/passage.ts";
import type { RateAsMeasured } from "../rate-as-measured.ts";
import type { RecyclingWords } from "./recycling-words.ts";

const asPrinted = "按刊载值采用。口径或计量位置不同的数值分开列示，不连线。";
const written = datedWith("年");

const measured = ({ amount, shareOf, area, period }: RateAsMeasured): string =>
  `${area} ${dated(period)} ${number(amount)}%（分母：${shareOf ?? "未说明"}）`;

export const zhHans: RecyclingWords = {
  title: "垃圾回收",
  about: "按各种公布的定义，城市生活垃圾有多少得到回收，以及设定的目标。",
  measured:
    "回收率的高低取决于以什么为分母：本章采用OECD的定义，即回收量占处理量的比重，不含堆肥。其他定义以各自的名称列于附录。",
  indicators: {
    "waste-generated": {
      title: "城市生活垃圾产生量",
      definition: "当年由市政当局或受其委托收集的垃圾；由其他来源给出的，按公布值。",
      method: "按报告值采用。OECD，Municipal waste, generation and treatment。",
    },
    "waste-treated": {
      title: "城市生活垃圾处理量",
      definition: "当年经回收、堆肥、焚烧、填埋或以其他方式处理的城市生活垃圾。",
      method: "按报告值采用。OECD，Municipal waste, generation and treatment。",
    },
    "waste-recycled": {
      title: "城市生活垃圾回收量",
      definition: "当年回收的城市生活垃圾，不含堆肥。",
      method: "按报告值采用。OECD，Municipal waste, generation and treatment。",
    },
    "recycling-rate-oecd": {
      title: "回收率（OECD，占处理量）",
      definition: "回收量占城市生活垃圾处理量的比重，不含堆肥。",
      method: "回收量 / 城市生活垃圾处理量 × 100（OECD，“% Recycling”）。",
    },
    "material-recovery-rate-oecd": {
      title: "材料回收率（OECD，占处理量）",
      definition: "回收量与堆肥量之和占城市生活垃圾处理量的比重。",
      method:
        "(回收量 + 堆肥量) / 城市生活垃圾处理量 × 100（OECD，“% Material recovery”）。堆肥量未报告不等于零，此时没有该比率。",
    },
    "recycling-rate-eurostat": {
      title: "回收率（Eurostat，占产生量）",
      definition: "回收量、堆肥量与厌氧消化量之和占城市生活垃圾产生量的比重。",
      method: "(回收量 + 堆肥量 + 厌氧消化量) / 城市生活垃圾产生量 × 100（Eurostat，cei_wm011）。",
    },
    "recycled-of-generated": {
      title: "回收量占产生量的比重",
      definition: "回收量占城市生活垃圾产生量的比重；供堆肥量未报告时比较。",
      method: "回收量 / 城市生活垃圾产生量 × 100。该定义为本报告自拟，并非公布的比率。",
    },
    "recycling-rate-published": {
      title: "回收率（公布值）",
      definition: "各部委及其他方面刊载的比率，各以其来源所述的数量为分母。",
      method: asPrinted,
    },
    "recycling-rate-published-oecd": {
      title: "回收率（OECD公布值）",
      definition: "OECD自行公布的回收量占城市生活垃圾处理量的百分比。",
      method: asPrinted,
    },
    "landfill-share-published": {
      title: "填埋比重（公布值）",
      definition: "填埋的城市生活垃圾所占的比重，按其来源的刊载值。",
      method: asPrinted,
    },
    "refuse-for-disposal": {
      title: "送处置垃圾量",
      definition: "当年送往处置的垃圾，按公布值。",
      method: asPrinted,
    },
    "sent-to-recycling-plants": {
      title: "运抵回收厂的垃圾",
      definition: "运抵回收厂大门的垃圾占垃圾产生量的比重；不是回收率。",
      method: asPrinted,
    },
    "recycling-target": {
      title: "回收率目标",
      definition: "政府为某一年设定的回收率。",
      method: asPrinted,
    },
    "required-change": {
      title: "实现目标所需的变化",
      definition:
        "回收率从基准值到目标值每年须提高的幅度：以百分点计（线性），或以其自身的百分比计（复合）。",
      method:
        "线性：(目标值 − 基准值) / 年数。复合：((目标值 / 基准值)^(1/年数) − 1) × 100。基准值为上限时，结果为“超过”。",
    },
    "target-baseline": {
      title: "目标的基准值",
      definition: "所注年份的目标据以推算的起始回收率。",
      method: asPrinted,
    },
    "required-path": {
      title: "实现目标所需的路径",
      definition: "从基准值到所注年份目标值的直线上，各年的回收率。",
      method:
        "基准值 + (目标值 − 基准值) × 已过年数 / 总年数。该路径为本报告自拟。基准值为界限值时没有路径。",
    },
    "progress-latest": {
      title: "与基准值可比的最新回收率",
      definition: "不晚于目标年份、且与基准值分母相同的最新公布回收率。",
      method:
        "按刊载值采用。基准值的定义，即年份和数值与之相同的公布回收率的定义；定义未说明的回收率与任何数值均不可比。",
    },
    "progress-status": {
      title: "实现目标的进展",
      definition:
        "迄今的提高幅度，与线性路径到最新可比回收率年份所要求的提高幅度之比：达到0.95为进展顺利，达到0.60为需要加快，达到0为进展有限，低于0为倒退。在此之前：最新值达到目标为已实现，基准时已达到且仍保持为保持，目标年份已过为未实现，最新年份即目标年份为到期。",
      method:
        "线性路径：(最新值 − 基准值) / (最新年份的路径值 − 基准值)。分界值由本报告设定，借自加拿大统计局和Open SDG对增长率之比所用的分界值（open-sdg/open-sdg: docs/progress-methodology.md）。基准值为界限值，或后续数值口径不同时，不予计算。",
    },
  },
  breakdowns: {
    "not stated": "分母未说明",
    treated: "分母为处理量",
    generated: "分母为产生量",
    "clearance + food waste + recycled + bulky reuse": "分母为清运、厨余、资源回收、大件垃圾再利用之和",
    published: "公布值",
    linear: "逐年等量提高",
    compound: "复合增长",
    "linear-from-latest": "自最新值起逐年等量提高",
    "compound-from-latest": "自最新值起复合增长",
  },
  columns: {
    municipalWaste: {
      area: "国家或地区；每个国家或地区各用一个工作表。",
      year: "垃圾产生的年份。",
      generated: "由市政当局或受其委托收集的城市生活垃圾。",
      treated: "以任何方式处理的城市生活垃圾。",
      recycled: "处理量中得到回收的部分，不含堆肥。",
      composted: "处理量中经堆肥或厌氧消化的部分。",
      incineratedWithEnergy: "处理量中焚烧并回收能源的部分。",
      incineratedWithout: "处理量中焚烧而不回收能源的部分；不是全部焚烧量。",
      landfilled: "处理量中填埋的部分。",
      publishedRate: "回收率，按来源的刊载值填写。",
    },
    publishedRates: {
      place: "数值所指的城市、国家或地区。",
      year: "数值所属的年份。",
      quantity: "公布的是哪一项指标。",
      value: "数值，按公布值填写。",
      unit: "本行数值所用的单位。",
      shareOf: "比率以什么为分母，照录来源的表述；分母相同的比率才可比较。",
      remark: "关于该数值，读者须了解的事项。",
      source: "刊载该数值的文件或网页。",
      preferred: "同一数值有多个来源时，是否采用此来源；留空表示否。",
    },
    targets: {
      area: "设定该目标的国家或地区。",
      indicator: "目标针对哪一项指标。",
      baselineYear: "目标据以推算的起始年份。",
      baseline: "基准年的数值；可填界限值，例如<10。",
      targetYear: "应实现目标的年份。",
      target: "应达到的数值。",
      unit: "基准值和目标值所用的单位。",
      direction: "数值应增加还是减少。",
      method: "衡量进展的方法：等量路径（留空亦同）或增长率之比。",
      source: "载明该目标的文件或网页。",
    },
  },
  charts: {
    rate: "城市生活垃圾回收率",
    rateUnit: "占城市生活垃圾处理量的百分比（OECD定义，不含堆肥）",
    rateNote: "没有数据的年份留空。采用其他定义则数值不同，见定义表。",
    generated: "城市生活垃圾产生量",
    generatedUnit: "吨/年",
    generatedNote: "按向OECD报告的数值。",
    rateMessage: (high, low) =>
      say`${written(high.period)}，${{ area: high.area }}处理的城市生活垃圾有${{ figure: high }}得到回收，${{ area: low.area }}为${{ figure: low }}`,
    fell: (first, last) =>
      say`${{ area: last.area }}的城市生活垃圾产生量由${written(first.period)}的${{ figure: first }}降至${written(last.period)}的${{ figure: last }}`,
    rose: (first, last) =>
      say`${{ area: last.area }}的城市生活垃圾产生量由${written(first.period)}的${{ figure: first }}升至${written(last.period)}的${{ figure: last }}`,
  },
  targetCharts: {
    title: (place) => `${place}：公布的回收率和目标`,
    message: (aim, latest) =>
      say`${{ area: aim.area }}的目标是${written(aim.period)}回收率达到${{ figure: aim }}；最近公布的回收率为${{ figure: latest }}（${written(latest.period)}）`,
    subtitle: "百分比；各公布回收率的口径和计量位置不同",
    note: "口径不同的回收率不连线。",
    noPath: "上限不能作为路径的起点，因此不绘制路径，也不计算进展。",
    withPath: "虚线为从基准值到目标值的等量提高路径。",
    published: "公布的回收率",
    plants: "运抵回收厂的垃圾",
    target: "目标",
    path: (year) => `实现${year}年目标所需的路径`,
    series: (name, parts) => [name, ...parts].join("，"),
  },
  narrative: {
    country: (first, last) =>
      say`${{ area: last.area }}在${written(last.period)}处理的城市生活垃圾中，回收的占${{ figure: last }}${first ? ["（", ...written(first.period), "为", { figure: first }, "）"] : []}。`,
    why: (recycled, treated) =>
      say`同期，回收量由${{ figure: recycled[0] }}变为${{ figure: recycled[1] }}，处理量由${{ figure: treated[0] }}变为${{ figure: treated[1] }}。`,
  },
  targets: {
    statuses: {
      target_achieved: "目标已实现",
      substantial_progress: "进展顺利",
      moderate_progress: "有进展，但需要加快",
      limited_progress: "进展有限",
      deterioration: "倒退",
    },
    first: (baseline, aim, change) =>
      say`${{ area: aim.area }}以${written(baseline.period)}的回收率（${{ figure: baseline }}）为基准，目标是${written(aim.period)}达到${{ figure: aim }}${change}。`,
    further: (baseline, aim, change) =>
      say`另一目标以${written(baseline.period)}的回收率（${{ figure: baseline }}）为基准，${written(aim.period)}达到${{ figure: aim }}${change}。`,
    change: (linear, compound) => [
      ...(linear ? ["：如逐年等量提高，每年须提高", { figure: linear }] : []),
      ...(compound ? ["；如按复合增长，每年须增长", { figure: compound }] : []),
    ],
    refused: {
      "bound-and-mixed": say`无法给出进展：基准值为界限值，且后续数值的统计口径不同。`,
      bound: say`无法给出进展：基准值为界限值。`,
      mixed: say`无法给出进展：后续数值的统计口径不同。`,
      other: say`无法给出进展；原因见数据质量页。`,
    },
    answers: {
      achieved: (latest, aim) =>
        say`${written(aim.period)}达到${{ figure: aim }}的目标已实现：${written(latest.period)}的回收率为${{ figure: latest }}。`,
      kept: (latest, aim) =>
        say`${written(aim.period)}达到${{ figure: aim }}的目标在基准时即已达到，并得以保持：${written(latest.period)}的回收率为${{ figure: latest }}。`,
      missed: (latest, aim) =>
        say`${written(aim.period)}达到${{ figure: aim }}的目标未能实现：${written(latest.period)}的回收率为${{ figure: latest }}。`,
      due: (latest, aim) =>
        say`${{ figure: aim }}的目标于${written(aim.period)}到期，未能达到：回收率为${{ figure: latest }}。`,
    },
    fromLatest: (linear, latest) =>
      say`自${written(latest.period)}起，每年变化${{ figure: linear }}仍可达到目标。`,
    growthRatio: ({ word, status, latest, aim }) =>
      say`按${written(aim.period)}达到${{ figure: aim }}所需的增长率之比衡量：${word}。${written(latest.period)}的回收率为${{ figure: latest }}；实际增速与所需增速之比为${{ figure: status }}。方法和用语出自加拿大统计局和Open SDG。`,
    progress: ({ word, status, latest, aim }, required) =>
      say`按${written(aim.period)}达到${{ figure: aim }}的等量提高路径衡量：${word}。${written(latest.period)}的回收率为${{ figure: latest }}，而路径要求达到${{ figure: required }}；迄今的变化与路径到该年所要求的变化之比为${{ figure: status }}。上述用语由本报告拟定，分界值借自加拿大统计局和Open SDG。`,
  },
  problems: {
    "censored-baseline": ({ qualifier, amount }) => ({
      says: `无法给出进展状态：基准值${qualifier === "less-than" || qualifier === "at-most" ? "是上限" : "不是准确值，而是下限"}（${number(amount)}%）。`,
    }),
    "target-points-away": ({ raw, baseline, direction }) => ({
      says: `目标值${raw}%${direction === "increase" ? "低于" : "高于"}基准值${number(baseline)}%，而数值应${direction === "increase" ? "增加" : "减少"}。`,
      fix: "请更正目标值、基准值或变化方向。",
    }),
    "mixed-definitions": ({ baseline, others }) => ({
      says: `后续数值（${list(others.map(measured))}）与基准值（${baseline ?? "未说明定义"}）的统计口径不同，均不与基准值比较。`,
      fix: "如两者可比，请在“占比分母”（Share of）列中填写相同的文字。",
    }),
  },
};
