import { type ChartEntry, chartSigns, doubtBeside, type Prepared } from "./prepared.ts";
import type { Room } from "./room.ts";

/** The amount, with a sign for its qualifier where words have no room, and one for a figure in doubt. */
export function signed(prepared: Prepared, room: Room, entry: ChartEntry): string {
  return entry.amount === null
    ? prepared.amount(entry)
    : chartSigns[entry.qualifier] + room.words.number(entry.amount, entry.qualifier) + doubtBeside(entry);
}
