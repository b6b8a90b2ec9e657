import { groupBy } from "../../../model/group-by.ts";
import { type Observation, observe, select } from "../../../model/observation.ts";
import { yearOf } from "../../../model/period.ts";
import { isMissing, type Measure } from "../../../model/quantity.ts";
import { observeSources } from "../../../model/several-sources.ts";
import type { SourcedCell } from "../../../rules/source-conflicts.ts";
import type { Outlook } from "../conditions/condition.ts";
import { cellsOf, type Entry, entriesOf, isFilled, textIn, type World } from "../entry.ts";
import { copiedSources } from "./copied-sources.ts";
import { counterparts, type Figures } from "./counterparts.ts";
import { figureMakers } from "./figures.ts";
import { type Grouping, groupsOf } from "./grouping.ts";
import type { SourceView } from "./groupings.ts";
import type { DefinedIndicator } from "./indicators.ts";
import { type Join, type Joined, joinFigures } from "./join.ts";
import { nested, onOtherLevels } from "./levels.ts";
import type { MadeOfRows } from "./made-of-rows.ts";
import { rowMakers } from "./rows.ts";
import { wholeOf } from "./whole.ts";

/** The rows of a source, the area that stands for all of them, and the columns that operations may use. */
export interface SourceRows {
  readonly view: SourceView;
  readonly entries: readonly Entry[];
  readonly whole: string;
}

export function sourceRows(
  world: World,
  views: ReadonlyMap<string, SourceView>,
  area: string | null,
): ReadonlyMap<string, SourceRows> {
  return new Map(
    [...views].map(([id, view]) => {
      const table = world.tables[id];
      let made: readonly Entry[] | null = null;
      const rows = {
        view,
        // Made on access: no operation may need the source, for example one only a method reads.
        get entries() {
          made ??= table ? entriesOf(table, view.derivations, world) : [];
          return made;
        },
        get whole() {
          return area ?? wholeOfSource(rows.entries, view, world);
        },
      };
      return [id, rows] as const;
    }),
  );
}

function wholeOfSource(entries: readonly Entry[], { columns }: SourceView, { areas }: World): string {
  const [area] = [...columns].find(([, { kind }]) => kind === "area") ?? [];
  const places = area === undefined ? [] : entries.flatMap((entry) => listed(entry, area));
  return wholeOf(places, areas);
}

function listed(entry: Entry, column: string): string[] {
  return [entry.value(column)].flat().flatMap((value) => (typeof value === "string" ? [value] : []));
}

/** A figure given by several rows, each a source of its own, and the indicator whose definition chooses one, if any. */
export interface SeveralSources {
  readonly indicator: string | null;
  readonly given: readonly SourcedCell[];
}

/** What the indicators of a dataset give. */
interface Figured {
  readonly observations: readonly Observation[];
  readonly severalSources: readonly SeveralSources[];
  readonly joins: readonly Join[];
}

/** The figures of the indicators, in order; a figure given by two groupings is kept once. */
export function computeIndicators(
  indicators: readonly DefinedIndicator[],
  rows: ReadonlyMap<string, SourceRows>,
  world: World,
  made: Iterable<Observation>,
): Figured {
  const severalSources: SeveralSources[] = [];
  const joins: Join[] = [];
  const figures = new Map<string, Figures>();
  const byMethod = groupBy(made, ({ indicator }) => indicator);
  const whole = [...rows.values()].find(({ entries }) => entries.length > 0)?.whole ?? "";
  const beside = { byIndicator: figures, world, whole, severalSources, joins };
  for (const indicator of indicators) {
    const before = figures.get(indicator.id);
    const { made } = indicator;
    const computed =
      made.from === "rows"
        ? figuresOfRows(indicator, made, rows.get(made.source), beside)
        : made.from === "figures"
          ? figuresOfFigures(indicator, beside)
          : { observations: before ? [] : (byMethod.get(indicator.id) ?? []), byArea: true, byPeriod: true };
    figures.set(indicator.id, marked(joined(before, computed), indicator, beside));
  }
  // A method's figures of indicators that no sheet declares are found by the check of results.
  const undeclared = [...byMethod].flatMap(([id, made]) => (figures.has(id) ? [] : made));
  return {
    observations: [...[...figures.values()].flatMap(({ observations }) => observations), ...undeclared],
    severalSources,
    joins,
  };
}

