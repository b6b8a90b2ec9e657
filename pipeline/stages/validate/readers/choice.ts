import type { ChoiceColumn } from "../../../model/contract.ts";
import { nearest } from "../nearest.ts";
import { normalize } from "../normalize.ts";
import { type CellReading, problem, value } from "./cell.ts";

/** A reader of one closed list, with or without a remark after a dash; an unknown text is refused with the nearest entry. */
export function choiceReader(column: ChoiceColumn): (raw: string) => CellReading<string> {
  const ids = new Map<string, string>();
  for (const [id, spellings] of Object.entries(column.choices)) {
    for (const spelling of spellings) ids.set(normalize(spelling), id);
  }
  const allowed = Object.values(column.choices).flatMap((spellings) => spellings.slice(0, 1));
  const all = Object.values(column.choices).flat();
  const name = column.names.en[0] ?? "";
  return (raw) => {
    const text = normalize(raw);
    const id = ids.get(text) ?? ids.get(text.split(/ [–—-] /u)[0] ?? "");
    if (id !== undefined) return value(id);
    return problem({
      code: "not-in-list",
      raw,
      column: name,
      nearest: nearest(raw, all, (text) => text),
      allowed,
    });
  };
}
