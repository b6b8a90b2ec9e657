import type { Observation } from "../../../model/observation.ts";
import { isMissing } from "../../../model/quantity.ts";
import { isOfPopulation, type Token } from "../../../model/token.ts";

/** Finds the figure that a token names, and those among which its rank is one. */
interface Ranking {
  figure(token: Token): Observation | null;
  ranking(token: Token): readonly Observation[];
}

/** The largest is 1, the smallest −1 and then first; those with one amount keep their order. */
export function ranked(observations: readonly Observation[], rank: number): Observation[] {
  const reported = observations.filter(({ value }) => !isMissing(value));
  return reported.sort((a, b) => (rank > 0 ? amountOf(b) - amountOf(a) : amountOf(a) - amountOf(b)));
}

function amountOf({ value }: Observation): number {
  return isMissing(value) ? 0 : value.amount;
}

/** Whether another figure has the place that a text gives to those whose names it tells: then it tells none by name. */
export function isTied(tokens: readonly Token[], teller: Ranking): boolean {
  const naming = tokens.filter(
    (token) =>
      token.rank !== null && token.tells !== "figure" && token.tells !== "number" && !isOfPopulation(token),
  );
  const tied = new Set(naming.map((token) => teller.figure(token)));
  return naming.some((token) => {
    const figure = teller.figure(token);
    return (
      figure &&
      teller.ranking(token).some((other) => amountOf(other) === amountOf(figure) && !tied.has(other))
    );
  });
}
