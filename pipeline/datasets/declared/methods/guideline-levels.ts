import { type Areas, countryOf } from "../../../model/area.ts";
import { type Finding, finding } from "../../../model/finding.ts";
import { groupBy } from "../../../model/group-by.ts";
import { type Observation, observe, select } from "../../../model/observation.ts";
import { firstDay, type Period, yearOf, yearsSpanned } from "../../../model/period.ts";
import { atCells } from "../../../model/place.ts";
import {
  changeSince,
  count,
  countDistinct,
  inUnit,
  isMissing,
  type Measure,
  median,
  type Quantity,
  share,
} from "../../../model/quantity.ts";
import { compareText, isSameSheet } from "../../../model/source.ts";
import { datasetUnit } from "../../../model/unit.ts";
import { conflictingValues, otherCountry } from "../../../rules/as-reported.ts";
import { duplicateRow } from "../../../stages/validate/keys/problems.ts";
import { defineMethod, type MethodWorld, type NeededRow } from "../method.ts";
import { ranked } from "../telling/ranking.ts";
import { belowAnyMeasured, lowCoverage } from "./guideline-levels-problems.ts";

const pollutants = { pm25: "PM2.5", pm10: "PM10", no2: "NO2" } as const;
type Pollutant = keyof typeof pollutants;
const columns = Object.keys(pollutants) as Pollutant[];

/** Percent; a mean over less of the year says little: WHO's database marks “>75%”, and the EEA maps no station below it. */
const enoughCoverage = 75;

/**
 * µg/m³. No lower annual mean is plausible: the lowest PM2.5 in WHO's database is 2, a whole number, and PM10 includes
 * PM2.5. NO2 is below 1 far from roads, but never 0.
 */
const leastMeasured: { readonly [P in Pollutant]: number } = { pm25: 1.5, pm10: 1.5, no2: 0.1 };

/** The pollutant whose means are listed city by city; few cities measure the others. */
const namedFirst: Pollutant = "pm25";

/** In years: a city whose last mean is older than the newest by more than this is not compared. */
const mostBehind = 5;

const means = {
  ...({ city: "area|null", country: "area|null", name: "text", year: "period" } as const),
  ...({ pm25: "quantity", pm10: "quantity", no2: "quantity?" } as const),
  reference: "text?",
  ...({ pm25Coverage: "quantity?", pm10Coverage: "quantity?", no2Coverage: "quantity?" } as const),
} as const;
const needs = {
  earlier: means,
  database: means,
  guideline: { pollutant: "choice", level: "choice", value: "quantity", validFrom: "period" },
} as const;
type World = MethodWorld<typeof needs>;
type Means = NeededRow<typeof means>;
type Level = NeededRow<(typeof needs)["guideline"]>;

/** One row of a database: a city under one name, in one year. */
interface Row {
  readonly entry: Means;
  readonly city: string;
  readonly year: string;
  /** As written in the file. */
  readonly name: string;
}

/** Compares annual means of cities with the guideline in force when the edition is published. */
export const guidelineLevels = defineMethod({
  means:
    "annual means of pollutants beside the guideline in force when the edition is published, and how many cities meet it",
  needs,
  *check(world) {
    const rows = rowsIn(world);
    for (const row of rows) yield* checkRow(row, world);
    for (const same of keyed(rows).values()) yield* checkNames(same);
  },
  *compute(world) {
    const rows = rowsIn(world);
    const figures = columns.flatMap((column) => [...meansOf(rows, column)]);
    yield* figures;
    for (const column of columns) yield* changes(figures.filter(({ indicator }) => indicator === column));
    yield* counts(rows, world);
    for (const column of columns) yield* held(latestIn(rows, column), column, world);
  },
  tell: {
    /** So that a count of cities is not told without how little it may rest on. */
    "largest-rise": (observations) =>
      ranked(select(observations, { indicator: "change-since-first", breakdown: namedFirst }), 1).find(
        ({ value }) => !isMissing(value) && value.amount > 0,
      ) ?? null,
  },
});

