import type { Checked } from "../../../pipeline/flow/check.ts";
import type { Read } from "../../../pipeline/methods/reads.ts";
import type { Observation } from "../../../pipeline/model/observation.ts";
import { passageText } from "../../../pipeline/stages/render/passage-text.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";
import { dataRepository } from "../../support/data-repository.ts";
import { retrofit } from "../../support/datasets.ts";
import { placeOf } from "../../support/edition.ts";
import { temperatures, works } from "../synthetic-meter.ts";

/** A building as an office sends it in: its reads, works and station. */
export interface Building {
  readonly reads: readonly (Read & { readonly typed?: string })[];
  readonly carrier?: "gas" | "electricity" | "heat";
  readonly unit?: string;
  /** Rows of works, start and end; those of the synthetic meters unless given. */
  readonly stages?: readonly (readonly [start: string, end: string])[];
  readonly station?: string;
  /** Instants are written as dates alone. */
  readonly bareDates?: boolean;
}

/** Hourly temperatures of a station, as typed. */
export interface TypedStation {
  readonly name: string;
  readonly unit: string;
  typed(fahrenheit: number): number;
  readonly timeZone?: string;
}

export const stations: readonly TypedStation[] = [
  { name: "fahrenheit", unit: "degF", typed: (of) => of },
  { name: "celsius", unit: "°C", typed: (of) => (of - 32) / 1.8 },
];

/** What a city publishes of its meters, from the raw files on. */
export interface MeteredCity {
  readonly checked: Checked;
  /** The sentence that readers see of a building. */
  sentence(building: string): string;
  /** Codes of what was found at its reads and works, errors and all. */
  findings(building: string): string[];
  figure(indicator: string, building: string): number | string;
}

const iso = (time: number) => new Date(time).toISOString();

/** Writes the buildings as raw files and checks them by the whole corridor. */
export async function meteredCity(
  buildings: { readonly [name: string]: Building },
  typedStations: readonly TypedStation[] = stations,
): Promise<MeteredCity> {
  const repository = await dataRepository();
  const rowsOf = new Map<string, string[]>();
  try {
    const raw = "data/raw/2020/retrofit";
    await repository.copy("data/datasets/retrofit", "data/datasets/retrofit");
    await repository.copy(`${raw}/programme.xlsx`, `${raw}/programme.xlsx`);
    const stages = ["Building,Area,Measure,Works start,Works end,Weather station,Record,Source"];
    const reads = ["Building,Carrier,Period start,Use,Unit,Estimated"];
    for (const [position, [name, building]] of Object.entries(buildings).entries()) {
      // Cases share their reads, which of two meters would be one that is there twice.
      const apart = 1 + 1e-6 * position;
      const own: string[] = [];
      rowsOf.set(name, own);
      const dates = building.stages ?? [[iso(works.start).slice(0, 10), iso(works.end).slice(0, 10)]];
      for (const [index, [start, end]] of dates.entries()) {
        stages.push(
          `${name},MNG-ULN,stage ${index + 1},${start},${end},${building.station ?? "fahrenheit"},reported,an office`,
        );
        own.push(`retrofit/retrofits.csv › ${stages.length}`);
      }
      const { carrier = "gas", unit = "kWh" } = building;
      for (const { time, use, estimated, typed } of building.reads) {
        const start = building.bareDates ? iso(time).slice(0, 10) : iso(time).replace(".000Z", "+00:00");
        const amount = typed ?? (use === null ? "" : String(use * apart));
        reads.push(`${name},${carrier},${start},${amount},${unit},${estimated ? "yes" : ""}`);
        own.push(`retrofit/meter-readings.csv › ${reads.length}`);
      }
    }
    await repository.write(`${raw}/retrofits.csv`, `${stages.join("\n")}\n`);
    await repository.write(`${raw}/meter-readings.csv`, `${reads.join("\n")}\n`);
    for (const { name, unit, typed, timeZone = "" } of typedStations) {
      const hours = temperatures.map(
        ({ time, temperature }) =>
          `${name},${iso(time).replace(".000Z", "+00:00")},${typed(temperature).toFixed(3)},${unit},${timeZone}`,
      );
      const text = ["Station,Time,Temperature,Unit,Time zone", ...hours].join("\n");
      await repository.write(`${raw}/weather-${name}.csv`, `${text}\n`);
    }
    return published(await repository.check(), rowsOf);
  } finally {
    await repository.dispose();
  }
}

function published(checked: Checked, rowsOf: ReadonlyMap<string, readonly string[]>): MeteredCity {
  const observations = checked.computed.flatMap((own) => own.observations);
  const words = wordsOf("en", checked.areas);
  const of = (building: string) =>
    observations.filter(({ breakdown }) => breakdown === building || breakdown.startsWith(`${building},`));
  return {
    checked,
    sentence: (building) => {
      const own = of(building) as readonly Observation[] as Parameters<typeof retrofit.narrative>[0];
      const told = retrofit.narrative(own, "en").map((passage) => passageText(passage, words));
      return told.find((text) => text.startsWith(`${building}:`)) ?? "nothing is said";
    },
    findings: (building) => {
      const rows = new Set(rowsOf.get(building));
      const at = checked.findings.filter((found) => rows.has(rowIn(placeOf(found))));
      const figures = checked.findings.filter(({ at: place }) => {
        return place.medium === "figure" && place.breakdown === building;
      });
      const reasons = figures.map((found) => ("reason" in found ? String(found.reason) : found.code));
      return [...new Set([...at.map(({ code }) => code), ...reasons])];
    },
    figure: (indicator, building) => {
      const found = of(building).find((one) => one.indicator === indicator && one.breakdown === building);
      if (!found) return "no figure";
      return "missing" in found.value ? found.value.missing : found.value.amount;
    },
  };
}

/** `file › 12` of `file › C12:D14`. */
function rowIn(place: string): string {
  const [, file, row] = /^(.*) › [A-Z]+(\d+)/.exec(place) ?? [];
  return file === undefined ? place : `${file} › ${row}`;
}
