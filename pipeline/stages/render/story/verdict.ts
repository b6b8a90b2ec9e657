import type { Highlight } from "../../../model/highlight.ts";
import type { Locale } from "../../../model/locale.ts";
import type { Comparison } from "../../../model/movement.ts";
import { mayLead, type Observation } from "../../../model/observation.ts";
import { figuresBehind, figuresIn, type Passage } from "../../../model/passage.ts";
import { type BriefSentence, byWeight, type DatasetFigures, yearText } from "../brief.ts";
import { capitalised } from "../capitalised.ts";
import { earlierValue } from "../changes/revision-text.ts";
import { passageText } from "../passage-text.ts";
import type { Words } from "../words.ts";
import { hasNews } from "./has-news.ts";

/** More would be too much to read at once. */
const mostClauses = 2;

/** A clause of the verdict, and what stands below in small type of its figures. */
export interface VerdictClause extends BriefSentence {
  readonly notes: readonly Passage[];
  /** Whether the edition before had no such figure. */
  readonly isFirst: boolean;
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
  const clauses = subjects.flatMap(({ dataset, observations }): VerdictClause[] => {
    const sound = (dataset.highlights?.(observations, locale) ?? []).filter(({ passage }) =>
      figuresBehind(passage).every(mayLead),
    );
    const offered = sound
      .filter(({ opens }) => opens === "verdict")
      .map((clause) => ({
        ...{ ...clause, dataset, notes: notesOn(clause, sound) },
        isFirst: since !== null && !hasCounted(clause, dataset.id, since),
      }))
      .filter((clause) => hasNews(clause, since));
    return byWeight(offered).slice(0, 1);
  });
  const chosen = byWeight(clauses).slice(0, mostClauses);
  if (chosen.length > 0) return chosen;
  return brief
    .filter((sentence) => hasNews(sentence, since))
    .slice(0, 1)
    .map((sentence) => ({ ...sentence, notes: [], isFirst: false }));
}

function hasCounted({ of }: Highlight, dataset: string, { vintages }: Comparison): boolean {
  return vintages.some((last) => last.dataset === dataset && last.indicator === of.indicator);
}

function notesOn(clause: Highlight, among: readonly Highlight[]): Passage[] {
  const figures = new Set(figuresIn(clause.passage));
  return among.flatMap(({ opens, passage }) =>
    opens === "verdict note" && figuresIn(passage).some((figure) => figures.has(figure)) ? [passage] : [],
  );
}

/** The verdict as text for link previews; null where there is none. */
export function verdictText(verdict: readonly BriefSentence[], words: Words): string | null {
  if (verdict.length === 0) return null;
  return verdict.map(({ passage }) => sentenceText(passage, words)).join(words.book.punctuation.gap);
}

/** Each sentence of the verdict, with what stands below it. */
export function verdictLines(verdict: readonly VerdictClause[], words: Words): readonly string[] {
  return verdict.flatMap((clause) => [sentenceText(clause.passage, words), belowText(clause, words)]);
}

/** A clause or sentence as text, with its full stop. */
export function sentenceText(passage: Passage, words: Words): string {
  const { parts, stop } = sentenceOf(passage, words);
  return passageText({ parts: [...parts, stop] }, words);
}

/** A clause as a sentence of its own, and the full stop that ends it. */
export function sentenceOf({ parts }: Passage, { book }: Words): Passage & { readonly stop: string } {
  const { stop } = book.punctuation;
  const [first, ...rest] = parts;
  const last = parts.at(-1);
  // A full sentence, used where no definition offers a clause, has its stop.
  const isStopped = typeof last === "string" && last.trimEnd().endsWith(stop.trim());
  return {
    parts: typeof first === "string" ? [capitalised(first), ...rest] : parts,
    stop: isStopped ? "" : stop,
  };
}

/** What stands below a sentence of the verdict: its caveats, what it was when first published, the years of its data unless a caveat tells them, and whether it is the first of its kind. */
export function belowSentence(clause: VerdictClause, words: Words): readonly Passage[] {
  const { punctuation, story } = words.book;
  const { period } = clause.of;
  const isDated = clause.notes.some(({ parts }) =>
    parts.some((part) => typeof part === "object" && "period" in part && part.period === period),
  );
  const dated = isDated ? [] : [yearText(clause, words)];
  const stop = punctuation.stop.trimEnd();
  const { revised, value } = clause.of;
  if (revised) {
    const { changes } = words.book;
    const isOfThis = revised.edition === null && revised.class !== null;
    const since = isOfThis
      ? changes.sinceFirst(words.amount(value), words.amount(revised.was), changes.classes[revised.class])
      : earlierValue(revised, words) + stop;
    return [
      ...clause.notes,
      ...[since, ...dated.map((text) => text + stop)].map((text) => ({ parts: [text] })),
    ];
  }
  const last = [...dated, ...(clause.isFirst ? [story.firstCount] : [])].join(punctuation.semicolon);
  return last === "" ? clause.notes : [...clause.notes, { parts: [capitalised(last) + stop] }];
}

export function belowText(clause: VerdictClause, words: Words): string {
  return belowSentence(clause, words)
    .map((each) => passageText(each, words))
    .join(words.book.punctuation.gap);
}

/** The sentences of the summary about what is not already told above them. */
export function besideOpening(
  brief: readonly BriefSentence[],
  above: readonly BriefSentence[],
): BriefSentence[] {
  const about = ({ dataset }: BriefSentence, { indicator }: Observation) => `${dataset.id} ${indicator}`;
  const told = new Set(
    above.flatMap((sentence) => figuresIn(sentence.passage).map((figure) => about(sentence, figure))),
  );
  return brief.filter((sentence) => !told.has(about(sentence, sentence.of)));
}
