import type { Locale } from "../../../model/locale.ts";
import type { Comparison } from "../../../model/movement.ts";
import { mayLead } from "../../../model/observation.ts";
import { figuresBehind, figuresIn } from "../../../model/passage.ts";
import { isAsBefore } from "../../compare/is-as-before.ts";
import { type BriefSentence, byWeight, type DatasetFigures } from "../brief.ts";
import { capitalised } from "../capitalised.ts";
import { passageText } from "../passage-text.ts";
import type { Words } from "../words.ts";

/** More would be too much to read at once. */
const mostClauses = 2;

/**
 * The beginning of a report: the clauses of definitions with the highest weights, one for each dataset, in which something
 * is new since the edition before; without any, the first new sentence of the summary.
 */
export function verdictOf(
  subjects: readonly DatasetFigures[],
  brief: readonly BriefSentence[],
  { locale, since }: { readonly locale: Locale; readonly since: Comparison | null },
): BriefSentence[] {
  const isNew = ({ passage, dataset }: BriefSentence) =>
    since === null || figuresIn(passage).some((figure) => !isAsBefore(figure, dataset.id, since));
  const clauses = subjects.flatMap(({ dataset, observations }): BriefSentence[] => {
    const offered = (dataset.highlights?.(observations, locale) ?? [])
      .filter(({ opens, passage }) => opens === "verdict" && figuresBehind(passage).every(mayLead))
      .map((clause) => ({ ...clause, dataset }))
      .filter(isNew);
    return byWeight(offered).slice(0, 1);
  });
  const chosen = byWeight(clauses).slice(0, mostClauses);
  return chosen.length > 0 ? chosen : brief.filter(isNew).slice(0, 1);
}

/** The verdict as text for link previews; null where there is none. */
export function verdictText(verdict: readonly BriefSentence[], words: Words): string | null {
  if (verdict.length === 0) return null;
  const clauses = verdict.map(({ passage }) => passageText(passage, words));
  return capitalised(clauses.join(words.book.punctuation.semicolon));
}

/** The sentences of the summary that the verdict does not already contain. */
export function besideVerdict(
  brief: readonly BriefSentence[],
  verdict: readonly BriefSentence[],
): BriefSentence[] {
  const figures = new Set(verdict.flatMap(({ passage }) => figuresIn(passage)));
  return brief.filter(
    ({ of, passage }) => !figures.has(of) && figuresIn(passage).some((figure) => !figures.has(figure)),
  );
}
