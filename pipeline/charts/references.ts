import type { Reference } from "../model/chart.ts";
import { cleanText } from "./clean-text.ts";
import { type Room, widthOf, wrapped } from "./room.ts";
import { type Json, lineHeight, text } from "./theme.ts";

/** The axis that reference lines cross: its length, and the pixel `px` of an amount. */
export interface CrossedAxis {
  readonly channel: "x" | "y";
  readonly length: number;
  px(amount: number): number;
}

const beside = 9;
const apart = 8;

/** Reference lines, each labelled at its start; labels that would touch are stacked. */
export function referenceLayers(
  references: readonly Reference[],
  { channel, length, px }: CrossedAxis,
  room: Room,
): Json[] {
  const lines = references
    .map(({ amount, label }) => ({ amount, label: cleanText(label), at: px(amount) }))
    .sort((a, b) => a.at - b.at);
  const placed = channel === "x" ? inRows(lines, length, room) : aboveOrBelow(lines);
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

/** For vertical lines: each label over its line and within the plot, in as few rows as possible. */
function inRows(lines: readonly Line[], length: number, room: Room) {
  const ends: number[] = [];
  return lines.map((line) => {
    const label = wrapped(room, line.label, length, text.note);
    const half = widthOf(room, label, text.note) / 2;
    const middle = Math.max(half, Math.min(line.at, length - half));
    const count = label.split("\n").length;
    const isFree = (row: number) => (ends[row] ?? Number.NEGATIVE_INFINITY) + apart <= middle - half;
    let row = 0;
    while (!Array.from({ length: count }, (_, index) => row + index).every(isFree)) row++;
    for (let taken = row; taken < row + count; taken++) ends[taken] = middle + half;
    const words = {
      align: "center",
      y: -beside - (row + count - 1) * lineHeight(text.note),
      ...(middle === line.at ? {} : { dx: Math.round(middle - line.at) }),
    };
    return { ...line, label, words };
  });
}

/** For horizontal lines: above, or below a line with another just above it. */
function aboveOrBelow(lines: readonly Line[]) {
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const near = before !== undefined && line.at - before.at < lineHeight(text.note) + 2;
    return { ...line, words: { x: 4, dy: near ? beside : -beside } };
  });
}
