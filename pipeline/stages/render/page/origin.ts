import { type Html, html } from "../../../escape/html.ts";
import { type Correction, correctionsIn } from "../../../model/correction.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { type Derivation, isMissing, type Measure } from "../../../model/quantity.ts";
import { type CellRange, formatAddress, formatCells } from "../../../model/source.ts";
import { revisionText } from "../changes/revision-text.ts";
import { operationWords } from "../operation-words.ts";
import type { Words } from "../words.ts";

/** The panel that a number opens: what it is, its exact value, and the tree from it down to the cells. */
export function origin(
  id: string,
  observation: Observation,
  dataset: Dataset,
  corrections: readonly Correction[],
  words: Words,
): Html {
  const { area, period, breakdown, value } = observation;
  const { frame } = words.book;
  const { title, method } = words.indicator(dataset, observation.indicator);
  const place = [words.area(area), words.period(period), words.breakdown(dataset, breakdown)]
    .filter((part) => part !== "")
    .join(" · ");
  return html`<div popover id="${id}" class="origin" role="dialog" aria-labelledby="origin" tabindex="-1" autofocus>
<p class="of">${title} · ${place}</p>
<p class="exact">${words.exact(value)}</p>
${revision(observation, words)}<p>${method}</p>
<ul>${branch(value, corrections, words)}</ul>
<button popovertarget="${id}" popovertargetaction="hide">${frame.close}</button>
</div>
`;
}

function revision({ revised }: Observation, words: Words): Html | null {
  if (!revised) return null;
  return html`<p class="revised">${revisionText(revised, words)}</p>
`;
}

function branch(value: Measure, corrections: readonly Correction[], words: Words): Html {
  return html`<li>${node(value.derivation, value, corrections, words)}</li>`;
}

function node(
  derivation: Derivation,
  value: Measure,
  corrections: readonly Correction[],
  words: Words,
): Html {
  if (derivation.from === "operation") {
    // Why there is no value is said already.
    const isReason = isMissing(value) && derivation.name === value.missing;
    const formula = isReason ? "" : ` = ${operationWords(derivation.name, words.book) ?? derivation.name}`;
    const operands = derivation.operands.map((operand) => branch(operand, corrections, words));
    return html`${words.exact(value)}${formula}${operands.length > 0 ? html`<ul>${operands}</ul>` : null}`;
  }
  const { raw, conversion, ranges } = derivation;
  const { frame, punctuation } = words.book;
  const { label, clause, semicolon } = punctuation;
  const addresses = addressesOf(ranges).map((address) => html` <code>${address}</code>`);
  const typed = raw === undefined ? null : label("", frame.asTyped(raw));
  const converted = conversion
    ? clause + frame.convertedFrom(conversion.unit, String(conversion.factor))
    : null;
  const corrected = ranges
    .flatMap((range) => correctionsIn(range, corrections))
    .map(
      ({ cell, expected, corrected: to, reason }) =>
        semicolon + frame.corrected(formatCells(cell), expected, to, reason),
    );
  return html`${words.exact(value)} —${addresses}${typed}${converted}${corrected}`;
}

/** Cells of one sheet share its name: a figure counted from forty cells stays readable. */
function addressesOf(ranges: readonly CellRange[]): string[] {
  const bySheet = groupBy(ranges, ({ file, sheet }) => JSON.stringify([file, sheet]));
  return [...bySheet.values()].map(([first, ...rest]) =>
    first ? [formatAddress(first), ...rest.map(formatCells)].join(", ") : "",
  );
}
