import { groupBy } from "../model/group-by.ts";
import { type AmountScale, amountScale } from "./amount-scale.ts";
import type { Prepared } from "./prepared.ts";
import { firstLine, place, type Room, widthOf, wrapped } from "./room.ts";
import { nominal } from "./rows.ts";
import { type Json, lineHeight, text } from "./theme.ts";

/** Categories down the side, with long names wrapped. */
export interface Categories {
  readonly width: number;
  /** The height of the longest name in lines. */
  readonly height: number;
  readonly channel: Json;
  /** The channel's axis. */
  readonly axis: Json;
}

export function categories(
  prepared: Prepared,
  room: Room,
  names: readonly string[],
  share = 0.42,
): Categories {
  const inLines = names.map((name) => wrapped(room, name, room.width * share));
  const broken = Object.fromEntries(
    names.flatMap((name, at) => (inLines[at] === name ? [] : [[name, inLines[at]?.split("\n")]])),
  );
  const labelExpr = `${JSON.stringify(broken)}[datum.label] || datum.label`;
  const lines = { labelExpr, labelOffset: raised(names, inLines) };
  const axis = { title: null, domain: false, ...(Object.keys(broken).length === 0 ? {} : lines) };
  return {
    width: Math.ceil(Math.max(0, ...inLines.map((name) => widthOf(room, name)))) + 8,
    height: Math.max(...inLines.map((name) => name.split("\n").length)) * lineHeight(text.label),
    channel: nominal(prepared.fields.category, { sort: names, axis }),
    axis,
  };
}

/** Places the middle of a wrapped name, not its first line, beside its row. */
function raised(names: readonly string[], inLines: readonly string[]): Json {
  const byHeight = groupBy(names.keys(), (at) => firstLine(inLines[at] ?? ""));
  const condition = [...byHeight].flatMap(([up, places]) => {
    const test = `indexof(${JSON.stringify(places.map((at) => names[at]))}, datum.value) >= 0`;
    return up === 0 ? [] : [{ test, value: -up }];
  });
  return { condition, value: 0 };
}

/** A plot with labels: the total width available, and the width of each amount's label. */
interface LabelledPlot {
  readonly total: number;
  readonly labels: readonly { readonly amount: number; readonly width: number }[];
}

/** The widest plot in which every label and the last tick's end within `total`, with as many ticks as do not touch. */
export function amountsBeside(
  prepared: Prepared,
  room: Room,
  amounts: readonly number[],
  { total, labels }: LabelledPlot,
): { readonly scale: AmountScale; readonly width: number } {
  for (let count = Math.max(3, Math.round(total / 70)); count > 0; count--) {
    const scale = amountScale(prepared, room, amounts, { count });
    const widths = labels.map(({ amount, width }) => {
      const share = place(scale.domain, [0, 1], Math.max(amount, 0));
      return share > 0 ? (total - width) / share : total - width;
    });
    const width = Math.floor(Math.min(total - scale.last / 2, ...widths));
    if (count === 1 || width / Math.max(1, scale.ticks - 1) >= scale.widest + 12) return { scale, width };
  }
  throw new Error("missing axis");
}
