import type { Box } from "./box.ts";
import type { ChartEntry, Prepared } from "./prepared.ts";
import { firstLine } from "./room.ts";
import { quantitative, rowOf } from "./rows.ts";
import type { Json } from "./theme.ts";
import { toTenth } from "./to-tenth.ts";

/** A label and the free box found for it. */
export interface Beside {
  readonly entry: ChartEntry;
  readonly label: string;
  readonly box: Box;
  readonly style: "label" | "beside";
  /** The line from the mark to the label, where that is further away. */
  readonly lead?: Box | null;
}

const pixels = { scale: null, axis: null };

/** Layers of labels that do not overlap and of lines to them; `labelX`, `labelY` are pixels from the plot's upper left. */
export function besideLayers(prepared: Prepared, all: readonly Beside[]): Json[] {
  return [...leads(all), ...words(prepared, all)];
}

function leads(all: readonly Beside[]): Json[] {
  const values = all.flatMap(({ label, lead }) => {
    if (!lead) return [];
    const [fromX, fromY, toX, toY] = [lead.x, lead.y, lead.toX, lead.toY].map(toTenth);
    return [{ label, fromX, fromY, toX, toY }];
  });
  if (values.length === 0) return [];
  const encoding = {
    ...{ x: quantitative("fromX", pixels), x2: { field: "toX" } },
    ...{ y: quantitative("fromY", pixels), y2: { field: "toY" } },
  };
  return [{ data: { values }, mark: { type: "rule", style: "lead" }, encoding }];
}

function words(prepared: Prepared, all: readonly Beside[]): Json[] {
  return (["label", "beside"] as const).flatMap((style) => {
    const values = all
      .filter((other) => other.style === style)
      .map(({ entry, label, box }) =>
        rowOf(prepared, entry, {
          label,
          labelX: Math.round(box.x),
          labelY: Math.round((box.y + box.toY) / 2 - firstLine(label)),
        }),
      );
    if (values.length === 0) return [];
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
