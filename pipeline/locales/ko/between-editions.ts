import type { EditionPhrases } from "../../findings/problems.ts";
import type { Cause } from "../../model/movement.ts";
import { atCells, formatPlace } from "../../model/place.ts";
import { isMissing, type Measure } from "../../model/quantity.ts";
import type { CellRange } from "../../model/source.ts";
import { list, number, quoted } from "./quoting.ts";

const shown = (measure: Measure): string => (isMissing(measure) ? "값 없음" : number(measure.amount));
const cited = (cells: readonly CellRange[]): string =>
  cells.length === 0
    ? "셀 없음"
    : list(
        cells.map((cell) => formatPlace(atCells(cell))),
        2,
      );
const causes: { readonly [C in Cause]: string } = {
  source: "원자료가 바뀌었기 때문입니다",
  method: "프로그램의 계산 규칙이 바뀌었기 때문이며, 원자료로는 같은 값이 나옵니다",
  "source-and-method": "원자료와 계산 규칙이 모두 바뀌었기 때문입니다",
  unknown: "지난 연도판의 원자료가 당시와 달라 원인을 알 수 없습니다",
};

/** What is found between editions. */
export const betweenEditions: EditionPhrases = {
  "record-edited": ({ name }) => ({
    says: `${name} 파일은 발행된 파일이 아닙니다. manifest.json의 해시와 다릅니다.`,
    fix: `되돌리십시오: git checkout -- ${name}. 발행한 것은 고치지 않습니다.`,
  }),
  "record-incomplete": ({ name }) => ({
    says: `${name} 파일이 없거나 읽을 수 없거나 다른 연도판의 것입니다.`,
    fix: "발행된 보고서를 git에서 되돌리거나 그 연도판을 다시 발행하십시오.",
  }),
  restated: ({ from, to, was, now, wasCells, cells, cause, others, name }) => ({
    says: `${from}년판에서는 ${shown(was)}(${cited(wasCells)}), 이번에는 ${shown(now)}(${cited(cells)})입니다. ${causes[cause]}.${others === 0 ? "" : ` 같은 원인으로 수치 ${others}개가 더 바뀌었습니다.`}`,
    fix: `틀리면 원자료를 고치고, 맞다면 이유를 남기십시오: almanac restate "${name}" ${from === to ? `--from ${from} ` : ""}--to ${to} --class … --reason "…"`,
  }),
  "restated-below-precision": ({ from, count }) => ({
    says: `${from}년판 이후 수치 ${count}개가 표시 자릿수보다 작게 바뀌었습니다.`,
  }),
  "unused-restatement": ({ key, nearest }) => ({
    says: `두 연도판 사이에 바뀐 수치 가운데 ${quoted(key)}에 해당하는 것이 없습니다.${nearest === null ? "" : ` 혹시 ${quoted(nearest)}의 오기입니까?`}`,
    fix: "이 줄을 고치거나 지우십시오.",
  }),
  "wide-restatement": ({ count }) => ({ says: `이 줄은 수치 ${count}개에 적용됩니다.` }),
  "restatement-class": ({ class: said, cause, count }) => ({
    says: `이 줄의 구분은 ${quoted(said)}이지만, 수치 ${count}개가 바뀐 것은 ${causes[cause]}.`,
    fix: "구분을 고치거나 이 수치들에 별도의 줄을 두십시오.",
  }),
  "area-stopped-reporting": ({ from, area, count, file, wasCells }) => ({
    says: `${area}의 ${file === "" ? "" : `${file}에서 온 `}수치가 ${from}년판에는 ${count}개(${cited(wasCells)}) 있었으나 이번에는 하나도 없습니다.`,
    fix: "더 이상 보고하지 않는지, 실수로 빠졌는지 제출 기관에 확인하십시오.",
  }),
  "series-ended": ({ from, count, last, wasCells }) => ({
    says: `이 계열의 수치가 ${from}년판에는 ${last}까지 ${count}개(${cited(wasCells)}) 있었으나 이번에는 하나도 없습니다.`,
    fix: "계열이 끝났는지, 실수로 빠졌는지 제출 기관에 확인하십시오.",
  }),
  "coverage-shrank": ({ from, count, of, periods, wasCells }) => ({
    says: `${count === of ? (of === 1 ? `${from}년판의 하나뿐인 수치가` : `${from}년판의 수치 ${of}개가 모두`) : `${from}년판의 수치 ${of}개 가운데 ${count}개가`} 없습니다: ${list(periods, 6)}(${cited(wasCells)}).`,
    fix: "빠진 값을 제출 기관에 요청하십시오.",
  }),
  "level-break": ({ from, was, before, now, wasCells, cells }) => ({
    says: `${shown(now)}(${cited(cells)})은 ${from}년판의 마지막 값인 ${before}의 ${shown(was)}(${cited(wasCells)})과 크게 다릅니다.`,
    fix: "단위와 행을 확인하고 무엇이 바뀌었는지 제출 기관에 물으십시오.",
  }),
  "same-file": ({ from }) => ({
    says: `${from}년판의 파일과 한 바이트도 다르지 않습니다.`,
    fix: "새로운 내용이 없는지, 지난해 파일을 잘못 보냈는지 제출 기관에 확인하십시오.",
  }),
  "no-new-period": ({ from, latest }) => ({
    says: `가장 최근 기간이 ${from}년판과 같은 ${latest}입니다.`,
    fix: "새해 자료를 제출 기관에 요청하십시오.",
  }),
  "header-drift": ({ from, name, was, now, wasCell }) => ({
    says: `${quoted(name)} 열의 이름이 ${quoted(now)}(으)로 바뀌었습니다. ${from}년판의 이름은 ${quoted(was)}(${cited([wasCell])})입니다.`,
  }),
  "rows-changed": ({ from, key, was, now, wasCell, others, gone }) => ({
    says: `${quoted(key)}의 값이 ${quoted(now)}이지만 ${from}년판의 값은 ${quoted(was)}(${cited([wasCell])})입니다. ${gone === 0 ? "발행된 수치는 바뀌지 않았습니다" : `이에 따라 발행된 수치 ${gone}개가 없어졌습니다`}.${others === 0 ? "" : ` 다른 ${others}개 행도 마찬가지입니다.`}`,
    fix: "어느 쪽이 맞는지 제출 기관에 확인하십시오.",
  }),
  "rows-vanished": ({ from, key, count, wasCells }) => ({
    says: `${from}년판의 행 ${count}개가 없습니다. 첫 행은 ${quoted(key)}(${cited(wasCells)})입니다.`,
    fix: "일부러 지웠는지 제출 기관에 확인하십시오.",
  }),
  "definition-changed": ({ from, what, was, now }) => ({
    says: `${parts[what]}: ${from}년판에서는 ${quoted(was)}, 지금은 ${quoted(now)}입니다.`,
    fix: "전후 수치를 비교할 수 없다면 보고서에 밝히거나 지표에 다른 ID를 주십시오.",
  }),
  "past-files-changed": ({ from, count }) => ({
    says: `${from}년판의 원자료 파일 ${count}개가 없거나 보고서를 만들 때의 파일과 다릅니다. 수치는 발행된 기록과 비교하지만 바뀐 원인은 알 수 없습니다.`,
    fix: `data/raw/${from} 폴더를 git에서 되돌리십시오. 원자료는 고치지 않습니다.`,
  }),
  "invalid-previous": ({ previous, why }) => ({
    says: previousIs[why](previous),
    fix: "edition.json의 “previous”나 날짜를 고치거나 그 연도판을 먼저 발행하십시오.",
  }),
  "draft-again": ({ edition }) => ({
    says: `${edition}년판은 이미 발행되어 초안으로 되돌릴 수 없습니다.`,
    fix: "edition.json에서 “draft”를 지우십시오. 정정은 “reissued”와 restatements.csv의 행으로 밝힙니다.",
  }),
  "reissue-undated": ({ edition, count }) => ({
    says: `이미 발행된 이 연도판의 수치 ${count}개가 바뀌었지만 edition.json에 다시 발행하는 날이 없습니다.`,
    fix: `edition.json에 “reissued”로 날짜(예: 2021-09-15)를 적으십시오. 아직 배포하지 않은 연도판이라면 reports/${edition} 폴더를 지우고 새로 발행하십시오.`,
  }),
};

const parts = { unit: "단위", title: "이름", definition: "정의", method: "산출 방법" };

const previousIs = {
  unpublished: (previous: string) => `이전 연도판 ${previous}은(는) 발행된 보고서가 없습니다.`,
  "published-later": (previous: string) => `이전 연도판 ${previous}의 발행일이 이번보다 늦습니다.`,
};
