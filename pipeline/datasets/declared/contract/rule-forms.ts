import type { Column } from "../../../model/contract.ts";
import type { Rule } from "../../../model/rule.ts";
import { agreeingDates } from "../../../rules/agreeing-dates.ts";
import { enoughOfWhole } from "../../../rules/enough-of-whole.ts";
import { inOrder } from "../../../rules/in-order.ts";
import { noCopiedSeries } from "../../../rules/no-copied-series.ts";
import { notAfterEdition } from "../../../rules/not-after-edition.ts";
import { notConstant } from "../../../rules/not-constant.ts";
import { notEnteredTwice } from "../../../rules/not-entered-twice.ts";
import { notInFuture } from "../../../rules/not-in-future.ts";
import { ofEdition } from "../../../rules/of-edition.ts";
import { partsSumToWhole } from "../../../rules/parts-sum-to-whole.ts";
import { partsWithinWhole } from "../../../rules/parts-within-whole.ts";
import { type PlausibleRange, plausible, plausiblePerPerson } from "../../../rules/plausible.ts";
import { publishedShare } from "../../../rules/published-share.ts";
import { requiredTogether } from "../../../rules/required-together.ts";
import { series } from "../../../rules/series.ts";
import { sharesSumTo100 } from "../../../rules/shares-sum-to-100.ts";

/** The kinds of a rule's columns, in order; the last kind stands for all that follow. */
interface RuleForm {
  /** What must hold, as docs/definition-words.md explains it. */
  readonly means: string;
  readonly kinds: readonly (Column["kind"] | "any")[];
  readonly least: number;
  /** `all`: every column of the source. */
  make(columns: readonly string[], of: string, allowed: Allowed, all: readonly string[]): Rule;
}

/** Numbers and ranges of a rule: `jump 20 %, spike 15 %`, `possible 0 to 5, usual 1 to 2`; unnamed, it is the first. */
export interface Allowed {
  number(name: string, otherwise: number): number;
  readonly first: number | undefined;
  readonly ranges: ReadonlyMap<string, PlausibleRange["possible"]>;
  readonly origin: string;
}

/** Every rule that a definition may state, by its name in the sheet. */
export const ruleForms = {
  "in order": rule(
    "the second period does not end before the first begins: `start|end`",
    ["period"],
    2,
    ([from = "", to = ""]) => inOrder(from, to),
  ),
  "same dates": rule(
    "two records of one event agree: the first half of the columns with the second, `from|to|begins|ends`",
    ["period"],
    2,
    (columns) => {
      const middle = Math.ceil(columns.length / 2);
      return agreeingDates(columns.slice(0, middle), columns.slice(middle));
    },
  ),
  "in the edition's year": rule("the period begins in the edition's year", ["period"], 1, ([along = ""]) =>
    ofEdition(along),
  ),
  "not after the edition's year": rule(
    "the period begins in the edition's year or before it; of a source that states nothing of its times, later figures are a warning",
    ["period"],
    1,
    ([along = ""]) => notAfterEdition(along),
  ),
  "not in the future": rule(
    "the period does not begin after the day of publication",
    ["period"],
    1,
    ([along = ""]) => notInFuture(along),
  ),
  "parts within whole": rule(
    "the columns together are not more than `of`; `allowed` is how much of the whole they may be over, rounding by itself",
    ["quantity"],
    1,
    (parts, of, { first }) => partsWithinWhole(parts, of, first),
  ),
  "parts sum to whole": rule(
    "the columns together are exactly `of`, but for rounding or `allowed`",
    ["quantity"],
    1,
    (parts, of, { first }) => partsSumToWhole(parts, of, first),
  ),
  "enough of whole": rule(
    "the column is not far below `of`, which shares of it stand for; `allowed` is how much of `of` it is at least, without it `75 %`",
    ["quantity"],
    1,
    ([column = ""], of, { first }) => enoughOfWhole(column, of, first),
  ),
  plausible: rule(
    "a number, or so much of it for one of the column `of`, is possible, else it is an error, and usual, else a warning: `allowed` such as `possible 0 to 500, usual 3 to 150`, in the column's base unit; without `usual` what is possible is usual",
    ["quantity"],
    1,
    ([column = ""], of, allowed) => plausible(column, of === "" ? null : of, rangeIn(allowed)),
  ),
  "plausible per person": rule(
    "the same for each person of the row's place, of whom `data/reference/areas.csv` says how many there are: `area|generated`",
    ["area", "quantity"],
    2,
    ([place = "", column = ""], _, allowed) => plausiblePerPerson(place, column, rangeIn(allowed)),
  ),
  "shares sum to 100": rule(
    "the columns together are 100 %; `allowed` is in points",
    ["quantity"],
    2,
    (shares, _, { first }) => sharesSumTo100(shares, first),
  ),
  "required together": rule("all of the columns are filled, or none", ["any"], 2, (columns) =>
    requiredTogether(columns),
  ),
  "not constant": rule(
    "a number is not the same in every row; `allowed` is from how many rows on, without it 8",
    ["quantity"],
    1,
    ([column = ""], _, { first }) => notConstant(column, first),
  ),
  "not copied": rule(
    "no two places have the same numbers throughout: `city|year|amount`; `allowed` is from how many on, without it 5",
    ["any", "period", "quantity"],
    3,
    ([by = "", along = "", column = ""], _, { first }) => noCopiedSeries(by, along, column, first),
  ),
  "not entered twice": rule(
    "no two rows are alike in every column but these: `id`, `id|page`",
    ["any"],
    1,
    (columns, _, __, all) => notEnteredTwice(columns, all),
  ),
  "published share of whole": rule(
    "a percentage that others have published is that of a number in `of`: `year|recycled|rate`; `allowed` is in points, without it 0.001",
    ["period", "quantity"],
    3,
    ([along = "", part = "", published = ""], whole, { first }) =>
      publishedShare({ along, part, whole, published }, first),
  ),
  series: rule(
    "by name, over time, a number has no gap, jump, spike or standstill: `city|year|amount`; `allowed` such as `jump 50 %, spike 50 %, flat 5, small 10`, and `end 35 %` where its first and last number are held against the two nearest",
    ["any", "period", "quantity"],
    3,
    ([by = "", along = "", column = ""], _, { number, first }) =>
      series(by, along, column, {
        jump: number("jump", first ?? 0.5),
        spike: number("spike", first ?? 0.5),
        end: number("end", Number.POSITIVE_INFINITY),
        flat: number("flat", 5),
        small: number("small", 0),
      }),
  ),
} as const satisfies { readonly [name: string]: RuleForm };

export type RuleName = keyof typeof ruleForms;

function rule(means: string, kinds: RuleForm["kinds"], least: number, make: RuleForm["make"]): RuleForm {
  return { means, kinds, least, make };
}

/** A range without `possible` was refused earlier; the infinite default only completes the type. */
function rangeIn({ ranges, origin }: Allowed): PlausibleRange {
  const possible = ranges.get("possible") ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return { possible, usual: ranges.get("usual") ?? possible, origin };
}
