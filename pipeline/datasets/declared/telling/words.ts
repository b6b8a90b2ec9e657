import type { DatasetWords, Sources } from "../../../model/dataset.ts";
import type { Locale } from "../../../model/locale.ts";
import type { Built } from "../build.ts";
import type { List } from "../contract/lists.ts";
import type { Definition } from "../definition.ts";
import { type Languages, namesOfLanguage, sayIn } from "../languages.ts";
import { breakdownNames } from "../operations/grouping.ts";
import { settingOf } from "../settings.ts";
import { breakdownsOf, type ColumnWords } from "./breakdowns.ts";
import { problemWordsIn } from "./method-problems.ts";

/** Further names of indicators in prose; they are never borrowed from another language. */
export function synonymsIn(
  locale: Locale,
  { indicators, languages }: Pick<Built, "indicators" | "languages">,
): { readonly [indicator: string]: readonly string[] } {
  return withNames(
    wholesOf(indicators).map(({ id, row }) => [
      id,
      namesOfLanguage(row.translated.synonyms, locale, languages),
    ]),
  );
}

/** The rows that describe an indicator: that of the whole, else those of its parts. */
function wholesOf(indicators: Built["indicators"]): Built["indicators"] {
  return indicators.filter(
    ({ id, part }) => part === "" || !indicators.some((other) => other.id === id && other.part === ""),
  );
}

/** Further names of breakdowns in prose, by breakdown. */
export function partSynonymsIn(
  locale: Locale,
  built: Built,
): { readonly [breakdown: string]: readonly string[] } {
  const listed = listsByColumn(built);
  const groupings = built.indicators.flatMap(({ made }) => (made.from === "figures" ? [] : made.groupings));
  const entries = groupings.flatMap((grouping) => {
    const [main, ...others] = grouping.filter(({ slot }) => slot === "part");
    if (!main || others.length > 0) return [];
    return [...(listed.get(main.column) ?? [])].map(([value, { synonyms }]) => {
      const names = namesOfLanguage(synonyms, locale, built.languages);
      return [[...breakdownNames(grouping), value].join("-"), names] as const;
    });
  });
  const named = built.indicators
    .filter(({ part }) => part !== "")
    .map(
      ({ part, row }) => [part, namesOfLanguage(row.translated.synonyms, locale, built.languages)] as const,
    );
  // The list `parts` gives further names of parts that an operation creates.
  const made = [...(built.lists.get("parts") ?? [])].map(
    ([id, { synonyms }]) => [id, namesOfLanguage(synonyms, locale, built.languages)] as const,
  );
  return withNames([...entries, ...named, ...made]);
}

function withNames(all: readonly (readonly [string, readonly string[]])[]) {
  return Object.fromEntries(all.filter(([, names]) => names.length > 0));
}

function listsByColumn({ definition, lists }: Built): ReadonlyMap<string, List> {
  const byColumn = new Map<string, List>();
  for (const { cells } of definition.columns) {
    const list = lists.get(cells.list?.text ?? "");
    if (!cells.name || !list) continue;
    // Columns with the same name in several sources share their words; the first source wins.
    byColumn.set(cells.name.text, new Map([...list, ...(byColumn.get(cells.name.text) ?? [])]));
  }
  return byColumn;
}

/** What readers see for the values of listed and derived columns. */
export function columnWordsOf(built: Built): ReadonlyMap<string, ColumnWords> {
  const words = new Map<string, ColumnWords>();
  for (const [column, list] of listsByColumn(built)) {
    const values = new Map([...list].map(([value, { shown }]) => [value, shown]));
    words.set(column, { label: null, values });
  }
  for (const { cells, translated } of built.definition.derived) {
    const label = translated.label.size > 0 ? translated.label : null;
    if (cells.name) words.set(cells.name.text, { label, values: new Map() });
  }
  return words;
}

export function wordsIn(locale: Locale, built: Built): DatasetWords<string, string, Sources> {
  const { definition, languages, indicators, units, lists } = built;
  const setting = (name: string) => {
    const row = settingOf(definition, name);
    return row ? sayIn(row.translated.value, locale, languages) : "";
  };
  const columns = columnWordsOf(built);
  const breakdowns = new Map<string, string>();
  for (const { part, row, made } of indicators) {
    const title = sayIn(row.translated.title, locale, languages);
    if (part !== "") breakdowns.set(part, title);
    for (const grouping of made.from === "figures" ? [] : made.groupings) {
      for (const [id, text] of breakdownsOf(grouping, columns, locale, languages)) {
        breakdowns.set([part, id].filter(Boolean).join("-"), part === "" ? text : `${title}, ${text}`);
      }
    }
  }
  for (const { made } of indicators) {
    const prefer = made.from === "rows" ? made.prefer : null;
    for (const [value, texts] of (prefer && "column" in prefer && columns.get(prefer.column)?.values) || []) {
      breakdowns.set(value, sayIn(texts, locale, languages));
    }
  }
  // The list `parts` gives what readers see for parts that an operation creates.
  for (const [id, { shown }] of lists.get("parts") ?? []) breakdowns.set(id, sayIn(shown, locale, languages));
  const wholes = wholesOf(indicators);
  const meanings = Object.fromEntries(
    [...built.sources].map(([source]) => [source, meaningsOf(source, definition, locale, languages)]),
  );
  return {
    title: setting("title") || built.id,
    about: setting("about"),
    chapter: setting("pathway"),
    measured: setting("measured"),
    judgedBy: setting("judged by"),
    isUnreviewed:
      locale !== languages.original && !settingOf(definition, "reviewed by")?.translated.value.has(locale),
    indicators: Object.fromEntries(
      wholes.map(({ id, row }) => [
        id,
        {
          title: sayIn(row.translated.title, locale, languages) || id,
          definition: sayIn(row.translated.definition, locale, languages),
          method: sayIn(row.translated.method, locale, languages) || methodOf(row.cells),
        },
      ]),
    ),
    units: Object.fromEntries(
      [...units.rows].map(([symbol, { translated }]) => {
        const many = sayIn(translated.many, locale, languages) || symbol;
        return [symbol, { one: sayIn(translated.one, locale, languages) || many, many }];
      }),
    ),
    breakdowns: Object.fromEntries(breakdowns),
    openBreakdowns: indicators.flatMap(({ part, made }) =>
      (made.from === "figures" ? [] : made.groupings)
        .filter((grouping) => grouping.some(({ slot, values }) => slot === "part" && !values))
        .map((grouping) =>
          [part, ...breakdownNames(grouping), ""].filter((name, at) => at > 0 || name).join("-"),
        ),
    ),
    columns: meanings,
    ...(built.problems.length > 0 && { problems: problemWordsIn(locale, built.problems, languages) }),
  };
}

/** How an indicator is computed, in the words of its definition, which readers of any language can look up there. */
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
  const ofSource = definition.columns.filter(({ cells }) => cells.source?.text === source);
  return Object.fromEntries(
    ofSource.map(({ cells, translated }) => [
      cells.name?.text ?? "",
      sayIn(translated.meaning, locale, languages),
    ]),
  );
}
