import { SUB_DAILY } from "../../../../methods/monthly-reads.ts";
import { isMissing } from "../../../../model/quantity.ts";
import {
  type Fold,
  type Group,
  groupsIn,
  mostGroupsListed,
  type Streamed,
} from "../../../../model/stream.ts";
import { evidence, type Table } from "../../../../model/table.ts";
import type { MethodWorld } from "../../method.ts";
import { sameReads } from "../metered-savings-problems.ts";
import type { BuildingWorks, Register } from "./building-works.ts";
import { doubtAt, doubtOf, type MeterDoubt } from "./doubts.ts";
import { checkMeter, implausibleStations, unknownBuilding } from "./metered-checks.ts";
import { perMeter } from "./metered-indicators.ts";
import { ofMeter, ofUnread } from "./metered-observations.ts";
import { valuesOf } from "./metered-values.ts";
import { groundsOf, type Meter, metersOf } from "./meters.ts";
import { type MeterRead, type needs, rowsOf, type SavingsRows } from "./needs.ts";
import { portfolio } from "./portfolio.ts";
import { twins } from "./twins.ts";

type Observations = readonly ReturnType<typeof ofUnread>[];

/** How many meters the report names at either end of those whose use significantly changed. */
const extremes = 3;

/** Streams hundreds of thousands of meters, one building at a time, and ends with the totals of the portfolio. */
export const meteredStream = {
  source: "readings",
  by: "building",
  within: "carrier",
  along: "start",
  addUp: { column: "use", closerThan: SUB_DAILY },
  tabulated: perMeter,
  indicators: ["avoided-use-changed", "avoided-use-unchanged"],
  open,
};

type World = MethodWorld<typeof needs>;
/** The results of meters whose rows are all in memory. */
type Results = Streamed;

/** Checks and computation need the same results; they are computed once per delivery. */
const resultsOf = new WeakMap<
  SavingsRows["readings"],
  { readonly rows: SavingsRows; readonly isAccepted: World["isAccepted"]; readonly results: Results }
>();

/** The results of all meters, computed as in a stream; empty where the rows are not in memory. */
export function resultsOfMeters(world: World): Results {
  const { isAccepted } = world;
  const rows = rowsOf(world);
  const before = resultsOf.get(rows.readings);
  const isSame = before?.rows.weather === rows.weather && before.rows.retrofits === rows.retrofits;
  if (isSame && before.isAccepted === isAccepted) return before.results;
  const results = rows.readings.isElsewhere ? { observations: [], findings: [] } : tell(world, rows);
  resultsOf.set(rows.readings, { rows, isAccepted, results });
  return results;
}

function tell(world: World, rows: SavingsRows): Results {
  const fold = open(world);
  // The stream reads rows as typed by the contract.
  const readings = rows.readings as unknown as Table;
  const all = [...groupsIn(readings, meteredStream.by)].map((group) => fold.take(group));
  all.push(fold.close());
  return {
    observations: [...new Set(all.flatMap(({ observations }) => observations))],
    findings: all.flatMap(({ findings }) => findings),
  };
}

function open(world: World): Fold {
  const rows = rowsOf(world);
  const isOpen = ({ found }: MeterDoubt) => world.isAccepted?.(found) !== true;
  const grounds = groundsOf(rows);
  const { works, stations } = grounds;
  const suspects = implausibleStations(grounds);
  const all = portfolio();
  const earlier = twins();
  // One byte a building, by its row in the register of works: a set of names would not fit into memory.
  const isRead = new Uint8Array(rows.retrofits.length);
  const ends = atEitherEnd(extremes);
  /** Nobody knows which of two meters with the same reads is right; the first is counted. */
  const twinDoubt = (meter: Meter, twin: number | null): MeterDoubt | null => {
    if (twin === null) return null;
    const first = rows.retrofits.row(twin);
    const values = { meter: meter.name, other: first.building, first: evidence(first, "building").range };
    return doubtAt(meter, [...meter.given.reads.keys()], sameReads(values));
  };
  return {
    zones: zonesOf(works, (station) => stations.get(station)?.timeZone ?? null),
    take(group) {
      // The contract of `readings` guarantees this type.
      const typed = group as unknown as Group<MeterRead>;
      const row = works.rowOf(typed.key);
      if (row !== undefined) isRead[row] = 1;
      const [first = typed.sums[0]?.row] = typed.rows;
      if (first && row === undefined) return { observations: [], findings: [unknownBuilding(first, works)] };
      const results = metersOf(typed, grounds).map((meter) => {
        const twin = earlier.before(row ?? 0, meter.given.reads);
        const doubts = [twinDoubt(meter, twin), doubtOf(meter)].flatMap((doubt) => doubt ?? []);
        const doubt = doubts.find(isOpen) ?? null;
        const values = valuesOf(meter, doubt);
        all.add(meter, values);
        const observations = [...ofMeter(meter, values)];
        const avoided = values.values?.["avoided-use"];
        const { savings } = meter;
        const isChanged = "verdict" in savings && savings.verdict !== "not-distinguishable";
        if (isChanged && avoided && !isMissing(avoided)) ends.offer(avoided.amount, observations);
        return {
          observations,
          findings: [...checkMeter(meter, doubts, doubt === null), ...suspects.after(meter)],
        };
      });
      return {
        observations: results.flatMap(({ observations }) => observations),
        findings: results.flatMap(({ findings }) => findings),
      };
    },
    close() {
      const unread: BuildingWorks[] = [];
      const most = isRead.length > mostGroupsListed ? extremes : mostGroupsListed;
      for (const building of works) {
        if (unread.length === most) break;
        if (isRead[works.rowOf(building.building) ?? -1] === 0) unread.push(building);
      }
      return {
        observations: [...all.observations(), ...ends.kept(), ...unread.map(ofUnread)],
        findings: [],
      };
    },
  };
}

/** The buildings by time zone of their station. The most common zone lists no buildings and is the default. */
function zonesOf(works: Register, zoneAt: (station: string) => string | null): Fold["zones"] {
  const byZone = new Map<string | null, string[]>();
  for (const { building, station } of works) {
    const zone = zoneAt(station);
    const ofZone = byZone.get(zone) ?? [];
    byZone.set(zone, ofZone);
    ofZone.push(building);
  }
  const zones = [...byZone].sort(([, a], [, b]) => b.length - a.length);
  if (zones.length === 0) return [{ zone: null, groups: null }];
  return zones.map(([zone, groups], index) => ({ zone, groups: index === 0 ? null : groups }));
}

/** Keeps the observations of the `most` lowest and the `most` highest amounts offered. */
function atEitherEnd(most: number) {
  let low: { readonly amount: number; readonly observations: Observations }[] = [];
  let high: typeof low = [];
  return {
    offer(amount: number, observations: Observations): void {
      const offered = { amount, observations };
      if (low.length < most || amount < (low.at(-1)?.amount ?? 0))
        low = [...low, offered].sort((a, b) => a.amount - b.amount).slice(0, most);
      if (high.length < most || amount > (high.at(-1)?.amount ?? 0))
        high = [...high, offered].sort((a, b) => b.amount - a.amount).slice(0, most);
    },
    kept: (): Observations => [...new Set([...low, ...high].flatMap(({ observations }) => observations))],
  };
}
