import type { TargetAnswer } from "../../../methods/target-progress.ts";
import { type Areas, liesIn } from "../../../model/area.ts";
import { firstDay, isPeriod, lastDay, yearOf } from "../../../model/period.ts";
import {
  isBound,
  isLowerBound,
  isMissing,
  isUpperBound,
  type Measure,
  type Quantity,
  statuses,
} from "../../../model/quantity.ts";
import { answerIn, isOnTrack, operationOf, targetAnswers } from "../../target-measure.ts";
import { type Entry, isFilled, measureIn, textIn, type Value } from "../entry.ts";

/** What a condition can look at besides its row: the edition's year, places by name, and figures computed before. */
export interface Outlook {
  readonly edition: string;
  readonly areas: Areas;
  /** The figure of another indicator that belongs to a row. */
  figure(indicator: string, entry: Entry): Measure | null;
}

/** One condition of a `where`: a column, and what must hold of its value. */
export interface Condition {
  readonly column: string;
  /** The indicator whose figure the row is compared with, if any. */
  readonly indicator: string | null;
  holds(entry: Entry, outlook: Outlook): boolean;
}

type Test = (value: Value, operand: Operand) => boolean;

interface Operand {
  readonly text: string;
  readonly parts: readonly string[];
  readonly outlook: Outlook;
  /** The number on the right-hand side, with its bounds where it is a figure. */
  readonly number: Quantity | number | null;
}

/** A form of condition: its words, what follows them, and the kinds of column it applies to. */
export interface ConditionForm {
  readonly words: string;
  readonly takes: "nothing" | "value" | "values" | "date" | "number" | "amount" | "column";
  readonly kinds: readonly string[];
  readonly test: Test;
}

/** A form that applies to a number, whether in a row or a figure of the report. */
export interface NumberForm {
  readonly words: string;
  /** `number` is a number or another figure, `amount` only a number. */
  readonly takes: "nothing" | "number" | "amount";
  /** Whether the form also has an answer where the value is missing. */
  readonly asksOfGaps?: true;
  holds(value: Measure | null, other: Quantity | number | null): boolean;
}

/** Ways to measure progress, for the conditions `is measured by …`, and the operation of each. */
const progressWays = [
  ["path", "path-progress"],
  ["growth", "cagr-progress"],
] as const;

const isAmount = (value: Measure | null): value is Quantity => value !== null && !isMissing(value);

export const numberForms: readonly NumberForm[] = [
  { words: "exists", takes: "nothing", holds: isAmount },
  { words: "has a figure", takes: "nothing", holds: isAmount },
  { words: "has no figure", takes: "nothing", asksOfGaps: true, holds: (value) => !isAmount(value) },
  { words: "has a lower bound", takes: "nothing", holds: hasLowerBound },
  ...statuses.map((status) => ({
    ...{ words: `is ${status}`, takes: "nothing" as const },
    holds: (value: Measure | null) => isAmount(value) && value.status === status,
  })),
  { words: "is at most", takes: "number", holds: inSize((size, other) => size.high <= other.low) },
  {
    ...{ words: "is not less than", takes: "number", asksOfGaps: true },
    holds: (value, other) => !isAmount(value) || !inSize((size, least) => below(size, least))(value, other),
  },
  { words: "is less than", takes: "number", holds: inSize((size, other) => below(size, other)) },
  { words: "is at least", takes: "number", holds: inSize((size, other) => size.low >= other.high) },
  { words: "is more than", takes: "number", holds: inSize((size, other) => below(other, size)) },
  {
    ...{ words: "is not", takes: "amount" },
    holds: (value, other) => isAmount(value) && (value.qualifier !== "exact" || value.amount !== other),
  },
  {
    ...{ words: "is", takes: "amount" },
    holds: (value, other) => isAmount(value) && value.qualifier === "exact" && value.amount === other,
  },
];

/** Forms that apply to figures of the report only: how exact they are, and the standing of those that measure a target. */
export const figureForms: readonly NumberForm[] = [
  { words: "is a bound", takes: "nothing", holds: (value) => isAmount(value) && isBound(value) },
  { words: "is no bound", takes: "nothing", holds: (value) => isAmount(value) && !isBound(value) },
  { words: "is comparable", takes: "nothing", asksOfGaps: true, holds: (value) => !isIncomparable(value) },
  { words: "is not comparable", takes: "nothing", asksOfGaps: true, holds: isIncomparable },
  ...targetAnswers.map((answer) => ({
    ...{ words: `is ${answer}`, takes: "nothing" as const },
    holds: (value: Measure | null) => answerIn(value) === answer,
  })),
  { words: "is met", takes: "nothing", holds: (value) => isAmongAnswers(value, ["achieved", "kept"]) },
  { words: "is not met", takes: "nothing", holds: (value) => isAmongAnswers(value, ["missed", "due"]) },
  { words: "is answered", takes: "nothing", holds: (value) => answerIn(value) !== null },
  { words: "is open", takes: "nothing", asksOfGaps: true, holds: (value) => answerIn(value) === null },
  { words: "is on track", takes: "nothing", holds: isOnTrack },
  ...progressWays.map(([way, operation]) => ({
    ...{ words: `is measured by ${way}`, takes: "nothing" as const },
    holds: (value: Measure | null) => operationOf(value) === operation,
  })),
];

