import type { AskedColumn } from "../conditions/where.ts";
import { type CellText, cellWithin, partsOf } from "../definition-sheet.ts";
import type { DerivedColumn } from "../entry.ts";
import { notUnderstood, wrongKind } from "../problems.ts";
import { named, type Reporter } from "../reporting.ts";
import type { Dimension, Grouping } from "./grouping.ts";

/** The columns of a source, declared and derived, as groupings and conditions see them. */
export interface SourceView {
  readonly columns: ReadonlyMap<string, AskedColumn>;
  readonly derivations: readonly DerivedColumn[];
  readonly key: readonly string[];
  /** Whether breakdowns omit the names of columns. */
  readonly partsAlone: boolean;
}

const slots: { readonly [kind: string]: Dimension["slot"] } = {
  area: "area",
  period: "period",
  text: "part",
  choice: "part",
  status: "part",
  qualifier: "part",
};

/** Reads `all; area; format; month|format`: the groupings of a `by`, each by some columns together. */
export function groupingsIn(cell: CellText, view: SourceView, report: Reporter): Grouping[] | null {
  const groupings = partsOf(cell.text, ";").map((each) => groupingIn(cellWithin(cell, each), view, report));
  const good = groupings.flatMap((grouping) => (grouping ? [grouping] : []));
  return good.length === groupings.length ? good : null;
}

/** A copied figure is given for each area and period in the source's key. */
export function keyGrouping(view: SourceView): Grouping {
  const [area, period] = ["area", "period"].map((kind) =>
    view.key.find((each) => view.columns.get(each)?.kind === kind),
  );
  return [area, period].flatMap((column) => (column ? [dimensionOf(column, view)] : []));
}

function groupingIn(cell: CellText, view: SourceView, report: Reporter): Grouping | null {
  if (cell.text === "all") return [];
  const dimensions = partsOf(cell.text).map((name) => dimensionIn(cellWithin(cell, name), view, report));
  const good = dimensions.flatMap((dimension) => (dimension ? [dimension] : []));
  if (good.length < dimensions.length) return null;
  const doubled = ["area", "period"].find(
    (slot) => good.filter((dimension) => dimension.slot === slot).length > 1,
  );
  if (doubled === undefined) return good;
  report(notUnderstood({ raw: cell.text, column: "by", forms: [`one ${doubled}`] }), cell.at);
  return null;
}

function dimensionIn(cell: CellText, view: SourceView, report: Reporter): Dimension | null {
  const name = cell.text;
  const column = view.columns.has(name) ? name : onlyOfKind(name, view);
  if (column === null) {
    const names = new Map([...view.columns.keys(), "all", "area", "period"].map((each) => [each, each]));
    named(cell, names, "columns", report);
    if (name === "area" || name === "period") {
      const forms = [...view.columns].flatMap(([each, { kind }]) => (kind === name ? [each] : []));
      report(notUnderstood({ raw: name, column: "by", forms: forms.length > 0 ? forms : ["all"] }), cell.at);
    }
    return null;
  }
  const kind = view.columns.get(column)?.kind ?? "";
  if (slots[kind]) return dimensionOf(column, view);
  report(wrongKind({ name: column, is: kind, wanted: Object.keys(slots) }), cell.at);
  return null;
}

/** `area` and `period` stand for the only column of that kind that is not derived. */
function onlyOfKind(name: string, view: SourceView): string | null {
  if (name !== "area" && name !== "period") return null;
  const derived = new Set(view.derivations.map((derivation) => derivation.name));
  const all = [...view.columns].flatMap(([each, { kind }]) =>
    kind === name && !derived.has(each) ? [each] : [],
  );
  const [only, other] = all;
  const inKey = all.filter((each) => view.key.includes(each));
  return other === undefined ? (only ?? null) : inKey.length === 1 ? (inKey[0] ?? null) : null;
}

function dimensionOf(column: string, view: SourceView): Dimension {
  const asked = view.columns.get(column);
  const derivation = view.derivations.find((derivation) => derivation.name === column);
  return {
    column,
    slot: slots[asked?.kind ?? ""] ?? "part",
    values: asked?.values ? [...asked.values.keys()] : null,
    isOpen: asked?.kind === "text" || !asked?.values,
    isBare: view.partsAlone,
    within: derivation?.within ?? null,
  };
}
