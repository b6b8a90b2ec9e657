import type { EditionPhrases } from "../../findings/problems.ts";
import type { Cause } from "../../model/movement.ts";
import { atCells, formatPlace } from "../../model/place.ts";
import { isMissing, type Measure } from "../../model/quantity.ts";
import type { CellRange } from "../../model/source.ts";
import { list, number, quoted } from "./quoting.ts";

const shown = (measure: Measure): string => (isMissing(measure) ? "no value" : number(measure.amount));
const cited = (cells: readonly CellRange[]): string =>
  cells.length === 0
    ? "no cell"
    : list(
        cells.map((cell) => formatPlace(atCells(cell))),
        2,
      );
const more = (count: number): string =>
  count === 0 ? "" : ` ${count} more ${count === 1 ? "figure" : "figures"} moved for the same cause.`;
const figures = (count: number): string => `${count} ${count === 1 ? "figure" : "figures"}`;
const causes: { readonly [C in Cause]: string } = {
  source: "the raw files moved it",
  method: "the program's rules moved it, the raw files give the same",
  "source-and-method": "the raw files and the program's rules both moved it",
  unknown: "what moved it cannot be told, because last edition's raw files are not what they were",
};

/** What is found between editions. */
export const betweenEditions: EditionPhrases = {
  "record-edited": ({ name }) => ({
    says: `${name} is not the file that was published: its manifest has another hash.`,
    fix: `Bring it back: git checkout -- ${name}. What was published is never edited.`,
  }),
  "record-incomplete": ({ name }) => ({
    says: `${name} is missing, cannot be read, or is that of another edition.`,
    fix: "Bring the published report back from git, or publish that edition again.",
  }),
  restated: ({ from, to, was, now, wasCells, cells, cause, others, name }) => ({
    says: `Published in ${from} as ${shown(was)} (${cited(wasCells)}), now ${shown(now)} (${cited(cells)}): ${causes[cause]}.${more(others)}`,
    fix: `If it is wrong, mend the source; if it is right, say why: almanac restate "${name}" ${from === to ? `--from ${from} ` : ""}--to ${to} --class … --reason "…"`,
  }),
  "restated-below-precision": ({ from, count }) => ({
    says: `${figures(count)} moved since ${from} by less than is printed.`,
  }),
  "unused-restatement": ({ key, nearest }) => ({
    says: `No figure ${quoted(key)} moved between these editions.${nearest === null ? "" : ` Did you mean ${quoted(nearest)}?`}`,
    fix: "Correct the line, or remove it.",
  }),
  "wide-restatement": ({ count }) => ({ says: `The line answers for ${figures(count)}.` }),
  "restatement-class": ({ class: said, cause, count }) => ({
    says: `The line says ${quoted(said)}, but of ${figures(count)}: ${causes[cause]}.`,
    fix: "Correct the class, or give these figures a line of their own.",
  }),
  "area-stopped-reporting": ({ from, area, count, file, wasCells }) => ({
    says: `${area} had ${figures(count)}${file === "" ? "" : ` of ${file}`} in ${from} (${cited(wasCells)}) and has none now.`,
    fix: "Ask the office whether the place reports no more, or was left out by mistake.",
  }),
  "series-ended": ({ from, count, last, wasCells }) => ({
    says: `The series had ${figures(count)} up to ${last} in ${from} (${cited(wasCells)}) and has none now.`,
    fix: "Ask the office whether it has ended, or was left out by mistake.",
  }),
  "coverage-shrank": ({ from, count, of, periods, wasCells }) => ({
    says: `${count === of ? (of === 1 ? "The only figure" : `All ${of} figures`) : `${count} of the ${of} figures`} of ${from} ${count === 1 ? "is" : "are"} gone: ${list(periods, 6)} (${cited(wasCells)}).`,
    fix: "Ask the office for the values that it left out.",
  }),
  "level-break": ({ from, was, before, now, wasCells, cells }) => ({
    says: `${shown(now)} (${cited(cells)}) is far from ${shown(was)} of ${before}, the last value of ${from} (${cited(wasCells)}).`,
    fix: "Check unit and row, and ask the office what changed.",
  }),
  "same-file": ({ from }) => ({
    says: `The file is byte for byte that of ${from}.`,
    fix: "Ask the office whether nothing is new, or last year's file was sent by mistake.",
  }),
  "no-new-period": ({ from, latest }) => ({
    says: `The latest period is ${latest}, as in ${from}.`,
    fix: "Ask the office for the new year.",
  }),
  "header-drift": ({ from, name, was, now, wasCell }) => ({
    says: `${quoted(name)} is now called ${quoted(now)}; in ${from} it was ${quoted(was)} (${cited([wasCell])}).`,
  }),
  "rows-changed": ({ from, key, was, now, wasCell, others, gone }) => ({
    says: `${quoted(key)} says ${quoted(now)}, in ${from} it said ${quoted(was)} (${cited([wasCell])}); ${gone === 0 ? "no published figure moved" : gone === 1 ? "1 published figure went with it" : `${gone} published figures went with it`}.${others === 0 ? "" : others === 1 ? " So does 1 more row." : ` So do ${others} more rows.`}`,
    fix: "Ask the office which is right.",
  }),
  "rows-vanished": ({ from, key, count, wasCells }) => ({
    says: `${count} ${count === 1 ? "row" : "rows"} of ${from} ${count === 1 ? "is" : "are"} gone, the first ${quoted(key)} (${cited(wasCells)}).`,
    fix: "Ask the office whether they were deleted on purpose.",
  }),
  "definition-changed": ({ from, what, was, now }) => ({
    says: `The ${parts[what]} was ${quoted(was)} in ${from} and is ${quoted(now)} now.`,
    fix: "If figures before and after cannot be compared, say so in the report, or give the indicator another id.",
  }),
  "past-files-changed": ({ from, count }) => ({
    says: `${count} raw ${count === 1 ? "file" : "files"} of ${from} ${count === 1 ? "is" : "are"} gone or not what the report of ${from} was made from. Figures are compared with the published record, but what moved them is unknown.`,
    fix: `Bring back data/raw/${from} from git: raw files are never edited.`,
  }),
  "invalid-previous": ({ previous, why }) => ({
    says: previousIs[why](previous),
    fix: "Correct “previous” or the dates in edition.json, or publish that edition first.",
  }),
  "draft-again": ({ edition }) => ({
    says: `Edition ${edition} is released and cannot become a draft again.`,
    fix: "Remove “draft” from edition.json. A correction is told with “reissued” and lines of restatements.csv.",
  }),
  "reissue-undated": ({ edition, count }) => ({
    says: `${figures(count)} of this edition, published before, moved, and edition.json does not say when it is published again.`,
    fix: `Add “reissued” with the day, such as 2021-09-15, to edition.json. If the edition was never released, remove reports/${edition} and publish it anew.`,
  }),
};

const parts = { unit: "unit", title: "name", definition: "definition", method: "method" };

const previousIs = {
  unpublished: (previous: string) => `The previous edition ${previous} has no published report.`,
  "published-later": (previous: string) =>
    `The previous edition ${previous} was published later than this one.`,
};
