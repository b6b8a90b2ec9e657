import type { Highlight } from "../../../model/highlight.ts";
import type { Locale } from "../../../model/locale.ts";
import type { Comparison } from "../../../model/movement.ts";
import { mayLead } from "../../../model/observation.ts";
import { figuresBehind, figuresIn, type Part, type Passage } from "../../../model/passage.ts";
import { isAsBefore } from "../../compare/is-as-before.ts";
import { type BriefSentence, byWeight, type DatasetFigures } from "../brief.ts";
import { capitalised } from "../capitalised.ts";
import { passageText } from "../passage-text.ts";
import type { Words } from "../words.ts";

/** More would be too much to read at once. */
const mostClauses = 2;

/** A clause of the verdict, and what stands below in small type of its figures. */
export interface VerdictClause extends BriefSentence {
  readonly notes: readonly Passage[];
}

/**
 * The beginning of a report: the clauses of definitions with the highest weights, one for each dataset, in which something
 * is new since the edition before; without any, the first new sentence of the summary.
 */
export function verdictOf(
  subjects: readonly DatasetFigures[],
  brief: readonly BriefSentence[],
  { locale, since }: { readonly locale: Locale; readonly since: Comparison | null },
): VerdictClause[] {
  const isNew = ({ passage, dataset }: BriefSentence) =>
    since === null || figuresIn(passage).some((figure) => !isAsBefore(figure, dataset.id, since));
  const clauses = subjects.flatMap(({ dataset, observations }): VerdictClause[] => {
    const sound = (dataset.highlights?.(observations, locale) ?? []).filter(({ passage }) =>
      figuresBehind(passage).every(mayLead),
    );
    const offered = sound
      .filter(({ opens }) => opens === "verdict")
      .map((clause) => ({ ...clause, dataset, notes: notesOn(clause, sound) }))
      .filter(isNew);
    return byWeight(offered).slice(0, 1);
  });
  const chosen = byWeight(clauses).slice(0, mostClauses);
  if (chosen.length > 0) return chosen;
  return brief
    .filter(isNew)
    .slice(0, 1)
    .map((sentence) => ({ ...sentence, notes: [] }));
}

function notesOn(clause: Highlight, among: readonly Highlight[]): Passage[] {
  const figures = new Set(figuresIn(clause.passage));
  return among.flatMap(({ opens, passage }) =>
    opens === "verdict note" && figuresIn(passage).some((figure) => figures.has(figure)) ? [passage] : [],
  );
}

/** The verdict as text for link previews; null where there is none. */
export function verdictText(verdict: readonly BriefSentence[], words: Words): string | null {
  const parts = verdictParts(verdict, words).slice(0, -1);
  return verdict.length === 0 ? null : passageText({ parts }, words);
}

/** The verdict as one sentence, its full stop last. */
export function verdictParts(verdict: readonly BriefSentence[], words: Words): readonly Part[] {
  return verdictClauses(verdict, words).flatMap(({ parts, end }) => [...parts, end]);
}

/** The clauses of the verdict, of which the first begins a sentence, and what ends each. */
export function verdictClauses(
  verdict: readonly BriefSentence[],
  { book }: Words,
): readonly (Passage & { readonly end: string })[] {
  const { betweenClauses, stop } = book.punctuation;
  return verdict.map(({ passage }, index) => {
    const [first, ...rest] = passage.parts;
    const last = passage.parts.at(-1);
    // A full sentence, used where no definition offers a clause, has its stop.
    const isStopped = typeof last === "string" && last.trimEnd().endsWith(stop.trim());
    return {
      parts: index === 0 && typeof first === "string" ? [capitalised(first), ...rest] : passage.parts,
      end: index < verdict.length - 1 ? betweenClauses : isStopped ? "" : stop,
    };
  });
}

/** What stands below the verdict, as text. */
export function verdictNotes(verdict: readonly VerdictClause[], words: Words): readonly string[] {
  return verdict.flatMap(({ notes }) => notes.map((note) => passageText(note, words)));
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
