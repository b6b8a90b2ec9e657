import type { Locale } from "../../../model/locale.ts";
import type { Translations } from "../definition-sheet.ts";
import { type Languages, sayIn } from "../languages.ts";
import { breakdownNames, type Grouping } from "../operations/grouping.ts";

/** What readers see for the values of a column, and for the column itself where it is a part of the year. */
export interface ColumnWords {
  readonly label: Translations | null;
  readonly values: ReadonlyMap<string, Translations>;
}

/** What readers see for each breakdown of a grouping with listed values. */
export function breakdownsOf(
  grouping: Grouping,
  columns: ReadonlyMap<string, ColumnWords>,
  locale: Locale,
  languages: Languages,
): [string, string][] {
  const parts = grouping.filter(({ slot }) => slot === "part");
  const names = breakdownNames(grouping);
  if (names.length === 0 && parts.length === 0) return [];
  if (parts.length === 0) {
    const labels = names.map((name) => columns.get(name)?.label ?? null);
    const titles = labels.map((label, index) =>
      label ? sayIn(label, locale, languages) : (names[index] ?? ""),
    );
    return [[names.join("-"), titles.join(" ")]];
  }
  let keys: readonly (readonly [string, readonly string[]])[] = [[names.join("-"), []]];
  for (const { column, values } of parts) {
    if (!values) return [];
    const words = columns.get(column)?.values;
    keys = keys.flatMap(([id, ofKey]) =>
      values.map((value) => {
        const valueWords = words?.get(value);
        return [
          id === "" ? value : `${id}-${value}`,
          [...ofKey, valueWords ? sayIn(valueWords, locale, languages) : value],
        ] as const;
      }),
    );
  }
  return keys.map(([id, parts]) => [id, parts.join(", ")]);
}
