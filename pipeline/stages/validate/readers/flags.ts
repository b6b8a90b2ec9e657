import type { Status } from "../../../model/quantity.ts";

type Flag = "break" | "estimated" | "forecast" | "provisional" | "revised" | "unreliable";

/** The letters that statistical offices put beside figures; Eurostat, the OECD and SDMX agree on them. */
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

/** The status of a figure with this letter; null where the letter does not determine it. */
export function flagStatus(letter: string): Status | null {
  const flag = flags.get(letter.toLowerCase());
  return (flag && statuses[flag]) ?? null;
}

/** The meanings of letters beside a figure, in order; null where one of them is no flag. */
export function flagsMeant(letters: string): readonly Flag[] | null {
  const meant = [...letters].map((letter) => flags.get(letter));
  return meant.every((flag) => flag !== undefined) ? meant : null;
}
