import { yearOf } from "../../../model/period.ts";
import { isMissing, type Measure, missingBesideParts, type Quantity } from "../../../model/quantity.ts";
import type { CellRange } from "../../../model/source.ts";
import type { MethodWorld, NeededRow } from "../method.ts";

/** The indicators of the totals of the Global Protocol for Community-Scale Inventories (GPC), by column. */
export const totals = {
  basic: "emissions-basic",
  basicPlus: "emissions-basic-plus",
  scope1: "emissions-scope-1",
  scope2: "emissions-scope-2",
  scope3: "emissions-scope-3",
} as const;
/** The indicators of the parts that a questionnaire asks for where it asks for no total, by column. */
const parts = {
  direct: "emissions-direct",
  indirect: "emissions-indirect",
  outside: "emissions-outside",
} as const;
/** The indicators of the amounts of an inventory, by column. */
export const amounts = { ...totals, ...parts } as const;

const directs = ["direct", "directGrid", "indirect", "indirectGrid", "outside", "outsideGrid"] as const;

const places = { place: "areas", nation: "area|null" } as const;

export const inventoryNeeds = {
  emissions: {
    ...places,
    ...({ account: "text", organization: "text", year: "period|null", country: "area|null" } as const),
    ...({ inventory: "choice|null", accounting: "period|null", questionnaire: "text" } as const),
    ...({ population: "quantity", populationYear: "quantity", land: "quantity" } as const),
    ...({ basic: "quantity", basicPlus: "quantity" } as const),
    ...({ scope1: "quantity", scope2: "quantity", scope3: "quantity" } as const),
    ...({ direct: "quantity", indirect: "quantity", outside: "quantity" } as const),
    ...({ directGrid: "quantity", indirectGrid: "quantity", outsideGrid: "quantity" } as const),
  },
  targets: {
    ...places,
    ...({ account: "text", type: "choice", sector: "choice|null" } as const),
    ...({ baseYear: "period|null", targetYear: "period|null" } as const),
    ...({ baseEmissions: "quantity", reduction: "quantity", targetEmissions: "quantity" } as const),
    achieved: "quantity",
  },
} as const;
export type InventoryWorld = MethodWorld<typeof inventoryNeeds>;
export type QuestionnaireRow = NeededRow<(typeof inventoryNeeds)["emissions"]>;
export type InventoryColumns = readonly (keyof (typeof inventoryNeeds)["emissions"])[];
export type TargetRow = NeededRow<(typeof inventoryNeeds)["targets"]>;

/** The columns that have an indicator of their own. */
export const amountColumns = Object.keys(amounts) as (keyof typeof amounts)[];
export const partColumns = ["scope1", "scope2", "scope3", ...directs] as const;
const figureColumns = ["basic", "basicPlus", ...partColumns] as const;
/** A column of a questionnaire that holds an amount. */
export type Amount = "population" | "populationYear" | "land" | (typeof figureColumns)[number];

/** One row of a questionnaire. */
export interface InventoryAnswer {
  readonly entry: QuestionnaireRow;
  readonly account: string;
  readonly year: string;
  readonly country: string | null;
  /** Null for a place without a code, which is identified by its account. */
  readonly place: string | null;
  readonly isYes: boolean;
  /** The accounting period; the number of the year where it is a calendar year. */
  readonly period: string | null;
  readonly population: Measure;
  value(column: Amount): Measure;
}

/** The answers of the region's places, in the order of the questionnaires. */
export function answersIn(world: InventoryWorld): InventoryAnswer[] {
  const answers = world.rows("emissions").flatMap((entry): InventoryAnswer[] => {
    const [country, year] = [entry.value("nation"), entry.value("year")];
    if (country === null || year === null || world.areas.get(country)?.parent !== world.whole) return [];
    const [place = null] = entry.value("place");
    return [
      {
        ...{ entry, country, place, year, account: entry.value("account") },
        isYes: entry.value("inventory") === "yes",
        period: calendarYear(entry.value("accounting")),
        population: entry.value("population"),
        value: (column) => entry.value(column),
      },
    ];
  });
  return answers.sort((a, b) => yearOf(a.year) - yearOf(b.year));
}

