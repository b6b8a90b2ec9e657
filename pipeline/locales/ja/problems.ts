import type { Phrases } from "../../findings/problems.ts";
import { textIn } from "../../model/edition.ts";
import type { Limit } from "../../model/limit.ts";
import type { Near } from "../../model/near.ts";
import { isMissing, type Measure } from "../../model/quantity.ts";
import { type CellRange, formatAddress, formatCells, formatMet } from "../../model/source.ts";
import { isKnownUnit, type Unit } from "../../model/unit.ts";
import { isDayOrMonth } from "../is-day-or-month.ts";
import { betweenEditions } from "./between-editions.ts";
import { edition } from "./edition.ts";
import { dated, list, number, quoted, until, written } from "./quoting.ts";
import { reasons } from "./reasons.ts";
import { units } from "./statistics.ts";

const unitName = (unit: Unit): string => (isKnownUnit(unit) ? units[unit].many : unit);
const meant = (nearest: string | null): string =>
  nearest === null ? "" : `${quoted(nearest)}の誤りではありませんか。`;
const nearby = (nearest: Near | null): string =>
  nearest === null ? "" : `最も近いのは${formatCells(nearest.at)}の${quoted(nearest.text)}です。`;
const shown = (measure: Measure): string => (isMissing(measure) ? "値なし" : number(measure.amount));
const named = (name: string, synonyms: readonly string[]): string =>
  synonyms.length === 0 ? quoted(name) : `${quoted(name)}（別名：${list(synonyms, 4)}）`;
const placed = (list: string): string => (list === "weather-files" ? "気象データのファイル" : list);
const cells = (ranges: readonly CellRange[]): string =>
  ranges.length === 0 ? "セルなし" : ranges.map(formatAddress).join(" + ");

const readAs = ({ encoding, sample }: { readonly encoding: string; readonly sample: string }): string =>
  sample === "" ? encoding : `${encoding} (${quoted(sample)})`;
const cutBy = (delimiter: string) => (delimiter === "\t" ? "タブ" : quoted(delimiter));

