import { type Finding, finding } from "../../../model/finding.ts";
import { groupBy } from "../../../model/group-by.ts";
import { firstDay } from "../../../model/period.ts";
import { atCells } from "../../../model/place.ts";
import {
  notOneYear,
  outsideRegion,
  reportedWithoutFigures,
  toldAgain,
  unusualAmount,
} from "../../../rules/as-reported.ts";
import { partsExceedWhole } from "../../../rules/parts-within-whole.ts";
import { jumpInSeries } from "../../../rules/series-steps.ts";
import { checkTargets } from "./emission-targets.ts";
import {
  type Amount,
  amountColumns,
  answersIn,
  daysOf,
  hasFigure,
  type InventoryAnswer,
  type InventoryColumns,
  type InventoryWorld,
  inventoriesOf,
  isBelowScopes,
  isPlausible,
  isPopulationYear,
  isSingleYear,
  leastPopulationYear,
  leastTotal,
  type QuestionnaireRow,
  reported,
  type Summed,
  summed,
} from "./inventory-answers.ts";

/** Reports doubtful figures in inventories at their cells; the figures stay. */
export function* checkInventories(world: InventoryWorld): Iterable<Finding> {
  const answers = answersIn(world);
  const inside = new Set(answers.map(({ entry }) => entry));
  for (const entry of world.rows("emissions")) if (!inside.has(entry)) yield* outside(entry);
  for (const answer of answers) yield* checkAnswer(answer, answers);
  for (const inventory of inventoriesOf(answers).values()) yield* checkRepeated(inventory);
  for (const ofAccount of groupBy(answers, ({ account }) => account).values()) yield* checkSeries(ofAccount);
  yield* checkTargets(world);
}

function* outside(entry: QuestionnaireRow): Iterable<Finding> {
  const [cell] = entry.cells("country");
  const raw = entry.value("organization");
  const country = entry.value("nation") ?? "";
  if (cell) yield finding(outsideRegion({ raw, country }), atCells(cell.range));
}

/** A finding at the first of the columns that is filled. */
function at(
  entry: QuestionnaireRow,
  columns: InventoryColumns,
  problem: Parameters<typeof finding>[0],
): Finding[] {
  const [cell] = entry.cells(...columns);
  return cell ? [finding(problem, atCells(cell.range))] : [];
}

const mostLand = 100_000;

const headers = {
  scope1: "TOTAL Scope 1 Emissions (metric tonnes CO2e)",
  scope2: "TOTAL Scope 2 Emissions (metric tonnes CO2e)",
  basic: "TOTAL BASIC Emissions (GPC)",
} as const;

function* checkAnswer(answer: InventoryAnswer, answers: readonly InventoryAnswer[]): Iterable<Finding> {
  const { entry, isYes, period, population, value } = answer;
  if (isYes && !hasFigure(answer)) {
    const raw = entry.value("organization");
    yield* at(entry, ["inventory"], reportedWithoutFigures({ raw }));
  }
  if (period !== null && !isSingleYear(period))
    yield* at(entry, ["accounting"], notOneYear({ from: firstDay(period), days: daysOf(period) }));
  const people = reported(population);
  const plain = answers.flatMap((other) =>
    other.account === answer.account && other !== answer ? (reported(other.population)?.amount ?? []) : [],
  );
  if (people && !isPlausible(answer, answers)) {
    const [usual = 1] = plain;
    const [least, most] = [Math.round(usual / 3), Math.round(usual * 3)];
    yield* unusual(answer, "population", { least, most });
  }
  const year = reported(value("populationYear"));
  if (people && year && !isPopulationYear(answer, year.amount))
    yield* unusual(answer, "populationYear", { least: leastPopulationYear, most: Number(answer.year) });
  const land = reported(value("land"));
  if (land && land.amount > mostLand) yield* unusual(answer, "land", { least: null, most: mostLand });
  const [scope1, scope2, basic] = [
    reported(value("scope1")),
    reported(value("scope2")),
    reported(value("basic")),
  ];
  if (basic && basic.amount < leastTotal(answer))
    yield* unusual(answer, "basic", { least: leastTotal(answer), most: null });
  if (basic && isBelowScopes(answer, answers)) {
    const given = [
      { of: "scope1", value: scope1 },
      { of: "scope2", value: scope2 },
    ] as const;
    const parts = given.flatMap(({ of, value }) => (value ? [{ of, amount: value.amount }] : []));
    // The total is what is not compared.
    const [cell] = entry.cells("basic");
    const sum = parts.reduce((total, { amount }) => total + amount, 0);
    const [columns, of] = [parts.map((part) => headers[part.of]), headers.basic];
    const problem = partsExceedWhole({ parts: sum, whole: basic.amount, unit: null, columns, of });
    if (cell) yield finding(problem, atCells(cell.range), "warning");
  }
}

