import { type Finding, finding } from "../../../model/finding.ts";
import { atCells } from "../../../model/place.ts";
import {
  ambiguousPlace,
  dateRead,
  notADate,
  unknownArea,
} from "../../../stages/validate/readers/problems.ts";
import { cellsOf, type Entry, entriesOf, isFilled, textIn, type World } from "../entry.ts";
import type { SourceView } from "../operations/groupings.ts";
import { unlistedPlaces } from "../problems.ts";
import { type DerivedColumns, partsIn } from "./derivations.ts";
import { looseDateIn } from "./loose-date.ts";

/** Reports what was read from texts with less than certainty, and names in them that are unknown. */
export function* looseTextFindings(
  { of }: DerivedColumns,
  views: ReadonlyMap<string, SourceView>,
  world: World,
): Iterable<Finding> {
  for (const [source, derivations] of of) {
    const table = world.tables[source];
    if (!table) continue;
    const entries = entriesOf(table, views.get(source)?.derivations ?? [], world);
    for (const { loose, name } of derivations) {
      if (loose?.function === "period in") yield* dates(entries, loose.of, world);
      if (loose?.function === "place of") yield* unknown(entries, loose.of, world);
      if (loose?.function === "places in") yield* strangers(entries, name, loose.of, world);
    }
  }
}

function* dates(entries: readonly Entry[], [column = "", year]: readonly string[], world: World) {
  for (const entry of entries) {
    const raw = textIn(entry.value(column));
    const [cell] = cellsOf(entry, [column]);
    if (raw === null || !cell) continue;
    const within = year === undefined ? world.edition.edition : (textIn(entry.value(year)) ?? "");
    const read = looseDateIn(raw, within);
    if (!read) yield finding(notADate({ raw, column }), atCells(cell.range), "note");
    else if (!read.isSure) yield finding(dateRead({ raw, value: read.period }), atCells(cell.range));
  }
}

/** Reports texts that must be a place and are none, and short names that several places share. */
function* unknown(entries: readonly Entry[], [column = ""]: readonly string[], { areas }: World) {
  for (const entry of entries) {
    const raw = textIn(entry.value(column));
    const [cell] = cellsOf(entry, [column]);
    if (raw === null || !cell) continue;
    const code = areas.find(raw);
    const listed = code === null ? "" : (areas.get(code)?.names.en ?? "");
    if (code === null) yield finding(unknownArea({ raw, nearest: areas.nearest(raw) }), atCells(cell.range));
    else if (listed.toLowerCase().startsWith(`${raw.trim().toLowerCase()} (`))
      yield finding(ambiguousPlace({ raw, listed }), atCells(cell.range));
  }
}

/** One finding for all rows in which no column names a place or a list has a part that names none. */
function* strangers(entries: readonly Entry[], name: string, columns: readonly string[], { areas }: World) {
  const unknown: { readonly entry: Entry; readonly column: string; readonly parts: readonly string[] }[] = [];
  for (const entry of entries) {
    const filled = columns.filter((column) => isFilled(entry.value(column)));
    const filledWithPlace = filled.find((column) => areas.find(textIn(entry.value(column)) ?? "") !== null);
    const [column] = filledWithPlace === undefined ? filled.slice(-1) : [];
    if (column === undefined) continue;
    const parts = partsIn(textIn(entry.value(column)) ?? "").filter((part) => areas.find(part) === null);
    const isWhole = !isFilled(entry.value(name));
    if (parts.length > 0)
      unknown.push({ entry, column, parts: isWhole ? [textIn(entry.value(column)) ?? ""] : parts });
  }
  const [first] = unknown;
  const [cell] = first ? cellsOf(first.entry, [first.column]) : [];
  if (!first || !cell) return;
  const names = [...new Set(unknown.flatMap(({ parts }) => parts))];
  yield finding(unlistedPlaces({ names, count: unknown.length }), atCells(cell.range));
}
