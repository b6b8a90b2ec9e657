import { type Finding, finding } from "../../../model/finding.ts";
import { atCells } from "../../../model/place.ts";
import { unknownReference } from "../../../rules/problems.ts";
import { cellsOf, type Entry, entriesOf, textIn, type World } from "../entry.ts";
import type { SourceView } from "../operations/groupings.ts";
import type { DerivedColumns } from "./derivations.ts";
import { type LookUp, rowFor } from "./look-up.ts";

/** Rows whose key the other source does not have, named once for each key (`unknown-reference`). */
export function* lookUpFindings(
  { lookUps }: DerivedColumns,
  views: ReadonlyMap<string, SourceView>,
  world: World,
): Iterable<Finding> {
  const told = new Set<string>();
  for (const [name, lookUp] of lookUps) {
    const [source = ""] = name.split(".");
    const table = world.tables[source];
    if (!table) continue;
    for (const entry of entriesOf(table, views.get(source)?.derivations ?? [], world)) {
      const key = [source, lookUp.source, ...lookUp.key.map((column) => textIn(entry.value(column)))].join(
        "\u0000",
      );
      if (told.has(key) || rowFor(entry, lookUp, world)) continue;
      told.add(key);
      yield* strangerAt(entry, lookUp);
    }
  }
}

function strangerAt(entry: Entry, { source, key }: LookUp): Finding[] {
  const last = key.at(-1) ?? "";
  const [cell] = cellsOf(entry, [last]);
  const raw = textIn(entry.value(last)) ?? "";
  if (!cell) return [];
  return [finding(unknownReference({ raw, list: source, nearest: null }), atCells(cell.range))];
}
