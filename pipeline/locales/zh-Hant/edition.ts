import type { Phrase } from "../../model/define-problem.ts";
import type { EditionFault } from "../../model/edition.ts";
import { quoted } from "./quoting.ts";

const names = new Intl.DisplayNames("zh-Hant", { type: "language" });
const languageName = (locale: string): string => names.of(locale) ?? locale;

/** What is wrong with a field of edition.json, and what to do about it. */
export const edition: {
  readonly [F in EditionFault]: (field: string, value: string) => Phrase & { readonly fix: string };
} = {
  "not-json": () => ({
    says: "檔案不是有效的 JSON：無法讀取此行。",
    fix: "請檢查此行或前一行是否缺少逗號、引號或括號。",
  }),
  missing: (field) => ({ says: `缺少${quoted(field)}。`, fix: "請補上；寫法見 docs/edition.md。" }),
  "unknown-field": (field) => ({
    says: `edition.json 沒有${quoted(field)}這個欄位。`,
    fix: "請更正欄位名稱或將其刪除；所有欄位見 docs/edition.md。",
  }),
  "wrong-kind": (field, value) => ({
    says: `${quoted(field)}不能是${quoted(value)}。`,
    fix: "請依 docs/edition.md 的寫法填寫。",
  }),
  empty: (field) => ({ says: `${quoted(field)}是空的。`, fix: "請填寫。" }),
  "not-a-year": (field, value) => ({
    says: `${quoted(field)}為${quoted(value)}，不是年份。`,
    fix: '請在引號中寫四位數字，例如 "2021"。',
  }),
  "not-a-day": (field, value) => ({
    says: `${quoted(field)}為${quoted(value)}，不是日期。`,
    fix: '請寫明年、月、日，例如 "2022-08-31"。',
  }),
  "other-year": (_, value) => ({
    says: `檔案位於資料夾 ${value}，寫的卻是另一年度。`,
    fix: `請寫 "edition": "${value}"，或將檔案移到該年度的資料夾。`,
  }),
  "unknown-language": (field, value) => ({
    says: `${quoted(field)}：程式沒有${quoted(value)}這種語言。`,
    fix: "請使用 en、zh-Hans、zh-Hant、ja、ko 或 mn。",
  }),
  "language-twice": (_, value) => ({
    says: `locales 中${languageName(value)}出現兩次。`,
    fix: "請刪除其中一個。",
  }),
  "missing-title": (_, value) => ({
    says: `title：缺少${languageName(value)}標題，因為 locales 中有 "${value}"。`,
    fix: `請補上該語言的標題，或從 locales 刪除 "${value}"。`,
  }),
  "unknown-dataset": (_, value) => ({
    says: `沒有名為${quoted(value)}的資料集。`,
    fix: "請更正名稱；almanac list 會列出所有資料集。",
  }),
  "no-deliveries": (_, value) => ({
    says: `本年度應有${quoted(value)}，但沒有任何單位繳交。`,
    fix: "請補上繳交安排，或從 datasets 刪除。",
  }),
  "same-file-twice": (_, value) => ({
    says: `${quoted(value)}被要求繳交兩次。`,
    fix: "請只保留一行；一個檔案由一個單位繳交。",
  }),
  "missing-reason": (_, value) => ({
    says: `${quoted(value)}未繳交，但沒有說明原因。`,
    fix: '請補上 "reason"：讀者會看到它。',
  }),
  "reason-without-state": (_, value) => ({
    says: `已寫明${quoted(value)}未繳交的原因，但它仍在等待繳交。`,
    fix: '請加上 "state": "not-delivered"，或刪除該原因。',
  }),
  "not-earlier": (field, value) => ({
    says:
      field === "previous"
        ? `前一年度${quoted(value)}並不早於本年度。`
        : `重新發布的日期（${value}）不能早於發布日期。`,
    fix: "請更正年份或日期。",
  }),
  "not-a-file-name": (_, value) => ({
    says: `${quoted(value)}不是資料集資料夾中的檔名。`,
    fix: "請只寫檔名，不寫路徑。",
  }),
};
