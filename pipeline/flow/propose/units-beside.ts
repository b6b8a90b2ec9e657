import { groupBy } from "../../model/group-by.ts";
import { fold, normalize } from "../../stages/validate/readers/normalize.ts";
import { unitNamed } from "../../stages/validate/readers/units.ts";
import { isLikelyUnit } from "../../stages/validate/survey/likely-unit.ts";
import { multipleAlone } from "../../stages/validate/survey/multiple-in.ts";
import { unitBehind } from "../../stages/validate/survey/survey-amounts.ts";
import { isScaleHead, isUnitHead } from "../../stages/validate/survey/unit-head.ts";
import { idOf, unique } from "./ids.ts";
import type { ProposedColumn, ProposedSource } from "./proposed-sources.ts";
import { valuesOf } from "./values-of.ts";

/** Figures in one unit, by the condition that keeps their rows. */
export interface UnitGroup {
  /** Of a measure, which says what its unit is; null where rows are grouped by units alone. */
  readonly measure: string | null;
  /** The unit as it is written. */
  readonly written: string;
  readonly unit: string;
  readonly where: string;
}

/** What columns of units and of multiples say of the numbers beside them, row by row. */
export interface UnitsBeside {
  readonly units: readonly string[];
  /** The column from which each row's unit is read, if any. */
  readonly readFrom: string | null;
  /** How many of the unit each number is. */
  readonly multiple: number | null;
  /** What keeps different units apart; empty where there is one. */
  readonly groups: readonly UnitGroup[];
  /** The columns by which figures of one group do not differ. */
  readonly settled: readonly ProposedColumn[];
  readonly asked: { readonly column: ProposedColumn; readonly question: string } | null;
}

const nothing = { units: ["1"], readFrom: null, multiple: null, groups: [], settled: [], asked: null };

/** The units of numbers that have none of their own, from the columns that name them; null where none does. */
export function unitsBeside(source: ProposedSource): UnitsBeside | null {
  if (!source.columns.some(isWithoutUnit)) return null;
  const lists = source.columns.filter(({ kind, isHeading }) => kind === "choice" && !isHeading);
  const [likely] = lists
    .filter((column) => isUnitHead(column.header) || (column.header === "" && shareOfUnits(column) === 1))
    .toSorted((a, b) => shareOfUnits(b) - shareOfUnits(a));
  const labels = lists.find(({ values }) => values.every((value) => unitBehind(value) !== null));
  const named = likely && shareOfUnits(likely) > 0 ? likely : labels;
  const scale = lists.find(
    ({ header, values }) => isScaleHead(header) && values.some((value) => factorOf(value) !== 1),
  );
  const doubt =
    likely && !named && likely.values.length > 1
      ? { column: likely, question: askedWords(likely.values) }
      : null;
  const telling = [named, scale].flatMap((column) => column ?? []);
  const [first] = telling;
  if (!first) return doubt && { ...nothing, asked: doubt };
  const isWhole = telling.every(({ hasGaps, part }) => !hasGaps && part === null);
  const bases = [...new Set(named?.values.map(baseOf))];
  const isRead = isWhole && !scale && named !== undefined;
  if (isRead && bases.length === 1) return { ...nothing, units: bases, readFrom: named.name };
  const factor = scale ? factorOf(scale.values[0] ?? "") : 1;
  if (isWhole && factor !== null && telling.every(({ values }) => values.length === 1))
    return { ...nothing, units: named ? bases : ["1"], multiple: factor, asked: doubt };
  const told = valuesOf(source, telling);
  const units = told.map((values) => (isRead ? baseOf(values[0] ?? "") : said(values)));
  const settlesUnit = (column: ProposedColumn) => {
    const pairs = new Set(valuesOf(source, [column]).map(([value], row) => `${value}\u0000${units[row]}`));
    return pairs.size === column.values.length;
  };
  const measure =
    named === labels
      ? labels
      : lists.find((column) => column.isKey && !telling.includes(column) && settlesUnit(column));
  const by = measure ? [measure] : telling;
  const rows = valuesOf(source, by);
  const ways = groupBy(rows.entries(), ([row, values]) => (measure ? said(values) : units[row]));
  const isOneEach = [...ways.values()].every(
    (alike) => new Set(alike.map(([, values]) => said(values))).size === 1,
  );
  return {
    ...{ units: isRead ? bases : ["1"], readFrom: isRead ? named.name : null, multiple: null },
    groups: [...ways.values()].map((alike) => {
      const [[row, values] = [0, []]] = alike;
      const of = by.map((column, at) =>
        conditionOf(column, [...new Set(alike.map(([, each]) => each[at] ?? ""))]),
      );
      return {
        measure: measure ? said(values) : null,
        written: said(told[row] ?? []),
        unit: isRead ? (units[row] ?? "1") : "1",
        where: of.join(" and "),
      };
    }),
    settled: [...(isOneEach ? by : []), ...(measure ? telling : [])],
    // Where every row says its unit, nothing is in doubt.
    asked:
      named && !scale && !named.hasGaps
        ? null
        : {
            column: first,
            question: `The rows are in several units, ${shown([...new Set(units)].filter((unit) => unit !== ""))}, each with indicators of its own: is that right? To read one alone, write “${first.name} in ${first.values[0]}” under “only” of its source.`,
          },
  };
}

