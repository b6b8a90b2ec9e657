import { list, quoted } from "../../../locales/ja/quoting.ts";
import { datedWith, isOfYears } from "../../../model/dated-with.ts";
import type { Observation } from "../../../model/observation.ts";
import { isNone, type Part, say } from "../../../model/passage.ts";
import { formatCells } from "../../../model/source.ts";
import { nameIn } from "../../../words/names.ts";
import type { RetrofitWords } from "./retrofit-words.ts";

const asPublished =
  "公表のとおり掲載する。ブロックは建物の出入口ごとの区画であり、ブロックと建物を合算することはない。";
const sum =
  "メーターごと、および1つの地域の全メーターについて、エネルギーの種類を問わず最終エネルギーのkWhで示す。地域の日数は、その全メーターの最初の日から最後の日までとする。";
const caltrack = "CalTRACK 2.0（検針データ向け、OpenEEmeter 3.2.0の適用による、IPMVPオプションC）";
const model = `日当たり使用量 = ベース負荷 + 傾き × 度日。ベースライン期間について加重最小二乗法により推定する。30～90 °Fのすべての均衡点のうち自由度調整済みR²が最大となる組を採り、後の組は真に上回る場合に限り採る。${caltrack}。°Cで示す。`;
const ofFit = (formula: string) =>
  `${formula}。ベースライン期間の合計値による。残差 = モデル − 使用量。ASHRAE Guideline 14、${caltrack}。`;
const dated = datedWith("年", isOfYears);

const retrofitted = (figure: Observation): readonly Part[] =>
  isNone(figure)
    ? ["改修の完了した", { figure, told: "ブロック" }, "はまだない"]
    : [{ figure }, "の改修が完了した"];

