import type { Claim, ClaimKind, Population } from "../../../model/claim.ts";
import type { Observation } from "../../../model/observation.ts";
import { figuresIn, type Part } from "../../../model/passage.ts";
import { isMissing } from "../../../model/quantity.ts";
import { piecesOf, type Token, tokenIn } from "../../../model/token.ts";
import { isMeasured } from "../../../model/unit.ts";
import { populationOf } from "./population.ts";
import type { Teller } from "./teller.ts";

/** Operations whose result is a change between two times. */
const movements = ["change", "growth", "index"];

/** The tokens of a text, and the figures that they name. */
export interface Tokens {
  readonly ranks: readonly Token[];
  /** The tokens that print a figure. */
  readonly printed: readonly { readonly token: Token; readonly figure: Observation }[];
  readonly all: readonly Token[];
}

/** The tokens of a text; in a list, the tokens of each item stand for themselves. */
export function tokensOf(text: string, teller: Teller): Tokens {
  const all = (piecesOf(text) ?? []).flatMap((piece) =>
    typeof piece === "string" ? [] : (tokenIn(piece.token) ?? []),
  );
  const printed = all.flatMap((token) => {
    const isPrinted = !token.isList && (token.tells === "figure" || token.tells === "number");
    const figure = isPrinted ? teller.figure(token) : null;
    return figure ? [{ token, figure }] : [];
  });
  return { ranks: all.filter(({ rank }) => rank !== null), printed, all };
}

/** Two figures, of which the first counts a part of what the second counts. */
export interface PartOfWhole {
  readonly part: Observation;
  readonly whole: Observation;
}

/** The counts in a sentence that are parts of another count in it, by their indicator or by their declared population. */
export function partsOfWholes({ printed }: Tokens, teller: Teller): PartOfWhole[] {
  const counts = printed.filter(({ figure: { value } }) => isMissing(value) || !isMeasured(value.unit));
  return counts.flatMap(({ token, figure: part }) => {
    const ofIndicator = counts.find(
      ({ figure }) => figure.indicator === part.indicator && figure.breakdown === "" && part.breakdown !== "",
    );
    const declared = teller.population(token);
    const whole = ofIndicator?.figure ?? counts.find(({ figure }) => figure === declared)?.figure;
    return whole && whole !== part && whole.area === part.area ? [{ part, whole }] : [];
  });
}

/** What a sentence claims, derived from its tokens. */
export function claimOf(
  { id, hasStanding }: { readonly id: string; readonly hasStanding: boolean },
  { tokens, parts }: { readonly tokens: Tokens; readonly parts: readonly Part[] },
  teller: Teller,
): Claim {
  const kind = kindOf(hasStanding, parts, tokens, teller);
  return { id, kind, population: populationIn(tokens, teller) };
}

function kindOf(hasStanding: boolean, parts: readonly Part[], tokens: Tokens, teller: Teller): ClaimKind {
  if (tokens.ranks.length > 0) return "rank";
  if (hasStanding) return "standing";
  const figures = figuresIn({ parts });
  if (figures.some(isMovement) || samePlaceTwice(figures).length > 0) return "change";
  return partsOfWholes(tokens, teller).length > 0 ? "part" : "figure";
}

function isMovement({ value: { derivation } }: Observation): boolean {
  return derivation.from === "operation" && movements.includes(derivation.name);
}

/** Pairs of figures of one series and different periods: their sentence describes a change. */
export function samePlaceTwice(figures: readonly Observation[]): (readonly [Observation, Observation])[] {
  return figures.flatMap((later, at) => {
    const earlier = figures
      .slice(0, at)
      .find(
        (observation) =>
          observation.indicator === later.indicator &&
          observation.area === later.area &&
          observation.breakdown === later.breakdown &&
          observation.period !== later.period,
      );
    return earlier ? [[earlier, later] as const] : [];
  });
}

/** The population of a ranking, else the declared population of a count. */
function populationIn(tokens: Tokens, teller: Teller): Population | null {
  const [ranked] = tokens.ranks;
  if (ranked) return populationOf(ranked, teller);
  // A part belongs to the whole beside it.
  const wholes = tokens.printed.filter(({ figure }) => figure.breakdown === "");
  for (const { token, figure } of wholes.length > 0 ? wholes : tokens.printed) {
    const declared = teller.population(token);
    const [of, all] = [amountOf(figure), declared && amountOf(declared)];
    if (of !== null && all != null) return { of, all, missing: [], compared: [] };
  }
  const [first] = partsOfWholes(tokens, teller);
  const whole = first && amountOf(first.whole);
  return whole == null ? null : { of: whole, all: whole, missing: [], compared: [] };
}

function amountOf({ value }: Observation): number | null {
  return isMissing(value) ? null : value.amount;
}
