import {
  type DegreeDayLookup,
  degreeDayLookup,
  type HourlyTemperatures,
  hourlyTemperatures,
} from "../../../../methods/degree-days.ts";
import { block, isMissing, type Quantity, type Status } from "../../../../model/quantity.ts";
import { type CellRange, mergeRanges } from "../../../../model/source.ts";
import { evidence } from "../../../../model/table.ts";
import { readUnit } from "../../../../model/unit.ts";
import { isTimeZone } from "./days.ts";
import type { SavingsRows } from "./needs.ts";

/** A span of time, in milliseconds since 1970. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** The temperatures of one station, indexed for look-ups by period. */
export interface Station {
  readonly degreeDays: DegreeDayLookup;
  /** Look-up with °C and °F swapped, to find out whether the unit column is wrong. */
  readonly mirrored: () => DegreeDayLookup;
  /** In °C, over all hours. */
  readonly meanTemperature: number;
  /** The unit as typed in its first row, and where. */
  readonly unit: string;
  readonly temperatures: readonly CellRange[];
  /** Hours hotter than any place has been, in °F; empty where the whole station has the wrong unit. */
  readonly tooHot: readonly { readonly temperature: number; readonly at: CellRange }[];
  /** An IANA name, such as Asia/Ulaanbaatar; null where none is given or it is invalid. */
  readonly timeZone: string | null;
  /** The hours of the spans as one operand: how many were read, with their cells. */
  hours(spans: readonly Span[]): Quantity<"hour">;
}

/** Two different temperatures for one hour. */
interface Conflict {
  readonly station: string;
  readonly first: CellRange;
  readonly second: CellRange;
}

interface Weather {
  readonly stations: ReadonlyMap<string, Station>;
  readonly conflicts: readonly Conflict[];
  /** Time zones with unknown names, and where they stand. */
  readonly unknownZones: readonly { readonly raw: string; readonly at: CellRange }[];
}

interface Hour {
  readonly time: number;
  readonly temperature: number;
  readonly status: Status;
  readonly cell: CellRange;
}

const hourLength = 3_600_000;
/** In °F. The contract allows more, so that a whole column in the wrong unit is reported once. */
const hottest = 140;

/** The stations of the weather files; a temperature that is a gap or a bound is left out. */
export function weatherOf(rows: SavingsRows["weather"]): Weather {
  const byStation = new Map<string, Hour[]>();
  const zones = new Map<string, string>();
  const units = new Map<string, string>();
  const unknownZones: { readonly raw: string; readonly at: CellRange }[] = [];
  for (const row of rows) {
    const { station, time, temperature, timeZone = null, unit } = row;
    if (timeZone !== null && !zones.has(station)) {
      zones.set(station, timeZone);
      if (!isTimeZone(timeZone)) unknownZones.push({ raw: timeZone, at: evidence(row, "timeZone").range });
    }
    if (!units.has(station)) units.set(station, unit);
    let hours = byStation.get(station);
    if (!hours) {
      hours = [];
      byStation.set(station, hours);
    }
    if (isMissing(temperature) || temperature.qualifier !== "exact") continue;
    const { amount, status, derivation } = temperature;
    const cell = derivation.from === "cells" ? derivation.ranges[0] : undefined;
    if (cell) hours.push({ time, temperature: amount, status, cell });
  }
  const stations = new Map<string, Station>();
  const conflicts: Conflict[] = [];
  for (const [station, hours] of byStation) {
    const temperatures = hourlyTemperatures(hours);
    if (!("undefined" in temperatures)) {
      const zone = zones.get(station) ?? null;
      stations.set(station, {
        degreeDays: degreeDayLookup(temperatures),
        mirrored: () => degreeDayLookup(mirroredOf(temperatures, units.get(station) ?? "")),
        meanTemperature: celsius(hours.reduce((sum, { temperature }) => sum + temperature, 0) / hours.length),
        unit: units.get(station) ?? "",
        tooHot: hours.flatMap(({ temperature, cell }) =>
          temperature > hottest ? [{ temperature, at: cell }] : [],
        ),
        temperatures: mergeRanges(hours.map(({ cell }) => cell)),
        timeZone: zone !== null && isTimeZone(zone) ? zone : null,
        hours: citation(hours),
      });
      continue;
    }
    const second = hours[temperatures.at];
    const first = hours.find(({ time }) => second && hourOf(time) === hourOf(second.time));
    if (first && second) conflicts.push({ station, first: first.cell, second: second.cell });
  }
  return { stations, conflicts, unknownZones };
}

const fahrenheitPerCelsius = 1.8;

function celsius(fahrenheit: number): number {
  return (fahrenheit - 32) / fahrenheitPerCelsius;
}

/** The same temperatures, with °C read as °F and °F as °C. */
function mirroredOf(weather: HourlyTemperatures, unit: string): HourlyTemperatures {
  const wasFahrenheit = readUnit(unit)?.factor === 1;
  const mirror = (temperature: number) =>
    wasFahrenheit ? temperature * fahrenheitPerCelsius + 32 : celsius(temperature);
  return {
    ...weather,
    temperatures: weather.temperatures.map((temperature) =>
      temperature === null ? null : mirror(temperature),
    ),
  };
}

function hourOf(time: number): number {
  return Math.floor(time / hourLength);
}

/** Cites the hours of spans by as few cell ranges as possible: one for each span in a file ordered by time. */
function citation(unordered: readonly Hour[]): Station["hours"] {
  const hours = [...unordered].sort((a, b) => a.time - b.time);
  const lastOfRun = new Uint32Array(hours.length);
  for (let at = hours.length - 1; at >= 0; at--) {
    const [here, next] = [hours[at]?.cell, hours[at + 1]?.cell];
    const goesOn = here && next && here.file === next.file && here.row + 1 === next.row;
    lastOfRun[at] = goesOn ? (lastOfRun[at + 1] ?? at) : at;
  }
  // A city asks for the hours of a million periods.
  const numbers = Float64Array.from(hours, ({ time }) => hourOf(time));
  const positionOf = (time: number): number => {
    const hour = Math.ceil(time / hourLength);
    let [low, high] = [0, hours.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[middle] ?? 0) < hour) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (spans) => {
    let count = 0;
    const cited = spans.flatMap(({ start, end }) => {
      const [from, to] = [positionOf(start), positionOf(end)];
      count += to - from;
      const blocks = [];
      for (let at = from; at < to; at = (lastOfRun[at] ?? at) + 1) {
        const [first, last] = [hours[at], hours[Math.min(lastOfRun[at] ?? at, to - 1)]];
        if (!first || !last) break;
        blocks.push({ range: { ...first.cell, toRow: last.cell.row }, status: first.status });
      }
      return blocks;
    });
    return block("hour", count, cited);
  };
}
