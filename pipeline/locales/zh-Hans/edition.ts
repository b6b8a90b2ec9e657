import type { Phrase } from "../../model/define-problem.ts";
import type { EditionFault } from "../../model/edition.ts";
import { quoted } from "./quoting.ts";

const names = new Intl.DisplayNames("zh-Hans", { type: "language" });
const languageName = (locale: string): string => names.of(locale) ?? locale;

/** What is wrong with a field of edition.json, and what to do about it. */
export const edition: {
  readonly [F in EditionFault]: (field: string, value: string) => Phrase & { readonly fix: string };
} = {
  "not-json": () => ({
    says: "文件不是有效的 JSON：无法读取此行。",
    fix: "请检查此行或上一行是否缺少逗号、引号或括号。",
  }),
  missing: (field) => ({ says: `缺少${quoted(field)}。`, fix: "请补上；写法见 docs/edition.md。" }),
  "unknown-field": (field) => ({
    says: `edition.json 中没有${quoted(field)}这一字段。`,
    fix: "请更正字段名或将其删除；全部字段见 docs/edition.md。",
  }),
  "wrong-kind": (field, value) => ({
    says: `${quoted(field)}不能是${quoted(value)}。`,
    fix: "请按 docs/edition.md 的写法填写。",
  }),
  empty: (field) => ({ says: `${quoted(field)}是空的。`, fix: "请填写。" }),
  "not-a-year": (field, value) => ({
    says: `${quoted(field)}为${quoted(value)}，不是年份。`,
    fix: '请在引号中写四位数字，例如 "2021"。',
  }),
  "not-a-day": (field, value) => ({
    says: `${quoted(field)}为${quoted(value)}，不是日期。`,
    fix: '请写明年、月、日，例如 "2022-08-31"。',
  }),
  "other-year": (_, value) => ({
    says: `文件位于文件夹 ${value} 中，写的却是另一年度。`,
    fix: `请写 "edition": "${value}"，或将文件移到相应年度的文件夹。`,
  }),
  "unknown-language": (field, value) => ({
    says: `${quoted(field)}：程序没有${quoted(value)}这种语言。`,
    fix: "请使用 en、zh-Hans、zh-Hant、ja、ko 或 mn。",
  }),
  "language-twice": (_, value) => ({
    says: `locales 中${languageName(value)}出现了两次。`,
    fix: "请删除其中一个。",
  }),
  "missing-title": (_, value) => ({
    says: `title：缺少${languageName(value)}标题，因为 locales 中有 "${value}"。`,
    fix: `请补上该语言的标题，或从 locales 中删除 "${value}"。`,
  }),
  "unknown-dataset": (_, value) => ({
    says: `没有名为${quoted(value)}的数据集。`,
    fix: "请更正名称；almanac list 列出全部数据集。",
  }),
  "no-deliveries": (_, value) => ({
    says: `本年度应有${quoted(value)}，但没有任何单位报送。`,
    fix: "请补上报送安排，或从 datasets 中删除。",
  }),
  "same-file-twice": (_, value) => ({
    says: `${quoted(value)}被要求报送两次。`,
    fix: "请只保留一行；一个文件由一个单位报送。",
  }),
  "missing-reason": (_, value) => ({
    says: `${quoted(value)}未报送，但没有说明原因。`,
    fix: '请补上 "reason"：读者会看到它。',
  }),
  "reason-without-state": (_, value) => ({
    says: `已写明${quoted(value)}未报送的原因，但它仍处于待报送状态。`,
    fix: '请加上 "state": "not-delivered"，或删除该原因。',
  }),
  "not-earlier": (field, value) => ({
    says:
      field === "previous"
        ? `上一年度${quoted(value)}并不早于本年度。`
        : `重新发布的日期（${value}）不能早于发布日期。`,
    fix: "请更正年份或日期。",
  }),
  "not-a-file-name": (_, value) => ({
    says: `${quoted(value)}不是数据集文件夹中的文件名。`,
    fix: "请只写文件名，不写路径。",
  }),
};
