import type { Status } from "../../../model/quantity.ts";

type Flag = "break" | "estimated" | "forecast" | "provisional" | "revised" | "unreliable";

/** What statistical offices mean by a letter beside a figure; Eurostat, the OECD and SDMX use the same. */
const flags: ReadonlyMap<string, Flag> = new Map([
  ["b", "break"],
  ["e", "estimated"],
  ["s", "estimated"],
  ["f", "forecast"],
  ["p", "provisional"],
  ["r", "revised"],
  ["u", "unreliable"],
]);

const statuses: { readonly [F in Flag]?: Status } = {
  estimated: "estimated",
  forecast: "projected",
  provisional: "estimated",
};

/** How sure a figure is that has this letter beside it; null where the letter does not say. */
export function flagStatus(letter: string): Status | null {
  const flag = flags.get(letter.toLowerCase());
  return (flag && statuses[flag]) ?? null;
}

/** What the letters beside a figure mean, in order; null where one of them is no flag. */
export function flagsMeant(letters: string): readonly Flag[] | null {
  const meant = [...letters].map((letter) => flags.get(letter));
  return meant.every((flag) => flag !== undefined) ? meant : null;
}
