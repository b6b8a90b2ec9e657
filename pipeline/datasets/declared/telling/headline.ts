import { mayLead, type Observation } from "../../../model/observation.ts";
import { figuresBehind, type Passage } from "../../../model/passage.ts";
import type { Token } from "../../../model/token.ts";
import { isTimely } from "./occasion.ts";
import type { Wording } from "./parts-in.ts";
import { ranked } from "./ranking.ts";
import type { Sentence } from "./sentence.ts";
import { tellSentence } from "./tell-sentence.ts";
import type { Teller } from "./teller.ts";

/** What a chart says: the first sentence that heads it and is told; none of a figure that has no value, was invented or is in doubt. */
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
 * In a headline, a rank of a chart's indicator without `by` is one among what the chart draws of it; of a chart over time,
 * as anywhere, among the places of one period.
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
