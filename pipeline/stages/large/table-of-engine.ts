import { z } from "zod";
import type { Contract } from "../../model/contract.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { inFile } from "../../model/place.ts";
import type { Engine } from "./engine.ts";
import { fromClause } from "./from-clause.ts";
import { locateAll, type Parts } from "./parts-of.ts";
import { tableRefused } from "./problems.ts";

/** A table in an engine: `readings.table.json` says where, without secrets. */
const pointer = z.strictObject({ engine: z.literal("clickhouse"), from: z.string() });

/** The FROM clause for the table in such a file, or why it is refused. */
export function tableIn(file: string, text: string, allowed: readonly string[]): string | Finding {
  const parsed = pointer.safeParse(jsonOf(text));
  const clause = parsed.success ? fromClause(parsed.data.from, allowed) : { refused: null };
  return "from" in clause ? clause.from : finding(tableRefused({ place: clause.refused }), inFile(file));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A table in an engine as the only part of a source. Its rows have no numbers and are identified by key. */
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
