import { asWritten } from "../model/as-written.ts";
import type { Finding } from "../model/finding.ts";
import { isLowerBound, isUpperBound, type Quantity } from "../model/quantity.ts";
import type { Rule } from "../model/rule.ts";
import type { Row } from "../model/table.ts";
import { datasetUnit, type Unit } from "../model/unit.ts";
import { listedProblem } from "../words/listed-problem.ts";
import { unusualAmount } from "./as-reported.ts";
import { likelyCause } from "./likely-cause.ts";
import { at, quantityIn, textIn } from "./values.ts";

export const impossibleAmount = listedProblem("impossible-amount", {
  ...({ raw: "typed", column: "quoted?", least: "number", most: "number", origin: "whole" } as const),
  ...({ each: "number?", eachIn: "unit?", people: "count?", peopleFrom: "whole?", of: "quoted?" } as const),
  ...({ inUnit: "plain", off: "large | small", times: "count?", instead: "quoted?" } as const),
});

export const unknownPeople = listedProblem("unknown-people", { area: "area", column: "quoted" });

/** The possible and the usual range, in the column's base unit or per unit of another amount, and who published them. */
export interface PlausibleRange {
  readonly possible: readonly [least: number, most: number];
  readonly usual: readonly [least: number, most: number];
  readonly origin: string;
}

/** An amount per unit of the one it is compared with, and its values for messages. */
interface Share {
  readonly each: number;
  readonly values: {
    readonly each?: number;
    readonly eachIn?: Unit;
    readonly people?: number;
    readonly peopleFrom?: string;
    readonly of?: string;
  };
}

/** An amount, or its ratio to a column, must be possible (`impossible-amount`) and should be usual (`unusual-amount`). */
export function plausible<const N extends string>(column: N, of: N | null, range: PlausibleRange): Rule<N> {
  return {
    columns: of === null ? [column] : [column, of],
    inEngine: "memory only",
    *check(rows, { header }) {
      for (const row of rows) {
        const quantity = quantityIn(row, column);
        const other = of === null ? null : quantityIn(row, of);
        if (!quantity || (of !== null && (!other || other.amount === 0))) continue;
        const each = quantity.amount / (other?.amount ?? 1);
        const values = of === null ? {} : { each: rounded(each), of: header(of) };
        yield* judged({ row, column, quantity, share: { each, values } }, range, header(column));
      }
    },
  };
}

/** The amount per inhabitant must be possible and should be usual; places without a population are reported, not judged. */
export function plausiblePerPerson<const N extends string>(
  place: N,
  column: N,
  range: PlausibleRange,
): Rule<N> {
  return {
    columns: [place, column],
    inEngine: "memory only",
    *check(rows, { header, areas }) {
      const reportedAreas = new Set<string>();
      for (const row of rows) {
        const [code, quantity] = [textIn(row, place), quantityIn(row, column)];
        if (!quantity || code === "") continue;
        const people = areas.get(code)?.people;
        if (!people) {
          if (!reportedAreas.has(code))
            yield at(row, column, unknownPeople({ area: code, column: header(column) }));
          reportedAreas.add(code);
          continue;
        }
        const each = quantity.amount / people.amount;
        const eachIn = datasetUnit(`${quantity.unit}/person`);
        const share = {
          each,
          values: { each: rounded(each), eachIn, people: people.amount, peopleFrom: people.source },
        };
        yield* judged({ row, column, quantity, share }, range, header(column));
      }
    },
  };
}

interface Judged {
  readonly row: Row;
  readonly column: string;
  readonly quantity: Quantity;
  readonly share: Share;
}

function* judged(
  { row, column, quantity, share }: Judged,
  { possible, usual, origin }: PlausibleRange,
  header: string,
): Iterable<Finding> {
  const { number, unit } = asWritten(quantity);
  const raw = typed(quantity) ?? String(number(quantity.amount));
  const inUnit = quantity.unit === "percent" ? "%" : (unit ?? quantity.unit);
  const values = { raw, inUnit, column: header, origin, ...share.values };
  const isPossible = sideOf(quantity, share.each, possible) === null;
  const off = sideOf(quantity, share.each, isPossible ? usual : possible);
  if (off === null) return;
  const [least, most] = isPossible ? usual : possible;
  const range = { least, most };
  yield at(
    row,
    column,
    isPossible
      ? unusualAmount({ ...values, ...range })
      : impossibleAmount({ ...values, ...range, off, ...likelyCause(quantity, share.each, { off, usual }) }),
  );
}

/** The side of a range on which an amount certainly lies; null within it. */
function sideOf(
  { qualifier }: Quantity,
  each: number,
  [least, most]: PlausibleRange["possible"],
): "large" | "small" | null {
  if (each > most && !isUpperBound(qualifier)) return "large";
  return each < least && !isLowerBound(qualifier) ? "small" : null;
}

function typed({ derivation }: Quantity): string | undefined {
  return derivation.from === "cells" ? derivation.raw : undefined;
}

/** Three digits suffice to show how far off it is. */
function rounded(each: number): number {
  return Number(each.toPrecision(3));
}
