import type { Areas } from "../../../model/area.ts";
import { countryOf } from "../../../model/area.ts";
import type { Column } from "../../../model/contract.ts";
import { inUnit, isMissing, type Measure, missing, share, total } from "../../../model/quantity.ts";
import { missingColumn } from "../../../stages/validate/locate/problems.ts";
import type { DefinedSource } from "../contract/sources.ts";
import type { RowOf } from "../definition.ts";
import { type CellText, cellWithin, partsOf } from "../definition-sheet.ts";
import {
  cellsOf,
  type DerivedColumn,
  type Entry,
  measureIn,
  textIn,
  type Value,
  type World,
} from "../entry.ts";
import { circularDefinition, notUnderstood, takenId, wrongKind } from "../problems.ts";
import { idIn, named, type Reporter } from "../reporting.ts";
import type { DerivedFunction } from "../sheets/derived-sheet.ts";
import { daysBetween, eventDays, monthIn, quarterIn, yearIn } from "./dates.ts";
import { cellsLookedUp, type LookUp, lookedUp } from "./look-up.ts";
import { looseDateIn } from "./loose-date.ts";

export type AnyKind = Column["kind"];

/** The derived columns of each source, ordered so that each comes after those it is derived from. */
export interface DerivedColumns {
  readonly of: ReadonlyMap<string, readonly DerivedColumn[]>;
  /** Look-ups by source and derived column, for rules that judge by their values. */
  readonly lookUps: ReadonlyMap<string, LookUp>;
}

interface FunctionForm {
  /** The kinds that its input columns may have. */
  readonly takes: readonly AnyKind[];
  readonly gives: DerivedColumn["kind"];
  readonly many: boolean;
  /** The exact number of input columns, where it is fixed. */
  readonly count?: number;
  derive(entry: Entry, columns: readonly string[], world: World): Value;
}

const separators = /\s*(?:[,;/、，；]|\band\b|&)\s*/u;

