import { writeCsv } from "../../escape/csv.ts";
import { compareText } from "../../model/source.ts";

/** What another format cannot represent, and what it has instead; the first ones are left out altogether. */
export const losses = {
  "same-key": "left out: another figure has the same dataset, indicator, place, period and part",
  "open-period": "left out: a period without an end has no form here",
  "same-period": "left out: another figure has the same period, written otherwise",
  "own-place-codes": "have codes of areas.csv, which no other list of places knows",
  "unknown-place": "are of places that areas.csv does not have, so that they have a code and no name",
  "no-unit-code": "are in units without a code elsewhere; one was made from the unit's name",
  "no-part-code": "are of parts whose names no code can hold; one was made from the name",
  "same-code": "are of parts, places or units that would have the same code; a number tells them apart",
  "no-status-code": "have a status that the standard list lacks; the nearest stands beside the exact one",
  "not-a-year": "are not of one year; the year is that of their first day, and Period holds the rest",
  "formula-like": "hold a text that a spreadsheet takes for a formula; an apostrophe stands before it",
  "one-language": "have names in one language, the edition's first",
  "licence-in-words": "have a licence in words, for which lists of licences have no id",
  "no-licence": "have no licence: edition.json names none",
  "no-agency": "have no agency: nothing of the network's name can be part of a code",
  "no-address": "have addresses below the report's folder: where it is published is not known here",
} as const;
export type Loss = keyof typeof losses;

/** The losses whose figures are not in the files. */
const leftOut: ReadonlySet<string> = new Set<Loss>(["same-key", "open-period", "same-period"]);

/** One thing that could not be represented, and how many figures it concerns. */
export interface NotCarried {
  readonly format: string;
  readonly loss: Loss;
  readonly about: string;
  readonly instead: string;
  readonly figures: number;
}

/** Notes that something about figures could not be represented. */
export type NoteLoss = (loss: Loss, about: string, instead?: string, figures?: number) => void;

/** A list of what a format could not represent, one line for each thing, and a function to add to it. */
export function noteBook(format: string): { readonly note: NoteLoss; entries(): NotCarried[] } {
  const kept = new Map<string, NotCarried>();
  return {
    note: (loss, about, instead = "", figures = 1) => {
      const key = `${loss}\u0000${about}\u0000${instead}`;
      const before = kept.get(key)?.figures ?? 0;
      kept.set(key, { format, loss, about, instead, figures: before + figures });
    },
    entries: () =>
      [...kept.values()].sort((a, b) => compareText(a.loss, b.loss) || compareText(a.about, b.about)),
  };
}

/** How many figures are in no file of a format. */
export function countLeftOut(entries: readonly NotCarried[]): number {
  return entries.filter(({ loss }) => leftOut.has(loss)).reduce((sum, { figures }) => sum + figures, 0);
}

const header = ["format", "loss", "about", "instead", "figures", "meaning"];

/** The file beside the formats that says what each could not represent. */
export function notCarriedCsv(entries: readonly NotCarried[]): string {
  return writeCsv(
    header,
    entries.map(({ format, loss, about, instead, figures }) => [
      ...[format, loss, about, instead, figures],
      losses[loss],
    ]),
  );
}
