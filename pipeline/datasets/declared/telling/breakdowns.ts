import type { Locale } from "../../../model/locale.ts";
import { unstated } from "../../../model/observation.ts";
import { nameIn } from "../../../words/names.ts";
import type { Translations } from "../definition-sheet.ts";
import { type Languages, sayIn } from "../languages.ts";
import { breakdownNames, type Grouping } from "../operations/grouping.ts";

/** What readers see for the values of a column, and for the column itself where it is a part of the year. */
export interface ColumnWords {
  readonly label: Translations | null;
  readonly values: ReadonlyMap<string, Translations>;
}

/** What readers see for each breakdown of a grouping with listed values, and for what is not stated. */
export function breakdownsOf(
  grouping: Grouping,
  columns: ReadonlyMap<string, ColumnWords>,
  locale: Locale,
  languages: Languages,
): [string, string][] {
  const parts = grouping.filter(({ slot }) => slot === "part");
  const notStated = nameIn("part", unstated, locale);
  const dated = breakdownNames(grouping);
  const undated = breakdownNames(grouping, false);
  const heads = undated.join() === dated.join() ? [dated] : [dated, undated];
  return heads.flatMap((names): [string, string][] => {
    const isDated = names === dated;
    if (names.length === 0 && parts.length === 0) return [];
    if (parts.length === 0) {
      const titles = dated.map((name) => {
        const label = columns.get(name)?.label ?? null;
        return label ? sayIn(label, locale, languages) : name;
      });
      return [[names.join("-"), isDated ? titles.join(" ") : notStated]];
    }
    let keys: readonly (readonly [string, readonly string[]])[] = [
      [names.join("-"), isDated ? [] : [notStated]],
    ];
    for (const { column, values } of parts) {
      if (!values) return [];
      const words = columns.get(column)?.values;
      keys = keys.flatMap(([id, ofKey]) =>
        [...new Set([...values, unstated])].map((value) => {
          const valueWords = words?.get(value);
          const text = valueWords ? sayIn(valueWords, locale, languages) : value;
          return [
            id === "" ? value : `${id}-${value}`,
            [...ofKey, value === unstated && !valueWords ? notStated : text],
          ] as const;
        }),
      );
    }
    return keys.map(([id, texts]) => [id, texts.join(", ")]);
  });
}
