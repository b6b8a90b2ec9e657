import type { DatasetWords, Sources } from "../../../model/dataset.ts";
import type { Locale } from "../../../model/locale.ts";
import type { Built } from "../build.ts";
import type { List } from "../contract/lists.ts";
import type { Definition } from "../definition.ts";
import { partsOf, type Told } from "../definition-sheet.ts";
import { type Languages, sayIn } from "../languages.ts";
import { breakdownNames } from "../operations/grouping.ts";
import { toldIn } from "../read-definition-sheet.ts";
import { settingOf } from "../settings.ts";
import { breakdownsOf, type ColumnWords } from "./breakdowns.ts";

/** What prose calls an indicator besides its title; what a language lacks is not borrowed from another. */
export function synonymsIn(
  locale: Locale,
  { indicators, languages }: Pick<Built, "indicators" | "languages">,
): { readonly [indicator: string]: readonly string[] } {
  return Object.fromEntries(
    indicators.flatMap(({ id, row }) => {
      const names = spokenIn(row.told.synonyms, locale, languages);
      return names.length > 0 ? [[id, names]] : [];
    }),
  );
}

/** What prose calls the values that figures are parted by, besides what readers see for them, by breakdown. */
export function partSynonymsIn(
  locale: Locale,
  { definition, lists, indicators, languages }: Built,
): { readonly [breakdown: string]: readonly string[] } {
  const listOf = new Map<string, List>();
  for (const { cells } of definition.columns) {
    const list = lists.get(cells.list?.text ?? "");
    // Columns of one name in several sources share their words; the first says what both have.
    if (cells.name && list)
      listOf.set(cells.name.text, new Map([...list, ...(listOf.get(cells.name.text) ?? [])]));
  }
  const groupings = indicators.flatMap(({ made }) => (made.from === "figures" ? [] : made.groupings));
  const said = groupings.flatMap((grouping) => {
    const [own, ...others] = grouping.filter(({ slot }) => slot === "part");
    if (!own || others.length > 0) return [];
    return [...(listOf.get(own.column) ?? [])].map(([value, { synonyms }]) => {
      const names = spokenIn(synonyms, locale, languages);
      return [[...breakdownNames(grouping), value].join("-"), names] as const;
    });
  });
  return Object.fromEntries(said.filter(([, names]) => names.length > 0));
}

/** The names that a language has itself; a plain column is in the definition's own. */
function spokenIn(told: Told, locale: Locale, { own }: Languages): readonly string[] {
  return partsOf(toldIn(told, locale === own ? [locale, ""] : [locale])?.text ?? "");
}

/** What readers see for the values of listed columns, and for derived ones. */
export function columnWordsOf({ definition, lists }: Built): ReadonlyMap<string, ColumnWords> {
  const words = new Map<string, ColumnWords>();
  for (const { cells } of definition.columns) {
    const list = lists.get(cells.list?.text ?? "");
    if (!cells.name || !list) continue;
    const values = new Map([...list].map(([value, { shown }]) => [value, shown]));
    // Columns of one name in several sources share their words; the first says what both have.
    const before = words.get(cells.name.text)?.values ?? new Map();
    words.set(cells.name.text, { label: null, values: new Map([...values, ...before]) });
  }
  for (const { cells, told } of definition.derived) {
    const label = told.label.size > 0 ? told.label : null;
    if (cells.name) words.set(cells.name.text, { label, values: new Map() });
  }
  return words;
}

/** Everything that the dataset says in a language. */
export function wordsIn(locale: Locale, built: Built): DatasetWords<string, string, Sources> {
  const { definition, languages, indicators, units, lists } = built;
  const setting = (name: string) => {
    const row = settingOf(definition, name);
    return row ? sayIn(row.told.value, locale, languages) : "";
  };
  const columns = columnWordsOf(built);
  const breakdowns = new Map<string, string>();
  for (const { part, row, made } of indicators) {
    const title = sayIn(row.told.title, locale, languages);
    if (part !== "") breakdowns.set(part, title);
    for (const grouping of made.from === "figures" ? [] : made.groupings) {
      for (const [id, text] of breakdownsOf(grouping, columns, locale, languages)) {
        breakdowns.set([part, id].filter(Boolean).join("-"), part === "" ? text : `${title}, ${text}`);
      }
    }
  }
  for (const { made } of indicators) {
    const prefer = made.from === "rows" ? made.prefer : null;
    for (const [value, said] of (prefer && columns.get(prefer.column)?.values) ?? []) {
      breakdowns.set(value, sayIn(said, locale, languages));
    }
  }
  // A list of that name says what readers see for parts that an operation makes itself.
  for (const [id, { shown }] of lists.get("parts") ?? []) breakdowns.set(id, sayIn(shown, locale, languages));
  const wholes = indicators.filter(
    ({ id, part }) => part === "" || !indicators.some((own) => own.id === id && own.part === ""),
  );
  const meanings = Object.fromEntries(
    [...built.sources].map(([source]) => [source, meaningsOf(source, definition, locale, languages)]),
  );
  return {
    title: setting("title") || built.id,
    about: setting("about"),
    measured: setting("measured"),
    indicators: Object.fromEntries(
      wholes.map(({ id, row }) => [
        id,
        {
          title: sayIn(row.told.title, locale, languages) || id,
          definition: sayIn(row.told.definition, locale, languages),
          method: sayIn(row.told.method, locale, languages) || methodOf(row.cells),
        },
      ]),
    ),
    units: Object.fromEntries(
      [...units.rows].map(([symbol, { told }]) => {
        const many = sayIn(told.many, locale, languages) || symbol;
        return [symbol, { one: sayIn(told.one, locale, languages) || many, many }];
      }),
    ),
    breakdowns: Object.fromEntries(breakdowns),
    openBreakdowns: indicators.flatMap(({ part, made }) =>
      (made.from === "figures" ? [] : made.groupings)
        .filter((grouping) => grouping.some(({ slot, values }) => slot === "part" && !values))
        .map((grouping) =>
          [part, ...breakdownNames(grouping), ""].filter((own, at) => at > 0 || own).join("-"),
        ),
    ),
    columns: meanings,
  };
}

/** The definition's own words, which readers of any language can look up in it. */
function methodOf(cells: { readonly [column: string]: { readonly text: string } | null }): string {
  const parts = [cells.operation?.text, cells.column?.text, cells.of && `of ${cells.of.text}`];
  const where = cells.where ? ` where ${cells.where.text}` : "";
  return `${parts.filter(Boolean).join(" ")}${where}`;
}

function meaningsOf(
  source: string,
  definition: Definition,
  locale: Locale,
  languages: Languages,
): { readonly [column: string]: string } {
  const own = definition.columns.filter(({ cells }) => cells.source?.text === source);
  return Object.fromEntries(
    own.map(({ cells, told }) => [cells.name?.text ?? "", sayIn(told.meaning, locale, languages)]),
  );
}
