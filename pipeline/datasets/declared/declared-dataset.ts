import type { Contract } from "../../model/contract.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { inEvery, type Locale } from "../../model/locale.ts";
import type { Indicator, Observation } from "../../model/observation.ts";
import { atCells } from "../../model/place.ts";
import { sourceConflicts } from "../../rules/source-conflicts.ts";
import type { Built } from "./build.ts";
import { lookUpFindings } from "./derived/look-up-findings.ts";
import { looseTextFindings } from "./derived/loose-text-findings.ts";
import { type Entry, entriesOf, type World } from "./entry.ts";
import { sayIn } from "./languages.ts";
import { methodRun } from "./method-run.ts";
import { computeIndicators, sourceRows } from "./operations/compute.ts";
import type { SourceView } from "./operations/groupings.ts";
import type { DefinedIndicator } from "./operations/indicators.ts";
import { untoldFigure } from "./problems.ts";
import { drawChart } from "./telling/draw-chart.ts";
import { observationsDrawn } from "./telling/figures-drawn.ts";
import { tellerOf } from "./telling/figures-told.ts";
import { amongDrawn, headlineOf } from "./telling/headline.ts";
import { highlightsIn, tellSentences, untoldIn } from "./telling/sentences.ts";
import { columnWordsOf, partSynonymsIn, synonymsIn, wordsIn } from "./telling/words.ts";

/** The dataset that a sound definition makes; `whole` is the place that stands for all. */
export function datasetOf(built: Built, whole: string | null): Dataset {
  const { id, sources, indicators, told, charts, sentences, views, method } = built;
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
    Pick<World, "tables"> & { computed: ReturnType<typeof computeIndicators>; failed: readonly Finding[] }
  >();
  const runMethod = <R extends "check" | "compute">(run: R, world: World) => {
    const entries = entriesIn(world, views);
    return methodRun(method, run, { dataset: id, world: { ...world, whole: whole ?? "", entries } });
  };
  // The check asks for what is computed after it; where both have the same tables, it is computed once.
  const computedOf = (world: World) => {
    const { tables } = world;
    const [key = tables] = Object.values(tables);
    const before = known.get(key);
    if (before && isSame(before.tables, tables)) return before;
    const { given: made, failed } = runMethod("compute", world);
    const computed = computeIndicators(indicators, sourceRows(world, views, whole), world, made);
    const own = { tables, computed, failed };
    known.set(key, own);
    return own;
  };
  return {
    id,
    pathway: built.pathway,
    words,
    sources: contracts,
    synonyms: inEvery((locale) => synonymsIn(locale, built)),
    partSynonyms: inEvery((locale) => partSynonymsIn(locale, built)),
    indicators: indicatorsOf(indicators),
    *check(tables, context) {
      const world = { ...context, tables };
      yield* lookUpFindings(built, views, world);
      yield* looseTextFindings(built.derived, views, world);
      const { computed, failed } = computedOf(world);
      for (const { indicator, given } of computed.severalSources) yield* sourceConflicts(given, indicator);
      const checked = runMethod("check", world);
      yield* [...checked.given, ...(checked.failed.length > 0 ? checked.failed : failed)];
    },
    compute: (tables, context) => computedOf({ ...context, tables }).computed.observations,
    *checkTold(observations) {
      const teller = tellerOf(observations, told);
      for (const sentence of sentences) {
        const chart = charts.find(({ id }) => id === sentence.heads);
        const drawn = chart && observationsDrawn(chart, teller, told);
        // What heads a chart that is not drawn is not missed.
        if (chart && !drawn) continue;
        const among = chart && drawn ? amongDrawn(teller, chart.indicator, drawn) : teller;
        const untold = untoldIn(sentence, among);
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
        const wording = wordingIn(locale);
        const drawn = drawChart(chart, teller, {
          ...{ indicator, unit: declared.unit, placeName, wording },
          title: words[locale].indicators[chart.indicator]?.title ?? chart.indicator,
          value: (column, value) => {
            const shown = columnWords.get(column)?.values.get(value);
            return shown ? sayIn(shown, locale, built.languages) : value;
          },
        });
        if (!drawn) return [];
        const points = drawn.points.map(({ observation }) => observation);
        const among = amongDrawn(teller, chart.indicator, points);
        const message = headlineOf(chart.id, sentences, among, wording);
        return [message ? { ...drawn, message } : drawn];
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
      isFirst: false,
      by: null,
      period: null,
      words,
      tells: "figure",
    } as const;
    return teller.one(token) ?? [];
  });
}

/** Whether each source has the very table that it had. */
function isSame(before: World["tables"], now: World["tables"]): boolean {
  const names = Object.keys(now);
  return names.length === Object.keys(before).length && names.every((name) => now[name] === before[name]);
}
