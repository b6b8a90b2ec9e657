import { type Finding, finding } from "../../../model/finding.ts";
import { atCells } from "../../../model/place.ts";
import type { Table } from "../../../model/table.ts";
import { unknownReference } from "../../../rules/problems.ts";
import type { Built } from "../build.ts";
import { cellsOf, type Entry, entriesOf, textIn, type World } from "../entry.ts";
import { near } from "../near.ts";
import type { SourceView } from "../operations/groupings.ts";
import { type LookUp, rowFor } from "./look-up.ts";

/** Reports rows whose key the other source lacks, once per key and file (`unknown-reference`). */
export function* lookUpFindings(
  { derived: { lookUps }, sources }: Pick<Built, "derived" | "sources">,
  views: ReadonlyMap<string, SourceView>,
  world: World,
): Iterable<Finding> {
  const reported = new Set<string>();
  for (const [name, lookUp] of lookUps) {
    const [source = ""] = name.split(".");
    const table = world.tables[source];
    if (!table) continue;
    for (const entry of entriesOf(table, views.get(source)?.derivations ?? [], world)) {
      if (rowFor(entry, lookUp, world)) continue;
      const stranger = strangerIn(entry, lookUp, world.tables[lookUp.source]);
      const [cell] = cellsOf(entry, [stranger.column]);
      const key = [source, lookUp.source, cell?.range.file, ...stranger.key].join("\u0000");
      if (!cell || reported.has(key)) continue;
      reported.add(key);
      const [raw, list] = [
        stranger.key.at(-1) ?? "",
        sources.get(lookUp.source)?.contract.file ?? lookUp.source,
      ];
      const problem = unknownReference({ raw, list, nearest: near(raw, stranger.values) });
      yield finding(problem, atCells(cell.range));
    }
  }
}

/** The first column of a key for which the other source has no matching row, and the values it has there instead. */
interface Stranger {
  readonly column: string;
  readonly key: readonly string[];
  readonly values: readonly string[];
}

function strangerIn(entry: Entry, { key }: LookUp, table: Table | undefined): Stranger {
  let rows = [...(table ?? [])];
  const asked: string[] = [];
  for (const column of key) {
    const value = textIn(entry.value(column)) ?? "";
    asked.push(value);
    const same = rows.filter((row) => row[column] === value);
    if (same.length === 0)
      return { column, key: asked, values: rows.flatMap((row) => textIn(row[column] ?? null) ?? []) };
    rows = same;
  }
  return { column: key.at(-1) ?? "", key: asked, values: [] };
}