/** Rows that name no known place are left out. */
function rowsIn(world: World): Row[] {
  return [...world.rows("earlier"), ...world.rows("database")].flatMap((entry): Row[] => {
    const city = entry.value("city");
    return city === null ? [] : [{ entry, city, year: entry.value("year"), name: entry.value("name") }];
  });
}

function keyed(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  return groupBy(rows, ({ city, year }) => `${city} ${year}`);
}

type Figure = Pollutant | `${Pollutant}Coverage`;

function figureIn({ entry }: Row, column: Figure): Quantity | null {
  const measure = entry.value(column);
  return isMissing(measure) ? null : measure;
}

/** Whether enough of the year was measured to compare its mean; assumed where the source does not say. */
function isCovered(row: Row, column: Pollutant): boolean {
  return (figureIn(row, `${column}Coverage`)?.amount ?? 100) >= enoughCoverage;
}

/**
 * The mean of each city and year. Where two names give one, the first row with enough coverage stands and the other is shown
 * beside it, as is a mean with too little coverage.
 */
function* meansOf(rows: readonly Row[], column: Pollutant): Iterable<Observation> {
  for (const same of keyed(rows).values()) {
    const given = same.filter((row) => figureIn(row, column));
    const [first, ...others] = given.filter((row) => isCovered(row, column));
    const other = others.find((row) => first && amountIn(row, column) !== amountIn(first, column));
    const poor = given.find((row) => !isCovered(row, column));
    for (const [row, breakdown] of [
      [first, ""],
      [other, "other-name"],
      [poor, "low-coverage"],
    ] as const) {
      const value = row && figureIn(row, column);
      if (value) yield observe(column, { area: row.city, period: row.year, breakdown }, value);
    }
  }
}

function amountIn(row: Row, column: Pollutant): number {
  return figureIn(row, column)?.amount ?? 0;
}

/** Changes from one mean to the next, where both were measured. */
function* changes(figures: readonly Observation[]): Iterable<Observation> {
  for (const group of groupBy(
    figures.filter(({ breakdown }) => breakdown === ""),
    ({ area }) => area,
  ).values()) {
    const sorted = [...group].sort((a, b) => yearOf(a.period) - yearOf(b.period));
    for (const [index, observation] of sorted.entries()) {
      const before = sorted[index - 1];
      if (!before || isMissing(observation.value) || isMissing(before.value)) continue;
      if (observation.value.status !== before.value.status) continue;
      const span = `${before.period}/${observation.period}`;
      const covers = { area: observation.area, period: span, breakdown: observation.indicator };
      yield observe("air-change", covers, changeSince(observation.value, before.value));
    }
  }
}

/** What the database holds: rows, duplicate rows, names that contradict each other. */
function* counts(rows: readonly Row[], { whole, edition }: World): Iterable<Observation> {
  const covers = { area: whole, period: edition.edition };
  const cells = (of: readonly Row[]) => of.flatMap(({ entry }) => entry.cells("city"));
  if (rows.length === 0) return;
  const groups = [...keyed(rows).values()];
  const doubled = groups.filter((same) => new Set(same.map(({ name }) => name)).size < same.length);
  const apart = groups.filter((same) => conflictIn(same, "pm25"));
  const distinct = (of: readonly (readonly Row[])[]): Measure =>
    countDistinct(
      datasetUnit("row"),
      new Map(of.map((same, index) => [String(index), cells(same)])),
      cells(rows),
    );
  const all = count(datasetUnit("row"), cells(rows), []);
  yield observe("database-rows", { ...covers, breakdown: "all" }, all);
  yield observe("database-rows", { ...covers, breakdown: "told-twice" }, distinct(doubled));
  yield observe("database-rows", { ...covers, breakdown: "two-names" }, distinct(apart));
  const converted = rows.filter((row) => figureIn(row, "pm10")?.status === "estimated");
  yield observe("cities-converted", covers, citiesOf(converted, "pm10", rows));
}

