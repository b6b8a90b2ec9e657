import type { Contract } from "../../model/contract.ts";
import type { Context, Dataset } from "../../model/dataset.ts";
import { finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Highlight } from "../../model/highlight.ts";
import { inEvery, type Locale } from "../../model/locale.ts";
import { byAmount, type Indicator, type Observation } from "../../model/observation.ts";
import { atCells } from "../../model/place.ts";
import { isMissing } from "../../model/quantity.ts";
import { compareText } from "../../model/source.ts";
import { sourceConflicts } from "../../rules/source-conflicts.ts";
import type { Built } from "./build.ts";
import { lookUpFindings } from "./derived/look-up-findings.ts";
import { looseTextFindings } from "./derived/loose-text-findings.ts";
import { otherPlaceFindings } from "./derived/other-place-findings.ts";
import { type Entry, entriesOf, type World } from "./entry.ts";
import { sayIn } from "./languages.ts";
import type { Facts } from "./method.ts";
import { computeIndicators, sourceRows } from "./operations/compute.ts";
import type { SourceView } from "./operations/groupings.ts";
import type { DefinedIndicator } from "./operations/indicators.ts";
import { joinFindings } from "./operations/join-findings.ts";
import { unsayableSentence, untoldFigure } from "./problems.ts";
import { scopesOf } from "./telling/chart-scope.ts";
import { drawChart, referencesTo } from "./telling/draw-chart.ts";
import { observationsDrawn } from "./telling/figures-drawn.ts";
import { amongDrawn, headlineOf } from "./telling/headline.ts";
import { isTimely } from "./telling/occasion.ts";
import { highlightsIn, tellSentences, unsayableIn, untoldIn } from "./telling/sentences.ts";
import { standingsIn } from "./telling/standings-in.ts";
import { latestOf, type Teller, tellerOf } from "./telling/teller.ts";
import { columnWordsOf, partSynonymsIn, synonymsIn, wordsIn } from "./telling/words.ts";

/** The dataset that a valid definition makes; `whole` is the area that stands for all places. */
export function datasetOf(built: Built, whole: string | null): Dataset {
  const { id, sources, indicators, parted, charts, sentences, views, methods, lists } = built;
  const contracts: { readonly [name: string]: Contract } = Object.fromEntries(
    [...sources].map(([name, { contract }]) => [name, contract]),
  );
  const joins = joinsOf(indicators);
  const words = inEvery((locale) => wordsIn(locale, built));
  const wordingIn = (locale: Locale) => {
    const breakdown = (of: string) => words[locale].breakdowns[of] ?? of;
    const reference = (of: string) => {
      const named = lists.get("references")?.get(of);
      return named ? sayIn(named.shown, locale, built.languages) : breakdown(of);
    };
    return { locale, languages: built.languages, breakdown, reference };
  };
  const facts: Facts = Object.assign({}, ...methods.map(({ method }) => method.tell));
  const tellerAmong = (observations: readonly Observation[]) => tellerOf(observations, parted, facts);
  const columnWords = columnWordsOf(built);
  const standingOf = new Map(
    [...(lists.get("parts") ?? [])].flatMap(([part, { standing }]) =>
      standing ? [[part, standing] as const] : [],
    ),
  );
  const highlights = new WeakMap<readonly Observation[], Map<Locale, readonly Highlight[]>>();
  // Summary, verdict, leading charts, claims and pages of places choose among the same sentences.
  const highlightsOf = (observations: readonly Observation[], locale: Locale) => {
    const byLocale = highlights.get(observations) ?? new Map<Locale, readonly Highlight[]>();
    highlights.set(observations, byLocale);
    const offered =
      byLocale.get(locale) ?? highlightsIn(sentences, tellerAmong(observations), wordingIn(locale));
    byLocale.set(locale, offered);
    return offered;
  };
  const results = new WeakMap<
    object,
    Pick<World, "tables"> & {
      elsewhere: World["elsewhere"] | undefined;
      computed: ReturnType<typeof computeIndicators>;
    }
  >();
  const given = (world: World) => ({ ...world, whole: whole ?? "", entries: entriesIn(world, views) });
  const stream = methods.flatMap(({ method }) => method.stream ?? [])[0];
  // The checks need what is computed after them; for the same tables it is computed once.
  const computedOf = (world: World) => {
    const { tables, elsewhere } = world;
    const [key = tables] = Object.values(tables);
    const before = results.get(key);
    if (before && before.elsewhere === elsewhere && isSame(before.tables, tables)) return before.computed;
    const rows = given(world);
    const made = methods.flatMap(({ method }) => [...method.compute(rows)]);
    const computed = computeIndicators(indicators, sourceRows(world, views, whole), world, made);
    results.set(key, { tables, elsewhere, computed });
    return computed;
  };
  return {
    id,
    pathway: built.pathway,
    words,
    sources: contracts,
    synonyms: inEvery((locale) => synonymsIn(locale, built)),
    partSynonyms: inEvery((locale) => partSynonymsIn(locale, built)),
    indicators: indicatorsOf(indicators),
    examples: built.examples,
    problems: Object.assign({}, ...methods.map(({ method }) => method.problems)),
    *check(tables, context) {
      const world = { ...context, tables };
      yield* lookUpFindings(built, views, world);
      yield* looseTextFindings(built.derived, views, world);
      yield* otherPlaceFindings(views, world);
      for (const { indicator, given } of computedOf(world).severalSources)
        yield* sourceConflicts(given, indicator);
      const rows = given(world);
      for (const { method } of methods) yield* method.check(rows);
    },
    ...(joins.length > 0 && { joins }),
    *checkJoins(tables, context) {
      for (const join of computedOf({ ...context, tables }).joins) yield* joinFindings(id, join);
    },
    compute: (tables, context) => computedOf({ ...context, tables }).observations,
    *checkStatements(observations) {
      const teller = tellerAmong(observations);
      for (const sentence of sentences) {
        const chart = charts.find(({ id }) => id === sentence.heads);
        const drawn = chart && observationsDrawn(chart, teller, parted);
        // The headline of a chart that is not drawn is not missing.
        if (chart && !drawn) continue;
        const among = chart && drawn ? amongDrawn(teller, drawn) : teller;
        const untold = untoldIn(sentence, among);
        if (untold) yield finding(untoldFigure({ raw: untold.raw }), atCells(untold.cell.at));
        const untrue = unsayableIn(sentence, among);
        if (untrue) yield finding(unsayableSentence(untrue.because), atCells(untrue.cell.at));
      }
    },
    ...(stream && {
      stream: {
        ...stream,
        open: (tables: World["tables"], context: Context) => stream.open(given({ ...context, tables })),
      },
    }),
    keyFigures: (observations) => keyFigures(tellerAmong(observations), indicators),
    references: (observations, locale) => {
      const teller = tellerAmong(observations);
      const held = indicators.filter(({ references }) => references.length > 0);
      return new Map(
        held.map(({ id, references }) => [id, referencesTo(references, teller, wordingIn(locale))]),
      );
    },
    charts: (observations, locale, placeName) => {
      const teller = tellerAmong(observations);
      const wording = wordingIn(locale);
      return charts
        .filter(({ when }) => isTimely(when, teller))
        .flatMap((chart) => scopesOf(chart, teller).map((scope) => ({ chart, scope })))
        .flatMap(({ chart, scope }) => {
          const drawn = drawChart(chart, scope, {
            ...{ indicators: parted, placeName, wording },
            title: (indicator) => words[locale].indicators[indicator]?.title ?? indicator,
            value: (column, value) => {
              const shown = columnWords.get(column)?.values.get(value);
              return shown ? sayIn(shown, locale, built.languages) : value;
            },
          });
          if (!drawn) return [];
          const points = drawn.points.map(({ observation }) => observation);
          const among = amongDrawn(scope.teller, points);
          const message = headlineOf(chart.id, sentences, among, wording);
          return [message ? { ...drawn, message } : drawn];
        });
    },
    narrative: (observations, locale) =>
      tellSentences(sentences, tellerAmong(observations), wordingIn(locale)),
    standings: (observations) => standingsIn(standingOf, parted.keys(), tellerAmong(observations)),
    highlights: highlightsOf,
  };
}

