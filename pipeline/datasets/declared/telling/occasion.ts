import { isMissing, type Measure } from "../../../model/quantity.ts";
import { type Token, tokenIn } from "../../../model/token.ts";
import { figureForms, type NumberForm, numberForms } from "../conditions/condition.ts";
import { type CellText, cellWithin } from "../definition-sheet.ts";
import { notUnderstood } from "../problems.ts";
import { named, type Reporter } from "../reporting.ts";
import type { Teller } from "./teller.ts";

/** When something is shown: while all its conditions are met. */
export type Occasion = readonly Condition[];

/** The condition on a figure, or on any figure of an indicator. */
interface Condition {
  readonly token: Token;
  readonly isAny: boolean;
  readonly form: NumberForm;
  readonly other: number | Token | null;
}

/** Forms for figures come first: some begin with the words of a form for numbers. */
const askable = [...figureForms, ...numberForms];

const occasionForms = [
  ...[...numberForms, ...figureForms].map(
    ({ words, takes }) => `<indicator> ${words}${takes === "nothing" ? "" : " <number>"}`,
  ),
  "<indicator> is at least <indicator>",
  "any <indicator> is illustrative",
  "<condition> and <condition>",
];

interface OccasionPlace {
  readonly column: string;
  readonly indicators: ReadonlyMap<string, unknown>;
  readonly report: Reporter;
}

/** The occasion in a cell; undefined and a finding where it is not understood. */
export function occasionIn(
  cell: CellText,
  { column, indicators, report }: OccasionPlace,
): Occasion | undefined {
  const conditions: Condition[] = [];
  for (const text of cell.text.split(" and ")) {
    const condition = conditionIn(text.trim());
    if (!condition) {
      report(notUnderstood({ raw: cell.text, column, forms: occasionForms }), cell.at);
      return undefined;
    }
    for (const { indicator } of tokensOf(condition))
      if (!named(cellWithin(cell, indicator), indicators, "indicators", report)) return undefined;
    conditions.push(condition);
  }
  return conditions;
}

/** The words of a form follow those that name the figure, which may be several. */
function conditionIn(text: string): Condition | null {
  const isAny = text.startsWith("any ");
  const words = (isAny ? text.slice(4) : text).split(/\s+/);
  for (let at = 1; at < words.length; at += 1) {
    const rest = words.slice(at).join(" ");
    const form = askable.find(
      (candidate) => rest === candidate.words || rest.startsWith(`${candidate.words} `),
    );
    if (!form) continue;
    const token = tokenIn(words.slice(0, at).join(" "));
    const operand = rest.slice(form.words.length).trim();
    if (!token || (form.takes === "nothing") !== (operand === "")) return null;
    if (operand === "") return { token, isAny, form, other: null };
    const other = /^-?\d+(?:\.\d+)?$/.test(operand)
      ? Number(operand)
      : form.takes === "number"
        ? tokenIn(operand)
        : null;
    return other === null ? null : { token, isAny, form, other };
  }
  return null;
}

function tokensOf({ token, other }: Condition): Token[] {
  return other !== null && typeof other !== "number" ? [token, other] : [token];
}

/** Whether something with this occasion is shown now; always, without one. */
export function isTimely(when: Occasion | null, teller: Teller): boolean {
  return when === null || holds(when, teller) === true;
}

/** Whether it is shown only while figures are illustrative. */
export function isOfIllustrations(when: Occasion | null): boolean {
  return when?.some(({ form }) => form.words === "is illustrative") ?? false;
}

/** Whether all conditions hold; null where one names a figure that does not exist. */
export function holds(occasion: Occasion, teller: Teller): boolean | null {
  const answers = occasion.map((condition) => answerTo(condition, teller));
  return answers.includes(null) ? null : answers.every((answer) => answer === true);
}

function answerTo({ token, isAny, form, other }: Condition, teller: Teller): boolean | null {
  const bound = other === null || typeof other === "number" ? other : amountOf(figureOf(other, teller));
  if (other !== null && bound === null) return null;
  if (isAny) return teller.all(token.indicator).some(({ value }) => form.holds(value, bound));
  const value = figureOf(token, teller);
  return amountOf(value) || form.asksOfGaps ? form.holds(value, bound) : null;
}

function figureOf(token: Token, teller: Teller): Measure | null {
  return teller.figure(token)?.value ?? null;
}

function amountOf(value: Measure | null) {
  return value && !isMissing(value) ? value : null;
}
