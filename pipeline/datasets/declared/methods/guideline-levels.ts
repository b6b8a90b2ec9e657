import { type Areas, countryOf } from "../../../model/area.ts";
import { type Finding, finding } from "../../../model/finding.ts";
import { groupBy } from "../../../model/group-by.ts";
import { type Observation, observe } from "../../../model/observation.ts";
import { firstDay, yearOf } from "../../../model/period.ts";
import { atCells } from "../../../model/place.ts";
import {
  changeSince,
  count,
  countDistinct,
  isMissing,
  type Measure,
  type Quantity,
  share,
} from "../../../model/quantity.ts";
import { compareText, isOneSheet } from "../../../model/source.ts";
import { ownUnit } from "../../../model/unit.ts";
import { conflictingValues, otherCountry, unusualAmount } from "../../../rules/as-reported.ts";
import { duplicateRow } from "../../../stages/validate/keys/problems.ts";
import { defineMethod, type MethodWorld, type NeededRow } from "../method.ts";

const pollutants = { pm25: "PM2.5", pm10: "PM10", no2: "NO2" } as const;
type Pollutant = keyof typeof pollutants;
const columns = Object.keys(pollutants) as Pollutant[];

/** A year of which less was measured says little of it: WHO's database marks 75 % of the hours as enough. */
const enoughCoverage = 75;

const means = {
  ...({ city: "area|null", country: "area|null", name: "text", year: "period" } as const),
  ...({ pm25: "quantity", pm10: "quantity", no2: "quantity?" } as const),
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
  /** As the file writes it. */
  readonly name: string;
}

/** Annual means of cities, held against the guideline that is in force when the edition is published. */
export const guidelineLevels = defineMethod({
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
    yield* held(rows, world);
  },
});

/** A row that names no known place is of none. */
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

/** The mean of each city and year; where two names give one, the first row stands and the other is told beside it. */
function* meansOf(rows: readonly Row[], column: Pollutant): Iterable<Observation> {
  for (const same of keyed(rows).values()) {
    const [first, ...others] = same.filter((row) => figureIn(row, column));
    const value = first && figureIn(first, column);
    if (!first || !value) continue;
    yield observe(column, { area: first.city, period: first.year }, value);
    const [other] = others.filter((row) => figureIn(row, column)?.amount !== value.amount);
    const second = other && figureIn(other, column);
    if (other && second)
      yield observe(column, { area: other.city, period: other.year, breakdown: "other-name" }, second);
  }
}

/** From the mean before to each, of what was measured both times. */
function* changes(figures: readonly Observation[]): Iterable<Observation> {
  for (const own of groupBy(
    figures.filter(({ breakdown }) => breakdown === ""),
    ({ area }) => area,
  ).values()) {
    const sorted = [...own].sort((a, b) => yearOf(a.period) - yearOf(b.period));
    for (const [index, one] of sorted.entries()) {
      const before = sorted[index - 1];
      if (!before || isMissing(one.value) || isMissing(before.value)) continue;
      if (one.value.status !== before.value.status) continue;
      const span = `${before.period}/${one.period}`;
      const covers = { area: one.area, period: span, breakdown: one.indicator };
      yield observe("air-change", covers, changeSince(one.value, before.value));
    }
  }
}

/** What the database holds: rows, rows told twice, names that contradict each other. */
function* counts(rows: readonly Row[], { whole, edition }: World): Iterable<Observation> {
  const covers = { area: whole, period: edition.edition };
  const cells = (of: readonly Row[]) => of.flatMap(({ entry }) => entry.cells("city"));
  if (rows.length === 0) return;
  const groups = [...keyed(rows).values()];
  const doubled = groups.filter((same) => new Set(same.map(({ name }) => name)).size < same.length);
  const apart = groups.filter((same) => conflictIn(same, "pm25"));
  const distinct = (of: readonly (readonly Row[])[]): Measure =>
    countDistinct(
      ownUnit("row"),
      new Map(of.map((same, index) => [String(index), cells(same)])),
      cells(rows),
    );
  const all = count(ownUnit("row"), cells(rows), []);
  yield observe("database-rows", { ...covers, breakdown: "all" }, all);
  yield observe("database-rows", { ...covers, breakdown: "told-twice" }, distinct(doubled));
  yield observe("database-rows", { ...covers, breakdown: "two-names" }, distinct(apart));
  const converted = rows.filter((row) => figureIn(row, "pm10")?.status === "estimated");
  yield observe("cities-converted", covers, citiesOf(converted, "pm10", rows));
}

function citiesOf(of: readonly Row[], column: Pollutant, examined: readonly Row[]): Measure<"city"> {
  const groups = groupBy(of, ({ city }) => city);
  const cells = (own: readonly Row[], name: keyof typeof means) =>
    own.flatMap(({ entry }) => entry.cells(name));
  return countDistinct(
    "city",
    new Map([...groups].map(([city, own]) => [city, cells(own, column)])),
    cells(examined, "city"),
  );
}

