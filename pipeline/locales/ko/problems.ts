import type { Phrases } from "../../findings/problems.ts";
import { textIn } from "../../model/edition.ts";
import type { Limit } from "../../model/limit.ts";
import type { Near } from "../../model/near.ts";
import { isMissing, type Measure } from "../../model/quantity.ts";
import { type CellRange, formatAddress, formatCells, formatMet } from "../../model/source.ts";
import { isDayOrMonth } from "../is-day-or-month.ts";
import { betweenEditions } from "./between-editions.ts";
import { edition } from "./edition.ts";
import { list, number, quoted, until, written } from "./quoting.ts";
import { reasons } from "./reasons.ts";

const meant = (nearest: string | null): string =>
  nearest === null ? "" : ` 혹시 ${quoted(nearest)}의 오기입니까?`;
const nearby = (nearest: Near | null): string =>
  nearest === null
    ? ""
    : ` 가장 비슷한 이름은 ${formatCells(nearest.at)} 셀의 ${quoted(nearest.text)}입니다.`;
const shown = (measure: Measure): string => (isMissing(measure) ? "값 없음" : number(measure.amount));
const named = (name: string, synonyms: readonly string[]): string =>
  synonyms.length === 0 ? quoted(name) : `${quoted(name)}(${list(synonyms, 4)})`;
const within = (minimum: number | null, maximum: number | null): string => {
  if (minimum === null) return maximum === null ? "모든 수" : `${number(maximum)} 이하`;
  return maximum === null ? `${number(minimum)} 이상` : `${number(minimum)}~${number(maximum)}`;
};
const _nothing = "조치할 것이 없습니다.";
const faulty = "프로그램의 잘못이므로 프로그램 담당자에게 알리십시오.";
const cells = (ranges: readonly CellRange[]): string =>
  ranges.length === 0 ? "셀 없음" : ranges.map(formatAddress).join(" + ");

const readAs = ({ encoding, sample }: { readonly encoding: string; readonly sample: string }): string =>
  sample === "" ? encoding : `${encoding} (${quoted(sample)})`;
const cutBy = (delimiter: string) => (delimiter === "\t" ? "탭" : quoted(delimiter));

