import type { EditionPhrases } from "../../findings/problems.ts";
import type { Cause } from "../../model/movement.ts";
import { atCells, formatPlace } from "../../model/place.ts";
import { isMissing, type Measure } from "../../model/quantity.ts";
import type { CellRange } from "../../model/source.ts";
import { list, number, quoted } from "./quoting.ts";

const shown = (measure: Measure): string => (isMissing(measure) ? "无数值" : number(measure.amount));
const cited = (cells: readonly CellRange[]): string =>
  cells.length === 0
    ? "无单元格"
    : list(
        cells.map((cell) => formatPlace(atCells(cell))),
        2,
      );
const causes: { readonly [C in Cause]: string } = {
  source: "原因在于原始文件的变动",
  method: "原因在于程序计算规则的变动，原始文件给出的数值相同",
  "source-and-method": "原因在于原始文件和计算规则都有变动",
  unknown: "上一年度的原始文件已非当时的文件，无法判断原因",
};

/** What is found between editions. */
export const betweenEditions: EditionPhrases = {
  "record-edited": ({ name }) => ({
    says: `${name}不是当时发布的文件：与其manifest.json中的哈希值不符。`,
    fix: `请恢复该文件：git checkout -- ${name}。已发布的内容不得修改。`,
  }),
  "record-incomplete": ({ name }) => ({
    says: `${name}缺失、无法读取，或属于另一年度。`,
    fix: "请从git恢复已发布的报告，或重新发布该年度。",
  }),
  restated: ({ from, to, was, now, wasCells, cells, cause, others, name }) => ({
    says: `${from}年度发布的数值为${shown(was)}（${cited(wasCells)}），现为${shown(now)}（${cited(cells)}）；${causes[cause]}。${others === 0 ? "" : `另有${others}个数值因同一原因变动。`}`,
    fix: `如有误，请更正来源；如属正确，请说明理由：almanac restate "${name}" ${from === to ? `--from ${from} ` : ""}--to ${to} --class … --reason "…"`,
  }),
  "restated-below-precision": ({ from, count }) => ({
    says: `自${from}年度以来，有${count}个数值的变动小于显示精度。`,
  }),
  "unused-restatement": ({ key, nearest }) => ({
    says: `两个年度之间变动的数值中没有${quoted(key)}。${nearest === null ? "" : `是否应为${quoted(nearest)}？`}`,
    fix: "请更正或删除该行。",
  }),
  "wide-restatement": ({ count }) => ({ says: `该行涵盖${count}个数值。` }),
  "restatement-class": ({ class: said, cause, count }) => ({
    says: `该行的类别为${quoted(said)}，但其中${count}个数值的变动，${causes[cause]}。`,
    fix: "请更正类别，或为这些数值另设一行。",
  }),
  "area-stopped-reporting": ({ from, area, count, file, wasCells }) => ({
    says: `${area}在${from}年度${file === "" ? "" : `由${file}`}有${count}个数值（${cited(wasCells)}），现在一个也没有。`,
    fix: "请向报送单位核实该地是不再报送，还是被遗漏。",
  }),
  "series-ended": ({ from, count, last, wasCells }) => ({
    says: `该序列在${from}年度有截至${last}的${count}个数值（${cited(wasCells)}），现在一个也没有。`,
    fix: "请向报送单位核实该序列是已终止，还是被遗漏。",
  }),
  "coverage-shrank": ({ from, count, of, periods, wasCells }) => ({
    says: `${count === of ? (of === 1 ? `${from}年度仅有的一个数值已不存在` : `${from}年度的${of}个数值已全部不存在`) : `${from}年度的${of}个数值中缺少${count}个`}：${list(periods, 6)}（${cited(wasCells)}）。`,
    fix: "请向报送单位索取缺少的数值。",
  }),
  "level-break": ({ from, was, before, now, wasCells, cells }) => ({
    says: `${shown(now)}（${cited(cells)}）与${from}年度的最后一个数值（${before}：${shown(was)}，${cited(wasCells)}）相差甚远。`,
    fix: "请检查单位和行，并向报送单位询问有何变化。",
  }),
  "same-file": ({ from }) => ({
    says: `该文件与${from}年度的文件逐字节相同。`,
    fix: "请向报送单位核实是没有新内容，还是误发了去年的文件。",
  }),
  "no-new-period": ({ from, latest }) => ({
    says: `最新时期为${latest}，与${from}年度相同。`,
    fix: "请向报送单位索取新一年的数据。",
  }),
  "header-drift": ({ from, name, was, now, wasCell }) => ({
    says: `${quoted(name)}列现名${quoted(now)}；${from}年度为${quoted(was)}（${cited([wasCell])}）。`,
  }),
  "rows-changed": ({ from, key, was, now, wasCell, others, gone }) => ({
    says: `${quoted(key)}现为${quoted(now)}，${from}年度为${quoted(was)}（${cited([wasCell])}）；${gone === 0 ? "已发布的数值均未变动" : `随之消失的已发布数值有${gone}个`}。${others === 0 ? "" : `另有${others}行也是如此。`}`,
    fix: "请向报送单位核实何者正确。",
  }),
  "rows-vanished": ({ from, key, count, wasCells }) => ({
    says: `${from}年度的${count}行已不存在，第一行为${quoted(key)}（${cited(wasCells)}）。`,
    fix: "请向报送单位核实是否有意删除。",
  }),
  "definition-changed": ({ from, what, was, now }) => ({
    says: `${parts[what]}在${from}年度为${quoted(was)}，现为${quoted(now)}。`,
    fix: "如前后数值不可比，请在报告中说明，或为该指标另定标识。",
  }),
  "past-files-changed": ({ from, count }) => ({
    says: `${from}年度的${count}个原始文件缺失，或已不是编制该报告时的文件。数值仍与已发布的记录比较，但变动原因不明。`,
    fix: `请从git恢复data/raw/${from}：原始文件不得修改。`,
  }),
  "invalid-previous": ({ previous, why }) => ({
    says: previousIs[why](previous),
    fix: "请更正edition.json中的“previous”或日期，或先发布该年度。",
  }),
  "draft-again": ({ edition }) => ({
    says: `${edition}年度已发布，不能再改回草稿。`,
    fix: "请从edition.json中删除“draft”。更正应通过“reissued”和restatements.csv中的行说明。",
  }),
  "reissue-undated": ({ edition, count }) => ({
    says: `本年度此前已发布的${count}个数值有变动，但edition.json未写明重新发布的日期。`,
    fix: `请在edition.json中加入“reissued”及日期，例如2021-09-15。若该年度尚未对外发布，请删除reports/${edition}后重新发布。`,
  }),
};

const parts = { unit: "单位", title: "名称", definition: "定义", method: "方法" };

const previousIs = {
  unpublished: (previous: string) => `上一年度${previous}没有已发布的报告。`,
  "published-later": (previous: string) => `上一年度${previous}的发布日期晚于本年度。`,
};
