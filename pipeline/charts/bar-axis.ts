import type { Prepared } from "./prepared.ts";
import { type Room, widthOf } from "./room.ts";
import type { Json } from "./theme.ts";

/** A bar for each category in order, or for each year from first to last, with as many labels as do not touch. */
export function barAxis(prepared: Prepared, room: Room, periods: readonly string[], space: number) {
  const width = Math.floor(space);
  const field = prepared.fields.category;
  const names = new Map(prepared.entries.map(({ period, category }) => [period ?? category, category]));
  const isYears = [...names.keys()].every((name) => /^\d{4}$/.test(name));
  const [first, last] = [periods[0] ?? "", periods.at(-1) ?? ""].map(Number);
  const inTime = field === "period" ? [...names.keys()].sort() : [...names.keys()];
  const domain = isYears ? years(first ?? 0, last ?? 0) : inTime;
  const widest = Math.max(...periods.map((period) => widthOf(room, period))) + 10;
  const fits = (every: number) => (every * width) / domain.length >= widest;
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find(fits) ?? 100;
  const values = domain.filter((name, index) => (isYears ? Number(name) : index) % step === 0);
  const spoken = JSON.stringify(Object.fromEntries(names));
  const labels = field === "period" && !isYears ? { labelExpr: `${spoken}[datum.label]` } : {};
  const axis = { title: null, ...(values.length > 0 ? { values } : {}), ...labels };
  const channel: Json = { field, type: "ordinal", sort: null, scale: { domain }, axis };
  return { channel, width };
}

function years(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

export function inOrder({ categories, entries }: Prepared): string[] {
  const period = new Map(entries.map((entry) => [entry.category, entry.period ?? ""]));
  return [...categories].sort((a, b) => {
    const [x = "", y = ""] = [period.get(a), period.get(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}