/** What is wrong in a spreadsheet, and what to do about it. */
export const problems: Phrases = {
  unreadable: () => ({
    says: "ファイルを開けません。",
    fix: "通常のファイルであり、読み取りが許可されているかを確認するか、提出元に再提出を依頼してください。",
  }),
  "not-plain": ({ raw, column }) => ({
    says: `列「${column}」の${quoted(raw)}は、プログラムが書き出す形ではありません。`,
    fix: "数値は1234.5のように、日時は時差を付けて（2020-11-22T00:00:00+08:00）、名称は取り決めのとおりに書くか、通常のCSVファイルまたはブックとして提出してください。",
  }),
  "nested-column": ({ name, type }) => ({
    says: `列${quoted(name)}に一覧または入れ子の記録（${type}）が入っています。`,
    fix: "1行に1つの値を書くか、この列を除いてください。",
  }),
  "columns-differ": ({ name, type, other, otherType }) => ({
    says: `列${quoted(name)}の型は、ここでは${type}、${other}では${otherType}です。`,
    fix: "このデータのすべてのファイルで同じ型にしてください。",
  }),
  "rule-in-memory-only": ({ columns }) => ({
    says: `${list(columns.map(quoted), 4)}についての取り決めは、データベースエンジンでは確かめられません。`,
    fix: "通常のCSVファイルまたはブックとして提出するか、この条件を取り決めから外してください。",
  }),
  encrypted: () => ({
    says: "ブックがパスワードで保護されています。",
    fix: "Excelで開き、パスワードを解除して保存し直してください。",
  }),
  "wrong-format": ({ found, expected, convertible, as, disguised }) => ({
    says: `${disguised ? "ファイル名にかかわらず、" : ""}中身は${formatName(expected)}ではなく${formatName(found)}です。`,
    fix:
      found === "git-lfs"
        ? "ファイルそのものを取得してください：git lfs pull。"
        : found === "numbers"
          ? `Numbersで開き、「書き出す」から「${expected === "csv" ? "CSV" : "Excel"}」を選び、${as}という名前にしてください。`
          : !convertible
            ? "表計算のファイルではありません。ブックまたは表そのものを提出元に依頼してください。"
            : expected === "csv"
              ? `開いて、CSV（UTF-8）形式で${as}という名前を付けて保存し、再提出してください。`
              : `Excelで開き、${as}という名前のExcelブック（.xlsx）として保存してください。`,
  }),
  damaged: ({ part }) => ({
    says: `ファイルが壊れているか、途中で切れています（${part}）。`,
    fix: "Excelで開いて保存し直すか、提出元に再提出を依頼してください。",
  }),
  "forbidden-xml": ({ part, construct }) => ({
    says: `ブック内の${part}に、表計算ソフトが書き出すことのない${construct}が含まれています。`,
    fix: "ファイルを開かないでください。入手元を提出元に確認してください。",
  }),
  "invalid-picture": ({ fault }) => ({
    says:
      fault === "damaged"
        ? "表紙の画像が途中で切れているか、壊れています。"
        : "表紙の画像はPNGでもJPEGでもありません。",
    fix:
      fault === "damaged"
        ? "完全な画像を置き直すか、edition.jsonから「cover」を除いてください。"
        : "このファイル名でPNGまたはJPEGとして保存するか、edition.jsonから「cover」を除いてください。",
  }),
  "unsafe-path": ({ path }) => ({
    says: `ブック内の項目${quoted(path)}はフォルダーの外を指しています。`,
    fix: "このファイルは開かないでください。提出元に出所を確認し、Excelで保存し直したものの再提出を依頼してください。",
  }),
  "not-a-plain-file": () => ({
    says: "この名前のものは通常のファイルではなく、リンク、フォルダー、またはパイプです。何も読み取っていません。",
    fix: "代わりにファイルそのもの（フォルダーへのリンクならフォルダー）を置くか、削除してください。",
  }),
  "duplicate-part": ({ path }) => ({
    says: `ブックに${quoted(path)}という名前のパーツが2つあり、どちらが正しいか判断できません。`,
    fix: "Excelで開いて内容を確認し、別の名前で保存したものを提出してください。",
  }),
  "lock-file": () => ({
    says: "Excelで開いているブックのロックファイルのため、読み飛ばしました。",
    fix: "Excelでブックを閉じてください。このファイルは自動的に消えます。",
  }),
  "limit-exceeded": ({ limit, claimed, allowed }) => ({
    says: `ファイルが大きすぎます（${limits[limit]}：${claimed}、上限：${allowed}）。`,
    fix: "不要なもの（空白行、画像、ほかのシート）を削除するか、この資料の様式で上限を引き上げてください。",
  }),
  "empty-read": ({ hasHeader }) => ({
    says: hasHeader ? "見出しの下にデータの行がありません。" : "ファイルが空です。",
    fix: hasHeader
      ? '行を記入してください。報告するものがない場合は、ファイルを取り除き、提出されなかったこと（"state": "not-delivered"）とその理由をedition.jsonに書いてください。'
      : "提出元に再提出を依頼してください。data/referenceの表は履歴から戻してください。",
    office: hasHeader
      ? "行を記入するか、報告するものがないことをお知らせください。"
      : "ファイルを再提出してください。",
  }),
  miscounted: ({ part, expected, found }) => ({
    says: `${contents[part] ?? `${part}の値`}は${expected}個のはずですが、読み取れたのは${found}個でした。この内容は一切使用していません。`,
    fix: "Excelで開いて保存し直してください。それでも解消しない場合は読み取りプログラムの不具合ですので、このファイルについて報告してください。",
  }),
  "unknown-encoding": ({ declared, readableAs }) => ({
    says: `文字コードがUTF-8${declared ? `でも${declared}でも` : "では"}ありません。${readableAs.length > 0 ? `${readableAs.map(readAs).join("または")}として読み取れます。` : ""}`,
    fix:
      readableAs.length > 0
        ? "CSV UTF-8で保存するか、その文字コードをこの資料の様式に定めてください。"
        : "CSV UTF-8で保存してください。",
  }),
  "garbled-text": ({ sample }) => ({
    says: `文字化けしています（${quoted(sample)}）。以前に誤った文字コードで保存されたものです。`,
    fix: "元のブックから、CSV UTF-8で書き出し直してください。",
  }),
  "control-character": ({ codePoint }) => ({
    says: `目に見えない制御文字U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}が含まれています。`,
    fix: "セルに入力し直すか、ファイルを書き出し直してください。",
  }),
  "ambiguous-delimiter": ({ candidates }) => ({
    says: `列の区切り文字が${candidates.map(quoted).join("、")}のいずれであるか、判別できません。`,
    fix: "この資料の様式に区切り文字を定めるか、別の区切り文字で保存してください。",
  }),
  "unclosed-quote": ({ inside }) => ({
    says: inside
      ? "引用符で囲まれていないセルの中に引用符があり、前後のセルの境目がはっきりしません。"
      : "ここで始まる引用符が閉じられていません。このままでは、以降がすべて1つのセルになります。",
    fix: inside
      ? 'セル全体を引用符で囲み、中の引用符は2つ重ねて入力してください（"Round 48"""）。'
      : "引用符を閉じてください。文字としての引用符であれば、2つ重ねて入力してください。",
  }),
  "ragged-row": ({ expected, found, delimiter }) => ({
    says: delimiter
      ? `この行だけ${cutBy(delimiter)}で区切られています。表は${expected}列ですが、この行のセルは1個です。`
      : `表は${expected}列ですが、この行のセルは${found}個です。`,
    fix:
      found > expected
        ? "数値や文字列の中のコンマ（1,234など）を探し、そのセルを引用符で囲んでください。"
        : delimiter
          ? "ほかの行と同じ記号で区切ってください。"
          : "足りないセルを追加してください。",
  }),
  "duplicate-file": ({ other }) => ({
    says: `${other}とまったく同じファイルです。`,
    fix: "どちらか一方を削除してください。",
  }),
  "empty-edition": () => ({
    says: "この版にはデータセットがなく、報告書に数値がありません。",
    fix: "edition.jsonの「deliveries」に、どの事務所がどのファイルを送るかを書いてください。almanac propose FILE --deliverで、ブックからデータセットを作り始められます。",
  }),
  "orphan-file": () => ({
    says: "どのデータセットにも該当しないファイルのため、読み取っていません。",
    fix: "ファイル名を直すか、フォルダーの外に移してください。",
  }),
  "missing-file": ({ office, canBeGivenUp, near }) => ({
    says: `ファイルがありません${office ? `（提出元：${office}）` : ""}。${near ? `どのデータセットにも属さない${quoted(near)}があります。` : ""}`,
    fix: near
      ? `${quoted(near)}がそのファイルであれば、この名前どおりに変更してください。`
      : canBeGivenUp
        ? 'この名前どおりのファイルを置くか、提出されなかったこと（"state": "not-delivered"）とその理由をedition.jsonに書いてください。'
        : "この名前どおりのファイルを置いてください。",
  }),
  "invalid-edition": ({ field, fault, value }) => edition[fault](field, value),
  "not-delivered": ({ office, reason }) => ({
    says: `${office}からは提出されませんでした：${textIn(reason, "ja")}`,
  }),
  "delivered-after-all": () => ({
    says: "edition.jsonでは未提出とされていますが、ファイルがあります。読み取りました。",
    fix: "edition.jsonのこの提出からstateとreasonを削除してください。",
  }),
  "undeclared-delivery": () => ({
    says: "このファイルを提出する部署はありませんが、読み取りました。",
    fix: "edition.jsonに提出の予定を加えるか、フォルダーから移してください。",
  }),
  "unknown-folder": ({ files }) => ({
    says: `このフォルダー（${files}ファイル）を読むデータセットはこの年版にありません。`,
    fix: "名前を直すか、edition.jsonにデータセットを書くか、フォルダーを別の場所に移してください。",
  }),
  "external-link": ({ targets }) => ({
    says: `数式がほかのブック（${list(targets, 3)}）を参照しています。最後に計算された結果を使用しました。`,
    fix: "値として貼り付け、このブックだけで完結するようにしてください。",
  }),
  "sheet-without-part": () => ({
    says: "ブックに名前だけがあり中身のないシートです。読み飛ばしました。",
    fix: "古いマクロのモジュールでなければ、ブックの再提出を依頼してください。",
  }),
  "irregular-part": ({ what }) => ({
    says: {
      "row-zero": "行番号が0の行があります。直前の行の次の行として読み取りました。",
      "merged-lines": "行または列の全体が結合されています。値のある範囲まで読み取りました。",
      "styles-missing": "スタイルのパーツがありませんが、スタイルを必要とする数値はありません。",
    }[what],
  }),
  "unknown-style": ({ style }) => ({
    says: `セルのスタイル${style}がブックにないため、数値が百分率か日付か判断できません。`,
    fix: "作成元のプログラムで開き、このセルの表示形式を設定して保存し直してください。",
  }),
  "unread-sheet": () => ({
    says: "このシートには所定の様式の見出しが見つからないため、読み取っていません。",
    fix: "データのないシートであれば、対応は不要です。データがあれば、見出しを直してください。",
  }),
  "missing-header": ({ wanted, cut }) => ({
    says: cut
      ? `列が${cutBy(cut.by)}で区切られていますが、この資料の区切り文字は${cutBy(cut.declared)}です。`
      : `所定の列名（${list(wanted)}）のある行が見つかりません。`,
    fix: cut
      ? `列を${cutBy(cut.declared)}で区切って保存するか、この資料の区切り文字を${cutBy(cut.by)}と定めてください。`
      : "表に見出しの行を付けてください。",
  }),
  "missing-column": ({ name, synonyms, nearest, misplaced }) => ({
    says:
      misplaced && nearest
        ? `列${named(name, synonyms)}があるべき${formatCells(nearest.at)}に${quoted(nearest.text)}とあります。`
        : `列${named(name, synonyms)}がありません。${nearby(nearest)}`,
    fix: nearest
      ? `${formatCells(nearest.at)}の見出しを${quoted(name)}に変更してください。`
      : "列を追加するか、見出しを直してください。",
  }),
  "missing-field": ({ name, synonyms, nearest }) => ({
    says: `表の上に項目${named(name, synonyms)}の行がありません。${nearby(nearest)}`,
    fix: "項目名とその隣のセルに値を記入した行を追加するか、項目名を直してください。",
  }),
  "unknown-column": ({ name }) => ({
    says: `列${quoted(name)}は所定の様式にないため、読み取っていません。`,
    fix: "備考の列であれば、対応は不要です。そうでなければ、見出しを直してください。",
  }),
  "duplicate-column": ({ name, first }) => ({
    says: `列${quoted(name)}が2つあります。1つ目は${formatCells(first)}です。`,
    fix: "どちらか一方を削除するか、見出しを変更してください。",
  }),
  "blank-column": () => ({
    says: "この列のセルには見出しがないため、読み取っていません。",
    fix: "見出しを付けるか、列を空にしてください。",
  }),
  "blank-row": () => ({
    says: "表の途中の空白行を読み飛ばしました。",
    fix: "あるべきでない行であれば、削除してください。",
  }),
  "second-table": () => ({
    says: "シートにある2つ目の表は読み取っていません。",
    fix: "別のシートに移してください。",
  }),
  "hidden-data": ({ what, names }) => ({
    says:
      what === "sheet"
        ? `シート${quoted(names)}は非表示ですが、ほかのシートと同様に読み取りました。`
        : `非表示の${what === "rows" ? "行" : "列"}があります：${names}。`,
    fix: "再表示して、提出すべきデータかどうかを確認してください。",
  }),
  "merged-number": ({ raw }) => ({
    says: `数値${quoted(raw)}が複数の行にわたる結合セルにあり、どの行の値か分かりません。`,
    fix: "セル結合を解除し、行ごとに数値を入力してください。",
  }),
  "total-row": ({ label, isJudged }) => ({
    says: isJudged
      ? `行${quoted(label)}は集計行です。検算のうえ、データから除外しました。`
      : `行${quoted(label)}は集計行です。データから除外しました。この行か内訳に空欄や概数があるため、検算はできませんでした。`,
  }),
  "total-mismatch": ({ label, printed, computed, parts }) => ({
    says: `${quoted(label)}は${number(printed)}ですが、内訳の${parts.map(formatCells).join(" + ")}を合計すると${number(computed)}です。`,
    fix: "誤っている内訳を直すか、合計を計算し直してください。",
  }),
  "undeclared-total": ({ label }) => ({
    says: `行${quoted(label)}は所定の様式にない集計行のため、データから除外しました。`,
    fix: "集計行として所定の様式に定めるか、データであれば項目名を直してください。",
    office: "データであれば項目名を直してください。集計行であれば、対応は不要です。",
  }),
  "possible-total": ({ label, parts }) => ({
    says: `行${quoted(label)}は${parts.length > 0 ? `${parts.map(formatCells).join(" + ")}の合計と一致します` : "合計のような名前ですが、上のどの行の合計でもありません"}。データとして読み取りました。`,
    fix: "データであれば、対応は不要です。合計であれば、合計と分かる項目名にするか、削除してください。",
  }),
  "uncalculated-formula": ({ formula }) => ({
    says: `数式${quoted(`=${formula}`)}が一度も計算されていません。`,
    fix: "ブックをExcelで開いて再計算し、保存してください。",
  }),
  "error-value": ({ raw }) => ({
    says: `セルに${raw}と表示されています。`,
    fix: "数式を直すか、値を入力してください。",
  }),
  "not-a-number": ({ raw, column, decimal }) => ({
    says: `列${quoted(column)}の${quoted(raw)}は数値ではありません。${decimal ? `この資料の小数点の記号は${quoted(decimal)}です。` : ""}`,
    ...(decimal
      ? {
          fix: `${quoted(decimal)}を使って入力し直すか、この資料の様式に定めた小数点の記号を改めてください。`,
          office: `${quoted(decimal)}を使って入力し直してください。`,
        }
      : { fix: "数値だけを入力してください。値がない場合はn/aと入力してください。" }),
  }),
  "number-as-text": ({ raw, value }) => ({
    says: `数値${quoted(raw)}が文字列として保存されています。${number(value)}として読み取りました。`,
    fix: "数値として入力し直してください。",
  }),
  "not-whole": ({ raw, column }) => ({
    says: `列${quoted(column)}の${quoted(raw)}は整数ではありません。`,
    fix: "値を直してください。",
  }),
  precision: ({ raw, value, exponent }) => ({
    says: exponent
      ? `${quoted(raw)}は指数で書かれており、桁が失われている可能性があります。${number(value)}として読み取りました。`
      : `${quoted(raw)}は表計算ソフトが保持できる桁数を超えています。${number(value)}として読み取りました。`,
  }),
  "ambiguous-number": ({ raw, readings }) => ({
    says: `${quoted(raw)}は${readings.map((reading) => `${number(reading)}とも`).join("")}読み取れます。`,
    fix: "数値として入力し直すか、この資料の様式に小数点の記号を定めてください。",
    office: "数値として入力し直してください。",
  }),
  "mixed-percent-scale": ({ raw, other, otherRaw }) => ({
    says: `${quoted(raw)}と${formatCells(other)}の${quoted(otherRaw)}が同じ列にあり、全体を1とする割合と百分率が混在しています。`,
    fix: "どちらも百分率（53.4）で入力するか、セルの表示形式を「パーセンテージ」にしてください。",
  }),
  "suspect-percent-scale": ({ raw, column }) => ({
    says: `列${quoted(column)}の値は${quoted(raw)}のようにすべて1以下です。全体を1とする割合ではなく、百分率として読み取りました。`,
    fix: "全体を1とする割合であれば、百分率（53.4）で入力するか、セルの表示形式を「パーセンテージ」にしてください。",
  }),
  "unexpected-percent": ({ raw, unit }) => ({
    says: `${quoted(raw)}は百分率ですが、この列の単位は${quoted(unitName(unit))}です。`,
    fix: "パーセンテージの表示形式を解除し、数値を入力してください。",
  }),
  "unit-in-cell": ({ raw, unit }) => ({
    says: `${quoted(raw)}には単位${quoted(unit)}が付いています。`,
    fix: "単位は見出しまたは単位の列に記し、セルには入力しないでください。",
  }),
  "unknown-unit": ({ raw, known, meant }) => ({
    says: meant
      ? `単位${quoted(raw)}は${meant.join("とも")}とも読めます。`
      : raw
        ? `単位${quoted(raw)}はここで使える単位ではありません。`
        : "単位が記入されていません。",
    fix: meant
      ? "意図した方の単位を、大文字・小文字もこのとおりに記入してください。"
      : `次のいずれかを使用してください：${list(known)}。`,
  }),
  "qualified-value": ({ raw }) => ({
    says: `${quoted(raw)}は正確な値ではありません。「約」「以上」などの限定を付けたまま使用します。`,
  }),
  "missing-value": ({ columns, typed = [] }) => ({
    says:
      typed.length > 0
        ? `${list(columns.map(quoted))}には値が必要ですが、${list(typed.map(quoted))}と入力されています。`
        : `${list(columns.map(quoted))}が空欄です。`,
    fix: "空欄に記入してください。",
  }),
  "empty-among-filled": ({ column }) => ({
    says: `${quoted(column)}のセルが空欄です。報告なしとみなし、0とはみなしません。`,
    fix: "値を記入してください。報告する値がない場合は「…」と記入してください。",
  }),
  "missing-marker": ({ raw }) => ({
    says: `${quoted(raw)}は値がないことを示します。0とはみなしません。`,
  }),
  "notation-key": ({ raw }) => ({
    says: `注釈記号${quoted(raw)}は値がないことを示します。0とはみなしません。`,
  }),
  "invisible-characters": ({ raw }) => ({
    says: `${quoted(raw)}には目に見えない文字が含まれています。取り除いて読み取りました。`,
    fix: "入力し直してください。",
  }),
  "not-a-date": ({ raw, column, is }) => ({
    says:
      is === "time"
        ? `列${quoted(column)}の${quoted(raw)}は時刻であり、日付ではありません。`
        : is === "duration"
          ? `列${quoted(column)}の${quoted(raw)}は時間の長さであり、日付ではありません。`
          : `列${quoted(column)}の${quoted(raw)}は日付として読み取れません。`,
    fix: "2020-12-31、2020-12、2020のいずれかの形で入力してください。",
  }),
  "ambiguous-date": ({ raw, readings }) => ({
    says:
      readings.length === 1
        ? `${quoted(raw)}は元号の年（${readings[0]}）とも、半期や番号とも読み取れます。`
        : `${quoted(raw)}は${readings.map((reading) => `${reading}とも`).join("")}読み取れます。`,
    fix: isDayOrMonth(readings)
      ? "2020-12-31の形で入力し直すか、日と月のどちらを先に書くかをこの資料の様式に定めてください。"
      : "2020-12-31の形で入力してください。",
    office: "2020-12-31の形で入力してください。",
  }),
  "date-as-text": ({ raw, value }) => ({
    says: `日付${quoted(raw)}が文字列として保存されています。${value}として読み取りました。`,
    fix: "日付として入力し直してください。",
  }),
  "implausible-date": ({ raw, value }) => ({
    says: `${quoted(raw)}は${value ? `${value}となります` : "日付になりません"}。日数であるか、日付システムが誤っています。`,
    fix: "日付全体を2020-12-31のように入力してください。年だけの場合は、先にセルの表示形式を「標準」にしてから入力してください。",
  }),
  "out-of-range": ({ raw, column, minimum, maximum }) => ({
    says: `列${quoted(column)}の${quoted(raw)}は${beyond(minimum, maximum)}。`,
    fix: "値を直してください。",
  }),
  "other-year": ({ raw, column, edition }) => ({
    says: `列${quoted(column)}の${quoted(raw)}は${edition}年の日付ではありません。`,
    fix: "この年度のものであれば日付を直し、そうでなければその行を該当する年のファイルに移してください。",
  }),
  "not-in-list": ({ raw, column, nearest, allowed }) => ({
    says: `${quoted(raw)}は列${quoted(column)}の選択肢にありません。${meant(nearest)}`,
    fix: `次のいずれかを入力してください：${list(allowed)}。`,
  }),
  "unknown-area": ({ raw, nearest }) => ({
    says: `${quoted(raw)}は登録されていない地域名です。${meant(nearest)}`,
    fix: "名称を直すか、確認のうえdata/reference/areas.csvに、既存の場所の別名として、または新しい行として追加してください。",
    office: "名称を直すか、この地域の追加を事務局に依頼してください。",
  }),
  "unnamed-place": ({ language, count, example }) => ({
    says: `${example}など${count}件の場所に言語${language}の名称がなく、英語の名称を表示しています。`,
    fix: `areas.csvの${language}列に記入してください。`,
  }),
  unmerged: () => ({
    says: "この部分はgitで統合されていません。<<<<<<<と>>>>>>>の間に二つの版が残っています。",
    fix: "正しい行を残し、ほかの行と記号の行を削除してください。すべて取り除けばファイルを読み取ります。",
  }),
  "area-cycle": ({ chain }) => ({
    says: `地域が互いに含み合っています：${chain.join(" → ")}。`,
    fix: "いずれかの行の列「parent」を直してください。",
  }),

  "duplicate-key": ({ key, first, isElsewhere, merged }) => ({
    says: merged
      ? `${formatCells(merged)}が結合されているため、内容の異なる2つの行が同じ${quoted(key)}になっています。`
      : `${quoted(key)}の行が2つあり、内容が異なります。1つ目は${formatMet(first, isElsewhere)}です。`,
    fix: merged
      ? "結合を解除して各行の値を書くか、正しい行を残してもう一方を削除してください。"
      : "正しい行を残し、もう一方を削除してください。",
  }),
  "duplicate-row": ({ key, first, isElsewhere }) => ({
    says: `${quoted(key)}の行は${formatMet(first, isElsewhere)}の行と同じ内容のため、データから除外しました。`,
    fix: "どちらか一方を削除してください。",
  }),
  "ambiguous-place": ({ raw, listed }) => ({
    says: `${quoted(raw)}は複数の場所を指す可能性があります。地域表にあるのは${quoted(listed)}です。`,
    fix: "data/reference/areas.csvのとおり、省名を付けて書いてください。",
  }),
  "written-otherwise": ({ raw, value }) => ({
    says: `${quoted(raw)}を${number(value)}として読み取りました。測定値ではありません。`,
  }),
  "date-read": ({ raw, value }) => ({
    says: `${quoted(raw)}を${until(value)}として読み取りました。`,
    fix: "別の日付を指す場合は、日付を入力してください。",
  }),
  "unlisted-places": ({ names, count }) => ({
    says: `data/reference/areas.csvにない場所が書かれた行が${count}行あります：${list(names.map(quoted), 200)}。数には含めますが、個別の場所としては集計しません。`,
    fix: "数値が必要な場合は、確認のうえ場所を追加してください。",
  }),
  "outside-region": ({ raw, country }) => ({
    says: `${quoted(raw)}は対象地域の外（${country}）にあります。地域の数値には含めません。`,
  }),
  "other-country": ({ raw, said, listed }) => ({
    says: `ファイルでは${quoted(raw)}は${quoted(said)}に置かれていますが、地域表に従い${listed}に計上します。`,
  }),
  "conflicting-values": ({ raw, value, kept, keptValue, first }) => ({
    says: `同じ場所・期間について、${quoted(raw)}は${number(value)}、${quoted(kept)}（${formatCells(first)}）は${number(keptValue)}です。${quoted(kept)}の値を採り、平均はしません。`,
    fix: "どちらが正しいかを出典に確認してください。",
  }),
  "not-one-year": ({ raw, days }) => ({
    says:
      days === null
        ? `期間${quoted(raw)}に終わりがありません。`
        : `期間${quoted(raw)}は${days}日で、1年ではありません。`,
    fix: "期間を確認してください。1年の値とは比較できません。",
  }),
  "unusual-amount": ({ raw, column, least, most }) => ({
    says: `列${quoted(column)}の${quoted(raw)}は${most === null ? `${least}未満` : least === null ? `${most}超` : `${least}～${most}の範囲外`}で、通常と異なります。報告値のまま残します。`,
    fix: "報告元に確認し、誤りであればdata/reference/corrections.csvで訂正してください。",
  }),
  "reported-without-figures": ({ raw }) => ({
    says: `${quoted(raw)}：インベントリがあると報告されていますが、数値がありません。`,
  }),
  "told-again": ({ value, before, first }) => ({
    says: `同じ場所・期間について、ここでは${number(value)}、${formatAddress(first)}では${number(before)}です。後の質問票の値を採ります。`,
  }),
  "target-not-recomputed": ({ value, computed }) => ({
    says: `目標は${number(value)}と報告されていますが、基準値から割合を差し引くと${number(computed)}になります。`,
    fix: "基準値、割合、目標を報告元に確認してください。",
  }),
  "parts-exceed-whole": ({ parts, whole, unit, columns, of }) => ({
    says:
      columns.length === 1
        ? `内訳である${list(columns.map(quoted))}の${written(parts, unit)}が、全体である${quoted(of)}の${written(whole, unit)}を超えています。`
        : `${list(columns.map(quoted))}の合計${written(parts, unit)}が、全体である${quoted(of)}の${written(whole, unit)}を超えています。`,
    fix: "内訳または全体の値を直してください。",
  }),
  "parts-do-not-sum": ({ parts, whole, unit, columns, of }) => ({
    says: `${list(columns.map(quoted))}の合計は${written(parts, unit)}ですが、${quoted(of)}は${written(whole, unit)}です。`,
    fix: "内訳または全体の値を直してください。",
  }),
  "shares-not-100": ({ sum }) => ({
    says: `この行の割合の合計は${number(sum)}%です。`,
    fix: "誤っている割合を直してください。四捨五入だけでは説明できない差です。",
  }),
  "required-together": ({ column, with: filled }) => ({
    says: `${list(filled.map(quoted))}は記入されていますが、${quoted(column)}が空欄です。`,
    fix: "すべて記入するか、すべて空欄にしてください。",
  }),
  "constant-column": ({ value, rows, unit }) => ({
    says: `${rows}行すべてが同じ値（${written(value, unit)}）です。`,
    fix: "実際に同じであれば、対応は不要です。そうでなければ、誤って下方向にコピーされたものです。",
  }),
  "copied-column": ({ other }) => ({
    says: `数値が${quoted(other)}とまったく同じです。`,
    fix: "どちらがコピーされたものかを確認してください。",
  }),
  "unlike-period": ({ raw, usual }) => ({
    says: `${quoted(raw)}のある系列では、ほかの期間は${quoted(usual)}のように書かれています。`,
    fix: "ほかの期間と同じように書いてください。年だけの場合は、先にセルの表示形式を「標準」にしてから入力してください。",
  }),
  gap: ({ from, to }) => ({
    says: `${from}年の次が${to}年となっており、その間の年の行がありません。`,
    fix: "抜けている年の行を追加してください。値がない場合は「…」と入力してください。",
  }),
  jump: ({ value, before, unit }) => ({
    says: `${written(before, unit)}の次が${written(value, unit)}です。前年からの変化が通常と大きく異なります。`,
    fix: "数値を確認し、正しければ変化の理由を備考に記入してください。",
  }),
  spike: ({ value, before, after, unit }) => ({
    says: `前後の値は${written(before, unit)}と${written(after, unit)}ですが、この値は${written(value, unit)}です。`,
    fix: "数値を確認してください。桁または小数点が誤っている可能性があります。",
  }),
  flat: ({ value, years, unit }) => ({
    says: `同じ値${written(value, unit)}が${years}年続いています。`,
    fix: "前年の数値がそのまま記入されていないかを確認してください。",
  }),
  "sign-change": ({ value, before, unit }) => ({
    says: `${written(before, unit)}の次が${written(value, unit)}です。符号が変わっています。`,
    fix: "符号を直してください。",
  }),
  "unit-suspect": ({ value, neighbour, ratio, unit }) => ({
    says: `${written(value, unit)}は前後の値${written(neighbour, unit)}と約${number(ratio)}倍の差があります。単位の誤りではありませんか。`,
    fix: "数値または単位を直してください。正しい値であれば、data/reference/accepted-findings.csvで承認してください。",
    office: "数値または単位を直すか、正しい値であれば事務局に知らせてください。",
  }),
  "future-period": ({ value, published }) => ({
    says: `${quoted(until(value))}の報告値がありますが、この期間はこの版の公表日（${published}）より後に始まります。`,
    fix: "期間を直すか、計画値、見込値または目標値の行としてください。",
  }),
  "end-before-start": ({ start, end }) => ({
    says: `終了日${end}が開始日${start}より前です。`,
    fix: "どちらかの日付を直してください。",
  }),
  "expired-acceptance": ({ accepts, expires }) => ({
    says: `${quoted(accepts)}の承認は、この版の公表より前の${expires}に期限が切れており、無効です。`,
    fix: "承認していた問題を直すか、改めて確認したうえで新しい期限を定めてください。",
  }),
  "unused-acceptance": ({ accepts }) => ({
    says: `このデータセット、列、行のキー、元の値に当てはまる指摘${quoted(accepts)}はありません。`,
    fix: "問題が解消していれば、この行を削除してください。そうでなければ、almanac check --format jsonの出力からfingerprintをコピーしてください。",
  }),
  corrected: ({ from, to, reason }) => ({
    says: `読み込みの際に${quoted(from)}を${quoted(to)}に訂正しました：${reason}。`,
    fix: "提出元にファイルの修正を依頼し、修正されたらdata/reference/corrections.csvからこの行を削除してください。",
    office: "お手元のファイルでも、このセルを訂正してください。",
  }),
  "correction-mismatch": ({ expected, found, line }) => ({
    says: `data/reference/corrections.csvの${formatCells(line)}ではこのセルを${quoted(expected)}としていますが、実際の値は${quoted(found)}です。`,
    fix: "提出元がファイルを直したのであれば、この訂正を削除してください。そうでなければ、訂正前の値の記載を直してください。",
  }),
  "correction-without-cell": ({ cell }) => ({
    says: `訂正の対象となる${formatAddress(cell)}がありません。`,
    fix: "ファイルまたはセルの指定を直すか、この行を削除してください。",
  }),
  "not-a-cell": ({ raw }) => ({
    says: `${quoted(raw)}はセル番地ではありません。`,
    fix: "Roster!E10のように記入してください。CSVファイルの場合はE10のように記入してください。",
  }),
  "expired-correction": ({ cell, expires }) => ({
    says: `${formatAddress(cell)}の訂正は${expires}に期限が切れましたが、今回も適用しました。`,
    fix: "提出元に改めて依頼し、新しい期限を定めるか、この行を削除してください。",
  }),
  "restatement-between": ({ from, to }) => ({
    says: `この行の版は${quoted(from)}から${quoted(to)}で、前の版から後の版になっていません。`,
    fix: "2020と2021のように年で書いてください。同じ版を公表し直す場合は同じ年を2回書きます。",
  }),
  ...betweenEditions,
  "published-total-mismatch": ({ ours, published, ourPeriod }) => ({
    says: `${dated(ourPeriod)}の値は、当方の集計では${shown(ours)}、公表値では${shown(published)}です。`,
    fix: "どちらが正しいかを確認し、異なる理由を出典の列に記入してください。",
  }),
  "unknown-reference": ({ raw, list: where, nearest }) => ({
    says: `${quoted(raw)}は${placed(where)}にありません。${meant(nearest)}`,
    fix: `値を直すか、${placed(where)}に追加してください。`,
    office: "値を直すか、追加を事務局に依頼してください。",
  }),
  "day-month-swap": ({ value, other, otherAt }) => ({
    says: `ここでは${quoted(until(value))}、${formatCells(otherAt)}では${quoted(until(other))}です。どちらかで日と月が入れ替わっているとみられます。`,
    fix: "どちらが正しいかを確認し、もう一方を直してください。",
  }),
  "record-conflict": ({ value, other, otherAt }) => ({
    says: `同じイベントの2つの記録が一致しません。ここでは${quoted(until(value))}、${formatCells(otherAt)}では${quoted(until(other))}です。`,
    fix: "どちらが正しいかを確認し、もう一方を直してください。",
  }),

  "missing-definition-sheet": ({ sheet }) => ({
    says: `定義にシート${quoted(sheet)}がありません。`,
    fix: `definition.xlsxにシート${quoted(sheet)}を加えるか、フォルダーに${sheet}.csvを加え、定めるものを1行ずつ記入してください。`,
  }),
  "two-definitions": ({ other }) => ({
    says: `データセットの定義が、ここと${other}の2か所にあります。`,
    fix: "今後編集するほうを残し、もう一方をフォルダーから移してください。",
  }),
  "definition-formula": ({ formula }) => ({
    says: `このセルは数式です（${formula}）。定義には内容そのものを書く必要があります。`,
    fix: "数式を値に置き換えてください。",
  }),
  "invalid-id": ({ raw }) => ({
    says: `${quoted(raw)}はIDに使えません。`,
    fix: "pm25-by-cityのように、小文字で始まる英数字とハイフンを使い、constructorのようなプログラミング言語の語は避けてください。",
  }),
  "undeclared-unit": ({ raw, nearest }) => ({
    says: `単位${quoted(raw)}は、プログラムの単位にも、ここで定めた単位にもありません。${meant(nearest)}`,
    fix: "訂正するか、シート「units」に行を加えてください（指標の単位では「base」を空欄にします）。「doctor/1000」のような単位では、「per」と「per head」は1,000当たりの値になります。",
  }),
  "missing-definition": ({ folder }) => ({
    says: `${quoted(folder)}には定義がありません。`,
    fix: "definition.xlsxか、シートごとのCSVファイルを置くか（almanac proposeで作れます）、フォルダーを削除してください。",
  }),
  "taken-id": ({ id, owner }) => ({
    says: `ID${quoted(id)}は${owner}がすでに使っています。`,
    fix: "別のIDを選んでください。",
  }),
  "not-understood": ({ raw, column, forms }) => ({
    says: `列${quoted(column)}の${quoted(raw)}を解釈できません。`,
    fix: `次の形で書いてください：${list(forms, 12)}。`,
  }),
  "unclosed-brace": ({ raw }) => ({
    says: `${quoted(raw)}の波括弧が対になっていません。`,
    fix: "次の{の前に、それぞれの{を}で閉じてください。",
  }),
  "circular-definition": ({ path }) => ({
    says: `自分自身によって定義されています：${path.join(" → ")}。`,
    fix: "いずれかを別のもので定義してください。",
  }),
  "wrong-kind": ({ name, is, wanted }) => ({
    says: `${quoted(name)}は${is}ですが、ここで必要なのは${list(wanted)}です。`,
    fix: "別の名前を指定するか、それから作るものを変えてください。",
  }),
  "untold-figure": ({ raw }) => ({
    says: `この版には数値${quoted(raw)}がないため、それを用いる文は載せていません。`,
    fix: "`almanac explain`に示される数値を指定するか、表示する条件を記入してください。",
  }),
  untranslated: ({ language, count, example }) => ({
    says: `${quoted(example)}など${count}件の文言に言語${language}がなく、ほかの言語で表示しています。`,
    fix: `\`almanac words\`に--missing ${language}を付けて示される文言を翻訳してください。`,
  }),
  "open-question": ({ question }) => ({
    says: `未回答の質問があります：${quoted(question)}`,
    fix: "その行で回答し、このセルを空にしてください。",
  }),

  "undeclared-indicator": () => ({
    says: "データセットが、定めのない指標を算出しました。",
    fix: "データセットの指標の一覧に定めてください。",
  }),
  "wrong-unit": ({ unit, declared }) => ({
    says: `数値の単位は${quoted(unitName(unit))}ですが、指標の単位は${quoted(unitName(declared))}です。`,
    fix: "元の資料の単位を直してください。",
  }),
  "duplicate-observation": ({ first, second }) => ({
    says: `一つの数値に二つの結果があります：一方は${cells(first)}、他方は${cells(second)}から。`,
    fix: "内訳によって2つを区別できるようにしてください。",
  }),
  "two-sources": ({ raw, source, other, otherSource, first, indicator }) => ({
    says: `一つの数値に二つの出典があります：${source}は${raw}、${otherSource}（${formatCells(first)}）は${other}。両方を示し、いずれも代表値としません。`,
    fix:
      indicator === null
        ? "採用する行の「採用」列に「はい」と書くか、一方の行を除いてください。"
        : `定義の${quoted(indicator)}の「prefer」に採用する出典を書くか、一方の行を除いてください。`,
  }),
  "empty-indicator": () => ({
    says: "定められた指標ですが、この版には数値がありません。",
  }),
  "check-failed": ({ message }) => ({
    says: `このデータセットの検査または算出が中断しました：${message}。`,
    fix: "プログラムの不具合ですので、報告してください。このデータセットは一切公表していません。",
  }),
  "illustrative-data": ({ rows }) => ({
    says: `${rows}行が例示データです。これに基づく数値と図にはすべてその旨を表示します。`,
    fix: "実際のデータが届いたら差し替えてください。",
  }),
  "bounds-point-both-ways": () => ({
    says: "「超」の値と「未満」の値の合計には上限も下限もないため、数値を示しません。",
  }),
  "method-undefined": ({ method, reason }) => ({
    says: `算出方法${quoted(method)}はここでは適用できません：${reasons[reason] ?? reason}。`,
  }),
  "missing-coordinates": ({ chart, areas }) => ({
    says: `図${quoted(chart)}の地図に${areas.join("、")}がありません。data/reference/areas.csvに位置が書かれていません。`,
    fix: "確認のうえ、data/reference/areas.csvの該当する行にlatitude（緯度）とlongitude（経度）を入れてください。",
  }),
  "chart-left-out": ({ chart }) => ({ says: `図${quoted(chart)}には示す値がないため、省きました。` }),
  "unprintable-text": ({ raw, characters }) => ({
    says: `${quoted(raw)}は報告書に載りますが、報告書の書体に${characters}がありません。PDFとPNGではそれぞれ�になり、ページでは読者の書体が使われます。`,
    fix: "ラテン文字、ギリシャ文字、キリル文字、漢字、仮名、ハングルのいずれかで書くか、書体のパッケージを追加するか（almanac help add-a-language）、印刷物でこのように表示されることを受け入れてください。",
  }),
  "empty-chart": ({ chart }) => ({
    says: `図${quoted(chart)}に示すものがありません。`,
    fix: "プログラムの不具合ですので、報告してください。",
  }),
  "chart-warning": ({ chart, message }) => ({
    says: `図${quoted(chart)}を正しく描画できませんでした：${message}。`,
    fix: "プログラムの不具合ですので、報告してください。",
  }),
};

