import { covers } from "../numbers/printed.ts";
import type { Candidate } from "../readings/candidates.ts";
import type { Published } from "../record.ts";
import type { Charge } from "./charge.ts";

/**
 * Whether a figure is a sum or a difference that its writer made: of what it is taken for, what its sentence says besides, and
 * the same of the places that it names and of the whole network. 44 members without the 49 of 93 in Korea.
 */
export function isMadeOf({ printed, anchors, evidence, ground }: Charge, best: Candidate): boolean {
  const { observation, amount, topic } = best;
  const factor = amount === 0 ? 1 : observation.amount / amount;
  const isThere = ({ area, period }: Published) =>
    period === observation.period &&
    (ground.home.includes(area) || evidence.areas.some(({ what }) => what === area));
  const unit = printed.unit?.units.join();
  const terms = new Set([
    amount,
    ...topic.observations.filter(isThere).map((own) => own.amount / factor),
    ...anchors
      .filter(
        ({ reading, printed: own }) =>
          reading.operands.some((of) => of.unit === observation.unit) && own?.unit?.units.join() === unit,
      )
      .map(({ reading }) => reading.amount),
  ]);
  const all = [...terms].filter((term) => term !== 0);
  return all.some((one, index) =>
    all
      .slice(index + 1)
      .some((other) => covers(printed, one + other) || covers(printed, Math.abs(one - other))),
  );
}
