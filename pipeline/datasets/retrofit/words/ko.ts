import { quoted } from "../../../locales/ko/quoting.ts";
import { datedWith } from "../../../model/dated-with.ts";
import { isNone, say } from "../../../model/passage.ts";
import { formatCells } from "../../../model/source.ts";
import { nameIn } from "../../../words/names.ts";
import type { RetrofitWords } from "./retrofit-words.ts";

const asPublished =
  "발표값을 그대로 싣는다. 블록은 건물의 출입구 단위 구간이며, 블록과 건물은 더하지 않는다.";
const sum =
  "계량기별 값과 한 지역의 모든 계량기를 합한 값(“in-all”). 에너지원과 관계없이 최종 에너지 kWh로 나타낸다. 지역의 일수는 첫 계량기의 시작일부터 마지막 계량기의 종료일까지이다.";
const caltrack = "OpenEEmeter 3.2.0에서 적용하는 방식의 청구 자료용 CalTRACK 2.0(IPMVP 옵션 C)";
const model = `하루 사용량 = 기저부하 + 기울기 × 도일. 기준 기간 자료에 가중최소제곱법을 적용하고, 30~90 °F의 모든 균형점 온도 가운데 수정 R²이 가장 높은 조합을 쓴다. 값이 같으면 앞의 조합을 쓴다. ${caltrack}. °C로 나타낸다.`;
const ofFit = (formula: string) =>
  `${formula}. 기준 기간별 총량으로 계산하며, 잔차 = 모형값 − 사용량이다. ASHRAE Guideline 14; ${caltrack}.`;
const dated = datedWith("년");