const limits: { readonly [L in Limit]: string } = {
  "file bytes": "ファイルのバイト数",
  "zip entries": "zip内のファイル数",
  "part bytes": "zip内の1ファイルのバイト数",
  "bytes in all": "展開後の合計バイト数",
  "compression ratio": "圧縮率",
  cells: "セル数",
  rows: "行数",
  columns: "列数",
  "shared strings": "共有文字列の数",
  "characters in all": "全セルの文字数の合計",
  "cell characters": "セルの文字数",
  nesting: "入れ子の深さ",
  "text length": "文字列の長さ",
};

const contents: { readonly [part: string]: string } = {
  records: "レコード",
  fields: "フィールド",
};

function beyond(minimum: number | null, maximum: number | null): string {
  if (minimum !== null && maximum !== null)
    return `${number(minimum)}以上${number(maximum)}以下の範囲にありません`;
  return minimum === null
    ? `上限の${number(maximum ?? 0)}を超えています`
    : `下限の${number(minimum)}を下回っています`;
}

function formatName(format: string): string {
  const names: { readonly [format: string]: string } = {
    xlsx: "Excelブック（.xlsx）",
    xls: "旧形式のExcelブック（.xls）",
    xlsb: "Excelバイナリブック（.xlsb）",
    ods: "OpenDocumentスプレッドシート（.ods）",
    numbers: "Apple Numbersのスプレッドシート（.numbers）",
    "git-lfs": "Git LFSにあるファイルへのポインター",
    csv: "CSV形式のテキストファイル",
    text: "テキストファイル",
    html: "ウェブページ",
    pdf: "PDF文書",
    zip: "zip形式の圧縮ファイル",
    docx: "Word文書",
    doc: "旧形式のWord文書（.doc）",
    odt: "OpenDocumentテキスト（.odt）",
    image: "画像",
    empty: "空のファイル",
  };
  return names[format] ?? `別の種類のファイル（${format}）`;
}
