import { cleanText } from "./clean-text.ts";
import { type LinearAxis, linearAxis } from "./linear-ticks.ts";
import { type Json, place, type Room, type Words, wordsLayer } from "./plot.ts";
import type { Prepared } from "./prepare-chart.ts";
import { linesHeight, quietInk, text } from "./theme.ts";
import { widest, wrapText } from "./wrap-text.ts";

interface CategoryRow {
  readonly category: string;
  readonly top: number;
  readonly middle: number;
}

export interface CategoryRows {
  readonly rows: readonly CategoryRow[];
  readonly height: number;
  /** The width of the names and the unit, left of the plot. */
  readonly left: number;
  /** The names, and the unit on the line of the tick labels. */
  readonly layers: readonly Json[];
}

const toPlot = 12;
const tickGap = 12;
/** From the plot's lower edge to the middle of the tick labels. */
const toTicks = 13;

/** Categories as rows, their names right-aligned beside a body of the height given. */
export function categoryRows(
  prepared: Prepared,
  room: Room,
  categories: readonly string[],
  body: { readonly height: number; readonly gap: number },
): CategoryRows {
  const unit = cleanText(room.words.unit(prepared.chart.unit));
  const unitGap = toPlot + 8;
  const line = linesHeight(1, text.label);
  const names: Words[] = [];
  const rows: CategoryRow[] = [];
  let left = room.font.width(unit, text.label.size, false) + unitGap;
  let top = 0;
  for (const category of categories) {
    const lines = wrapText(room.font, category, text.label, room.width * 0.42);
    left = Math.max(left, widest(room.font, lines, text.label) + toPlot);
    const height = Math.max(body.height, lines.length * line) + body.gap;
    const middle = top + height / 2;
    for (const [index, words] of lines.entries()) {
      names.push({ x: -toPlot, y: middle + (index - (lines.length - 1) / 2) * line, text: words });
    }
    rows.push({ category, top, middle });
    top += height;
  }
  const height = Math.round(top);
  return {
    rows,
    height,
    left: Math.ceil(left),
    layers: [
      ...wordsLayer(names, text.label, { align: "right" }),
      ...wordsLayer([{ x: -unitGap, y: height + toTicks, text: unit }], text.label, {
        align: "right",
        fill: quietInk,
      }),
    ],
  };
}

export interface ValueLabel {
  /** Where it stands on the axis. */
  readonly amount: number;
  readonly width: number;
}

/**
 * The widest plot at which every value's label, and the last tick's, still ends within `total`,
 * with as many ticks as keep apart there.
 */
export function axisBeside(
  room: Room,
  amounts: readonly number[],
  total: number,
  labels: readonly ValueLabel[],
): { readonly axis: LinearAxis; readonly width: number } {
  const wish = Math.max(2, Math.round(total / 70));
  for (let count = wish; count > 0; count--) {
    const axis = linearAxis(amounts, { zero: true, count, number: room.words.number });
    const ticks = axis.ticks.map(({ label }) => room.font.width(label, text.label.size, false));
    const widths = labels.map(({ amount, width }) => {
      const share = place(axis.domain, [0, 1], amount);
      return share > 0 ? (total - width) / share : total - width;
    });
    const width = Math.floor(Math.min(total - (ticks.at(-1) ?? 0) / 2, ...widths));
    const spacing = width / Math.max(1, ticks.length - 1);
    if (count === 1 || spacing >= Math.max(...ticks) + tickGap) return { axis, width };
  }
  throw new Error("missing axis");
}
