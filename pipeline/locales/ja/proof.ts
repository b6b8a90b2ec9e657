import type { ProofWords } from "../proof-words.ts";

const become = (right: string | null): string => (right === null ? "" : `正しくは「${right}」です。`);

/** What Japanese says of a proofread text. */
export const proof: ProofWords = {
  title: (file) => `${file} の校正結果`,
  verdicts: {
    agrees: "一致",
    disagrees: "不一致",
    stale: "旧版の値",
    inconsistent: "文中の矛盾",
    "not-ours": "データ対象外",
    "no-figure": "数値ではない",
  },
  agrees: (what, value) => `${what}：${value}。`,
  disagrees: (what, value, right) => `データでは${what}は${value}です。${become(right)}`,
  stale: (what, edition, value, right) =>
    `これは${edition}年版の${what}の値です。現在は${value}です。${become(right)}`,
  outdated: (what, then, value, right) =>
    `これは${then}の値です。分かっている最新の値は、${what}で${value}です。${become(right)}`,
  notOurs: "この数値に対応する観測値はなく、照合していません。",
  cells: (cells) => `セル：${cells}`,
  operations: {
    difference: (what, from, to) => `${what}の差：${from} → ${to}。`,
    change: (what, from, to) => `${what}の変化率：${from} → ${to}。`,
    ratio: (what, from, to) => `${what}：${from} ÷ ${to}。`,
    share: (what, from, to) => `${what}の割合：${to}のうち${from}。`,
    sum: (what, parts) => `${what}の合計：${parts}。`,
  },
  contradictions: {
    "two-values": (other, sentence) => `同じ事柄について、別の箇所では${other}とあります：「${sentence}」`,
    parts: (sum, total) => `内訳の合計は${sum}ですが、本文では${total}とあります。`,
    change: (from, to, follows) => `${from}から${to}への変化は${follows}です。`,
    share: (part, whole, follows) => `${whole}のうち${part}は${follows}です。`,
    days: (range, days) => `${range}は、初日と最終日を含めて${days}日です。`,
    weekday: (date, weekday) => `${date}は${weekday}ではありません。`,
  },
  coverage: ({ checked, all, agree, disagree, stale, inconsistent, notOurs }) =>
    `数値${all}件のうち${checked}件を照合：一致${agree}件、不一致${disagree}件、旧版の値${stale}件、文中の矛盾${inconsistent}件。データ対象外${notOurs}件。`,
  pinned: "data/reference/claims.csv で確定済み",
  pin: (line) => `本文が正しい場合は、data/reference/claims.csv に次の行を加えて確定してください：${line}`,
  pinExpired: (line) =>
    `data/reference/claims.csv の${line}行目：この判断の期限が切れています。見直して新しい期限を記入してください。`,
  pinFault: (line, column) =>
    `data/reference/claims.csv の${line}行目：「${column}」が空か無効なため、この行は効力がありません。記入してください。`,
  remarks: {
    "changes-accepted": (count) => `変更履歴${count}件は、承諾されたものとして読みました。`,
    "macros-ignored": "ファイルにマクロが含まれています。読み込みも実行もしていません。",
    "links-ignored": (count) => `ファイルの外にある${count}件は取得していません。`,
    "furniture-set-aside": (count) =>
      `柱とページ番号${count}件を除きました。繰り返し現れるものは一度だけ読みました。`,
    "pages-without-text": (pages) => `次のページには文字がなく、数値を照合していません：${pages}。`,
    "unreadable-characters": (pages) =>
      `次のページのフォントは文字を特定できず、数値を照合していません：${pages}。`,
    "other-language": (count) => `${count}段落は他の言語のため照合していません。`,
    "open-elsewhere":
      "ファイルは別のプログラムで開かれています。未保存の内容は含まれないため、保存してからもう一度実行してください。",
    "other-edition": (year, edition, reported) =>
      `表題の年は${year}年ですが、${edition}年版と照合しました。${reported ? `${year}年版と照合するには --edition ${year} を付けてください` : `${year}年の報告書はここにありません`}。`,
  },
  refusals: {
    empty: "ファイルに文字がありません。",
    encoding:
      "文字コードが UTF-8 ではありません。UTF-8 で保存し直してください（メモ帳では「名前を付けて保存」でエンコード UTF-8）。",
    encrypted: "パスワードで保護されています。パスワードなしの複製を保存してください。",
    "other-format": (found, saveAs) =>
      `中身は ${found} 形式で、この形式は読めません。作成したプログラムで開き、${saveAs} で保存してください。`,
    archive: "ファイル名にかかわらず、中身は圧縮ファイルです。文書を取り出して、それを指定してください。",
    picture:
      "ファイル名にかかわらず、中身は画像です。元になった文書を指定するか、先に文字認識をしてください。",
    "not-a-text":
      "docx、pdf、xlsx、md、txt、html のいずれでもありません。文書そのものを指定するか、いずれかの形式で保存してください。",
    damaged: (part) =>
      `ファイルが壊れているか、途中で切れています（${part}）。作成したプログラムで保存し直してください。`,
    hostile: (part) =>
      `オフィスソフトが書き出すことのない内容（${part}）があるため、何も読んでいません。出所を確認し、Word で保存し直したものを求めてください。`,
    "too-large": {
      bytes: (claimed, allowed) => `${claimed}バイトあります。上限は${allowed}バイトです。分割してください。`,
      pages: (claimed, allowed) => `${claimed}ページあります。上限は${allowed}ページです。分割してください。`,
      characters: (claimed, allowed) =>
        `本文が${claimed}文字あります。上限は${allowed}文字です。分割してください。`,
      numbers: (claimed, allowed) =>
        `数値が${claimed}個あります。一度に照合できるのは${allowed}個までです。分割してください。`,
    },
    "unpacks-too-large":
      "展開すると文書とは思えない大きさになるため、読んでいません。出所を確認し、ご自身の文書であれば分割してください。",
    "too-deep": (allowed) =>
      `内容の入れ子（表の中の表、リストの中のリスト）が${allowed}段を超えており、通常のソフトが書き出すものではありません。出所を確認するか、本文を新しい文書に写してください。`,
    folder: "これはフォルダーです。中のファイルを指定してください。",
    "mark-of-open": (document) =>
      `これは文書ではなく、${document} を開いている間だけ作られる目印です。そのファイルを指定するか、先に閉じてください。`,
    scanned: (pages) =>
      `${pages}ページすべてが画像で、文字がありません（スキャン）。印刷前のファイルを使うか、先に文字認識をしてください。`,
    "broken-fonts":
      "フォントから文字を特定できないため、数値が文字として読めません。フォントを埋め込んで書き出し直すか、元の文書を使ってください。",
    "no-language":
      "六つの言語（英語、簡体字・繁体字中国語、日本語、韓国語、モンゴル語）のいずれでもないため、照合していません。",
  },
  howToGoOn: [
    "これは複製であり、元のファイルは変更していません。データと一致しない数値、旧版の値、文中で矛盾する数値にコメントを付けました。",
    "コメントが正しい箇所はご自身の文書で直し、この複製は削除してください。複製をそのまま直しても構いません。次の照合でこれらのコメントは取り除かれ、付け直されます。コメントのない数値は、一致しているかデータの対象外です。",
    "本文のほうが正しい場合は、データ担当者にお知らせください。data/reference/claims.csv に一度だけ登録できます。",
  ],
  unmarked: (count) =>
    `ヘッダー、フッター、脚注、テキストボックスの${count}件は、その位置に印を付けられないため、一覧に示します。`,
  inNotes:
    "ヘッダー・フッター・脚注・文末脚注・テキストボックスでは数値に網かけをし、注とテキストボックスのコメントは注番号またはテキストボックスに、ヘッダーとフッターのものはここに書いています。",
  noCopy: "印を付けた複製は書けませんでした。同じ内容のページをご覧ください。",
};
