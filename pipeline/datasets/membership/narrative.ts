import type { ReportLocale } from "../../model/locale.ts";
import { type Observation, one, select } from "../../model/observation.ts";
import { type Part, type Passage, say } from "../../model/passage.ts";
import { isMissing } from "../../model/quantity.ts";
import type { MembershipIndicator } from "./indicators.ts";

type One = Observation<MembershipIndicator>;

export function narrative(observations: readonly One[], locale: ReportLocale): Passage[] {
  const region = select(observations, { indicator: "countries-active" }).at(-1);
  if (!region) return [];
  const { area, period } = region;
  const counted = one(observations, { indicator: "members", area, period });
  const joined = one(observations, { indicator: "members-joined", area, period });
  const left = one(observations, { indicator: "members-left", area, period });
  const published = select(observations, { indicator: "members-published", area, breakdown: "members" })
    .filter((observation) => observation.period.startsWith(period))
    .at(-1);
  const countries = select(observations, { indicator: "members", period })
    .filter((observation) => observation.area !== area)
    .sort((a, b) => amount(b) - amount(a));
  const first = one(observations, { indicator: "countries-active", area });
  if (!counted || !joined || !left || !published || !first) return [];
  const facts = { counted, joined, left, published, countries, region, first };
  return words[locale](facts).concat(conflict(observations, locale));
}

interface Facts {
  readonly counted: One;
  readonly joined: One;
  readonly left: One;
  readonly published: One;
  readonly countries: readonly One[];
  readonly region: One;
  readonly first: One;
}

const words: { readonly [L in ReportLocale]: (facts: Facts) => Passage[] } = {
  en: ({ counted, joined, left, published, countries, region, first }) => [
    say`${{ area: published.area }} had ${{ figure: published }} on ${{ period: published.period }}, as the network published. The roster, counted row by row, gives ${{ figure: counted }} in ${{ figure: region }}; all but one of its joining dates are illustrative.`,
    say`In ${{ period: joined.period }} ${{ figure: joined }} joined and ${{ figure: left }} left. By country and area: ${listed(countries)}. The first joined in ${{ period: first.period }}.`,
  ],
};

/** The two numbers of countries that one report printed, side by side with what each counts. */
function conflict(observations: readonly One[], locale: ReportLocale): Passage[] {
  const network = select(observations, { indicator: "countries-published", breakdown: "network" }).at(-1);
  const membership =
    network &&
    one(observations, {
      indicator: "countries-published",
      breakdown: "membership",
      area: network.area,
      period: network.period,
    });
  return network && membership ? [conflictWords[locale](network, membership)] : [];
}

const conflictWords: { readonly [L in ReportLocale]: (network: One, membership: One) => Passage } = {
  en: (network, membership) =>
    say`Worldwide, the report for ${{ period: network.period }} prints two numbers of countries: the network is active in ${{ figure: network }}, its membership in ${{ figure: membership }}. They are two definitions and are not joined here.`,
};

function listed(observations: readonly One[]): Part[] {
  return observations.flatMap((observation, index): Part[] => [
    ...(index > 0 ? [", "] : []),
    { area: observation.area },
    " ",
    { figure: observation },
  ]);
}

function amount({ value }: One): number {
  return isMissing(value) ? 0 : value.amount;
}
