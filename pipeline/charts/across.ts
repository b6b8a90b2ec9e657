import type { Reference } from "../model/chart.ts";
import type { AmountScale } from "./amount-scale.ts";
import type { Prepared } from "./prepared.ts";
import { referenceLayers } from "./references.ts";
import { place, type Room } from "./room.ts";
import { quantitative } from "./rows.ts";
import type { Json } from "./theme.ts";

/** Amounts along a horizontal axis of this width. */
export interface Across {
  readonly scale: AmountScale;
  readonly width: number;
  /** How far labels of lines may reach to the left and to the right of it. */
  readonly before: number;
  readonly beyond?: number;
}

/** The reason for each missing amount, placed `dx` from zero: the row's `label`. */
export function absentLayers(prepared: Prepared, dx: number): Json[] {
  if (!prepared.entries.some(({ amount }) => amount === null)) return [];
  return [
    {
      transform: [{ filter: "!isValid(datum.amount)" }, { calculate: "0", as: "end" }],
      mark: { type: "text", style: "quiet", dx },
      encoding: { x: quantitative("end"), text: { field: "label" } },
    },
  ];
}

/** Vertical reference lines. */
export function uprightReferences(
  references: readonly Reference[] = [],
  room: Room,
  { scale, width, before, beyond = 0 }: Across,
): Json[] {
  const px = (amount: number) => place(scale.domain, [0, width], amount);
  return referenceLayers(references, { channel: "x", extent: [-before, width + beyond], px }, room);
}
