import { definitionsSheets, findingsSheets } from "../../model/own-sheets.ts";
import type { AnnotationWords, DeliveryWords, PackWords, TemplateWords } from "../phrasebook.ts";

const list = (items: readonly string[]): string => items.map((item) => `“${item}”`).join(", ");

/** The words of the copies that go back to an office. */
export const annotation: AnnotationWords = {
  sheet: findingsSheets.ko,
  title: (file, summary) => `${file} 확인 사항: ${summary}`,
  howToMend: [
    "1. “셀” 열의 주소를 누르면 해당 셀로 이동합니다. 빨간색 셀은 오류이므로 반드시 고치십시오. 노란색 셀은 경고이므로 틀렸으면 고치고, 맞으면 그대로 두십시오. 색칠된 셀에 마우스 포인터를 올려놓으면 이유를 볼 수 있습니다.",
    "2. 셀의 값을 직접 고치십시오. 참고는 뜻밖의 내용이 아니면 조치할 것이 없습니다.",
    "3. 통합 문서를 저장하여 원래 파일 이름으로 다시 보내십시오. 색, 메모, 이 시트는 그대로 두어도 됩니다. 셀의 값만 읽습니다.",
  ],
  howToMendCsv: (file) => [
    `CSV 파일에는 색과 메모를 넣을 수 없으므로, 이 통합 문서는 보내신 ${file} 파일을 보여 주기만 합니다. 행과 열은 그 파일과 같습니다.`,
    "1. “셀” 열의 주소를 누르면 해당 셀로 이동합니다. 빨간색 셀은 오류이므로 반드시 고치십시오. 노란색 셀은 경고이므로 틀렸으면 고치고, 맞으면 그대로 두십시오.",
    `2. ${file} 파일을 만든 프로그램이나 그 파일에서 직접 값을 고치고, ${file} 파일을 같은 이름으로 다시 보내십시오. 참고는 뜻밖의 내용이 아니면 조치할 것이 없습니다.`,
  ],
  uncommented: (sheets) =>
    `${list(sheets)} 시트에서는 원래 있던 내용이 없어지지 않도록 셀에 색만 칠하고 메모는 달지 않았습니다. 이유는 아래에 있습니다.`,
  kinds: { error: "오류", warning: "경고", note: "참고" },
  kind: "구분",
  cell: "셀",
  wholeFile: "파일 전체",
  more: (count) => `… 외 ${count}건. 먼저 위의 것을 고치고 새 사본을 요청하십시오.`,
};

/** The words of the empty workbooks that offices fill in. */
export const template: TemplateWords = {
  data: "데이터",
  definitions: definitionsSheets.ko,
  ownName: "(도시 또는 기관 이름)",
  howToFill: (file) =>
    `흰색 셀을 한 행에 한 건씩 채우십시오. * 표시가 있는 열은 반드시 채워야 합니다. 각 열의 뜻은 “정의” 시트에 있습니다. 통합 문서는 다음 이름으로 저장하십시오: ${file}.`,
  howToFillCsv: (file, delimiter, decimal) =>
    `“데이터” 시트를 한 행에 한 건씩 채우십시오. * 표시가 있는 열은 반드시 채워야 합니다. 다 채운 뒤 “다른 이름으로 저장”에서 파일 형식은 “CSV UTF-8”, 파일 이름은 ${file}로 지정하십시오. 프로그램은 열을 “${delimiter}” 기호로 구분하고 소수점을 “${decimal}” 기호로 쓴 파일을 읽습니다.`,
  perSheet: (column) =>
    `“${column}” 값마다 시트를 하나씩 만듭니다. 시트를 필요한 만큼 복사하고 시트 이름을 그 값으로 바꾸십시오.`,
  key: (columns) =>
    `다음 열의 값이 ${columns.length > 1 ? "모두 " : ""}같은 행이 둘 이상 있으면 안 됩니다: ${columns.join(", ")}.`,
  column: "열",
  whatToWrite: "입력할 내용",
  unit: "단위",
  mustBeFilled: "필수 입력",
  otherNames: "대신 써도 되는 열 이름",
  yes: "예",
  no: "아니요",
  lists: "허용 값",
  mayBeEmpty: "비워 두어도 됩니다.",
  text: "텍스트를 입력합니다.",
  choice: "목록에 있는 값 중 하나를 입력합니다.",
  area: "목록에 있는 지역을 입력합니다.",
  period:
    "연도(2020), 날짜(2020-12-31) 또는 월을 입력합니다. 월은 날짜로 바뀌지 않도록 앞에 작은따옴표를 붙입니다('2020-10).",
  instant: "시차를 포함한 시각(예: 2020-11-22T00:00:00+09:00)을 입력합니다.",
  unitOfRow: "이 행의 숫자에 쓰인 단위를 입력합니다.",
  number: (minimum, maximum, unit) => {
    const range = [
      ...(minimum === null ? [] : [`${minimum} 이상`]),
      ...(maximum === null ? [] : [`${maximum} 이하`]),
    ].join(" ");
    return `${range === "" ? "" : `${range}의 `}숫자${unit === "" ? "" : `(단위: ${unit})`}를 입력합니다. 단위는 쓰지 않습니다.`;
  },
  notInList: "목록에 없는 값입니다. 목록에서 하나를 고르십시오.",
  unusual: "통상적인 범위의 숫자가 아닙니다. <10이나 n/a처럼 일부러 그렇게 쓴 경우에만 그대로 두십시오.",
};

/** The words of the letter beside an office's forms. */
export const pack: PackWords = {
  fileName: "먼저 읽어 주십시오",
  to: "받는 곳",
  request: (network, published) =>
    `${network}에서 아래 파일의 제출을 요청드립니다. 내용은 ${published}에 공표됩니다. 서식을 채우고 파일 이름을 그대로 두어 보내 주십시오.`,
  form: "서식",
  due: (day) => `제출 기한: ${day}`,
  noDue: "되도록 빨리 제출해 주십시오.",
  filled: (rows, last) =>
    `${last}년판의 행 ${rows}개가 이미 들어 있습니다. 바뀐 것을 고치고 새로운 것을 더해 주십시오.`,
  empty: "빈 서식입니다. 올해의 수치만 적어 주십시오.",
  unchanged: (last) => `열은 보내 주신 ${last}년판 파일과 같습니다.`,
  changed: (last) => `${last}년판 파일과 달라진 점`,
  added: (column) => `새 열: ${list([column])}`,
  renamed: (from, column) => `${list([from])}의 이름이 ${list([column])}(으)로 바뀌었습니다.`,
  dropped: (column) => `더 이상 필요 없는 열: ${list([column])}`,
  unit: (columns, from, to) =>
    `단위가 ${from}에서 ${to}(으)로 바뀌었습니다: ${list(columns)}. 들어 있는 값은 환산했습니다.`,
  thanks: "감사합니다.",
};

/** What became of the deliveries of an office. */
export const deliveries: DeliveryWords = {
  byOffice: "기관별 제출 현황",
  awaited: "아직 오지 않음",
  awaitedBy: (day) => `아직 오지 않음(기한: ${day})`,
  arrived: "받음",
  unchanged: "받음, 지난 판의 파일과 바이트까지 같음",
  unreadable: "받았으나 읽을 수 없음",
  toMend: (count) => `받음, 고칠 것 ${count}건`,
};
