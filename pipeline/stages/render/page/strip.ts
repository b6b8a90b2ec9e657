import { toTenth } from "../../../charts/to-tenth.ts";
import { type Html, html } from "../../../escape/html.ts";
import type { Reference } from "../../../model/chart.ts";
import type { Observation } from "../../../model/observation.ts";
import { isMissing, quantileOf } from "../../../model/quantity.ts";

/** The data of a strip: one place's figure among those of others, and reference values. */
export interface Strip {
  readonly figure: Observation;
  readonly peers: readonly Observation[];
  readonly references: readonly Reference[];
  /** The same in words. */
  readonly label: string;
  /** How an amount is written beside a reference. */
  written(amount: number): string;
  /** How the lowest and the highest amount are written at its ends; without it they are not. */
  atEnds?(amount: number): string;
}

const [width, height, margin] = [240, 38, 8];
/** Between a number at an end and that of a reference. */
const apart = 30;

/** A line with a tick per other place, a long one for the median, a mark for the place, dashes for references. */
export function stripSvg({ figure, peers, references, label, written, atEnds }: Strip): Html | null {
  if (isMissing(figure.value)) return null;
  const { amount } = figure.value;
  const others = peers.flatMap(({ value }) => (isMissing(value) ? [] : [value.amount])).sort((a, b) => a - b);
  const limits = references.map((reference) => reference.amount);
  const [low, high] = [Math.min(amount, ...others, ...limits), Math.max(amount, ...others, ...limits)];
  const at = (value: number) =>
    toTenth(margin + (high === low ? 0.5 : (value - low) / (high - low)) * (width - 2 * margin));
  const ticks = [...new Set(others.map(at))].map((x) => `M${x} 8v10`).join("");
  // Only a position, never printed.
  const middle = at(quantileOf([...others, amount], 0.5));
  const lines = limits.map((limit) => `M${at(limit)} 1v24`).join("");
  const amounts = [...new Set(limits)].map(
    (limit) => html`<text x="${at(limit)}" y="36">${written(limit)}</text>`,
  );
  const ends = [low, high].map((end, index) => {
    const x = index === 0 ? margin : width - margin;
    const isFree = limits.every((limit) => Math.abs(at(limit) - x) > apart);
    return atEnds && high > low && isFree ? html`<text x="${x}" y="36">${atEnds(end)}</text>` : null;
  });
  return html`<svg class="strip" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}"><path class="axis" d="M${margin} 13H${width - margin}"/><path class="ticks" d="${ticks}"/><path class="middle" d="M${middle} 3v20"/>${lines === "" ? null : html`<path class="limits" d="${lines}"/>${amounts}`}${ends}<circle cx="${at(amount)}" cy="13" r="5"/></svg>`;
}
