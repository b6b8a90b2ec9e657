import type { Observation } from "../../../model/observation.ts";
import { yearsSpanned } from "../../../model/period.ts";
import { isMissing } from "../../../model/quantity.ts";
import type { Token } from "../../../model/token.ts";
import { isMeasured } from "../../../model/unit.ts";
import { partsOfWholes, samePlaceTwice, type Tokens } from "./claim-of.ts";
import { populationOf } from "./population.ts";
import type { Teller } from "./teller.ts";

/**
 * Why a sentence must not be published with these figures: it ranks part of a population, or several years, without saying
 * so; it sets a part beside a smaller whole or one of another period, or the first of any place beside a figure of another;
 * or the places behind a sum changed.
 */
export interface Unsayable {
  readonly why: "population" | "years" | "periods" | "part" | "places" | "panel";
  /** How many of the population are compared. */
  readonly of?: number;
  readonly all?: number;
}

/** Why a text would not be true of these figures; null where it would. */
export function unsayable(tokens: Tokens, teller: Teller): Unsayable | null {
  for (const token of tokens.ranks) {
    if (token.tells !== "figure" && token.tells !== "area" && token.tells !== "part") continue;
    const { of, all, compared } = populationOf(token, teller);
    if (of < all && !saysPopulation(of, tokens)) return { why: "population", of, all };
    if (yearsSpanned(compared.map(({ period }) => period))?.includes("/") && !saysYears(token, tokens))
      return { why: "years" };
  }
  for (const { part, whole } of partsOfWholes(tokens, teller)) {
    if (part.period !== whole.period && !saysPeriodOf(whole, tokens)) return { why: "periods" };
    if (isAbove(part, whole)) return { why: "part" };
  }
  if (mixesPlaces(tokens)) return { why: "places" };
  const pairs = samePlaceTwice(tokens.printed.map(({ figure }) => figure));
  return pairs.some(([earlier, later]) => isOfOtherPlaces(earlier, later, teller)) ? { why: "panel" } : null;
}

/** Whether a separate token, or a figure that counts them, says how many are compared. */
function saysPopulation(of: number, { all, printed }: Tokens): boolean {
  if (all.some(({ tells }) => tells === "population" || tells === "without")) return true;
  return printed.some(
    ({ figure: { value } }) => !isMissing(value) && !isMeasured(value.unit) && value.amount === of,
  );
}

/** Whether a separate token, or the period beside the ranked figure, says which years are compared. */
function saysYears({ indicator, rank }: Token, { all }: Tokens): boolean {
  return all.some(
    (token) =>
      token.tells === "years" ||
      (token.tells === "period" && token.indicator === indicator && token.rank === rank),
  );
}

/** Whether the text shows the period of a whole, which differs from that of its part. */
function saysPeriodOf({ indicator }: Observation, { all }: Tokens): boolean {
  return all.some((token) => token.tells === "period" && token.indicator === indicator);
}

/** Whether the first or last figure of an indicator is that of another place than one beside it, and neither named nor sought. */
function mixesPlaces({ printed, all }: Tokens): boolean {
  return printed.some(({ token: { end, by, at, indicator }, figure }) => {
    if (end === null || by !== null || at !== null) return false;
    const isElsewhere = printed.some(
      (other) => other.figure.indicator === figure.indicator && other.figure.area !== figure.area,
    );
    return isElsewhere && !all.some((token) => token.tells === "area" && token.indicator === indicator);
  });
}

function isAbove({ value: part }: Observation, { value: whole }: Observation): boolean {
  return !isMissing(part) && !isMissing(whole) && part.amount > whole.amount;
}

/** Whether a sum of amounts covers different places at the two times. */
function isOfOtherPlaces(earlier: Observation, later: Observation, teller: Teller): boolean {
  if (isMissing(later.value) || !isMeasured(later.value.unit)) return false;
  const beneath = (whole: Observation) =>
    teller
      .all(whole.indicator)
      .filter(
        ({ area, period, breakdown, value }) =>
          area !== whole.area &&
          period === whole.period &&
          breakdown === whole.breakdown &&
          !isMissing(value),
      )
      .map(({ area }) => area)
      .sort();
  const [before, now] = [beneath(earlier), beneath(later)];
  // A single place has no places beneath it.
  if (!teller.isWhole(later.area) || before.length === 0 || now.length === 0) return false;
  return before.join() !== now.join();
}