/** The rows of a source, made once. */
function entriesIn(
  world: World,
  views: ReadonlyMap<string, SourceView>,
): (source: string) => readonly Entry[] {
  const byTable = new Map<string, readonly Entry[]>();
  return (source) => {
    const table = world.tables[source];
    const entries =
      byTable.get(source) ?? (table ? entriesOf(table, views.get(source)?.derivations ?? [], world) : []);
    byTable.set(source, entries);
    return entries;
  };
}

/** The other datasets whose figures are joined. */
function joinsOf(indicators: readonly DefinedIndicator[]): string[] {
  const named = indicators.flatMap(({ made }) =>
    made.from === "figures" ? (made.joined?.dataset ?? []) : [],
  );
  return [...new Set(named)].sort(compareText);
}

function indicatorsOf(indicators: readonly DefinedIndicator[]): { readonly [id: string]: Indicator } {
  const all = new Map<string, Indicator>();
  for (const { id, unit, better, made, row } of indicators) {
    const before = [all.get(id)?.unit ?? []].flat();
    const counted =
      made.from === "figures" && made.operation === "same panel change" ? [unit, "1" as const] : [unit];
    const units = [...new Set([...before, ...counted])];
    const [only = unit, other] = units;
    all.set(id, {
      unit: other === undefined ? only : units,
      better: all.get(id)?.better ?? better,
      ...(row.cells.due && { isDue: true }),
      ...(row.cells["over time"] && { isNotComparedOverTime: true }),
    });
  }
  return Object.fromEntries(all);
}

/** The key figures of the whole where there is one, else of places in which others lie, else the highest and the lowest, at the latest period. */
function keyFigures(teller: Teller, indicators: readonly DefinedIndicator[]): Observation[] {
  const chosen = indicators.flatMap(({ keyFigure, part }) => (keyFigure ? [{ ...keyFigure, part }] : []));
  return chosen
    .sort((a, b) => a.order - b.order)
    .flatMap(({ token, part }) => {
      const whole = teller.figure(token);
      if (whole) return whole;
      const observations = teller
        .all(token.indicator)
        .filter(({ breakdown, value }) => breakdown === part && !isMissing(value));
      const places = [...groupBy(observations, ({ area }) => area).values()];
      const latest = places.flatMap((place) => place.find(({ period }) => period === latestOf(place)) ?? []);
      const containers = latest.filter(({ otherLevel }) => otherLevel?.isAbove);
      if (containers.length > 0) return containers;
      // Of many places, the first by name would say nothing.
      const ranked = byAmount(latest);
      return latest.length > 2 ? [...ranked.slice(0, 1), ...ranked.slice(-1)] : latest;
    });
}

/** Whether each source still has the identical table. */
function isSame(before: World["tables"], now: World["tables"]): boolean {
  const names = Object.keys(now);
  return names.length === Object.keys(before).length && names.every((name) => now[name] === before[name]);
}
