import { punctuation } from "../model/punctuation.ts";
import { frame } from "./ko/frame.ts";
import { annotation, deliveries, pack, template } from "./ko/offices.ts";
import { problems } from "./ko/problems.ts";
import { workbook } from "./ko/statistics.ts";
import type { Phrasebook, UnitWords } from "./phrasebook.ts";

const same = (name: string) => ({ one: name, many: name });
const counter = (name: string, noun = ""): UnitWords => ({
  ...same(name),
  counted: (amount) => `${noun}${amount}${name}`,
});
const places = (noun: string): UnitWords => ({ ...same(noun), counted: (amount) => `${noun} ${amount}곳` });

export const ko: Phrasebook = {
  reviewedBy: null,
  problems,
  frame,
  workbook,
  annotation,
  template,
  pack,
  deliveries,
  punctuation: punctuation.ko,
  date: (year, month, day) => `${year}년 ${month}월${day === null ? "" : ` ${day}일`}`,
  severities: {
    error: same("오류"),
    warning: same("경고"),
    note: same("참고"),
  },
  statuses: {
    illustrative: "예시",
    target: "목표",
    planned: "계획",
    projected: "전망",
    estimated: "추정",
    reported: "보고",
  },
  missing: {
    "not-reported": "미보고",
    "not-applicable": "해당 없음",
    "not-comparable": "비교 불가",
    "method-undefined": "산출 불가",
    "zero-denominator": "분모 0",
    suppressed: "비공개",
  },
  qualifiers: {
    exact: (amount) => amount,
    about: (amount) => amount.replace(/[-−\d]/, "약 $&"),
    "more-than": (amount) => `${amount} 초과`,
    "at-least": (amount) => `${amount} 이상`,
    "less-than": (amount) => `${amount} 미만`,
    "at-most": (amount) => `${amount} 이하`,
  },
  units: {
    member: places("회원"),
    government: places("지방정부"),
    participant: { ...same("참가자"), counted: (amount) => `참가자 수 ${amount}` },
    country: places("국가·지역"),
    indicator: counter("개", "지표 "),
    point: counter("점"),
    event: counter("건", "행사 "),
    day: counter("일"),
    hour: counter("시간"),
    period: counter("개", "기간 "),
    meter: counter("대", "계량기 "),
    block: { ...same("블록"), counted: (amount) => `블록 ${amount}개` },
    building: counter("동", "건물 "),
    household: counter("가구"),
    t: same("t"),
    kWh: same("kWh"),
    MWh: same("MWh"),
    "t/MWh": same("t/MWh"),
    "kWh/day": same("kWh/일"),
    "kWh/(°C day)": same("kWh/(°C·일)"),
    degF: same("°F"),
    degC: same("°C"),
    percent: counter("%"),
    "percentage point": counter("%p"),
    "1": same(""),
  },
  magnitudes: [
    { size: 1e8, word: "억" },
    { size: 1e4, word: "만" },
  ],
  operations: {
    total: "합계",
    share: "비율: 첫째 값 / 둘째 값 × 100",
    per: "첫째 값 / 둘째 값",
    difference: "첫째 값 − 둘째 값",
    "weighted-score": "Σ w(s − min) / Σ w(max − min) × 100",
    "metered-counterfactual": "Σ 일수 × 기준 기간의 모형(보고 일수의 날씨 적용)",
    "metered-use": "Σ 검침에서 다음 검침까지의 사용량",
    "metered-model": "기준 기간 자료로 도일에 대한 하루 사용량의 가중최소제곱 적합",
    "periods-kept": "남긴 기간(검침과 검침 사이)",
    "metered-fit": "기준 기간의 모형값과 사용량 비교",
    "savings-uncertainty": "n · t · (a m² + b m + c) · RMSE · √((n/n′)(1 + 2/n′)/m)",
    "days-between-reads": "Σ 검침에서 다음 검침까지의 일수",
    "root-of-squares": "√Σ 제곱",
    "linear-path": "기준값 + (목표 − 기준값) × 지난 연수 / 전체 연수",
    "path-progress": "(최근값 − 기준값) / (최근 연도의 경로값 − 기준값)",
    "required-change-linear": "(목표 − 기준값) / 연수",
    "required-change-compound": "((목표 / 기준값)^(1/연수) − 1) × 100",
  },
};
