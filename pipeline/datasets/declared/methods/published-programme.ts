import { type Finding, finding, type Severity } from "../../../model/finding.ts";
import { lastDay } from "../../../model/period.ts";
import { atCells } from "../../../model/place.ts";
import { inUnit, isLowerBound, isMissing, isUpperBound, type Measure, per } from "../../../model/quantity.ts";
import { partsExceedWhole } from "../../../rules/parts-within-whole.ts";
import { outOfRange } from "../../../rules/problems.ts";
import { defineMethod, type NeededRow } from "../method.ts";
import {
  implausibleSavings,
  impliedFactorImplausible,
  incomparableBaselines,
  stockOfAnotherYear,
} from "./published-programme-problems.ts";

const needs = {
  programme: { figure: "choice", period: "period", value: "quantity", scope: "text?" },
} as const;
type Row = NeededRow<(typeof needs)["programme"]>;

/** The published figures of a building retrofit programme, checked against each other and against what is possible. */
export const publishedProgramme = defineMethod({
  means:
    "checks alone: published figures of a retrofit programme against each other and against what is possible",
  needs,
  *check({ rows, edition }) {
    const figures = rows("programme").map(figureOf);
    yield* impliedFactors(figures);
    yield* savingsPerHousehold(figures, edition.edition);
    yield* partsOfStock(figures);
    yield* stocksOfOtherYears(figures);
    yield* tooHigh(figures);
    yield* baselines(figures);
  },
});

interface Figure {
  readonly id: string;
  readonly period: string;
  readonly value: Measure;
  readonly scope: string | null;
  readonly row: Row;
}

function figureOf(row: Row): Figure {
  const [id, period] = [row.value("figure"), row.value("period")];
  return { id, period, value: row.value("value"), scope: row.value("scope"), row };
}

function at(
  { row }: Figure,
  problem: Parameters<typeof finding>[0],
  column: "value" | "period" = "value",
  severity?: Severity,
): Finding[] {
  const [cell] = row.at(column);
  return cell ? [finding(problem, atCells(cell.range), severity)] : [];
}

/** t/MWh of heat from an old coal boiler. */
const oldCoalBoiler = 0.66;
/**
 * t/MWh. Bounds for any energy source: half of the life-cycle emissions of nuclear power, the lowest (UNECE, Carbon
 * Neutrality in the UNECE Region, 2021: 0.005 to 0.006), and twice those of power from oil shale or old lignite (1.5).
 */
const [leastOfAny, mostOfAny] = [0.0025, 3];

/** Compares emission reductions with energy savings of the same period, which together imply emissions per megawatt-hour. */
function* impliedFactors(figures: readonly Figure[]): Iterable<Finding> {
  for (const reduction of figures) {
    if (reduction.id !== "projected-emission-reduction") continue;
    const savings = figures.find(
      ({ id, period }) => id === "projected-savings" && period === reduction.period,
    );
    if (!savings) continue;
    const factor = per("t/MWh", inUnit("t", reduction.value), inUnit("MWh", savings.value));
    if (isMissing(factor)) continue;
    const isTooSmall = factor.amount < leastOfAny;
    if (factor.amount <= oldCoalBoiler && !isTooSmall) continue;
    const bounds = factorBounds(factor);
    const [low = "", high = ""] = bounds.map((bound) => bound.toFixed(isTooSmall ? 4 : 2));
    const values = { factor: factor.amount.toFixed(isTooSmall ? 5 : 3), low, high, expected: oldCoalBoiler };
    const severity = isTooSmall || factor.amount > mostOfAny ? "error" : undefined;
    yield* at(reduction, impliedFactorImplausible({ ...values, isTooSmall }), "value", severity);
  }
}