function isAmongAnswers(value: Measure | null, answers: readonly TargetAnswer[]): boolean {
  const answer = answerIn(value);
  return answer !== null && answers.includes(answer);
}

function isIncomparable(value: Measure | null): boolean {
  return value !== null && isMissing(value) && value.missing === "not-comparable";
}

const named = ["text", "choice", "area", "period"];

export const conditionForms: readonly ConditionForm[] = [
  ...numberForms.map(({ words, takes, holds }) => ({
    ...{ words, takes, kinds: ["quantity"] },
    test: (value: Value, { number }: Operand) => holds(measureIn(value), number),
  })),
  { words: "is filled", takes: "nothing", kinds: [...named, "instant"], test: (value) => isFilled(value) },
  { words: "is empty", takes: "nothing", kinds: [...named, "instant"], test: (value) => !isFilled(value) },
  {
    ...{ words: "is in the edition's year", takes: "nothing", kinds: ["period"] },
    test: (value, { outlook }) => {
      const period = textIn(value);
      return period !== null && String(yearOf(period)) === outlook.edition;
    },
  },
  {
    words: "is before",
    takes: "date",
    kinds: ["period"],
    test: inTime((period, other) => lastDay(period) < firstDay(other)),
  },
  {
    words: "is after",
    takes: "date",
    kinds: ["period"],
    test: inTime((period, other) => firstDay(period) > lastDay(other)),
  },
  {
    ...{ words: "names a day", takes: "nothing", kinds: ["period"] },
    test: (value) => namesDay(textIn(value)) === true,
  },
  {
    ...{ words: "names no day", takes: "nothing", kinds: ["period"] },
    test: (value) => namesDay(textIn(value)) === false,
  },
  {
    ...{ words: "lies in", takes: "value", kinds: ["area"] },
    test: (value, { text, outlook: { areas } }) =>
      listOf(value).some((area) => liesIn(area, areas.find(text) ?? text, areas)),
  },
  {
    ...{ words: "contains", takes: "value", kinds: ["text"] },
    test: (value, { text }) => (textIn(value) ?? "").toLowerCase().includes(text.toLowerCase()),
  },
  {
    words: "differs from",
    takes: "column",
    kinds: ["period"],
    test: (value, { text }) => {
      const period = textIn(value);
      return period !== null && text !== "" && !isSameSpan(period, text);
    },
  },
  {
    words: "is not one of",
    takes: "values",
    kinds: named,
    test: (value, operand) => isFilled(value) && !isAmong(value, operand),
  },
  { words: "is one of", takes: "values", kinds: named, test: isAmong },
  {
    words: "is not",
    takes: "value",
    kinds: named,
    test: (value, operand) => isFilled(value) && !isAmong(value, operand),
  },
  { words: "is", takes: "value", kinds: named, test: isAmong },
];

function namesDay(period: string | null): boolean | null {
  return period === null ? null : /\d{4}-\d{2}-\d{2}/.test(period);
}

/** Whether two periods begin and end alike at the coarser precision. Without an end, a period ends where it begins. */
function isSameSpan(period: string, other: string): boolean {
  const [startHere = "", endHere = ""] = period.split("/");
  const [start = "", end = ""] = other.split("/");
  const isAlike = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);
  return isAlike(startHere, start) && isAlike(endHere || startHere, end || start);
}

function listOf(value: Value): readonly string[] {
  return typeof value === "string" ? [value] : Array.isArray(value) ? (value as readonly string[]) : [];
}

function isAmong(value: Value, { parts, outlook }: Operand): boolean {
  const values = listOf(value);
  return parts.some((part) => values.includes(part) || values.includes(outlook.areas.find(part) ?? part));
}

function hasLowerBound(value: Measure | null): boolean {
  return isAmount(value) && ["exact", "more-than", "at-least"].includes(value.qualifier);
}

function inTime(holds: (period: string, other: string) => boolean): Test {
  return (value, { text }) => {
    const period = textIn(value);
    return period !== null && isPeriod(text) && holds(period, text);
  };
}

/** The least and the most that a figure may be, and whether each end is included. */
interface Span {
  readonly low: number;
  readonly high: number;
  readonly open: boolean;
}

/** A bound passes a comparison only if every value within it does. */
function inSize(holds: (size: Span, other: Span) => boolean): NumberForm["holds"] {
  return (value, other) => {
    if (!isAmount(value) || other === null) return false;
    const bound = typeof other === "number" ? { low: other, high: other, open: false } : spanOf(other);
    return holds(spanOf(value), bound);
  };
}

function spanOf({ amount, qualifier }: Quantity): Span {
  return {
    low: isUpperBound(qualifier) ? Number.NEGATIVE_INFINITY : amount,
    high: isLowerBound(qualifier) ? Number.POSITIVE_INFINITY : amount,
    open: qualifier === "more-than" || qualifier === "less-than",
  };
}

function below(size: Span, other: Span): boolean {
  return size.high < other.low || (size.high === other.low && (size.open || other.open));
}
