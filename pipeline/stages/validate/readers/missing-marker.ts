import { allReads } from "../../../locales/reads.ts";
import type { MissingReason } from "../../../model/quantity.ts";
import { withPlainMinus } from "./minus.ts";

const signs = [
  "",
  "…",
  "……",
  "...",
  "......",
  "..",
  ".",
  "・・・",
  "-",
  "--",
  "---",
  "—",
  "―",
  "ー",
  "/",
  ":",
  "~",
  "[x]",
];
const worded = (["not-reported", "not-applicable"] as const).flatMap((reason) =>
  allReads.flatMap(({ missing }) => missing[reason].map((text) => [text, reason] as const)),
);
const markers: ReadonlyMap<string, MissingReason> = new Map<string, MissingReason>([
  ...signs.map((text) => [text, "not-reported"] as const),
  ...worded,
  ...["x", "c", "*", "[c]", "(d)", "(c)"].map((text) => [text, "suppressed"] as const),
  ...["z", "[z]"].map((text) => [text, "not-applicable"] as const),
]);

/** The reason that a normalized text such as `…`, `n/a` or `n/a - not collected` gives for a missing value; null for anything else. */
export function missingMarker(normalized: string): MissingReason | null {
  const text = withPlainMinus(normalized);
  return markers.get(text) ?? markers.get(explained.exec(text)?.[1] ?? "?") ?? null;
}

/** A marker of letters and why: `n/a - not available`. */
const explained = /^(\p{L}[\p{L}./]+) ?[-:(] ?[^\d]+$/u;

/** IPCC notation keys, weakest first: of several in a cell, the last in this list decides. */
const keys: readonly (readonly [string, MissingReason])[] = [
  ["NO", "not-applicable"],
  ["NA", "not-applicable"],
  ["IE", "not-reported"],
  ["NE", "not-reported"],
  ["C", "suppressed"],
];

/** The reason of a notation key, or of several joined as in `NE, IE`; null for anything else. */
export function notationKey(text: string): MissingReason | null {
  const written = text.split(/ ?[,/;] ?/);
  if (!written.every((key) => keys.some(([other]) => other === key))) return null;
  return keys.findLast(([key]) => written.includes(key))?.[1] ?? null;
}
