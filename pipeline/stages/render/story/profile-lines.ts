import { hasParts } from "../../../model/quantity.ts";
import { withUnits } from "../captions.ts";
import type { Words } from "../words.ts";
import {
  isAhead,
  type MissingFigure,
  type Profile,
  type ProfileFigure,
  type ProfileStanding,
} from "./profiles.ts";

const mostLines = 3;

/** The first figures of a place, one line each: name, value, period. */
export function profileLines({ figures }: Pick<Profile, "figures">, words: Words): string[] {
  const { punctuation } = words.book;
  return figures.slice(0, mostLines).map((each) => {
    const { value, period } = each.figure;
    return punctuation.label(figureTitle(each, words), `${words.amount(value)} (${words.period(period)})`);
  });
}

/** The name of a place's figure, with its part in brackets. */
export function figureTitle(
  { dataset, figure }: Pick<ProfileFigure, "dataset" | "figure">,
  words: Words,
): string {
  const { title } = words.indicator(dataset, figure.indicator);
  return figure.breakdown === ""
    ? title
    : withUnits(title, [words.breakdown(dataset, figure.breakdown)], words);
}

/** Why a figure is missing, and when there was one last. */
export function reasonMissing({ figure, last }: MissingFigure, words: Words): string {
  const { profile, punctuation } = words.book;
  const reason = hasParts(figure.value) ? profile.inParts : words.amount(figure.value);
  const before = last === null ? "" : punctuation.semicolon + profile.last(words.dated(last.period));
  return reason + before;
}

/** How a place stands to a target and of which year that is, or why it cannot be judged. */
export function standingText(
  { dataset, figure, standing }: ProfileStanding,
  edition: string,
  words: Words,
): string {
  const { profile, story, punctuation } = words.book;
  const how = words.breakdown(dataset, figure.breakdown);
  const period = words.period(figure.period);
  const when = isAhead(figure, edition) ? profile.due(period) : period;
  return standing === "unknown"
    ? punctuation.label(punctuation.bracketed(story.standings.unknown, when), how)
    : punctuation.bracketed(how, when);
}
