import type { Dataset } from "../../../model/dataset.ts";
import { keyOf } from "../../../model/figure-key.ts";
import type { Comparison, Movement } from "../../../model/movement.ts";
import type { Observation } from "../../../model/observation.ts";
import { figuresIn } from "../../../model/passage.ts";
import { isIllustrative, isMissing, type Measure } from "../../../model/quantity.ts";
import type { Figure } from "../../../model/vintage.ts";
import { needsLine } from "../../compare/find-movements.ts";
import { datasetsOf, type Material, observationsOf } from "../material.ts";
import type { Words } from "../words.ts";
import { whyRevised } from "./revision-text.ts";
import { type StaleSentence, staleSentences } from "./stale-sentences.ts";

/** A revised figure as a table row. */
export interface ChangeRow {
  readonly what: string;
  readonly was: string;
  readonly now: string;
  /** What was published before. */
  readonly earlier: Measure;
  /** Its change, if there is one to show. */
  readonly change: string;
  readonly why: string;
  readonly dataset: Dataset;
  /** The figure itself, if the edition has it. */
  readonly observation: Observation;
}

/** What changed since an edition, in words. */
export interface ChangeTable {
  readonly title: string;
  readonly edition: string;
  /** The head of the column of values that were published before. */
  readonly before: string;
  readonly summary: string;
  /** What the report leads with first, then the largest; no invented figures. */
  readonly rows: readonly ChangeRow[];
  /** Sentences of the last report whose numbers no longer hold. */
  readonly sentences: readonly StaleSentence[];
}

/** What changed since the edition before, and since this one's first publication; none without earlier publications. */
export function changeTables(material: Material, words: Words): ChangeTable[] {
  const { since, reissue } = material.past;
  return [since, reissue]
    .flatMap((comparison) => comparison ?? [])
    .map((comparison) => changeTable(comparison, material, words));
}

function changeTable(comparison: Comparison, material: Material, words: Words): ChangeTable {
  const { changes, punctuation } = words.book;
  const { from, to, published, movements } = comparison;
  const isReissue = from === to;
  const real = movements.filter(({ was, now }) => !isInvented(was) && !isInvented(now));
  const revised = real.filter(needsLine);
  const count = (kind: Movement["kind"]) => real.filter((each) => each.kind === kind).length;
  const summary = changes.summary(revised.length, count("new"), count("gone"));
  const leading = leadingKeys(material, words);
  const rank = ({ now }: Movement) => {
    if (!now || isMovement(now)) return leading.length + 1;
    const index = leading.indexOf(keyOf(now));
    return index < 0 ? leading.length : index;
  };
  return {
    title: isReissue ? changes.sincePublication(words.period(published)) : changes.title(from),
    edition: from,
    before: isReissue ? punctuation.label(changes.was(from), changes.atFirst) : changes.was(from),
    summary: isReissue ? summary + punctuation.gap + changes.eachFirst : summary,
    rows: [...revised]
      .sort((a, b) => rank(a) - rank(b) || bySize(a, b))
      .flatMap((movement) => rowOf(movement, material, words)),
    // Of a first publication only the figures that moved are on record, not the others of its sentences.
    sentences: isReissue
      ? []
      : datasetsOf(material).flatMap((dataset) => staleSentences(comparison, dataset, words)),
  };
}

function isInvented(figure: Figure | null): boolean {
  return figure !== null && isIllustrative(figure.value);
}

/** The figures that a reader of the first screen may have quoted, in its order: standings, key figures, the verdict. */
function leadingKeys(material: Material, words: Words): readonly string[] {
  return datasetsOf(material).flatMap((dataset) => {
    const observations = observationsOf(material, dataset.id);
    const counts = (dataset.standings?.(observations) ?? []).flatMap(({ judged, counts }) => [
      judged,
      ...counts.flatMap((count) => count.figures),
    ]);
    const verdict = (dataset.highlights?.(observations, words.locale) ?? []).filter(
      ({ opens }) => opens === "verdict",
    );
    return [
      ...counts,
      ...dataset.keyFigures(observations),
      ...verdict.flatMap(({ passage }) => figuresIn(passage)),
    ].map((figure) => keyOf({ ...figure, dataset: dataset.id }));
  });
}

function bySize(a: Movement, b: Movement): number {
  return Math.abs(b.share ?? 0) - Math.abs(a.share ?? 0);
}

function rowOf({ was, now, line }: Movement, material: Material, words: Words): ChangeRow[] {
  const dataset = datasetsOf(material).find(({ id }) => id === now?.dataset);
  if (!was || !now || !dataset) return [];
  const observations = observationsOf(material, now.dataset);
  const observation =
    observations.find((each) => keyOf({ ...each, dataset: now.dataset }) === keyOf(now)) ?? now;
  const [before, after] = [was.value, now.value];
  const isComputed = !isMissing(before) && !isMissing(after) && !isMovement(observation);
  const change = isComputed ? words.change(before, after) : null;
  const write = isComputed && change !== null ? words.beside(before, after) : undefined;
  return [
    {
      what: nameOf(now, dataset, words),
      was: words.named(before, write),
      now: words.named(after, write),
      earlier: before,
      change: change ?? "",
      why: whyRevised({ class: line?.class ?? null, reason: line?.reason ?? null }, words),
      dataset,
      observation,
    },
  ];
}

/** Whether a figure is itself a change over time, whose own revision tells readers nothing. */
function isMovement({ value: { derivation } }: Pick<Observation, "value">): boolean {
  return derivation.from === "operation" && ["change", "growth"].includes(derivation.name);
}

/** Indicator, place, period and part of a figure. */
export function nameOf(
  { indicator, area, period, breakdown }: Observation,
  dataset: Dataset,
  words: Words,
): string {
  return [
    words.indicator(dataset, indicator).title,
    words.area(area),
    words.period(period),
    words.breakdown(dataset, breakdown),
  ]
    .filter((part) => part !== "")
    .join(words.book.punctuation.clause);
}
