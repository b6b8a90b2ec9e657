import type { Highlight } from "../../model/highlight.ts";
import type { Locale } from "../../model/locale.ts";
import { byAmount, type Observation, one, select } from "../../model/observation.ts";
import { figuresIn, joined, listed, type Part, type Passage } from "../../model/passage.ts";
import { punctuation } from "../../model/punctuation.ts";
import { isIllustrative, isMissing } from "../../model/quantity.ts";
import type { MembershipIndicator } from "./indicators.ts";
import { words } from "./words.ts";

type One = Observation<MembershipIndicator>;

/** The count that the network printed, who joined and left, what the roster gives, and where two counts differ. */
export function narrative(observations: readonly One[], locale: Locale): Passage[] {
  const count = published(observations);
  const said = count ? [words[locale].narrative.published(count.latest, count.first)] : [];
  return [
    ...said,
    ...changes(observations, locale),
    ...roster(observations, locale),
    ...conflict(observations, locale),
  ];
}

/** The printed count, and who joined and left in the year that the roster ends with. */
export function highlights(observations: readonly One[], locale: Locale): Highlight[] {
  const count = published(observations);
  const told: readonly (readonly [number, Passage | undefined])[] = [
    [90, count ? words[locale].narrative.published(count.latest, count.first) : undefined],
    [60, changes(observations, locale)[0]],
  ];
  return told.flatMap(([weight, passage]) => {
    const of = passage && figuresIn(passage)[0];
    return of ? [{ passage, weight, of, standing: "no-target" as const }] : [];
  });
}

function region(observations: readonly One[]): One | undefined {
  return select(observations, { indicator: "countries-active" }).at(-1);
}

/** The latest count of the region's members that was printed, and the first before it. */
function published(
  observations: readonly One[],
): { readonly latest: One; readonly first: One | null } | null {
  const here = region(observations);
  if (!here) return null;
  const counts = select(observations, {
    indicator: "members-published",
    area: here.area,
    breakdown: "members",
  }).filter(({ period, value }) => !isMissing(value) && period.slice(0, 4) <= here.period);
  const latest = counts.at(-1);
  const first = counts[0];
  return latest ? { latest, first: first && first !== latest ? first : null } : null;
}

/** Who joined and left in the last year; where only one is known, nothing is said of the other. */
function changes(observations: readonly One[], locale: Locale): Passage[] {
  const here = region(observations);
  if (!here) return [];
  const { area, period } = here;
  const came = one(observations, { indicator: "members-joined", area, period });
  const left = one(observations, { indicator: "members-left", area, period });
  if (!came || !left) return [];
  const isAlike = isIllustrative(came.value) === isIllustrative(left.value);
  return [words[locale].narrative.change(came, isAlike ? left : null)];
}

/** What the roster gives, and whether that is what was printed for the same year. */
function roster(observations: readonly One[], locale: Locale): Passage[] {
  const here = region(observations);
  if (!here) return [];
  const { area, period } = here;
  const counted = one(observations, { indicator: "members", area, period });
  const first = one(observations, { indicator: "countries-active", area });
  if (!counted || !first) return [];
  const { comma, gap } = punctuation[locale];
  const byCountry = select(observations, { indicator: "members", period }).filter((own) => own.area !== area);
  const countries = byAmount(byCountry).map((figure): Part[] => [
    { area: figure.area },
    gap,
    { figure, isBare: true },
  ]);
  const say = words[locale];
  const facts = { counted, region: here, countries: listed(countries, comma), first };
  const printed = published(observations)?.latest;
  const differ = printed?.period.startsWith(period) ? difference(counted, printed, locale) : null;
  return [
    joined(
      [
        say.narrative.roster(facts),
        ...(differ ? [differ] : []),
        ...(isIllustrative(counted.value) ? [{ parts: [say.charts.rosterDates] }] : []),
      ],
      gap,
    ),
  ];
}

/** That the roster and the published count are not the same, and whether by one. */
function difference(counted: One, printed: One, locale: Locale): Passage | null {
  if (isMissing(counted.value) || isMissing(printed.value)) return null;
  const by = Math.abs(counted.value.amount - printed.value.amount);
  const { byOne, byMore } = words[locale].narrative.differ;
  return by === 0 ? null : by === 1 ? byOne : byMore;
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
