import { dated, list, number } from "../../../locales/ja/quoting.ts";
import { say } from "../../../model/passage.ts";
import type { RateAsMeasured } from "../rate-as-measured.ts";
import type { RecyclingWords } from "./recycling-words.ts";

const asPrinted = "公表のとおり掲載する。対象範囲または計測地点の異なる値は分けて示し、線で結ばない。";
const oecd = "報告のとおり。OECD「Municipal waste, generation and treatment」。";

const measured = ({ amount, shareOf, area, period }: RateAsMeasured): string =>
  `${area} ${dated(period)} ${number(amount)}%（分母：${shareOf ?? "記載なし"}）`;

export const ja: RecyclingWords = {
  title: "リサイクル",
  about: "一般廃棄物がどれだけ資源化されているかを示す、公表された定義ごとの割合とその目標。",
  measured:
    "リサイクル率は何に対する割合であるかによって異なり、本章ではOECDの定義、すなわち処理量に占める資源化量（堆肥化を除く）の割合を用いる。その他の定義による率は、それぞれの名称で付録に示す。",
  indicators: {
    "waste-generated": {
      title: "一般廃棄物の発生量",
      definition:
        "その年に自治体が収集し、または自治体のために収集された廃棄物の量。ほかの出典による値は公表のとおりとする。",
      method: oecd,
    },
    "waste-treated": {
      title: "一般廃棄物の処理量",
      definition: "その年に資源化、堆肥化、焼却、埋立またはその他の方法で処理された一般廃棄物の量。",
      method: oecd,
    },
    "waste-recycled": {
      title: "一般廃棄物の資源化量",
      definition: "その年に資源化された一般廃棄物の量。堆肥化を含まない。",
      method: oecd,
    },
    "recycling-rate-oecd": {
      title: "リサイクル率（OECD、対処理量）",
      definition: "一般廃棄物の処理量に占める資源化量の割合。堆肥化を含まない。",
      method: "資源化量 / 一般廃棄物の処理量 × 100（OECD「% Recycling」）。",
    },
    "material-recovery-rate-oecd": {
      title: "マテリアル回収率（OECD、対処理量）",
      definition: "一般廃棄物の処理量に占める資源化量と堆肥化量の割合。",
      method:
        "(資源化量 + 堆肥化量) / 一般廃棄物の処理量 × 100（OECD「% Material recovery」）。堆肥化量の報告がない場合は0とみなさず、率は欠測とする。",
    },
    "recycling-rate-eurostat": {
      title: "リサイクル率（Eurostat、対発生量）",
      definition: "一般廃棄物の発生量に占める、資源化、堆肥化またはメタン発酵された量の割合。",
      method:
        "(マテリアルリサイクル量 + 堆肥化量 + メタン発酵量) / 一般廃棄物の発生量 × 100（Eurostat、cei_wm011）。",
    },
    "recycled-of-generated": {
      title: "発生量に占める資源化量の割合",
      definition: "一般廃棄物の発生量に占める資源化量の割合。堆肥化量の報告がない場合の比較に用いる。",
      method:
        "資源化量 / 一般廃棄物の発生量 × 100。この定義は本報告書独自のものであり、公表された率ではない。",
    },
    "recycling-rate-published": {
      title: "リサイクル率（公表値）",
      definition: "省庁等が公表した率。何に対する割合であるかは、それぞれの出典による。",
      method: asPrinted,
    },
    "recycling-rate-published-oecd": {
      title: "リサイクル率（OECD公表値）",
      definition: "一般廃棄物の処理量に占める資源化量の割合として、OECD自身が公表した値。",
      method: asPrinted,
    },
    "landfill-share-published": {
      title: "埋立の割合（公表値）",
      definition: "一般廃棄物のうち埋め立てられたものの割合。出典の記載による。",
      method: asPrinted,
    },
    "refuse-for-disposal": {
      title: "処分対象廃棄物量",
      definition: "その年に処分に回された廃棄物の量。公表による。",
      method: asPrinted,
    },
    "sent-to-recycling-plants": {
      title: "再資源化施設への搬入率",
      definition: "廃棄物の発生量のうち、再資源化施設に搬入されるものの割合。リサイクル率ではない。",
      method: asPrinted,
    },
    "recycling-target": {
      title: "リサイクル率の目標値",
      definition: "政府または自治体がある年について自ら定めたリサイクル率。",
      method: asPrinted,
    },
    "required-change": {
      title: "目標の達成に必要な変化",
      definition:
        "基準値から目標値に達するために、率が毎年上昇しなければならない幅。ポイント（一定幅）または率自体に対する百分率（一定率）で示す。",
      method:
        "一定幅：(目標値 − 基準値) / 年数。一定率：((目標値 / 基準値)^(1/年数) − 1) × 100。基準値が上限値である場合は「超」とする。",
    },
    "target-baseline": {
      title: "目標の基準値",
      definition: "示された年の目標の起点となる率。",
      method: asPrinted,
    },
    "required-path": {
      title: "目標までの必要経路",
      definition: "基準値から、示された年の目標値までを結ぶ直線上の各年の率。",
      method:
        "基準値 + (目標値 − 基準値) × 経過年数 / 全年数。この経路は本報告書独自のものである。基準値が上限値または下限値である場合は、経路を示さない。",
    },
    "progress-latest": {
      title: "基準値と比較できる最新の率",
      definition:
        "目標年までの各年の公表された率のうち、基準値と同じものに対する割合であって、最新の年のもの。",
      method:
        "公表のとおり掲載する。基準値の定義は、年と値が基準値と一致する公表値の定義とする。定義の記載がない率は、いずれとも比較しない。",
    },
    "progress-status": {
      title: "目標に対する進捗状況",
      definition:
        "比較できる最新の率の年までに直線経路が求める上昇幅に対する、それまでの上昇幅の比。0.95以上は順調、0.60以上は加速が必要、0以上は限定的、0未満は悪化とする。これに先立ち、最新の率が目標を満たせば達成、基準の時点で満たしており今も満たせば維持、目標年を過ぎていれば未達成、最新年が目標年であれば期限到来とする。",
      method:
        "直線経路：(最新値 − 基準値) / (最新年の経路上の値 − 基準値)。区分の境界値は本報告書が定めたもので、カナダ統計局とOpen SDGが用いる増加率の比から借用した（open-sdg/open-sdg: docs/progress-methodology.md）。基準値が上限値または下限値である場合、またはその後の値の対象範囲が異なる場合は示さない。",
    },
  },
  breakdowns: {
    "not stated": "何に対する割合か記載なし",
    treated: "処理量に対する割合",
    generated: "発生量に対する割合",
    "clearance + food waste + recycled + bulky reuse":
      "収集・食品廃棄物・資源回収・粗大ごみ再利用の合計に対する割合",
    published: "公表値",
    linear: "一定幅",
    compound: "一定率",
    "linear-from-latest": "最新値からの一定幅",
    "compound-from-latest": "最新値からの一定率",
  },
  columns: {
    municipalWaste: {
      area: "国・地域。それぞれに1枚のシートを使います。",
      year: "廃棄物が発生した年。",
      generated: "自治体が収集し、または自治体のために収集された一般廃棄物の量。",
      treated: "何らかの方法で処理された一般廃棄物の量。",
      recycled: "処理量のうち、資源化された量。堆肥化を含みません。",
      composted: "処理量のうち、堆肥化またはメタン発酵された量。",
      incineratedWithEnergy: "処理量のうち、焼却されてエネルギーが回収された量。",
      incineratedWithout:
        "処理量のうち、エネルギーを回収せずに焼却された量。焼却された量の全体ではありません。",
      landfilled: "処理量のうち、埋め立てられた量。",
      publishedRate: "出典に記載されたリサイクル率。",
    },
    publishedRates: {
      place: "数値の対象である都市、国または地域。",
      year: "数値の対象である年。",
      quantity: "公表された項目。",
      value: "公表された数値。",
      unit: "「数値」の列の単位。",
      shareOf: "何に対する割合か。出典の文言で記入してください。これが同じ率に限り、互いに比較できます。",
      remark: "数値について読み手が知っておくべきこと。",
      source: "数値が記載された文書またはページ。",
      preferred: "同じ数値に複数の出典があるとき、この出典を採用するか。空欄は「いいえ」。",
    },
    targets: {
      area: "目標を定めた国・地域。",
      indicator: "目標の対象である指標。",
      baselineYear: "目標の起点となる年。",
      baseline: "基準年の値。<10のような上限値や下限値でも構いません。",
      targetYear: "目標を達成すべき年。",
      target: "達成すべき値。",
      unit: "基準値と目標値の単位。",
      direction: "値を増加させる目標か、減少させる目標か。",
      method: "進捗の測り方：一定幅の経路（空欄も同じ）、または増加率の比。",
      source: "目標が記載された文書またはページ。",
    },
  },
  charts: {
    rate: "一般廃棄物のリサイクル率",
    rateUnit: "一般廃棄物の処理量に対する割合（%、OECDの定義、堆肥化を含まない）",
    rateNote: "値のない年は空けている。定義が異なれば数値も異なる（定義の表を参照）。",
    generated: "一般廃棄物の発生量",
    generatedUnit: "年間発生量（トン）",
    generatedNote: "OECDへの報告による。",
    rateMessage: (high, low) =>
      say`${{ period: high.period }}年、${{ area: high.area }}は処理した一般廃棄物の${{ figure: high }}を、${{ area: low.area }}は${{ figure: low }}を資源化した`,
    fell: (first, last) =>
      say`${{ area: last.area }}の一般廃棄物の発生量は${{ period: first.period }}年の${{ figure: first }}から${{ period: last.period }}年の${{ figure: last }}に減少`,
    rose: (first, last) =>
      say`${{ area: last.area }}の一般廃棄物の発生量は${{ period: first.period }}年の${{ figure: first }}から${{ period: last.period }}年の${{ figure: last }}に増加`,
  },
  targetCharts: {
    title: (place) => `${place}：公表された率と目標値`,
    message: (aim, latest) =>
      say`${{ area: aim.area }}のリサイクル率の目標は${{ period: aim.period }}年に${{ figure: aim }}、直近の公表値は${{ period: latest.period }}年の${{ figure: latest }}`,
    subtitle: "単位：%。公表された率は対象範囲と計測地点が異なる",
    note: "対象範囲の異なる率は線で結んでいない。",
    noPath: "上限値は経路の起点とならないため、経路を描かず、進捗状況も算出していない。",
    withPath: "破線は、基準値から目標値まで一定幅で上昇する経路。",
    published: "公表された率",
    plants: "再資源化施設への搬入率",
    target: "目標値",
    path: (year) => `${year}年目標までの必要経路`,
    series: (name, parts) => [name, ...parts].join("、"),
  },
  narrative: {
    country: (first, last) =>
      say`${{ area: last.area }}では、処理した一般廃棄物のうち資源化された割合は、${first ? [{ period: first.period }, "年に", { figure: first }, "、"] : []}${{ period: last.period }}年に${{ figure: last }}であった。`,
    why: (recycled, treated) =>
      say`この間に、資源化量は${{ figure: recycled[0] }}から${{ figure: recycled[1] }}に、処理量は${{ figure: treated[0] }}から${{ figure: treated[1] }}になった。`,
  },
  targets: {
    statuses: {
      target_achieved: "目標達成",
      substantial_progress: "順調",
      moderate_progress: "前進しているが加速が必要",
      limited_progress: "前進は限定的",
      deterioration: "悪化",
    },
    first: (baseline, aim, change) =>
      say`${{ area: aim.area }}のリサイクル率は${{ period: baseline.period }}年に${{ figure: baseline }}であり、${{ period: aim.period }}年に${{ figure: aim }}とすることを目標としている${change}。`,
    further: (baseline, aim, change) =>
      say`${{ period: aim.period }}年については、${{ period: baseline.period }}年の${{ figure: baseline }}を起点に${{ figure: aim }}とすることを目標としている${change}。`,
    change: (linear, compound) => {
      const needs = [
        ...(linear ? [["一定幅であれば年", { figure: linear }]] : []),
        ...(compound ? [["一定率であれば年", { figure: compound }]] : []),
      ];
      return needs.length === 0
        ? []
        : ["（必要な上昇は、", ...needs.flatMap((need, index) => (index > 0 ? ["、", ...need] : need)), "）"];
    },
    refused: {
      "bound-and-mixed": say`進捗状況は示せない。基準値が上限値または下限値であり、その後の数値は測っている対象が異なるためである。`,
      bound: say`進捗状況は示せない。基準値が上限値または下限値であるためである。`,
      mixed: say`進捗状況は示せない。その後の数値は測っている対象が異なるためである。`,
      other: say`進捗状況は示せない。理由はデータの品質のページに示す。`,
    },
    answers: {
      achieved: (latest, aim) =>
        say`${{ period: aim.period }}年の目標${{ figure: aim }}は達成された。${{ period: latest.period }}年の率は${{ figure: latest }}である。`,
      kept: (latest, aim) =>
        say`${{ period: aim.period }}年の目標${{ figure: aim }}は基準の時点で満たされており、維持されている。${{ period: latest.period }}年の率は${{ figure: latest }}である。`,
      missed: (latest, aim) =>
        say`${{ period: aim.period }}年の目標${{ figure: aim }}は達成されなかった。${{ period: latest.period }}年の率は${{ figure: latest }}である。`,
      due: (latest, aim) =>
        say`目標${{ figure: aim }}は${{ period: aim.period }}年が期限であったが、達成されなかった。率は${{ figure: latest }}である。`,
    },
    fromLatest: (linear, latest) =>
      say`${{ period: latest.period }}年以降、年${{ figure: linear }}の変化があれば目標に届く。`,
    growthRatio: ({ word, status, latest, aim }) =>
      say`${{ period: aim.period }}年の${{ figure: aim }}に向けた増加率の比によれば、「${word}」である。${{ period: latest.period }}年の率は${{ figure: latest }}であり、必要な速さに対する実際の速さの比は${{ figure: status }}である。方法と用語はカナダ統計局とOpen SDGによる。`,
    progress: ({ word, status, latest, aim }, required) =>
      say`${{ period: aim.period }}年の${{ figure: aim }}に向けて一定幅で上昇する経路に照らすと、「${word}」である。${{ period: latest.period }}年の率は、経路が求める${{ figure: required }}に対して${{ figure: latest }}であり、それまでに必要な変化に対する実際の変化の比は${{ figure: status }}である。区分の名称は本報告書独自のもので、その境界値はカナダ統計局とOpen SDGから借用した。`,
  },
  problems: {
    "censored-baseline": ({ qualifier, amount }) => ({
      says: `基準値が正確な値ではなく${qualifier === "less-than" || qualifier === "at-most" ? "上限" : "下限"}（${number(amount)}%）のため、進捗状況を示せません。`,
    }),
    "target-points-away": ({ raw, baseline, direction }) => ({
      says: `目標値${raw}%は基準値${number(baseline)}%を${direction === "increase" ? "下回って" : "上回って"}いますが、値は${direction === "increase" ? "増加" : "減少"}すべきとされています。`,
      fix: "目標値、基準値、増減のいずれかを直してください。",
    }),
    "mixed-definitions": ({ baseline, others }) => ({
      says: `その後の値（${list(others.map(measured))}）は基準値（${baseline ?? "定義の記載なし"}）と測り方が異なるため、いずれも基準値と比較しません。`,
      fix: "比較できる値であれば、「割合の分母」（Share of）の列に同じ語句を記入してください。",
    }),
  },
};
