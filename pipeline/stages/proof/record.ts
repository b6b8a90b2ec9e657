import Papa from "papaparse";
import type { Observation } from "../../model/observation.ts";
import type { Qualifier } from "../../model/quantity.ts";
import type { Unit } from "../../model/unit.ts";

/** One published number as its edition's observations.csv has it. */
export interface Published extends Omit<Observation, "value"> {
  readonly dataset: string;
  readonly amount: number;
  readonly qualifier: Qualifier;
  readonly unit: Unit;
  readonly status: string;
  /** The cells behind it, as written. */
  readonly sources: string;
}

/** What an edition published, from its record alone. */
export interface Edition {
  readonly year: string;
  readonly observations: readonly Published[];
  readonly byKey: ReadonlyMap<string, Published>;
}

export function keyOf(
  of: Pick<Published, "dataset" | "indicator" | "area" | "period" | "breakdown">,
): string {
  return JSON.stringify([of.dataset, of.indicator, of.area, of.period, of.breakdown]);
}

const columns = [
  "dataset",
  "indicator",
  "area",
  "period",
  "breakdown",
  "value",
  "qualifier",
  "unit",
  "status",
];

/** The record of an edition; null where the text is no such table. Rows without a value are left out. */
export function readRecord(csv: string, year: string): Edition | null {
  const { data, meta } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  if (columns.some((column) => !meta.fields?.includes(column))) return null;
  const observations = data.flatMap((row): Published[] => {
    const { dataset = "", indicator = "", area = "", period = "", breakdown = "", value = "" } = row;
    if (value === "" || !Number.isFinite(Number(value))) return [];
    return [
      {
        dataset,
        indicator,
        area,
        period,
        breakdown,
        amount: Number(value),
        qualifier: row.qualifier as Qualifier,
        unit: row.unit as Unit,
        status: row.status ?? "",
        sources: row.sources ?? "",
      },
    ];
  });
  return { year, observations, byKey: new Map(observations.map((own) => [keyOf(own), own])) };
}