/** What is wrong in a spreadsheet, and what to do about it. */
export const problems: Phrases = {
  unreadable: () => ({
    says: "파일을 열 수 없습니다.",
    fix: "일반 파일인지, 읽기 권한이 있는지 확인하거나 제출 기관에 다시 보내 달라고 요청하십시오.",
  }),
  "not-plain": ({ raw, column }) => ({
    says: `“${column}” 열의 ${quoted(raw)}은(는) 프로그램이 쓰는 표준 형식이 아닙니다.`,
    fix: "숫자는 1234.5처럼, 시각은 시차를 붙여(2020-11-22T00:00:00+08:00), 이름은 규약과 똑같이 쓰거나, 일반 CSV 파일이나 통합 문서로 제출하십시오.",
  }),
  "nested-column": ({ name, type }) => ({
    says: `${quoted(name)} 열에 목록이나 중첩 레코드(${type})가 들어 있습니다.`,
    fix: "한 행에 값을 하나씩 쓰거나 이 열을 빼십시오.",
  }),
  "columns-differ": ({ name, type, other, otherType }) => ({
    says: `${quoted(name)} 열의 자료형이 여기서는 ${type}, ${other}에서는 ${otherType}입니다.`,
    fix: "이 자료의 모든 파일에서 같은 자료형을 쓰십시오.",
  }),
  "rule-in-memory-only": ({ columns }) => ({
    says: `${list(columns.map(quoted), 4)}에 대한 규약의 요구는 데이터베이스 엔진으로 확인할 수 없습니다.`,
    fix: "일반 CSV 파일이나 통합 문서로 제출하거나, 규약에서 이 요구를 빼십시오.",
  }),
  encrypted: () => ({
    says: "통합 문서에 암호가 걸려 있습니다.",
    fix: "Excel에서 열어 암호를 해제하고 다시 저장하십시오.",
  }),
  "wrong-format": ({ found, expected, convertible, as, disguised }) => ({
    says: `${disguised ? "파일 이름과 달리 " : ""}실제 형식은 ${formatName(found)}입니다. 필요한 형식은 ${formatName(expected)}입니다.`,
    fix:
      found === "git-lfs"
        ? "파일 자체를 받으십시오: git lfs pull."
        : found === "numbers"
          ? `Numbers에서 열어 ‘다음으로 내보내기’에서 ‘${expected === "csv" ? "CSV" : "Excel"}’를 고르고 ${as}(이)라는 이름을 붙이십시오.`
          : !convertible
            ? "스프레드시트가 아닙니다. 제출 기관에 통합 문서나 표 자체를 요청하십시오."
            : expected === "csv"
              ? `파일을 열어 CSV(UTF-8) 형식으로 ${as}(이)라는 이름으로 저장하여 다시 보내십시오.`
              : `Excel에서 열어 Excel 통합 문서(.xlsx) 형식으로 ${as}(이)라는 이름으로 저장하십시오.`,
  }),
  damaged: ({ part }) => ({
    says: `파일이 손상되었거나 중간에 끊겼습니다(${part}).`,
    fix: "Excel에서 열어 다시 저장하거나 제출 기관에 다시 보내 달라고 요청하십시오.",
  }),
  "forbidden-xml": ({ part, construct }) => ({
    says: `통합 문서 안의 ${part} 부분에 ${construct} 구문이 있습니다. 어떤 스프레드시트 프로그램도 이런 구문을 쓰지 않습니다.`,
    fix: "파일을 열지 마십시오. 어디에서 온 파일인지 제출 기관에 확인하십시오.",
  }),
  "invalid-picture": ({ fault }) => ({
    says: fault === "damaged" ? "표지 그림이 잘렸거나 손상되었습니다." : "표지 그림이 PNG도 JPEG도 아닙니다.",
    fix:
      fault === "damaged"
        ? "온전한 그림을 다시 넣거나 edition.json에서 “cover”를 빼십시오."
        : "이 파일 이름으로 PNG 또는 JPEG로 저장하거나 edition.json에서 “cover”를 빼십시오.",
  }),
  "unsafe-path": ({ path }) => ({
    says: `통합 문서 안의 항목 ${quoted(path)}의 경로가 폴더 밖을 가리킵니다.`,
    fix: "이 파일을 열지 마십시오. 제출 기관에 출처를 묻고 Excel에서 다시 저장해 보내 달라고 요청하십시오.",
  }),
  "not-a-plain-file": () => ({
    says: "이 이름으로 있는 것은 일반 파일이 아니라 링크, 폴더 또는 파이프이므로 아무것도 읽지 않았습니다.",
    fix: "그 자리에 파일 자체(폴더로 가는 링크라면 폴더)를 넣거나 그것을 삭제하십시오.",
  }),
  "duplicate-part": ({ path }) => ({
    says: `통합 문서에 ${quoted(path)} 이름의 구성 요소가 두 개 있어 어느 것이 맞는지 알 수 없습니다.`,
    fix: "Excel에서 열어 내용을 확인하고, 새 이름으로 저장한 파일을 보내십시오.",
  }),
  "lock-file": () => ({
    says: "열려 있는 통합 문서의 잠금 파일이므로 건너뛰었습니다.",
    fix: "Excel에서 통합 문서를 닫으십시오. 그러면 이 파일은 없어집니다.",
  }),
  "limit-exceeded": ({ limit, claimed, allowed }) => ({
    says: `파일이 너무 큽니다: ${limits[limit]} ${claimed}, 허용 한도 ${allowed}.`,
    fix: "필요 없는 것(빈 행, 그림, 다른 시트)을 지우거나, 이 자료의 합의된 양식에서 한도를 높이십시오.",
  }),
  "empty-read": ({ hasHeader }) => ({
    says: hasHeader ? "머리글 아래에 자료 행이 없습니다." : "파일이 비어 있습니다.",
    fix: hasHeader
      ? '행을 채우십시오. 보고할 것이 없으면 파일을 빼고, 제출되지 않았음("state": "not-delivered")과 그 이유를 edition.json에 쓰십시오.'
      : "제출 기관에 다시 보내 달라고 요청하십시오. data/reference의 표는 이력에서 되살리십시오.",
    office: hasHeader ? "행을 채우거나, 보고할 것이 없음을 알려 주십시오." : "파일을 다시 보내십시오.",
  }),
  miscounted: ({ part, expected, found }) => ({
    says: `${part} 부분의 값은 ${expected}개인데 ${found}개로 읽혔습니다. 이 부분의 값은 하나도 사용하지 않았습니다.`,
    fix: "Excel에서 열어 다시 저장하십시오. 그래도 같으면 이 파일을 프로그램 담당자에게 알리십시오. 읽기 프로그램의 잘못입니다.",
  }),
  "unknown-encoding": ({ declared, readableAs }) => ({
    says: `텍스트가 UTF-8${declared ? ` 또는 ${declared}` : ""} 인코딩이 아닙니다.${readableAs.length > 0 ? ` ${readableAs.map(readAs).join(" 또는 ")} 인코딩으로 읽을 수 있습니다.` : ""}`,
    fix:
      readableAs.length > 0
        ? "CSV UTF-8 형식으로 저장하거나, 이 자료의 합의된 양식에 그 인코딩을 지정하십시오."
        : "CSV UTF-8 형식으로 저장하십시오.",
  }),
  "garbled-text": ({ sample }) => ({
    says: `글자가 깨져 있습니다: ${quoted(sample)}. 잘못된 인코딩으로 저장된 적이 있습니다.`,
    fix: "원본 통합 문서에서 CSV UTF-8 형식으로 다시 내보내십시오.",
  }),
  "control-character": ({ codePoint }) => ({
    says: `텍스트에 보이지 않는 제어 문자(U+${codePoint.toString(16).toUpperCase().padStart(4, "0")})가 있습니다.`,
    fix: "셀을 새로 입력하거나 파일을 다시 내보내십시오.",
  }),
  "ambiguous-delimiter": ({ candidates }) => ({
    says: `열 구분 기호가 ${candidates.map(quoted).join(" 또는 ")} 중 어느 것인지 알 수 없습니다.`,
    fix: "이 자료의 합의된 양식에 구분 기호를 지정하거나, 다른 구분 기호로 파일을 저장하십시오.",
  }),
  "unclosed-quote": ({ inside }) => ({
    says: inside
      ? "따옴표로 묶이지 않은 셀 안에 따옴표가 있어 앞뒤 셀의 경계가 분명하지 않습니다."
      : "여기에서 연 따옴표가 닫히지 않아 그 뒤의 내용이 모두 한 셀이 됩니다.",
    fix: inside
      ? '셀 전체를 따옴표로 묶고 안의 따옴표는 두 번 겹쳐 쓰십시오("Round 48""").'
      : "따옴표를 닫으십시오. 따옴표가 텍스트의 일부라면 두 번 겹쳐 쓰십시오.",
  }),
  "ragged-row": ({ expected, found, delimiter }) => ({
    says: delimiter
      ? `이 행만 ${cutBy(delimiter)}(으)로 나뉘어 있습니다. 표의 열은 ${expected}개인데 이 행의 셀은 1개입니다.`
      : `표의 열은 ${expected}개인데 이 행의 셀은 ${found}개입니다.`,
    fix:
      found > expected
        ? "숫자나 텍스트 안에 쉼표(1,234)가 있는지 찾아 그 셀을 따옴표로 묶으십시오."
        : delimiter
          ? "다른 행과 같은 기호로 셀을 나누십시오."
          : "빠진 셀을 채우십시오.",
  }),
  "duplicate-file": ({ other }) => ({
    says: `다음 파일과 내용이 똑같습니다: ${other}.`,
    fix: "두 파일 중 하나를 지우십시오.",
  }),
  "empty-edition": () => ({
    says: "이 연도판에는 데이터셋이 없어 보고서에 수치가 없습니다.",
    fix: "edition.json의 “deliveries”에 누가 어떤 파일을 보내는지 적으십시오. almanac propose FILE --deliver로 통합 문서에서 데이터셋을 시작할 수 있습니다.",
  }),
  "orphan-file": () => ({
    says: "이 파일에 해당하는 데이터셋이 없어 읽지 않았습니다.",
    fix: "파일 이름을 고치거나 파일을 폴더 밖으로 옮기십시오.",
  }),
  "missing-file": ({ office, canBeGivenUp, near }) => ({
    says: `파일이 없습니다${office ? `(제출 기관: ${office})` : ""}.${near ? ` 어느 데이터 세트에도 속하지 않는 ${quoted(near)} 파일이 있습니다.` : ""}`,
    fix: near
      ? `${quoted(near)} 파일이 맞으면 정확히 이 이름으로 바꾸십시오.`
      : canBeGivenUp
        ? '정확히 이 이름으로 파일을 넣거나, 제출되지 않았음("state": "not-delivered")과 그 이유를 edition.json에 쓰십시오.'
        : "정확히 이 이름으로 파일을 넣으십시오.",
  }),
  "invalid-edition": ({ field, fault, value }) => edition[fault](field, value),
  "not-delivered": ({ office, reason }) => ({
    says: `${office}에서 제출하지 않았습니다: ${textIn(reason, "ko")}`,
  }),
  "delivered-after-all": () => ({
    says: "edition.json에는 제출되지 않았다고 되어 있으나 파일이 있어 읽었습니다.",
    fix: "edition.json에서 이 제출의 state와 reason을 지우십시오.",
  }),
  "undeclared-delivery": () => ({
    says: "제출하기로 한 기관이 없는 파일이지만 읽었습니다.",
    fix: "edition.json에 제출 계획을 넣거나 파일을 폴더 밖으로 옮기십시오.",
  }),
  "unknown-folder": ({ files }) => ({
    says: `이 연도판에는 이 폴더(파일 ${files}개)를 읽는 데이터세트가 없습니다.`,
    fix: "이름을 고치거나, edition.json에 데이터세트를 적거나, 폴더를 다른 곳으로 옮기십시오.",
  }),
  "external-link": ({ targets }) => ({
    says: `수식이 다른 통합 문서를 참조합니다(${list(targets, 3)}). 마지막으로 계산된 결과를 사용했습니다.`,
    fix: "수식을 값으로 붙여 넣어, 다른 파일 없이도 통합 문서가 온전하게 하십시오.",
  }),
  "sheet-without-part": () => ({
    says: "통합 문서에 이름만 있고 내용이 없는 시트이므로 건너뛰었습니다.",
    fix: "오래된 매크로 모듈이 아니라면 통합 문서를 다시 보내 달라고 요청하십시오.",
  }),
  "irregular-part": ({ what }) => ({
    says: {
      "row-zero": "행 번호가 0인 행이 있습니다. 바로 앞 행의 다음 행으로 읽었습니다.",
      "merged-lines": "행이나 열 전체가 병합되어 있습니다. 값이 있는 범위까지 읽었습니다.",
      "styles-missing": "스타일 구성 요소가 없지만, 스타일이 필요한 숫자가 없습니다.",
    }[what],
  }),
  "unknown-style": ({ style }) => ({
    says: `셀의 스타일 ${style}이(가) 통합 문서에 없어, 숫자가 백분율인지 날짜인지 알 수 없습니다.`,
    fix: "통합 문서를 만든 프로그램에서 열어 이 셀의 표시 형식을 지정하고 다시 저장하십시오.",
  }),
  "unread-sheet": () => ({
    says: "이 시트에는 합의된 양식의 머리글이 없어 읽지 않았습니다.",
    fix: "데이터가 없는 시트라면 그대로 두십시오. 데이터가 있으면 머리글을 고치십시오.",
  }),
  "missing-header": ({ wanted, cut }) => ({
    says: cut
      ? `열이 ${cutBy(cut.by)}(으)로 나뉘어 있으나, 이 자료의 구분 기호는 ${cutBy(cut.declared)}입니다.`
      : `필요한 열 이름(${list(wanted)})이 있는 행이 없습니다.`,
    fix: cut
      ? `열을 ${cutBy(cut.declared)}(으)로 나누어 저장하거나, 이 자료의 구분 기호를 ${cutBy(cut.by)}(으)로 지정하십시오.`
      : "표에 머리글 행을 다시 넣으십시오.",
  }),
  "missing-column": ({ name, synonyms, nearest, misplaced }) => ({
    says:
      misplaced && nearest
        ? `${named(name, synonyms)} 열이 있어야 할 ${formatCells(nearest.at)} 셀에 ${quoted(nearest.text)}(이)라고 적혀 있습니다.`
        : `${named(name, synonyms)} 열이 없습니다.${nearby(nearest)}`,
    fix: nearest
      ? `${formatCells(nearest.at)} 셀의 머리글을 다음과 같이 바꾸십시오: ${quoted(name)}.`
      : "열을 추가하거나 머리글을 고치십시오.",
  }),
  "missing-field": ({ name, synonyms, nearest }) => ({
    says: `표 위에 ${named(name, synonyms)} 항목이 없습니다.${nearby(nearest)}`,
    fix: "항목을 추가하고 바로 옆 셀에 값을 넣거나, 항목 이름을 고치십시오.",
  }),
  "unknown-column": ({ name }) => ({
    says: `${quoted(name)} 열은 합의된 양식에 없어 읽지 않았습니다.`,
    fix: "비고를 적은 열이라면 그대로 두십시오. 아니면 머리글을 고치십시오.",
  }),
  "duplicate-column": ({ name, first }) => ({
    says: `${quoted(name)} 열이 두 번 나옵니다. 첫 번째는 ${formatCells(first)} 셀에 있습니다.`,
    fix: "둘 중 하나를 지우거나 이름을 바꾸십시오.",
  }),
  "blank-column": () => ({
    says: "이 열에는 머리글이 없어 셀을 읽지 않았습니다.",
    fix: "열에 머리글을 넣거나 열을 비우십시오.",
  }),
  "blank-row": () => ({
    says: "표 안의 빈 행을 건너뛰었습니다.",
    fix: "필요 없는 빈 행이면 지우십시오.",
  }),
  "second-table": () => ({
    says: "시트에 있는 두 번째 표를 읽지 않았습니다.",
    fix: "그 표를 별도의 시트로 옮기십시오.",
  }),
  "hidden-data": ({ what, names }) => ({
    says:
      what === "sheet"
        ? `${quoted(names)} 시트가 숨겨져 있습니다. 다른 시트와 똑같이 읽었습니다.`
        : `숨겨진 ${what === "rows" ? "행" : "열"}: ${names}.`,
    fix: "숨기기를 취소하고 제출할 데이터가 맞는지 확인하십시오.",
  }),
  "merged-number": ({ raw }) => ({
    says: `${quoted(raw)} 숫자가 든 셀이 여러 행에 걸쳐 병합되어 있어 어느 행의 값인지 알 수 없습니다.`,
    fix: "셀 병합을 해제하고(셀 분할) 행마다 숫자를 입력하십시오.",
  }),
  "total-row": ({ label, isJudged }) => ({
    says: isJudged
      ? `${quoted(label)} 행은 합계·평균 행이므로 검산한 뒤 집계에서 제외했습니다.`
      : `${quoted(label)} 행은 합계·평균 행이므로 집계에서 제외했습니다. 이 행이나 구성 값에 빈칸 또는 어림수가 있어 검산하지 못했습니다.`,
  }),
  "total-mismatch": ({ label, printed, computed, parts }) => ({
    says: `${quoted(label)} 값은 ${number(printed)}인데 구성 항목 ${parts.map(formatCells).join(" + ")} 셀로 계산하면 ${number(computed)}입니다.`,
    fix: "틀린 구성 항목을 고치거나 합계를 다시 계산하십시오.",
  }),
  "undeclared-total": ({ label }) => ({
    says: `${quoted(label)} 행은 합의된 양식에 없는 합계이므로 집계에서 제외했습니다.`,
    fix: "합의된 양식에 합계로 지정하거나, 데이터라면 행 이름을 고치십시오.",
    office: "데이터라면 행 이름을 고치십시오. 합계라면 그대로 두어도 됩니다.",
  }),
  "possible-total": ({ label, parts }) => ({
    says: `${quoted(label)} 행은 ${parts.length > 0 ? `${parts.map(formatCells).join(" + ")} 셀의 합과 같습니다` : "이름은 합계 같지만 위에 있는 어떤 값의 합도 아닙니다"}. 데이터로 읽었습니다.`,
    fix: "데이터라면 그대로 두십시오. 합계라면 행 이름에 합계라고 밝히거나 행을 지우십시오.",
  }),
  "uncalculated-formula": ({ formula }) => ({
    says: `${quoted(`=${formula}`)} 수식이 한 번도 계산되지 않았습니다.`,
    fix: "Excel에서 통합 문서를 열어 계산되게 한 뒤 저장하십시오.",
  }),
  "error-value": ({ raw }) => ({
    says: `셀에 ${raw} 오류가 표시되어 있습니다.`,
    fix: "수식을 고치거나 값을 입력하십시오.",
  }),
  "not-a-number": ({ raw, column, decimal }) => ({
    says: `${quoted(column)} 열의 ${quoted(raw)} 값은 숫자가 아닙니다.${decimal ? ` 이 자료의 소수점 기호는 ${quoted(decimal)}입니다.` : ""}`,
    ...(decimal
      ? {
          fix: `소수점 기호 ${quoted(decimal)}를 써서 다시 입력하거나, 이 자료의 합의된 양식에 지정한 소수점 기호를 고치십시오.`,
          office: `소수점 기호 ${quoted(decimal)}를 써서 다시 입력하십시오.`,
        }
      : { fix: "숫자만 입력하십시오. 값이 없으면 n/a라고 입력하십시오." }),
  }),
  "number-as-text": ({ raw, value }) => ({
    says: `${quoted(raw)} 숫자가 텍스트로 저장되어 있습니다. 읽은 값은 ${number(value)}입니다.`,
    fix: "숫자로 다시 입력하십시오.",
  }),
  "not-whole": ({ raw, column }) => ({
    says: `${quoted(column)} 열의 ${quoted(raw)} 값은 정수가 아닙니다.`,
    fix: "값을 고치십시오.",
  }),
  precision: ({ raw, value, exponent }) => ({
    says: exponent
      ? `${quoted(raw)} 값은 지수로 적혀 있어 자릿수가 빠졌을 수 있습니다. 읽은 값은 ${number(value)}입니다.`
      : `${quoted(raw)} 값은 스프레드시트가 보존할 수 있는 자릿수를 넘습니다. 읽은 값은 ${number(value)}입니다.`,
  }),
  "ambiguous-number": ({ raw, readings }) => ({
    says: `${quoted(raw)} 값이 ${readings.map(number).join(" 또는 ")} 중 어느 것인지 알 수 없습니다.`,
    fix: "숫자로 입력하거나, 이 자료의 합의된 양식에 소수점 기호를 지정하십시오.",
    office: "숫자로 입력하십시오.",
  }),
  "mixed-percent-scale": ({ raw, other, otherRaw }) => ({
    says: `이 셀은 ${quoted(raw)}, ${formatCells(other)} 셀은 ${quoted(otherRaw)}입니다. 한 열에 전체를 1로 본 비율과 백분율이 섞여 있습니다.`,
    fix: "둘 다 백분율(53.4)로 쓰거나 셀에 백분율 서식을 지정하십시오.",
  }),
  "suspect-percent-scale": ({ raw, column }) => ({
    says: `${quoted(column)} 열의 값이 ${quoted(raw)} 등 모두 1 이하입니다. 전체를 1로 본 비율이 아니라 백분율로 읽었습니다.`,
    fix: "전체를 1로 본 비율이라면 백분율(53.4)로 쓰거나 셀에 백분율 서식을 지정하십시오.",
  }),
  "unexpected-percent": ({ raw, unit }) => ({
    says: `${quoted(raw)} 값은 백분율인데 이 열의 단위는 ${quoted(unit)}입니다.`,
    fix: "백분율 서식을 없애고 숫자를 입력하십시오.",
  }),
  "unit-in-cell": ({ raw, unit }) => ({
    says: `${quoted(raw)} 셀에 단위 ${quoted(unit)}까지 함께 입력되어 있습니다.`,
    fix: "단위는 머리글이나 단위 열에만 쓰십시오.",
  }),
  "unknown-unit": ({ raw, known, meant }) => ({
    says: meant
      ? `${quoted(raw)} 단위는 ${meant.join(" 또는 ")}(으)로 읽힐 수 있습니다.`
      : raw
        ? `${quoted(raw)} 단위는 여기에 쓸 수 있는 단위가 아닙니다.`
        : "단위가 적혀 있지 않습니다.",
    fix: meant
      ? "뜻한 단위를 대소문자까지 이 표기 그대로 적으십시오."
      : `다음 중 하나를 쓰십시오: ${list(known)}.`,
  }),
  "qualified-value": ({ raw }) => ({
    says: `${quoted(raw)} 값은 정확한 수치가 아니므로 수치 한정(초과, 미만, 약 등)을 붙여 사용합니다.`,
  }),
  "missing-value": ({ columns, typed = [] }) => ({
    says:
      typed.length > 0
        ? `${list(columns.map(quoted))} 열에는 값이 있어야 하는데 ${list(typed.map(quoted))}(이)라고 적혀 있습니다.`
        : `${list(columns.map(quoted))} 열이 비어 있습니다.`,
    fix: "빠진 값을 채우십시오.",
  }),
  "empty-among-filled": ({ column }) => ({
    says: `${quoted(column)} 셀이 비어 있습니다. 보고되지 않은 값으로 보며, 0으로 읽는 일은 없습니다.`,
    fix: "값을 채우십시오. 보고할 값이 없으면 … 기호를 적으십시오.",
  }),
  "missing-marker": ({ raw }) => ({
    says: `${quoted(raw)} 표시는 값이 없다는 뜻입니다. 0으로 읽는 일은 없습니다.`,
  }),
  "notation-key": ({ raw }) => ({
    says: `${quoted(raw)} 표기 기호는 값이 없다는 뜻입니다. 0으로 읽는 일은 없습니다.`,
  }),
  "invisible-characters": ({ raw }) => ({
    says: `${quoted(raw)} 값에 보이지 않는 문자가 있어 그 문자를 빼고 읽었습니다.`,
    fix: "새로 입력하십시오.",
  }),
  "not-a-date": ({ raw, column, is }) => ({
    says:
      is === "time"
        ? `${quoted(column)} 열의 ${quoted(raw)} 값은 날짜가 아니라 시각입니다.`
        : is === "duration"
          ? `${quoted(column)} 열의 ${quoted(raw)} 값은 날짜가 아니라 시간의 길이입니다.`
          : `${quoted(column)} 열의 ${quoted(raw)} 값을 날짜로 읽을 수 없습니다.`,
    fix: "2020-12-31, 2020-12, 2020 가운데 한 형식으로 입력하십시오.",
  }),
  "ambiguous-date": ({ raw, readings }) => ({
    says:
      readings.length === 1
        ? `${quoted(raw)} 값이 일본 연호의 해(${readings[0]})인지, 반기나 번호인지 알 수 없습니다.`
        : `${quoted(raw)} 값이 ${readings.join(" 또는 ")} 중 어느 날짜인지 알 수 없습니다.`,
    fix: isDayOrMonth(readings)
      ? "2020-12-31 형식으로 입력하거나, 일과 월 중 무엇을 먼저 적는지 이 자료의 합의된 양식에 지정하십시오."
      : "2020-12-31 형식으로 입력하십시오.",
    office: "2020-12-31 형식으로 입력하십시오.",
  }),
  "date-as-text": ({ raw, value }) => ({
    says: `${quoted(raw)} 날짜가 텍스트로 저장되어 있습니다. 읽은 값은 ${value}입니다.`,
    fix: "날짜로 다시 입력하십시오.",
  }),
  "implausible-date": ({ raw, value }) => ({
    says: `${quoted(raw)} 값을 날짜로 읽은 결과(${value || "날짜 아님"})가 이상합니다. 날짜 대신 일수가 입력되었거나 날짜 체계가 잘못되었습니다.`,
    fix: "날짜 전체를 2020-12-31처럼 입력하십시오. 연도만 쓸 때에는 먼저 셀 서식을 ‘일반’으로 바꾼 뒤 입력하십시오.",
  }),
  "out-of-range": ({ raw, column, minimum, maximum }) => ({
    says: `${quoted(column)} 열의 ${quoted(raw)} 값이 허용 범위(${within(minimum, maximum)})를 벗어납니다.`,
    fix: "값을 고치십시오.",
  }),
  "other-year": ({ raw, column, edition }) => ({
    says: `${quoted(column)} 열의 ${quoted(raw)} 값은 ${edition}년이 아닙니다.`,
    fix: "이 연도에 속하면 날짜를 고치고, 아니면 이 행을 해당 연도의 파일로 옮기십시오.",
  }),
  "not-in-list": ({ raw, column, nearest, allowed }) => ({
    says: `${quoted(raw)} 값은 ${quoted(column)} 열에 쓸 수 있는 값이 아닙니다.${meant(nearest)}`,
    fix: `다음 중 하나를 쓰십시오: ${list(allowed)}.`,
  }),
  "unknown-area": ({ raw, nearest }) => ({
    says: `${quoted(raw)} 지역은 등록되어 있지 않습니다.${meant(nearest)}`,
    fix: "이름을 고치거나, 검토를 거쳐 data/reference/areas.csv 파일에 어떤 곳의 별칭으로 또는 새 행으로 추가하십시오.",
    office: "이름을 고치거나, 이 지역을 추가해 달라고 사무국에 요청하십시오.",
  }),
  "unnamed-place": ({ language, count, example }) => ({
    says: `${example} 등 장소 ${count}곳에 언어 ${language}의 이름이 없어 영어 이름을 보여 줍니다.`,
    fix: `areas.csv의 ${language} 열을 채우십시오.`,
  }),
  unmerged: () => ({
    says: "이 행들은 병합되지 않았습니다. git이 <<<<<<< 표시와 >>>>>>> 표시 사이에 두 판을 남겨 두었습니다.",
    fix: "맞는 행을 남기고 나머지 행과 표시를 지우십시오. 모두 지우면 파일을 읽습니다.",
  }),
  "area-cycle": ({ chain }) => ({
    says: `지역이 서로를 포함합니다: ${chain.join(" → ")}.`,
    fix: "이 가운데 한 곳의 “parent” 열을 고치십시오.",
  }),

  "duplicate-key": ({ key, first, isElsewhere, merged }) => ({
    says: merged
      ? `${formatCells(merged)} 셀이 병합되어 있어 내용이 다른 두 행이 똑같이 ${quoted(key)} 행이 됩니다.`
      : `${quoted(key)} 행이 서로 다른 내용으로 두 번 나옵니다. 첫 번째는 ${formatMet(first, isElsewhere)} 셀에 있습니다.`,
    fix: merged
      ? "병합을 풀고 행마다 제 값을 적거나, 맞는 행만 남기고 다른 행은 지우십시오."
      : "맞는 행만 남기고 다른 행은 지우십시오.",
  }),
  "duplicate-row": ({ key, first, isElsewhere }) => ({
    says: `${quoted(key)} 행은 ${formatMet(first, isElsewhere)} 셀의 행과 똑같으므로 집계에서 제외했습니다.`,
    fix: "두 행 중 하나를 지우십시오.",
  }),
  "ambiguous-place": ({ raw, listed }) => ({
    says: `${quoted(raw)} 이름은 둘 이상의 지역을 가리킬 수 있습니다. 지역 표에 있는 이름은 ${quoted(listed)}입니다.`,
    fix: "data/reference/areas.csv에 있는 대로 성(省) 이름을 붙여 적으십시오.",
  }),
  "written-otherwise": ({ raw, value }) => ({
    says: `${quoted(raw)} 표기를 ${number(value)}(으)로 읽었습니다. 측정값이 아닙니다.`,
  }),
  "date-read": ({ raw, value }) => ({
    says: `${quoted(raw)} 표기를 ${until(value)}(으)로 읽었습니다.`,
    fix: "다른 날짜를 뜻하면 날짜로 입력하십시오.",
  }),
  "unlisted-places": ({ names, count }) => ({
    says: `data/reference/areas.csv에 없는 지역이 적힌 행이 ${count}개 있습니다: ${list(names.map(quoted), 200)}. 수에는 넣지만 개별 지역으로는 집계하지 않습니다.`,
    fix: "수치가 필요하면 검토를 거쳐 지역을 추가하십시오.",
  }),
  "outside-region": ({ raw, country }) => ({
    says: `${quoted(raw)} 지역은 권역 밖(${country})에 있어 권역의 수치에 넣지 않습니다.`,
  }),
  "other-country": ({ raw, said, listed }) => ({
    says: `파일은 ${quoted(raw)} 지역을 ${quoted(said)}에 두었지만, 지역 표에 따라 ${listed}에 집계합니다.`,
  }),
  "conflicting-values": ({ raw, value, kept, keptValue, first }) => ({
    says: `같은 지역과 기간에 대하여 ${quoted(raw)} 값은 ${number(value)}, ${quoted(kept)}(${formatCells(first)}) 값은 ${number(keptValue)}입니다. ${quoted(kept)} 값을 쓰며 평균을 내지 않습니다.`,
    fix: "어느 값이 맞는지 출처에 확인하십시오.",
  }),
  "not-one-year": ({ raw, days }) => ({
    says:
      days === null
        ? `${quoted(raw)} 기간에 끝이 없습니다.`
        : `${quoted(raw)} 기간은 ${days}일이며 한 해가 아닙니다.`,
    fix: "기간을 확인하십시오. 한 해의 수치와 비교할 수 없습니다.",
  }),
  "unusual-amount": ({ raw, column, least, most }) => ({
    says: `${quoted(column)} 열의 ${quoted(raw)} 값이 ${most === null ? `${least}보다 작아` : least === null ? `${most}보다 커서` : `${least}~${most} 범위를 벗어나`} 이례적입니다. 보고된 대로 둡니다.`,
    fix: "보고한 쪽에 확인하고, 틀렸으면 data/reference/corrections.csv에서 바로잡으십시오.",
  }),
  "reported-without-figures": ({ raw }) => ({
    says: `${quoted(raw)}: 인벤토리가 있다고 보고했지만 수치가 없습니다.`,
  }),
  "told-again": ({ value, before, first }) => ({
    says: `같은 지역과 기간의 값이 여기서는 ${number(value)}, ${formatAddress(first)}에서는 ${number(before)}입니다. 나중 설문의 값을 씁니다.`,
  }),
  "target-not-recomputed": ({ value, computed }) => ({
    says: `목표는 ${number(value)}(으)로 보고되었지만, 기준에서 비율을 빼면 ${number(computed)}입니다.`,
    fix: "기준, 비율, 목표를 보고한 쪽에 확인하십시오.",
  }),
  "parts-exceed-whole": ({ parts, whole, unit, columns, of }) => ({
    says:
      columns.length === 1
        ? `구성 항목인 ${list(columns.map(quoted))} 값(${written(parts, unit)})이 전체인 ${quoted(of)} 값(${written(whole, unit)})보다 큽니다.`
        : `${list(columns.map(quoted))} 값의 합(${written(parts, unit)})이 전체인 ${quoted(of)} 값(${written(whole, unit)})보다 큽니다.`,
    fix: "구성 항목이나 전체 값을 고치십시오.",
  }),
  "parts-do-not-sum": ({ parts, whole, unit, columns, of }) => ({
    says: `${list(columns.map(quoted))} 값의 합은 ${written(parts, unit)}, ${quoted(of)} 값은 ${written(whole, unit)}입니다.`,
    fix: "구성 항목이나 전체 값을 고치십시오.",
  }),
  "shares-not-100": ({ sum }) => ({
    says: `이 행의 비율을 모두 더하면 ${number(sum)}%입니다.`,
    fix: "틀린 비율을 고치십시오. 반올림만으로는 설명되지 않는 차이입니다.",
  }),
  "required-together": ({ column, with: filled }) => ({
    says: `${list(filled.map(quoted))} 열은 채워져 있는데 ${quoted(column)} 열이 비어 있습니다.`,
    fix: "모두 채우거나 모두 비우십시오.",
  }),
  "constant-column": ({ value, rows, unit }) => ({
    says: `${rows}개 행의 값이 모두 ${written(value, unit)}입니다.`,
    fix: "실제로 그렇다면 그대로 두십시오. 아니면 채우기를 잘못한 것입니다.",
  }),
  "copied-column": ({ other }) => ({
    says: `${quoted(other)} 수치와 완전히 똑같습니다.`,
    fix: "둘 중 어느 쪽이 복사된 것인지 확인하십시오.",
  }),
  "unlike-period": ({ raw, usual }) => ({
    says: `${quoted(raw)} 값이 있는 시계열에서 다른 기간은 ${quoted(usual)}처럼 적혀 있습니다.`,
    fix: "다른 기간과 같은 방식으로 쓰십시오. 연도만 쓸 때에는 먼저 셀 서식을 ‘일반’으로 바꾼 뒤 입력하십시오.",
  }),
  gap: ({ from, to }) => ({
    says: `시계열에서 ${from}년 다음 행이 ${to}년이고 그 사이 연도의 행이 없습니다.`,
    fix: "빠진 연도를 추가하십시오. 수치가 없는 연도에는 … 기호를 쓰십시오.",
  }),
  jump: ({ value, before, unit }) => ({
    says: `전년 값은 ${written(before, unit)}, 이 값은 ${written(value, unit)}입니다. 한 해 사이의 변화로는 이례적입니다.`,
    fix: "수치를 확인하십시오. 맞으면 무슨 일이 있었는지 비고에 적으십시오.",
  }),
  spike: ({ value, before, after, unit }) => ({
    says: `앞뒤 값은 ${written(before, unit)}, ${written(after, unit)}인데 이 값은 ${written(value, unit)}입니다.`,
    fix: "수치를 확인하십시오. 숫자 하나나 소수점이 틀렸을 수 있습니다.",
  }),
  flat: ({ value, years, unit }) => ({
    says: `${years}년 연속으로 같은 값(${written(value, unit)})입니다.`,
    fix: "전년 수치를 그대로 옮긴 것이 아닌지 확인하십시오.",
  }),
  "sign-change": ({ value, before, unit }) => ({
    says: `앞의 값은 ${written(before, unit)}, 이 값은 ${written(value, unit)}입니다. 부호가 바뀌었습니다.`,
    fix: "부호를 고치십시오.",
  }),
  "unit-suspect": ({ value, neighbour, ratio, unit }) => ({
    says: `이 값(${written(value, unit)})과 이웃한 값(${written(neighbour, unit)})이 약 ${number(ratio)}배 차이 납니다. 단위가 틀린 것은 아닙니까?`,
    fix: "수치나 단위를 고치십시오. 맞는 값이라면 data/reference/accepted-findings.csv 파일에서 예외로 인정하십시오.",
    office: "수치나 단위를 고치거나, 맞는 값이라면 사무국에 알려 주십시오.",
  }),
  "future-period": ({ value, published }) => ({
    says: `${quoted(until(value))} 시점의 수치가 보고값으로 되어 있으나, 그 시점은 이번 연도판의 발행일(${published}) 이후에 시작합니다.`,
    fix: "시점을 고치거나, 이 행을 계획, 전망 또는 목표로 표시하십시오.",
  }),
  "end-before-start": ({ start, end }) => ({
    says: `종료일(${end})이 시작일(${start})보다 빠릅니다.`,
    fix: "두 날짜 중 하나를 고치십시오.",
  }),
  "expired-acceptance": ({ accepts, expires }) => ({
    says: `${quoted(accepts)} 예외 인정은 이번 연도판의 발행 전에 기한(${expires})이 지나 효력이 없습니다.`,
    fix: "예외로 인정했던 문제를 고치거나, 다시 검토하여 기한을 늦추십시오.",
  }),
  "unused-acceptance": ({ accepts }) => ({
    says: `이 데이터셋, 열, 행 키, 입력값에 해당하는 ${quoted(accepts)} 점검 결과가 없습니다.`,
    fix: "문제가 해결되었으면 이 줄을 지우십시오. 아니면 almanac check --format json 결과에서 fingerprint를 복사하십시오.",
  }),
  corrected: ({ from, to, reason }) => ({
    says: `읽을 때 ${quoted(from)} 값을 ${quoted(to)} 값으로 정정했습니다: ${reason}.`,
    fix: "제출 기관에 파일을 고쳐 달라고 요청하고, 고쳐지면 data/reference/corrections.csv 파일에서 이 줄을 지우십시오.",
    office: "기관의 파일에서도 이 셀을 고치십시오.",
  }),
  "correction-mismatch": ({ expected, found, line }) => ({
    says: `data/reference/corrections.csv 파일의 ${formatCells(line)} 셀에는 여기의 값이 ${quoted(expected)}라고 되어 있으나, 실제 값은 ${quoted(found)}입니다.`,
    fix: "제출 기관이 파일을 고쳤으면 정정을 지우십시오. 아니면 corrections.csv에 적힌 값을 고치십시오.",
  }),
  "correction-without-cell": ({ cell }) => ({
    says: `정정할 셀이 없습니다: ${formatAddress(cell)}.`,
    fix: "적힌 파일이나 셀을 고치거나 이 줄을 지우십시오.",
  }),
  "not-a-cell": ({ raw }) => ({
    says: `${quoted(raw)} 값은 셀 이름이 아닙니다.`,
    fix: "Roster!E10 형식으로 쓰십시오. CSV 파일이면 E10 형식으로 쓰십시오.",
  }),
  "expired-correction": ({ cell, expires }) => ({
    says: `${formatAddress(cell)} 셀의 정정은 기한(${expires})이 지났으나 그대로 적용했습니다.`,
    fix: "제출 기관에 다시 요청하고 새 기한을 정하거나 이 줄을 지우십시오.",
  }),
  "restatement-between": ({ from, to }) => ({
    says: `이 줄은 ${quoted(from)}에서 ${quoted(to)}까지로 되어 있어 앞선 연도판에서 뒤의 연도판으로 이어지지 않습니다.`,
    fix: "2020과 2021처럼 연도로 쓰십시오. 같은 연도판을 다시 발행할 때는 같은 연도를 두 번 씁니다.",
  }),
  ...betweenEditions,
  "published-total-mismatch": ({ ours, published, ourPeriod }) => ({
    says: `${ourPeriod} 기준 자체 집계값은 ${shown(ours)}, 발표된 값은 ${shown(published)}입니다.`,
    fix: "어느 쪽이 맞는지 확인하고, 왜 다른지 출처 열에 적으십시오.",
  }),
  "unknown-reference": ({ raw, list: where, nearest }) => ({
    says: `${quoted(raw)} 값이 ${lists[where] ?? where}에 없습니다.${meant(nearest)}`,
    fix: `값을 고치거나 ${lists[where] ?? where}에 추가하십시오.`,
    office: "값을 고치거나, 추가해 달라고 사무국에 요청하십시오.",
  }),
  "day-month-swap": ({ value, other, otherAt }) => ({
    says: `이 셀은 ${quoted(until(value))}, ${formatCells(otherAt)} 셀은 ${quoted(until(other))}입니다. 둘 중 하나에서 월과 일이 뒤바뀐 것으로 보입니다.`,
    fix: "어느 쪽이 맞는지 확인하고 다른 쪽을 고치십시오.",
  }),
  "record-conflict": ({ value, other, otherAt }) => ({
    says: `같은 행사의 두 기록이 다릅니다. 이 셀은 ${quoted(until(value))}, ${formatCells(otherAt)} 셀은 ${quoted(until(other))}입니다.`,
    fix: "어느 쪽이 맞는지 확인하고 다른 쪽을 고치십시오.",
  }),

  "missing-definition-sheet": ({ sheet }) => ({
    says: `정의에 ${quoted(sheet)} 시트가 없습니다.`,
    fix: `definition.xlsx에 ${quoted(sheet)} 시트를 추가하거나 폴더에 ${sheet}.csv를 추가하고, 선언할 것마다 한 행씩 적으십시오.`,
  }),
  "two-definitions": ({ other }) => ({
    says: `데이터셋이 이곳과 ${other} 두 곳에 정의되어 있습니다.`,
    fix: "앞으로 고쳐 나갈 것만 남기고 다른 하나는 폴더에서 빼십시오.",
  }),
  "definition-formula": ({ formula }) => ({
    says: `이 셀은 수식(${formula})입니다. 정의에는 내용을 그대로 적어야 합니다.`,
    fix: "수식 대신 값을 붙여 넣으십시오.",
  }),
  "invalid-id": ({ raw }) => ({
    says: `${quoted(raw)}은(는) 식별자로 쓸 수 없습니다.`,
    fix: "pm25-by-city처럼 소문자로 시작하는 로마자, 숫자, 붙임표를 쓰고, constructor 같은 프로그래밍 언어의 낱말은 피하십시오.",
  }),
  "undeclared-unit": ({ raw, nearest }) => ({
    says: `단위 ${quoted(raw)}은(는) 프로그램의 단위도 아니고 여기에 선언되어 있지도 않습니다.${meant(nearest)}`,
    fix: "고치거나 시트 “units”에 행을 추가하십시오(지표의 단위라면 “base”를 비워 둡니다). “doctor/1000”과 같은 단위이면 “per”와 “per head”는 1,000당 값을 냅니다.",
  }),
  "missing-definition": ({ folder }) => ({
    says: `${quoted(folder)}에 정의가 없습니다.`,
    fix: "definition.xlsx 또는 시트마다 CSV 파일을 넣거나(almanac propose가 만들어 줍니다) 폴더를 지우십시오.",
  }),
  "taken-id": ({ id, owner }) => ({
    says: `식별자 ${quoted(id)}은(는) 이미 쓰이고 있습니다(${owner}).`,
    fix: "다른 식별자를 고르십시오.",
  }),
  "not-understood": ({ raw, column, forms }) => ({
    says: `${quoted(column)} 열의 ${quoted(raw)}을(를) 이해할 수 없습니다.`,
    fix: `다음과 같이 적으십시오: ${list(forms, 12)}.`,
  }),
  "unclosed-brace": ({ raw }) => ({
    says: `${quoted(raw)}의 중괄호가 짝을 이루지 않습니다.`,
    fix: "다음 {이 열리기 전에 각각의 {을 }으로 닫으십시오.",
  }),
  "circular-definition": ({ path }) => ({
    says: `자기 자신으로 정의되어 있습니다: ${path.join(" → ")}.`,
    fix: "그중 하나를 다른 것으로 정의하십시오.",
  }),
  "wrong-kind": ({ name, is, wanted }) => ({
    says: `${quoted(name)}의 종류는 ${is}이지만 여기에는 ${list(wanted)}이(가) 필요합니다.`,
    fix: "다른 이름을 적거나, 그것으로 만드는 것을 바꾸십시오.",
  }),
  "untold-figure": ({ raw }) => ({
    says: `이번 판에는 ${quoted(raw)} 수치가 없어 이를 쓰는 글을 뺐습니다.`,
    fix: "`almanac explain`이 보여 주는 수치를 적거나, 언제 보일지 적으십시오.",
  }),
  untranslated: ({ language, count, example }) => ({
    says: `${quoted(example)} 등 ${count}개의 글에 언어 ${language}이(가) 없어 다른 언어로 보여 줍니다.`,
    fix: `\`almanac words\`에 --missing ${language}을(를) 붙이면 나오는 글을 번역하십시오.`,
  }),
  "open-question": ({ question }) => ({
    says: `답하지 않은 질문이 있습니다: ${quoted(question)}`,
    fix: "그 행에서 답한 뒤 이 셀을 비우십시오.",
  }),

  "undeclared-indicator": () => ({
    says: "데이터셋이 선언하지 않은 지표를 계산했습니다.",
    fix: "데이터셋의 지표 목록에 이 지표를 선언하십시오.",
  }),
  "wrong-unit": ({ unit, declared }) => ({
    says: `수치의 단위는 ${quoted(unit)}, 지표의 단위는 ${quoted(declared)}입니다.`,
    fix: "원자료의 단위를 고치십시오.",
  }),
  "duplicate-observation": ({ first, second }) => ({
    says: `한 수치에 결과가 둘입니다: 하나는 ${cells(first)}, 다른 하나는 ${cells(second)}에서 나왔습니다.`,
    fix: "분류로 두 수치를 구별하십시오.",
  }),
  "two-sources": ({ raw, source, other, otherSource, first, indicator }) => ({
    says: `한 수치에 출처가 둘입니다: ${source} ${raw}, ${otherSource} ${other}(${formatCells(first)}). 둘 다 보이며, 어느 것도 대표 수치로 쓰지 않습니다.`,
    fix:
      indicator === null
        ? "쓸 행의 “채택” 열에 “예”라고 적거나, 둘 중 한 행을 빼십시오."
        : `정의에서 ${quoted(indicator)}의 “prefer” 칸에 쓸 출처를 적거나, 둘 중 한 행을 빼십시오.`,
  }),
  "empty-indicator": () => ({
    says: "선언된 지표이지만 이번 연도판에는 수치가 없습니다.",
  }),
  "check-failed": ({ message }) => ({
    says: `이 데이터셋의 점검 또는 계산이 중단되었습니다: ${message}.`,
    fix: `${faulty} 이 데이터셋은 아무것도 발행되지 않았습니다.`,
  }),
  "illustrative-data": ({ rows }) => ({
    says: `예시 행이 ${rows}개 있습니다. 이 행이 쓰인 모든 수치와 그래프에 예시라고 표시합니다.`,
    fix: "실제 데이터가 들어오면 바꾸십시오.",
  }),
  "bounds-point-both-ways": () => ({
    says: "“초과” 값과 “미만” 값의 합은 상한도 하한도 정할 수 없어 수치를 싣지 않습니다.",
  }),
  "method-undefined": ({ method, reason }) => ({
    says: `${quoted(method)} 방법을 여기에 적용할 수 없습니다: ${reasons[reason] ?? reason}.`,
  }),
  "missing-coordinates": ({ chart, areas }) => ({
    says: `그림 ${quoted(chart)}의 지도에 빠진 곳: ${areas.join(", ")}. data/reference/areas.csv에 위치가 적혀 있지 않습니다.`,
    fix: "검토한 뒤 data/reference/areas.csv의 해당 행에 latitude(위도)와 longitude(경도)를 적어 넣으십시오.",
  }),
  "chart-left-out": ({ chart }) => ({ says: `그림 ${quoted(chart)}에 보여 줄 값이 없어 뺐습니다.` }),
  "unprintable-text": ({ raw, characters }) => ({
    says: `${quoted(raw)}은(는) 보고서에 실리지만 보고서의 글꼴에 ${characters}이(가) 없습니다. PDF와 PNG에는 글자마다 �로 나오고, 웹 페이지에서는 독자의 글꼴을 씁니다.`,
    fix: "라틴, 그리스, 키릴 문자나 한자, 가나, 한글로 적거나, 글꼴 패키지를 추가하거나(almanac help add-a-language), 인쇄물에 이렇게 나오는 것을 승인하십시오.",
  }),
  "empty-chart": ({ chart }) => ({
    says: `${quoted(chart)} 그래프에 나타낼 값이 없습니다.`,
    fix: faulty,
  }),
  "chart-warning": ({ chart, message }) => ({
    says: `${quoted(chart)} 그래프를 제대로 그리지 못했습니다: ${message}.`,
    fix: faulty,
  }),
};

