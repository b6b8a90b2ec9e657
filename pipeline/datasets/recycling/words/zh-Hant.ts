import { dated, list, number } from "../../../locales/zh-Hant/quoting.ts";
import { datedWith } from "../../../model/dated-with.ts";
import { say } from "../../../model/passage.ts";
import type { RateAsMeasured } from "../rate-as-measured.ts";
import type { RecyclingWords } from "./recycling-words.ts";

const asPrinted = "照刊載值採用。範圍或衡量地點不同的數值分開列示，絕不以線相連。";
const asReported = "照填報值採用。OECD，「Municipal waste, generation and treatment」。";
const written = datedWith("年");

const measured = ({ amount, shareOf, area, period }: RateAsMeasured): string =>
  `${area} ${dated(period)} ${number(amount)}%（分母：${shareOf ?? "未說明"}）`;

export const zhHant: RecyclingWords = {
  title: "回收",
  about: "都市廢棄物在各種公布定義下的回收程度，以及所訂定的目標。",
  measured:
    "回收率取決於以何者為分母：本章採用 OECD 的定義，即回收量占處理量的百分比，不含堆肥。其他定義以各自的名稱列於附錄。",
  indicators: {
    "waste-generated": {
      title: "都市廢棄物產生量",
      definition: "當年由市政機關收集或委託收集的廢棄物；由其他來源提供者，照其公布值。",
      method: asReported,
    },
    "waste-treated": {
      title: "都市廢棄物處理量",
      definition: "當年經回收、堆肥、焚化、掩埋或以其他方式處理的都市廢棄物。",
      method: asReported,
    },
    "waste-recycled": {
      title: "都市廢棄物回收量",
      definition: "當年經回收的都市廢棄物，不含堆肥。",
      method: asReported,
    },
    "recycling-rate-oecd": {
      title: "回收率（OECD，占處理量）",
      definition: "回收量占都市廢棄物處理量的百分比；不含堆肥。",
      method: "回收量 / 都市廢棄物處理量 × 100（OECD，「% Recycling」）。",
    },
    "material-recovery-rate-oecd": {
      title: "物料回收率（OECD，占處理量）",
      definition: "回收量與堆肥量占都市廢棄物處理量的百分比。",
      method:
        "(回收量 + 堆肥量) / 都市廢棄物處理量 × 100（OECD，「% Material recovery」）。未填報堆肥量並非堆肥量為零：此時該比率從缺。",
    },
    "recycling-rate-eurostat": {
      title: "回收率（Eurostat，占產生量）",
      definition: "回收、堆肥或消化處理的廢棄物占都市廢棄物產生量的百分比。",
      method: "(物料回收量 + 堆肥量 + 消化處理量) / 都市廢棄物產生量 × 100（Eurostat，cei_wm011）。",
    },
    "recycled-of-generated": {
      title: "回收量占產生量比率",
      definition: "回收量占都市廢棄物產生量的百分比；供未填報堆肥量時比較之用。",
      method: "回收量 / 都市廢棄物產生量 × 100。此定義為本報告所訂，並非公布的比率。",
    },
    "recycling-rate-published": {
      title: "回收率（公布值）",
      definition: "主管部會及其他來源刊載的比率，各以其來源所述者為分母。",
      method: asPrinted,
    },
    "recycling-rate-published-oecd": {
      title: "回收率（OECD 公布值）",
      definition: "OECD 自行計算的回收量占都市廢棄物處理量百分比。",
      method: asPrinted,
    },
    "landfill-share-published": {
      title: "掩埋占比（公布值）",
      definition: "都市廢棄物中經掩埋者的占比，照其來源刊載。",
      method: asPrinted,
    },
    "refuse-for-disposal": {
      title: "送處置廢棄物量",
      definition: "當年送交處置的廢棄物，照公布值。",
      method: asPrinted,
    },
    "sent-to-recycling-plants": {
      title: "送達回收廠的廢棄物",
      definition: "廢棄物產生量中送達回收廠廠門的占比；並非回收率。",
      method: asPrinted,
    },
    "recycling-target": {
      title: "回收率目標",
      definition: "政府為某一年自行訂定的回收率。",
      method: asPrinted,
    },
    "required-change": {
      title: "達成目標所需變動",
      definition:
        "自基準至目標，比率每年須增加的幅度：以百分點計（線性），或以比率本身的百分比計（複合成長）。",
      method:
        "線性：(目標值 − 基準值) / 年數。複合成長：((目標值 / 基準值)^(1/年數) − 1) × 100。基準值為上限時，標示「超過」。",
    },
    "target-baseline": {
      title: "目標的基準值",
      definition: "所示年份的目標據以起算的比率。",
      method: asPrinted,
    },
    "required-path": {
      title: "達成目標所需路徑",
      definition: "自基準至所示年份目標的直線上，各年的比率。",
      method:
        "基準值 + (目標值 − 基準值) × 已過年數 / 總年數。此路徑為本報告所訂。基準值為界限時，沒有路徑。",
    },
    "progress-latest": {
      title: "可與基準值比較的最新比率",
      definition: "不晚於目標年，且分母與基準值相同的最新公布比率。",
      method:
        "照刊載值採用。基準值的定義，即年份與數值相同的公布比率的定義；未說明定義的比率，不與任何比率比較。",
    },
    "progress-status": {
      title: "目標進度",
      definition:
        "迄今增幅占線性路徑至最新可比較比率該年所需增幅的比例：0.95起為符合進度，0.60起為須加速，0起為進展有限，低於0為惡化。在此之前：最新值達到目標為已達成，基準時已達到且仍維持為維持，目標年已過為未達成，最新年即目標年為到期。",
      method:
        "線性路徑：(最新值 − 基準值) / (最新年的路徑值 − 基準值)。分界值為本報告所訂，取自加拿大統計局與 Open SDG 的成長率比值（open-sdg/open-sdg: docs/progress-methodology.md）。基準值為界限，或後來各值的範圍不同時，不予計算。",
    },
  },
  breakdowns: {
    "not stated": "分母：未說明",
    treated: "分母：處理量",
    generated: "分母：產生量",
    "clearance + food waste + recycled + bulky reuse": "分母：清運＋廚餘＋資源回收＋巨大垃圾再利用",
    published: "公布值",
    linear: "等幅增加",
    compound: "複合成長",
    "linear-from-latest": "自最新值起等幅增加",
    "compound-from-latest": "自最新值起複合成長",
  },
  columns: {
    municipalWaste: {
      area: "國家/地區；各用一張工作表。",
      year: "廢棄物產生的年份。",
      generated: "由市政機關收集或委託收集的都市廢棄物。",
      treated: "以任何方式處理的都市廢棄物。",
      recycled: "處理量中經回收者，不含堆肥。",
      composted: "處理量中經堆肥或消化處理者。",
      incineratedWithEnergy: "處理量中經焚化且回收能源者。",
      incineratedWithout: "處理量中經焚化而未回收能源者；並非全部焚化量。",
      landfilled: "處理量中經掩埋者。",
      publishedRate: "來源所刊載的回收率。",
    },
    publishedRates: {
      place: "數值所屬的城市或國家/地區。",
      year: "數值所屬的年份。",
      quantity: "公布的是哪一項指標。",
      value: "公布的數值。",
      unit: "此列數值的單位。",
      shareOf: "比率以何者為分母，照來源的用語填寫；分母相同的比率才能比較。",
      remark: "關於此數值，讀者須知的事項。",
      source: "刊載該數值的文件或網頁。",
      preferred: "同一數值有多個來源時，是否採用此來源；留空表示否。",
    },
    targets: {
      area: "訂定目標的國家/地區。",
      indicator: "目標所針對的指標。",
      baselineYear: "目標據以起算的年份。",
      baseline: "基準年的數值；可填界限，例如 <10。",
      targetYear: "應達成目標的年份。",
      target: "應達到的數值。",
      unit: "基準值與目標值的單位。",
      direction: "數值應增加或減少。",
      method: "衡量進度的方法：等幅路徑（留空亦同）或成長率比值。",
      source: "載明該目標的文件或網頁。",
    },
  },
  charts: {
    rate: "都市廢棄物回收率",
    rateUnit: "占都市廢棄物處理量的百分比（OECD 定義，不含堆肥）",
    rateNote: "無資料的年份留空。採用其他定義，數值即不同：請見定義表。",
    generated: "都市廢棄物產生量",
    generatedUnit: "每年公噸數",
    generatedNote: "照向 OECD 填報的數值。",
    rateMessage: (high, low) =>
      say`${written(high.period)}，${{ area: high.area }}所處理的都市廢棄物有${{ figure: high }}獲得回收，${{ area: low.area }}為${{ figure: low }}`,
    fell: (first, last) =>
      say`${{ area: last.area }}的都市廢棄物產生量由${written(first.period)}的${{ figure: first }}降至${written(last.period)}的${{ figure: last }}`,
    rose: (first, last) =>
      say`${{ area: last.area }}的都市廢棄物產生量由${written(first.period)}的${{ figure: first }}升至${written(last.period)}的${{ figure: last }}`,
  },
  targetCharts: {
    title: (place) => `${place}：公布的比率與目標`,
    message: (aim, latest) =>
      say`${{ area: aim.area }}的目標為${written(aim.period)}回收率達到${{ figure: aim }}；最近公布的比率為${{ figure: latest }}（${written(latest.period)}）`,
    subtitle: "百分比；各公布比率的範圍與衡量地點不同",
    note: "範圍不同的比率不以線相連。",
    noPath: "上限不能作為路徑的起點：不繪製路徑，也不計算進度。",
    withPath: "虛線為自基準值至目標值的等幅路徑。",
    published: "公布的比率",
    plants: "送達回收廠的廢棄物",
    target: "目標",
    path: (year) => `達成${year}年目標所需路徑`,
    series: (name, parts) => (parts.length === 0 ? name : `${name}（${parts.join("，")}）`),
  },
  narrative: {
    country: (first, last) =>
      say`${{ area: last.area }}${written(last.period)}所處理的都市廢棄物中，回收占${{ figure: last }}${first ? ["，", ...written(first.period), "則為", { figure: first }] : []}。`,
    why: (recycled, treated) =>
      say`同期，回收量由${{ figure: recycled[0] }}變為${{ figure: recycled[1] }}，處理量由${{ figure: treated[0] }}變為${{ figure: treated[1] }}。`,
  },
  targets: {
    statuses: {
      target_achieved: "已達成目標",
      substantial_progress: "符合進度",
      moderate_progress: "有進展，但須加速",
      limited_progress: "進展有限",
      deterioration: "惡化",
    },
    first: (baseline, aim, change) =>
      say`${{ area: aim.area }}${written(baseline.period)}的回收率${{ figure: baseline }}，目標為${written(aim.period)}達到${{ figure: aim }}${change}。`,
    further: (baseline, aim, change) =>
      say`${written(aim.period)}的目標為${{ figure: aim }}，以${written(baseline.period)}的回收率${{ figure: baseline }}為基準${change}。`,
    change: (linear, compound) => [
      ...(linear ? ["：若等幅增加，每年須增加", { figure: linear }] : []),
      ...(compound ? ["；若以複合成長計，每年須成長", { figure: compound }] : []),
    ],
    refused: {
      "bound-and-mixed": say`無法提供進度：基準值為界限，且後來的數值衡量的對象不同。`,
      bound: say`無法提供進度：基準值為界限。`,
      mixed: say`無法提供進度：後來的數值衡量的對象不同。`,
      other: say`無法提供進度；原因見資料品質頁。`,
    },
    answers: {
      achieved: (latest, aim) =>
        say`${written(aim.period)}達到${{ figure: aim }}的目標已達成：${written(latest.period)}的比率為${{ figure: latest }}。`,
      kept: (latest, aim) =>
        say`${written(aim.period)}達到${{ figure: aim }}的目標在基準時即已達到，並得以維持：${written(latest.period)}的比率為${{ figure: latest }}。`,
      missed: (latest, aim) =>
        say`${written(aim.period)}達到${{ figure: aim }}的目標未能達成：${written(latest.period)}的比率為${{ figure: latest }}。`,
      due: (latest, aim) =>
        say`${{ figure: aim }}的目標於${written(aim.period)}到期，未能達到：比率為${{ figure: latest }}。`,
    },
    fromLatest: (linear, latest) =>
      say`自${written(latest.period)}起，每年變動${{ figure: linear }}仍可達到目標。`,
    growthRatio: ({ word, status, latest, aim }) =>
      say`依${written(aim.period)}達到${{ figure: aim }}所需的成長率比值：${word}。${written(latest.period)}的比率為${{ figure: latest }}；實際成長速度與所需之比為${{ figure: status }}。方法與用語出自加拿大統計局與 Open SDG。`,
    progress: ({ word, status, latest, aim }, required) =>
      say`依${written(aim.period)}達到${{ figure: aim }}的等幅路徑，目前為：${word}。${written(latest.period)}的比率為${{ figure: latest }}，路徑所需則為${{ figure: required }}；迄今的變動與屆時所需變動之比為${{ figure: status }}。用語為本報告所訂，分界值取自加拿大統計局與 Open SDG。`,
  },
  problems: {
    "censored-baseline": ({ qualifier, amount }) => ({
      says: `無法判定狀態：基準值${qualifier === "less-than" || qualifier === "at-most" ? "為上限" : "並非確切數值，而是下限"}（${number(amount)}%）。`,
    }),
    "target-points-away": ({ raw, baseline, direction }) => ({
      says: `目標值${raw}%${direction === "increase" ? "低於" : "高於"}基準值${number(baseline)}%，而數值應${direction === "increase" ? "增加" : "減少"}。`,
      fix: "請更正目標值、基準值或變化方向。",
    }),
    "mixed-definitions": ({ baseline, others }) => ({
      says: `後來各值的衡量方式與基準值（${baseline ?? "未說明定義"}）不同：${list(others.map(measured))}；均不與基準值比較。`,
      fix: "若彼此可以比較，請在「占比分母」（Share of）欄填寫相同的文字。",
    }),
  },
};
