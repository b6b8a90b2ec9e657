import type { Box } from "./place-labels.ts";
import type { Entry, Prepared } from "./prepare-chart.ts";
import { firstLine } from "./room.ts";
import { quantitative, rowOf } from "./rows.ts";
import type { Json } from "./theme.ts";

/** Words in the box that was found free for them. */
export interface Beside {
  readonly entry: Entry;
  readonly label: string;
  readonly box: Box;
  readonly style: "label" | "beside";
}

/** Layers of words at places that keep apart: `labelX` and `labelY` are pixels from the plot's upper left corner. */
export function besideLayers(prepared: Prepared, all: readonly Beside[]): Json[] {
  return (["label", "beside"] as const).flatMap((style) => {
    const values = all
      .filter((one) => one.style === style)
      .map(({ entry, label, box }) =>
        rowOf(prepared, entry, {
          label,
          labelX: Math.round(box.x),
          labelY: Math.round((box.y + box.toY) / 2 - firstLine(label)),
        }),
      );
    if (values.length === 0) return [];
    const pixels = { scale: null, axis: null };
    return [
      {
        data: { values },
        mark: { type: "text", style },
        encoding: {
          x: quantitative("labelX", pixels),
          y: quantitative("labelY", pixels),
          text: { field: "label" },
        },
      },
    ];
  });
}
