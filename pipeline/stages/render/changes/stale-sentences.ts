import type { Dataset } from "../../../model/dataset.ts";
import { keyOf, seriesOf } from "../../../model/figure-key.ts";
import type { Comparison, Movement } from "../../../model/movement.ts";
import type { Observation } from "../../../model/observation.ts";
import type { Passage } from "../../../model/passage.ts";
import { isMissing } from "../../../model/quantity.ts";
import { magnitudeOf } from "../../../model/shown-number.ts";
import type { Figure } from "../../../model/vintage.ts";
import { needsLine } from "../../compare/find-movements.ts";
import { partText } from "../passage-text.ts";
import type { Words } from "../words.ts";

/** A sentence of the last report in pieces; an outdated piece says what it is now. */
export type StaleSentence = readonly { readonly text: string; readonly stale: boolean }[];

/**
 * Sentences that the last edition's figures give today, and in which a number has since been revised; they say which are no
 * longer given, and of a count of the edition itself what the same is in this one.
 */
export function staleSentences(
  { from, to, movements, vintages }: Comparison,
  dataset: Dataset,
  words: Words,
): StaleSentence[] {
  const moved = new Map<string, Movement>();
  for (const movement of movements) {
    const { was } = movement;
    if (was?.dataset !== dataset.id) continue;
    if (movement.kind === "gone" || needsLine(movement)) moved.set(keyOf(was), movement);
  }
  if (![...moved.values()].some(({ now }) => now)) return [];
  const ofEdition = new Map(
    movements.flatMap(({ kind, now }) =>
      kind === "new" && now?.dataset === dataset.id && now.period === to ? [[seriesOf(now), now]] : [],
    ),
  );
  const observations: readonly Observation[] = vintages.filter((vintage) => vintage.dataset === dataset.id);
  const sentences = dataset
    .narrative(observations, words.locale)
    .flatMap((passage): readonly Pick<Passage, "parts">[] => passage.statements ?? [passage]);
  return sentences.flatMap(({ parts }) => {
    const pieces = parts.map((part) => {
      const text = partText(part, words);
      const figure = typeof part === "object" && "figure" in part ? part.figure : null;
      const movement = figure && moved.get(keyOf({ ...figure, dataset: dataset.id }));
      if (!movement) return { text, stale: false };
      const { was, now } = movement;
      const next = was?.period === from ? ofEdition.get(seriesOf(was)) : undefined;
      if (!now && next)
        return { text: words.book.changes.nowInstead(text, words.amount(next.value)), stale: false };
      if (!now) return { text: words.book.changes.noLonger(text), stale: false };
      return { text: words.book.changes.nowInstead(text, writtenLike(was, now, words)), stale: true };
    });
    return pieces.some(({ stale }) => stale) ? [pieces] : [];
  });
}

/** What a figure is now; in millions only where it was published in millions. */
function writtenLike(was: Figure | null, now: Figure, words: Words): string {
  const { magnitudes } = words.book;
  const wasWhole = was && !isMissing(was.value) && magnitudeOf(was.value.amount, magnitudes) === null;
  const isLarger = !isMissing(now.value) && magnitudeOf(now.value.amount, magnitudes) !== null;
  if (!wasWhole || !isLarger) return words.amount(now.value);
  return words.amount(now.value, ({ amount, qualifier }) => words.number(amount, 0, qualifier));
}
