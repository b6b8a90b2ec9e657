import { withUnits } from "../captions.ts";
import type { Words } from "../words.ts";
import type { Profile, ProfileFigure } from "./profiles.ts";

const mostLines = 3;

/** The first figures of a place, a line each: what, how much, of when. */
export function profileLines({ figures }: Pick<Profile, "figures">, words: Words): string[] {
  const { punctuation } = words.book;
  return figures.slice(0, mostLines).map((each) => {
    const { value, period } = each.figure;
    return punctuation.label(figureTitle(each, words), `${words.amount(value)} (${words.period(period)})`);
  });
}

/** What a figure of a place is called, with its part in brackets. */
export function figureTitle(
  { dataset, figure }: Pick<ProfileFigure, "dataset" | "figure">,
  words: Words,
): string {
  const { title } = words.indicator(dataset, figure.indicator);
  return figure.breakdown === ""
    ? title
    : withUnits(title, [words.breakdown(dataset, figure.breakdown)], words);
}
