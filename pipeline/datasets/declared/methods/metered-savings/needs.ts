import type { MethodWorld, PlainRow, PlainRows } from "../../method.ts";

export const needs = {
  /** Start and end of the works, one row a stage, and the weather station of the building. */
  retrofits: {
    ...({ building: "text", area: "area", worksStart: "period", worksEnd: "period" } as const),
    ...({ station: "text", record: "choice", source: "text" } as const),
    ...({ households: "quantity in household?", floorArea: "quantity?" } as const),
  },
  /** Energy used from each read to the next; a last read without use only closes a period. */
  readings: {
    ...({ building: "text", carrier: "choice", start: "instant" } as const),
    ...({ use: "quantity in kWh", estimated: "choice?" } as const),
  },
  weather: {
    ...({ station: "text", time: "instant", temperature: "quantity in degF" } as const),
    ...({ unit: "text", timeZone: "text?" } as const),
  },
} as const;

type Sources = typeof needs;
export type SavingsRows = { readonly [S in keyof Sources]: PlainRows<Sources[S]> };
export type Retrofit = PlainRow<Sources["retrofits"]>;
export type MeterRead = PlainRow<Sources["readings"]>;

export function rowsOf({ plain }: MethodWorld<Sources>): SavingsRows {
  return { retrofits: plain("retrofits"), readings: plain("readings"), weather: plain("weather") };
}
