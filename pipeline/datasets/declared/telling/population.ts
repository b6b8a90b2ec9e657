import type { LeftOut, Population } from "../../../model/claim.ts";
import type { Observation } from "../../../model/observation.ts";
import { listed, type Part } from "../../../model/passage.ts";
import { yearsSpanned } from "../../../model/period.ts";
import { isMissing } from "../../../model/quantity.ts";
import type { Token } from "../../../model/token.ts";
import type { Teller } from "./teller.ts";

/** A sentence with more names of those who are not compared is too long to read. */
const mostNamed = 5;

/** The population of a ranking, and its members that are not compared. */
export function populationOf(token: Token, teller: Teller): Population {
  const compared = teller.ranking(token);
  // With `by`, each period is a member of its own; otherwise a place is one whatever its period.
  const keyOf = ({ area, breakdown, period }: Observation) =>
    [area, breakdown, ...(token.by === null ? [] : [period])].join("\u0000");
  const inIt = new Set(compared.map(keyOf));
  const left = new Map<string, LeftOut>();
  for (const figure of teller.belonging(token)) {
    const { area, breakdown, value } = figure;
    const key = keyOf(figure);
    if (inIt.has(key)) continue;
    // A figure in another period says more than the gap in this one.
    if (left.get(key)?.reason === "other-period") continue;
    left.set(key, { area, breakdown, reason: isMissing(value) ? value.missing : "other-period" });
  }
  const missing = [...left.values()];
  const counted = teller.population(token)?.value;
  const declared = counted && !isMissing(counted) ? counted.amount : 0;
  const all = Math.max(compared.length + missing.length, declared);
  return { of: compared.length, all, missing, compared };
}

/** The text for a token about a population, with `between` between names; null if there is nothing, or too much, to say. */
export function populationParts(token: Token, teller: Teller, between: string): Part[] | null {
  const { of, missing, compared } = populationOf(token, teller);
  if (token.tells === "population") return of === 0 ? null : [{ count: of }];
  if (token.tells === "years") {
    const years = yearsSpanned(compared.map(({ period }) => period));
    return years === null ? null : [{ period: years }];
  }
  const areas = [...new Set(missing.map(({ area }) => area))];
  if (areas.length === 0 || areas.length > mostNamed) return null;
  return listed(
    areas.map((area) => [{ area }]),
    between,
  );
}
