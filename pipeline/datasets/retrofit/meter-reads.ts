import type { Read as MethodRead } from "../../methods/reads.ts";
import { groupBy } from "../../model/group-by.ts";
import { isMissing } from "../../model/quantity.ts";
import type { Row, Table } from "../../model/table.ts";
import type { readings } from "./contract.ts";

export type Read = Row<typeof readings.columns>;

/** The rows of one meter, made from their table when they are asked for: a city's daily reads would fill the memory. */
export interface MeterRows {
  readonly length: number;
  at(index: number): Read | undefined;
  slice(from: number, to?: number): Read[];
}

/** The reads of one meter in the order of the file, as rows and as the method takes them. */
export interface MeterReads {
  readonly building: string;
  readonly carrier: Read["carrier"];
  readonly rows: MeterRows;
  readonly reads: readonly MethodRead[];
}

/** Each building's meters, by carrier. */
export function meterReads(
  table: Table<typeof readings.columns>,
): ReadonlyMap<string, readonly MeterReads[]> {
  const meters = new Map<
    string,
    Pick<MeterReads, "building" | "carrier"> & { reads: MethodRead[]; indices: number[] }
  >();
  let index = 0;
  for (const { building, carrier, start, use, estimated } of table) {
    const key = `${building}\n${carrier}`;
    let meter = meters.get(key);
    if (!meter) {
      meter = { building, carrier, reads: [], indices: [] };
      meters.set(key, meter);
    }
    meter.indices.push(index++);
    const amount = isMissing(use) ? null : use.amount;
    meter.reads.push({ time: start, use: amount, estimated: estimated === "estimated" });
  }
  const all = [...meters.values()].map(({ building, carrier, reads, indices }) => {
    return { building, carrier, reads, rows: rowsAt(table, indices) };
  });
  return groupBy(all, ({ building }) => building);
}

function rowsAt(table: Table<typeof readings.columns>, indices: readonly number[]): MeterRows {
  return {
    length: indices.length,
    at: (index) => {
      const place = indices[index];
      return place === undefined ? undefined : table.row(place);
    },
    slice: (from, to) => indices.slice(from, to).map((place) => table.row(place)),
  };
}
