import type { Asked } from "../conditions/where.ts";
import { partsOf, type Said, saidWithin } from "../definition-sheet.ts";
import type { Derivation } from "../entry.ts";
import { notUnderstood, wrongKind } from "../problems.ts";
import { named, type Report } from "../reporting.ts";
import type { Dimension, Grouping } from "./grouping.ts";

/** The columns of a source, declared and derived, as groupings and conditions see them. */
export interface SourceView {
  readonly columns: ReadonlyMap<string, Asked>;
  readonly derivations: readonly Derivation[];
  readonly key: readonly string[];
  /** Whether parts are called by their values alone. */
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

/** `all; area; format; month|format`: the groupings that `by` names, each parted by some columns together. */
export function groupingsIn(said: Said, view: SourceView, report: Report): Grouping[] | null {
  const groupings = partsOf(said.text, ";").map((one) => groupingIn(saidWithin(said, one), view, report));
  const good = groupings.flatMap((one) => (one ? [one] : []));
  return good.length === groupings.length ? good : null;
}

/** A copy is told for each place and period that its key names. */
export function keyGrouping(view: SourceView): Grouping {
  const [area, period] = ["area", "period"].map((kind) =>
    view.key.find((one) => view.columns.get(one)?.kind === kind),
  );
  return [area, period].flatMap((column) => (column ? [dimensionOf(column, view)] : []));
}

function groupingIn(said: Said, view: SourceView, report: Report): Grouping | null {
  if (said.text === "all") return [];
  const dimensions = partsOf(said.text).map((name) => dimensionIn(saidWithin(said, name), view, report));
  const good = dimensions.flatMap((one) => (one ? [one] : []));
  if (good.length < dimensions.length) return null;
  const doubled = ["area", "period"].find((slot) => good.filter((one) => one.slot === slot).length > 1);
  if (doubled === undefined) return good;
  report(notUnderstood({ raw: said.text, column: "by", forms: [`one ${doubled}`] }), said.at);
  return null;
}

function dimensionIn(said: Said, view: SourceView, report: Report): Dimension | null {
  const name = said.text;
  const column = view.columns.has(name) ? name : onlyOfKind(name, view);
  if (column === null) {
    const known = new Map([...view.columns.keys(), "all", "area", "period"].map((one) => [one, one]));
    named(said, known, "columns", report);
    if (name === "area" || name === "period") {
      const forms = [...view.columns].flatMap(([one, { kind }]) => (kind === name ? [one] : []));
      report(notUnderstood({ raw: name, column: "by", forms: forms.length > 0 ? forms : ["all"] }), said.at);
    }
    return null;
  }
  const kind = view.columns.get(column)?.kind ?? "";
  if (slots[kind]) return dimensionOf(column, view);
  report(wrongKind({ name: column, is: kind, wanted: Object.keys(slots) }), said.at);
  return null;
}

/** `area` and `period` stand for a source's only column of that kind that is not made of others. */
function onlyOfKind(name: string, view: SourceView): string | null {
  if (name !== "area" && name !== "period") return null;
  const derived = new Set(view.derivations.map((one) => one.name));
  const all = [...view.columns].flatMap(([one, { kind }]) =>
    kind === name && !derived.has(one) ? [one] : [],
  );
  const [only, other] = all;
  const inKey = all.filter((one) => view.key.includes(one));
  return other === undefined ? (only ?? null) : inKey.length === 1 ? (inKey[0] ?? null) : null;
}

function dimensionOf(column: string, view: SourceView): Dimension {
  const asked = view.columns.get(column);
  const derivation = view.derivations.find((one) => one.name === column);
  return {
    column,
    slot: slots[asked?.kind ?? ""] ?? "part",
    values: asked?.values ? [...asked.values.keys()] : null,
    isOpen: asked?.kind === "text" || !asked?.values,
    isBare: view.partsAlone,
    within: derivation?.within ?? null,
  };
}
