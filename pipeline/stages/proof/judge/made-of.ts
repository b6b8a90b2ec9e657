import { covers } from "../numbers/printed.ts";
import type { Candidate } from "../readings/candidates.ts";
import type { Published } from "../record.ts";
import type { Charge } from "./charge.ts";
import { wholeOf } from "./of-a-whole.ts";

/**
 * Whether a figure is a sum or a difference that its writer made: of what it is taken for, the same of the places that are
 * named and of the whole network, and what it is said to be some of. 44 members without the 49 of 93 in Korea.
 */
export function isMadeOf(
  charge: Charge,
  { observation, amount, factor, topic, coverage }: Candidate,
): boolean {
  const { printed, evidence, ground } = charge;
  const isThere = ({ area, period }: Published) =>
    period === observation.period &&
    (ground.home.includes(area) || evidence.areas.some(({ what }) => what === area));
  const whole = wholeOf(charge);
  const terms = new Set([
    amount,
    ...topic.observations.filter(isThere).map((own) => own.amount / factor),
    ...(whole ? [whole.value] : []),
  ]);
  // What is left of a whole without some part of it: 9 of 23 above a mark that 14 meet.
  const parts = ground.vocabulary.topics.filter(({ dataset }) => dataset === observation.dataset);
  const isRest = (own: Published) =>
    whole !== null &&
    coverage < surelySaid &&
    own.unit === observation.unit &&
    isThere(own) &&
    covers(printed, whole.value - own.amount / factor);
  if (parts.some(({ observations }) => observations.some(isRest))) return true;
  // All parts together, of which no whole is published.
  const alike = parts.filter(
    ({ indicator, breakdown }) => indicator === observation.indicator && breakdown !== "",
  );
  const together = alike
    .flatMap(({ observations }) => observations)
    .filter((own) => own.area === observation.area && own.period === observation.period);
  if (together.length > 1 && covers(printed, together.reduce((sum, own) => sum + own.amount, 0) / factor))
    return true;
  const all = [...terms].filter((term) => term !== 0);
  return all.some((one, index) =>
    all
      .slice(index + 1)
      .some((other) => covers(printed, one + other) || covers(printed, Math.abs(one - other))),
  );
}

/** How much of its name leaves no doubt that it is not the rest of it that is counted. */
const surelySaid = 0.9;