const limits: { readonly [L in Limit]: string } = {
  "file bytes": "파일 크기(바이트)",
  "zip entries": "압축 파일 안의 항목 수",
  "part bytes": "내부 파일 하나의 크기(바이트)",
  "bytes in all": "압축을 푼 전체 크기(바이트)",
  "compression ratio": "압축 배율",
  cells: "셀 수",
  rows: "행 수",
  columns: "열 수",
  "shared strings": "공유 문자열 수",
  "characters in all": "모든 셀의 글자 수 합계",
  "cell characters": "셀 하나의 글자 수",
  nesting: "중첩 단계",
  "text length": "텍스트 길이",
};

const lists: { readonly [list: string]: string } = {
  "weather-files": "기상 파일",
};

function formatName(format: string): string {
  const names: { readonly [format: string]: string } = {
    xlsx: "Excel 통합 문서(.xlsx)",
    xls: "이전 Excel 통합 문서(.xls)",
    xlsb: "Excel 바이너리 통합 문서(.xlsb)",
    ods: "OpenDocument 스프레드시트(.ods)",
    numbers: "Apple Numbers 스프레드시트(.numbers)",
    "git-lfs": "Git LFS에 있는 파일을 가리키는 포인터",
    csv: "CSV 텍스트 파일",
    text: "텍스트 파일",
    html: "웹 페이지",
    pdf: "PDF 문서",
    zip: "ZIP 압축 파일",
    docx: "Word 문서",
    doc: "이전 Word 문서(.doc)",
    odt: "OpenDocument 텍스트(.odt)",
    image: "그림",
    empty: "빈 파일",
  };
  return names[format] ?? `다른 종류의 파일(${format})`;
}