function askedWords(values: readonly string[]): string {
  return `Are ${shown(values)} units? They are kept as text, and no figure is in them.`;
}

/** Whether a number's header says nothing of its unit. */
export function isWithoutUnit({ kind, unit, multiple }: ProposedColumn): boolean {
  return kind === "quantity" && unit === null && multiple === null;
}

function conditionOf(column: ProposedColumn, values: readonly string[]): string {
  const ids = listOf(column);
  const [first = "", ...others] = [...new Set(values.map((value) => ids.get(normalize(value)) ?? ""))];
  if (first === "") return `${column.name} is empty`;
  return `${column.name} ${others.length > 0 ? "is one of" : "is"} ${[first, ...others].join("|")}`;
}

/** The ids of a column's values in its list, by normalized value. */
export function listOf({ values }: ProposedColumn): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const named = (value: string) => idOf(value.replace(/^%$/, "percent"), "value");
  return new Map(values.map((value) => [normalize(value), unique(named(value), taken)]));
}

/** Codes of units as statistical agencies write them. */
const unitCode = /^(?:PC|NR|THS|MIO|MRD|EUR|CP|CLV|PPS|KG|RT|PER|PS|USD|YR|HAB|AVG|P|I\d\d|NUMBER)(?:_\w+)?$/;

/** How many of a column's values are units, from 0 to 1: labels count before their codes. */
function shareOfUnits({ values }: ProposedColumn): number {
  const sure = values.filter(isLikelyUnit).length;
  const coded = values.filter((value) => !isLikelyUnit(value) && unitCode.test(value)).length;
  return (sure + coded / 2) / values.length;
}

function baseOf(text: string): string {
  const unit = unitBehind(text) ?? text;
  const named = unitNamed(unit);
  return named && !named.offset ? named.unit : fold(unit);
}

/** How many of its unit a row's number is: `thousands`, `Units`, 3 for its power of ten; null where it is not said. */
function factorOf(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return 10 ** Number(text);
  return /^(?:units?|ones?)$/i.test(text) ? 1 : (multipleAlone(text)?.factor ?? null);
}

function said(values: readonly string[]): string {
  return values.filter((value) => value !== "").join(", ");
}

function shown(values: readonly string[]): string {
  const most = 5;
  const more = values.length > most ? ` and ${values.length - most} more` : "";
  return `${values
    .slice(0, most)
    .map((value) => `“${value}”`)
    .join(", ")}${more}`;
}
