import type { Reference } from "../model/chart.ts";
import { cleanText } from "./clean-text.ts";
import { type Room, widthOf, wrapped } from "./room.ts";
import { clamp, spread } from "./spread.ts";
import { type Json, lineHeight, text } from "./theme.ts";

/** The axis that reference lines cross: how far their labels may reach along it, and the pixel `px` of an amount. */
export interface CrossedAxis {
  readonly channel: "x" | "y";
  readonly extent: readonly [from: number, to: number];
  px(amount: number): number;
}

const beside = 9;
const apart = 14;
/** Less than this is arithmetic. */
const nearly = 0.01;

/** Reference lines, each with its name and number at its end. */
export function referenceLayers(
  references: readonly Reference[],
  { channel, extent, px }: CrossedAxis,
  room: Room,
): Json[] {
  const { clause } = room.words.book.punctuation;
  const lines = references
    .map(({ amount, label }) => ({
      amount,
      label: cleanText(label) + clause + room.words.reference(amount),
      at: px(amount),
    }))
    .sort((a, b) => a.at - b.at);
  const placed = channel === "x" ? overLines(lines, extent, room) : aboveOrBelow(lines);
  return placed.map(({ amount, label, words }): Json => {
    return {
      data: { values: [{ amount, label }] },
      encoding: { [channel]: { field: "amount", type: "quantitative" } },
      layer: [
        // Over bars, a line needs a background to be seen.
        { mark: { type: "rule", style: "under" } },
        // Dashes over bars would look like gaps.
        { mark: { type: "rule", style: channel === "x" ? "limit" : "target" } },
        { mark: { type: "text", style: "beside", ...words }, encoding: { text: { field: "label" } } },
      ],
    };
  });
}

interface Line {
  readonly amount: number;
  readonly label: string;
  readonly at: number;
}

/** For vertical lines: side by side if each label still stands over its line, otherwise in as few rows as possible. */
function overLines(lines: readonly Line[], [from, to]: CrossedAxis["extent"], room: Room) {
  const sizeOf = (label: string) => widthOf(room, label, text.note) + apart;
  const isWide = lines.reduce((sum, { label }) => sum + sizeOf(label), 0) > to - from;
  const share = isWide ? (to - from) / lines.length : to - from;
  const labels = lines.map((line) => {
    const label = wrapped(room, line.label, share - apart, text.note);
    const half = sizeOf(label) / 2;
    return { line, label, half, inside: clamp(line.at, from + half, to - half) };
  });
  const row = inOneRow(labels, [from, to]);
  const ends: number[] = [];
  return labels.map(({ line, label, half, inside }, index) => {
    const middle = row?.[index] ?? inside;
    const count = label.split("\n").length;
    const isFree = (row: number) => (ends[row] ?? Number.NEGATIVE_INFINITY) <= middle - half + nearly;
    let first = 0;
    while (!Array.from({ length: count }, (_, more) => first + more).every(isFree)) first++;
    for (let taken = first; taken < first + count; taken++) ends[taken] = middle + half;
    const words = {
      align: "center",
      y: -beside - (first + count - 1) * lineHeight(text.note),
      ...(middle === line.at ? {} : { dx: Math.round(middle - line.at) }),
    };
    return { ...line, label, words };
  });
}

/** The middles of labels beside one another, each reaching to its own line; null where they would touch. */
function inOneRow(
  labels: readonly { readonly line: Line; readonly half: number }[],
  [from, to]: CrossedAxis["extent"],
): number[] | null {
  const extents = labels.map(({ line, half }) => ({ wanted: line.at, size: 2 * half }));
  const wished = spread(extents, from, to);
  let end = from;
  const middles = labels.map(({ line: { at }, half }, index) => {
    const middle = clamp(Math.max(wished[index] ?? 0, end + half), at - half, at + half);
    end = middle - half < end - nearly || middle + half > to + nearly ? Number.NaN : middle + half;
    return middle;
  });
  return Number.isNaN(end) ? null : middles;
}

/** For horizontal lines: above, or below a line with another just above it. */
function aboveOrBelow(lines: readonly Line[]) {
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const near = before !== undefined && line.at - before.at < lineHeight(text.note) + 2;
    return { ...line, words: { x: 4, dy: near ? beside : -beside } };
  });
}
