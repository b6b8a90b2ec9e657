import { definitionsSheets, findingsSheets } from "../../model/own-sheets.ts";
import type { AnnotationWords, DeliveryWords, PackWords, TemplateWords } from "../phrasebook.ts";

const list = (items: readonly string[]): string => items.map((item) => `「${item}」`).join("、");

/** The words of the copies that go back to an office. */
export const annotation: AnnotationWords = {
  sheet: findingsSheets.ja,
  title: (file, summary) => `${file}の確認事項：${summary}`,
  howToMend: [
    "1. 「セル」の列の番地をクリックすると、そのセルに移動します。赤いセルはエラーですので、必ず直してください。黄色いセルは警告ですので、誤りであれば直し、正しければそのままにしてください。色の付いたセルにマウスポインターを合わせると、理由が表示されます。",
    "2. セルそのものを直してください。「参考」は、内容に心当たりがない場合を除き、対応は不要です。",
    "3. ブックを保存し、元の名前のまま返送してください。読み取るのはセルの値だけですので、色、コメント、このシートは残したままで構いません。",
  ],
  howToMendCsv: (file) => [
    `CSVファイルには色もコメントも付けられないため、このブックはお送りいただいたファイル${file}を表示するだけのものです。行と列はファイルのとおりです。`,
    "1. 「セル」の列の番地をクリックすると、そのセルに移動します。赤いセルはエラーですので、必ず直してください。黄色いセルは警告ですので、誤りであれば直し、正しければそのままにしてください。",
    `2. ${file}の作成元のプログラムまたはファイルそのものの値を直し、${file}を同じ名前で再提出してください。「参考」は、内容に心当たりがない場合を除き、対応は不要です。`,
  ],
  uncommented: (sheets) =>
    `${list(sheets)}のセルには、元の内容が失われないよう、コメントを付けずに色だけを付けました。理由は下の表のとおりです。`,
  kinds: { error: "エラー", warning: "警告", note: "参考" },
  kind: "種類",
  cell: "セル",
  wholeFile: "ファイル全体",
  more: (count) => `…ほか${count}件。まず上記を直し、新しい写しを請求してください。`,
};

/** The words of the empty workbooks that offices fill in. */
export const template: TemplateWords = {
  data: "データ",
  definitions: definitionsSheets.ja,
  ownName: "（都市名または部署名）",
  howToFill: (file) =>
    `白いセルに、1行に1件ずつ記入してください。*の付いた列は必ず記入してください。各列の意味はシート「定義」に示しています。ブックは「${file}」という名前で保存してください。`,
  howToFillCsv: (file, delimiter, decimal) =>
    `シート「データ」に、1行に1件ずつ記入してください。*の付いた列は必ず記入してください。記入後、「名前を付けて保存」でファイルの種類に「CSV UTF-8」を選び、「${file}」という名前で保存してください。列の区切り文字は「${delimiter}」、小数点は「${decimal}」とします。`,
  perSheet: (column) =>
    `「${column}」の値ごとに1枚のシートを使います。シートを必要な数だけコピーし、それぞれにその値の名前を付けてください。`,
  key: (columns) =>
    `${list(columns)}が${columns.length > 1 ? "すべて" : ""}同じ行を、2行以上記入することはできません。`,
  column: "列",
  whatToWrite: "記入内容",
  unit: "単位",
  mustBeFilled: "記入必須",
  otherNames: "使用できる別名",
  yes: "はい",
  no: "いいえ",
  lists: "使用できる値",
  mayBeEmpty: "空欄でも構いません。",
  text: "文字列。",
  choice: "リストの値のいずれか。",
  area: "リストの地域のいずれか。",
  period:
    "年（2020）、日（2020-12-31）または月。月は、日付に変換されないように先頭にアポストロフィを付けて入力してください（'2020-10）。",
  instant: "時差を付けた日時。例：2020-11-22T00:00:00+09:00",
  unitOfRow: "この行の数値の単位。",
  number: (minimum, maximum, unit) => {
    const range = [
      ...(minimum === null ? [] : [`${minimum}以上`]),
      ...(maximum === null ? [] : [`${maximum}以下`]),
    ].join("");
    return `${range}${range === "" ? "" : "の"}数値${unit === "" ? "" : `（単位：${unit}）`}。単位は入力しないでください。`;
  },
  notInList: "リストにない値です。リストの値から選んでください。",
  unusual:
    "通常の範囲の数値ではありません。<10やn/aのように、意図して入力した場合に限り、このままにしてください。",
};

/** The words of the letter beside an office's forms. */
export const pack: PackWords = {
  fileName: "はじめにお読みください",
  to: "宛先",
  request: (network, published) =>
    `${network}より、下記ファイルの提出をお願いします。内容は${published}に公表されます。様式に記入し、ファイル名を変えずに返送してください。`,
  form: "様式",
  due: (day) => `提出期限：${day}`,
  noDue: "できるだけ早くご提出ください。",
  filled: (rows, last) =>
    `${last}年版の${rows}行が記入済みです。変わったところを直し、新しいものを追加してください。`,
  empty: "空の様式です。今年度の数値だけを記入してください。",
  unchanged: (last) => `列は、ご提出いただいた${last}年版のファイルと同じです。`,
  changed: (last) => `${last}年版のファイルからの変更点`,
  added: (column) => `新しい列：${list([column])}`,
  renamed: (from, column) => `${list([from])}は${list([column])}に改称しました。`,
  dropped: (column) => `不要になった列：${list([column])}`,
  unit: (columns, from, to) =>
    `単位が${from}から${to}に変わりました：${list(columns)}。記入済みの値は換算してあります。`,
  thanks: "よろしくお願いします。",
};

/** What became of the deliveries of an office. */
export const deliveries: DeliveryWords = {
  byOffice: "提出元ごとの状況",
  awaited: "未着",
  awaitedBy: (day) => `未着（期限：${day}）`,
  arrived: "受領済み",
  unchanged: "受領済み。前回のファイルと1バイトも違いません",
  unreadable: "受領済みですが、読み取れません",
  toMend: (count) => `受領済み。要修正${count}件`,
};