function citiesOf(of: readonly Row[], column: Pollutant, examined: readonly Row[]): Measure<"city"> {
  const groups = groupBy(of, ({ city }) => city);
  const cells = (rows: readonly Row[], name: keyof typeof means) =>
    rows.flatMap(({ entry }) => entry.cells(name));
  return countDistinct(
    "city",
    new Map([...groups].map(([city, rows]) => [city, cells(rows, column)])),
    cells(examined, "city"),
  );
}

/** One pollutant's guideline levels in force on the day of publication. */
function levelsOf(column: Pollutant, { rows, edition }: World): readonly Level[] {
  const inForce = rows("guideline").filter(
    (level) => level.value("pollutant") === column && firstDay(level.value("validFrom")) <= edition.published,
  );
  const since = inForce.map((level) => level.value("validFrom")).sort(compareText);
  return inForce.filter((level) => level.value("validFrom") === since.at(-1));
}

/** The topmost area: a guideline applies everywhere. */
function everywhere(area: string, areas: Areas): string {
  const above = areas.get(area)?.parent;
  return above ? everywhere(above, areas) : area;
}

/** The means of one pollutant that are compared with a guideline, and those left out. */
interface Latest {
  /** Rows with a figure, whatever their coverage. */
  readonly given: readonly Row[];
  /** The last covered year of each city, unless it is much older than the newest. */
  readonly compared: readonly Row[];
  /** The last row of each of the other cities. */
  readonly leftOut: readonly Row[];
  /** Of the compared cities with an earlier mean: the first row and the last. */
  readonly twice: readonly (readonly [first: Row, last: Row])[];
}

function latestIn(rows: readonly Row[], column: Pollutant): Latest {
  const given = rows.filter((row) => figureIn(row, column));
  const covered = given.filter((row) => isCovered(row, column));
  const last = lastOfEach(covered);
  const newest = Math.max(...last.map(({ year }) => yearOf(year)));
  const compared = last.filter(({ year }) => yearOf(year) >= newest - mostBehind);
  const cities = new Set(compared.map(({ city }) => city));
  const measured = covered.filter((row) => figureIn(row, column)?.status === "reported");
  const ends = lastOfEach(measured).flatMap((end): (readonly [Row, Row])[] => {
    const ofCity = measured.filter(({ city }) => city === end.city);
    const year = Math.min(...ofCity.map((row) => yearOf(row.year)));
    const first = ofCity.find((row) => yearOf(row.year) === year);
    return first && year < yearOf(end.year) && cities.has(end.city) ? [[first, end]] : [];
  });
  return { given, compared, leftOut: lastOfEach(given.filter(({ city }) => !cities.has(city))), twice: ends };
}

/** The last year of each city; of two rows for it, the first. */
function lastOfEach(given: readonly Row[]): Row[] {
  return [...groupBy(given, ({ city }) => city).values()].flatMap((group) => {
    const year = Math.max(...group.map((row) => yearOf(row.year)));
    return group.find((row) => yearOf(row.year) === year) ?? [];
  });
}

function yearsOf(rows: readonly Row[]): Period {
  return yearsSpanned(rows.map(({ year }) => year)) ?? "";
}

