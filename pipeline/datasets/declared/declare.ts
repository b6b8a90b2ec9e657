import type { Contract } from "../../model/contract.ts";
import type { Dataset, DatasetWords, Sources } from "../../model/dataset.ts";
import { type Finding, finding, isError } from "../../model/finding.ts";
import type { Locale } from "../../model/locale.ts";
import { locales } from "../../model/locale.ts";
import type { Indicator, Observation } from "../../model/observation.ts";
import { type Pathway, pathways } from "../../model/pathway.ts";
import { atCells } from "../../model/place.ts";
import { statuses } from "../../model/quantity.ts";
import type { Sheet } from "../../model/sheet.ts";
import { unknownReference } from "../../rules/problems.ts";
import { sourceConflicts } from "../../rules/source-conflicts.ts";
import { notInList } from "../../stages/validate/readers/problems.ts";
import { defineLists, type List } from "./contract/lists.ts";
import { type DefinedSource, defineSources } from "./contract/sources.ts";
import type { Definition } from "./definition.ts";
import { partsOf } from "./definition-sheet.ts";
import { type DerivedColumns, defineDerived } from "./derived/derivations.ts";
import { lookUpFindings } from "./derived/look-up-findings.ts";
import { looseTextFindings } from "./derived/loose-text-findings.ts";
import { type Entry, entriesOf, type World } from "./entry.ts";
import { inEvery, type Languages, sayIn } from "./languages.ts";
import type { Method } from "./method.ts";
import { missingWords } from "./missing-words.ts";
import { computeIndicators, sourceRows } from "./operations/compute.ts";
import type { Grouping } from "./operations/grouping.ts";
import { breakdownNames } from "./operations/grouping.ts";
import type { SourceView } from "./operations/groupings.ts";
import { type DefinedIndicator, defineIndicators } from "./operations/indicators.ts";
import { invalidId, notUnderstood, openQuestion, takenId, untoldFigure, untranslated } from "./problems.ts";
import { readDefinition } from "./read-definition.ts";
import { idIn, type Report, reportTo } from "./reporting.ts";
import { breakdownsOf, type ColumnWords } from "./telling/breakdowns.ts";
import { type DefinedChart, defineCharts, drawChart } from "./telling/charts.ts";
import { type ToldIndicator, tellerOf } from "./telling/figures-told.ts";
import {
  defineSentences,
  highlightsIn,
  type Sentence,
  tellSentences,
  untoldIn,
} from "./telling/sentences.ts";
import { type DefinedUnits, defineUnits } from "./units.ts";

/** What a definition is read beside. */
export interface DefinitionPlace {
  /** The name of its folder, which is the dataset's id. */
  readonly id: string;
  /** The folder's path under `data/`, for what is said of a file that is not there. */
  readonly folder: string;
  /** The languages of the edition; its first is shown where another is lacking. */
  readonly locales: readonly Locale[];
  /** The codes of the problems that a source may weigh otherwise. */
  readonly movable: ReadonlySet<string>;
  /** What computes the indicators that no operation can make. */
  readonly method?: Method | null;
  /** Who already has an indicator's id. */
  owner(indicator: string): string | null;
}

/** A dataset like any other, or null where its definition has errors; with every mistake at its cell. */
export interface Declared {
  readonly dataset: Dataset | null;
  readonly definition: Definition;
  readonly languages: Languages;
  readonly findings: readonly Finding[];
  /** Where it stands in the report among the declared ones. */
  readonly order: number;
}

export function declare(sheets: readonly Sheet[], place: DefinitionPlace): Declared {
  const { definition, findings: shape } = readDefinition(place.folder, sheets);
  const findings: Finding[] = [...shape];
  const report = reportTo(findings);
  const languages = { own: languageOf(definition), first: place.locales[0] ?? "en" };
  const made = build(definition, languages, place, report);
  const sound = !findings.some(isError);
  for (const row of [definition.sources, definition.columns, definition.indicators].flat()) {
    const { question } = row.cells;
    if (question) findings.push(finding(openQuestion({ question: question.text }), atCells(question.at)));
  }
  if (sound) findings.push(...place.locales.flatMap((locale) => lackingIn(definition, locale, languages)));
  const order = Number(settingOf(definition, "order")?.cells.value?.text ?? 0) || 0;
  const whole = settingOf(definition, "area")?.cells.value?.text ?? null;
  const method = place.method ?? null;
  return { dataset: sound ? datasetOf(made, whole, method) : null, definition, languages, findings, order };
}

