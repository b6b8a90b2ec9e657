import { keyOf } from "../../../model/figure-key.ts";
import { clauseOf } from "../context/clause-of.ts";
import { significant } from "../numbers/printed.ts";
import type { Candidate } from "../readings/candidates.ts";
import { type Charge, isOfItsPlace } from "./charge.ts";
import { foreignIn } from "./foreign-words.ts";

/**
 * Whether a reading with the figure's value excuses it. Three digits hardly fit another reading of the sentence by chance; a
 * small number may, so its place, time and part must stand beside it.
 */
export function excuses(fitting: Candidate, best: Candidate, charge: Charge): boolean {
  const { printed, evidence, around } = charge;
  if (fitting === best) return true;
  // The same at another time that the text names: 10.3 million in 2007, 8.24 in 2019.
  const isStatedTime = evidence.periods.some(({ what }) => what === fitting.observation.period);
  if (significant(printed) >= 3 && isStatedTime && isSameElsewhen(fitting, best)) return true;
  // Its place, time and unit stand beside it; for a small number, so must its name.
  const isStated = fitting.area >= 0.7 && fitting.period >= 0.7 && fitting.unit === 1;
  const isNamed = significant(printed) >= 3 || (fitting.coverage >= 0.8 && fitting.named);
  if (fitting.total < (isStated && isNamed ? 0.2 : 0.5) * best.total) return false;
  // A small number matches another subject by chance where the words say less about that.
  const isSmall = Math.abs(printed.value) < 100 && significant(printed) <= 2 && !around.block.block.cell;
  if (isSmall && fitting.words < 0.6 * best.words && fitting.topic !== best.topic) return false;
  // It also matches another count of the same things that its clause says less about: 1 joined, and 1 left.
  const isOther = fitting.topic !== best.topic && fitting.observation.dataset === best.observation.dataset;
  if (isSmall && isOther && isAllStated(best, charge) && !isAsNear(fitting, best, charge)) return false;
  const isTimed = (evidence.periods[0]?.sure ?? 0) >= 0.74;
  // Another place's value right beside this place's name is a mix-up, not chance.
  if (best.area === 1 && fitting.area < 0.3 && isOfItsPlace(printed, around)) return false;
  if (significant(printed) >= 3)
    return fitting.period >= (isTimed ? 0.25 : 0) || fitting.words > 1.2 * best.words;
  return fitting.area >= 0.5 && fitting.period >= Math.max(isTimed ? 0.5 : 0.3, 0.6 * best.period);
}

/** Whether the text states a reading's full name, unit, place and time, and no word that may name something else. */
export function isAllStated(candidate: Candidate, charge: Charge): boolean {
  const { coverage, named, part, area, period, unit, standing } = candidate;
  if (!named || part < 0.6 || coverage < 0.95 || unit < 1 || area < 0.74 || period < 0.74 || standing < 1)
    return false;
  return foreignIn(charge, candidate) === 0;
}

/** Whether a figure's clause says as much of one reading's name as of another's. */
function isAsNear(candidate: Candidate, other: Candidate, { printed, around }: Charge): boolean {
  const { sentence } = around;
  const [from, to] = clauseOf(printed, sentence);
  const clauseWords = new Set(
    sentence.features.filter(({ at }) => at >= from && at < to).map(({ name }) => name),
  );
  const share = ({ topic }: Candidate) =>
    Math.max(
      ...topic.terms.map(
        ({ features }) => features.filter((name) => clauseWords.has(name)).length / features.length,
      ),
    );
  return share(candidate) >= share(other);
}

/** Whether two readings differ only in their time. */
function isSameElsewhen({ observation }: Candidate, { observation: other }: Candidate): boolean {
  return (
    observation.period !== other.period && keyOf({ ...observation, period: other.period }) === keyOf(other)
  );
}
