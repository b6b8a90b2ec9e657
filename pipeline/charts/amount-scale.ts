import type { NumberMarks } from "../model/punctuation.ts";
import { cleanText } from "./clean-text.ts";
import { linearAxis } from "./linear-ticks.ts";
import type { Prepared } from "./prepared.ts";
import { place, type Room, widthOf } from "./room.ts";
import type { Json } from "./theme.ts";

/** A scale between two round numbers, with ticks whose labels differ. */
export interface AmountScale {
  readonly domain: readonly [number, number];
  /** The width of the widest tick label, and of the last one. */
  readonly widest: number;
  readonly last: number;
  readonly ticks: number;
  readonly channel: Json;
  /** Pixels from the bottom of a plot of this height, and the inverse. */
  down(amount: number, height: number): number;
  amountAt(down: number, height: number): number;
}

export function amountScale(
  prepared: Prepared,
  room: Room,
  amounts: readonly number[],
  { zero = true, count = 6 } = {},
): AmountScale {
  const {
    scale,
    book: { punctuation: marks },
  } = room.words;
  const { domain, ticks } = linearAxis(amounts, {
    zero,
    count,
    number: (at) => tickLabel(at / scale, marks),
  });
  const widths = ticks.map(({ label }) => widthOf(room, label));
  const format = scale === 1 ? { format: ",~f" } : { labelExpr: `format(datum.value / ${scale}, ',')` };
  return {
    domain,
    widest: Math.max(...widths),
    last: widths.at(-1) ?? 0,
    ticks: ticks.length,
    channel: {
      scale: { domain, nice: false, zero: false },
      axis: {
        title: cleanText(room.words.unit(prepared.chart.unit)),
        values: ticks.map(({ at }) => at),
        // Vega drops every other tick, including 0, if there are more than it would choose.
        tickCount: ticks.length,
        ...format,
      },
    },
    down: (amount, height) => place(domain, [height, 0], amount),
    amountAt: (down, height) => place([height, 0], domain, down),
  };
}

const ticks = new Intl.NumberFormat("en", { maximumSignificantDigits: 12 });

/** As d3's format ",", by which axes are written. */
function tickLabel(amount: number, { decimal, thousands }: NumberMarks): string {
  const written = ticks.format(amount).replace("-", "−");
  return written.replace(/[.,]/g, (mark) => (mark === "," ? thousands : decimal));
}
