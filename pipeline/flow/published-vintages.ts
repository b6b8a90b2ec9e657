import { join } from "node:path";
import { type FigureKey, keyOf } from "../model/figure-key.ts";
import { lineFor, type Restatement } from "../model/restatement.ts";
import type { PublishedVintage } from "../model/vintage.ts";
import { folder } from "../stages/ingest/folder.ts";
import { readRecord } from "../stages/ingest/record/read-record.ts";
import { publishedEditions } from "./published-editions.ts";

/** The published values of figures in each edition, oldest first, with the ledger lines that explain changes. */
export async function publishedVintages(
  root: string,
  keys: readonly FigureKey[],
  restatements: readonly Restatement[],
): Promise<(key: FigureKey) => readonly PublishedVintage[]> {
  const wanted = new Map(keys.map((key) => [keyOf(key), [] as PublishedVintage[]]));
  const reports = folder(join(root, "reports"));
  for (const edition of await publishedEditions(root)) {
    const { record } = await readRecord(reports, edition);
    if (!record) continue;
    const { published, earlier, vintages } = record;
    // What an edition published before it was published again comes first.
    for (const [index, vintage] of [...earlier, ...vintages].entries()) {
      const given = wanted.get(keyOf(vintage));
      if (!given) continue;
      const before = given.at(-1)?.vintage.edition ?? null;
      const between = restatements.filter(({ from, to }) => from === before && to === edition);
      given.push({ vintage, published, line: lineFor(between, vintage), replaced: index < earlier.length });
    }
  }
  return (key) => wanted.get(keyOf(key)) ?? [];
}
