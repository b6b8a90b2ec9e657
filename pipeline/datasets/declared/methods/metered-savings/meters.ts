import {
  type MeteredCase,
  type MeteredSavings,
  meteredSavings,
  type NoSavings,
} from "../../../../methods/metered-savings.ts";
import { firstDay, lastDay } from "../../../../model/period.ts";
import type { Group } from "../../../../model/stream.ts";
import { type BuildingWorks, type Register, worksByBuilding } from "./building-works.ts";
import { midnightOf } from "./days.ts";
import { type MeterReads, type MeterRows, metersIn } from "./meter-reads.ts";
import type { MeterRead, SavingsRows } from "./needs.ts";
import { type Station, weatherOf } from "./weather.ts";

/** One meter of a building with known works and weather, and its savings. */
export interface Meter {
  /** The building, and the carrier where the building has several meters. */
  readonly name: string;
  readonly carrier: MeterRead["carrier"];
  readonly works: BuildingWorks;
  readonly station: Station;
  readonly rows: MeterRows;
  /** The input of the method, for asking it what would be otherwise. */
  readonly given: MeteredCase;
  readonly savings: MeteredSavings | NoSavings;
}

/** What meters depend on: works and weather, and the faults found in them. */
export interface Grounds {
  readonly works: Register;
  readonly unknownStations: readonly BuildingWorks[];
  readonly stations: ReturnType<typeof weatherOf>["stations"];
  readonly conflicts: ReturnType<typeof weatherOf>["conflicts"];
  readonly unknownZones: ReturnType<typeof weatherOf>["unknownZones"];
}

/** Checks and computation need the same weather; its hours are processed once per delivery. */
const byWeather = new WeakMap<
  SavingsRows["weather"],
  { readonly retrofits: SavingsRows["retrofits"]; readonly grounds: Grounds }
>();

export function groundsOf({ retrofits, weather }: Pick<SavingsRows, "retrofits" | "weather">): Grounds {
  const before = byWeather.get(weather);
  if (before?.retrofits === retrofits) return before.grounds;
  const grounds = groundsFrom(retrofits, weather);
  byWeather.set(weather, { retrofits, grounds });
  return grounds;
}

function groundsFrom(retrofits: SavingsRows["retrofits"], weather: SavingsRows["weather"]): Grounds {
  const { stations, conflicts, unknownZones } = weatherOf(weather);
  const works = worksByBuilding(retrofits);
  const conflicting = new Set(conflicts.map(({ station }) => station));
  const unknownStations: BuildingWorks[] = [];
  for (const building of works) {
    const { station } = building;
    if (!stations.has(station) && !conflicting.has(station)) unknownStations.push(building);
  }
  return { works, stations, unknownStations, conflicts, unknownZones };
}

/** The meters of one building with their savings; empty where its works or its weather are unknown. */
export function metersOf(
  group: Group<MeterRead>,
  { works, stations }: Pick<Grounds, "works" | "stations">,
): Meter[] {
  const building = works.get(group.key);
  const station = building && stations.get(building.station);
  if (!station) return [];
  const all = metersIn(group, station.timeZone);
  return all.map((meter): Meter => {
    const { carrier, rows } = meter;
    const name = all.length === 1 ? group.key : `${group.key}, ${carrier}`;
    const given = caseOf(meter, building, station);
    return { name, carrier, works: building, station, rows, given, savings: meteredSavings(given) };
  });
}

/** A station's time zone applies to dates without one, and its days run from local midnight. */
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
