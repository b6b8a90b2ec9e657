import { mayLead, type Observation } from "../../../model/observation.ts";
import { figuresBehind, type Passage } from "../../../model/passage.ts";
import type { Token } from "../../../model/token.ts";
import { isTimely } from "./occasion.ts";
import type { Wording } from "./parts-in.ts";
import { ranked } from "./ranking.ts";
import type { Sentence } from "./sentence.ts";
import { tellSentence } from "./tell-sentence.ts";
import type { Teller } from "./teller.ts";

/** The headline of a chart: its first sentence that can be shown, unless its figure is missing, made up or in doubt. */
export function headlineOf(
  chart: string,
  sentences: readonly Sentence[],
  teller: Teller,
  wording: Wording,
): Passage | null {
  for (const sentence of sentences) {
    if (sentence.heads !== chart || !isTimely(sentence.when, teller)) continue;
    const statement = tellSentence(sentence, { of: "", among: teller }, wording);
    if (!statement) continue;
    const passage = { parts: statement.parts, statements: [statement] };
    if (figuresBehind(passage).every(mayLead)) return passage;
  }
  return null;
}

/**
 * In a headline, a rank without `by` ranks what the chart draws of its indicator. In a chart over time it ranks the places
 * of one period, as anywhere else.
 */
export function amongDrawn(teller: Teller, drawn: readonly Observation[]): Teller {
  const series = drawn.map(({ indicator, area, breakdown }) => `${indicator} ${area} ${breakdown}`);
  if (new Set(series).size < series.length) return teller;
  const isOfDrawn = ({ rank, by, indicator: of, words }: Token) =>
    rank !== null && by === null && words.length === 0 && drawn.some(({ indicator }) => indicator === of);
  const ranking: Teller["ranking"] = (token) =>
    isOfDrawn(token)
      ? ranked(
          drawn.filter(({ indicator }) => indicator === token.indicator),
          token.rank ?? 1,
        )
      : teller.ranking(token);
  return {
    ...teller,
    ranking,
    belonging: (token) =>
      isOfDrawn(token)
        ? [...teller.belonging(token), ...drawn.filter(({ indicator }) => indicator === token.indicator)]
        : teller.belonging(token),
    figure: (token) =>
      isOfDrawn(token) ? (ranking(token)[Math.abs(token.rank ?? 1) - 1] ?? null) : teller.figure(token),
  };
}
