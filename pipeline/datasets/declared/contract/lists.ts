import type { Names } from "../../../model/contract.ts";
import { type Standing, standings } from "../../../model/standing.ts";
import type { Definition } from "../definition.ts";
import type { Translations } from "../definition-sheet.ts";
import { type Languages, namesIn } from "../languages.ts";
import { takenId } from "../problems.ts";
import { idIn, type Reporter } from "../reporting.ts";

/** A value of a list: the names offices write, and what readers see. */
export interface ListValue {
  readonly names: Names;
  readonly shown: Translations;
  /** Further names used in prose. */
  readonly synonyms: Translations;
  /** What it means for a target to be counted under this value. */
  readonly standing: Standing | null;
}

/** The values of one list by id, in the order of its rows. */
export type List = ReadonlyMap<string, ListValue>;

export function defineLists(
  { lists: rows, columns }: Definition,
  languages: Languages,
  report: Reporter,
): ReadonlyMap<string, List> {
  const lists = new Map<string, Map<string, ListValue>>();
  const texts = columns.filter(({ cells }) => cells.kind?.text === "text");
  // Texts have no ids, and neither have parts named after them.
  const ofText = new Set(["parts", "references", ...texts.flatMap(({ cells }) => cells.list?.text ?? [])]);
  for (const { cells, translated } of rows) {
    const name = idIn(cells.list, report);
    const value = name !== null && ofText.has(name) ? (cells.value?.text ?? null) : idIn(cells.value, report);
    if (name === null || value === null || !cells.value) continue;
    const list = lists.get(name) ?? new Map<string, ListValue>();
    lists.set(name, list);
    if (list.has(value)) {
      report(takenId({ id: value, owner: name }), cells.value.at);
      continue;
    }
    const shown = translated.shown.size > 0 ? translated.shown : firstNames(translated.label, value);
    const standing = standings.find((each) => each.replace("-", " ") === cells.standing?.text) ?? null;
    const names = namesIn(translated.label, languages, value);
    list.set(value, { names, shown, synonyms: translated.synonyms, standing });
  }
  return lists;
}

/** The first name of a value in each language is what readers see unless `shown` says otherwise. */
function firstNames(label: Translations, value: string): Translations {
  const entries = [...label].map(([locale, cell]) => {
    const [first = value] = cell.text.split("|");
    return [locale, { ...cell, text: first.trim() }] as const;
  });
  return new Map(entries);
}
