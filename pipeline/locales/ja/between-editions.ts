import type { EditionPhrases } from "../../findings/problems.ts";
import type { Cause } from "../../model/movement.ts";
import { atCells, formatPlace } from "../../model/place.ts";
import { isMissing, type Measure } from "../../model/quantity.ts";
import type { CellRange } from "../../model/source.ts";
import { list, number, quoted } from "./quoting.ts";

const shown = (measure: Measure): string => (isMissing(measure) ? "値なし" : number(measure.amount));
const cited = (cells: readonly CellRange[]): string =>
  cells.length === 0
    ? "セルなし"
    : list(
        cells.map((cell) => formatPlace(atCells(cell))),
        2,
      );
const causes: { readonly [C in Cause]: string } = {
  source: "元データの変更によるものです",
  method: "計算規則の変更によるもので、元データからは同じ値が得られます",
  "source-and-method": "元データと計算規則の両方の変更によるものです",
  unknown: "前回の版の元データが当時のままではないため、原因は分かりません",
};

/** What is found between editions. */
export const betweenEditions: EditionPhrases = {
  "record-edited": ({ name }) => ({
    says: `${name}は公表時のファイルではありません（manifest.jsonのハッシュ値と一致しません）。`,
    fix: `元に戻してください：git checkout -- ${name}。公表したものは編集しません。`,
  }),
  "record-incomplete": ({ name }) => ({
    says: `${name}がないか、読めないか、別の版のものです。`,
    fix: "公表済みの報告書をgitから戻すか、その版を公表し直してください。",
  }),
  restated: ({ from, to, was, now, wasCells, cells, cause, others, name }) => ({
    says: `${from}年版では${shown(was)}（${cited(wasCells)}）、今回は${shown(now)}（${cited(cells)}）です。${causes[cause]}。${others === 0 ? "" : `同じ原因でほかに${others}件の数値が変わりました。`}`,
    fix: `誤りなら元データを直し、正しければ理由を記録してください：almanac restate "${name}" ${from === to ? `--from ${from} ` : ""}--to ${to} --class … --reason "…"`,
  }),
  "restated-below-precision": ({ from, count }) => ({
    says: `${from}年版から${count}件の数値が、表示桁数に満たない範囲で変わりました。`,
  }),
  "unused-restatement": ({ key, nearest }) => ({
    says: `両版の間で変わった数値に${quoted(key)}はありません。${nearest === null ? "" : `${quoted(nearest)}の誤りではありませんか。`}`,
    fix: "この行を訂正するか、削除してください。",
  }),
  "wide-restatement": ({ count }) => ({ says: `この行は${count}件の数値に対応しています。` }),
  "restatement-class": ({ class: said, cause, count }) => ({
    says: `この行の区分は${quoted(said)}ですが、${count}件の数値の変更は${causes[cause]}。`,
    fix: "区分を訂正するか、これらの数値に別の行を設けてください。",
  }),
  "area-stopped-reporting": ({ from, area, count, file, wasCells }) => ({
    says: `${area}には${from}年版で${file === "" ? "" : `${file}からの`}${count}件の数値（${cited(wasCells)}）がありましたが、今回は1件もありません。`,
    fix: "報告をやめたのか、誤って抜けたのかを提出元に確認してください。",
  }),
  "series-ended": ({ from, count, last, wasCells }) => ({
    says: `この系列には${from}年版で${last}まで${count}件の数値（${cited(wasCells)}）がありましたが、今回は1件もありません。`,
    fix: "系列が終了したのか、誤って抜けたのかを提出元に確認してください。",
  }),
  "coverage-shrank": ({ from, count, of, periods, wasCells }) => ({
    says: `${count === of ? (of === 1 ? `${from}年版の唯一の数値` : `${from}年版の${of}件のすべて`) : `${from}年版の${of}件のうち${count}件`}がなくなりました：${list(periods, 6)}（${cited(wasCells)}）。`,
    fix: "抜けている値を提出元に求めてください。",
  }),
  "level-break": ({ from, was, before, now, wasCells, cells }) => ({
    says: `${shown(now)}（${cited(cells)}）は、${from}年版の最後の値である${before}の${shown(was)}（${cited(wasCells)}）から大きく離れています。`,
    fix: "単位と行を確認し、何が変わったのかを提出元に尋ねてください。",
  }),
  "same-file": ({ from }) => ({
    says: `${from}年版のファイルと1バイトも違いません。`,
    fix: "新しい内容がないのか、昨年のファイルが誤って送られたのかを提出元に確認してください。",
  }),
  "no-new-period": ({ from, latest }) => ({
    says: `最新の期間は${from}年版と同じ${latest}です。`,
    fix: "新しい年のデータを提出元に求めてください。",
  }),
  "header-drift": ({ from, name, was, now, wasCell }) => ({
    says: `${quoted(name)}の見出しは${quoted(now)}になりました。${from}年版では${quoted(was)}（${cited([wasCell])}）でした。`,
  }),
  "rows-changed": ({ from, key, was, now, wasCell, others, gone }) => ({
    says: `${quoted(key)}の値は${quoted(now)}ですが、${from}年版では${quoted(was)}（${cited([wasCell])}）でした。${gone === 0 ? "公表した数値は変わっていません" : `これに伴い、公表した数値${gone}件がなくなりました`}。${others === 0 ? "" : `ほかに${others}行も同様です。`}`,
    fix: "どちらが正しいかを提出元に確認してください。",
  }),
  "rows-vanished": ({ from, key, count, wasCells }) => ({
    says: `${from}年版の${count}行がなくなりました。最初の行は${quoted(key)}（${cited(wasCells)}）です。`,
    fix: "意図して削除したのかを提出元に確認してください。",
  }),
  "definition-changed": ({ from, what, was, now }) => ({
    says: `${parts[what]}が、${from}年版の${quoted(was)}から${quoted(now)}に変わりました。`,
    fix: "前後の数値を比較できない場合は、報告書にその旨を記すか、指標に別のIDを付けてください。",
  }),
  "past-files-changed": ({ from, count }) => ({
    says: `${from}年版の元データ${count}件が、ないか、報告書の作成に使われたものと異なります。数値は公表済みの記録と比較しますが、変更の原因は分かりません。`,
    fix: `data/raw/${from}をgitから戻してください。元データは編集しません。`,
  }),
  "invalid-previous": ({ previous, why }) => ({
    says: previousIs[why](previous),
    fix: "edition.jsonの「previous」または日付を訂正するか、先にその版を公表してください。",
  }),
  "draft-again": ({ edition }) => ({
    says: `${edition}年版は公表済みで、草案には戻せません。`,
    fix: "edition.jsonから「draft」を削除してください。訂正は「reissued」とrestatements.csvの行で示します。",
  }),
  "reissue-undated": ({ edition, count }) => ({
    says: `公表済みのこの版の数値${count}件が変わりましたが、edition.jsonに再公表の日がありません。`,
    fix: `edition.jsonに「reissued」として日付（例：2021-09-15）を加えてください。まだ世に出ていない版であれば、reports/${edition}を削除して公表し直してください。`,
  }),
};

const parts = { unit: "単位", title: "名称", definition: "定義", method: "算出方法" };

const previousIs = {
  unpublished: (previous: string) => `前回の版${previous}には公表済みの報告書がありません。`,
  "published-later": (previous: string) => `前回の版${previous}の公表日は、この版より後です。`,
};