export function reported(measure: Measure): Quantity | null {
  return isMissing(measure) ? null : measure;
}

/** All emissions that an answer reports, in tonnes: its total, or else the sum of its scopes; null without any. */
export function emissionsOf({ value }: InventoryAnswer): number | null {
  const amount = (column: Amount) => reported(value(column))?.amount;
  const sum = (...columns: readonly Amount[]) => {
    const given = columns.flatMap((column) => amount(column) ?? []);
    return given.length === 0 ? null : given.reduce((total, each) => total + each, 0);
  };
  return amount("basic") ?? amount("basicPlus") ?? sum("scope1", "scope2") ?? sum("direct", "indirect");
}

/** A sum of columns of one answer, and the cells of each. */
export interface Summed {
  readonly amount: number;
  readonly cells: readonly CellRange[];
}

/** The sum of the first columns that are all filled; null where none are. */
export function summed(
  { entry, value }: InventoryAnswer,
  ...ways: readonly (readonly Amount[])[]
): Summed | null {
  for (const columns of ways) {
    const given = columns.flatMap((column) => reported(value(column)) ?? []);
    if (given.length < columns.length) continue;
    const amount = given.reduce((sum, each) => sum + each.amount, 0);
    return { amount, cells: entry.cells(...columns).map(({ range }) => range) };
  }
  return null;
}

/** All emissions that a target over all sources is about: the BASIC total, or scopes 1 and 2 where both are given; null otherwise. */
export function wholeEmissionsOf(
  answer: InventoryAnswer,
  answers: readonly InventoryAnswer[],
): Summed | null {
  const whole = summed(answer, ["basic"], ["scope1", "scope2"], ["direct", "indirect"]);
  return isBelowScopes(answer, answers) ? null : whole;
}

/** The BASIC total of an answer; where it gives parts alone, they are not added up, but are why there is none. */
export function basicOf(answer: InventoryAnswer): Measure {
  const basic = answer.value("basic");
  const given = partColumns.map(answer.value).filter((part) => reported(part));
  if (!isMissing(basic) || statesTotal(answer) || given.length === 0) return basic;
  return missingBesideParts(basic, given);
}

/** Whether the answer states a total, by which cities are compared. */
export function statesTotal({ value }: InventoryAnswer): boolean {
  return (reported(value("basic")) ?? reported(value("basicPlus"))) !== null;
}

/** Whether the answer reports any emissions. */
export function hasFigure({ value }: InventoryAnswer): boolean {
  return figureColumns.some((column) => reported(value(column)) !== null);
}

/** Whether an answer holds neither a word about an inventory nor a figure; without a target either, it is blank. */
export function isWithoutInventory(answer: InventoryAnswer): boolean {
  return answer.entry.value("inventory") === null && answer.period === null && !hasFigure(answer);
}

/** Whether a row about targets states one, of whatever kind, or that there is none. */
export function statesTarget(row: TargetRow): boolean {
  return row.value("type") !== "not-told";
}

