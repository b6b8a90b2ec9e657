import { isMissing } from "../../../model/quantity.ts";
import { type Said, saidWithin } from "../definition-sheet.ts";
import { notUnderstood } from "../problems.ts";
import { named, type Report } from "../reporting.ts";
import type { Teller } from "./figures-told.ts";
import { type Token, tokenIn } from "./token.ts";

/** When a sentence is told: while all its conditions hold. */
export type Occasion = readonly Condition[];

/** That a figure is there, or that its amount lies on one side of a number or of another figure. */
interface Condition {
  readonly token: Token;
  readonly is: Comparison | null;
}

interface Comparison {
  readonly bound: number | Token;
  isMet(amount: number, bound: number): boolean;
}

const sides = new Map<string, Comparison["isMet"]>([
  ["more than", (amount, bound) => amount > bound],
  ["less than", (amount, bound) => amount < bound],
  ["at least", (amount, bound) => amount >= bound],
  ["at most", (amount, bound) => amount <= bound],
]);

const occasionForms = [
  "<indicator> exists",
  "<indicator> is more than <number>",
  "<indicator> is less than <number>",
  "<indicator> is at least <indicator>",
  "<condition> and <condition>",
];

interface OccasionPlace {
  readonly column: string;
  readonly indicators: ReadonlyMap<string, unknown>;
  readonly report: Report;
}

/** The occasion that a cell names; undefined where it names none, which is reported. */
export function occasionIn(said: Said, { column, indicators, report }: OccasionPlace): Occasion | undefined {
  const conditions: Condition[] = [];
  for (const text of said.text.split(" and ")) {
    const condition = conditionIn(text.trim());
    if (!condition) {
      report(notUnderstood({ raw: said.text, column, forms: occasionForms }), said.at);
      return undefined;
    }
    for (const { indicator } of tokensOf(condition))
      if (!named(saidWithin(said, indicator), indicators, "indicators", report)) return undefined;
    conditions.push(condition);
  }
  return conditions;
}

function conditionIn(text: string): Condition | null {
  const [, name = "", side, bound = ""] =
    /^(.+?) (?:exists|is (more than|less than|at least|at most) (.+))$/.exec(text) ?? [];
  const token = name === "" ? null : tokenIn(name);
  if (!token) return null;
  const isMet = sides.get(side ?? "");
  if (!isMet) return { token, is: null };
  const than = /^-?\d+(?:\.\d+)?$/.test(bound) ? Number(bound) : tokenIn(bound);
  return than === null ? null : { token, is: { isMet, bound: than } };
}

function tokensOf({ token, is }: Condition): Token[] {
  return is && typeof is.bound !== "number" ? [token, is.bound] : [token];
}

/** Whether it is the time for what has this occasion; without one it always is. */
export function isTimely(when: Occasion | null, teller: Teller): boolean {
  return when === null || holds(when, teller) === true;
}

/** Whether all conditions hold; null where one asks for a figure that is not there. */
export function holds(occasion: Occasion, teller: Teller): boolean | null {
  const answers = occasion.map((condition) => answerTo(condition, teller));
  return answers.includes(null) ? null : answers.every((answer) => answer === true);
}

function answerTo({ token, is }: Condition, teller: Teller): boolean | null {
  const amount = amountOf(token, teller);
  if (amount === null || is === null) return amount === null ? null : true;
  const bound = typeof is.bound === "number" ? is.bound : amountOf(is.bound, teller);
  return bound === null ? null : is.isMet(amount, bound);
}

function amountOf(token: Token, teller: Teller): number | null {
  const found = teller.one(token);
  return found && !isMissing(found.value) ? found.value.amount : null;
}