export const ja: RetrofitWords = {
  title: "建築物の改修",
  about:
    "ウランバートルにおけるプレキャスト集合住宅の熱性能改修。事業の数値は公表のとおりとし、メーターの値により省エネルギー量の計測方法を示す。",
  measured:
    "事業の数値は公表のとおりであり、ブロックは建物ではなく出入口ごとの区画を指す。メーターの省エネルギー量は、工事前の使用量のモデルを実際の気象条件に当てはめた値と、工事後の使用量とを比べて求める。",
  indicators: {
    "blocks-in-stock": {
      title: "プレキャスト住宅の総ブロック数",
      definition: "市内のプレキャスト集合住宅の、出入口ごとの区画の数。",
      method: asPublished,
    },
    "blocks-retrofitted": {
      title: "改修済みブロック数",
      definition: "期間の末までに熱性能改修が完了したブロックの数。全年の累計。",
      method: asPublished,
    },
    "buildings-retrofitted": {
      title: "その他の改修済み建物数",
      definition: "プレキャスト住宅以外の、改修された建物の数。",
      method: asPublished,
    },
    "blocks-planned": {
      title: "改修計画ブロック数",
      definition: "提案において、エネルギー・パフォーマンス契約により改修する予定のブロックの数。",
      method: asPublished,
    },
    "share-retrofitted": {
      title: "改修済みの割合",
      definition: "プレキャスト住宅の総ブロック数に占める改修済みブロック数の割合。",
      method: "改修済みブロック数 / 総ブロック数 × 100。",
    },
    "share-planned": {
      title: "改修計画の割合",
      definition: "プレキャスト住宅の総ブロック数に占める改修計画ブロック数の割合。",
      method: "改修計画ブロック数 / 総ブロック数 × 100。",
    },
    "households-in-stock": {
      title: "プレキャスト住宅の世帯数",
      definition: "市内のプレキャスト集合住宅に居住する世帯の数。",
      method: asPublished,
    },
    "households-interested": {
      title: "関心を表明した世帯数",
      definition: "改修に関心を表明した世帯の数。",
      method: asPublished,
    },
    "projected-savings": {
      title: "省エネルギー量の見込み",
      definition:
        "計画された改修により節減が見込まれるエネルギーの量。期間までの全年の累計。シミュレーションによるものであり、実測値ではない。",
      method:
        "公表のとおり掲載する（世界資源研究所のシミュレーション）。累計であるため、単年の数値や実測された省エネルギー量と比較することはない。",
    },
    "projected-emission-reduction": {
      title: "排出削減量の見込み",
      definition: "計画された改修により回避が見込まれる排出量。期間までの全年の累計。",
      method: "公表のとおり掲載する。報告書には「carbon」と記載されている。累計。",
    },
    "implied-emission-factor": {
      title: "公表値から求めた排出係数",
      definition: "見込まれる省エネルギー量1 MWh当たりの、見込まれる排出削減量。",
      method:
        "排出削減量 / 省エネルギー量。2つの公表値を点検するためのものであり、この係数からいずれの値も再計算することはない。",
    },
    "reduction-target": {
      title: "排出削減目標",
      definition: "対策を講じない場合（BAU）と比べた国の排出削減目標。基準は目標ごとに異なる。",
      method: "公表のとおり掲載する。2つの目標は基準が異なるため、同じ軸で比較することはない。",
    },
    "avoided-use": {
      title: "回避されたエネルギー使用量",
      definition:
        "工事後に建物が使用した最終エネルギーが、工事前の使用量のモデルによる実際の気象条件の下での想定を下回った量。報告された日に限り、1年分に換算することはない。推定値であり、判定幅を超える場合に限って省エネルギーと述べる。",
      method: `報告期間についての Σ 日数 × (モデル − 日当たり使用量)。${caltrack}。${sum}`,
    },
    "avoided-share": {
      title: "回避されたエネルギー使用量の割合",
      definition: "モデルによる想定使用量に占める、回避されたエネルギー使用量の割合。",
      method: "回避されたエネルギー使用量 / モデルによる想定使用量 × 100。",
    },
    "counterfactual-use": {
      title: "モデルによる想定使用量",
      definition: "工事前のままであったとした場合に、報告された日に建物が使用したはずの最終エネルギー。",
      method: `報告期間の度日における Σ 日数 × モデル。${caltrack}。${sum}`,
    },
    "measured-use": {
      title: "実測されたエネルギー使用量",
      definition: "報告された日にメーターが計量した最終エネルギー。",
      method: `報告期間の検針値の合計。${sum}`,
    },
    "savings-uncertainty": {
      title: "回避されたエネルギー使用量の不確かさ",
      definition: "回避されたエネルギー使用量を90%の確率で含む区間の幅の半分。",
      method: `ASHRAE Guideline 14。月次データについてのSunとBaltazarの係数を用いる。${caltrack}に同じ。複数のメーターについては、誤差が互いに独立であるとみなし、2乗和の平方根とする。`,
    },
    "savings-margin": {
      title: "回避された使用量の判定幅",
      definition: "省エネルギーと述べるために0を含んではならない90%区間の幅の半分。",
      method:
        "不確かさ（偶然に交互となる残差によって狭めない）と、m個の報告期間のt·s·√mとを合わせる：√(前者² + 後者²)。独自の規則：公表された不確かさだけでは、使用量が無作為なメーターの4分の1が「省エネルギー」と数えられる。複数のメーターでは2乗和の平方根。",
    },
    "days-between-reads": {
      title: "検針間の日数",
      definition: "検針がどれほど離れているか。これにより方法を選ぶ。",
      method: "検針間の整数日数の中央値：1は毎日、35までは毎月、70までは隔月（CalTRACK 2.0、2.2.3.5）。",
    },
    "reporting-days": {
      title: "報告日数",
      definition: "報告期間の検針間の日数。",
      method: `採用した期間の日数の合計。各期間は25～35日であり、全体が工事完了後365日以内にあるもの。${caltrack}。`,
    },
    "reporting-periods": {
      title: "報告期間数",
      definition: "工事後の、2つの検針の間の期間の数。",
      method: `採用した期間の数。除外した期間とその理由は、データの品質のページに示す。${caltrack}。`,
    },
    "baseline-days": {
      title: "ベースラインの日数",
      definition: "工事前に検針された日数。供給者が推定した日を除く。",
      method:
        "ベースライン期間の日数の合計。328日（隔月は300日）に満たなければ省エネルギー量を示さない（CalTRACK 2.0、2.2.1.2：365日のうち欠測は37日まで。300日は独自）。",
    },
    "baseline-periods": {
      title: "ベースライン期間数",
      definition: "モデルの基となる、工事前の2つの検針の間の期間の数（n）。",
      method: `採用した期間の数。全体が工事前365日以内にあるもの。${caltrack}。`,
    },
    "fit-adjusted-r2": {
      title: "自由度調整済みR²（当てはまり）",
      definition: "使用量のばらつきのうち、モデルが説明する割合。",
      method:
        "1 − (1 − R²)(n − 1)/(n − k − 1)、R² = 1 − Σ w·残差² / Σ w(使用量 − 平均)²。日当たり使用量について、モデルの当てはめと同じ重みを用いる。内訳「期間合計」は期間の合計について、R²は相関係数の2乗。",
    },
    "fit-cv-rmse": {
      title: "CV(RMSE)（当てはまり）",
      definition: "平均使用量に対する、残差の2乗平均の平方根の比。",
      method: ofFit("√(Σ 残差² / n) / 平均使用量"),
    },
    "fit-cv-rmse-adjusted": {
      title: "調整済みCV(RMSE)（当てはまり）",
      definition: "CV(RMSE)を傾きの数について調整したもの。",
      method: ofFit("√(Σ 残差² / (n − k)) / 平均使用量"),
    },
    "fit-nmbe": {
      title: "NMBE（当てはまり）",
      definition: "使用量に対する残差の合計の比。",
      method: ofFit("Σ 残差 / Σ 使用量"),
    },
    "residual-autocorrelation": {
      title: "残差の自己相関",
      definition: "各残差と直前の残差との相関（ρ）。これにより不確かさが大きくなる。",
      method: ofFit("1次の自己相関"),
    },
    "base-load": {
      title: "ベース負荷（モデル）",
      definition: "気象条件によらない日当たり使用量。",
      method: model,
    },
    "heating-slope": {
      title: "暖房の傾き（モデル）",
      definition: "暖房の均衡点を1 °C下回るごとの日当たり使用量。",
      method: model,
    },
    "cooling-slope": {
      title: "冷房の傾き（モデル）",
      definition: "冷房の均衡点を1 °C上回るごとの日当たり使用量。ガスと熱にはない。",
      method: model,
    },
    "heating-balance-point": {
      title: "暖房の均衡点（モデル）",
      definition: "それを下回ると使用量が増える、1日の平均気温。",
      method: model,
    },
    "cooling-balance-point": {
      title: "冷房の均衡点（モデル）",
      definition: "それを上回ると使用量が増える、1日の平均気温。",
      method: model,
    },
    "meters-measured": {
      title: "省エネルギー量を実測したメーター数",
      definition:
        "省エネルギー量を示すことができたメーターの数。その他のメーターの値は、いずれの合計にも含まない。",
      method: "retrofits.csvの建物の行により、メーターを数える。",
    },
    "meters-distinguishable": {
      title: "使用量が変わったメーター",
      definition: "回避された使用量を0と区別できるメーター。ほかのメーターも合計に含む。",
      method: "回避された使用量が判定幅を超えるメーターの数。",
    },
    "avoided-use-changed": {
      title: "使用量が変わったメーターの削減量",
      definition: "使用量の変化が誤差の幅を超えたメーターのうち、示した割合のメーターがこの値を下回る。",
      method: "変化があったと言えるメーターの分位数（Hyndman・Fanの第7型）。",
    },
    "avoided-use-unchanged": {
      title: "使用量の変化が確かでないメーターの削減量",
      definition: "削減量がゼロと区別できないメーターについての同じ値。",
      method: "誤差の幅に収まるメーターの分位数（Hyndman・Fanの第7型）。",
    },
    "period-use": {
      title: "期間のエネルギー使用量",
      definition: "工事後に、検針から次の検針までにメーターが計量した最終エネルギー。",
      method: "期間の始まりの検針による。",
    },
    "period-counterfactual": {
      title: "モデルによる期間の想定使用量",
      definition: "期間の気象条件の下でモデルが想定する最終エネルギー。",
      method: `期間の度日における 日数 × モデル。${caltrack}。`,
    },
    "period-use-per-day": {
      title: "期間の日当たりエネルギー使用量",
      definition: "期間にメーターが計量した最終エネルギーの日当たりの値。",
      method: "期間のエネルギー使用量 / 期間の日数。",
    },
    "period-counterfactual-per-day": {
      title: "モデルによる期間の日当たり想定使用量",
      definition: "期間の気象条件の下でモデルが想定する最終エネルギーの日当たりの値。",
      method: "モデルによる期間の想定使用量 / 期間の日数。",
    },
  },
  breakdowns: {
    ndc: "現行のNDC",
    "earlier-ndc": "以前のNDC",
    totals: "期間合計",
    "whole-periods": "期間全体の気象",
    "in-all": "全メーター",
    "in-all-electricity": "全メーター、電力",
    "in-all-gas": "全メーター、ガス",
    "in-all-heat": "全メーター、熱",
    "sample-electricity": "電力のサンプル",
    "sample-gas": "ガスのサンプル",
  },
  columns: {
    programme: {
      figure: "事業のどの数値をこの行に示すか。",
      qualifier: "公表された数値の正確さ（ちょうど、約、超など）。",
      value: "公表された数値。",
      unit: "「数値」の列の単位。",
      period: "数値の対象である年または期間。",
      kind: "報告値、計画値、見込値、目標値など、数値の種別。",
      scope: "数値が対象とする範囲（都市など）、または目標の基準。",
      source: "数値が記載された文書またはページ。",
    },
    retrofits: {
      building: "建物の名称または番号。検針データと同じものを用いてください。",
      area: "建物が所在する都市または国。",
      measure: "建物に施した改修の内容。",
      worksStart: "工事を開始した日。",
      worksEnd: "工事が完了した日。",
      station: "建物の気象条件として気温を用いる気象観測所。",
      record: "実在の建物のデータか、算出方法を示すサンプルか。",
      source: "日付の出典。",
    },
    readings: {
      building: "建物の名称または番号。改修の一覧と同じものを用いてください。",
      carrier: "メーターが計量するもの（電力、ガス、熱）。",
      start: "検針の日時。使用量は、この検針から次の検針までのものです。",
      use: "この検針から次の検針までにメーターが計量した量。",
      unit: "検針値の単位（kWh、thermなど）。",
      estimated: "検針されたか（実測）、供給者が推定したか（推定）。空欄は実測とみなす。",
    },
    weather: {
      station: "気象観測所の名称または番号。",
      time: "測定の日時（1時間ごと）。",
      temperature: "その日時の外気温。",
      unit: "気温の単位（°Cまたは°F）。",
      timeZone:
        "観測所のタイムゾーン（例：Asia/Ulaanbaatar）。記入があれば、日は現地の午前0時から数える。空欄でもよい。",
    },
  },
  charts: {
    blocks: "プレキャスト住宅のブロック数（総数、計画、改修済み）",
    blocksUnit: "ブロック（建物の出入口ごとの区画）数、ウランバートル",
    blocksNote: "計画は提案によるもの。改修済みのブロックは総数に含まれる。",
    blocksMessage: (done, stock) =>
      say`${dated(done.period)}末までに${{ figure: stock }}のうち${isNone(done) ? ["改修の完了した", { figure: done, told: "ブロック" }, "はまだない"] : [{ figure: done }, "の改修が完了"]}`,
    stock: "総数",
    planned: "計画",
    done: "改修済み",
  },
  meteredCharts: {
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    day: (month, day, year = "") => `${year === "" ? "" : `${year}年`}${month}${day}日`,
    title: (meter) => `工事後のエネルギー使用量、実測値とモデルによる想定：${meter}`,
    subtitle: (from, to) => `検針から次の検針までの日当たりの最終エネルギー、${from}～${to}`,
    measured: "実測値",
    expected: "モデルによる想定",
    note: "工事前の使用量のモデルを、実際の気象条件に当てはめたもの。線の長さは期間の長さを示す。",
    sample:
      "OpenEEmeterのサンプル（実測の気象に基づく合成負荷）であり、算出方法を示すもので、建物を示すものではない。",
    distribution: "メーターごとの削減量（少ない順）",
    distributionSubtitle: "工事後一年間の最終エネルギー。各行は、その値を下回るメーターの割合",
    changed: "使用量が変わったと言える",
    unchanged: "誤差の幅の中",
    distributionNote: "削減量がゼロと区別できないメーターは別に示すが、合計には含める。",
  },
  narrative: {
    brief: (done, stock, share) =>
      say`${dated(done.period)}末までに、${{ area: done.area }}では${{ figure: stock }}のうち${retrofitted(done)}。これはプレキャスト住宅の${{ figure: share }}に当たる。`,
    stock: ({ done, stock, shareDone, planned, sharePlanned }) =>
      say`${dated(done.period)}末までに、${{ area: done.area }}では${retrofitted(done)}。これはプレキャスト住宅の${{ figure: stock }}の${{ figure: shareDone }}に当たる。提案では${{ figure: planned }}、すなわち${{ figure: sharePlanned }}の改修が計画されている。ブロックは出入口ごとの区画であり、建物ではない。`,
    households: (all, interested) =>
      say`プレキャスト住宅には${{ figure: all }}が居住しており、${isNone(interested) ? ["改修に関心を表明した", { figure: interested, told: "世帯" }, "はまだない"] : [{ figure: interested }, "が改修に関心を表明している"]}。`,
    projection: ({ savings, reduction, factor, isBeyondHeat }) =>
      say`計画された改修により、${dated(savings.period)}までの全年の累計で、${{ figure: savings }}の省エネルギーと${{ figure: reduction }}の排出削減が見込まれている。いずれもシミュレーションによるものであり、実測値ではない。二つの値から求めた係数は${{ figure: factor }}である${isBeyondHeat ? "。熱の係数というより石炭火力発電の係数に当たる（データの品質のページを参照）" : ""}。`,
  },
  metered: {
    method: say`改修による省エネルギー量は、工事前の使用量のモデルを実際の気象条件に当てはめた値と、工事後のメーターの値とを比較して計測する。ガスは、電力と同じく最終エネルギーとして計上する。`,
    samples: say`例示値としたメーターは、OpenEEmeterのサンプル（実測の気象に基づく合成負荷）である。算出方法を示すものであって、いずれの建物の実態を示すものでもなく、いずれの都市の数値にも含めない。`,
    together: ({ measured, distinct, avoided, margin }) =>
      say`${{ area: measured.area }}では${{ figure: measured }}を計測でき、${isNone(distinct) ? ["使用量が変わったと言える", { figure: distinct, told: "メーター" }, "はない"] : ["うち", { figure: distinct }, "で使用量が変わったと言える"]}。合計で回避された使用量は${{ figure: avoided }}（誤差${{ figure: margin }}）である。最も少ないものと最も多いものは名前を挙げて示す。`,
    meter: ({ name, days, avoided, share, band, measured, expected, fit }) =>
      say`${name}：対象とした${{ figure: days }}（${{ period: days.period }}）の使用量は、想定される${{ figure: expected }}に対して${{ figure: measured }}であった。回避された使用量は${{ figure: avoided }}、割合では${{ figure: share }}であり、その誤差は九割の確率で${{ figure: band }}以内である。工事前の使用量に対するモデルの自由度調整済みR²は${{ figure: fit }}である。`,
    methodFor: {
      daily: () => say`毎日検針されており、毎日の検針のための方法で計測した。`,
      monthly: (between) => say`検針の間隔は${{ figure: between }}であり、毎月の検針のための方法で計測した。`,
      bimonthly: (between) =>
        say`検針の間隔は${{ figure: between }}であり、隔月の検針のための方法で、OpenEEmeterに従って計測した。`,
    },
    byWholePeriods: (avoided, margin) =>
      say`OpenEEmeterは各期間の最初の数週間の気象だけを用いる。CalTRACKの本文どおり期間全体の気象によれば、回避された使用量は${{ figure: avoided }}（誤差${{ figure: margin }}）である。`,
    usedMore: ({ name, days, avoided, share, band, measured, expected, fit }) =>
      say`${name}：対象とした${{ figure: days }}（${{ period: days.period }}）の使用量は、想定される${{ figure: expected }}に対して${{ figure: measured }}であった。減少ではなく増加であり、差は${{ figure: avoided }}、割合では${{ figure: share }}、その誤差は九割の確率で${{ figure: band }}以内である。工事前の使用量に対するモデルの自由度調整済みR²は${{ figure: fit }}である。`,
    notDistinguishable: ({ name, days, margin, measured, expected }) =>
      say`${name}：対象とした${{ figure: days }}（${{ period: days.period }}）の使用量は、想定される${{ figure: expected }}（誤差${{ figure: margin }}）に対して${{ figure: measured }}であった。回避された使用量はゼロと区別できない。`,
    tooFewDays: (name, days) =>
      say`${name}：省エネルギー量は示せない。工事前に検針された日数は${{ figure: days }}にとどまり、一年のモデルには足りない。`,
    allZero: (meter) => say`${meter}：省エネルギー量は示せない。検針値がすべてゼロであり、比べるものがない。`,
    refused: (meter) => say`${meter}：省エネルギー量は示せない。理由はデータの品質のページに示す。`,
  },
  problems: {
    "reads-out-of-order": ({ meter, first }) => ({
      says: `${quoted(meter)}のこの検針は、直前の検針（${formatCells(first)}）より後ではありません。このままでは期間が重なります。`,
      fix: "検針を日付順に並べるか、日付を直してください。",
    }),
    "conflicting-hours": ({ station, first }) => ({
      says: `観測所${quoted(station)}の同じ時刻について、${formatCells(first)}に異なる気温があります。`,
      fix: "各時刻の気温を1つだけ残してください。",
    }),
    "too-few-days": ({ meter, days, least }) => ({
      says: `${quoted(meter)}の工事前の検針は${days}日分で、モデルに必要な${least}日に足りません。省エネルギー量は示しません。`,
      fix: "工事前1年の検針値を、欠測や推定なしに補ってください。",
    }),
    "reads-are-an-index": ({ meter, first, last }) => ({
      says: `${quoted(meter)}の値は${first}から${last}まで増える一方です。使用量ではなく、メーターの指示値のようです。`,
      fix: "各行に次の検針との差を書いてください。",
    }),
    "extreme-use": ({ meter, perDay, limit, avoided, without }) => ({
      says: `${quoted(meter)}のこの検針は日当たり${perDay.toFixed(1)} kWhで、${limit.toFixed(1)}（中央値に四分位範囲の3倍を加えた値）を超えています。${avoided === null ? "含めると何も言えず" : `含めると回避量は${avoided.toFixed(0)} kWh`}、${without === null ? "こうした検針を除くと何も言えません" : `除くと${without.toFixed(0)} kWhです`}。`,
      fix: "検針値を確かめ、直すか、空欄にしてください。",
    }),
    "implausible-temperatures": ({ station, unit, mean, meter }) => ({
      says:
        meter === null
          ? `観測所${quoted(station)}の平均気温は、単位を${quoted(unit)}とすると${mean.toFixed(0)} °Cになります。あり得ない値です。`
          : `${quoted(meter)}の使用量は、観測所${quoted(station)}の気温を${quoted(unit)}とすると対応せず、もう一方の単位とすれば対応します。`,
      fix: "気温を測った単位（°Cか°F）を書いてください。",
    }),
    "not-distinguishable": ({ meter, avoided, margin }) => ({
      says: `${quoted(meter)}の回避量${avoided.toFixed(0)} kWh（誤差${margin.toFixed(0)}）は、ゼロと区別できません。`,
      fix: "検針値が正しければ、何もする必要はありません。毎日の検針や、工事後1年分の検針があれば、区間は狭くなります。",
    }),
    "fit-too-poor": ({ meter, percent }) => ({
      says: `${quoted(meter)}の工事前の使用量とモデルの差は${percent.toFixed(0)}%（CV(RMSE)）です。100%を超えると省エネルギー量は示しません。`,
      fix: "検針の欠測や単位の誤りを確かめてください。断続的な使用は気象では説明できません。",
    }),
    "works-far-apart": ({ building, days, first }) => ({
      says: `${quoted(building)}のこの工事は、${formatCells(first)}の工事の${days}日後に始まっています。その間の使用量は除きます。`,
      fix: "両方の日付を確かめてください。正しければ何もする必要はありません。",
    }),
    "stations-differ": ({ building, raw, other, first }) => ({
      says: `${quoted(building)}の観測所は、ここでは${quoted(raw)}、${formatCells(first)}では${quoted(other)}です。`,
      fix: "一つの建物の工事には一つの観測所を書いてください。",
    }),
    "weather-of-first-days": ({ meter, avoided, whole }) => ({
      says: `隔月の検針では、OpenEEmeterは工事前の各期間の最初の35日の気象を用い、${quoted(meter)}の回避量は${avoided.toFixed(0)} kWhです。CalTRACKの本文どおり期間全体の気象を用いれば${whole.toFixed(0)} kWhになります。`,
    }),
    "implied-factor-implausible": ({ factor, low, high, expected }) => ({
      says: `2つの見込値から求めた係数は${factor.toFixed(3)} t/MWh（四捨五入を考慮すると${low.toFixed(2)}～${high.toFixed(2)}）で、旧式の石炭ボイラーの熱の${expected}を上回ります。石炭火力発電の係数に当たる値です。`,
      fix: "何を計上したのか、出典元に確認してください。どちらの値も公表のとおり掲載します。",
    }),
    "incomparable-baselines": ({ values }) => ({
      says: `これらの目標は基準が異なります：${list(values.map(quoted))}。`,
    }),
    "sample-meter": ({ building, source }) => ({
      says: `${quoted(building)}は算出方法を示すためのサンプルです：${source}。`,
    }),
    "period-dropped": ({ meter, periods, from, to, reason }) => ({
      says: `${quoted(meter)}の${periods}期間（${from}${to === null ? "から" : `～${to}`}）を除外しました：${nameIn("reason", reason, "ja")}。`,
    }),
  },
};
