import { type ChoiceColumn, everyName, nameFor } from "../../../model/contract.ts";
import { type CellReading, problem, value } from "./cell.ts";
import { nearest } from "./nearest.ts";
import { normalize } from "./normalize.ts";
import { notInList } from "./problems.ts";

/** Reads a closed list, with an optional remark after a dash; an unknown text is refused, with the nearest entry. */
export function choiceReader(column: ChoiceColumn): (raw: string) => CellReading<string> {
  const ids = new Map<string, string>();
  for (const [id, names] of Object.entries(column.choices)) {
    for (const name of everyName(names)) ids.set(normalize(name), id);
  }
  const allowed = Object.values(column.choices).map((names) => nameFor(names, "en"));
  const all = Object.values(column.choices).flatMap(everyName);
  const name = nameFor(column.names, "en");
  return (raw) => {
    const text = normalize(raw);
    const id = ids.get(text) ?? ids.get(text.split(/ [–—-] /u)[0] ?? "");
    if (id !== undefined) return value(id);
    return problem(notInList({ raw, column: name, nearest: nearest(raw, all, (text) => text), allowed }));
  };
}
