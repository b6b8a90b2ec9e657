import type { EditionPhrases } from "../../findings/problems.ts";
import type { Cause } from "../../model/movement.ts";
import { atCells, formatPlace } from "../../model/place.ts";
import { isMissing, type Measure } from "../../model/quantity.ts";
import type { CellRange } from "../../model/source.ts";
import { list, number, quoted } from "./quoting.ts";

const shown = (measure: Measure): string => (isMissing(measure) ? "無數值" : number(measure.amount));
const cited = (cells: readonly CellRange[]): string =>
  cells.length === 0
    ? "無儲存格"
    : list(
        cells.map((cell) => formatPlace(atCells(cell))),
        2,
      );
const causes: { readonly [C in Cause]: string } = {
  source: "原因在於原始檔案的變動",
  method: "原因在於程式計算規則的變動，原始檔案得出的數值相同",
  "source-and-method": "原因在於原始檔案與計算規則皆有變動",
  unknown: "上一版的原始檔案已非當時的檔案，無法判斷原因",
};

/** What is found between editions. */
export const betweenEditions: EditionPhrases = {
  "record-edited": ({ name }) => ({
    says: `${name} 不是當時發布的檔案：與 manifest.json 中的雜湊值不符。`,
    fix: `請還原該檔案：git checkout -- ${name}。已發布的內容不得修改。`,
  }),
  "record-incomplete": ({ name }) => ({
    says: `${name} 缺少、無法讀取，或屬於另一版。`,
    fix: "請從 git 還原已發布的報告，或重新發布該版。",
  }),
  restated: ({ from, to, was, now, wasCells, cells, cause, others, name }) => ({
    says: `${from} 年版發布的數值為 ${shown(was)}（${cited(wasCells)}），現為 ${shown(now)}（${cited(cells)}）；${causes[cause]}。${others === 0 ? "" : `另有 ${others} 個數值因同一原因變動。`}`,
    fix: `如有誤，請更正來源；如屬正確，請說明理由：almanac restate "${name}" ${from === to ? `--from ${from} ` : ""}--to ${to} --class … --reason "…"`,
  }),
  "restated-below-precision": ({ from, count }) => ({
    says: `自 ${from} 年版以來，有 ${count} 個數值的變動小於顯示精確度。`,
  }),
  "unused-restatement": ({ key, nearest }) => ({
    says: `兩版之間變動的數值中沒有${quoted(key)}。${nearest === null ? "" : `是否應為${quoted(nearest)}？`}`,
    fix: "請更正或刪除該列。",
  }),
  "wide-restatement": ({ count }) => ({ says: `該列涵蓋 ${count} 個數值。` }),
  "restatement-class": ({ class: said, cause, count }) => ({
    says: `該列的類別為${quoted(said)}，但其中 ${count} 個數值的變動，${causes[cause]}。`,
    fix: "請更正類別，或為這些數值另設一列。",
  }),
  "area-stopped-reporting": ({ from, area, count, file, wasCells }) => ({
    says: `${area}在 ${from} 年版${file === "" ? "" : `由 ${file} `}有 ${count} 個數值（${cited(wasCells)}），現在一個也沒有。`,
    fix: "請向填報單位確認該地是不再填報，還是被遺漏。",
  }),
  "series-ended": ({ from, count, last, wasCells }) => ({
    says: `該序列在 ${from} 年版有截至 ${last} 的 ${count} 個數值（${cited(wasCells)}），現在一個也沒有。`,
    fix: "請向填報單位確認該序列是已終止，還是被遺漏。",
  }),
  "coverage-shrank": ({ from, count, of, periods, wasCells }) => ({
    says: `${count === of ? (of === 1 ? `${from} 年版僅有的一個數值已不存在` : `${from} 年版的 ${of} 個數值已全部不存在`) : `${from} 年版的 ${of} 個數值中缺少 ${count} 個`}：${list(periods, 6)}（${cited(wasCells)}）。`,
    fix: "請向填報單位索取缺少的數值。",
  }),
  "level-break": ({ from, was, before, now, wasCells, cells }) => ({
    says: `${shown(now)}（${cited(cells)}）與 ${from} 年版的最後一個數值（${before}：${shown(was)}，${cited(wasCells)}）相差甚遠。`,
    fix: "請檢查單位與列，並向填報單位詢問有何變化。",
  }),
  "same-file": ({ from }) => ({
    says: `此檔案與 ${from} 年版的檔案逐位元組相同。`,
    fix: "請向填報單位確認是沒有新內容，還是誤送了去年的檔案。",
  }),
  "no-new-period": ({ from, latest }) => ({
    says: `最新期間為 ${latest}，與 ${from} 年版相同。`,
    fix: "請向填報單位索取新一年的資料。",
  }),
  "header-drift": ({ from, name, was, now, wasCell }) => ({
    says: `${quoted(name)}欄現稱${quoted(now)}；${from} 年版為${quoted(was)}（${cited([wasCell])}）。`,
  }),
  "rows-changed": ({ from, key, was, now, wasCell, others, gone }) => ({
    says: `${quoted(key)}現為${quoted(now)}，${from} 年版為${quoted(was)}（${cited([wasCell])}）；${gone === 0 ? "已發布的數值均未變動" : `隨之消失的已發布數值有 ${gone} 個`}。${others === 0 ? "" : `另有 ${others} 列也是如此。`}`,
    fix: "請向填報單位確認何者正確。",
  }),
  "rows-vanished": ({ from, key, count, wasCells }) => ({
    says: `${from} 年版的 ${count} 列已不存在，第一列為${quoted(key)}（${cited(wasCells)}）。`,
    fix: "請向填報單位確認是否有意刪除。",
  }),
  "definition-changed": ({ from, what, was, now }) => ({
    says: `${parts[what]}在 ${from} 年版為${quoted(was)}，現為${quoted(now)}。`,
    fix: "如前後數值不可比較，請在報告中說明，或為該指標另定代號。",
  }),
  "past-files-changed": ({ from, count }) => ({
    says: `${from} 年版的 ${count} 個原始檔案缺少，或已非編製該報告時的檔案。數值仍與已發布的紀錄比較，但變動原因不明。`,
    fix: `請從 git 還原 data/raw/${from}：原始檔案不得修改。`,
  }),
  "invalid-previous": ({ previous, why }) => ({
    says: previousIs[why](previous),
    fix: "請更正 edition.json 中的「previous」或日期，或先發布該版。",
  }),
  "draft-again": ({ edition }) => ({
    says: `${edition} 版已發布，不能再改回草稿。`,
    fix: "請從 edition.json 刪除「draft」。更正應以「reissued」與 restatements.csv 中的列說明。",
  }),
  "reissue-undated": ({ edition, count }) => ({
    says: `本版先前已發布的 ${count} 個數值有變動，但 edition.json 未寫明重新發布的日期。`,
    fix: `請在 edition.json 加入「reissued」與日期，例如 2021-09-15。若該版尚未對外公開，請刪除 reports/${edition} 後重新發布。`,
  }),
};

const parts = { unit: "單位", title: "名稱", definition: "定義", method: "方法" };

const previousIs = {
  unpublished: (previous: string) => `上一版 ${previous} 沒有已發布的報告。`,
  "published-later": (previous: string) => `上一版 ${previous} 的發布日期晚於本版。`,
};
