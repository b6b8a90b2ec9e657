import { isMissing } from "../../../model/quantity.ts";
import { type Said, saidWithin } from "../definition-sheet.ts";
import { notUnderstood } from "../problems.ts";
import { named, type Report } from "../reporting.ts";
import type { Teller } from "./figures-told.ts";
import { type Token, tokenIn } from "./token.ts";

/** When a sentence is told: while a figure is there, or its amount is on one side of a number. */
export interface Occasion {
  readonly token: Token;
  holds(amount: number | null): boolean;
}

const occasionForms = [
  "<indicator> exists",
  "<indicator> is more than <number>",
  "<indicator> is less than <number>",
];

interface OccasionPlace {
  readonly column: string;
  readonly indicators: ReadonlyMap<string, unknown>;
  readonly report: Report;
}

/** The occasion that a cell names; undefined where it names none, which is reported. */
export function occasionIn(said: Said, { column, indicators, report }: OccasionPlace): Occasion | undefined {
  const [, name = "", comparison, digits = ""] =
    /^(.+?) (?:exists|is (more than|less than|at least|at most) (-?\d+(?:\.\d+)?))$/.exec(said.text) ?? [];
  const token = name === "" ? null : tokenIn(name);
  if (!token) {
    report(notUnderstood({ raw: said.text, column, forms: occasionForms }), said.at);
    return undefined;
  }
  if (!named(saidWithin(said, token.indicator), indicators, "indicators", report)) return undefined;
  const number = Number(digits);
  const holds = (amount: number | null): boolean => {
    if (amount === null || comparison === undefined) return amount !== null;
    if (comparison === "more than") return amount > number;
    if (comparison === "less than") return amount < number;
    return comparison === "at least" ? amount >= number : amount <= number;
  };
  return { token, holds };
}

/** Whether it is the time for what has this occasion; without one it always is. */
export function isTimely(when: Occasion | null, teller: Teller): boolean {
  if (!when) return true;
  const found = teller.one(when.token);
  return when.holds(found && !isMissing(found.value) ? found.value.amount : null);
}