/** Marks the figures that are not ranked among the others; the area that stands for all is known as that. */
function marked(figures: Figures, { row }: DefinedIndicator, { world, whole }: Beside): Figures {
  const { areas, edition } = world;
  const levels = onOtherLevels(figures.observations, whole, areas);
  const isLater = ({ value, period }: Observation) =>
    !isMissing(value) &&
    (value.status === "reported" || value.status === "estimated") &&
    !row.cells.due &&
    yearOf(period) > Number(edition.edition);
  const later = new Set(figures.observations.filter(isLater));
  if (levels.size === 0 && later.size === 0) return figures;
  return {
    ...figures,
    observations: figures.observations.map((each) => {
      const otherLevel = levels.get(each);
      return otherLevel || later.has(each)
        ? { ...each, ...(otherLevel && { otherLevel }), ...(later.has(each) && { isLater: true }) }
        : each;
    }),
  };
}

function joined(before: Figures | undefined, more: Figures): Figures {
  if (!before) return more;
  return {
    observations: [...before.observations, ...more.observations],
    byArea: before.byArea || more.byArea,
    byPeriod: before.byPeriod || more.byPeriod,
  };
}

const none: Figures = { observations: [], byArea: false, byPeriod: false };

function figuresOfFigures(
  { id, part, unit, better, made }: DefinedIndicator,
  { byIndicator, world, whole, joins }: Beside,
): Figures {
  if (made.from !== "figures") return none;
  const figures = byIndicator.get(made.column) ?? none;
  const { of, since, amount, joined } = made;
  const others = joined?.dataset ? elsewhere(joined, world) : (byIndicator.get(of) ?? none);
  const join = joined && joinFigures({ indicator: id, part, joined }, { figures, others, whole }, world);
  if (join) joins.push(join);
  const find = join?.find ?? (() => null);
  const given = { id, part, unit, figures, of, since, amount, others, find, better, whole };
  return { ...figures, observations: figureMakers[made.operation](given) };
}

/** The figures of another dataset, always by place and period, so that no total stands for a place. */
function elsewhere({ dataset, indicator }: Joined, world: World): Figures {
  const all = world.elsewhere?.get(dataset ?? "") ?? [];
  return { observations: select(all, { indicator }), byArea: true, byPeriod: true };
}

/** What operations use besides: figures computed before, and places to note several sources and joins. */
interface Beside {
  readonly byIndicator: ReadonlyMap<string, Figures>;
  readonly world: World;
  /** The area that stands for all rows. */
  readonly whole: string;
  readonly joins: Join[];
  readonly severalSources: SeveralSources[];
}

function figuresOfRows(
  { id, part, row, unit }: DefinedIndicator,
  made: MadeOfRows,
  source: SourceRows | undefined,
  { byIndicator, world, severalSources }: Beside,
): Figures {
  if (!source) return none;
  const { view } = source;
  const { edition } = world.edition;
  const outlook = outlookOf(byIndicator, source, world);
  const chosen = source.entries.filter((entry) =>
    made.where.every((condition) => condition.holds(entry, outlook)),
  );
  const asked = [...new Set(made.where.map(({ column }) => column))];
  // Where no row answers at all, the question was not asked, and a count of 0 would be wrong.
  if (asked.some((column) => !isAsked(column, source))) return none;
  const period = [...view.columns].find(([, { kind }]) => kind === "period")?.[0] ?? null;
  const seen = new Set<string>();
  const observations: Observation[] = [];
  for (const grouping of made.groupings) {
    const columns = evidenceColumns(grouping, asked, view);
    const examined = () => source.entries.flatMap((entry) => cellsOf(entry, columns));
    for (const group of groupsOf(chosen, grouping, { addsUp: addsUp(made), edition })) {
      if (group.entries.length === 0 && grouping.length > 0 && !(isCount(made) && isNamedInText(grouping)))
        continue;
      if (made.operation === "copy" && group.entries.length > 1) {
        const breakdown = [part, group.breakdown].filter(Boolean).join("-");
        const of = {
          ...{ indicator: id, breakdown },
          area: group.area ?? made.area ?? source.whole,
          period: group.period ?? edition,
        };
        const given = copiedSources(group.entries, { column: made.column, unit, outlook }, made.prefer, view);
        if (given.length === 0 || seen.has([of.area, of.period, breakdown].join("\u0000"))) continue;
        const isPreferredByRows = made.prefer !== null && "conditions" in made.prefer;
        severalSources.push({ indicator: isPreferredByRows ? null : id, given });
        observations.push(...observeSources(of, given));
        continue;
      }
      // A count of an empty cell cites the cells that identify its row.
      const cells = (entry: Entry) => {
        const evidence = cellsOf(entry, columns);
        return evidence.length > 0 ? evidence : cellsOf(entry, evidenceColumns([], [], view));
      };
      const { column, of, amount } = made;
      const addsPlaces = made.operation === "sum" && group.area === null;
      const entries = addsPlaces ? withoutNested(group.entries, view, world) : group.entries;
      const given = { unit, column, of, amount, entries, period, cells, examined };
      for (const figure of rowMakers[made.operation](given)) {
        const area = group.area ?? made.area ?? source.whole;
        const when = group.period ?? figure.period ?? edition;
        const breakdown = [part, group.breakdown].filter(Boolean).join("-");
        const key = [area, when, breakdown].join("\u0000");
        // An event located in the whole region is already in the region's total.
        if (seen.has(key)) continue;
        observations.push(observe(id, { area, period: when, breakdown }, figure.value));
      }
    }
    for (const observation of observations)
      seen.add([observation.area, observation.period, observation.breakdown].join("\u0000"));
  }
  const has = (slot: string) => made.groupings.some((of) => of.some((dimension) => dimension.slot === slot));
  const byPeriod = has("period") || made.operation === "latest";
  const figures = { observations, byArea: has("area"), byPeriod };
  return made.operation === "sum" ? { ...figures, sumsWhere: row.cells.where?.text ?? "" } : figures;
}

