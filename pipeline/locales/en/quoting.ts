import type { Period } from "../../model/period.ts";

/** A text as typed, in quotation marks. */
export const quoted = (text: string): string => `“${text}”`;

/** The first of several, and how many more there are. */
export const list = (items: readonly string[], most = 8): string =>
  items.length > most
    ? `${items.slice(0, most).join(", ")} and ${items.length - most} more`
    : items.join(", ");

/** One of several that may be meant. */
export const or = (items: readonly string[]): string => items.join(" or ");

/** A number without the noise of binary fractions. */
export const number = (amount: number): string => String(Number(amount.toPrecision(12)));

/** The same with the unit that a cell writes it in, where that is not the base unit. */
export const written = (amount: number, unit: string | null): string =>
  unit === null ? number(amount) : `${number(amount)} ${unit}`;

/** An interval in words; any other period as it is. */
export const until = (period: Period): string => period.replace("/", " to ");
