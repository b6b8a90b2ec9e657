import type { WorkedExample } from "../../model/worked-example.ts";
import { defineLists, type List } from "./contract/lists.ts";
import { type DefinedSource, defineSources } from "./contract/sources.ts";
import type { Definition } from "./definition.ts";
import type { DefinitionPlace } from "./definition-place.ts";
import { type DerivedColumns, defineDerived } from "./derived/derivations.ts";
import { defineExamples } from "./examples.ts";
import type { Languages } from "./languages.ts";
import type { Grouping } from "./operations/grouping.ts";
import type { SourceView } from "./operations/groupings.ts";
import { type DefinedIndicator, defineIndicators } from "./operations/indicators.ts";
import { takenId } from "./problems.ts";
import type { Reporter } from "./reporting.ts";
import { arePartsAlone, checkId, checkStatus, pathwayIn, settingOf } from "./settings.ts";
import { type DefinedChart, defineCharts } from "./telling/define-charts.ts";
import { defineProblems, type MethodProblem } from "./telling/method-problems.ts";
import type { Sentence } from "./telling/sentence.ts";
import { defineSentences } from "./telling/sentences.ts";
import type { PartedIndicator } from "./telling/teller.ts";
import { type DefinedUnits, defineUnits } from "./units.ts";
import { methodsIn, type NamedMethod, reportUnmet } from "./unmet-needs.ts";

/** A definition resolved: names replaced by what they refer to, and checked against each other. */
export interface Built {
  readonly id: string;
  readonly pathway: string;
  readonly definition: Definition;
  readonly languages: Languages;
  readonly lists: ReadonlyMap<string, List>;
  readonly units: DefinedUnits;
  readonly sources: ReadonlyMap<string, DefinedSource>;
  readonly derived: DerivedColumns;
  readonly views: ReadonlyMap<string, SourceView>;
  readonly indicators: readonly DefinedIndicator[];
  readonly parted: ReadonlyMap<string, PartedIndicator>;
  readonly charts: readonly DefinedChart[];
  readonly sentences: readonly Sentence[];
  readonly methods: readonly NamedMethod[];
  readonly problems: readonly MethodProblem[];
  readonly examples: readonly WorkedExample[];
}

/** Resolves a definition and reports whatever in it does not fit together. */
export function build(
  definition: Definition,
  languages: Languages,
  place: DefinitionPlace,
  report: Reporter,
): Built {
  checkId(definition, place, report);
  checkStatus(definition, report);
  const methods = methodsIn(definition, place, report);
  const movable = movableIn(place.kinds, methods);
  const units = defineUnits(definition.units, report);
  const lists = defineLists(definition, languages, report);
  const sources = defineSources(definition, { lists, units, languages, report, movable });
  const derived = defineDerived(definition.derived, sources, report);
  const views = viewsOf(
    { sources, derived, lists, partsAlone: arePartsAlone(definition, report) },
    definition,
  );
  const problems = defineProblems(definition, methods, place.kinds, report);
  for (const method of methods) reportUnmet(method, { definition, sources, views }, report);
  const ownerOf = new Map(
    methods.flatMap(({ method, cell }) => Object.keys(method.tell).map((fact) => [fact, cell.text] as const)),
  );
  const facts = [...ownerOf.keys()];
  for (const { cells } of definition.indicators) {
    const id = cells.indicator?.text ?? "";
    const owner = ownerOf.get(id) ?? place.owner(id);
    if (owner && cells.indicator) report(takenId({ id, owner }), cells.indicator.at);
  }
  const indicators = defineIndicators(definition.indicators, {
    ...{ id: place.id, place, sources: views, units, facts, report },
    // An unknown method is reported by itself.
    hasMethod: Boolean(settingOf(definition, "method")?.cells.value),
    ids: new Set(definition.indicators.flatMap(({ cells }) => cells.indicator?.text ?? [])),
  });
  const parted = partedIndicators(indicators);
  const charts = defineCharts(definition.charts, parted, report);
  const chartIds = new Map(charts.map((chart) => [chart.id, chart]));
  const nameable = new Map<string, unknown>([...parted, ...facts.map((name) => [name, name] as const)]);
  const sentences = defineSentences(definition.sentences, { indicators: nameable, charts: chartIds }, report);
  const examples = defineExamples(definition.examples, { sources, indicators: parted, report });
  return {
    ...{ id: place.id, pathway: pathwayIn(definition, report) },
    ...{ definition, languages, lists, units, sources, derived },
    ...{ views, indicators, parted, charts, sentences, methods, problems, examples },
  };
}

/** The codes of the problems whose severity a source may change. */
function movableIn(kinds: DefinitionPlace["kinds"], methods: readonly NamedMethod[]): ReadonlySet<string> {
  const methodKinds = methods.flatMap(({ method }) => Object.values(method.problems).map(({ kind }) => kind));
  return new Set(
    [...kinds.values(), ...methodKinds].filter(({ movable }) => movable).map(({ code }) => code),
  );
}

interface ViewMaterial extends Pick<Built, "sources" | "derived" | "lists"> {
  readonly partsAlone: boolean;
}

function viewsOf(
  { sources, derived, lists, partsAlone }: ViewMaterial,
  definition: Definition,
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
      return [id, { columns: new Map(asked), derivations, key: contract.key, partsAlone }] as const;
    }),
  );
}

/** The figures of a figure operation have the groupings of the figures it is computed from. */
function partedIndicators(indicators: readonly DefinedIndicator[]): ReadonlyMap<string, PartedIndicator> {
  const parted = new Map<string, PartedIndicator>();
  for (const { id, part, unit, made, population } of indicators) {
    const before = parted.get(id);
    const groupings =
      made.from !== "figures"
        ? made.groupings
        : made.operation === "same panel change"
          ? periodsOnly(parted.get(made.column)?.groupings ?? [])
          : (parted.get(made.column)?.groupings ?? []);
    const parts = [...(before?.parts ?? []), ...(part === "" ? [] : [part])];
    // A part is called by its own name; charts and lists show the whole.
    const populations = new Map([
      ...(before?.populations ?? []),
      ...(population ? [[part, population] as const] : []),
    ]);
    const first = { unit: before?.unit ?? unit, groupings: before?.groupings ?? groupings };
    parted.set(id, { ...first, parts, populations });
  }
  return parted;
}

function periodsOnly(groupings: readonly Grouping[]): Grouping[] {
  return groupings.slice(0, 1).map((grouping) => grouping.filter(({ slot }) => slot === "period"));
}
