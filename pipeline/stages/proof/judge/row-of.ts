import { groupBy } from "../../../model/group-by.ts";
import { yearOf } from "../../../model/period.ts";
import { isMeasured } from "../../../model/unit.ts";
import { evidenceFor, type TextEvidence } from "../context/evidence.ts";
import type { Surroundings } from "../context/surroundings.ts";
import { covers, type Printed, significant } from "../numbers/printed.ts";
import { candidatesFor } from "../readings/candidates.ts";
import { periodsAgree } from "../readings/place-and-time.ts";
import { type Ground, unitMatch } from "../readings/units.ts";
import { latestOf, type PublishedFigure } from "../record.ts";
import type { ProofedFigure } from "../verdict.ts";
import type { Anchor } from "./charge.ts";
import { type Court, readingOf } from "./court.ts";

/**
 * Figures of a row, each beside its place, that fit one indicator and time though few words are stated: “China 5, Japan 1,
 * Korea 1”. Several that fit at their places are not chance.
 */
export function rowOf(figures: readonly ProofedFigure[], around: Surroundings, court: Court): Anchor[] {
  const open = figures.filter(isOpen);
  const heard = open.flatMap((figure) => heardOf(figure, around, court) ?? []);
  const least = Math.max(leastRow, (around.sentence.numbers.length * 2) / 3);
  const rows = groupBy(heard, ({ reading: { operands } }) =>
    operands.map(({ dataset, indicator, period }) => `${dataset} ${indicator} ${period}`).join(),
  );
  const row = [...rows.values()].filter((anchors) => anchors.length >= least).flat();
  return row.length > 0 ? row : unsaidRow(open, around, court);
}

const leastRow = 2;

type Open = ProofedFigure & { readonly printed: Printed };

function isOpen(figure: ProofedFigure): figure is Open {
  return figure.verdict === "not-ours" && figure.printed?.kind === "level" && !figure.pinned;
}

function heardOf(figure: Open, around: Surroundings, { edition, ground }: Court): Anchor | null {
  const { printed } = figure;
  const candidate = candidatesFor(printed, evidenceFor(printed, around), ground).find(
    ({ fits, area, period }) => fits && area === 1 && period >= 0.7,
  );
  return candidate && candidate.unit >= 0.7
    ? { ...figure, verdict: "agrees", reading: readingOf(candidate, edition.year) }
    : null;
}

/**
 * Figures without words, each beside its place, of the stated or latest time: most of a row must fit, with digits enough to
 * exclude chance. 上海37.7，重庆37.4，北京37.
 */
function unsaidRow(open: readonly Open[], around: Surroundings, { edition, ground }: Court): Anchor[] {
  const placed = open.flatMap((figure) => {
    const evidence = evidenceFor(figure.printed, around);
    const [place] = evidence.areas;
    return evidence.hasArea && place?.sure === 1 && place.what !== null ? [{ figure, evidence }] : [];
  });
  const timed = placed.flatMap(({ figure, evidence }) =>
    unsaidFor(figure.printed, evidence, ground).map(({ observation, amount }) => ({
      figure,
      isTimed: evidence.hasPeriod,
      reading: { operation: "value" as const, operands: [observation], edition: edition.year, amount },
    })),
  );
  const rows = groupBy(timed, ({ figure, reading: { operands } }) =>
    operands
      .map(
        ({ dataset, indicator, breakdown }) =>
          `${dataset} ${indicator} ${breakdown} ${figure.printed.unit?.units.join()}`,
      )
      .join(),
  );
  const likely = [...rows.values()].filter((row) => {
    const [first] = row;
    const unit = first?.figure.printed.unit?.units.join();
    const all = placed.filter(({ figure }) => figure.printed.unit?.units.join() === unit);
    const digits = row.reduce((sum, { figure }) => sum + significant(figure.printed), 0);
    const values = new Set(row.map(({ figure }) => figure.printed.value)).size;
    const isMost = values >= leastRow;
    const isAlone = row.length * 2 >= all.length && row.every(({ isTimed }) => isTimed);
    return (isMost || isAlone) && digits >= leastDigits;
  });
  const [row] = likely.sort((a, b) => b.length - a.length);
  if (!row) return [];
  return row.map(({ figure, reading }) => ({ ...figure, verdict: "agrees", reading }));
}

/** Digits that a row must print in total. */
const leastDigits = 4;

/** An observation matching a figure by place, time and unit, and its amount in the printed unit. */
interface Unsaid {
  readonly observation: PublishedFigure;
  readonly amount: number;
}

/**
 * Observations that a figure without words may be: of the place beside it, the time stated, else the latest, and the printed
 * unit. Chosen by value, so one alone proves nothing.
 */
function unsaidFor(printed: Printed, evidence: TextEvidence, ground: Ground): Unsaid[] {
  const [place] = evidence.areas;
  if (significant(printed) < 2 || printed.upTo !== undefined || !place) return [];
  const isTimeStated = evidence.periods.some(({ sure }) => sure >= 0.7);
  return ground.vocabulary.topics.flatMap(({ observations }) =>
    observations.flatMap((observation) => {
      if (observation.area !== place.what) return [];
      const isThen = isTimeStated
        ? evidence.periods.some(
            ({ what, sure }) => sure >= 0.7 && periodsAgree(what, observation.period) >= 0.9,
          )
        : isLast(observation, observations, ground.year);
      if (!isThen) return [];
      const match = unitMatch(printed, observation.unit, ground);
      const isOfUnit = match?.sure === 1 || (printed.unit === null && isMeasured(observation.unit));
      if (!isOfUnit) return [];
      const amount = observation.amount / (match?.factor ?? 1);
      return covers(printed, amount, observation.qualifier) ? [{ observation, amount }] : [];
    }),
  );
}

/** Whether an observation is the latest of its series, not counting periods after `year`. */
export function isLast(observation: PublishedFigure, all: readonly PublishedFigure[], year: string): boolean {
  const isBehind = ({ period }: PublishedFigure) => yearOf(period) <= Number(year);
  return isBehind(observation) && latestOf(observation, all.filter(isBehind)) === observation;
}