/** The latest mean of each city, and how many cities meet each guideline level. */
function* held(latest: Latest, column: Pollutant, world: World): Iterable<Observation> {
  const { given, compared, leftOut, twice } = latest;
  const covers = { area: world.whole, period: world.edition.edition, breakdown: column };
  if (given.length > 0) {
    yield observe("cities-measured", covers, citiesOf(given, column, given));
    yield observe("cities-left-out", covers, citiesOf(leftOut, column, given));
  }
  if (column === namedFirst) {
    yield* byName(`${column}-latest`, compared, column);
    yield* byName(`${column}-left-out`, leftOut, column);
  }
  const yardsticks = yardsticksOf(column, world);
  const everyone = everywhere(world.whole, world.areas);
  for (const { bound, since, level } of yardsticks)
    yield observe("guideline", { area: everyone, period: since, breakdown: `${column}-${level}` }, bound);
  if (compared.length === 0) return;
  const all = citiesOf(compared, column, given);
  yield observe("cities-compared", { ...covers, period: yearsOf(compared) }, all);
  yield* middles(compared, column, world);
  yield* sinceFirst(twice, column, { whole: world.whole, yardsticks });
  for (const { named, meets, level } of yardsticks) {
    const meeting = compared.filter(meets);
    const within = citiesOf(meeting, column, compared);
    yield observe("cities-meeting", { ...covers, breakdown: named }, within);
    yield observe("share-meeting", { ...covers, breakdown: named }, share(within, all));
    const above = citiesOf(
      compared.filter((row) => !meets(row)),
      column,
      compared,
    );
    if (level === "aqg") yield observe("cities-above", { ...covers, breakdown: named }, above);
  }
}

function* byName(indicator: string, rows: readonly Row[], column: Pollutant): Iterable<Observation> {
  for (const row of rows) {
    const value = figureIn(row, column);
    if (value) yield observe(indicator, { area: row.city, period: row.year }, value);
  }
}

/** First and latest means of the cities of one list that were measured twice. */
function* sinceFirst(
  twice: Latest["twice"],
  column: Pollutant,
  { whole, yardsticks }: { readonly whole: string; readonly yardsticks: readonly Yardstick[] },
): Iterable<Observation> {
  const [firsts, lasts] = [twice.map(([first]) => first), twice.map(([, last]) => last)];
  const both = twice.flat();
  if (both.length === 0) return;
  for (const [first, last] of twice) {
    const [was, now] = [figureIn(first, column), figureIn(last, column)];
    const covers = { area: last.city, period: `${first.year}/${last.year}`, breakdown: column };
    if (was && now) yield observe("change-since-first", covers, changeSince(now, was));
  }
  const covers = { area: whole, period: yearsOf(both), breakdown: column };
  const moved = (way: 1 | -1) =>
    twice.filter(([first, last]) => way * (amountIn(last, column) - amountIn(first, column)) > 0).flat();
  yield observe("cities-measured-twice", covers, citiesOf(both, column, both));
  const fromOthers = twice.filter(([first, last]) => isFromAnother(first, last)).flat();
  const otherSource = { ...covers, breakdown: `${column}-other-source` };
  yield observe("cities-measured-twice", otherSource, citiesOf(fromOthers, column, both));
  for (const [city, rows] of groupBy(fromOthers, (row) => row.city))
    yield observe(
      "cities-measured-twice",
      { ...otherSource, area: city, period: yearsOf(rows) },
      citiesOf(rows, column, rows),
    );
  yield observe("cities-fell", covers, citiesOf(moved(-1), column, both));
  yield observe("cities-rose", covers, citiesOf(moved(1), column, both));
  for (const { named, meets } of yardsticks) {
    const meeting = (of: readonly Row[]) => citiesOf(of.filter(meets), column, of);
    yield observe(
      "meeting-first",
      { area: whole, period: yearsOf(firsts), breakdown: named },
      meeting(firsts),
    );
    yield observe("meeting-again", { area: whole, period: yearsOf(lasts), breakdown: named }, meeting(lasts));
  }
}

/** Whether the database names different sources of its own for two rows. */
function isFromAnother(...rows: readonly [Row, Row]): boolean {
  const [first, last] = rows.map(({ entry }) => entry.value("reference"));
  return Boolean(first && last) && first !== last;
}

/** The median of the compared means, for the region and each country, and how many there are. */
function* middles(
  compared: readonly Row[],
  column: Pollutant,
  { whole, areas }: World,
): Iterable<Observation> {
  const byCountry = groupBy(compared, ({ city }) => countryOf(city, areas) ?? whole);
  for (const [area, rows] of [[whole, compared] as const, ...byCountry]) {
    const covers = { area, period: yearsOf(rows), breakdown: column };
    const values = rows.flatMap((row) => figureIn(row, column) ?? []);
    yield observe(
      "median-of-cities",
      covers,
      median(
        "µg/m³",
        values.map((quantity) => inUnit("µg/m³", quantity)),
      ),
    );
    if (area !== whole) yield observe("cities-compared", covers, citiesOf(rows, column, compared));
  }
}

