import { z } from "zod";
import type { Contract } from "../../model/contract.ts";
import { type Engine, EngineFault } from "./engine.ts";
import { locateAll, type Parts } from "./parts-of.ts";

const identifier = "[A-Za-z_][A-Za-z0-9_]*";

/** A table that lies in an engine: `readings.table.json` says where, and nothing that must be kept secret. */
const pointer = z.strictObject({
  engine: z.literal("clickhouse"),
  /** A table, with its database or not, or a function that gives one: `s3Cluster('main', 'https://…/*.parquet')`. */
  from: z.string().regex(new RegExp(`^${identifier}(\\.${identifier})?$|^${identifier}\\(.*\\)$`, "s")),
});

/** What such a file says; a fault in it is told in one line, since there is nothing to check yet. */
export function tableIn(file: string, text: string): z.infer<typeof pointer> {
  try {
    return pointer.parse(JSON.parse(text));
  } catch {
    throw new EngineFault(
      `${file} does not say where its table lies; it is to hold {"engine": "clickhouse", "from": "database.table"}`,
    );
  }
}

/** A table of an engine as the only part of a source. Its rows have no numbers: they are known by their key. */
export async function tablePart(
  engine: Engine,
  file: string,
  from: string,
  contract: Contract,
): Promise<Parts> {
  const rows = await engine.rows(`DESCRIBE TABLE ${from}`);
  const columns = rows.map(({ name, type }) => ({
    name: String(name),
    type: String(type),
    as: String(name),
  }));
  return locateAll(engine, [{ file, from, line: "CAST(NULL AS Nullable(UInt64))", columns }], contract);
}
