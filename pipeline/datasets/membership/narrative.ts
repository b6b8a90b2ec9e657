import type { Locale } from "../../model/locale.ts";
import { byAmount, type Observation, one, select } from "../../model/observation.ts";
import { listed, type Part, type Passage } from "../../model/passage.ts";
import { punctuation } from "../../model/punctuation.ts";
import { isMissing } from "../../model/quantity.ts";
import type { MembershipIndicator } from "./indicators.ts";
import { words } from "./words.ts";

type One = Observation<MembershipIndicator>;

export function narrative(observations: readonly One[], locale: Locale): Passage[] {
  const region = select(observations, { indicator: "countries-active" }).at(-1);
  if (!region) return [];
  const { area, period } = region;
  const counted = one(observations, { indicator: "members", area, period });
  const joined = one(observations, { indicator: "members-joined", area, period });
  const left = one(observations, { indicator: "members-left", area, period });
  const published = select(observations, { indicator: "members-published", area, breakdown: "members" })
    .filter((observation) => observation.period.startsWith(period))
    .at(-1);
  const byCountry = select(observations, { indicator: "members", period }).filter(
    (observation) => observation.area !== area,
  );
  const countries = byAmount(byCountry).map((figure): Part[] => [{ area: figure.area }, " ", { figure }]);
  const first = one(observations, { indicator: "countries-active", area });
  if (!counted || !joined || !left || !published || !first) return [];
  const say = words[locale].narrative;
  const facts = {
    counted,
    joined,
    left,
    published,
    countries: listed(countries, punctuation[locale].comma),
    region,
    first,
  };
  const [opening = { parts: [] }, ...others] = say.year(facts);
  const differ = difference(counted, published, locale);
  return [followedBy(opening, differ, locale), ...others, ...conflict(observations, locale)];
}

/** That the roster and the published count are not the same, and whether by one. */
function difference(counted: One, published: One, locale: Locale): Passage | null {
  if (isMissing(counted.value) || isMissing(published.value)) return null;
  const by = Math.abs(counted.value.amount - published.value.amount);
  const { byOne, byMore } = words[locale].narrative.differ;
  return by === 0 ? null : by === 1 ? byOne : byMore;
}

function followedBy(first: Passage, next: Passage | null, locale: Locale): Passage {
  return next ? { parts: [...first.parts, punctuation[locale].gap, ...next.parts] } : first;
}

/** The two numbers of countries that one report printed, side by side with what each counts. */
function conflict(observations: readonly One[], locale: Locale): Passage[] {
  const network = select(observations, { indicator: "countries-published", breakdown: "network" }).at(-1);
  const membership =
    network &&
    one(observations, {
      indicator: "countries-published",
      breakdown: "membership",
      area: network.area,
      period: network.period,
    });
  return network && membership ? [words[locale].narrative.conflict(network, membership)] : [];
}
