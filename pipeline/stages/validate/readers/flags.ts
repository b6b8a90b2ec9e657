import type { Status } from "../../../model/quantity.ts";

/** What statistical offices mean by a letter beside a figure: Eurostat, OECD and SDMX use the same. */
const flags = {
  b: "break in series",
  d: "definition differs",
  e: "estimated",
  f: "forecast",
  i: "imputed",
  n: "not significant",
  p: "provisional",
  r: "revised",
  s: "estimated",
  u: "low reliability",
} as const;
type Flag = keyof typeof flags;

const statusOf: { readonly [F in Flag]?: Status } = {
  e: "estimated",
  f: "projected",
  i: "estimated",
  p: "estimated",
  s: "estimated",
};

/** How sure a figure is that has this letter beside it; null where the letter does not say. */
export function flagStatus(letter: string): Status | null {
  return statusOf[letter.toLowerCase() as Flag] ?? null;
}

/** What the letters beside a figure mean, in order; null where one of them is none of these. */
export function flagsMeant(letters: string): readonly (typeof flags)[Flag][] | null {
  const meant = [...letters].map((letter) => (Object.hasOwn(flags, letter) ? flags[letter as Flag] : null));
  return meant.every((one) => one !== null) ? meant : null;
}
