import { list, number, until } from "../../../locales/ko/quoting.ts";
import { datedWith } from "../../../model/dated-with.ts";
import { type Part, say } from "../../../model/passage.ts";
import type { RateAsMeasured } from "../rate-as-measured.ts";
import type { RecyclingWords } from "./recycling-words.ts";

const asPrinted = "발표값을 그대로 싣는다. 범위나 측정 지점이 다른 값은 따로 나타내고 선으로 잇지 않는다.";
const asReported = "보고된 그대로 싣는다. OECD, Municipal waste, generation and treatment.";
const dated = datedWith("년");

const measured = ({ amount, shareOf, area, period }: RateAsMeasured): string =>
  `${area} ${/^\d+$/.test(period) ? `${period}년` : until(period)} ${number(amount)}%(분모: ${shareOf ?? "명시되지 않음"})`;

export const ko: RecyclingWords = {
  title: "재활용",
  about: "발표된 정의별로 본 도시폐기물의 재활용 정도와 재활용 목표.",
  measured:
    "재활용률은 무엇에 대한 비율인지에 따라 달라지며, 이 장에서는 처리량 대비 재활용량(퇴비화 제외)이라는 OECD의 정의를 쓴다. 다른 정의는 부록에 각각의 이름으로 실었다.",
  indicators: {
    "waste-generated": {
      title: "도시폐기물 발생량",
      definition:
        "해당 연도에 지방자치단체가 수거하였거나 지방자치단체를 위하여 수거된 폐기물. 다른 출처의 값은 발표된 그대로이다.",
      method: asReported,
    },
    "waste-treated": {
      title: "도시폐기물 처리량",
      definition: "해당 연도에 재활용, 퇴비화, 소각, 매립 또는 그 밖의 방법으로 처리된 도시폐기물.",
      method: asReported,
    },
    "waste-recycled": {
      title: "도시폐기물 재활용량",
      definition: "해당 연도에 재활용된 도시폐기물. 퇴비화는 제외한다.",
      method: asReported,
    },
    "recycling-rate-oecd": {
      title: "재활용률(OECD, 처리량 대비)",
      definition: "도시폐기물 처리량 대비 재활용량의 비율. 퇴비화는 포함하지 않는다.",
      method: "재활용량 / 도시폐기물 처리량 × 100(OECD, “% Recycling”).",
    },
    "material-recovery-rate-oecd": {
      title: "물질회수율(OECD, 처리량 대비)",
      definition: "도시폐기물 처리량 대비 재활용량과 퇴비화량의 비율.",
      method:
        "(재활용량 + 퇴비화량) / 도시폐기물 처리량 × 100(OECD, “% Material recovery”). 보고되지 않은 퇴비화량은 0이 아니므로 이때는 물질회수율을 싣지 않는다.",
    },
    "recycling-rate-eurostat": {
      title: "재활용률(Eurostat, 발생량 대비)",
      definition: "도시폐기물 발생량 대비 재활용, 퇴비화 또는 혐기성 소화된 양의 비율.",
      method: "(물질 재활용량 + 퇴비화량 + 혐기성 소화량) / 도시폐기물 발생량 × 100(Eurostat, cei_wm011).",
    },
    "recycled-of-generated": {
      title: "발생량 대비 재활용 비율",
      definition: "도시폐기물 발생량 대비 재활용량의 비율. 퇴비화량이 보고되지 않은 곳을 비교하는 데 쓴다.",
      method: "재활용량 / 도시폐기물 발생량 × 100. 이 보고서에서 정한 정의이며, 발표된 비율이 아니다.",
    },
    "recycling-rate-published": {
      title: "발표된 재활용률",
      definition: "정부 부처 등이 발표한 비율. 무엇에 대한 비율인지는 출처마다 다르다.",
      method: asPrinted,
    },
    "recycling-rate-published-oecd": {
      title: "OECD가 발표한 재활용률",
      definition: "도시폐기물 처리량 가운데 재활용된 양의 비율로 OECD가 직접 발표한 값.",
      method: asPrinted,
    },
    "landfill-share-published": {
      title: "발표된 매립 비율",
      definition: "도시폐기물 가운데 매립된 양의 비율. 출처에 적힌 그대로이다.",
      method: asPrinted,
    },
    "refuse-for-disposal": {
      title: "처분 대상 폐기물",
      definition: "해당 연도에 처분하도록 보낸 폐기물. 발표된 그대로이다.",
      method: asPrinted,
    },
    "sent-to-recycling-plants": {
      title: "재활용 시설 반입 비율",
      definition: "발생한 폐기물 가운데 재활용 시설에 반입된 양의 비율. 재활용률이 아니다.",
      method: asPrinted,
    },
    "recycling-target": {
      title: "재활용 목표",
      definition: "정부가 특정 연도에 대하여 스스로 정한 재활용률.",
      method: asPrinted,
    },
    "required-change": {
      title: "목표 달성에 필요한 변화",
      definition:
        "기준값에서 목표까지 재활용률이 해마다 높아져야 하는 정도. %p(선형) 또는 재활용률 자체에 대한 %(복리)로 나타낸다.",
      method:
        "선형: (목표 − 기준값) / 연수. 복리: ((목표 / 기준값)^(1/연수) − 1) × 100. 기준값이 상한이면 “초과”로 나타낸다.",
    },
    "target-baseline": {
      title: "목표의 기준값",
      definition: "해당 연도 목표를 세우는 출발점이 되는 재활용률.",
      method: asPrinted,
    },
    "required-path": {
      title: "목표까지의 필요 경로",
      definition: "기준값과 해당 연도 목표를 잇는 직선 위의 연도별 재활용률.",
      method:
        "기준값 + (목표 − 기준값) × 지난 연수 / 전체 연수. 이 보고서에서 정한 경로이다. 기준값이 상한 또는 하한이면 경로가 없다.",
    },
    "progress-latest": {
      title: "기준값과 비교할 수 있는 최근 재활용률",
      definition:
        "기준값과 같은 것에 대한 비율로 발표된 가장 최근의 재활용률. 목표 연도보다 늦은 값은 쓰지 않는다.",
      method:
        "발표값을 그대로 싣는다. 기준값의 정의는 연도와 값이 기준값과 같은 발표 재활용률의 정의로 본다. 정의가 명시되지 않은 재활용률은 아무것과도 비교하지 않는다.",
    },
    "progress-status": {
      title: "목표 진행 정도",
      definition:
        "비교할 수 있는 최근 재활용률의 연도까지 선형 경로에 따라 필요한 증가 대비 지금까지의 증가. 0.95 이상 순조, 0.60 이상 가속 필요, 0 이상 제한적, 0 미만 악화. 그에 앞서 최근값이 목표를 충족하면 달성, 기준 시점에 충족되어 유지되면 유지, 목표 연도가 지났으면 미달성, 최근 연도가 목표 연도이면 기한 도래로 한다.",
      method:
        "선형 경로: (최근값 − 기준값) / (최근 연도의 경로값 − 기준값). 구분값은 캐나다 통계청과 Open SDG의 증가율 비율에서 빌려(open-sdg/open-sdg: docs/progress-methodology.md) 이 보고서에서 정한 것이다. 기준값이 상한 또는 하한이거나 이후 값의 범위가 다르면 산출하지 않는다.",
    },
  },
  breakdowns: {
    "not stated": "분모 명시 없음",
    treated: "분모: 처리량",
    generated: "분모: 발생량",
    "clearance + food waste + recycled + bulky reuse": "분모: 수거+음식물+재활용+대형 폐기물 재사용",
    published: "발표값",
    linear: "매년 같은 폭",
    compound: "복리 증가",
    "linear-from-latest": "최근값에서 매년 같은 폭",
    "compound-from-latest": "최근값에서 복리 증가",
  },
  columns: {
    municipalWaste: {
      area: "국가·지역. 국가·지역마다 시트가 따로 있습니다.",
      year: "폐기물이 발생한 연도.",
      generated: "지방자치단체가 수거하였거나 지방자치단체를 위하여 수거된 도시폐기물.",
      treated: "방법과 관계없이 처리된 모든 도시폐기물.",
      recycled: "처리량 가운데 재활용된 양. 퇴비화는 제외합니다.",
      composted: "처리량 가운데 퇴비화되거나 혐기성 소화된 양.",
      incineratedWithEnergy: "처리량 가운데 소각하면서 에너지를 회수한 양.",
      incineratedWithout: "처리량 가운데 에너지를 회수하지 않고 소각한 양. 전체 소각량이 아닙니다.",
      landfilled: "처리량 가운데 매립된 양.",
      publishedRate: "출처에 적힌 그대로의 재활용률.",
    },
    publishedRates: {
      place: "수치가 해당하는 도시, 국가 또는 지역.",
      year: "수치가 해당하는 연도.",
      quantity: "발표된 수치가 나타내는 항목.",
      value: "발표된 그대로의 수치.",
      unit: "이 행 수치의 단위.",
      shareOf: "무엇에 대한 비율인지를 나타내는 출처의 표현. 이것이 같은 비율끼리만 비교할 수 있습니다.",
      remark: "수치에 관하여 읽는 사람이 알아야 할 사항.",
      source: "수치가 실린 문서 또는 페이지.",
      preferred: "같은 수치에 출처가 여럿일 때 이 출처를 쓰는지 여부. 비우면 아니요.",
    },
    targets: {
      area: "목표를 정한 국가·지역.",
      indicator: "목표의 대상이 되는 지표.",
      baselineYear: "목표의 출발점이 되는 연도.",
      baseline: "기준 연도의 값. <10처럼 상한이나 하한으로 적어도 됩니다.",
      targetYear: "목표를 달성하려는 연도.",
      target: "달성하려는 값.",
      unit: "기준값과 목표값의 단위.",
      direction: "값이 증가하여야 하는지 감소하여야 하는지의 구분.",
      method: "진행 정도를 재는 방법: 선형 경로(비어 있을 때도) 또는 증가율 비율.",
      source: "목표가 명시된 문서 또는 페이지.",
    },
  },
  charts: {
    rate: "도시폐기물 재활용률",
    rateUnit: "도시폐기물 처리량 대비 비율(%, OECD 정의, 퇴비화 제외)",
    rateNote: "자료가 없는 연도는 비워 두었다. 정의가 다르면 수치도 다르다(정의 표 참고).",
    generated: "도시폐기물 발생량",
    generatedUnit: "연간 발생량(톤)",
    generatedNote: "OECD에 보고된 그대로이다.",
    rateMessage: (high, low) =>
      say`${dated(high.period)} 도시폐기물 처리량 대비 재활용률: ${{ area: high.area }} ${{ figure: high }}, ${{ area: low.area }} ${{ figure: low }}`,
    fell: (first, last) =>
      say`${{ area: last.area }}의 도시폐기물 발생량 감소: ${dated(first.period)} ${{ figure: first }}, ${dated(last.period)} ${{ figure: last }}`,
    rose: (first, last) =>
      say`${{ area: last.area }}의 도시폐기물 발생량 증가: ${dated(first.period)} ${{ figure: first }}, ${dated(last.period)} ${{ figure: last }}`,
  },
  targetCharts: {
    title: (place) => `${place}: 발표된 재활용률과 목표`,
    message: (aim, latest) =>
      say`${{ area: aim.area }}의 ${dated(aim.period)} 재활용률 목표는 ${{ figure: aim }}이고, 최근 발표된 재활용률은 ${{ figure: latest }}(${dated(latest.period)})이다`,
    subtitle: "단위 %, 발표된 재활용률마다 범위와 측정 지점이 다름",
    note: "범위가 다른 재활용률은 선으로 잇지 않는다.",
    noPath: "상한은 경로의 출발점이 될 수 없으므로 경로를 그리지 않고 진행 정도도 산출하지 않는다.",
    withPath: "파선은 기준값에서 목표까지 매년 같은 폭으로 변하는 경로이다.",
    published: "발표된 재활용률",
    plants: "재활용 시설 반입 비율",
    target: "목표",
    path: (year) => `${year}년 목표까지의 필요 경로`,
    series: (name, parts) => [name, ...parts].join(", "),
  },
  narrative: {
    country: (first, last) =>
      say`${{ area: last.area }}의 도시폐기물 처리량 대비 재활용률은 ${first ? [...dated(first.period), " ", { figure: first }, ", "] : []}${dated(last.period)} ${{ figure: last }}이다.`,
    why: (recycled, treated) =>
      say`같은 기간 재활용량은 ${{ figure: recycled[0] }}에서 ${{ figure: recycled[1] }}, 처리량은 ${{ figure: treated[0] }}에서 ${{ figure: treated[1] }} 수준으로 바뀌었다.`,
  },
  targets: {
    statuses: {
      target_achieved: "목표 달성",
      substantial_progress: "순조",
      moderate_progress: "진전이 있으나 가속 필요",
      limited_progress: "제한적 진전",
      deterioration: "악화",
    },
    first: (baseline, aim, change) =>
      say`${{ area: aim.area }}의 재활용률은 ${dated(baseline.period)} ${{ figure: baseline }}이며, ${dated(aim.period)} 목표는 ${{ figure: aim }}이다${change}.`,
    further: (baseline, aim, change) =>
      say`${dated(aim.period)} 목표는 ${{ figure: aim }}이며, 기준값은 ${dated(baseline.period)} ${{ figure: baseline }}이다${change}.`,
    change: (linear, compound) => {
      const even: Part[] = linear ? ["매년 같은 폭이면 연간 ", { figure: linear }] : [];
      const growth: Part[] = compound ? ["복리 증가율로는 연간 ", { figure: compound }] : [];
      const both = [...even, ...(linear && compound ? [", "] : []), ...growth];
      return both.length > 0 ? ["(필요한 변화: ", ...both, ")"] : [];
    },
    refused: {
      "bound-and-mixed": say`진행 정도는 산출할 수 없다. 기준값이 상한 또는 하한이고, 이후의 수치는 측정 대상이 다르다.`,
      bound: say`진행 정도는 산출할 수 없다. 기준값이 상한 또는 하한이다.`,
      mixed: say`진행 정도는 산출할 수 없다. 이후의 수치는 측정 대상이 다르다.`,
      other: say`진행 정도는 산출할 수 없다. 사유는 데이터 품질 페이지에 있다.`,
    },
    answers: {
      achieved: (latest, aim) =>
        say`${dated(aim.period)} 목표 ${{ figure: aim }}는 달성되었다. ${dated(latest.period)} 재활용률은 ${{ figure: latest }}이다.`,
      kept: (latest, aim) =>
        say`${dated(aim.period)} 목표 ${{ figure: aim }}는 기준 시점에 이미 충족되었고 유지되고 있다. ${dated(latest.period)} 재활용률은 ${{ figure: latest }}이다.`,
      missed: (latest, aim) =>
        say`${dated(aim.period)} 목표 ${{ figure: aim }}는 달성되지 못하였다. ${dated(latest.period)} 재활용률은 ${{ figure: latest }}이다.`,
      due: (latest, aim) =>
        say`목표 ${{ figure: aim }}는 ${dated(aim.period)}이 기한이었으나 달성되지 않았다. 재활용률은 ${{ figure: latest }}이다.`,
    },
    fromLatest: (linear, latest) =>
      say`${dated(latest.period)} 이후 연간 ${{ figure: linear }}의 변화가 있으면 목표에 이른다.`,
    growthRatio: ({ word, status, latest, aim }) =>
      say`${dated(aim.period)} 목표 ${{ figure: aim }}에 대한 증가율 비율로는 “${word}”에 해당한다. ${dated(latest.period)} 재활용률은 ${{ figure: latest }}이며, 필요한 속도 대비 실제 속도는 ${{ figure: status }}이다. 방법과 용어는 캐나다 통계청과 Open SDG의 것이다.`,
    progress: ({ word, status, latest, aim }, required) =>
      say`${dated(aim.period)} 목표 ${{ figure: aim }}까지 매년 같은 폭으로 변하는 경로에 비추면 “${word}”에 해당한다. ${dated(latest.period)} 재활용률은 ${{ figure: latest }}이고 경로에서 필요한 값은 ${{ figure: required }}이며, 그때까지 필요한 변화 대비 지금까지의 변화는 ${{ figure: status }}이다. 구분 용어는 이 보고서에서 정하였고, 구분값은 캐나다 통계청과 Open SDG에서 빌렸다.`,
  },
  problems: {
    "censored-baseline": ({ qualifier, amount }) => ({
      says: `진행 정도를 산출할 수 없습니다. 기준값이 정확한 값이 아니라 ${qualifier === "less-than" || qualifier === "at-most" ? "상한" : "하한"}(${number(amount)}%)입니다.`,
    }),
    "target-points-away": ({ raw, baseline, direction }) => ({
      says: `목표 ${raw}%는 기준값 ${number(baseline)}%보다 ${direction === "increase" ? "낮으나" : "높으나"} 값은 ${direction === "increase" ? "증가" : "감소"}하여야 한다고 되어 있습니다.`,
      fix: "목표, 기준값 또는 증감을 고치십시오.",
    }),
    "mixed-definitions": ({ baseline, others }) => ({
      says: `이후의 값(${list(others.map(measured))})은 기준값(${baseline ?? "정의가 명시되지 않음"})과 측정 방식이 달라 하나도 비교하지 않습니다.`,
      fix: "비교할 수 있는 값이라면 “비율의 분모”(Share of) 열에 같은 문구를 쓰십시오.",
    }),
  },
};
