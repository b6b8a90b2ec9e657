import type { Period } from "../../model/period.ts";
import { evidence, type Row } from "../../model/table.ts";
import type { events } from "./contract.ts";

export type Event = Row<typeof events.columns>;
export type Column = keyof typeof events.columns & string;

/** The first and last day that one record gives, as exactly as it gives them. */
export interface Dates {
  readonly first: Period;
  readonly last: Period;
}

export function printedDates({ start, end }: Event): Dates {
  return ends(start, end) ?? { first: start, last: start };
}

/** What the programme text says; null where it says nothing. */
export function datesInText({ startInText, endInText }: Event): Dates | null {
  return ends(startInText, endInText);
}

export function cellsOf(event: Event, columns: readonly Column[]) {
  return columns.map((column) => evidence(event, column));
}

/** A cell may hold an interval of its own; without an end the event ends as it starts. */
function ends(start: Period | null, end: Period | null): Dates | null {
  const given = [start, end].flatMap((period) => period?.split("/") ?? []).filter((day) => day !== "");
  const [first] = given;
  const last = given.at(-1);
  return first !== undefined && last !== undefined ? { first, last } : null;
}
