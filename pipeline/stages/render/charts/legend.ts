import { type Room, widthOf } from "./room.ts";
import type { Json } from "./theme.ts";

/** A legend over the plot in as many columns as fit; none where there is one series. */
export function legend(room: Room, names: readonly string[]): Json | null {
  if (names.length < 2) return null;
  const widest = Math.max(...names.map((name) => widthOf(room, name))) + 20 + 22;
  return { columns: Math.max(1, Math.min(names.length, Math.floor(room.width / widest))) };
}
