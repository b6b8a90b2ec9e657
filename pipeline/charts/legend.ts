import { cleanText } from "./clean-text.ts";
import type { Prepared } from "./prepared.ts";
import { type Room, widthOf } from "./room.ts";
import type { Json } from "./theme.ts";

/** A legend over the plot in as many columns as fit; none for one series named by the title, or below reference labels. */
export function legend(room: Room, { chart, series }: Prepared): Json | null {
  const isNamed = series[0] === cleanText(chart.title) || (chart.references ?? []).length > 0;
  if (series.length < 2 && isNamed) return null;
  const widest = Math.max(...series.map((name) => widthOf(room, name))) + 20 + 22;
  return { columns: Math.max(1, Math.min(series.length, Math.floor(room.width / widest))) };
}
