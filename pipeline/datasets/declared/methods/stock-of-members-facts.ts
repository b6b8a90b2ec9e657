import { type Observation, observe, select, selectFirst } from "../../../model/observation.ts";
import { difference, isIllustrative, isMissing } from "../../../model/quantity.ts";
import { countedByRoster } from "./members.ts";

type Observations = readonly Observation[];

/** Figures about members for sentences, which no indicator gives by itself. */
export const memberFacts = {
  "latest-published": (observations: Observations) => countsPrinted(observations).at(-1) ?? null,
  /** Only where it differs from the latest. */
  "first-published": (observations: Observations) => {
    const [first, other] = countsPrinted(observations);
    return first && other ? first : null;
  },
  /** Null where only one of the two is illustrative: made-up figures must not stand beside real ones. */
  "left-like-joined": (observations: Observations) => {
    const joined = ofLastYear(observations, "members-joined");
    const left = ofLastYear(observations, "members-left");
    return joined && left && isIllustrative(joined.value) === isIllustrative(left.value) ? left : null;
  },
  /** The difference between the roster and the count printed for the same year. */
  "apart-from-published": (observations: Observations) => {
    const counted = ofLastYear(observations, "members");
    const printed = countsPrinted(observations).at(-1);
    if (!counted || !printed?.period.startsWith(counted.period)) return null;
    if (isMissing(counted.value) || isMissing(printed.value)) return null;
    const isLess = counted.value.amount < printed.value.amount;
    const [more, less] = isLess ? [printed.value, counted.value] : [counted.value, printed.value];
    return observe("apart-from-published", counted, difference(more, less));
  },
};

/** The region's figure of the last year for which members are counted. */
function lastYear(observations: Observations): Observation | null {
  return select(observations, { indicator: "countries-active" }).at(-1) ?? null;
}

function ofLastYear(observations: Observations, indicator: string): Observation | null {
  const last = lastYear(observations);
  return (last && selectFirst(observations, { indicator, area: last.area, period: last.period })) ?? null;
}

/** The printed counts of the region's members, up to that year. */
function countsPrinted(observations: Observations): readonly Observation[] {
  const last = lastYear(observations);
  if (!last) return [];
  const of = { indicator: "members-published", area: last.area, breakdown: countedByRoster };
  return select(observations, of).filter(
    ({ period, value }) => !isMissing(value) && period.slice(0, 4) <= last.period,
  );
}
