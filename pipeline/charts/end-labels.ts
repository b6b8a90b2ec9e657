import type { ChartEntry, Prepared } from "./prepared.ts";
import { firstLine, type Room, widthOf, wrapped } from "./room.ts";
import { bySeries } from "./rows.ts";
import { spread } from "./spread.ts";
import { type Json, lineHeight, text } from "./theme.ts";
import { widestPiece } from "./wrap-text.ts";

/** A series' label with its name and number, and the entry it labels; null where there is none. */
export interface EndLabel {
  readonly series: string;
  readonly label: string;
  readonly from: { readonly row: Json; readonly amount: number; readonly down: number } | null;
  /** Its position where it labels no entry; by default the bottom. */
  readonly down?: number;
}

const toKey = 15;
const toText = 25;
const overhang = 16;

/** The end of a series: its last entry, if labelled, and whether others continue. */
interface SeriesEnd {
  readonly series: string;
  readonly last?: ChartEntry | undefined;
  readonly early: boolean;
}

/** Name and number: the bare number where exact, as the axis has the unit; with its period where the series ends early. */
export function endLabel(prepared: Prepared, room: Room, { series, last, early }: SeriesEnd): string {
  const value = last ? shortAmount(prepared, room, last) + (early ? ` (${last.category})` : "") : "";
  return namedEnd(room, series, value);
}

/** A series' name and number in a narrow column, at least as wide as a word if that leaves the plot most of the room. */
export function namedEnd(room: Room, series: string, value: string): string {
  const label = `${series} ${value}`.trim();
  const longest = widestPiece(room.font, label, text.label);
  const narrow = Math.max(64, Math.min(172, room.width * 0.24));
  return wrapped(room, label, Math.max(narrow, Math.min(Math.ceil(longest) + 1, room.width * 0.4)));
}

/** The bare number where exact, otherwise in words. */
export function shortAmount(prepared: Prepared, room: Room, entry: ChartEntry): string {
  return entry.amount !== null && entry.qualifier === "exact"
    ? room.words.alone(entry.observation)
    : prepared.amount(entry);
}

/** The width of a column of labels, with its keys and leaders. */
export function columnWidth(room: Room, labels: readonly string[]): number {
  return labels.length === 0 ? overhang : Math.max(...labels.map((label) => widthOf(room, label))) + toText;
}

export interface PlacedEnd extends EndLabel {
  /** The middle of the label, in pixels from the top of the plot. */
  readonly middle: number;
}

/** Places labels right of the plot, each at the height of its entry, or moved just clear of its neighbours. */
export function placeEnds(ends: readonly EndLabel[], height: number): PlacedEnd[] {
  const middles = spread(
    ends.map(({ from, label, down = height }) => ({
      wanted: from?.down ?? down,
      size: label.split("\n").length * lineHeight(text.label) + 3,
    })),
    -overhang,
    height + overhang,
  );
  return ends.map((end, index) => ({ ...end, middle: middles[index] ?? 0 }));
}

/** The position of a label's key; labels avoid the way to it. */
export const keyX = (width: number): number => width + toKey;

/**
 * Layers for the labels, which share the plot's encoding: `at` is the amount at a label's height,
 * `from` that of its first line, `end` that of its entry.
 */
export function endLayers(
  prepared: Prepared,
  ends: readonly PlacedEnd[],
  {
    at,
    shape,
    bandPosition,
  }: {
    at(down: number): number;
    readonly shape: boolean;
    /** Where in its band, from 0 to 1, the leader to a label begins. */
    readonly bandPosition?: number;
  },
): Json[] {
  if (ends.length === 0) return [];
  const { category, series } = prepared.fields;
  const rows = ends.map(({ series: name, label, middle, from }) => ({
    ...from?.row,
    [series]: name,
    ...(from ? { end: from.amount } : {}),
    label,
    at: at(middle),
    from: at(middle - firstLine(label)),
  }));
  const right = (by: number) => ({ value: { expr: `width + ${by}` } });
  const start = bandPosition === undefined ? {} : { x: { field: category, bandPosition } };
  const leader = {
    transform: [{ filter: "isValid(datum.end)" }],
    mark: { type: "rule", style: "leader" },
    encoding: { ...start, x2: right(toKey - 8), y: { field: "end" }, y2: { field: "at" } },
  };
  return [
    {
      data: { values: rows },
      layer: [
        ...(ends.some(({ from }) => from !== null) ? [leader] : []),
        {
          mark: { type: "point", style: "key", ...(shape ? {} : { shape: "square" }) },
          encoding: { x: right(toKey), y: { field: "at" }, ...(shape ? { shape: bySeries(prepared) } : {}) },
        },
        {
          mark: { type: "text", style: "label" },
          encoding: { x: right(toText), y: { field: "from" }, color: null, text: { field: "label" } },
        },
      ],
    },
  ];
}
