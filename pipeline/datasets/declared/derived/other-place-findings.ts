import { liesIn } from "../../../model/area.ts";
import { type Finding, finding } from "../../../model/finding.ts";
import { atCells } from "../../../model/place.ts";
import { cellsOf, entriesOf, textIn, type World } from "../entry.ts";
import type { SourceView } from "../operations/groupings.ts";
import { otherParent } from "../problems.ts";

/** Reports, once each, places that another key column of their rows puts in a place in which they do not lie. */
export function* otherPlaceFindings(views: ReadonlyMap<string, SourceView>, world: World): Iterable<Finding> {
  const { areas, tables } = world;
  for (const [source, { columns, key }] of views) {
    const table = tables[source];
    const inKey = (...kinds: readonly string[]) =>
      key.filter((name) => kinds.includes(columns.get(name)?.kind ?? ""));
    const [place, otherPlace] = inKey("area");
    const texts = inKey("text", "choice");
    // Where a row names two places, one need not lie in the other.
    if (!table || place === undefined || otherPlace !== undefined || texts.length === 0) continue;
    const seen = new Set<string>();
    for (const entry of entriesOf(table, [], world)) {
      const area = textIn(entry.value(place));
      for (const text of texts) {
        const stated = areas.find(textIn(entry.value(text)) ?? "");
        const pair = `${area} ${stated}`;
        if (area === null || stated === null || seen.has(pair)) continue;
        seen.add(pair);
        const [cell] = cellsOf(entry, [text]);
        if (cell && !liesIn(area, stated, areas) && !liesIn(stated, area, areas))
          yield finding(otherParent({ place: area, stated }), atCells(cell.range));
      }
    }
  }
}
