import {
  type MeteredCase,
  type MeteredSavings,
  meteredSavings,
  type NoSavings,
} from "../../methods/metered-savings.ts";
import type { RowsOf } from "../../model/dataset.ts";
import { firstDay, lastDay } from "../../model/period.ts";
import { type BuildingWorks, type Register, worksByBuilding } from "./building-works.ts";
import type { sources } from "./contract.ts";
import { midnightOf } from "./days.ts";
import { type MeterReads, type MeterRows, meterReads, type Read, type SomeMeter } from "./meter-reads.ts";
import { type Station, weatherOf } from "./weather.ts";

type Rows = RowsOf<typeof sources>;

/** One meter of a building whose works and weather are known, and what its use says. */
export interface Meter {
  /** The building, and the carrier where the building has several meters. */
  readonly name: string;
  readonly carrier: Read["carrier"];
  readonly works: BuildingWorks;
  readonly station: Station;
  readonly rows: MeterRows;
  /** What the method was given, for whoever asks it what would be otherwise. */
  readonly given: MeteredCase;
  readonly savings: MeteredSavings | NoSavings;
}

/** The meters of a delivery, and what keeps a building from being measured. */
interface Metering extends Grounds {
  readonly meters: readonly Meter[];
  /** First reads of buildings that retrofits.csv does not know. */
  readonly unknownBuildings: readonly Read[];
  readonly unread: readonly BuildingWorks[];
}

/** What meters stand on: works and weather, and what is wrong with them. */
export interface Grounds {
  readonly works: Register;
  readonly unknownStations: readonly BuildingWorks[];
  readonly stations: ReturnType<typeof weatherOf>["stations"];
  readonly conflicts: ReturnType<typeof weatherOf>["conflicts"];
  readonly unknownZones: ReturnType<typeof weatherOf>["unknownZones"];
}

/** Checks and computation ask for the same savings; the rows of one delivery are worked through once. */
const known = new WeakMap<Rows["readings"], { readonly rows: Rows; readonly metering: Metering }>();

export function meteringOf(rows: Rows): Metering {
  const before = known.get(rows.readings);
  if (before?.rows.weather === rows.weather && before.rows.retrofits === rows.retrofits)
    return before.metering;
  const metering = measure(rows);
  known.set(rows.readings, { rows, metering });
  return metering;
}

export function groundsOf(rows: Pick<Rows, "retrofits" | "weather">): Grounds {
  const { stations, conflicts, unknownZones } = weatherOf(rows.weather);
  const works = worksByBuilding(rows.retrofits);
  const conflicting = new Set(conflicts.map(({ station }) => station));
  const unknownStations: BuildingWorks[] = [];
  for (const own of works) {
    const { station } = own;
    if (!stations.has(station) && !conflicting.has(station)) unknownStations.push(own);
  }
  return { works, stations, unknownStations, conflicts, unknownZones };
}

function measure(rows: Rows): Metering {
  const grounds = groundsOf(rows);
  const { works } = grounds;
  const byBuilding = meterReads(rows.readings);
  return {
    ...grounds,
    meters: [...byBuilding].flatMap(([building, all]) => metersOf(building, all, grounds)),
    unknownBuildings: [...byBuilding].flatMap(([building, [first]]) => {
      const read = first?.rows.at(0);
      return read && !works.has(building) ? [read] : [];
    }),
    // Of rows that come later nobody knows yet who has none.
    unread: rows.readings.isElsewhere ? [] : [...works].filter(({ building }) => !byBuilding.has(building)),
  };
}

/** The meters of one building with what they save; none where its works or its weather are not known. */
export function metersOf(
  building: string,
  all: readonly (MeterReads | SomeMeter)[],
  { works, stations }: Pick<Grounds, "works" | "stations">,
): Meter[] {
  const own = works.get(building);
  const station = own && stations.get(own.station);
  if (!station) return [];
  return all.map((given): Meter => {
    const isFine = "byMonth" in given && given.areSubDaily;
    const meter = isFine ? given.byMonth(station.timeZone) : given;
    const { carrier, rows } = meter;
    const name = all.length === 1 ? building : `${building}, ${carrier}`;
    const known = caseOf(meter, own, station);
    return { name, carrier, works: own, station, rows, given: known, savings: meteredSavings(known) };
  });
}

/** A station that names its time zone lends it to bare dates, and its days run from local midnight. */
function caseOf(
  { reads, carrier }: MeterReads,
  works: BuildingWorks,
  { degreeDays, timeZone }: Station,
): MeteredCase {
  const areBareDates = reads.every(({ time }) => time % 86_400_000 === 0);
  const timeOf = (start: number) =>
    timeZone !== null && areBareDates
      ? midnightOf(new Date(start).toISOString().slice(0, 10), timeZone)
      : start;
  return {
    reads: reads.map((read) => ({ ...read, time: timeOf(read.time) })),
    works: {
      start: midnightOf(firstDay(works.start), timeZone),
      end: midnightOf(lastDay(works.end), timeZone),
    },
    degreeDays,
    isElectricity: carrier === "electricity",
    hasLocalDays: timeZone !== null,
  };
}