export const ko: RetrofitWords = {
  title: "건물 개보수",
  about:
    "울란바토르 조립식 아파트의 열성능 개보수. 사업 수치는 발표된 그대로이며, 절감량을 측정하는 방법은 계량기로 보여 준다.",
  measured:
    "사업 수치는 발표된 그대로이며, 블록은 건물이 아니라 출입구 단위 구간이다. 계량기의 절감량은 공사 전 사용량 모형에 실제 날씨를 적용한 값을 공사 후 사용량과 비교하여 구한다.",
  indicators: {
    "blocks-in-stock": {
      title: "기존 조립식 아파트의 블록 수",
      definition: "시내 조립식 아파트 건물의 출입구 단위 구간.",
      method: asPublished,
    },
    "blocks-retrofitted": {
      title: "개보수 완료 블록 수",
      definition: "해당 시점의 마지막 날까지 열성능 개보수를 마친 블록. 모든 연도의 누계이다.",
      method: asPublished,
    },
    "buildings-retrofitted": {
      title: "그 밖의 개보수 완료 건물 수",
      definition: "조립식 아파트가 아닌 건물 가운데 개보수를 마친 건물.",
      method: asPublished,
    },
    "blocks-planned": {
      title: "개보수 계획 블록 수",
      definition: "제안서에서 에너지 성과계약 방식으로 개보수하기로 한 블록.",
      method: asPublished,
    },
    "share-retrofitted": {
      title: "기존 블록 대비 개보수 완료 비율",
      definition: "기존 조립식 아파트의 블록 수 대비 개보수 완료 블록 수의 비율.",
      method: "개보수 완료 블록 수 / 기존 블록 수 × 100.",
    },
    "share-planned": {
      title: "기존 블록 대비 개보수 계획 비율",
      definition: "기존 조립식 아파트의 블록 수 대비 개보수 계획 블록 수의 비율.",
      method: "개보수 계획 블록 수 / 기존 블록 수 × 100.",
    },
    "households-in-stock": {
      title: "기존 조립식 아파트의 가구 수",
      definition: "시내 조립식 아파트 건물에 사는 가구.",
      method: asPublished,
    },
    "households-interested": {
      title: "관심 표명 가구 수",
      definition: "개보수에 관심이 있다고 밝힌 가구.",
      method: asPublished,
    },
    "projected-savings": {
      title: "에너지 절감 전망",
      definition:
        "계획된 개보수로 절감될 것으로 전망되는 에너지. 해당 시점까지 모든 연도의 누계이며, 측정값이 아니라 모의실험 결과이다.",
      method:
        "발표값을 그대로 싣는다(World Resources Institute 모의실험). 누계이므로 한 해의 수치나 측정된 절감량과 비교하지 않는다.",
    },
    "projected-emission-reduction": {
      title: "배출 감축 전망",
      definition: "계획된 개보수로 줄어들 것으로 전망되는 배출량. 해당 시점까지 모든 연도의 누계이다.",
      method: "발표값을 그대로 싣는다. 보고서의 표현은 “carbon”이다. 누계이다.",
    },
    "implied-emission-factor": {
      title: "역산 배출계수",
      definition: "절감 전망 에너지 1 MWh당 배출 감축 전망.",
      method:
        "배출 감축 / 에너지 절감. 발표된 두 수치를 점검하는 값이며, 이 값으로 두 수치를 다시 계산하지 않는다.",
    },
    "reduction-target": {
      title: "배출 감축 목표",
      definition: "배출전망치(BAU) 대비 국가 감축 목표. 목표마다 기준이 다르다.",
      method: "발표값을 그대로 싣는다. 두 목표는 기준이 서로 다르므로 한 축에서 비교하지 않는다.",
    },
    "avoided-use": {
      title: "에너지 절감량",
      definition:
        "공사 전 사용량 모형에 실제 날씨를 적용한 기대값보다 공사 후 건물이 덜 쓴 최종 에너지. 보고된 일수에 한하며, 이를 한 해의 값으로 늘려 계산하지 않는다. 추정치이며, 판정 폭을 넘을 때에만 절감이라고 말한다.",
      method: `보고 기간에 대하여 Σ 일수 × (모형값 − 하루 사용량). ${caltrack}. ${sum}`,
    },
    "avoided-share": {
      title: "에너지 절감률",
      definition: "모형의 기대 사용량 대비 에너지 절감량의 비율.",
      method: "에너지 절감량 / 기대 사용량 × 100.",
    },
    "counterfactual-use": {
      title: "기대 사용량(모형)",
      definition: "공사 전과 같은 상태가 이어졌다면 보고된 일수 동안 건물이 썼을 최종 에너지.",
      method: `Σ 일수 × 모형값(보고 기간의 도일 적용). ${caltrack}. ${sum}`,
    },
    "measured-use": {
      title: "실측 사용량",
      definition: "보고된 일수 동안 계량기에 기록된 최종 에너지.",
      method: `보고 기간 검침값의 합. ${sum}`,
    },
    "savings-uncertainty": {
      title: "에너지 절감량의 불확도",
      definition: "에너지 절감량이 90%의 확률로 들어가는 구간의 너비의 절반.",
      method: `ASHRAE Guideline 14에 월 자료용 Sun·Baltazar 계수를 적용한다. ${caltrack}에서와 같다. 계량기가 여럿이면 오차가 서로 독립인 것으로 보고 제곱합의 제곱근을 쓴다.`,
    },
    "savings-margin": {
      title: "절감량의 판정 폭",
      definition: "절감이라고 말하려면 0을 포함하지 않아야 하는 90% 구간 너비의 절반.",
      method:
        "불확도(우연히 엇갈리는 잔차로 좁히지 않음)와 보고 기간 m개의 t·s·√m을 합친다: √(앞² + 뒤²). 자체 규칙: 발표된 불확도만으로는 사용량이 무작위인 계량기의 4분의 1이 절감으로 집계된다. 계량기가 여럿이면 제곱합의 제곱근.",
    },
    "days-between-reads": {
      title: "검침 간 일수",
      definition: "검침이 얼마나 떨어져 있는지. 이에 따라 방법을 고른다.",
      method:
        "검침 사이 정수 일수의 중앙값: 1이면 매일, 35까지는 매월, 70까지는 격월(CalTRACK 2.0, 2.2.3.5).",
    },
    "reporting-days": {
      title: "보고 일수",
      definition: "보고 기간의 검침과 검침 사이의 일수.",
      method: `남긴 기간의 일수의 합. 기간은 각각 25~35일이며 모두 공사 종료 후 365일 안에 들어간다. ${caltrack}.`,
    },
    "reporting-periods": {
      title: "보고 기간 수",
      definition: "공사 후 두 검침 사이의 기간.",
      method: `남긴 기간을 센다. 제외한 기간과 그 사유는 데이터 품질 페이지에 있다. ${caltrack}.`,
    },
    "baseline-days": {
      title: "기준 기간 일수",
      definition: "공사 전에 검침된 일수. 공급자가 추정한 날은 뺀다.",
      method:
        "기준 기간 일수의 합. 328일(격월은 300일)보다 적으면 절감량을 제시하지 않는다(CalTRACK 2.0, 2.2.1.2: 365일 가운데 37일까지 빠질 수 있음. 300일은 자체 기준).",
    },
    "baseline-periods": {
      title: "기준 기간 수",
      definition: "모형의 바탕이 되는 공사 전 두 검침 사이의 기간(n).",
      method: `남긴 기간을 센다. 모두 공사 전 365일 안에 들어간다. ${caltrack}.`,
    },
    "fit-adjusted-r2": {
      title: "적합도: 수정 R²",
      definition: "사용량의 변동 가운데 모형이 설명하는 정도.",
      method:
        "1 − (1 − R²)(n − 1)/(n − k − 1), R² = 1 − Σ w·잔차² / Σ w(사용량 − 평균)². 하루 사용량에 대하여 모형을 맞출 때의 가중치를 쓴다. ‘기간 합계’ 구분은 기간 합계에 대한 값이며 R²은 상관계수의 제곱.",
    },
    "fit-cv-rmse": {
      title: "적합도: CV(RMSE)",
      definition: "잔차 제곱의 평균의 제곱근을 평균 사용량으로 나눈 값.",
      method: ofFit("√(Σ 잔차² / n) / 평균 사용량"),
    },
    "fit-cv-rmse-adjusted": {
      title: "적합도: 수정 CV(RMSE)",
      definition: "CV(RMSE)를 기울기의 수에 따라 수정한 값.",
      method: ofFit("√(Σ 잔차² / (n − k)) / 평균 사용량"),
    },
    "fit-nmbe": {
      title: "적합도: NMBE",
      definition: "잔차의 합을 사용량으로 나눈 값.",
      method: ofFit("Σ 잔차 / Σ 사용량"),
    },
    "residual-autocorrelation": {
      title: "잔차의 자기상관",
      definition: "각 잔차와 바로 앞 잔차의 상관계수(ρ). 이에 따라 불확도가 커진다.",
      method: ofFit("시차 1의 상관계수"),
    },
    "base-load": {
      title: "모형: 기저부하",
      definition: "날씨로 설명되지 않는 하루 사용량.",
      method: model,
    },
    "heating-slope": {
      title: "모형: 난방 기울기",
      definition: "기온이 난방 균형점 온도보다 1 °C 낮아질 때마다 늘어나는 하루 사용량.",
      method: model,
    },
    "cooling-slope": {
      title: "모형: 냉방 기울기",
      definition: "기온이 냉방 균형점 온도보다 1 °C 높아질 때마다 늘어나는 하루 사용량. 가스와 열에는 없다.",
      method: model,
    },
    "heating-balance-point": {
      title: "모형: 난방 균형점 온도",
      definition: "하루 평균기온이 이보다 낮아지면 사용량이 늘어나는 온도.",
      method: model,
    },
    "cooling-balance-point": {
      title: "모형: 냉방 균형점 온도",
      definition: "하루 평균기온이 이보다 높아지면 사용량이 늘어나는 온도.",
      method: model,
    },
    "meters-measured": {
      title: "절감량이 측정된 계량기 수",
      definition: "절감량을 산출할 수 있었던 계량기. 다른 계량기의 값은 합계에 넣지 않는다.",
      method: "retrofits.csv의 건물별 행에 따라 계량기를 센다.",
    },
    "meters-distinguishable": {
      title: "사용량이 달라진 계량기",
      definition: "절감량을 0과 구별할 수 있는 계량기. 나머지도 합계에 들어간다.",
      method: "절감량이 판정 폭을 넘는 계량기 수.",
    },
    "avoided-use-changed": {
      title: "사용량이 달라진 계량기의 절감량",
      definition: "사용량 변화가 오차 폭을 넘은 계량기 가운데 표시된 비율의 계량기가 이 값보다 작다.",
      method: "변화가 있다고 할 수 있는 계량기의 분위수(Hyndman·Fan 제7형).",
    },
    "avoided-use-unchanged": {
      title: "사용량 변화가 확실하지 않은 계량기의 절감량",
      definition: "절감량을 0과 구별할 수 없는 계량기에 대한 같은 값.",
      method: "오차 폭 안에 있는 계량기의 분위수(Hyndman·Fan 제7형).",
    },
    "period-use": {
      title: "기간별 에너지 사용량",
      definition: "공사 후 한 검침에서 다음 검침까지 계량기에 기록된 최종 에너지.",
      method: "기간을 여는 검침의 값.",
    },
    "period-counterfactual": {
      title: "기간별 기대 사용량(모형)",
      definition: "해당 기간의 날씨에서 모형으로 기대되는 최종 에너지.",
      method: `일수 × 모형값(해당 기간의 도일 적용). ${caltrack}.`,
    },
    "period-use-per-day": {
      title: "기간별 하루 평균 에너지 사용량",
      definition: "해당 기간에 계량기에 기록된 최종 에너지의 하루 평균.",
      method: "기간별 에너지 사용량 / 기간의 일수.",
    },
    "period-counterfactual-per-day": {
      title: "기간별 하루 평균 기대 사용량(모형)",
      definition: "해당 기간의 날씨에서 모형으로 기대되는 최종 에너지의 하루 평균.",
      method: "기간별 기대 사용량(모형) / 기간의 일수.",
    },
  },
  breakdowns: {
    ndc: "현행 NDC",
    "earlier-ndc": "이전 NDC",
    totals: "기간 합계",
    "whole-periods": "기간 전체의 날씨",
    "in-all": "전체 계량기",
    "in-all-electricity": "전체 계량기, 전기",
    "in-all-gas": "전체 계량기, 가스",
    "in-all-heat": "전체 계량기, 열",
    "sample-electricity": "전기 표본",
    "sample-gas": "가스 표본",
  },
  columns: {
    programme: {
      figure: "이 행의 수치가 나타내는 사업의 항목.",
      qualifier: "발표된 수치가 얼마나 정확한지의 구분(정확히, 약, 초과 등).",
      value: "발표된 그대로의 수치.",
      unit: "이 행 수치의 단위.",
      period: "수치가 해당하는 연도 또는 기간.",
      kind: "보고, 계획, 전망, 목표 가운데 어떤 수치인지의 구분.",
      scope: "수치가 포괄하는 범위(예: 도시) 또는 목표의 기준.",
      source: "수치가 실린 문서 또는 페이지.",
    },
    retrofits: {
      building: "건물의 이름 또는 번호. 검침 자료와 같은 것을 씁니다.",
      area: "건물이 있는 도시 또는 국가.",
      measure: "건물에 시행한 개보수의 내용.",
      worksStart: "공사를 시작한 날.",
      worksEnd: "공사를 마친 날.",
      station: "기온 자료를 건물의 날씨로 쓰는 기상 관측소.",
      record: "실제 건물의 자료인지 방법을 보여 주는 표본(예시)인지의 구분.",
      source: "날짜의 출처.",
    },
    readings: {
      building: "건물의 이름 또는 번호. 개보수 목록과 같은 것을 씁니다.",
      carrier: "계량기로 재는 에너지원: 전기, 가스 또는 열.",
      start: "검침한 일시. 사용량은 이때부터 다음 검침까지의 값입니다.",
      use: "이 검침에서 다음 검침까지 계량기에 기록된 사용량.",
      unit: "검침값의 단위(예: kWh, therm).",
      estimated: "계량기를 읽었는지(실측), 공급자가 추정했는지(추정). 비어 있으면 실측으로 본다.",
    },
    weather: {
      station: "기상 관측소의 이름 또는 번호.",
      time: "기온을 측정한 일시(시간 단위).",
      temperature: "해당 시각의 실외 기온.",
      unit: "기온의 단위(°C 또는 °F).",
      timeZone: "관측소의 시간대(예: Asia/Ulaanbaatar). 적으면 하루를 현지 자정부터 센다. 비워 두어도 된다.",
    },
  },
  charts: {
    blocks: "조립식 아파트 블록: 기존, 계획, 개보수 완료",
    blocksUnit: "블록(건물의 출입구 단위 구간) 수, 울란바토르",
    blocksNote: "계획 블록은 제안서에 따른 것이다. 개보수 완료 블록은 기존 블록의 일부이다.",
    blocksMessage: (done, stock) =>
      say`${dated(done.period)} 말까지 ${{ figure: stock }} 가운데 ${isNone(done) ? ["개보수를 마친 ", { figure: done, told: "것" }, "은 아직 없음"] : [{ figure: done }, " 개보수 완료"]}`,
    stock: "기존",
    planned: "계획",
    done: "개보수 완료",
  },
  meteredCharts: {
    months: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
    day: (month, day, year = "") => `${year === "" ? "" : `${year}. `}${month}. ${day}.`,
    title: (meter) => `공사 후 에너지 사용량, 실측과 기대: ${meter}`,
    subtitle: (from, to) => `검침에서 다음 검침까지의 하루 평균 최종 에너지, ${from}~${to}`,
    measured: "실측",
    expected: "기대(모형)",
    note: "기대값은 공사 전 사용량 모형에 실제 날씨를 적용한 값이다. 선의 길이는 기간의 길이이다.",
    sample: "OpenEEmeter의 표본으로, 실측 날씨에 따른 합성 부하이다. 방법을 보여 줄 뿐 실제 건물이 아니다.",
    distribution: "계량기별 절감량, 적은 쪽에서 많은 쪽으로",
    distributionSubtitle: "공사 후 한 해의 최종에너지. 각 행은 그 값보다 작은 계량기의 비율",
    changed: "사용량이 달라졌다고 할 수 있음",
    unchanged: "오차 폭 안",
    distributionNote: "절감량을 영과 구별할 수 없는 계량기는 따로 나타내며, 합계에는 포함된다.",
  },
  narrative: {
    brief: (done, stock, share) =>
      say`${dated(done.period)} 말까지 ${{ area: done.area }}에서 ${{ figure: stock }} 가운데 ${isNone(done) ? [{ figure: done, told: "개보수를 마친 것" }, "은 아직 없으며"] : [{ figure: done }, "의 개보수를 마쳤으며"]}, 이는 기존 조립식 아파트의 ${{ figure: share }}이다.`,
    stock: ({ done, stock, shareDone, planned, sharePlanned }) =>
      say`${dated(done.period)} 말까지 ${{ area: done.area }}에서 개보수를 마친 ${isNone(done) ? [{ figure: done, told: "블록" }, "은 아직 없으며"] : ["것은 ", { figure: done }, "이며"]}, 기존 조립식 아파트의 ${{ figure: stock }} 대비 ${{ figure: shareDone }}이다. 제안서에 따른 계획은 ${{ figure: planned }}, 기존 블록 대비 ${{ figure: sharePlanned }}이다. 블록은 건물이 아니라 출입구 단위 구간이다.`,
    households: (all, interested) =>
      say`기존 조립식 아파트에 사는 가구는 ${{ figure: all }}이다. 개보수에 관심을 밝힌 ${isNone(interested) ? [{ figure: interested, told: "가구" }, "는 아직 없다"] : ["가구도 있다(", { figure: interested }, ")"]}.`,
    projection: ({ savings, reduction, factor, isBeyondHeat }) =>
      say`${dated(savings.period)}까지 모든 연도를 합한 계획 개보수의 전망은 에너지 절감 ${{ figure: savings }}, 배출 감축 ${{ figure: reduction }}이다. 측정값이 아니라 모의실험 결과이다. 두 수치에서 역산한 배출계수는 ${{ figure: factor }}${isBeyondHeat ? "이며, 열 공급이 아니라 석탄 화력발전에 해당하는 값이다(데이터 품질 페이지 참고)" : "이다"}.`,
  },
  metered: {
    method: say`개보수로 절감한 양은 공사 후의 계량값을, 공사 전 사용량 모형에 실제 날씨를 적용한 값과 비교하여 측정한다. 가스도 전기와 마찬가지로 최종 에너지로 집계한다.`,
    samples: say`예시로 표시한 계량기는 OpenEEmeter의 표본으로, 실측 날씨에 따른 합성 부하이다. 방법을 보여 줄 뿐 어떤 건물에 관한 것도 아니며, 어느 도시의 수치에도 들어가지 않는다.`,
    together: ({ measured, distinct, avoided, margin }) =>
      say`${{ area: measured.area }}에서는 ${{ figure: measured }}를 측정할 수 있었고, ${isNone(distinct) ? ["사용량이 확실히 달라진 ", { figure: distinct, told: "것" }, "은 없다"] : ["그중 ", { figure: distinct }, "의 사용량이 확실히 달라졌다"]}. 모두 합한 절감량은 ${{ figure: avoided }}(오차 ${{ figure: margin }})이며, 가장 적은 것과 가장 많은 것은 이름을 밝힌다.`,
    meter: ({ name, days, avoided, share, band, measured, expected, fit }) =>
      say`${name}: 대상 기간은 ${dated(days.period)}의 ${{ figure: days }}이며, 기대 사용량은 ${{ figure: expected }}, 실측 사용량은 ${{ figure: measured }}이다. 절감량은 ${{ figure: avoided }}, 절감률은 ${{ figure: share }}이며, 절감량의 오차는 열에 아홉의 확률로 ${{ figure: band }} 이내이다. 공사 전 사용량에 대한 모형의 수정 R²은 ${{ figure: fit }}이다.`,
    methodFor: {
      daily: () => say`매일 검침되며, 매일 검침용 방법으로 측정하였다.`,
      monthly: (between) => say`검침 간격은 ${{ figure: between }}이며, 매월 검침용 방법으로 측정하였다.`,
      bimonthly: (between) =>
        say`검침 간격은 ${{ figure: between }}이며, 격월 검침용 방법을 OpenEEmeter에 따라 적용하여 측정하였다.`,
    },
    byWholePeriods: (avoided, margin) =>
      say`OpenEEmeter는 각 기간의 처음 몇 주의 날씨만 쓴다. CalTRACK 본문대로 기간 전체의 날씨에 따르면 절감량은 ${{ figure: avoided }}(오차 ${{ figure: margin }})이다.`,
    usedMore: ({ name, days, avoided, share, band, measured, expected, fit }) =>
      say`${name}: 대상 기간은 ${dated(days.period)}의 ${{ figure: days }}이며, 기대 사용량은 ${{ figure: expected }}, 실측 사용량은 ${{ figure: measured }}이다. 줄지 않고 늘었다. 차이는 ${{ figure: avoided }}, 비율로는 ${{ figure: share }}이며, 오차는 열에 아홉의 확률로 ${{ figure: band }} 이내이다. 공사 전 사용량에 대한 모형의 수정 R²은 ${{ figure: fit }}이다.`,
    notDistinguishable: ({ name, days, margin, measured, expected }) =>
      say`${name}: 대상 기간은 ${dated(days.period)}의 ${{ figure: days }}이며, 기대 사용량은 ${{ figure: expected }}(오차 ${{ figure: margin }}), 실측 사용량은 ${{ figure: measured }}이다. 절감량은 영과 구별할 수 없다.`,
    tooFewDays: (name, days) =>
      say`${name}: 절감량을 산출할 수 없다. 공사 전에 검침된 날이 ${{ figure: days }}뿐이어서 한 해의 모형에 모자란다.`,
    allZero: (meter) => say`${meter}: 절감량을 산출할 수 없다. 검침값이 모두 영이어서 비교할 것이 없다.`,
    refused: (meter) => say`${meter}: 절감량을 산출할 수 없다. 사유는 데이터 품질 페이지에 있다.`,
  },
  problems: {
    "reads-out-of-order": ({ meter, first }) => ({
      says: `${quoted(meter)} 계량기의 이 검침은 ${formatCells(first)} 셀의 앞선 검침보다 늦지 않아 두 기간이 겹치게 됩니다.`,
      fix: "검침을 날짜순으로 놓거나 날짜를 고치십시오.",
    }),
    "conflicting-hours": ({ station, first }) => ({
      says: `${quoted(station)} 관측소의 같은 시각 기온이 ${formatCells(first)} 셀에 다른 값으로 있습니다.`,
      fix: "시각마다 기온을 하나만 남기십시오.",
    }),
    "too-few-days": ({ meter, days, least }) => ({
      says: `${quoted(meter)} 계량기의 공사 전 검침은 ${days}일분으로, 모형에 필요한 ${least}일에 모자랍니다. 절감량을 제시하지 않습니다.`,
      fix: "공사 전 1년의 검침값을 빠짐이나 추정 없이 보태십시오.",
    }),
    "reads-are-an-index": ({ meter, first, last }) => ({
      says: `${quoted(meter)} 계량기의 값은 ${first}에서 ${last}까지 늘기만 합니다. 사용량이 아니라 계량기 지침으로 보입니다.`,
      fix: "행마다 다음 검침과의 차이를 적으십시오.",
    }),
    "extreme-use": ({ meter, perDay, limit, avoided, without }) => ({
      says: `${quoted(meter)} 계량기의 이 검침은 하루 ${perDay.toFixed(1)} kWh로 ${limit.toFixed(1)}(중앙값에 사분위 범위의 3배를 더한 값)을 넘습니다. ${avoided === null ? "넣으면 아무것도 말할 수 없고" : `넣으면 절감량이 ${avoided.toFixed(0)} kWh이고`}, ${without === null ? "이런 검침을 빼면 아무것도 말할 수 없습니다" : `빼면 ${without.toFixed(0)} kWh입니다`}.`,
      fix: "검침값을 확인하여 고치거나 칸을 비우십시오.",
    }),
    "implausible-temperatures": ({ station, unit, mean, meter }) => ({
      says:
        meter === null
          ? `${quoted(station)} 관측소의 평균 기온은 단위를 ${quoted(unit)}로 보면 ${mean.toFixed(0)} °C로, 있을 수 없는 값입니다.`
          : `${quoted(meter)} 계량기의 사용량은 ${quoted(station)} 관측소의 기온을 ${quoted(unit)}로 보면 따르지 않고, 다른 단위로 보면 따릅니다.`,
      fix: "기온을 잰 단위(°C 또는 °F)를 적으십시오.",
    }),
    "not-distinguishable": ({ meter, avoided, margin }) => ({
      says: `${quoted(meter)} 계량기의 절감량 ${avoided.toFixed(0)} kWh(오차 ${margin.toFixed(0)})는 영과 구별할 수 없습니다.`,
      fix: "검침값이 맞으면 할 일이 없습니다. 매일의 검침이나 공사 후 1년 치 검침이 있으면 구간이 좁아집니다.",
    }),
    "fit-too-poor": ({ meter, percent }) => ({
      says: `${quoted(meter)} 계량기의 공사 전 사용량과 모형의 차이가 ${percent.toFixed(0)}%(CV(RMSE))입니다. 100%를 넘으면 절감량을 제시하지 않습니다.`,
      fix: "검침의 빠짐과 단위를 확인하십시오. 간헐적인 사용은 날씨로 설명할 수 없습니다.",
    }),
    "works-far-apart": ({ building, days, first }) => ({
      says: `${quoted(building)}의 이 공사는 ${formatCells(first)} 셀의 공사보다 ${days}일 뒤에 시작되었습니다. 그 사이의 사용량은 뺍니다.`,
      fix: "두 날짜를 확인하십시오. 맞으면 할 일이 없습니다.",
    }),
    "stations-differ": ({ building, raw, other, first }) => ({
      says: `${quoted(building)}의 관측소가 여기서는 ${quoted(raw)}, ${formatCells(first)} 셀에서는 ${quoted(other)}입니다.`,
      fix: "한 건물의 공사에는 관측소를 하나만 적으십시오.",
    }),
    "weather-of-first-days": ({ meter, avoided, whole }) => ({
      says: `격월 검침에서 OpenEEmeter는 공사 전 각 기간의 첫 35일 날씨를 쓰며, ${quoted(meter)} 계량기의 절감량은 ${avoided.toFixed(0)} kWh입니다. CalTRACK 본문대로 기간 전체의 날씨를 쓰면 ${whole.toFixed(0)} kWh가 됩니다.`,
    }),
    "implied-factor-implausible": ({ factor, low, high, expected }) => ({
      says: `두 전망값에서 역산한 배출계수는 ${factor.toFixed(3)} t/MWh(반올림을 감안하면 ${low.toFixed(2)}~${high.toFixed(2)})로, 노후 석탄 보일러 열의 배출계수 ${expected}보다 큽니다. 석탄 화력발전에 해당하는 값입니다.`,
      fix: "무엇을 집계한 값인지 출처에 문의하십시오. 두 수치는 발표된 대로 싣습니다.",
    }),
    "incomparable-baselines": ({ values }) => ({
      says: `이 목표들은 기준이 서로 다릅니다: ${values.join("; ")}.`,
    }),
    "sample-meter": ({ building, source }) => ({
      says: `${quoted(building)} 건물은 방법을 보여 주는 표본입니다: ${source}.`,
    }),
    "period-dropped": ({ meter, periods, from, to, reason }) => ({
      says: `${quoted(meter)} 계량기의 기간 ${periods}개(${from}${to === null ? "부터" : `~${to}`})를 제외했습니다: ${nameIn("reason", reason, "ko")}.`,
    }),
  },
};
