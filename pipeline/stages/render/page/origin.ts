import { type Html, html } from "../../../escape/html.ts";
import type { Correction } from "../../../model/correction.ts";
import type { Dataset } from "../../../model/dataset.ts";
import type { Edition } from "../../../model/edition.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { cellsBehind, isMissing, type Measure } from "../../../model/quantity.ts";
import { beforeCells, formatCells } from "../../../model/source.ts";
import { datasetUnit } from "../../../model/unit.ts";
import { inDoubtText } from "../caution-notes.ts";
import { revisionText } from "../changes/revision-text.ts";
import { citationsOf } from "../material.ts";
import { type OriginStep, originStep } from "../origin-step.ts";
import type { Words } from "../words.ts";
import type { FigureData, PageData } from "./page-data.ts";

interface OriginContext {
  readonly edition: Edition;
  readonly corrections: readonly Correction[];
}

/** What a number opens: its meaning, its source, and how it was computed, step by step down to the cells. */
export function originOf(
  { dataset, observation }: { readonly dataset: Dataset; readonly observation: Observation },
  { edition, corrections }: OriginContext,
  data: PageData,
  words: Words,
): FigureData {
  const { area, period, breakdown, value, revised, cautions = [] } = observation;
  const { frame, punctuation } = words.book;
  const { title, method } = words.indicator(dataset, observation.indicator);
  const place = [words.area(area), words.period(period), words.breakdown(dataset, breakdown)];
  const files = [...new Set(cellsBehind(value).map(({ file }) => file))];
  const sources = citationsOf(edition, files).join(punctuation.semicolon);
  const notes = [
    ...(revised ? [revisionText(revised, words)] : []),
    ...cautions.map((found) => inDoubtText(found, words)),
  ];
  return [
    data.text(title),
    data.text(place.filter((part) => part !== "").join(" · ")),
    data.text(printed(value, words)),
    data.text(sources === "" ? "" : punctuation.label(frame.source, sources)),
    data.text(method),
    stepOf(value, corrections, data, words),
    ...notes.map(data.text),
  ];
}

/** The panel that the script fills with the opened number. */
export function originPanel({ book: { frame, page } }: Words): Html {
  return html`<div popover id="origin" class="origin" role="dialog" aria-label="${frame.origin}" tabindex="-1" autofocus>
<p class="of"></p>
<p class="printed"></p>
<div></div>
<details><summary>${page.arithmetic}</summary><ul></ul></details>
<p><button type="button" class="copy" data-copied="${frame.linkCopied}">${frame.copyLink}</button></p>
<button popovertarget="origin" popovertargetaction="hide">${frame.close}</button>
</div>
`;
}

/** The amount as in the report, with its status unless reported. */
function printed(value: Measure, words: Words): string {
  const amount = words.amount(value);
  if (isMissing(value) || value.status === "reported") return amount;
  return words.book.punctuation.bracketed(amount, words.book.statuses[value.status]);
}

function stepOf(value: Measure, corrections: readonly Correction[], data: PageData, words: Words): number {
  const step = originStep(value, corrections, words);
  const written = words.exact(value);
  if (step.operation !== null) {
    const operands = step.operands.map((operand) => stepOf(operand, corrections, data, words));
    return data.step([written, data.text(step.formula ?? ""), "", [], ...operands]);
  }
  // Cells of one sheet share its name, so that a count of forty cells stays readable.
  const bySheet = groupBy(step.cells, ({ range }) => beforeCells(range));
  const cells = [...bySheet].flatMap(([sheet, parts]) => [
    data.text(sheet),
    parts.map(({ range }) => formatCells(range)).join(", "),
  ]);
  return data.step([written, 0, noteOf(step, written, words), cells]);
}

/** The content of the cell if it differs from what is shown: as typed, in another unit, or corrected. */
function noteOf(step: OriginStep & { operation: null }, shown: string, words: Words): string {
  const { frame, punctuation } = words.book;
  const { raw, conversion } = step;
  const isShown = raw === null || shown.replaceAll(punctuation.thousands, "").startsWith(raw);
  const notes = [
    ...(isShown ? [] : [frame.asTyped(raw)]),
    ...(conversion
      ? [frame.convertedFrom(words.unit(datasetUnit(conversion.unit)), words.exactNumber(conversion.factor))]
      : []),
    ...step.cells.flatMap(({ corrections }) =>
      corrections.map(({ cell, expected: from, corrected: to, reason }) =>
        frame.corrected({ cell: formatCells(cell), from, to, reason }),
      ),
    ),
  ];
  return notes.length === 0 ? "" : punctuation.label("", notes.join(punctuation.semicolon));
}
