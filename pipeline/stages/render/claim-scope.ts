import type { ReportClaim } from "./report-claims.ts";
import type { Words } from "./words.ts";

/** More names of those missing would be too many to read. */
const mostNamed = 12;

/** One line about a claim: its kind, its population, its years, and its statuses. */
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
