import { sources } from "../../pipeline/datasets/retrofit/contract.ts";
import { meteredStream } from "../../pipeline/datasets/retrofit/metered-stream.ts";
import { rowsElsewhere } from "../../pipeline/model/table.ts";
import { checkSource } from "../../pipeline/stages/large/check-source.ts";
import type { Engine } from "../../pipeline/stages/large/engine.ts";
import type { Parts } from "../../pipeline/stages/large/parts-of.ts";
import { groupsOf } from "../../pipeline/stages/large/stream-groups.ts";
import { against } from "./same-meaning.ts";

export const readings = sources.readings;

/** What an engine is asked of readings, from their checks to their sums of months, and what comes of it. */
export async function askedOfReadings(engine: Engine, parts: Parts) {
  const queries: string[] = [];
  const noted: Engine = {
    ...engine,
    rows(query, over) {
      queries.push(query);
      return engine.rows(query, over);
    },
    stream(query, rows) {
      queries.push(query);
      return engine.stream(query, rows);
    },
  };
  const large = await checkSource(noted, parts, { contract: readings, ...against });
  const [rows, sums]: [string[], string[]] = [[], []];
  const read = { ...large, large, engine: noted, table: rowsElsewhere };
  for await (const group of groupsOf(read, meteredStream, { zones: [{ zone: "UTC", groups: null }] })) {
    rows.push(
      ...group.rows.map(
        ({ building, start }) => `${building} ${new Date(Number(start)).toISOString().slice(0, 10)}`,
      ),
    );
    sums.push(...group.sums.map((own) => `${own.row.building} ${own.month} ${own.rows}`));
  }
  return { queries, rows, sums, used: large.tally.used, codes: large.findings.map(({ code }) => code) };
}
