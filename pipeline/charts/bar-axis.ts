import type { Prepared } from "./prepared.ts";
import { type Room, widthOf, wrapped } from "./room.ts";
import { type Json, lineHeight, text } from "./theme.ts";
import { widestPiece } from "./wrap-text.ts";

/** No month's name takes more. */
const monthWidth = 60;

/** A bar for each category in order, or for each year from first to last, with as many labels as do not touch. */
export function barAxis(prepared: Prepared, room: Room, space: number) {
  const width = Math.floor(space);
  const field = prepared.fields.category;
  const names = new Map(prepared.entries.map(({ period, category }) => [period ?? category, category]));
  const isYears = [...names.keys()].every((name) => /^\d{4}$/.test(name));
  const inTime = field === "period" ? [...names.keys()].sort() : [...names.keys()];
  const domain = isYears ? years(Number(inTime[0]), Number(inTime.at(-1))) : inTime;
  const band = width / domain.length;
  const lined = (name: string) => {
    const longest = Math.ceil(widestPiece(room.font, name, text.label)) + 1;
    return wrapped(room, name, Math.max(band, longest, 54));
  };
  const inLines = new Map(
    domain.map((name) => [name, prepared.unstated.has(name) ? lined(name) : (names.get(name) ?? name)]),
  );
  const sizes = [...inLines.values()].map((label) => widthOf(room, label) + 10);
  const isDated = (index: number) => !prepared.unstated.has(domain[index] ?? "");
  const dated = [...domain.keys()].filter(isDated);
  const widest = Math.max(...dated.map((index) => sizes[index] ?? 0));
  // A long name would leave the picture at the end of the axis.
  const isMonths = !isYears && widest <= monthWidth;
  const steps = isMonths ? [1, 2, 3, 4, 6, 12, 24, 48] : [1, 2, 5, 10, 20, 25, 50, 100];
  const step = steps.find((every) => every * band >= widest) ?? 100;
  // The last month has its name; years are round.
  const numberOf = (index: number) =>
    isYears ? Number(domain[index]) : isMonths ? (dated.at(-1) ?? 0) - index : index;
  const named = dated.filter((index) => numberOf(index) % step === 0);
  const values = domain.filter((_, index) => !isDated(index) || named.includes(index));
  // What would touch its neighbours stands below them.
  for (const [at, name] of domain.entries()) {
    const touches = (index: number) =>
      Math.abs(at - index) * band < ((sizes[at] ?? 0) + (sizes[index] ?? 0)) / 2;
    if (!isDated(at) && named.some(touches)) inLines.set(name, `\n${inLines.get(name) ?? ""}`);
  }
  const spoken = [...inLines].filter(([name, label]) => name !== label);
  const written = JSON.stringify(
    Object.fromEntries(spoken.map(([name, label]) => [name, label.split("\n")])),
  );
  const labels = spoken.length > 0 ? { labelExpr: `${written}[datum.label] || datum.label` } : {};
  const axis = { title: null, ...(values.length > 0 ? { values } : {}), ...labels };
  const channel: Json = { field, type: "ordinal", sort: null, scale: { domain }, axis };
  const lines = Math.max(...[...inLines.values()].map((label) => label.split("\n").length));
  return { channel, width, below: 26 + (lines - 1) * lineHeight(text.label) };
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
