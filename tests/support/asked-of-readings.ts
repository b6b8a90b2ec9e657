import { rowsElsewhere } from "../../pipeline/model/table.ts";
import { checkSource } from "../../pipeline/stages/large/check-source.ts";
import type { Engine } from "../../pipeline/stages/large/engine.ts";
import type { Parts } from "../../pipeline/stages/large/parts-of.ts";
import { groupsOf } from "../../pipeline/stages/large/stream-groups.ts";
import { datasetOf } from "./datasets.ts";
import { against } from "./same-meaning.ts";

const { sources, stream } = datasetOf("retrofit");
if (!sources.readings || !stream) throw new Error("missing source: readings");
export const readings = sources.readings;
export const streamOfReadings = stream;

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
  for await (const group of groupsOf(read, streamOfReadings, { zones: [{ zone: "UTC", groups: null }] })) {
    rows.push(
      ...group.rows.map(
        ({ building, start }) => `${building} ${new Date(Number(start)).toISOString().slice(0, 10)}`,
      ),
    );
    sums.push(...group.sums.map((own) => `${own.row.building} ${own.month} ${own.rows}`));
  }
  return { queries, rows, sums, used: large.tally.used, codes: large.findings.map(({ code }) => code) };
}
