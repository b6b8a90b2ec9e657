import { datedWith } from "../../../model/dated-with.ts";
import { isNone, type Part, say } from "../../../model/passage.ts";
import { formatCells } from "../../../model/source.ts";
import type { MembershipWords } from "./membership-words.ts";

const stock =
  "d일까지 가입하고 d일까지 탈퇴하지 않은 지방정부를 d일의 회원으로 본다. 연도나 월만 있는 날짜는 그 마지막 날로 본다. 기말 회원 = 기초 회원 + 가입 − 탈퇴. 이 밖에 공개된 집계 기준은 찾지 못하였다.";
const dated = datedWith("년");

export const ko: MembershipWords = {
  title: "회원",
  about: "네트워크의 회원인 지방정부 현황(국가·지역별, 연도별).",
  measured:
    "네트워크가 발표한 회원 수는 시점과 집계 대상을 밝혀 발표된 그대로 싣는다. 가입과 탈퇴는 회원 명부를 한 행씩 세어 집계한다.",
  indicators: {
    members: {
      title: "회원 수",
      definition: "해당 연도 마지막 날에 회원인 지방정부. 회원 명부에서 센다.",
      method: stock,
    },
    "members-joined": {
      title: "가입 회원 수",
      definition: "해당 연도에 회원 자격이 시작된 지방정부. 회원 명부에서 센다.",
      method: stock,
    },
    "members-left": {
      title: "탈퇴 회원 수",
      definition: "해당 연도에 회원 자격이 끝난 지방정부. 회원 명부에서 센다.",
      method: stock,
    },
    "members-net": {
      title: "회원 순증감",
      definition: "해당 연도의 가입 회원 수에서 탈퇴 회원 수를 뺀 값.",
      method: "순증감 = 가입 − 탈퇴.",
    },
    "countries-active": {
      title: "회원이 있는 국가·지역 수",
      definition: "해당 연도 마지막 날에 회원이 하나 이상 있는 국가·지역. 중복 없이 센다.",
      method: "그날 집계한 회원이 속한 국가·지역을 중복 없이 센다.",
    },
    "members-published": {
      title: "발표된 회원 수",
      definition: "네트워크와 다른 기관이 발표한 수. 수마다 날짜와 정의가 따로 있다.",
      method:
        "발표값을 그대로 싣는다. 회원, 네트워크, 사업 참가자, 서명 기관은 서로 다른 양이므로 한 축에 함께 나타내지 않는다.",
    },
    "countries-published": {
      title: "발표된 국가 수",
      definition: "네트워크와 다른 기관이 발표한 국가 수. 수마다 날짜와 정의가 따로 있다.",
      method: "발표값을 그대로 싣는다. 네트워크의 국가와 회원의 국가는 정의가 서로 다르다.",
    },
  },
  breakdowns: {
    members: "회원",
    network: "네트워크",
    programme: "사업 참가자",
    membership: "회원의 국가",
  },
  columns: {
    roster: {
      id: "회원의 번호 또는 코드. 해마다 같은 것을 씁니다.",
      name: "회원인 지방정부의 이름.",
      area: "회원이 속한 국가·지역.",
      level: "지방정부의 종류.",
      joined: "회원 자격이 시작된 날, 월 또는 연도.",
      left: "회원 자격이 끝난 날, 월 또는 연도. 회원 자격이 유지되는 동안은 비워 둡니다.",
      status: "날짜가 발표된 것인지 예시인지의 구분.",
      note: "날짜의 출처 또는 읽는 사람이 알아야 할 사항.",
    },
    published: {
      area: "발표된 수가 해당하는 권역, 국가 또는 네트워크.",
      asOf: "발표된 수의 기준이 되는 날 또는 연도.",
      qualifier: "발표된 수가 얼마나 정확한지의 구분(정확히, 약, 초과 등).",
      value: "발표된 그대로의 수.",
      unit: "무엇을 센 수인지의 구분: member(회원), government(지방정부), participant(참가자), country(국가).",
      countedAs: "네트워크의 어느 양에 해당하는지의 구분. 회원, 네트워크, 사업 참가자는 서로 섞지 않습니다.",
      wording: "수가 나오는 대목의 출처 원문 표현.",
      source: "수가 실린 문서 또는 페이지.",
      preferred: "같은 수치에 출처가 여럿일 때 이 출처를 쓰는지 여부. 비우면 아니요.",
    },
  },
  charts: {
    byCountry: "국가·지역별 회원 수",
    byCountryUnit: "매년 말 회원인 지방정부 수",
    change: "가입 회원과 탈퇴 회원",
    changeUnit: "해당 연도에 가입하거나 탈퇴한 지방정부 수, 권역 전체",
    joined: "가입",
    left: "탈퇴",
    roster: "회원 명부에서 집계하였다.",
    rosterDates: "출처가 없는 가입일은 예시이다.",
  },
  narrative: {
    published: (latest, first) =>
      say`네트워크가 발표한 바로는 ${dated(latest.period)} 현재 ${{ area: latest.area }}에 ${{ figure: latest }}이 있다${first ? ["(", ...dated(first.period), "에는 ", { figure: first }, ")"] : []}.`,
    change: (joined, left) => {
      const [none, gone] = [isNone(joined), left && isNone(left)];
      const came: Part[] = none
        ? [{ figure: joined, told: "가입한 회원" }, gone ? "도" : left ? "은 없었고" : "은 없었다"]
        : [{ figure: joined }, left ? "이 가입했고" : "이 가입했다"];
      const went: Part[] = !left
        ? []
        : gone
          ? [{ figure: left, told: "탈퇴한 회원" }, none ? "도 없었다" : "은 없었다"]
          : [{ figure: left }, "이 탈퇴했다"];
      return say`${dated(joined.period)}에 ${[...came, ...(left ? [" "] : []), ...went]}.`;
    },
    roster: ({ counted, region, countries, first }) =>
      say`회원 명부를 한 행씩 세면 ${{ figure: region }}에 걸쳐 ${{ figure: counted }}이다. 국가·지역별로는 ${countries}이다. 최초 가입 시점은 ${dated(first.period)}이다.`,
    differ: {
      byOne: say`발표된 수와 하나 차이이다.`,
      byMore: say`발표된 수와 다르며, 해당 칸은 데이터 품질 페이지에 있다.`,
    },
    conflict: (network, membership) =>
      say`${dated(network.period)} 보고서는 세계 전체의 국가 수를 두 가지로 싣고 있다. 네트워크가 활동하는 범위는 ${{ figure: network }}, 회원이 속한 범위는 ${{ figure: membership }}이다. 두 수는 정의가 서로 다르므로 여기에서 하나로 합치지 않는다.`,
  },
  problems: {
    "overlapping-spells": ({ id, raw, first }) => ({
      says: `${id}은(는) ${formatCells(first)} 셀에서 시작된 회원 기간이 끝나기 전에 ${raw}에 다시 가입했습니다. 회원은 한 번만 셉니다.`,
      fix: "다른 회원이면 ID를 고치십시오. 같은 회원이면 앞선 탈퇴일을 적거나 이 행을 빼십시오.",
    }),
    "same-name": ({ name, id, other, first }) => ({
      says: `“${name}”은(는) 여기서 ${id}, ${formatCells(first)} 셀에서 ${other}입니다. 한 회원이 두 번 집계되었을 수 있습니다.`,
      fix: "같은 회원이면 번호를 하나로 맞추고, 아니면 그대로 두십시오.",
    }),
    "joined-before-founding": ({ raw, founded }) => ({
      says: `가입일 ${raw}이(가) 네트워크 설립(${founded})보다 앞섭니다.`,
      fix: "날짜를 고치거나 edition.json의 설립일을 고치십시오.",
    }),
    "published-total-match": ({ amount, asOf }) => ({
      says: `${asOf} 기준 명부의 수와 발표된 수(${amount})가 일치합니다.`,
    }),
    "published-conflict": ({ values }) => ({
      says: `같은 지역, 같은 시점에 대해 발표된 두 수치가 다릅니다: ${values.map(({ raw, counted, at }) => `${raw}(${counted}, ${formatCells(at)})`).join(", ")}.`,
    }),
  },
};