/** The rows of a sum over places without those that lie in or around others of them, alike in key: these would count twice. */
function withoutNested(
  entries: readonly Entry[],
  { columns, key }: SourceView,
  { areas }: World,
): readonly Entry[] {
  const [column] = [...columns].find(([, { kind }]) => kind === "area") ?? [];
  if (column === undefined) return entries;
  const beside = key.filter((each) => each !== column);
  const twice = nested(
    entries,
    {
      areasOf: (entry) => listed(entry, column),
      keyOf: (entry) => beside.map((each) => String(entry.value(each))).join("\u0000"),
    },
    areas,
  );
  return twice.size === 0 ? entries : entries.filter((entry) => !twice.has(entry));
}

function isAsked(column: string, { entries, view }: SourceRows): boolean {
  if (view.columns.get(column)?.kind === "quantity") return true;
  return entries.some((entry) => isFilled(entry.value(column)));
}

/** Whether a count of 0 is an answer. For values that no list names, 0 in a year is not one. */
function isNamedInText(grouping: Grouping): boolean {
  return (
    grouping.length === 1 || grouping.every(({ slot, values, within }) => slot !== "part" || values || within)
  );
}

/** An operation on cells gives nothing where there is no row; a count gives 0. */
function isCount({ operation, column }: MadeOfRows): boolean {
  return (operation === "count" && column === "") || operation === "count distinct";
}

/** Whether the figures of all parts make that of the whole, so that rows without a part are a part, too. */
function addsUp({ operation }: MadeOfRows): boolean {
  return operation === "count" || operation === "sum";
}

/** The columns whose cells show that a row counts: those of its grouping and conditions, else those that identify it. */
function evidenceColumns(grouping: Grouping, asked: readonly string[], view: SourceView): string[] {
  const columns = [...new Set([...grouping.map(({ column }) => column), ...asked])];
  if (columns.length > 0) return columns;
  return view.key.length > 0 ? [...view.key] : [...view.columns.keys()].slice(0, 1);
}

/** The figures that conditions compare a row with: those of its area and period, if it has them. */
function outlookOf(
  byIndicator: ReadonlyMap<string, Figures>,
  { view, whole }: SourceRows,
  { edition, areas }: World,
): Outlook {
  const columnOf = (kind: string) => [...view.columns].find(([, column]) => column.kind === kind)?.[0];
  const [areaColumn, periodColumn] = [columnOf("area"), columnOf("period")];
  const finders = new Map<string, ReturnType<typeof counterparts>>();
  // Most conditions compare with no figure, so figures are indexed on demand.
  const finderOf = (indicator: string) => {
    const finder = finders.get(indicator) ?? counterparts(byIndicator.get(indicator) ?? none);
    finders.set(indicator, finder);
    return finder;
  };
  return {
    edition: edition.edition,
    areas,
    figure: (indicator, entry): Measure | null => {
      const text = (column: string | undefined) =>
        column === undefined ? null : textIn(entry.value(column));
      const key = { area: text(areaColumn) ?? whole, period: text(periodColumn) ?? edition.edition };
      const value = finderOf(indicator)({ ...key, breakdown: "" })?.value;
      return value && !isMissing(value) ? value : null;
    },
  };
}
