import { type FigureKey, keyOf } from "../../model/figure-key.ts";
import { lastDay } from "../../model/period.ts";
import { boundKeyIn, type When } from "./bound-key.ts";
import { type FigureBook, figureNamed, isFault } from "./figure-book.ts";

/** The shortest key that names only this figure; with full names where no short one does. */
export function keyOfFigure(figure: FigureKey, book: FigureBook, when?: When): string {
  const { dataset, indicator, breakdown, area, period } = figure;
  const named = [...(breakdown === "" ? [] : [breakdown]), area];
  const times = when === undefined ? [lastDay(period).slice(0, 4), period] : [when];
  const keys = times.flatMap((time) =>
    [indicator, `${dataset}.${indicator}`].map((id) => [id, ...named, time].join(" ")),
  );
  return keys.find((key) => isNamedBy(key, figure, book)) ?? keys.at(-1) ?? "";
}

/** Whether a key can be parsed and names this figure. */
function isNamedBy(key: string, figure: FigureKey, book: FigureBook): boolean {
  const operand = boundKeyIn(key)?.operands[0];
  const found = operand && figureNamed(operand, book);
  return found !== undefined && !isFault(found) && keyOf(found) === keyOf(figure);
}
