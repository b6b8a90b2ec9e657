import type { Context } from "../../model/dataset.ts";
import type { DefinedProblem, Problem } from "../../model/define-problem.ts";
import type { Finding } from "../../model/finding.ts";
import type { Observation } from "../../model/observation.ts";
import { type Evidence, type Measure, missing } from "../../model/quantity.ts";
import type { Fold, Stream } from "../../model/stream.ts";
import { type cells, emptyTable } from "../../model/table.ts";
import type { ProgramUnit } from "../../model/unit.ts";
import { cellsOf, type Entry, measureIn, type Tables, textIn } from "./entry.ts";

export const neededKinds = ["text", "choice", "area", "areas", "period", "instant", "quantity"] as const;

/** What a column may be asked to hold; `areas` may list several places, `quantity in kWh` is of that unit alone. */
export type NeededKind = (typeof neededKinds)[number] | `quantity in ${ProgramUnit}`;

/** A column that a method needs: filled in each row, `|null` where a row may leave it empty, `?` where it may be absent. */
export type Need = NeededKind | `${NeededKind}|null` | `${NeededKind}?`;

/** The sources that a method needs, with their columns; derived ones count as columns. */
export interface Needs {
  readonly [source: string]: { readonly [column: string]: Need };
}

type Held<N extends Need> = N extends `quantity in ${infer U extends ProgramUnit}`
  ? Measure<U>
  : N extends `quantity${string}`
    ? Measure
    : N extends `areas${string}`
      ? readonly string[]
      : (N extends `instant${string}` ? number : string) | (N extends NeededKind ? never : null);

/** A row as it was read, for a method that takes them by the million: no column of it is derived. */
export type PlainRow<C extends { readonly [column: string]: Need }> = {
  readonly [N in keyof C]: Held<C[N]> | (C[N] extends `${string}?` ? undefined : never);
} & { readonly [cells]: (column: keyof C & string) => Evidence };

/** The rows of a source as they were read, each made when its turn comes. */
export interface PlainRows<C extends { readonly [column: string]: Need }> extends Iterable<PlainRow<C>> {
  readonly length: number;
  /** They come group by group, and none is here. */
  readonly isElsewhere?: true;
  row(index: number): PlainRow<C>;
}

/** A row of a source, whose columns hold what was needed of them. */
export interface NeededRow<C extends { readonly [column: string]: Need }> {
  value<N extends keyof C & string>(column: N): Held<C[N]>;
  /** The filled cells of these columns; those of a derived one are the cells that it is made of. */
  cells(...columns: readonly (keyof C & string)[]): readonly Evidence[];
  /** The cells of a column, be they filled or not. */
  at(column: keyof C & string): readonly Evidence[];
}

/** What a method may know: its rows, the places, the edition. */
export interface MethodWorld<N extends Needs> extends Context {
  /** The area that stands for all. */
  readonly whole: string;
  rows<S extends keyof N & string>(source: S): readonly NeededRow<N[S]>[];
  /** The same rows without what is derived of them. */
  plain<S extends keyof N & string>(source: S): PlainRows<N[S]>;
}

/** How a method takes a source that comes by the million rows: group after group. */
interface MethodStream<World> extends Omit<Stream<never, never>, "open"> {
  open(world: World): Fold;
}

/** Figures that sentences may name besides those of indicators: one that is picked out or made of those computed, under its name. */
export interface Facts {
  readonly [name: string]: (observations: readonly Observation[]) => Observation | null;
}

/** What no operation of the sheets computes and no rule finds. It knows neither a dataset nor a place. */
interface MethodOf<N extends Needs> {
  readonly needs: N;
  /** The kinds of problems that a `method.js` brings; `findings/problems.ts` lists those of the program's methods. */
  readonly problems?: Problems;
  check?(world: MethodWorld<N>): Iterable<Finding>;
  /** The figures of the indicators whose operation is `method`. */
  compute?(world: MethodWorld<N>): Iterable<Observation>;
  readonly tell?: Facts;
  readonly stream?: MethodStream<MethodWorld<N>>;
}

/** What a method is run beside: the rows of every source, with their derived columns. */
export interface EntryWorld extends Context {
  readonly tables: Tables;
  readonly whole: string;
  entries(source: string): readonly Entry[];
}

type Problems = { readonly [name: string]: Pick<DefinedProblem, "kind"> };

/** A method whose needs are read by the sheets that name it, before any row is. */
export interface Method {
  readonly madeBy: "defineMethod";
  readonly needs: Needs;
  readonly problems: Problems;
  check(world: EntryWorld): Iterable<Finding>;
  compute(world: EntryWorld): Iterable<Observation>;
  readonly tell: Facts;
  readonly stream: MethodStream<EntryWorld> | null;
}

/** The methods that a dataset may name. */
export type Methods = ReadonlyMap<string, Method>;

/** What a dataset names as its method to run the code beside its own sheets. */
export const methodFile = "method.js";

/** The method of that code, or why it cannot be had; “left” by what only reads columns and words. */
export type MethodBeside = Method | Problem | "left";

/** What may be named as a method. */
export interface AvailableMethods {
  /** The program's, by their ids. */
  readonly methods: Methods;
  /** Null where no code lies beside the sheets. */
  readonly beside: MethodBeside | null;
}

export function defineMethod<const N extends Needs>(method: MethodOf<N>): Method {
  const { needs, problems = {}, check, compute, tell = {}, stream } = method;
  return {
    ...{ madeBy: "defineMethod", needs, problems },
    stream: stream ? { ...stream, open: (world) => stream.open(worldFor(needs, world)) } : null,
    check: (world) => check?.(worldFor(needs, world)) ?? [],
    compute: (world) => compute?.(worldFor(needs, world)) ?? [],
    tell,
  };
}

export function isOptional(need: Need): boolean {
  return need.endsWith("?");
}

/** The kind of column that is needed, and the unit that it must have; null where it may be any. */
export function kindNeeded(need: Need): { readonly kind: string; readonly unit: string | null } {
  const [kind = "", unit = null] = need.replace(/\?$|\|null$/, "").split(" in ");
  return { kind, unit };
}

function worldFor<N extends Needs>(needs: N, world: EntryWorld): MethodWorld<N> {
  const { whole, entries, tables, ...context } = world;
  const bySource = new Map<string, readonly NeededRow<N[string]>[]>();
  // A row is the same one however often it is asked for.
  const rows = (source: keyof N & string) => {
    const rows = bySource.get(source) ?? entries(source).map((entry) => rowOf(entry, needs[source] ?? {}));
    bySource.set(source, rows);
    return rows;
  };
  const plain = <S extends keyof N & string>(source: S) =>
    (tables[source] ?? emptyTable) as unknown as PlainRows<N[S]>;
  return { ...context, whole, rows, plain };
}

/** The sheets were checked against the needs, so a column contains what its need says. */
function rowOf<C extends { readonly [column: string]: Need }>(entry: Entry, columns: C): NeededRow<C> {
  return {
    value: (column) => held(entry, column, columns[column]) as Held<C[typeof column]>,
    cells: (...asked) => cellsOf(entry, asked),
    at: (column) => entry.cells(column),
  };
}

function held(entry: Entry, column: string, need: Need | undefined): Held<Need> {
  const value = entry.value(column);
  const kind = need && kindNeeded(need).kind;
  if (kind === "instant") return typeof value === "number" ? value : null;
  if (kind === "quantity") return measureIn(value) ?? missing("not-reported");
  if (kind === "areas") return [value ?? []].flat() as readonly string[];
  return textIn(value);
}