/** Bounds of a plausible amount; null for no bound. */
interface Plausible {
  readonly least: number | null;
  readonly most: number | null;
}

function* unusual(
  { entry, value }: InventoryAnswer,
  column: Amount,
  plausible: Plausible,
): Iterable<Finding> {
  const [cell] = entry.cells(column);
  const amount = reported(value(column));
  if (!cell || !amount) return;
  const raw = String(amount.amount);
  const problem = unusualAmount({ raw, ...plausible });
  yield finding(problem, atCells(cell.range));
}

/** Reports an inventory that was reported twice with different figures. */
function* checkRepeated(answers: readonly InventoryAnswer[]): Iterable<Finding> {
  for (const [index, answer] of answers.entries()) {
    for (const column of amountColumns) {
      const before = answers.slice(0, index).findLast(({ value }) => reported(value(column)));
      const [was, now] = [before && reported(before.value(column)), reported(answer.value(column))];
      const [first] = before ? before.entry.cells(column) : [];
      if (!was || !now || !first || was.amount === now.amount) continue;
      const problem = toldAgain({ value: now.amount, before: was.amount, first: first.range });
      yield* at(answer.entry, [column], problem);
    }
  }
}

/** Reports a scope 1 or a total that doubles or halves from one inventory to the next. */
function* checkSeries(answers: readonly InventoryAnswer[]): Iterable<Finding> {
  const yes = answers.filter(({ isYes }) => isYes);
  for (const [before, answer] of inPairs(yes, (each) => scope1Of(each) ?? directOf(each))) {
    const totals = [scope1Of(before), scope1Of(answer)] as const;
    // Without power plants it is comparable with itself alone.
    if (totals.includes(null)) yield* jump(directOf(before), directOf(answer), "direct");
    else yield* jump(...totals, "scope1");
  }
  for (const column of ["basic", "basicPlus"] as const) {
    const totalOf = (answer: InventoryAnswer) => summed(answer, [column]);
    for (const [before, answer] of inPairs(yes, totalOf)) yield* jump(totalOf(before), totalOf(answer), null);
  }
}

/** Each answer that has the figure, with the one before that has it. */
function inPairs(answers: readonly InventoryAnswer[], figureOf: (answer: InventoryAnswer) => Summed | null) {
  const given = answers.filter((answer) => figureOf(answer) !== null);
  return given.slice(1).map((answer, index) => [given[index] ?? answer, answer] as const);
}

function jump(was: Summed | null, now: Summed | null, of: "scope1" | "direct" | null): Finding[] {
  if (!was || !now || (now.amount <= was.amount * 2 && now.amount >= was.amount / 2)) return [];
  const [[first], [cell]] = [was.cells, now.cells];
  const last = now.cells.at(-1);
  if (!first || !cell || !last) return [];
  const [, second = null] = now.cells;
  const amounts = { value: now.amount, before: was.amount, unit: null };
  const problem = jumpInSeries({ ...amounts, first, cell, second, of });
  return [finding(problem, atCells({ ...cell, toColumn: last.toColumn }))];
}

function scope1Of(answer: InventoryAnswer): Summed | null {
  return summed(answer, ["scope1"], ["directGrid", "direct"]);
}

function directOf(answer: InventoryAnswer): Summed | null {
  return summed(answer, ["direct"]);
}