const forms: { readonly [F in Exclude<DerivedFunction, "look up" | "or else">]: FunctionForm } = {
  "days between": {
    ...{ takes: ["period"], gives: "quantity", many: true },
    derive: (entry, columns, { edition }) => daysBetween(entry, columns, edition.edition),
  },
  "event days": {
    ...{ takes: ["period"], gives: "quantity", many: true },
    derive: (entry, columns, { edition }) => eventDays(entry, columns, edition.edition),
  },
  "year of": ofSingle(["period"], "period", yearIn),
  "quarter of": ofSingle(["period"], "period", quarterIn),
  "month of": ofSingle(["period"], "period", monthIn),
  "parent of": ofSingle(["area"], "area", (code, { areas }) => areas.get(code)?.parent ?? null),
  "parts of": ofSingle(["text"], "text", (text) => partsIn(text)),
  "country of": ofSingle(["area"], "area", (code, { areas }) => countryOf(code, areas)),
  "period in": {
    ...{ takes: ["text", "period"], gives: "period", many: true },
    derive: (entry, [column = "", year], { edition }) => {
      const text = textIn(entry.value(column));
      const within = year === undefined ? edition.edition : (textIn(entry.value(year)) ?? "");
      return text === null ? null : (looseDateIn(text, within)?.period ?? null);
    },
  },
  "span of": {
    ...{ takes: ["period"], gives: "period", many: true },
    derive: (entry, [from = "", to = ""]) => {
      const [start, end] = [textIn(entry.value(from)), textIn(entry.value(to))];
      return start === null ? null : `${start.split("/")[0]}/${end?.split("/").at(-1) ?? ""}`;
    },
  },
  "place of": ofSingle(["text"], "area", (text, { areas }) => areas.find(text)),
  "places in": {
    ...{ takes: ["text"], gives: "area", many: true },
    // The first of several columns that names a place.
    derive: (entry, columns, { areas }) =>
      columns
        .map((column) => placesIn(textIn(entry.value(column)) ?? "", areas))
        .find((places) => places.length > 0) ?? null,
  },
  "first word of": ofSingle(["text"], "text", (text) => text.trim().split(/[\s,;:/(（]/u)[0] ?? null),
  "total of": {
    ...{ takes: ["quantity"], gives: "quantity", many: true },
    derive: (entry, columns) => {
      const parts = columns.map((column) => quantityOf(entry, column));
      const unit = parts.flatMap((part) => (isMissing(part) ? [] : [part.unit]))[0] ?? "1";
      return total(
        unit,
        parts.map((part) => inUnit(unit, part)),
      );
    },
  },
  "share of": {
    ...{ takes: ["quantity"], gives: "quantity", many: true, count: 2 },
    derive: (entry, [part = "", whole = ""]) => {
      const [a, b] = [quantityOf(entry, part), quantityOf(entry, whole)];
      return share(a, isMissing(a) ? b : inUnit(a.unit, b));
    },
  },
};

function quantityOf(entry: Entry, column: string): Measure {
  return measureIn(entry.value(column)) ?? missing("not-reported");
}

function ofSingle(
  takes: readonly AnyKind[],
  gives: DerivedColumn["kind"],
  make: (value: string, world: World) => string | readonly string[] | null,
): FunctionForm {
  const derive: FunctionForm["derive"] = (entry, [column = ""], world) => {
    const value = entry.value(column);
    if (Array.isArray(value)) {
      const listed = value as readonly string[];
      return [...new Set(listed.flatMap((each) => make(each, world) ?? []))];
    }
    const text = textIn(value);
    return text === null ? null : make(text, world);
  };
  return { takes, gives, many: false, derive };
}

/** The place that a text names as a whole, else the places named by its parts. */
function placesIn(text: string, areas: Areas): string[] {
  const whole = areas.find(text);
  return whole === null ? [...new Set(partsIn(text).flatMap((part) => areas.find(part) ?? []))] : [whole];
}

/** The distinct parts of a cell that lists several. */
export function partsIn(text: string): string[] {
  return [...new Set(text.split(separators).filter((part) => part !== ""))];
}

export function defineDerived(
  rows: readonly RowOf<"derived">[],
  sources: ReadonlyMap<string, DefinedSource>,
  report: Reporter,
): DerivedColumns {
  const of = new Map<string, DerivedColumn[]>();
  const lookUps = new Map<string, LookUp>();
  for (const { cells } of rows) {
    const source = cells.source && named(cells.source, sources, "sources", report);
    const name = idIn(cells.name, report);
    const made = cells.function?.text as DerivedFunction | undefined;
    if (!source || !cells.source || name === null || !cells.name || !made || !cells.of) continue;
    const derivations = of.get(cells.source.text) ?? [];
    of.set(cells.source.text, derivations);
    if (source.columns.has(name) || derivations.some((derivation) => derivation.name === name)) {
      report(takenId({ id: name, owner: cells.source.text }), cells.name.at);
      continue;
    }
    if (made === "look up") {
      const lookUp = lookUpIn(cells.of, source, sources, report);
      if (!lookUp) continue;
      lookUps.set(`${cells.source.text}.${name}`, lookUp);
      derivations.push({
        name,
        kind: kindOf(sources.get(lookUp.source)?.columns.get(lookUp.column)),
        derive: (entry, world) => lookedUp(entry, lookUp, world),
        cells: (entry, world) => cellsLookedUp(entry, lookUp, world),
      });
      continue;
    }
    if (made === "or else") {
      const orElse = orElseIn(cells.of, { source, derivations }, report);
      if (orElse) derivations.push({ name, kind: "text", ...orElse });
      continue;
    }
    const kinds = new Map<string, AnyKind>([
      ...[...source.columns].map(([id, column]) => [id, column.kind] as const),
      ...derivations.map((derivation) => [derivation.name, derivation.kind] as const),
    ]);
    const columns = columnsIn({ of: cells.of, name: cells.name }, kinds, forms[made], report);
    if (!columns) continue;
    const form = forms[made];
    const [column = ""] = columns;
    const each = made === "month of" ? "month" : made === "quarter of" ? "quarter" : null;
    derivations.push({
      name,
      kind: form.gives,
      ...(each ? { within: { column, each } } : {}),
      ...(made === "period in" || made === "places in" || made === "place of"
        ? { loose: { function: made, of: columns } }
        : {}),
      derive: (entry, world) => form.derive(entry, columns, world),
      cells: (entry) => cellsOf(entry, columns),
    });
  }
  return { of, lookUps };
}

function kindOf(column: Column | undefined): DerivedColumn["kind"] {
  const kind = column?.kind;
  return kind === "area" || kind === "period" || kind === "quantity" ? kind : "text";
}

/** The input columns of a derived one: of its source, or derived in an earlier row. */
function columnsIn(
  { of: cell, name }: { readonly of: CellText; readonly name: CellText },
  kinds: ReadonlyMap<string, AnyKind>,
  { takes, many, count }: FunctionForm,
  report: Reporter,
): readonly string[] | null {
  const names = partsOf(cell.text);
  if (names.includes(name.text)) {
    report(circularDefinition({ path: [name.text, name.text] }), cell.at);
    return null;
  }
  if (names.length === 0 || (names.length > 1 && !many) || (count ?? names.length) !== names.length) {
    const shape = takes.map((kind) => (many ? `<${kind}>|<${kind}>` : `<${kind}>`));
    report(notUnderstood({ raw: cell.text, column: "of", forms: shape }), cell.at);
    return null;
  }
  const good = names.filter((each) => {
    const kind = named(cellWithin(cell, each), kinds, "columns", report);
    if (!kind || takes.includes(kind)) return kind !== null;
    report(wrongKind({ name: each, is: kind, wanted: takes }), cell.at);
    return false;
  });
  return good.length === names.length ? names : null;
}

/** Reads `shareOf|not stated`: a text column, and the text used where it is empty. */
function orElseIn(
  cell: CellText,
  { source, derivations }: { readonly source: DefinedSource; readonly derivations: readonly DerivedColumn[] },
  report: Reporter,
): Pick<DerivedColumn, "derive" | "cells"> | null {
  const [column = "", words = "", ...others] = partsOf(cell.text);
  if (words === "" || others.length > 0) {
    report(notUnderstood({ raw: cell.text, column: "of", forms: ["<text>|<words>"] }), cell.at);
    return null;
  }
  const texts = [
    ...[...source.columns].map(([id, { kind }]) => [id, kind] as const),
    ...derivations.map(({ name, kind }) => [name, kind] as const),
  ].filter(([, kind]) => kind === "text");
  if (!named(cellWithin(cell, column), new Map(texts), "columns", report)) return null;
  return {
    derive: (entry) => textIn(entry.value(column)) ?? words,
    cells: (entry) => cellsOf(entry, [column]),
  };
}

/** Reads `scheme.weight`: a column of another source, whose key columns this source has under the same names. */
function lookUpIn(
  cell: CellText,
  from: DefinedSource,
  sources: ReadonlyMap<string, DefinedSource>,
  report: Reporter,
): LookUp | null {
  const [source = "", column = ""] = cell.text.split(".");
  const other = named(cellWithin(cell, source), sources, "sources", report);
  if (!other || !named(cellWithin(cell, column), other.columns, source, report)) return null;
  const { key } = other.contract;
  const absent = key.find((each) => !from.columns.has(each));
  if (key.length === 0 || absent !== undefined) {
    report(missingColumn({ name: absent ?? "key", synonyms: [], nearest: null }), cell.at);
    return null;
  }
  return { source, column, key };
}