/** The levels of the guideline that was in force on the day of publication, of one pollutant. */
function levelsOf(column: Pollutant, { rows, edition }: World): readonly Level[] {
  const inForce = rows("guideline").filter(
    (level) => level.value("pollutant") === column && firstDay(level.value("validFrom")) <= edition.published,
  );
  const since = inForce.map((level) => level.value("validFrom")).sort(compareText);
  return inForce.filter((level) => level.value("validFrom") === since.at(-1));
}

/** The area above all: a guideline is of no place among others. */
function everywhere(area: string, areas: Areas): string {
  const above = areas.get(area)?.parent;
  return above ? everywhere(above, areas) : area;
}

/** The latest mean of each city, and how many of them each level of the guideline holds for. */
function* held(rows: readonly Row[], world: World): Iterable<Observation> {
  const covers = { area: world.whole, period: world.edition.edition };
  for (const column of columns) {
    const latest = latestOf(rows, column);
    const all = citiesOf(latest, column, rows);
    if (latest.length > 0) yield observe("cities-measured", { ...covers, breakdown: column }, all);
    for (const row of latest) {
      const value = figureIn(row, column);
      if (value) yield observe("air-latest", { area: row.city, period: row.year, breakdown: column }, value);
    }
    for (const entry of levelsOf(column, world)) {
      const [bound, since, level] = [entry.value("value"), entry.value("validFrom"), entry.value("level")];
      if (isMissing(bound)) continue;
      yield observe(
        "guideline",
        { area: everywhere(world.whole, world.areas), period: since, breakdown: `${column}-${level}` },
        bound,
      );
      if (latest.length === 0) continue;
      // The yardstick is part of the name: figures by two of them do not compare.
      const named = { ...covers, breakdown: `${column}-${level}-${yearOf(since)}` };
      const meeting = latest.filter((row) => (figureIn(row, column)?.amount ?? 0) <= bound.amount);
      const above = latest.filter((row) => !meeting.includes(row));
      const within = citiesOf(meeting, column, latest);
      yield observe("cities-meeting", named, within);
      yield observe("share-meeting", named, share(within, all));
      if (level === "aqg") yield observe("cities-above", named, citiesOf(above, column, latest));
    }
  }
}

/** The last year of each city with a figure; of two rows of it the first. */
function latestOf(rows: readonly Row[], column: Pollutant): Row[] {
  const given = rows.filter((row) => figureIn(row, column));
  return [...groupBy(given, ({ city }) => city).values()].flatMap((own) => {
    const year = Math.max(...own.map((row) => yearOf(row.year)));
    return own.find((row) => yearOf(row.year) === year) ?? [];
  });
}

/** Two figures that differ, of one place and year under two names. */
function conflictIn(same: readonly Row[], column: Pollutant): readonly [Row, Row] | null {
  const [first, ...others] = same.filter((row) => figureIn(row, column));
  const value = first && figureIn(first, column)?.amount;
  const other = others.find((row) => row.name !== first?.name && figureIn(row, column)?.amount !== value);
  return first && other ? [first, other] : null;
}

/** A city that the file puts in another country, and a mean of a year of which little was measured. */
function* checkRow(row: Row, { areas }: World): Iterable<Finding> {
  const { entry, city, name } = row;
  const country = entry.value("country");
  const [cell] = entry.cells("country");
  const own = countryOf(city, areas);
  if (country !== null && own !== null && cell && country !== own) {
    yield finding(otherCountry({ raw: name, said: country, listed: own }), atCells(cell.range));
  }
  for (const column of columns) {
    const covered = figureIn(row, `${column}Coverage`);
    const [at] = entry.cells(`${column}Coverage`);
    if (!covered || !at || covered.amount >= enoughCoverage) continue;
    const raw = `${Number(covered.amount.toPrecision(3))} %`;
    const told = {
      raw,
      column: `${pollutants[column]} temporal coverage`,
      least: enoughCoverage,
      most: null,
    };
    yield finding(unusualAmount(told), atCells(at.range));
  }
}

/** One city and year told twice: alike it is a copy, otherwise a conflict of two names. */
function* checkNames(same: readonly Row[]): Iterable<Finding> {
  for (const [index, row] of same.entries()) {
    const first = same.slice(0, index).find(({ name }) => name === row.name);
    const [cell, other] = [row, first].map((one) => one?.entry.cells("name")[0]);
    if (!first || !cell || !other) continue;
    const isElsewhere = !isOneSheet(cell.range, other.range);
    const told = { key: `${row.name} · ${row.year}`, first: other.range, isElsewhere };
    yield finding(duplicateRow(told), atCells(cell.range));
  }
  for (const column of columns) {
    const [first, other] = conflictIn(same, column) ?? [];
    const [kept, value] = [first && figureIn(first, column), other && figureIn(other, column)];
    const [at, from] = [other, first].map((row) => row?.entry.cells(column)[0]);
    if (!first || !other || !kept || !value || !at || !from) continue;
    const told = { raw: other.name, value: value.amount, kept: first.name, keptValue: kept.amount };
    yield finding(conflictingValues({ ...told, first: from.range }), atCells(at.range));
  }
}
