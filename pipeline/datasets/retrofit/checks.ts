import type { RowsOf } from "../../model/dataset.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { atCells } from "../../model/place.ts";
import { isLowerBound, isMissing, isUpperBound, type Measure } from "../../model/quantity.ts";
import { evidence, type Row } from "../../model/table.ts";
import { partsExceedWhole } from "../../rules/parts-within-whole.ts";
import { outOfRange } from "../../rules/problems.ts";
import { figures as figureNames } from "./choices.ts";
import { impliedFactor, isBeyondHeat, oldCoalBoiler } from "./compute.ts";
import type { programme, sources } from "./contract.ts";
import { checkWorks } from "./metered-checks.ts";
import { toldOfMeters } from "./metered-stream.ts";
import { impliedFactorImplausible, incomparableBaselines } from "./problems.ts";

type Figure = Row<typeof programme.columns>;

export function* check(rows: RowsOf<typeof sources>): Iterable<Finding> {
  const figures = [...rows.programme];
  for (const row of figures) {
    if (row.figure !== "projected-emission-reduction") continue;
    const factor = impliedFactor(figures, row.value, row.period);
    if (isMissing(factor) || !isBeyondHeat(factor)) continue;
    const [low, high] = factorBounds(factor);
    const problem = impliedFactorImplausible({ factor: factor.amount, low, high, expected: oldCoalBoiler });
    yield finding(problem, atCells(evidence(row, "value").range));
  }
  yield* partsOfStock(figures);
  yield* tooHigh(figures);
  yield* baselines(figures);
  yield* checkWorks(rows);
  yield* toldOfMeters(rows).findings;
}

/** What the quotient may be, given that both figures were rounded to their last digit. */
function factorBounds({ derivation }: Measure): readonly [number, number] {
  const operands = derivation.from === "operation" ? derivation.operands : [];
  const [reduction, savings] = operands.map(halfDigit);
  if (!reduction || !savings) return [0, 0];
  return [
    (reduction.amount - reduction.half) / (savings.amount + savings.half),
    (reduction.amount + reduction.half) / (savings.amount - savings.half),
  ];
}

function halfDigit(measure: Measure): { readonly amount: number; readonly half: number } | null {
  if (isMissing(measure) || measure.derivation.from !== "cells") return null;
  const { raw = "", conversion } = measure.derivation;
  const decimals = /\.(\d+)/.exec(raw)?.[1]?.length ?? 0;
  return { amount: measure.amount, half: 0.5 * 10 ** -decimals * (conversion?.factor ?? 1) };
}

const parts = [
  ["blocks-retrofitted", "blocks-in-stock"],
  ["blocks-planned", "blocks-in-stock"],
  ["households-interested", "households-in-stock"],
] as const;

/** A part of a stock cannot exceed it, nor can what is done and what is planned together. */
function* partsOfStock(figures: readonly Figure[]): Iterable<Finding> {
  for (const [part, whole] of parts) {
    for (const row of figures) {
      const stock = row.figure === part ? stockFor(row, whole, figures) : null;
      if (stock !== null && surely(row.value) > stock.amount) yield exceeds(row, [row], stock);
    }
  }
  for (const planned of figures) {
    if (planned.figure !== "blocks-planned") continue;
    const done = figures.find(
      ({ figure, period }) => figure === "blocks-retrofitted" && period === planned.period,
    );
    const stock = stockFor(planned, "blocks-in-stock", figures);
    const isTold = (part: Figure) => stock !== null && surely(part.value) > stock.amount;
    if (!done || stock === null || isTold(planned) || isTold(done)) continue;
    const both = [done, planned];
    if (sumOf(both) > stock.amount) yield exceeds(planned, both, stock);
  }
}

function exceeds(row: Figure, parts: readonly Figure[], { figure, amount: whole }: Stock): Finding {
  const columns = parts.map((part) => nameOf(part.figure));
  const problem = partsExceedWhole({ parts: sumOf(parts), whole, unit: null, columns, of: nameOf(figure) });
  return finding(problem, atCells(evidence(row, "value").range));
}

/** What the publications call a figure. */
function nameOf(figure: Figure["figure"]): string {
  return figureNames[figure].en[0];
}

function sumOf(parts: readonly Figure[]): number {
  return parts.reduce((sum, { value }) => sum + surely(value), 0);
}

interface Stock {
  readonly figure: Figure["figure"];
  readonly amount: number;
}

/** The most that the stock of the row's period may be, or of the only period that has one; null where nothing limits it. */
function stockFor(row: Figure, whole: Figure["figure"], figures: readonly Figure[]): Stock | null {
  const stocks = figures.filter(({ figure }) => figure === whole);
  const stock =
    stocks.find(({ period }) => period === row.period) ?? (stocks.length === 1 ? stocks[0] : undefined);
  if (!stock || isMissing(stock.value)) return null;
  const { amount, qualifier } = stock.value;
  return qualifier === "exact" || isUpperBound(qualifier) ? { figure: whole, amount } : null;
}

/** What there is at least; a figure that is only about, or below some bound, is nothing for sure. */
function surely(value: Measure): number {
  if (isMissing(value)) return 0;
  return value.qualifier === "exact" || isLowerBound(value.qualifier) ? value.amount : 0;
}

/** Nobody can emit less than nothing. */
function* tooHigh(figures: readonly Figure[]): Iterable<Finding> {
  for (const row of figures) {
    const isTarget = row.figure === "target-ndc" || row.figure === "target-earlier-ndc";
    if (!isTarget || surely(row.value) <= 100) continue;
    const problem = outOfRange({ raw: String(surely(row.value)), column: "Value", minimum: 0, maximum: 100 });
    yield finding(problem, atCells(evidence(row, "value").range));
  }
}

/** Targets below business as usual, each with a baseline of its own, cannot be set against each other. */
function* baselines(figures: readonly Figure[]): Iterable<Finding> {
  const targets = figures.filter(({ figure }) => figure === "target-ndc" || figure === "target-earlier-ndc");
  const last = targets.at(-1);
  if (!last || targets.length < 2) return;
  const values = targets.map(({ scope, value }) =>
    `${isMissing(value) ? "" : value.amount} % ${scope ?? ""}`.trim(),
  );
  yield finding(incomparableBaselines({ values }), atCells(evidence(last, "value").range));
}
