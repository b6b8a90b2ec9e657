import type { RowsOf } from "../../model/dataset.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { atCells } from "../../model/place.ts";
import { isMissing, type Measure } from "../../model/quantity.ts";
import { evidence, type Row } from "../../model/table.ts";
import { impliedFactor } from "./compute.ts";
import type { programme, sources } from "./contract.ts";
import { checkMeters } from "./metered-checks.ts";
import { impliedFactorImplausible, incomparableBaselines } from "./problems.ts";

type Figure = Row<typeof programme.columns>;

/** t/MWh of heat from an old coal boiler: more than this per MWh saved is no heat that is burnt for these buildings. */
const oldCoalBoiler = 0.66;

export function* check(rows: RowsOf<typeof sources>): Iterable<Finding> {
  const figures = [...rows.programme];
  for (const row of figures) {
    if (row.figure !== "projected-emission-reduction") continue;
    const factor = impliedFactor(figures, row.value, row.period);
    if (isMissing(factor) || factor.amount <= oldCoalBoiler) continue;
    const [low, high] = factorBounds(factor);
    const problem = impliedFactorImplausible({ factor: factor.amount, low, high, expected: oldCoalBoiler });
    yield finding(problem, atCells(evidence(row, "value").range));
  }
  yield* baselines(figures);
  yield* checkMeters(rows);
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
