import { quoted } from "../../../locales/zh-Hant/quoting.ts";
import { datedWith } from "../../../model/dated-with.ts";
import type { Observation } from "../../../model/observation.ts";
import { isNone, type Part, say } from "../../../model/passage.ts";
import { formatCells } from "../../../model/source.ts";
import { nameIn } from "../../../words/names.ts";
import type { RetrofitWords } from "./retrofit-words.ts";

const asPublished = "照公布值採用；一個梯間單元為建築物中一個出入口所屬的區段，梯間單元與建築物絕不相加。";
const sum =
  "按各計量表，以及同一地區的全部計量表（「in-all」）計算；不論能源種類，均以最終能源 kWh 計；一地區的日數，自其各計量表的首日起，至末日止。";
const caltrack = "OpenEEmeter 3.2.0 所採的 CalTRACK 2.0 帳單資料方法（IPMVP 選項 C）";
const model = `每日使用量 = 基礎負載 + 斜率 × 度日數，就基準期各期以加權最小平方法估計；在30至90 °F 的所有平衡點中，取調整後 R² 最高的一組，後出現者須嚴格較高方予採用。${caltrack}。以 °C 表示。`;
const ofFit = (formula: string) =>
  `${formula}，就基準期各期的總量計算；殘差 = 模型值 − 使用量。ASHRAE Guideline 14；${caltrack}。`;
const written = datedWith("年");
const endOf = datedWith("年底");

const retrofitted = (figure: Observation): readonly Part[] =>
  isNone(figure) ? ["尚無", { figure, told: "梯間單元" }] : ["已有", { figure }];

