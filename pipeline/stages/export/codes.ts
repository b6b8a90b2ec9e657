import { compareText } from "../../model/source.ts";
import type { NoteLoss } from "./not-carried.ts";

/** The code for the whole, which is SDMX's own so that all formats agree. */
export const whole = "_T";

/** Something that needs a code, the text to make it from, and how many figures use it. */
export interface Coded {
  readonly key: string;
  readonly text: string;
  readonly figures: number;
}

/**
 * A unique code for each thing: its text after `clean`, with a number where another has the same. Texts that need no
 * cleaning come first, then the order is by key, so that codes are reproducible.
 */
export function codesOf(
  things: readonly Coded[],
  clean: (text: string) => string,
  note: NoteLoss,
): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const codes = new Map<string, string>();
  const wished = things.map((thing) => ({ ...thing, wanted: clean(thing.text) }));
  const isChanged = ({ text, wanted }: (typeof wished)[number]) => Number(text !== wanted);
  wished.sort((a, b) => isChanged(a) - isChanged(b) || compareText(a.key, b.key));
  for (const { key, text, wanted, figures } of wished) {
    let code = wanted;
    for (let number = 2; taken.has(code); number++) code = `${wanted}_${number}`;
    taken.add(code);
    codes.set(key, code);
    if (code !== wanted) note("same-code", text, code, figures);
    else if (code !== text) note("no-part-code", text, code, figures);
  }
  return codes;
}

/** A valid SDMX id; X where nothing of the text is left. */
export function sdmxId(text: string): string {
  const id = text.normalize("NFKD").replace(/[^A-Za-z0-9_@$-]+/g, "_");
  return /[A-Za-z0-9]/.test(id) ? id.replace(/(?<=.)_$/, "") : "X";
}