/** How many words that readers see a language lacks, at the first of them. */
function lackingIn(definition: Definition, locale: Locale, languages: Languages): Finding[] {
  const lacking = missingWords(definition, locale, languages).filter(({ forOffices }) => !forOffices);
  const [first] = lacking;
  if (!first) return [];
  const problem = untranslated({ language: locale, count: lacking.length, example: first.said.text });
  return [finding(problem, atCells(first.said.at))];
}

function settingOf(definition: Definition, setting: string) {
  return definition.dataset.find(({ cells }) => cells.setting?.text === setting);
}

function languageOf(definition: Definition): Locale {
  const said = settingOf(definition, "language")?.cells.value?.text.toLowerCase();
  return locales.find((locale) => locale.toLowerCase() === said) ?? "en";
}

/** Everything that a definition declares, checked against itself. */
interface Built {
  readonly id: string;
  readonly pathway: Pathway;
  readonly definition: Definition;
  readonly languages: Languages;
  readonly lists: ReadonlyMap<string, List>;
  readonly units: DefinedUnits;
  readonly sources: ReadonlyMap<string, DefinedSource>;
  readonly derived: DerivedColumns;
  readonly views: ReadonlyMap<string, SourceView>;
  readonly indicators: readonly DefinedIndicator[];
  readonly told: ReadonlyMap<string, ToldIndicator>;
  readonly charts: readonly DefinedChart[];
  readonly sentences: readonly Sentence[];
}

function build(definition: Definition, languages: Languages, place: DefinitionPlace, report: Report): Built {
  checkId(definition, place, report);
  checkStatus(definition, report);
  const units = defineUnits(definition.units, report);
  const lists = defineLists(definition.lists, languages, report);
  const sources = defineSources(definition, { lists, units, languages, report, movable: place.movable });
  const derived = defineDerived(definition.derived, sources, report);
  const views = viewsOf(sources, derived, definition, lists);
  for (const { cells } of definition.indicators) {
    const owner = cells.indicator && place.owner(cells.indicator.text);
    if (owner && cells.indicator) report(takenId({ id: cells.indicator.text, owner }), cells.indicator.at);
  }
  const indicators = defineIndicators(definition.indicators, {
    ...{ sources: views, units, report },
    hasMethod: Boolean(place.method),
  });
  const told = toldIndicators(indicators);
  const charts = defineCharts(definition.charts, told, report);
  const sentences = defineSentences(definition.sentences, told, report);
  return {
    ...{ id: place.id, pathway: pathwayIn(definition, report) },
    ...{ definition, languages, lists, units, sources, derived },
    ...{ views, indicators, told, charts, sentences },
  };
}

/** The folder's name is the id that files, addresses and commands carry; a setting may repeat it and no more. */
function checkId(definition: Definition, { id, folder }: DefinitionPlace, report: Report): void {
  const said = settingOf(definition, "id")?.cells.value ?? null;
  const at = said?.at ?? definition.dataset[0]?.at;
  if (said && idIn(said, report) !== null && said.text !== id)
    report(unknownReference({ raw: said.text, list: folder, nearest: id }), said.at);
  else if (!said && at && !/^[a-z][a-z0-9-]*$/.test(id)) report(invalidId({ raw: id }), at);
}

/** The chapter that tells of the dataset. */
function pathwayIn(definition: Definition, report: Report): Pathway {
  const said = settingOf(definition, "pathway")?.cells.value;
  const found = pathways.find((one) => one === said?.text);
  if (said && !found) report(notUnderstood({ raw: said.text, column: "pathway", forms: pathways }), said.at);
  return found ?? "network";
}