export const zhHant: RetrofitWords = {
  title: "建築節能改善",
  about: "烏蘭巴托預鑄公寓建築的熱工節能改善：計畫數值照公布值列示，並以計量表說明節能量的量測方法。",
  measured:
    "計畫數值照公布值列示；梯間單元為建築物中各出入口所屬的區段，並非整棟建築物。計量表的節能量，由工程後的使用量與依工程前使用量建立的模型在實際天氣下的預期相比而得。",
  indicators: {
    "blocks-in-stock": {
      title: "預鑄公寓存量的梯間單元",
      definition: "市內預鑄公寓建築中，各出入口所屬的區段。",
      method: asPublished,
    },
    "blocks-retrofitted": {
      title: "已改善的梯間單元",
      definition: "至期末已完成熱工節能改善的梯間單元，各年合計。",
      method: asPublished,
    },
    "buildings-retrofitted": {
      title: "其他已改善的建築物",
      definition: "預鑄公寓存量以外，已完成節能改善的建築物。",
      method: asPublished,
    },
    "blocks-planned": {
      title: "規劃改善的梯間單元",
      definition: "依提案，將以節能績效保證專案進行節能改善的梯間單元。",
      method: asPublished,
    },
    "share-retrofitted": {
      title: "存量已改善占比",
      definition: "已改善的梯間單元占預鑄公寓存量梯間單元的百分比。",
      method: "已改善的梯間單元 / 存量的梯間單元 × 100。",
    },
    "share-planned": {
      title: "存量規劃改善占比",
      definition: "規劃改善的梯間單元占預鑄公寓存量梯間單元的百分比。",
      method: "規劃改善的梯間單元 / 存量的梯間單元 × 100。",
    },
    "households-in-stock": {
      title: "預鑄公寓存量的住戶",
      definition: "居住於市內預鑄公寓建築的住戶。",
      method: asPublished,
    },
    "households-interested": {
      title: "有意願的住戶",
      definition: "已表明有意進行節能改善的住戶。",
      method: asPublished,
    },
    "projected-savings": {
      title: "預測節能量",
      definition: "規劃的節能改善預測可節省的能源，至該期間各年合計；為模擬值，並非實測值。",
      method:
        "照公布值採用（World Resources Institute 的模擬）。為累計值，因此絕不與單一年度的數值或量測的節能量比較。",
    },
    "projected-emission-reduction": {
      title: "預測減排量",
      definition: "規劃的節能改善預測可避免的排放，至該期間各年合計。",
      method: "照公布值採用；報告中的用語為「carbon」。為累計值。",
    },
    "implied-emission-factor": {
      title: "隱含排放係數",
      definition: "預測減排量除以預測節能量，以每 MWh 計。",
      method: "減排量 / 節能量。用以檢核兩項公布值；兩者均不據以重新計算。",
    },
    "reduction-target": {
      title: "減排目標",
      definition: "低於現況發展趨勢（BAU）的國家目標，各有其基準。",
      method: "照公布值採用。兩項目標的基準不同，絕不在同一座標軸上比較。",
    },
    "avoided-use": {
      title: "避免的能源使用量",
      definition:
        "建築物於工程後的最終能源使用量，較工程前使用量的模型在實際天氣下所預期者減少的部分；只計報告期各日，絕不據以推算全年。此為估計值：只有超出判定幅度時才稱為節能。",
      method: `Σ 日數 × (模型值 − 每日使用量)，就報告期各期計算。${caltrack}。${sum}`,
    },
    "avoided-share": {
      title: "避免的能源使用占比",
      definition: "避免的能源使用量占模型預期使用量的百分比。",
      method: "避免的能源使用量 / 模型預期的能源使用量 × 100。",
    },
    "counterfactual-use": {
      title: "模型預期的能源使用量",
      definition: "若維持工程前的情形，建築物在報告期各日原應使用的最終能源。",
      method: `Σ 日數 × 模型值，以報告期各期的度日數計算。${caltrack}。${sum}`,
    },
    "measured-use": {
      title: "實測能源使用量",
      definition: "計量表在報告期各日計得的最終能源。",
      method: `報告期各期抄表數值的總和。${sum}`,
    },
    "savings-uncertainty": {
      title: "避免的能源使用量的不確定性",
      definition: "以90%的機率涵蓋避免的能源使用量的區間，其寬度的一半。",
      method: `ASHRAE Guideline 14，採用 Sun 與 Baltazar 的月資料係數，同 ${caltrack}。多個計量表合計時，取平方和的平方根，視同各誤差互相獨立。`,
    },
    "savings-margin": {
      title: "避免的能源使用量的判定幅度",
      definition: "要稱為節能，90%的區間不得包含零；此為該區間寬度的一半。",
      method:
        "將不確定性（不因偶然交替的殘差而變窄）與 m 個報告期的 t·s·√m 合併：√(前者² + 後者²)。本專案自訂：若只用公布的不確定性，使用量隨機的計量表有四分之一會被算作節能。多個計量表合計時，取平方和的平方根。",
    },
    "days-between-reads": {
      title: "抄表間隔日數",
      definition: "兩次抄表相隔多久；據此選擇方法。",
      method: "抄表間隔整日數的中位數：1為每日，至35為每月，至70為每兩個月（CalTRACK 2.0，2.2.3.5）。",
    },
    "reporting-days": {
      title: "報告期日數",
      definition: "報告期各期兩次抄表之間的日數。",
      method: `採用各期的日數總和：每期25至35日，且全部在工程結束後365日內。${caltrack}。`,
    },
    "reporting-periods": {
      title: "報告期期數",
      definition: "工程後兩次抄表之間的各期。",
      method: `計算採用的期數；未採用者及其原因，見資料品質頁。${caltrack}。`,
    },
    "baseline-days": {
      title: "基準期日數",
      definition: "工程前實際抄表的日數，不含供應者估計的日數。",
      method:
        "基準期各期日數的總和；不足328日（每兩個月抄表：300日）則不提供節能量（CalTRACK 2.0，2.2.1.2：365日中至多缺37日；300日為本專案自訂）。",
    },
    "baseline-periods": {
      title: "基準期期數",
      definition: "工程前兩次抄表之間的各期，為模型的依據（n）。",
      method: `計算採用的期數，全部在工程前365日內。${caltrack}。`,
    },
    "fit-adjusted-r2": {
      title: "配適：調整後 R²",
      definition: "模型所能解釋的使用量變異程度。",
      method:
        "1 − (1 − R²)(n − 1)/(n − k − 1)，R² = 1 − Σ w·殘差² / Σ w(使用量 − 平均)²，依每日使用量，權重與模型配適相同。細項「各期合計」依各期總量計算，R² 為相關係數的平方。",
    },
    "fit-cv-rmse": {
      title: "配適：CV(RMSE)",
      definition: "殘差均方的平方根除以平均使用量。",
      method: ofFit("√(Σ 殘差² / n) / 平均使用量"),
    },
    "fit-cv-rmse-adjusted": {
      title: "配適：調整後 CV(RMSE)",
      definition: "同 CV(RMSE)，但依斜率的個數調整。",
      method: ofFit("√(Σ 殘差² / (n − k)) / 平均使用量"),
    },
    "fit-nmbe": {
      title: "配適：NMBE",
      definition: "殘差的總和除以使用量。",
      method: ofFit("Σ 殘差 / Σ 使用量"),
    },
    "residual-autocorrelation": {
      title: "殘差的自我相關",
      definition: "各殘差與前一殘差的相關係數（ρ），不確定性隨之增大。",
      method: ofFit("落後一期的相關係數"),
    },
    "base-load": {
      title: "模型：基礎負載",
      definition: "天氣無法解釋的每日使用量。",
      method: model,
    },
    "heating-slope": {
      title: "模型：暖房斜率",
      definition: "氣溫每低於暖房平衡點1 °C，每日增加的使用量。",
      method: model,
    },
    "cooling-slope": {
      title: "模型：冷房斜率",
      definition: "氣溫每高於冷房平衡點1 °C，每日增加的使用量；天然氣與熱能沒有此項。",
      method: model,
    },
    "heating-balance-point": {
      title: "模型：暖房平衡點",
      definition: "日平均氣溫低於此值時，使用量上升。",
      method: model,
    },
    "cooling-balance-point": {
      title: "模型：冷房平衡點",
      definition: "日平均氣溫高於此值時，使用量上升。",
      method: model,
    },
    "meters-measured": {
      title: "有量測節能量的計量表",
      definition: "能夠提供節能量的計量表；其他計量表一概不計入總和。",
      method: "依計量表所屬建築物在 retrofits.csv 中的列，計算計量表數。",
    },
    "meters-distinguishable": {
      title: "使用量有變化的計量表",
      definition: "避免的能源使用量可與零區分的計量表；其餘計量表也計入合計。",
      method: "避免的能源使用量超出判定幅度的計量表數。",
    },
    "avoided-use-changed": {
      title: "用量確有變化的計量表所避免的用能",
      definition: "在用量變化超出誤差範圍的計量表中，所示比例的計量表低於此值。",
      method: "用量變化可辨的計量表的分位數（Hyndman與Fan，第7型）。",
    },
    "avoided-use-unchanged": {
      title: "用量未見確切變化的計量表所避免的用能",
      definition: "在避免用能無法與零區分的計量表中的同一數值。",
      method: "在誤差範圍之內的計量表的分位數（Hyndman與Fan，第7型）。",
    },
    "period-use": {
      title: "各期能源使用量",
      definition: "工程後，計量表自一次抄表至下一次抄表計得的最終能源。",
      method: "該期起始的抄表數值。",
    },
    "period-counterfactual": {
      title: "模型預期的各期能源使用量",
      definition: "模型依該期天氣所預期的最終能源。",
      method: `日數 × 模型值，以該期的度日數計算。${caltrack}。`,
    },
    "period-use-per-day": {
      title: "各期每日能源使用量",
      definition: "計量表於該期計得的最終能源，按日平均。",
      method: "該期能源使用量 / 該期日數。",
    },
    "period-counterfactual-per-day": {
      title: "模型預期的各期每日能源使用量",
      definition: "模型依該期天氣所預期的最終能源，按日平均。",
      method: "模型預期的該期能源使用量 / 該期日數。",
    },
  },
  breakdowns: {
    ndc: "現行 NDC",
    "earlier-ndc": "先前的 NDC",
    totals: "各期合計",
    "whole-periods": "整期的天氣",
    "in-all": "全部計量表",
    "in-all-electricity": "全部計量表，電力",
    "in-all-gas": "全部計量表，天然氣",
    "in-all-heat": "全部計量表，熱能",
    "sample-electricity": "電力樣本",
    "sample-gas": "天然氣樣本",
  },
  columns: {
    programme: {
      figure: "此列所載的是計畫的哪一項指標。",
      qualifier: "刊載的數值的確切程度：等於、約、超過等。",
      value: "公布的數值。",
      unit: "此列數值的單位。",
      period: "數值所屬的年份或期間。",
      kind: "數值屬於填報、規劃、預測或目標等何種類別。",
      scope: "數值所涵蓋的範圍，例如某一城市，或目標的基準。",
      source: "刊載該數值的文件或網頁。",
    },
    retrofits: {
      building: "建築物的名稱或編號，須與抄表資料中所填者相同。",
      area: "建築物所在的城市或國家/地區。",
      measure: "對建築物採取的改善措施。",
      worksStart: "工程開始的日期。",
      worksEnd: "工程完成的日期。",
      station: "以其氣溫代表建築物所處天氣的氣象站。",
      record: "資料屬於真實的建築物（填報），或為用以說明計算方法的樣本（示例）。",
      source: "工程日期的來源。",
    },
    readings: {
      building: "建築物的名稱或編號，須與節能改善清單中所填者相同。",
      carrier: "計量表所計的能源：電力、天然氣或熱能。",
      start: "抄表的時間；使用量自此時起，計至下一次抄表。",
      use: "自此次抄表至下一次抄表，計量表計得的數值。",
      unit: "抄表數值的單位，例如 kWh 或 therm。",
      estimated: "是實際抄表（實際）還是供應者估計（估計）；留空視為實際抄表。",
    },
    weather: {
      station: "氣象站的名稱或編號。",
      time: "量測氣溫的時刻，每小時一筆。",
      temperature: "該小時的室外氣溫。",
      unit: "氣溫的單位，°C 或 °F。",
      timeZone: "氣象站的時區，例如 Asia/Ulaanbaatar；填寫後，一日從當地午夜起算。可留空。",
    },
  },
  charts: {
    blocks: "預鑄公寓梯間單元：存量、規劃改善與已改善",
    blocksUnit: "梯間單元（建築物中各出入口所屬的區段），烏蘭巴托",
    blocksNote: "規劃改善的梯間單元為提案內容；已改善的梯間單元為存量的一部分。",
    blocksMessage: (done, stock) =>
      say`截至${endOf(done.period)}，${{ figure: stock }}中${retrofitted(done)}完成節能改善`,
    stock: "存量",
    planned: "規劃改善",
    done: "已改善",
  },
  meteredCharts: {
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    day: (month, day, year) => `${year === undefined ? "" : `${year}年`}${month}${day}日`,
    title: (meter) => `工程後的能源使用量，實測與預期：${meter}`,
    subtitle: (from, to) => `各次抄表之間平均每日的最終能源，${from}至${to}`,
    measured: "實測",
    expected: "模型預期",
    note: "模型依工程前的使用量建立，並採用實際天氣。每條橫線的長度即其期間。",
    sample: "OpenEEmeter 的樣本，為實測天氣下的合成負載：用以說明計算方法，不代表任何建築物。",
    distribution: "各計量表避免的用能，由少到多",
    distributionSubtitle: "改善後一年的最終能源；每列為低於該值的計量表所占比例",
    changed: "用量確有變化",
    unchanged: "在誤差範圍內",
    distributionNote: "避免用能無法與零區分的計量表另行列出，但仍計入合計。",
  },
  narrative: {
    brief: (done, stock, share) =>
      say`截至${endOf(done.period)}，${{ area: done.area }}的${{ figure: stock }}中${retrofitted(done)}完成節能改善，占預鑄公寓存量的${{ figure: share }}。`,
    stock: ({ done, stock, shareDone, planned, sharePlanned }) =>
      say`截至${endOf(done.period)}，${{ area: done.area }}${retrofitted(done)}完成節能改善，占預鑄公寓存量${{ figure: stock }}的${{ figure: shareDone }}。一項提案規劃改善${{ figure: planned }}，占存量的${{ figure: sharePlanned }}。梯間單元為建築物中各出入口所屬的區段，並非建築物。`,
    households: (all, interested) =>
      say`預鑄公寓存量共有${{ figure: all }}；${isNone(interested) ? [{ figure: interested, told: "尚無住戶" }, "表明意願"] : ["已表明意願者有", { figure: interested }]}。`,
    projection: ({ savings, reduction, factor, isBeyondHeat }) =>
      say`據預測，至${written(savings.period)}，規劃的節能改善各年合計可節省能源${{ figure: savings }}，並減少排放${{ figure: reduction }}。兩者為模擬值，並非實測值。由這兩項數值可得隱含係數${{ figure: factor }}${isBeyondHeat ? "，相當於燃煤發電而非供熱的係數：見資料品質頁" : ""}。`,
  },
  metered: {
    method: say`節能改善的節能量，是將工程後的計量表數值，與依工程前使用量建立的模型在實際天氣下的預期相比而得。天然氣與電力同樣以最終能源計。`,
    samples: say`標示為示例的計量表是 OpenEEmeter 的樣本，即實測天氣下的合成負載。這些樣本用以說明計算方法，不反映任何建築物的情形，也不屬於任何城市的數值。`,
    together: ({ measured, distinct, avoided, margin }) =>
      say`${{ area: measured.area }}共有${{ figure: measured }}可供測算，其中${isNone(distinct) ? [{ figure: distinct, told: "沒有一具" }] : [{ figure: distinct }]}的用量確有變化。合計避免的能源使用量為${{ figure: avoided }}，誤差正負${{ figure: margin }}；避免最少和最多的各列其名。`,
    meter: ({ name, days, avoided, share, band, measured, expected, fit }) =>
      say`${name}：在所涵蓋的${{ figure: days }}內（${{ period: days.period }}），使用${{ figure: measured }}，而預期為${{ figure: expected }}。避免的能源使用量為${{ figure: avoided }}，占預期的${{ figure: share }}，有九成機率誤差不超過正負${{ figure: band }}。模型解釋工程前的使用量，調整後 R² 為${{ figure: fit }}。`,
    methodFor: {
      daily: () => say`該表每日抄表，依每日抄表的方法計算。`,
      monthly: (between) => say`抄表間隔為${{ figure: between }}，依每月抄表的方法計算。`,
      bimonthly: (between) =>
        say`抄表間隔為${{ figure: between }}，依每兩個月抄表的方法、按 OpenEEmeter 的作法計算。`,
    },
    byWholePeriods: (avoided, margin) =>
      say`OpenEEmeter 只取各期最初幾週的天氣；若依 CalTRACK 原文取整期的天氣，避免的能源使用量為${{ figure: avoided }}，誤差正負${{ figure: margin }}。`,
    usedMore: ({ name, days, avoided, share, band, measured, expected, fit }) =>
      say`${name}：在所涵蓋的${{ figure: days }}內（${{ period: days.period }}），使用${{ figure: measured }}，而預期為${{ figure: expected }}。使用量不減反增：差額為${{ figure: avoided }}，占預期的${{ figure: share }}，有九成機率誤差不超過正負${{ figure: band }}。模型解釋工程前的使用量，調整後 R² 為${{ figure: fit }}。`,
    notDistinguishable: ({ name, days, margin, measured, expected }) =>
      say`${name}：在所涵蓋的${{ figure: days }}內（${{ period: days.period }}），使用${{ figure: measured }}，而預期為${{ figure: expected }}，誤差正負${{ figure: margin }}。避免的能源使用量與零無法區分。`,
    tooFewDays: (name, days) =>
      say`${name}：無法提供節能量：工程前只有${{ figure: days }}的抄表資料，不足以建立全年的模型。`,
    allZero: (meter) => say`${meter}：無法提供節能量：所有讀數均為零，無從比較。`,
    refused: (meter) => say`${meter}：無法提供節能量；原因見資料品質頁。`,
  },
  problems: {
    "reads-out-of-order": ({ meter, first }) => ({
      says: `${quoted(meter)}的這次抄表並不晚於 ${formatCells(first)} 的前一次抄表；兩者的期間會重疊。`,
      fix: "請依日期順序排列各次抄表，或更正日期。",
    }),
    "conflicting-hours": ({ station, first }) => ({
      says: `氣象站${quoted(station)}在 ${formatCells(first)} 對同一小時有另一個氣溫。`,
      fix: "每小時請只保留一個氣溫。",
    }),
    "too-few-days": ({ meter, days, least }) => ({
      says: `${quoted(meter)}工程前的抄表涵蓋${days}日；建立模型需要${least}日。不提供節能量。`,
      fix: "請補上工程前一年的抄表資料，不留空缺，不用估計。",
    }),
    "reads-are-an-index": ({ meter, first, last }) => ({
      says: `${quoted(meter)}的數值從${first}到${last}只增不減：看來是表的指數，而不是使用量。`,
      fix: "請在每一列填寫與下一次讀數之差。",
    }),
    "extreme-use": ({ meter, perDay, limit, avoided, without }) => ({
      says: `${quoted(meter)}的這次讀數為每日${perDay.toFixed(1)} kWh，高於${limit.toFixed(1)}（中位數加三倍四分位距）。${avoided === null ? "計入時無從得出結果" : `計入時避免${avoided.toFixed(0)} kWh`}，${without === null ? "不計此類讀數則無從得出結果" : `不計此類讀數則為${without.toFixed(0)} kWh`}。`,
      fix: "請核對讀數；更正，或將儲存格留空。",
    }),
    "implausible-temperatures": ({ station, unit, mean, meter }) => ({
      says:
        meter === null
          ? `氣象站${quoted(station)}的數值若以${quoted(unit)}計，平均為 ${mean.toFixed(0)} °C：沒有這樣的地方。`
          : `${quoted(meter)}的使用量與氣象站${quoted(station)}以${quoted(unit)}計的氣溫不相應，以另一單位計則相應。`,
      fix: "請填寫測量氣溫所用的單位：°C 或 °F。",
    }),
    "not-distinguishable": ({ meter, avoided, margin }) => ({
      says: `${quoted(meter)}避免的${avoided.toFixed(0)} kWh（誤差正負${margin.toFixed(0)}）與零無法區分。`,
      fix: "若讀數無誤則無須處理。每日抄表，或工程後滿一年的抄表，可使區間變窄。",
    }),
    "fit-too-poor": ({ meter, percent }) => ({
      says: `模型與${quoted(meter)}工程前使用量相差${percent.toFixed(0)}%（CV(RMSE)）；超過100%則不提供節能量。`,
      fix: "請檢查讀數有無空缺與單位錯誤；時斷時續的使用量無法用天氣說明。",
    }),
    "works-far-apart": ({ building, days, first }) => ({
      says: `${quoted(building)}的這項工程比 ${formatCells(first)} 中的晚${days}日開工；其間的使用量不計。`,
      fix: "請核對兩個日期。若無誤則無須處理。",
    }),
    "stations-differ": ({ building, raw, other, first }) => ({
      says: `${quoted(building)}的氣象站此處為${quoted(raw)}，${formatCells(first)} 中為${quoted(other)}。`,
      fix: "一棟建築物的各項工程請只填一個氣象站。",
    }),
    "weather-of-first-days": ({ meter, avoided, whole }) => ({
      says: `對每兩個月的抄表，OpenEEmeter 取工程前各期前35日的天氣：${quoted(meter)}避免${avoided.toFixed(0)} kWh。若依 CalTRACK 原文取整期的天氣，則為${whole.toFixed(0)} kWh。`,
    }),
    "implied-factor-implausible": ({ factor, low, high, expected }) => ({
      says: `兩項預測值隱含的係數為 ${factor.toFixed(3)} t/MWh（考慮四捨五入，介於 ${low.toFixed(2)} 至 ${high.toFixed(2)}），高於老舊燃煤鍋爐供熱的 ${expected}：相當於燃煤發電的係數。`,
      fix: "請向來源查明計算的內容。兩項數值均照公布值列出。",
    }),
    "incomparable-baselines": ({ values }) => ({
      says: `這些目標的基準不同：${values.join("；")}。`,
    }),
    "sample-meter": ({ building, source }) => ({
      says: `${quoted(building)}是用來說明計算方法的樣本：${source}。`,
    }),
    "period-dropped": ({ meter, periods, from, to, reason }) => ({
      says: `${quoted(meter)}有${periods}期未採用（${to === null ? from : `${from} 至 ${to}`}）：${nameIn("reason", reason, "zh-Hant")}。`,
    }),
  },
};
