import type { Locale } from "../../model/locale.ts";
import { byAmount, type Observation, one, select } from "../../model/observation.ts";
import { listed, type Part, type Passage } from "../../model/passage.ts";
import { punctuation } from "../../model/punctuation.ts";
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
  return [...say.year(facts), ...conflict(observations, locale)];
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
