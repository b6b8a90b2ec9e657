import type { Observation } from "../../../model/observation.ts";
import { isMissing } from "../../../model/quantity.ts";
import { isOfPopulation, type Token } from "../../../model/token.ts";

interface Ranking {
  figure(token: Token): Observation | null;
  ranking(token: Token): readonly Observation[];
}

/** Rank 1 starts from the largest, rank −1 from the smallest; equal amounts keep their order. */
export function ranked(observations: readonly Observation[], rank: number): Observation[] {
  const reported = observations.filter(({ value }) => !isMissing(value));
  return reported.sort((a, b) => (rank > 0 ? amountOf(b) - amountOf(a) : amountOf(a) - amountOf(b)));
}

function amountOf({ value }: Observation): number {
  return isMissing(value) ? 0 : value.amount;
}

/** Whether a figure that the text does not name shares the rank of one that it names; the text then names none. */
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