/** Days in an accounting period; null for one without an end. */
export function daysOf(period: string): number | null {
  const [from = "", to] = period.split("/");
  if (to === undefined) return 365;
  return to === "" ? null : (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}

export function isSingleYear(period: string): boolean {
  const days = daysOf(period);
  return days === 365 || days === 366;
}

function calendarYear(period: string | null): string | null {
  const [, year] = /^(\d{4})-01-01\/\1-12-31$/.exec(period ?? "") ?? [];
  return year ?? period;
}

/** Answers on one place's inventory of one period, keyed by both, in the order of the questionnaires. */
export function inventoriesOf(
  answers: readonly InventoryAnswer[],
): ReadonlyMap<string, readonly InventoryAnswer[]> {
  const byInventory = new Map<string, InventoryAnswer[]>();
  for (const answer of answers) {
    if (!answer.isYes || answer.period === null) continue;
    const key = `${answer.account} ${answer.period}`;
    byInventory.set(key, [...(byInventory.get(key) ?? []), answer]);
  }
  return byInventory;
}

/**
 * Whether a population is believable: a whole number, and more than a third and less than three times what the city reported
 * in other years. Where two differ by that much, neither is trusted.
 */
export function isPlausible(answer: InventoryAnswer, answers: readonly InventoryAnswer[]): boolean {
  const people = reported(answer.population);
  if (!people) return false;
  const all = answers.flatMap((other) =>
    other.account === answer.account ? (reported(other.population)?.amount ?? []) : [],
  );
  const sorted = [...all].sort((a, b) => a - b);
  const middle = sorted[Math.floor((all.length - 1) / 2)] ?? people.amount;
  const beside = all.length > 2 ? [middle] : sorted;
  return (
    Number.isInteger(people.amount) &&
    beside.every((other) => people.amount > other / 3 && people.amount < other * 3)
  );
}

/** A population is of no earlier year. */
export const leastPopulationYear = 1990;

/** Whether a year can be that of the population that an answer reports. */
export function isPopulationYear({ year }: InventoryAnswer, ofPopulation: number): boolean {
  return ofPopulation >= leastPopulationYear && ofPopulation <= Number(year);
}

/** In tonnes: the least that a total can be given its scopes, and never less than 1. */
export function leastTotal({ value }: InventoryAnswer): number {
  return Math.max(1, Math.round(scopesOf(value) / mostOfScopes));
}

/** Power generated for the grid never makes up most of a place's emissions. */
const mostOfScopes = 5;

const scopesOf = (value: InventoryAnswer["value"]): number =>
  (reported(value("scope1"))?.amount ?? 0) + (reported(value("scope2"))?.amount ?? 0);

/** Tolerances: power generated for the grid differs from year to year, and totals are rounded. */
const [gridVaries, rounded] = [1.25, 0.99];

/**
 * Whether a BASIC total is below the sum of scopes 1 and 2, which GPC defines it as, by more than the city's power
 * generation for the grid as reported in any questionnaire. Only that generation is in scope 1 but not in BASIC.
 */
export function isBelowScopes(
  { account, value }: InventoryAnswer,
  answers: readonly InventoryAnswer[],
): boolean {
  const basic = reported(value("basic"));
  const ofAccount = answers.filter((other) => other.account === account);
  const grid = Math.max(0, ...ofAccount.map((other) => reported(other.value("directGrid"))?.amount ?? 0));
  return basic !== null && basic.amount < (scopesOf(value) - grid * gridVaries) * rounded;
}

/** Whether a total is below those scopes, and the power made for the grid explains it. */
export function isBelowForGrid(answer: InventoryAnswer, answers: readonly InventoryAnswer[]): boolean {
  const basic = reported(answer.value("basic"));
  return basic !== null && basic.amount < scopesOf(answer.value) * rounded && !isBelowScopes(answer, answers);
}

/** Why a total is not compared with those of other places. */
export type InventoryDoubt = "not-one-year" | "below-scopes" | "population";

export function doubtOf(answer: InventoryAnswer, answers: readonly InventoryAnswer[]): InventoryDoubt | null {
  const basic = reported(answer.value("basic"));
  if (answer.period === null || !isSingleYear(answer.period)) return "not-one-year";
  if (basic && (basic.amount < leastTotal(answer) || isBelowScopes(answer, answers))) return "below-scopes";
  return isPlausible(answer, answers) ? null : "population";
}

/** Whether a total may be added to others; its population does not matter for that. */
export function isComparable(answer: InventoryAnswer, answers: readonly InventoryAnswer[]): boolean {
  const doubt = doubtOf(answer, answers);
  return reported(answer.value("basic")) !== null && (doubt === null || doubt === "population");
}
