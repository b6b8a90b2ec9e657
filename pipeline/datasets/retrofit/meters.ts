import { type MeteredSavings, meteredSavings, type NoSavings } from "../../methods/metered-savings.ts";
import type { RowsOf } from "../../model/dataset.ts";
import { groupBy } from "../../model/group-by.ts";
import { firstDay, lastDay } from "../../model/period.ts";
import { isMissing } from "../../model/quantity.ts";
import type { Row } from "../../model/table.ts";
import type { readings, retrofits, sources } from "./contract.ts";
import { type Station, weatherOf } from "./weather.ts";

type Rows = RowsOf<typeof sources>;
export type Read = Row<typeof readings.columns>;
type Retrofit = Row<typeof retrofits.columns>;

/** One meter of a building whose works and weather are known, and what its use says. */
export interface Meter {
  /** The building, and the carrier where the building has several meters. */
  readonly name: string;
  readonly carrier: Read["carrier"];
  readonly retrofit: Retrofit;
  readonly station: Station;
  readonly reads: readonly Read[];
  readonly savings: MeteredSavings | NoSavings;
}

/** The meters of a delivery, and what keeps a building from being measured. */
interface Metering {
  readonly meters: readonly Meter[];
  /** First reads of buildings that retrofits.csv does not know. */
  readonly unknownBuildings: readonly Read[];
  readonly unknownStations: readonly Retrofit[];
  readonly unread: readonly Retrofit[];
  readonly conflicts: ReturnType<typeof weatherOf>["conflicts"];
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

function measure(rows: Rows): Metering {
  const { stations, conflicts } = weatherOf(rows.weather);
  const retrofits = new Map([...rows.retrofits].map((row) => [row.building, row]));
  const byBuilding = groupBy(rows.readings, ({ building }) => building);
  const meters = [...byBuilding].flatMap(([building, all]) => {
    const retrofit = retrofits.get(building);
    const station = retrofit && stations.get(retrofit.station);
    if (!station) return [];
    const byCarrier = [...groupBy(all, ({ carrier }) => carrier)];
    return byCarrier.map(([carrier, reads]): Meter => {
      const name = byCarrier.length === 1 ? building : `${building}, ${carrier}`;
      return {
        name,
        carrier,
        retrofit,
        station,
        reads,
        savings: savingsOf(reads, carrier, retrofit, station),
      };
    });
  });
  const conflicting = new Set(conflicts.map(({ station }) => station));
  return {
    meters,
    unknownBuildings: [...byBuilding].flatMap(([building, [read]]) =>
      read && !retrofits.has(building) ? [read] : [],
    ),
    unknownStations: [...retrofits.values()].filter(
      ({ station }) => !stations.has(station) && !conflicting.has(station),
    ),
    unread: [...retrofits.values()].filter(({ building }) => !byBuilding.has(building)),
    conflicts,
  };
}

/** Gas and heat take no cooling slope: METHODS, after CalTRACK 2.0. */
function savingsOf(reads: readonly Read[], carrier: Read["carrier"], retrofit: Retrofit, station: Station) {
  const start = Date.parse(firstDay(retrofit.worksStart));
  const end = Date.parse(lastDay(retrofit.worksEnd));
  const uses = reads.map(({ start: time, use }) => ({ time, use: isMissing(use) ? null : use.amount }));
  return meteredSavings(uses, { start, end }, station.degreeDays, carrier === "electricity");
}
