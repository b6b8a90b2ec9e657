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

/** What a needed column must hold; `areas` may list several places, `quantity in kWh` accepts that unit only. */
export type NeededKind = (typeof neededKinds)[number] | `quantity in ${ProgramUnit}`;

/** A needed column, filled in every row; with `|null` a row may leave it empty, with `?` the column may be absent. */
export type Need = NeededKind | `${NeededKind}|null` | `${NeededKind}?`;

/** The sources that a method needs, with their columns, declared or derived. */
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

/** A row as read, without derived columns, for methods that read millions of them. */
export type PlainRow<C extends { readonly [column: string]: Need }> = {
  readonly [N in keyof C]: Held<C[N]> | (C[N] extends `${string}?` ? undefined : never);
} & { readonly [cells]: (column: keyof C & string) => Evidence };

/** The rows of a source as read, each made on access. */
export interface PlainRows<C extends { readonly [column: string]: Need }> extends Iterable<PlainRow<C>> {
  readonly length: number;
  /** Set where the rows arrive in a stream, group by group, and cannot be iterated here. */
  readonly isElsewhere?: true;
  row(index: number): PlainRow<C>;
}

/** A row of a source, typed by what the method needs of its columns. */
export interface NeededRow<C extends { readonly [column: string]: Need }> {
  value<N extends keyof C & string>(column: N): Held<C[N]>;
  /** The filled cells of columns; for a derived column, the cells it was derived from. */
  cells(...columns: readonly (keyof C & string)[]): readonly Evidence[];
  /** The cells of a column, filled or empty. */
  at(column: keyof C & string): readonly Evidence[];
}

/** What a method works with: its rows, the places, the edition. */
export interface MethodWorld<N extends Needs> extends Context {
  /** The area that stands for all places. */
  readonly whole: string;
  rows<S extends keyof N & string>(source: S): readonly NeededRow<N[S]>[];
  /** The same rows without derived columns. */
  plain<S extends keyof N & string>(source: S): PlainRows<N[S]>;
}

/** How a method reads a source of millions of rows: one group after another. */
interface MethodStream<World> extends Omit<Stream<never, never>, "open"> {
  open(world: World): Fold;
}

/** Further figures for sentences, by name, each picked from the computed observations or made of them. */
export interface Facts {
  readonly [name: string]: (observations: readonly Observation[]) => Observation | null;
}

/** Code for what no operation of the sheets computes and no rule finds. It must not depend on a dataset or a place. */
interface MethodOf<N extends Needs> {
  /** What it computes or finds, for the page that lists the program's methods. */
  readonly means?: string;
  readonly needs: N;
  /** The kinds of problems of a `method.js`; those of the program's methods are listed in `findings/problem-modules.ts`. */
  readonly problems?: Problems;
  check?(world: MethodWorld<N>): Iterable<Finding>;
  /** The figures of the indicators whose operation is `method`. */
  compute?(world: MethodWorld<N>): Iterable<Observation>;
  readonly tell?: Facts;
  readonly stream?: MethodStream<MethodWorld<N>>;
}

/** The world that methods are run in: the rows of every source with their derived columns. */
export interface EntryWorld extends Context {
  readonly tables: Tables;
  readonly whole: string;
  entries(source: string): readonly Entry[];
}

type Problems = { readonly [name: string]: Pick<DefinedProblem, "kind"> };

/** A method whose needs are checked against the sheets before any row is read. */
export interface Method {
  readonly madeBy: "defineMethod";
  readonly means: string;
  readonly needs: Needs;
  readonly problems: Problems;
  check(world: EntryWorld): Iterable<Finding>;
  compute(world: EntryWorld): Iterable<Observation>;
  readonly tell: Facts;
  readonly stream: MethodStream<EntryWorld> | null;
}

export type Methods = ReadonlyMap<string, Method>;

/** The value of the setting `method` that runs the code beside the dataset's sheets. */
export const methodFile = "method.js";

/** The method of that code, or the problem with it; “left” for commands that only read columns and words. */
export type MethodBeside = Method | Problem | "left";

export interface AvailableMethods {
  /** The program's methods by id. */
  readonly methods: Methods;
  /** Null where no `method.js` lies beside the sheets. */
  readonly beside: MethodBeside | null;
}

export function defineMethod<const N extends Needs>(method: MethodOf<N>): Method {
  const { means = "", needs, problems = {}, check, compute, tell = {}, stream } = method;
  return {
    ...{ madeBy: "defineMethod", means, needs, problems },
    stream: stream ? { ...stream, open: (world) => stream.open(worldFor(needs, world)) } : null,
    check: (world) => check?.(worldFor(needs, world)) ?? [],
    compute: (world) => compute?.(worldFor(needs, world)) ?? [],
    tell,
  };
}

export function isOptional(need: Need): boolean {
  return need.endsWith("?");
}

/** The kind of a needed column, and the unit it must have; null for any unit. */
export function kindNeeded(need: Need): { readonly kind: string; readonly unit: string | null } {
  const [kind = "", unit = null] = need.replace(/\?$|\|null$/, "").split(" in ");
  return { kind, unit };
}

function worldFor<N extends Needs>(needs: N, world: EntryWorld): MethodWorld<N> {
  const { whole, entries, tables, ...context } = world;
  const bySource = new Map<string, readonly NeededRow<N[string]>[]>();
  // A row must be the same object each time it is asked for.
  const rows = (source: keyof N & string) => {
    const rows = bySource.get(source) ?? entries(source).map((entry) => rowOf(entry, needs[source] ?? {}));
    bySource.set(source, rows);
    return rows;
  };
  const plain = <S extends keyof N & string>(source: S) =>
    (tables[source] ?? emptyTable) as unknown as PlainRows<N[S]>;
  return { ...context, whole, rows, plain };
}

/** The sheets were checked against the needs, so each column holds what its need says. */
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