/** Bounds of the quotient, given that both figures were rounded to their last digit. */
function factorBounds({ derivation }: Measure): readonly number[] {
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

/**
 * MWh a household uses in a year, at most: twice the 23 (2 toe) of the highest EU member state, to allow for colder places
 * (Odyssee-Mure, Average energy consumption per dwelling, 2021: 0.6 to 2 toe).
 */
const MOST_USED = 46;
/** Typical mistakes of unit or decimal point, smallest first. */
const powersOfTen = [10, 100, 1000, 10_000, 100_000, 1_000_000];

/** Reports yearly savings above what all households of the stock use. */
function* savingsPerHousehold(figures: readonly Figure[], edition: string): Iterable<Finding> {
  const stock = figures.filter(({ id }) => id === "households-in-stock").at(-1);
  if (!stock || isMissing(stock.value) || stock.value.amount <= 0) return;
  for (const figure of figures) {
    const saved = figure.id === "projected-savings" ? inUnit("MWh", figure.value) : null;
    if (!saved || isMissing(saved)) continue;
    const years = Math.max(Number(lastDay(figure.period).slice(0, 4)) - Number(edition), 1);
    const perHousehold = saved.amount / stock.value.amount / years;
    if (perHousehold <= MOST_USED) continue;
    const power = powersOfTen.find((of) => perHousehold / of <= MOST_USED);
    const cause = power === undefined ? null : String(power);
    yield* at(figure, implausibleSavings({ perHousehold: Math.round(perHousehold), most: MOST_USED, cause }));
  }
}

const parts = [
  ["blocks-retrofitted", "blocks-in-stock"],
  ["blocks-planned", "blocks-in-stock"],
  ["households-interested", "households-in-stock"],
] as const;

/** What the publications call the figures compared. */
const names: { readonly [figure: string]: string } = {
  "blocks-in-stock": "Blocks in the precast stock",
  "blocks-retrofitted": "Blocks retrofitted",
  "blocks-planned": "Blocks planned under energy performance contracting",
  "households-in-stock": "Households in the precast stock",
  "households-interested": "Households interested",
};

/** Reports a part that exceeds its stock, alone or done and planned together. */
function* partsOfStock(figures: readonly Figure[]): Iterable<Finding> {
  for (const [part, whole] of parts) {
    for (const figure of figures) {
      const stock = figure.id === part ? stockFor(figure, whole, figures) : null;
      if (stock !== null && surely(figure.value) > stock.amount) yield* exceeds(figure, [figure], stock);
    }
  }
  for (const planned of figures) {
    if (planned.id !== "blocks-planned") continue;
    const done = figures.find(({ id, period }) => id === "blocks-retrofitted" && period === planned.period);
    const stock = stockFor(planned, "blocks-in-stock", figures);
    const exceedsStock = (part: Figure) => stock !== null && surely(part.value) > stock.amount;
    if (!done || stock === null || exceedsStock(planned) || exceedsStock(done)) continue;
    const both = [done, planned];
    if (sumOf(both) > stock.amount) yield* exceeds(planned, both, stock);
  }
}

/** Reports parts whose period differs from that of every stock, so that no share can be computed. */
function* stocksOfOtherYears(figures: readonly Figure[]): Iterable<Finding> {
  for (const whole of new Set(parts.map(([, of]) => of))) {
    const stock = figures.filter(({ id, value }) => id === whole && !isMissing(value)).at(-1);
    const dated = new Set(figures.filter(({ id }) => id === whole).map(({ period }) => period));
    const apart = figures.filter(
      ({ id, period }) => !dated.has(period) && parts.some(([part, of]) => part === id && of === whole),
    );
    if (!stock || apart.length === 0) continue;
    const columns = [...new Set(apart.map(({ id }) => names[id] ?? id))];
    const periods = [...new Set(apart.map(({ period }) => period))];
    const values = { raw: stock.period, stock: names[whole] ?? whole, columns, periods };
    yield* at(stock, stockOfAnotherYear(values), "period");
  }
}

function exceeds(part: Figure, parts: readonly Figure[], { figure, amount: whole }: Stock): Finding[] {
  const columns = parts.map(({ id }) => names[id] ?? id);
  const of = names[figure] ?? figure;
  return at(part, partsExceedWhole({ parts: sumOf(parts), whole, unit: null, columns, of }));
}

function sumOf(parts: readonly Figure[]): number {
  return parts.reduce((sum, { value }) => sum + surely(value), 0);
}

interface Stock {
  readonly figure: string;
  readonly amount: number;
}

/** The upper bound of the stock of the figure's period, or of the only period with a stock; null where nothing limits it. */
function stockFor(figure: Figure, whole: string, figures: readonly Figure[]): Stock | null {
  const stocks = figures.filter(({ id }) => id === whole);
  const stock =
    stocks.find(({ period }) => period === figure.period) ?? (stocks.length === 1 ? stocks[0] : undefined);
  if (!stock || isMissing(stock.value)) return null;
  const { amount, qualifier } = stock.value;
  return qualifier === "exact" || isUpperBound(qualifier) ? { figure: whole, amount } : null;
}

/** The amount that is certain; 0 for a figure that is approximate or only bounded from above. */
function surely(value: Measure): number {
  if (isMissing(value)) return 0;
  return value.qualifier === "exact" || isLowerBound(value.qualifier) ? value.amount : 0;
}

const isTarget = ({ id }: Figure) => id === "target-ndc" || id === "target-earlier-ndc";

/** Reports reductions above 100 %: emissions cannot fall below zero. */
function* tooHigh(figures: readonly Figure[]): Iterable<Finding> {
  for (const figure of figures) {
    const amount = surely(figure.value);
    if (!isTarget(figure) || amount <= 100) continue;
    yield* at(figure, outOfRange({ raw: String(amount), column: "Value", minimum: 0, maximum: 100 }));
  }
}

/** Reports targets below business as usual whose baselines differ: they cannot be compared. */
function* baselines(figures: readonly Figure[]): Iterable<Finding> {
  const targets = figures.filter(isTarget);
  const last = targets.at(-1);
  if (!last || targets.length < 2) return;
  const values = targets.map(({ scope, value }) =>
    `${isMissing(value) ? "" : value.amount} % ${scope ?? ""}`.trim(),
  );
  yield* at(last, incomparableBaselines({ values }));
}
