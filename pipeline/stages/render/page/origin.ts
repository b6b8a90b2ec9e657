import { type Html, html } from "../../../escape/html.ts";
import { type Correction, correctionsIn } from "../../../model/correction.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { isMissing, type Measure } from "../../../model/quantity.ts";
import { type CellRange, formatAddress, formatCells } from "../../../model/source.ts";
import { inDoubtText } from "../caution-notes.ts";
import { revisionText } from "../changes/revision-text.ts";
import { operationWords } from "../operation-words.ts";
import type { Words } from "../words.ts";

/** A number of the page: its id there, and what it tells. */
interface PageFigure {
  readonly id: string;
  readonly dataset: Dataset;
  readonly observation: Observation;
}

/** The panel that a number opens: what it is, as printed and beneath it unrounded, and the tree from it down to the cells. */
export function origin(
  { id, dataset, observation }: PageFigure,
  corrections: readonly Correction[],
  words: Words,
): Html {
  const { area, period, breakdown, value } = observation;
  const { frame } = words.book;
  const { title, method } = words.indicator(dataset, observation.indicator);
  const place = [words.area(area), words.period(period), words.breakdown(dataset, breakdown)]
    .filter((part) => part !== "")
    .join(" · ");
  const asPrinted = printed(value, words);
  return html`<div popover id="${id}" class="origin" role="dialog" aria-labelledby="origin" tabindex="-1" autofocus>
<p class="of">${title} · ${place}</p>
<p class="printed">${asPrinted}</p>
${unrounded(value, asPrinted, words)}${revision(observation, words)}${doubts(observation, words)}<p>${method}</p>
<ul><li>${node(value, corrections, words)}</li></ul>
<button popovertarget="${id}" popovertargetaction="hide">${frame.close}</button>
</div>
`;
}

function revision({ revised }: Observation, words: Words): Html | null {
  if (!revised) return null;
  return html`<p class="revised">${revisionText(revised, words)}</p>
`;
}

function doubts({ cautions = [] }: Observation, words: Words): Html {
  return html`${cautions.map(
    (found) => html`<p class="caution">${inDoubtText(found, words)}</p>
`,
  )}`;
}

/** As it stands in the report, with its status where it is anything but reported. */
function printed(value: Measure, words: Words): string {
  const amount = words.amount(value);
  if (isMissing(value) || value.status === "reported") return amount;
  return words.book.punctuation.bracketed(amount, words.book.statuses[value.status]);
}

/** Every digit, where the report prints fewer; digits grouped by commas are the same digits. */
function unrounded(value: Measure, asPrinted: string, words: Words): Html | null {
  const exact = words.exact(value);
  if (exact === asPrinted.replaceAll(/(?<=\d),(?=\d{3})/g, "")) return null;
  return html`<p class="soft">${words.book.page.exactly(exact)}</p>
`;
}

function branch(value: Measure, corrections: readonly Correction[], words: Words): Html {
  return html`<li>${words.exact(value)} ${node(value, corrections, words)}</li>`;
}

function node(value: Measure, corrections: readonly Correction[], words: Words): Html {
  const { derivation } = value;
  if (derivation.from === "operation") {
    // Why there is no value is said already.
    const isReason = isMissing(value) && derivation.name === value.missing;
    const name = isReason ? null : operationWords(value, words);
    const formula = name === null ? null : `= ${name}`;
    const operands = derivation.operands.map((operand) => branch(operand, corrections, words));
    return html`${formula}${operands.length > 0 ? html`<ul>${operands}</ul>` : null}`;
  }
  const { raw, conversion, ranges } = derivation;
  const { frame, punctuation } = words.book;
  const { label, clause, semicolon } = punctuation;
  const typed = raw === undefined ? null : label("", frame.asTyped(raw));
  const converted = conversion
    ? clause + frame.convertedFrom(conversion.unit, String(conversion.factor))
    : null;
  const corrected = ranges
    .flatMap((range) => correctionsIn(range, corrections))
    .map(
      ({ cell, expected: from, corrected: to, reason }) =>
        semicolon + frame.corrected({ cell: formatCells(cell), from, to, reason }),
    );
  return html`—${addressesOf(ranges)}${typed}${converted}${corrected}`;
}

/** Cells of one sheet share its name: a figure counted from forty cells stays readable. */
function addressesOf(ranges: readonly CellRange[]): Html {
  const existing = addresses.get(ranges);
  if (existing) return existing;
  const bySheet = groupBy(ranges, ({ file, sheet }) => JSON.stringify([file, sheet]));
  const written = [...bySheet.values()].map(([first, ...rest]) => {
    const address = first ? [formatAddress(first), ...rest.map(formatCells)].join(", ") : "";
    return html` <code>${address}</code>`;
  });
  const all = html`${written}`;
  addresses.set(ranges, all);
  return all;
}

/** They are the same in every language. */
const addresses = new WeakMap<readonly CellRange[], Html>();
