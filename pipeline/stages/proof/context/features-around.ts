import { saysOnly } from "./content-words.ts";
import type { Surroundings } from "./surroundings.ts";

export interface FeaturesAround {
  /** Content words, weighted by nearness. */
  readonly features: ReadonlyMap<string, number>;
  /** The same without words in another figure's clause, which distinguish one item of a list from the next. */
  readonly figureFeatures: ReadonlyMap<string, number>;
}

/** Content words around a figure, weighted by nearness. */
export function featuresAround(
  figure: { from: number; to: number },
  around: Surroundings & { readonly unit: string | null },
): FeaturesAround {
  const { sentence, before, headings, headers } = around;
  const features = new Map<string, number>();
  const figureFeatures = new Map<string, number>();
  const add = (name: string, weight: number, figureWeight = weight) => {
    if (weight > (features.get(name) ?? 0)) features.set(name, weight);
    if (figureWeight > (figureFeatures.get(name) ?? 0)) figureFeatures.set(name, figureWeight);
  };
  const others = clausesOfOthers(figure, around);
  const isElliptic = saysNothingElse(around);
  const itself = [
    ...around.block.folded.slice(sentence.from, sentence.to).matchAll(around.block.grammar.itself),
  ];
  const isOfItself = (at: number) =>
    itself.some(
      ({ index, 0: { length } }) => at >= sentence.from + index && at < sentence.from + index + length,
    );
  const head = listHeadOf(figure, around);
  const label = sentence.breaks.find((at) => /[:：]/.test(around.block.folded[at] ?? "")) ?? -1;
  for (const { name, at } of sentence.features) {
    // What stands before a colon at the head of a sentence applies to all of it.
    if (at < label && label - sentence.from < 48) add(name, 0.95);
    if (head && at >= head.from && at < head.to) add(name, 0.95);
    const ahead = at < figure.from;
    const [from, to] = ahead ? [at, figure.from] : [figure.to, at];
    const clauses = count(sentence.breaks, from, to);
    let figures = 0;
    for (const other of sentence.numbers) {
      // Figures of one unit in a row share the words around them.
      if (other.from >= from && other.end <= to)
        figures += around.unit === null || other.unit?.units.join() === around.unit ? 0.3 : 1;
    }
    const apart = isApart(around.block.folded.slice(from, to), ahead) ? 0.6 : 1;
    const weight = Math.max(0.3, 0.85 ** clauses * 0.75 ** figures * apart);
    // Words by which the text calls itself say nothing about its contents: an annual report is no kind of publication.
    const isOthers = isOfItself(at) || others.some((clause) => at >= clause.from && at < clause.to);
    add(name, weight, isOthers ? 0.2 : weight);
  }
  for (const [index, earlier] of before.slice(0, 3).entries())
    for (const { name } of earlier.features) add(name, index > 0 ? 0.2 : isElliptic ? 0.85 : 0.35);
  for (const [index, heading] of headings.entries())
    for (const { features: words } of heading.sentences)
      for (const { name } of words) add(name, index === 0 ? 0.5 : 0.25);
  for (const header of headers)
    for (const { features: words } of header.sentences) for (const { name } of words) add(name, 1);
  return { features, figureFeatures };
}

/** The words that head the list in which a figure stands, where there is no colon: 年別では. */
function listHeadOf(
  figure: { from: number },
  { sentence, block }: Pick<Surroundings, "sentence" | "block">,
): { readonly from: number; readonly to: number } | undefined {
  return [...block.folded.slice(sentence.from, sentence.to).matchAll(block.grammar.listHead)]
    .map(({ index, 0: { length } }) => ({ from: sentence.from + index, to: sentence.from + index + length }))
    .filter(({ to }) => to <= figure.from)
    .at(-1);
}

/** Whether a sentence names only a place or a time, as in “In 2018 it was 16 %.”: it continues the previous one. */
function saysNothingElse({ sentence, block }: Surroundings): boolean {
  if (sentence.places.length === 0 && sentence.times.length === 0) return false;
  return saysOnly(block, sentence);
}

/** The clauses of a sentence that hold another figure of the same unit, and not this one. */
function clausesOfOthers(
  figure: { from: number; to: number },
  { sentence, block, unit }: Pick<Surroundings, "sentence" | "block"> & { readonly unit: string | null },
): { readonly from: number; readonly to: number }[] {
  // Where semicolons separate a list, everything between two of them belongs to one item.
  const semicolons = sentence.breaks.filter((at) => /[;；]/.test(block.folded[at] ?? ""));
  const ends = [sentence.from, ...(semicolons.length > 0 ? semicolons : sentence.breaks), sentence.to];
  const clauses: { from: number; to: number }[] = [];
  for (const number of sentence.numbers) {
    if (number.from < figure.to && number.end > figure.from) continue;
    if (unit !== null && number.unit && number.unit.units.join() !== unit) continue;
    const from = ends.filter((at) => at <= number.from).at(-1) ?? sentence.from;
    const to = ends.find((at) => at >= number.end) ?? sentence.to;
    if (figure.from >= to || figure.to <= from) clauses.push({ from, to });
  }
  return clauses;
}

/** Whether the text before or after a figure is in brackets that the figure is not in, or follows the figure's brackets. */
function isApart(between: string, ahead: boolean): boolean {
  return ahead
    ? /[)）]/.test(between) && !/[(（].*[)）]/.test(between)
    : /[)）]/.test(between) && !/[(（]/.test(between);
}

function count(places: readonly number[], from: number, to: number): number {
  let within = 0;
  for (const at of places) if (at >= from && at < to) within++;
  return within;
}
