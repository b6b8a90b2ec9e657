import { list, quoted } from "../../../locales/ko/quoting.ts";
import { datedWith } from "../../../model/dated-with.ts";
import { say } from "../../../model/passage.ts";
import type { ShiftWords } from "./shift-words.ts";

const dated = datedWith("년");

export const ko: ShiftWords = {
  title: "EcoMobility SHIFT+",
  about: "도시가 사람과 물자를 얼마나 잘 이동시키는지를 SHIFT+ 지표 23개로 평가한 결과.",
  measured:
    "각 지표는 정해진 범위에서 점수를 매기며, 범주 점수는 응답한 지표의 가중 점수이다. 가중치는 비공식적으로 모두 같다.",
  indicators: {
    "category-score": {
      title: "범주 점수",
      definition:
        "SHIFT+의 세 범주마다, 도시가 응답한 지표에서 받을 수 있는 점수 가운데 실제로 받은 점수의 비율.",
      method:
        "응답한 지표에 대하여 Σ w(s − min) / Σ w(max − min) × 100. 가중치와 점수 범위는 scheme.csv에 따른다. 공식 가중치를 확인할 수 없어 비공식적으로 같은 가중치를 썼으며, 등급은 부여하지 않는다.",
    },
    "indicator-score": {
      title: "지표 점수",
      definition: "SHIFT+ 지표 23개 각각의 점수. 지표별 점수 범위 안의 점수로 나타낸다.",
      method:
        "평가된 그대로 싣는다. 같은 코드라도 SHIFT와 SHIFT+에서 뜻이 다르므로 같은 평가 방식 안에서만 비교한다.",
    },
    "indicators-answered": {
      title: "응답 지표 수",
      definition: "범주에 속한 지표 가운데 평가에 점수가 있는 지표.",
      method: "점수가 있는 지표를 센다. n/a는 0점이 아니다.",
    },
  },
  breakdowns: {
    enablers: "촉진 요인",
    "transport-systems-and-services": "교통 체계와 서비스",
    performance: "성과",
    E1: "이용자 요구 파악과 시민 참여",
    E2: "비전, 전략, 리더십",
    E3: "인적 자원",
    E4: "생태교통 재원",
    E5: "모니터링, 평가, 검토",
    E6: "미래 이동성 대비",
    TSS1: "보행 여건",
    TSS2: "자전거 여건",
    TSS3: "대중교통의 편리성과 신뢰성",
    TSS4: "접근성",
    TSS5: "공유 이동 서비스",
    TSS6: "비공식 교통과의 연계",
    TSS7: "교통수단 연계와 정보 서비스",
    TSS8: "생태물류",
    TSS9: "저공해 차량",
    TSS10: "도시 공간 계획",
    TSS11: "주차",
    TSS12: "저속·차 없는 구역",
    P1: "교통수단 분담률",
    P2: "안전",
    P3: "지역 대기질",
    P4: "통행 시간",
    P5: "온실가스 배출량",
  },
  columns: {
    assessments: {
      city: "평가한 도시.",
      country: "도시가 속한 국가.",
      year: "평가가 해당하는 연도.",
      scheme: "적용한 평가 방식. 평가 방식 목록에 있는 이름을 씁니다.",
      record: "점수가 실제로 평가한 것인지 예시인지의 구분.",
      category: "지표가 속한 범주.",
      code: "지표의 코드(예: E1, TSS4, P2).",
      indicator: "지표의 이름.",
      score: "지표에 매긴 점수. 응답하지 않은 지표는 n/a로 적습니다.",
      outOf: "받을 수 있는 가장 높은 점수.",
      comment: "점수에 관하여 읽는 사람이 알아야 할 사항.",
    },
    scheme: {
      scheme: "평가 방식의 이름.",
      code: "이 평가 방식에서 쓰는 지표의 코드.",
      category: "지표가 속한 범주.",
      indicator: "지표의 이름.",
      minimum: "받을 수 있는 가장 낮은 점수.",
      maximum: "받을 수 있는 가장 높은 점수.",
      weight: "범주 안에서 지표가 차지하는 비중.",
      official: "가중치가 공식 가중치인지의 여부.",
    },
  },
  charts: {
    categories: "SHIFT+ 범주 점수",
    categoriesUnit: "응답한 지표의 만점 대비 비율(%), 도시별",
    categoriesNote: "비공식적으로 같은 가중치를 썼다. 범주 점수는 응답한 지표로 산출한다.",
    indicators: "SHIFT+ 지표 점수",
    indicatorsUnit: "점수(0~5점), 도시별",
    indicatorsNote: "값 없음: 응답하지 않은 지표이며, 0점이라는 뜻이 아니다.",
  },
  narrative: {
    opening: say`EcoMobility SHIFT+는 도시가 사람과 물자를 얼마나 잘 이동시키는지를 점수로 나타낸다. 갖추어 둔 것(촉진 요인), 제공하는 것(교통 체계와 서비스), 거기에서 얻은 것(성과)을 평가한다.`,
    illustrative: say`발표된 평가에는 점수가 없으며, 여기에 실은 점수는 예시로서 도시가 아니라 방법을 보여 준다.`,
    city: (area, period, scores) => say`${{ area }}, ${dated(period)} 평가: ${scores}.`,
    category: (name, score, answered) => [`${name} `, { figure: score }, "(응답 ", { figure: answered }, ")"],
  },
  problems: {
    "unrated-indicator": ({ entry, scheme, isBlank }) => ({
      says: `평가표에 ${quoted(scheme)} 방식의 ${entry} ${isBlank ? "점수가" : "행이"} 없습니다. 응답하지 않은 것으로 봅니다.`,
      fix: isBlank
        ? "점수를 채우거나 n/a라고 쓰십시오."
        : "행을 추가하십시오. 점수가 없으면 n/a라고 쓰십시오.",
    }),
    "other-maximum": ({ raw, entry, scheme, maximum }) => ({
      says: `여기서 ${entry} 항목의 만점은 ${raw}점이지만, ${quoted(scheme)} 방식에서는 ${maximum}점입니다.`,
      fix: `${maximum}점 만점으로 매기거나, 실제로 따른 평가 방식을 쓰십시오.`,
    }),
    "incomparable-schemes": ({ schemes }) => ({
      says: `평가마다 평가 방식이 다릅니다(${list(schemes.map(quoted))}). 점수는 같은 평가 방식 안에서만 비교할 수 있습니다.`,
    }),
  },
};
