import type { ProofWords } from "../proof-words.ts";

const become = (right: string | null): string => (right === null ? "" : ` 올바른 표기: “${right}”.`);

/** What Korean says of a proofread text. */
export const proof: ProofWords = {
  title: (file) => `${file} 교정 결과`,
  verdicts: {
    agrees: "일치",
    disagrees: "불일치",
    stale: "지난 판의 값",
    inconsistent: "글 안의 모순",
    "not-ours": "데이터에 없음",
    "no-figure": "수치 아님",
  },
  agrees: (what, value) => `${what}: ${value}.`,
  disagrees: (what, value, right) => `데이터의 값(${what}): ${value}.${become(right)}`,
  stale: (what, edition, value, right) =>
    `${edition}년판의 값입니다(${what}). 지금은 ${value}.${become(right)}`,
  outdated: (what, then, value, right) =>
    `${then}의 값입니다. 알려진 가장 최근 값(${what}): ${value}.${become(right)}`,
  notOurs: "이 수치에 해당하는 관측값이 없어 대조하지 않았습니다.",
  cells: (cells) => `셀: ${cells}`,
  operations: {
    difference: (what, from, to) => `${what}의 차이: ${from} → ${to}.`,
    change: (what, from, to) => `${what}의 증감률: ${from} → ${to}.`,
    ratio: (what, from, to) => `${what}: ${from} ÷ ${to}.`,
    share: (what, from, to) => `${what}의 비율: ${to} 가운데 ${from}.`,
    sum: (what, parts) => `${what}의 합: ${parts}.`,
  },
  contradictions: {
    "two-values": (other, sentence) => `같은 내용을 다른 곳에서는 ${other}(으)로 적었습니다: “${sentence}”`,
    parts: (sum, total) => `각 부분의 합은 ${sum}인데 본문에는 ${total}(으)로 적혀 있습니다.`,
    change: (from, to, follows) => `${from}에서 ${to}(으)로의 변화는 ${follows}입니다.`,
    share: (part, whole, follows) => `${whole} 가운데 ${part}의 비율: ${follows}.`,
    days: (range, days) => `${range}은(는) 첫날과 마지막 날을 포함해 ${days}일입니다.`,
    weekday: (date, weekday) => `${date}은(는) ${weekday}이 아닙니다.`,
  },
  coverage: ({ checked, all, agree, disagree, stale, inconsistent, notOurs }) =>
    `수치 ${all}개 가운데 ${checked}개 대조: 일치 ${agree}개, 불일치 ${disagree}개, 지난 판의 값 ${stale}개, 글 안의 모순 ${inconsistent}개; 데이터에 없음 ${notOurs}개.`,
  pinned: "data/reference/claims.csv에서 확정됨",
  pin: (line) => `본문이 맞다면 data/reference/claims.csv에 다음 행을 추가해 한 번만 확정하십시오: ${line}`,
  pinExpired: (line) =>
    `data/reference/claims.csv ${line}행: 이 결정의 기한이 지났습니다. 다시 확인하고 더 늦은 날짜를 적으십시오.`,
  pinFault: (line, column) =>
    `data/reference/claims.csv ${line}행: “${column}”이(가) 비었거나 올바르지 않아 이 행은 효력이 없습니다. 채워 넣으십시오.`,
  remarks: {
    "changes-accepted": (count) => `변경 내용 추적 ${count}건은 적용된 것으로 읽었습니다.`,
    "macros-ignored": "파일에 매크로가 있으나 읽거나 실행하지 않았습니다.",
    "links-ignored": (count) => `파일 밖에 있는 ${count}개 부분은 가져오지 않았습니다.`,
    "furniture-set-aside": (count) =>
      `머리글·바닥글과 쪽 번호 ${count}개를 제외했습니다. 되풀이되는 것은 한 번만 읽었습니다.`,
    "pages-without-text": (pages) => `다음 쪽에는 글자가 없어 수치를 대조하지 않았습니다: ${pages}.`,
    "unreadable-characters": (pages) =>
      `다음 쪽의 글꼴은 어떤 글자인지 알 수 없어 수치를 대조하지 않았습니다: ${pages}.`,
    "other-language": (count) => `${count}개 단락은 다른 언어여서 대조하지 않았습니다.`,
    "open-elsewhere":
      "파일이 다른 프로그램에서 열려 있어 아직 저장하지 않은 내용은 들어 있지 않습니다. 저장한 뒤 다시 실행하십시오.",
    "other-edition": (year, edition, reported) =>
      `제목의 연도는 ${year}년이나 ${edition}년판과 대조했습니다. ${reported ? `${year}년판과 대조하려면 --edition ${year}을(를) 붙이십시오` : `${year}년 보고서는 여기에 없습니다`}.`,
  },
  refusals: {
    empty: "파일에 글자가 없습니다.",
    encoding:
      "글자 인코딩이 UTF-8이 아닙니다. UTF-8로 다시 저장하십시오(메모장: 다른 이름으로 저장, 인코딩 UTF-8).",
    encrypted: "암호로 보호된 파일입니다. 암호 없는 사본을 저장하십시오.",
    "other-format": (found, saveAs) =>
      `내용을 보면 ${found} 파일이며 이 형식은 읽지 않습니다. 작성한 프로그램에서 열어 ${saveAs}로 저장하십시오.`,
    archive: "이름과 관계없이 압축 파일입니다. 안에 든 문서를 꺼내어 그것을 지정하십시오.",
    picture: "이름과 관계없이 그림입니다. 원본 문서를 지정하거나 먼저 문자 인식을 하십시오.",
    "not-a-text":
      "docx, pdf, xlsx, md, txt, html 파일이 아닙니다. 문서 자체를 지정하거나 그중 하나로 저장하십시오.",
    damaged: (part) =>
      `파일이 손상되었거나 중간에 끊겼습니다(${part}). 작성한 프로그램에서 다시 저장하십시오.`,
    hostile: (part) =>
      `사무용 프로그램이 쓰지 않는 내용(${part})이 들어 있어 읽지 않았습니다. 출처를 확인하고 Word에서 다시 저장한 파일을 요청하십시오.`,
    "too-large": {
      bytes: (claimed, allowed) => `${claimed}바이트이며 한도는 ${allowed}바이트입니다. 나누어 주십시오.`,
      pages: (claimed, allowed) => `${claimed}쪽이며 한도는 ${allowed}쪽입니다. 나누어 주십시오.`,
      characters: (claimed, allowed) => `글이 ${claimed}자이며 한도는 ${allowed}자입니다. 나누어 주십시오.`,
      numbers: (claimed, allowed) =>
        `수치가 ${claimed}개이며 한 번에 대조할 수 있는 것은 ${allowed}개까지입니다. 나누어 주십시오.`,
    },
    "unpacks-too-large":
      "압축을 풀면 글이라고 볼 수 없을 만큼 커서 읽지 않았습니다. 출처를 확인하고, 본인의 파일이면 나누어 주십시오.",
    "too-deep": (allowed) =>
      `내용이 ${allowed}단계를 넘게 겹쳐 있어(표 안의 표, 목록 안의 목록) 일반 프로그램이 쓴 것이 아닙니다. 출처를 확인하거나 본문을 새 문서에 옮기십시오.`,
    folder: "폴더입니다. 안에 든 파일을 지정하십시오.",
    "mark-of-open": (document) =>
      `글이 아니라 ${document} 파일이 열려 있는 동안 프로그램이 남기는 표시입니다. 그 파일을 지정하거나 먼저 닫으십시오.`,
    scanned: (pages) =>
      `${pages}쪽 모두 그림이며 글자가 없습니다(스캔). 인쇄 전 파일을 쓰거나 먼저 문자 인식을 하십시오.`,
    "broken-fonts":
      "글꼴에서 어떤 글자인지 알 수 없어 숫자가 글자로 읽히지 않습니다. 글꼴을 포함해 다시 내보내거나 원본 문서를 쓰십시오.",
    "no-language":
      "여섯 언어(영어, 중국어 간체·번체, 일본어, 한국어, 몽골어) 가운데 어느 것도 아니어서 대조하지 않았습니다.",
  },
  howToGoOn: [
    "이 파일은 사본이며 원본은 바꾸지 않았습니다. 데이터와 다르거나, 지난 판의 값이거나, 글 안에서 모순되는 수치마다 메모를 달았습니다.",
    "메모가 맞으면 본인의 문서를 고치고 이 사본은 삭제하십시오. 사본을 그대로 고쳐도 됩니다. 다음 대조 때 이 메모는 지워지고 새로 달립니다. 메모가 없는 수치는 일치하거나 데이터에 없는 것입니다.",
    "본문이 맞다면 데이터 담당자에게 알려 주십시오. data/reference/claims.csv에 한 번만 기록하면 됩니다.",
  ],
  unmarked: (count) =>
    `머리글, 바닥글, 각주나 글상자의 ${count}건은 그 자리에 표시할 수 없어 목록에 실었습니다.`,
  inNotes:
    "머리글·바닥글, 각주·미주와 글상자에서는 수치에 음영을 넣었습니다. 메모는 주 번호나 글상자에 달았고, 머리글과 바닥글의 것은 여기에 적었습니다.",
  noCopy: "표시한 사본은 쓸 수 없었습니다. 같은 내용이 담긴 페이지를 보십시오.",
};
