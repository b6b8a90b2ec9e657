import { quoted, until } from "../../../locales/ko/quoting.ts";
import { type Part, say } from "../../../model/passage.ts";
import type { Period } from "../../../model/period.ts";
import { formatCells } from "../../../model/source.ts";
import type { ActivitiesWords } from "./activities-words.ts";

const dated = (period: Period): Part[] => [{ period }, /^\d+$/.test(period) ? "년" : ""];

export const ko: ActivitiesWords = {
  title: "활동",
  about: "한 해 동안 네트워크가 열거나 참가한 행사 현황(월별, 형식별, 경로별).",
  indicators: {
    events: {
      title: "행사 수",
      definition:
        "해당 연도의 활동 개요에 실린 활동. 행사는 첫날이 속한 달과, 그 행에 적힌 국가·지역에 집계한다. 장소가 없는 행사는 권역에만, 날짜에 월이 없는 행사는 연도에만 집계한다.",
      method: "행을 센다. 월별, 형식별, 경로별, 전체 월의 형식별 행사 수를 각각 더하면 권역의 합계와 같다.",
    },
    "event-days": {
      title: "행사 일수",
      definition: "행사가 열린 날. 적힌 날짜에 따라 세어 모든 행사에 걸쳐 더한다.",
      method:
        "Σ (마지막 날 − 첫날 + 1). 종료일이 적히지 않은 행사는 하루로 본다. 같은 날 열린 두 행사는 행사 일수로 이틀이다.",
    },
    "participants-known": {
      title: "참가자 수(하한)",
      definition: "수치가 정확하거나 하한(초과, 이상)인 행사의 참가자.",
      method:
        "정확한 수치와 하한의 합. “약”은 상한도 하한도 아니므로 수치가 없는 행사와 함께 제외한다. 두 행사에 참가한 사람은 두 번 센다.",
    },
    "participants-printed": {
      title: "참가자 수(적힌 그대로)",
      definition: "수치가 있는 행사의 참가자. 수치는 적힌 그대로 쓴다.",
      method:
        "모든 수치의 합. 약 + 임의의 수치 = 약, 초과 + 초과 또는 정확한 수치 = 초과. 초과와 미만은 더하지 않는다. 두 행사에 참가한 사람은 두 번 센다.",
    },
    "events-with-participants": {
      title: "참가자 수가 적힌 행사 수",
      definition:
        "활동 개요에 참가자 수가 적힌 행사. 수치가 정확한지는 따지지 않는다. “lower-bound”는 정확한 수치 또는 하한을 뜻한다.",
      method: "채워진 셀을 센다. 빈 셀은 참가자가 없다는 뜻이 아니다.",
    },
  },
  breakdowns: {
    month: "해당 월",
    "lower-bound": "정확한 수치 또는 하한",
    "format-on-site": "현장",
    "format-hybrid": "하이브리드",
    "format-virtual": "온라인",
    "month-format-on-site": "현장",
    "month-format-hybrid": "하이브리드",
    "month-format-virtual": "온라인",
    "pathway-low-emission": "저탄소",
    "pathway-nature-based": "자연 기반",
    "pathway-circular": "순환",
    "pathway-resilient": "회복력",
    "pathway-equitable": "형평",
    "pathway-governance": "거버넌스",
  },
  columns: {
    events: {
      id: "행사의 번호 또는 코드.",
      title: "행사의 이름.",
      pathway: "행사가 속한 네트워크의 경로 또는 거버넌스.",
      start: "활동 개요에 적힌 행사의 첫날.",
      end: "행사의 마지막 날. 하루 동안 열린 행사이면 비워 둡니다.",
      venue: "행사가 열린 장소 또는 온라인 플랫폼.",
      area: "행사가 열린 국가·지역. 장소가 없는 행사이면 비워 둡니다.",
      format: "현장에서 열렸는지, 온라인으로 열렸는지, 둘을 함께 썼는지의 구분.",
      participants:
        "행사에 참가한 사람의 수. “100 초과”처럼 상한이나 하한으로 적어도 되며, 세지 않았으면 비워 둡니다.",
      startInText: "본문에 적힌 첫날. 활동 개요와 다를 때만 적습니다.",
      endInText: "본문에 적힌 마지막 날. 활동 개요와 다를 때만 적습니다.",
      remark: "행사에 관하여 읽는 사람이 알아야 할 사항.",
    },
  },
  charts: {
    months: "월별·형식별 행사 수",
    monthsUnit: "개요에 적힌 첫날이 속한 달의 행사 수",
    monthsNote:
      "이름 옆의 숫자는 한 해 합계이다. 막대가 없는 달에는 행사가 없었다. 하이브리드는 현장과 온라인을 함께 쓴 행사이다.",
    pathways: "경로별 행사 수",
    pathwaysUnit: "개요에 적힌 경로에 따른 행사 수",
    pathwaysNote: "거버넌스는 경로가 아니다. 네트워크 자체 기구의 회의가 여기에 속한다.",
    monthsMessage: (busiest) =>
      say`행사가 가장 많았던 달은 ${{ period: busiest.period }}, ${{ figure: busiest }}`,
    pathwaysMessage: (name, most) => say`행사가 가장 많았던 경로는 ‘${name}’, ${{ figure: most }}`,
    inYear: (unit, year) => `${unit}, ${year}년`,
    monthNames: ["1월", "2월", "3월", "4월", "5월", "6월", "7월", "8월", "9월", "10월", "11월", "12월"],
  },
  narrative: {
    year: ({ events, days, busiest }, formats) =>
      say`${dated(events.period)} 활동 개요에 실린 ${{ area: events.area }}의 활동은 ${{ figure: events }}이며, 첫날과 마지막 날을 모두 넣은 총일수는 ${{ figure: days }}이다. 형식별로는 ${formats}이다. ${dated(busiest.period)}의 ${{ figure: busiest }}보다 행사가 많은 달은 없었다.`,
    places: (places) =>
      say`국가·지역별로는 ${places}이다. 장소가 적히지 않은 행사는 합계에만 들어간다. 날짜는 활동 개요에 따르며, 본문의 날짜가 이와 다르면 데이터 품질 페이지에 둘 다 밝힌다.`,
    coverage: (withFigure, events) =>
      say`활동 개요에 참가자 수가 적힌 것은 ${{ figure: events }} 가운데 ${{ figure: withFigure }}이며, 나머지는 추정하지 않는다.`,
    printed: (printed) =>
      say`모든 수치를 적힌 그대로 더한 결과는 ${{ figure: printed }}이다. 두 행사에 참가한 사람은 두 번 센다.`,
    known: (known, events) =>
      say`수치가 정확하거나 하한인 ${{ figure: events }}의 수치를 모두 더한 결과는 ${{ figure: known }}이다.`,
  },
  problems: {
    "day-month-swap": ({ value, other, otherAt }) => ({
      says: `이 셀은 ${quoted(until(value))}, ${formatCells(otherAt)} 셀은 ${quoted(until(other))}입니다. 둘 중 하나에서 월과 일이 뒤바뀐 것으로 보입니다.`,
      fix: "어느 쪽이 맞는지 확인하고 다른 쪽을 고치십시오.",
    }),
    "record-conflict": ({ value, other, otherAt }) => ({
      says: `같은 행사의 두 기록이 다릅니다. 이 셀은 ${quoted(until(value))}, ${formatCells(otherAt)} 셀은 ${quoted(until(other))}입니다.`,
      fix: "어느 쪽이 맞는지 확인하고 다른 쪽을 고치십시오.",
    }),
  },
};
