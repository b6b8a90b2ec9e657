import type { Phrase } from "../../model/define-problem.ts";
import type { EditionFault } from "../../model/edition.ts";
import { quoted } from "./quoting.ts";

const names = new Intl.DisplayNames("ko", { type: "language" });
const languageName = (locale: string): string => names.of(locale) ?? locale;

/** What is wrong with a field of edition.json, and what to do about it. */
export const edition: {
  readonly [F in EditionFault]: (field: string, value: string) => Phrase & { readonly fix: string };
} = {
  "not-json": () => ({
    says: "올바른 JSON이 아니어서 이 줄을 읽을 수 없습니다.",
    fix: "이 줄이나 앞줄에 쉼표, 따옴표, 괄호가 빠졌는지 확인하십시오.",
  }),
  missing: (field) => ({
    says: `${quoted(field)} 항목이 없습니다.`,
    fix: "추가하십시오. 쓰는 법은 docs/edition.md에 있습니다.",
  }),
  "unknown-field": (field) => ({
    says: `${quoted(field)}은(는) edition.json의 항목이 아닙니다.`,
    fix: "이름을 고치거나 지우십시오. 모든 항목은 docs/edition.md에 있습니다.",
  }),
  "wrong-kind": (field, value) => ({
    says: `${quoted(field)} 항목에 ${quoted(value)}을(를) 쓸 수 없습니다.`,
    fix: "docs/edition.md에 있는 대로 쓰십시오.",
  }),
  empty: (field) => ({ says: `${quoted(field)} 항목이 비어 있습니다.`, fix: "채워 넣으십시오." }),
  "not-a-year": (field, value) => ({
    says: `${quoted(field)} 항목의 ${quoted(value)}은(는) 연도가 아닙니다.`,
    fix: '따옴표 안에 네 자리 숫자를 쓰십시오(예: "2021").',
  }),
  "not-a-day": (field, value) => ({
    says: `${quoted(field)} 항목의 ${quoted(value)}은(는) 날짜가 아닙니다.`,
    fix: '연월일을 쓰십시오(예: "2022-08-31").',
  }),
  "other-year": (_, value) => ({
    says: `파일은 ${value} 폴더에 있는데 다른 연도판이라고 적혀 있습니다.`,
    fix: `"edition": "${value}"라고 쓰거나 해당 연도의 폴더로 옮기십시오.`,
  }),
  "unknown-language": (field, value) => ({
    says: `${quoted(field)}: ${quoted(value)}은(는) 프로그램에 없는 언어입니다.`,
    fix: "en, zh-Hans, zh-Hant, ja, ko, mn 가운데 하나를 쓰십시오.",
  }),
  "language-twice": (_, value) => ({
    says: `locales에 ${languageName(value)}이(가) 두 번 있습니다.`,
    fix: "하나를 지우십시오.",
  }),
  "missing-title": (_, value) => ({
    says: `title: locales에 "${value}"이(가) 있는데 ${languageName(value)} 제목이 없습니다.`,
    fix: `이 언어의 제목을 넣거나 locales에서 "${value}"을(를) 빼십시오.`,
  }),
  "unknown-dataset": (_, value) => ({
    says: `${quoted(value)}이라는 데이터세트는 없습니다.`,
    fix: "이름을 고치십시오. almanac list에 모든 데이터세트가 나옵니다.",
  }),
  "no-deliveries": (_, value) => ({
    says: `이 연도판에 ${quoted(value)}이(가) 있어야 하는데 제출할 기관이 없습니다.`,
    fix: "제출 계획을 넣거나 datasets에서 빼십시오.",
  }),
  "same-file-twice": (_, value) => ({
    says: `${quoted(value)}의 제출이 두 번 계획되어 있습니다.`,
    fix: "한 줄만 남기십시오. 한 파일은 한 기관이 제출합니다.",
  }),
  "missing-reason": (_, value) => ({
    says: `${quoted(value)}이(가) 제출되지 않았는데 이유가 없습니다.`,
    fix: '"reason"을 넣으십시오. 독자에게 보이는 글입니다.',
  }),
  "reason-without-state": (_, value) => ({
    says: `${quoted(value)}이(가) 오지 않은 이유가 있는데 아직 기다리는 상태입니다.`,
    fix: '"state": "not-delivered"를 넣거나 이유를 지우십시오.',
  }),
  "not-earlier": (field, value) => ({
    says:
      field === "previous"
        ? `이전 연도판 ${quoted(value)}이(가) 이 연도판보다 앞서지 않습니다.`
        : `다시 공표한 날(${value})이 공표일보다 앞섭니다.`,
    fix: "연도나 날짜를 고치십시오.",
  }),
  "not-a-file-name": (_, value) => ({
    says: `${quoted(value)}은(는) 데이터세트 폴더에 있는 파일의 이름이 아닙니다.`,
    fix: "경로 없이 파일 이름만 쓰십시오.",
  }),
};