function checkStatus(definition: Definition, report: Report): void {
  const said = settingOf(definition, "status")?.cells.value;
  if (!said || statuses.some((status) => status === said.text)) return;
  report(notInList({ raw: said.text, column: "value", nearest: null, allowed: statuses }), said.at);
}

function viewsOf(
  sources: ReadonlyMap<string, DefinedSource>,
  derived: DerivedColumns,
  definition: Definition,
  lists: ReadonlyMap<string, List>,
): ReadonlyMap<string, SourceView> {
  const listOf = new Map(
    definition.columns.map(({ cells }) => [
      `${cells.source?.text}.${cells.name?.text}`,
      lists.get(cells.list?.text ?? "") ?? null,
    ]),
  );
  return new Map(
    [...sources].map(([id, { contract, columns }]) => {
      const derivations = derived.of.get(id) ?? [];
      const asked = [
        ...[...columns].map(
          ([name, { kind }]) => [name, { kind, values: listOf.get(`${id}.${name}`) ?? null }] as const,
        ),
        ...derivations.map(({ name, kind }) => [name, { kind, values: null }] as const),
      ];
      return [id, { columns: new Map(asked), derivations, key: contract.key }] as const;
    }),
  );
}

/** What a figure operation gives is parted as the figures are that it is made of. */
function toldIndicators(indicators: readonly DefinedIndicator[]): ReadonlyMap<string, ToldIndicator> {
  const told = new Map<string, { groupings: readonly Grouping[]; parts: readonly string[] }>();
  for (const { id, part, made } of indicators) {
    const before = told.get(id);
    const groupings =
      made.from !== "figures"
        ? made.groupings
        : made.operation === "same panel change"
          ? periodsOnly(told.get(made.column)?.groupings ?? [])
          : (told.get(made.column)?.groupings ?? []);
    const parts = [...(before?.parts ?? []), ...(part === "" ? [] : [part])];
    // A part is told by its own name; charts and lists are of the whole.
    told.set(id, { groupings: before?.groupings ?? groupings, parts });
  }
  return told;
}

function periodsOnly(groupings: readonly Grouping[]): Grouping[] {
  return groupings.slice(0, 1).map((grouping) => grouping.filter(({ slot }) => slot === "period"));
}

function datasetOf(built: Built, whole: string | null, method: Method | null): Dataset {
  const { id, sources, indicators, told, charts, sentences, views } = built;
  const contracts: { readonly [name: string]: Contract } = Object.fromEntries(
    [...sources].map(([name, { contract }]) => [name, contract]),
  );
  const words = inEvery((locale) => wordsIn(locale, built));
  const wordingIn = (locale: Locale) => ({
    locale,
    languages: built.languages,
    breakdown: (of: string) => words[locale].breakdowns[of] ?? of,
  });
  const columnWords = columnWordsOf(built);
  const known = new WeakMap<
    object,
    Pick<World, "tables"> & { computed: ReturnType<typeof computeIndicators> }
  >();
  // The check asks for what is computed after it; where both have the same tables, it is computed once.
  const computedOf = (world: World) => {
    const { tables } = world;
    const [key = tables] = Object.values(tables);
    const before = known.get(key);
    if (before && isSame(before.tables, tables)) return before.computed;
    const made = method?.compute({ ...world, whole: whole ?? "", entries: entriesIn(world, views) });
    const computed = computeIndicators(indicators, sourceRows(world, views, whole), views, world, made);
    known.set(key, { tables, computed });
    return computed;
  };
  return {
    id,
    pathway: built.pathway,
    words,
    sources: contracts,
    synonyms: inEvery((locale) => synonymsIn(locale, indicators)),
    indicators: indicatorsOf(indicators),
    *check(tables, context) {
      const world = { ...context, tables };
      yield* lookUpFindings(built.derived, views, world);
      yield* looseTextFindings(built.derived, views, world);
      for (const { indicator, given } of computedOf(world).severalSources)
        yield* sourceConflicts(given, indicator);
      if (method) yield* method.check({ ...world, whole: whole ?? "", entries: entriesIn(world, views) });
    },
    compute: (tables, context) => computedOf({ ...context, tables }).observations,
    *checkTold(observations) {
      const teller = tellerOf(observations, told);
      for (const sentence of sentences) {
        const untold = untoldIn(sentence, teller);
        if (untold) yield finding(untoldFigure({ raw: untold.raw }), atCells(untold.said.at));
      }
    },
    keyFigures: (observations) => keyFigures(observations, built),
    charts: (observations, locale, placeName) => {
      const teller = tellerOf(observations, told);
      return charts.flatMap((chart) => {
        const indicator = told.get(chart.indicator);
        const declared = indicators.find((one) => one.id === chart.indicator);
        if (!indicator || !declared) return [];
        const drawn = drawChart(chart, teller, {
          ...{ indicator, unit: declared.unit, placeName, wording: wordingIn(locale) },
          title: words[locale].indicators[chart.indicator]?.title ?? chart.indicator,
          value: (column, value) => {
            const shown = columnWords.get(column)?.values.get(value);
            return shown ? sayIn(shown, locale, built.languages) : value;
          },
        });
        return drawn ? [drawn] : [];
      });
    },
    narrative: (observations, locale) =>
      tellSentences(sentences, tellerOf(observations, told), wordingIn(locale)),
    highlights: (observations, locale) =>
      highlightsIn(sentences, tellerOf(observations, told), wordingIn(locale)),
  };
}

