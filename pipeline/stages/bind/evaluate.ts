import type { Period } from "../../model/period.ts";
import {
  changeSince,
  fromMethod,
  growthSince,
  isMissing,
  type Measure,
  per,
  type Quantity,
  share,
  total,
} from "../../model/quantity.ts";
import type { PublishedFigure } from "../proof/record.ts";
import type { BoundKey, Operand } from "./bound-key.ts";
import { type FigureBook, figureNamed, figuresBeside, isFault, type KeyFault } from "./figure-book.ts";

/** The value of a key, with the published figures it is computed from. */
export type BoundValue = { readonly of: readonly [PublishedFigure, ...PublishedFigure[]] } & (
  | { readonly quantity: Quantity }
  | { readonly period: Period }
  | { readonly area: string }
  | { readonly part: string }
  | { readonly word: string }
);

/** The value of a key in an edition, by the operations of indicators, with qualifiers and statuses. */
export function evaluate(key: BoundKey, book: FigureBook): BoundValue | KeyFault {
  const { operation, operands, since, directions } = key;
  const [first] = operands;
  const figures: PublishedFigure[] = [];
  for (const operand of [...operands, ...(since === null ? [] : [{ ...first, when: since }])]) {
    if (operation === "count" || operation === "rank" || operation === "row") break;
    const found = figureNamed(operand, book);
    if (isFault(found)) return found;
    figures.push(found);
  }
  const [figure, other] = figures;
  switch (operation) {
    case "count":
    case "rank":
    case "row":
      return placeIn(key, book);
    case "value":
      return figure ? figureValue(first, figure) : { fault: "no-value" };
    case "share": {
      const whole = other ?? (figure ? figureNamed(wholeOf(first, figure), book) : undefined);
      if (!figure || !whole) return { fault: "no-value" };
      if (isFault(whole)) return whole;
      return made([figure, whole], share(figure, whole));
    }
    case "sum":
      if (!figure || figures.some(({ unit }) => unit !== figure.unit)) return { fault: "no-value" };
      return made([figure, ...figures.slice(1)], total(figure.unit, figures));
    case "ratio":
      if (!figure || !other || figure.unit !== other.unit) return { fault: "no-value" };
      return made([figure, other], per("times", figure, other));
    default: {
      if (!figure || !other) return { fault: "no-value" };
      const value = made(
        [figure, other],
        operation === "growth" ? growthSince(figure, other) : changeSince(figure, other),
      );
      if (isFault(value) || !("quantity" in value)) return value;
      const [rose = "", fell = "", stayed = ""] = directions;
      const { amount } = value.quantity;
      if (directions.length === 0)
        // The word beside it gives the direction: “fell by 2”.
        return { ...value, quantity: { ...value.quantity, amount: Math.abs(amount) } };
      return { of: value.of, word: amount > 0 ? rose : amount < 0 ? fell : stayed };
    }
  }
}

function figureValue({ token: { tells } }: Operand, figure: PublishedFigure): BoundValue {
  const of = [figure] as const;
  if (tells === "period") return { of, period: figure.period };
  if (tells === "area") return { of, area: figure.area };
  return tells === "part" ? { of, part: figure.breakdown } : { of, quantity: figure };
}

function made(of: BoundValue["of"], measure: Measure): BoundValue | KeyFault {
  return isMissing(measure) ? { fault: "no-value" } : { of, quantity: measure };
}

/** The whole of a part; for a place, the network's own area. */
function wholeOf({ token, when }: Operand, figure: PublishedFigure): Operand {
  const words = figure.breakdown === "" ? [] : [figure.area];
  return { token: { ...token, words }, when };
}

/** A place's rank among others, largest first, or how many of them pass a limit or have a row. */
function placeIn(
  { operation, operands: [operand], limit }: BoundKey,
  book: FigureBook,
): BoundValue | KeyFault {
  const ranked = operation === "rank" ? figureNamed(operand, book) : null;
  if (ranked && isFault(ranked)) return ranked;
  const words = operand.token.words.filter((word) => word !== ranked?.area && word !== "");
  const beside = figuresBeside(
    ranked ? { token: { ...operand.token, words }, when: ranked.period } : operand,
    book,
  );
  if (isFault(beside)) return beside;
  const [first] = beside;
  if (!first) return { fault: "no-value" };
  const counted = beside.filter(({ amount }) =>
    ranked ? amount > ranked.amount : limit === null || passes[limit.is](amount, limit.amount),
  );
  const quantity = ranked
    ? fromMethod({ amount: counted.length + 1, unit: "rank" }, "rank", beside)
    : fromMethod({ amount: counted.length, unit: "1" }, "total", beside);
  return { of: ranked ? [ranked, ...beside] : [first, ...beside.slice(1)], quantity };
}

const passes = {
  "more than": (amount: number, limit: number) => amount > limit,
  "less than": (amount: number, limit: number) => amount < limit,
  "at least": (amount: number, limit: number) => amount >= limit,
  "at most": (amount: number, limit: number) => amount <= limit,
} as const;
