import type { ReportClaim } from "./report-claims.ts";
import type { Words } from "./words.ts";

/** As many of those who are missing as a reader takes in. */
const mostNamed = 12;

/** One line that describes a claim: its kind, what it is true of, which years, and what status. */
export function claimScope({ kind, population, years, statuses }: ReportClaim, words: Words): string {
  const { claims, punctuation, statuses: names } = words.book;
  const missing = population?.missing.map(({ place }) => place) ?? [];
  const named = missing.slice(0, mostNamed);
  const rest = missing.length - named.length;
  const without = [...named, ...(rest > 0 ? [claims.andOthers(rest)] : [])].join(punctuation.comma);
  return [
    claims.kinds[kind],
    ...(population === null
      ? []
      : [population.of < population.all ? claims.population(population) : claims.whole(population.all)]),
    ...(missing.length > 0 ? [claims.without(without)] : []),
    ...(years === null ? [] : [claims.years(words.period(years))]),
    ...(statuses.some((status) => status !== "reported")
      ? [claims.statuses(statuses.map((status) => names[status]).join(punctuation.comma))]
      : []),
  ].join(" · ");
}