/** The rows of a source, made once. */
function entriesIn(
  world: World,
  views: ReadonlyMap<string, SourceView>,
): (source: string) => readonly Entry[] {
  const known = new Map<string, readonly Entry[]>();
  return (source) => {
    const table = world.tables[source];
    const entries =
      known.get(source) ?? (table ? entriesOf(table, views.get(source)?.derivations ?? [], world) : []);
    known.set(source, entries);
    return entries;
  };
}

/** What prose calls an indicator besides its title; what a language lacks is not borrowed from another. */
function synonymsIn(
  locale: Locale,
  indicators: readonly DefinedIndicator[],
): { readonly [indicator: string]: readonly string[] } {
  return Object.fromEntries(
    indicators.flatMap(({ id, row }) => {
      const said = row.told.synonyms.get(locale);
      return said ? [[id, partsOf(said.text)]] : [];
    }),
  );
}

function indicatorsOf(indicators: readonly DefinedIndicator[]): { readonly [id: string]: Indicator } {
  const all = new Map<string, Indicator>();
  for (const { id, unit, better, made } of indicators) {
    const before = [all.get(id)?.unit ?? []].flat();
    const own =
      made.from === "figures" && made.operation === "same panel change" ? [unit, "1" as const] : [unit];
    const units = [...new Set([...before, ...own])];
    const [only = unit, other] = units;
    all.set(id, { unit: other === undefined ? only : units, better: all.get(id)?.better ?? better });
  }
  return Object.fromEntries(all);
}

/** For the whole where there is one, at the latest period. */
function keyFigures(observations: readonly Observation[], { indicators, told }: Built): Observation[] {
  const teller = tellerOf(observations, told);
  const chosen = indicators.filter(({ keyFigure }) => keyFigure !== null);
  const sorted = [...chosen].sort((a, b) => (a.keyFigure ?? 0) - (b.keyFigure ?? 0));
  return sorted.flatMap(({ id, part }) => {
    const words = part === "" ? [] : [part];
    const token = {
      indicator: id,
      rank: null,
      isList: false,
      by: null,
      period: null,
      words,
      tells: "figure",
    } as const;
    return teller.one(token) ?? [];
  });
}

/** What readers see for the values of listed columns, and for derived ones. */
function columnWordsOf({ definition, lists }: Built): ReadonlyMap<string, ColumnWords> {
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

function wordsIn(locale: Locale, built: Built): DatasetWords<string, string, Sources> {
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

/** Whether each source has the very table that it had. */
function isSame(before: World["tables"], now: World["tables"]): boolean {
  const names = Object.keys(now);
  return names.length === Object.keys(before).length && names.every((name) => now[name] === before[name]);
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
