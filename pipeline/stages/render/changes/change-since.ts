import type { Dataset } from "../../../model/dataset.ts";
import { keyOf } from "../../../model/figure-key.ts";
import type { Observation } from "../../../model/observation.ts";
import { figuresIn } from "../../../model/passage.ts";
import { figureChange } from "../../compare/figure-change.ts";
import { isAsBefore } from "../../compare/is-as-before.ts";
import { vintageOf } from "../../compare/vintage-of.ts";
import { type Material, observationsOf } from "../material.ts";
import type { Words } from "../words.ts";
import { changeNotes, noteTexts } from "./change-notes.ts";
import { sinceText } from "./since-text.ts";

/** `changeSince` for one report and language. */
export type ChangeOf = (dataset: Dataset, observation: Observation) => string | null;

/** The parts of a report that a change needs. */
type Changing = Pick<Material, "computed" | "areas"> & {
  readonly past: Pick<Material["past"], "since">;
};

/**
 * How a key figure changed since the edition before, with the same reporters or by place where these differ; or that nothing
 * newer came. Null without an earlier value or a change; the reason where a change cannot be computed.
 */
export function changeSince(
  of: Dataset,
  observation: Observation,
  material: Changing,
  words: Words,
): string | null {
  const { since } = material.past;
  if (!since) return null;
  const dataset = of.id;
  const before = vintageOf({ ...observation, dataset }, since);
  // The earlier amount may have been printed with another precision: the record keeps it unrounded.
  const isSame =
    isAsBefore(observation, dataset, since) ||
    (before && words.amount(before.value) === words.amount(observation.value));
  if (isSame) return words.book.changes.asBefore(since.from);
  const observations = observationsOf(material, dataset);
  const figures = observations.map((observation) => ({ ...observation, dataset }));
  const found = figureChange({ ...observation, dataset }, figures, since, material.areas);
  if (!found) return null;
  const { changes, punctuation } = words.book;
  const { was, panel, places } = found;
  const period = words.period(found.period);
  if (!found.comparable || of.indicators[observation.indicator]?.isNotComparedOverTime)
    return changes.notCompared(period, words.amount(was));
  const notes = changeNotes(of, observations, words.locale).get(keyOf({ ...observation, dataset })) ?? [];
  const beside = noteTexts(notes, words);
  const [rose, fell] = [
    places.find((each) => each.now > each.was),
    places.find((each) => each.now < each.was),
  ];
  if (rose && fell) {
    const each = [rose, fell].map(
      (change) =>
        `${words.area(change.area)}\u00a0${words.number(change.was)}\u00a0→\u00a0${words.number(change.now)}`,
    );
    const whole = `${words.bare(was)}\u00a0→\u00a0${words.bare(found.now)}`;
    const years = `${period} → ${words.period(observation.period)}`;
    const told = punctuation.bracketed([whole, ...each].join(punctuation.semicolon), years);
    return [told, ...beside].join(punctuation.semicolon);
  }
  // A note with both values tells the change.
  const earlier = keyOf({ ...observation, dataset, period: found.period });
  const isInNote = notes.some(({ passage }) =>
    figuresIn(passage).some((figure) => keyOf({ ...figure, dataset }) === earlier),
  );
  const change = sinceText(found, words);
  if (!panel)
    return change === null ? null : [...(isInNote ? [] : [change]), ...beside].join(punctuation.semicolon);
  const text = change ?? changes.unchanged(period);
  const { reporters, reportersEarlier, reportersLater } = panel;
  const counts = { reporters, earlier: reportersEarlier, later: reportersLater };
  const same = changes.samePanel({ change: words.change(panel.was, panel.now), ...counts });
  return [text, same, ...beside].join(punctuation.semicolon);
}
