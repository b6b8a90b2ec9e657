import type { Phrase } from "../../model/define-problem.ts";
import type { EditionFault } from "../../model/edition.ts";
import { quoted } from "./quoting.ts";

const names = new Intl.DisplayNames("ja", { type: "language" });
const languageName = (locale: string): string => names.of(locale) ?? locale;

/** What is wrong with a field of edition.json, and what to do about it. */
export const edition: {
  readonly [F in EditionFault]: (field: string, value: string) => Phrase & { readonly fix: string };
} = {
  "not-json": () => ({
    says: "有効なJSONではありません。この行を読み取れません。",
    fix: "この行か前の行に、コンマ、引用符、括弧の抜けがないか確かめてください。",
  }),
  missing: (field) => ({
    says: `${quoted(field)}がありません。`,
    fix: "追加してください。書き方はdocs/edition.mdにあります。",
  }),
  "unknown-field": (field) => ({
    says: `${quoted(field)}はedition.jsonの項目ではありません。`,
    fix: "項目名を直すか、削除してください。項目の一覧はdocs/edition.mdにあります。",
  }),
  "wrong-kind": (field, value) => ({
    says: `${quoted(field)}を${quoted(value)}とすることはできません。`,
    fix: "docs/edition.mdのとおりに書いてください。",
  }),
  empty: (field) => ({ says: `${quoted(field)}が空です。`, fix: "記入してください。" }),
  "not-a-year": (field, value) => ({
    says: `${quoted(field)}の${quoted(value)}は年ではありません。`,
    fix: '引用符の中に4桁の数字を書いてください（例："2021"）。',
  }),
  "not-a-day": (field, value) => ({
    says: `${quoted(field)}の${quoted(value)}は日付ではありません。`,
    fix: '年月日を書いてください（例："2022-08-31"）。',
  }),
  "other-year": (_, value) => ({
    says: `フォルダー${value}にありますが、別の年版となっています。`,
    fix: `"edition": "${value}" と書くか、その年のフォルダーに移してください。`,
  }),
  "unknown-language": (field, value) => ({
    says: `${quoted(field)}：${quoted(value)}という言語はありません。`,
    fix: "en、zh-Hans、zh-Hant、ja、ko、mnのいずれかを使ってください。",
  }),
  "language-twice": (_, value) => ({
    says: `localesに${languageName(value)}が2回あります。`,
    fix: "一方を削除してください。",
  }),
  "missing-title": (_, value) => ({
    says: `title：localesに"${value}"があるのに、${languageName(value)}の題名がありません。`,
    fix: `この言語の題名を加えるか、localesから"${value}"を除いてください。`,
  }),
  "unknown-dataset": (_, value) => ({
    says: `${quoted(value)}というデータセットはありません。`,
    fix: "名前を直してください。一覧はalmanac listで見られます。",
  }),
  "no-deliveries": (_, value) => ({
    says: `この年版には${quoted(value)}があるはずですが、提出する部署がありません。`,
    fix: "提出の予定を加えるか、datasetsから除いてください。",
  }),
  "same-file-twice": (_, value) => ({
    says: `${quoted(value)}の提出が2回予定されています。`,
    fix: "一方の行だけを残してください。1つのファイルを提出する部署は1つです。",
  }),
  "missing-reason": (_, value) => ({
    says: `${quoted(value)}は未提出とされていますが、理由がありません。`,
    fix: '"reason"を加えてください。読者に示されます。',
  }),
  "reason-without-state": (_, value) => ({
    says: `${quoted(value)}が提出されなかった理由がありますが、まだ提出待ちとされています。`,
    fix: '"state": "not-delivered"を加えるか、理由を削除してください。',
  }),
  "not-earlier": (field, value) => ({
    says:
      field === "previous"
        ? `前の年版${quoted(value)}がこの年版より前ではありません。`
        : `再公表の日（${value}）が公表日より前です。`,
    fix: "年または日付を直してください。",
  }),
  "not-a-file-name": (_, value) => ({
    says: `${quoted(value)}はデータセットのフォルダーにあるファイルの名前ではありません。`,
    fix: "パスを付けず、ファイル名だけを書いてください。",
  }),
};