interface Yardstick {
  readonly bound: Quantity;
  readonly since: Period;
  readonly level: string;
  /** Part of the indicator's name, because figures by different yardsticks do not compare. */
  readonly named: string;
  meets(row: Row): boolean;
}

function yardsticksOf(column: Pollutant, world: World): Yardstick[] {
  return levelsOf(column, world).flatMap((entry): Yardstick[] => {
    const [bound, since, level] = [entry.value("value"), entry.value("validFrom"), entry.value("level")];
    if (isMissing(bound)) return [];
    const meets = (row: Row) => amountIn(row, column) <= bound.amount;
    return [{ bound, since, level, named: `${column}-${level}-${yearOf(since)}`, meets }];
  });
}

/** Two rows of one place and year, under two names, whose figures differ: the one that stands, then the other. */
function conflictIn(same: readonly Row[], column: Pollutant): readonly [Row, Row] | null {
  const given = same.filter((row) => figureIn(row, column));
  const kept = given.find((row) => isCovered(row, column)) ?? given[0];
  const other = given.find(
    (row) => kept && row.name !== kept.name && amountIn(row, column) !== amountIn(kept, column),
  );
  return kept && other ? [kept, other] : null;
}

/** Reports a city that the file puts in another country, and a mean with too little coverage. */
function* checkRow(row: Row, { areas }: World): Iterable<Finding> {
  const { entry, city, name } = row;
  const country = entry.value("country");
  const [cell] = entry.cells("country");
  const listedCountry = countryOf(city, areas);
  if (country !== null && listedCountry !== null && cell && country !== listedCountry) {
    yield finding(otherCountry({ raw: name, stated: country, listed: listedCountry }), atCells(cell.range));
  }
  for (const column of columns) {
    const [value, covered] = [figureIn(row, column), figureIn(row, `${column}Coverage`)];
    const [at] = entry.cells(`${column}Coverage`);
    if (value && covered && at && !isCovered(row, column)) {
      const values = { covered: Number(covered.amount.toPrecision(3)), least: enoughCoverage };
      yield finding(lowCoverage(values), atCells(at.range));
    }
    const [of] = entry.cells(column);
    const least = leastMeasured[column];
    if (!value || !of || value.amount >= least) continue;
    const likely = value.amount * 1000 < least ? null : Number((value.amount * 1000).toPrecision(6));
    const values = { raw: String(value.amount), column: pollutants[column], least, likely };
    yield finding(belowAnyMeasured(values), atCells(of.range));
  }
}

/** Reports rows that repeat a city and year: a duplicate where they agree, else a conflict of two names. */
function* checkNames(same: readonly Row[]): Iterable<Finding> {
  for (const [index, row] of same.entries()) {
    const first = same.slice(0, index).find(({ name }) => name === row.name);
    const [cell, other] = [row, first].map((row) => row?.entry.cells("name")[0]);
    if (!first || !cell || !other) continue;
    const isElsewhere = !isSameSheet(cell.range, other.range);
    const values = { key: `${row.name} · ${row.year}`, first: other.range, isElsewhere };
    yield finding(duplicateRow(values), atCells(cell.range));
  }
  for (const column of columns) {
    const [first, other] = conflictIn(same, column) ?? [];
    const [kept, value] = [first && figureIn(first, column), other && figureIn(other, column)];
    const [at, from] = [other, first].map((row) => row?.entry.cells(column)[0]);
    if (!first || !other || !kept || !value || !at || !from) continue;
    const values = { raw: other.name, value: value.amount, kept: first.name, keptValue: kept.amount };
    yield finding(conflictingValues({ ...values, first: from.range }), atCells(at.range));
  }
}
