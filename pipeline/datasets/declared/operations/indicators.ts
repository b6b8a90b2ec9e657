import type { Indicator } from "../../../model/observation.ts";
import type { Unit } from "../../../model/unit.ts";
import { missingTogether } from "../../../rules/required-together.ts";
import { unknownUnit } from "../../../stages/validate/readers/problems.ts";
import type { Condition } from "../conditions/condition.ts";
import { conditionsIn } from "../conditions/where.ts";
import type { RowOf } from "../definition.ts";
import { partsOf, type Said } from "../definition-sheet.ts";
import { circularDefinition, notUnderstood, takenId, undeclaredUnit, wrongKind } from "../problems.ts";
import { idIn, named, numberIn, type Report } from "../reporting.ts";
import {
  type FigureOperation,
  figureOperations,
  methodOperation,
  type RowOperation,
  rowOperations,
} from "../sheets/indicators-sheet.ts";
import type { DefinedUnits } from "../units.ts";
import { type Preference, preferenceIn } from "./copied-sources.ts";
import type { Grouping } from "./grouping.ts";
import { groupingsIn, type SourceView } from "./groupings.ts";
import { unitGivenBy } from "./result-units.ts";

/** One row of the sheet of indicators: an indicator or a named part of one, and how it is made. */
export interface DefinedIndicator {
  readonly id: string;
  readonly part: string;
  readonly row: RowOf<"indicators">;
  readonly unit: Unit;
  readonly better: Indicator["better"];
  readonly keyFigure: number | null;
  /** The indicators that must be made before it. */
  readonly needs: readonly string[];
  readonly made: MadeOfRows | MadeOfFigures | MadeByMethod;
}

export interface MadeOfRows {
  readonly from: "rows";
  readonly operation: RowOperation;
  readonly source: string;
  readonly column: string;
  readonly of: readonly string[];
  /** Which part of the values lies below a quantile. */
  readonly amount: number | null;
  readonly groupings: readonly Grouping[];
  /** Of a copy: which of several sources is shown. */
  readonly prefer: Preference | null;
  readonly where: readonly Condition[];
}

export interface MadeOfFigures {
  readonly from: "figures";
  readonly operation: FigureOperation;
  readonly column: string;
  readonly of: string;
  /** The period that a target is reckoned from; "" for anything else. */
  readonly since: string;
  readonly amount: number | null;
}

/** Made in TypeScript; the groupings say how its figures are parted, for charts and sentences. */
export interface MadeByMethod {
  readonly from: "method";
  readonly operation: typeof methodOperation;
  readonly groupings: readonly Grouping[];
}

export interface IndicatorMaterial {
  readonly hasMethod: boolean;
  readonly sources: ReadonlyMap<string, SourceView>;
  readonly units: DefinedUnits;
  readonly report: Report;
}

/** The indicators of a definition, each after those that it needs. */
export function defineIndicators(
  rows: readonly RowOf<"indicators">[],
  material: IndicatorMaterial,
): readonly DefinedIndicator[] {
  const { report } = material;
  const ids = new Set(rows.flatMap(({ cells }) => cells.indicator?.text ?? []));
  const seen = new Set<string>();
  const defined = rows.flatMap((row): DefinedIndicator[] => {
    const id = idIn(row.cells.indicator, report);
    const part = row.cells.part ? idIn(row.cells.part, report) : "";
    if (id === null || part === null || !row.cells.indicator) return [];
    const key = `${id} ${part}`;
    if (seen.has(key)) {
      report(takenId({ id: key.trim(), owner: "indicators" }), row.cells.indicator.at);
      return [];
    }
    seen.add(key);
    const indicator = defineIndicator(id, part, row, ids, material);
    return indicator ? [indicator] : [];
  });
  return inOrderOfNeed(defined, report);
}

function defineIndicator(
  id: string,
  part: string,
  row: RowOf<"indicators">,
  ids: ReadonlySet<string>,
  material: IndicatorMaterial,
): DefinedIndicator | null {
  const { cells } = row;
  const operation = cells.operation?.text;
  const rowOperation = rowOperations.find((one) => one === operation);
  const figureOperation = figureOperations.find((one) => one === operation);
  const made = rowOperation
    ? madeOfRows(rowOperation, row, ids, material)
    : figureOperation
      ? madeOfFigures(figureOperation, row, ids, material.report)
      : operation === methodOperation
        ? madeByMethod(row, material)
        : null;
  const unit = unitOf(row, material);
  if (!made || unit === null) return null;
  const needs =
    made.from === "rows"
      ? made.where.flatMap(({ indicator }) => indicator ?? [])
      : made.from === "figures"
        ? [made.column, ...(ids.has(made.of) ? [made.of] : [])]
        : [];
  const better = (cells.better?.text ?? "neither") as Indicator["better"];
  const order = cells["key figure"]?.text;
  const keyFigure = order === undefined || order === "no" ? null : order === "yes" ? 1 : Number(order);
  return { id, part, row, unit, better, keyFigure, needs, made };
}

/** What the operation itself gives needs no unit; everything else names one. */
function unitOf({ cells }: RowOf<"indicators">, { units, report }: IndicatorMaterial): Unit | null {
  const given = unitGivenBy(cells.operation?.text ?? "");
  if (!cells.unit) {
    if (given) return given;
    if (cells.operation)
      report(missingTogether({ column: "unit", with: [cells.operation.text] }), cells.operation.at);
    return null;
  }
  const unit = units.find(cells.unit.text);
  const raw = cells.unit.text;
  if (unit === null) report(undeclaredUnit({ raw, nearest: units.nearest(raw) }), cells.unit.at);
  else if (given && unit !== given) {
    report(unknownUnit({ raw, known: [given] }), cells.unit.at);
    return null;
  }
  return unit;
}

const quantityOperations: readonly RowOperation[] = rowOperations.filter((one) => !one.startsWith("count"));
const ofCount: { readonly [O in RowOperation]?: number } = { "weighted mean": 1, score: 3 };

function madeOfRows(
  operation: RowOperation,
  { cells }: RowOf<"indicators">,
  ids: ReadonlySet<string>,
  { sources, report }: IndicatorMaterial,
): MadeOfRows | null {
  if (!cells.column) return null;
  const [source, column] = sourceAndColumn(cells.column, sources, report);
  const view = sources.get(source);
  if (!view) return null;
  if (column === "" ? operation !== "count" : !named(cells.column, view.columns, source, report, column)) {
    if (column === "") {
      const forms = [`${source}.<column>`];
      report(notUnderstood({ raw: cells.column.text, column: "column", forms }), cells.column.at);
    }
    return null;
  }
  const amount = operation === "quantile" ? partIn(cells.of, cells.operation ?? cells.column, report) : null;
  if (operation === "quantile" && amount === null) return null;
  const of = operation === "quantile" ? [] : partsOf(cells.of?.text ?? "");
  const wanted = ofCount[operation] ?? 0;
  const said = cells.of ?? cells.operation ?? cells.column;
  if (of.length !== wanted) {
    const forms = [["<weight>", "<minimum>", "<maximum>"].slice(0, wanted).join("|") || "(empty)"];
    report(notUnderstood({ raw: cells.of?.text ?? "", column: "of", forms }), said.at);
    return null;
  }
  const quantities = [...(quantityOperations.includes(operation) ? [column] : []), ...of];
  for (const name of quantities) {
    const asked = name === column ? view.columns.get(name) : named(said, view.columns, source, report, name);
    if (!asked) return null;
    if (asked.kind === "quantity") continue;
    const at = name === column ? cells.column.at : said.at;
    report(wrongKind({ name: `${source}.${name}`, is: asked.kind, wanted: ["quantity"] }), at);
    return null;
  }
  const groupings = groupingsIn(cells.by, view, operation === "copy", report);
  const where = conditionsIn(cells.where, view.columns, ids, report);
  if (!groupings || !where) return null;
  const prefer = cells.prefer ? preferred(cells.prefer, operation, view, report) : null;
  if (cells.prefer && !prefer) return null;
  return { from: "rows", operation, source, column, of, amount, groupings, prefer, where };
}

/** Only what is copied is a source's own figure, of which there may be several. */
function preferred(said: Said, operation: RowOperation, view: SourceView, report: Report): Preference | null {
  if (operation === "copy") return preferenceIn(said, view, report);
  report(notUnderstood({ raw: said.text, column: "prefer", forms: ["(empty)"] }), said.at);
  return null;
}

/** `stations.pm25`; where there is one source, its name may be left out. */
function sourceAndColumn(
  said: Said,
  sources: ReadonlyMap<string, SourceView>,
  report: Report,
): readonly [string, string] {
  const [first = "", column] = said.text.split(".");
  const [only = "", other] = [...sources.keys()];
  if (column === undefined && !sources.has(first) && other === undefined) return [only, first];
  named(said, sources, "sources", report, first);
  return [first, column ?? ""];
}

function madeByMethod(
  { cells }: RowOf<"indicators">,
  { sources, hasMethod, report }: IndicatorMaterial,
): MadeByMethod | null {
  if (!cells.column || !cells.operation) return null;
  const view = named(cells.column, sources, "sources", report);
  if (!view) return null;
  if (!hasMethod) {
    const forms = [...rowOperations, ...figureOperations];
    report(notUnderstood({ raw: methodOperation, column: "operation", forms }), cells.operation.at);
    return null;
  }
  const groupings = groupingsIn(cells.by, view, false, report);
  return groupings && { from: "method", operation: methodOperation, groupings };
}

/** `25 %` or `0.25`; null where it is no part of a whole. */
function partIn(said: Said | null, beside: Said, report: Report): number | null {
  if (!said) {
    report(missingTogether({ column: "of", with: ["quantile"] }), beside.at);
    return null;
  }
  const part = numberIn(said, report, "of");
  if (part === null || (part >= 0 && part <= 1)) return part;
  report(notUnderstood({ raw: said.text, column: "of", forms: ["25 %", "0.25"] }), said.at);
  return null;
}

const againstFigures: readonly FigureOperation[] = ["share", "per", "per head", "difference"];

function madeOfFigures(
  operation: FigureOperation,
  { cells }: RowOf<"indicators">,
  ids: ReadonlySet<string>,
  report: Report,
): MadeOfFigures | null {
  if (!cells.column) return null;
  for (const [column, said] of [
    ["by", cells.by],
    ["where", cells.where],
    ["prefer", cells.prefer],
  ] as const) {
    // They are those of the figures that it is made of.
    if (said) report(notUnderstood({ raw: said.text, column, forms: ["(empty)"] }), said.at);
  }
  const known = new Map([...ids].map((id) => [id, id]));
  if (!named(cells.column, known, "indicators", report)) return null;
  const made = { from: "figures", operation, column: cells.column.text, since: "", amount: null } as const;
  if (operation === "quantile of areas") {
    const amount = partIn(cells.of, cells.column, report);
    return amount === null ? null : { ...made, of: "", amount };
  }
  if (operation === "rank") {
    const of = cells.of?.text ?? "";
    if (of === "") return { ...made, of };
    const forms = ["highest", "lowest", "highest among parts", "lowest among parts"];
    if (forms.includes(of)) return { ...made, of };
    if (cells.of) report(notUnderstood({ raw: of, column: "of", forms }), cells.of.at);
    return null;
  }
  if (!cells.of) {
    report(missingTogether({ column: "of", with: [operation] }), cells.column.at);
    return null;
  }
  if (operation === "required path" || operation === "growth ratio") {
    const [, target = "", since = ""] = /^(\S+)\s+since\s+(\d{4}(?:-\d{2})?)$/.exec(cells.of.text) ?? [];
    if (target === "") {
      const forms = ["<indicator of targets> since 2010"];
      report(notUnderstood({ raw: cells.of.text, column: "of", forms }), cells.of.at);
      return null;
    }
    const better = cells.better?.text;
    if (better !== "higher" && better !== "lower") {
      report(missingTogether({ column: "better", with: [operation] }), cells.of.at);
      return null;
    }
    return named(cells.of, known, "indicators", report, target) ? { ...made, of: target, since } : null;
  }
  if (againstFigures.includes(operation)) {
    return named(cells.of, known, "indicators", report) ? { ...made, of: cells.of.text } : null;
  }
  if (cells.of.text === "previous" || /^\d{4}(-\d{2})?$/.test(cells.of.text))
    return { ...made, of: cells.of.text };
  const forms = ["previous", "2015", "2015-01"];
  report(notUnderstood({ raw: cells.of.text, column: "of", forms }), cells.of.at);
  return null;
}

/** Depth first, so that what is needed comes first; a circle is named once and left out. */
function inOrderOfNeed(defined: readonly DefinedIndicator[], report: Report): DefinedIndicator[] {
  const sorted: DefinedIndicator[] = [];
  const done = new Set<DefinedIndicator>();
  const visit = (one: DefinedIndicator, path: readonly string[]): void => {
    if (path.includes(one.id)) {
      const circle = [...path.slice(path.indexOf(one.id)), one.id];
      if (one.row.cells.indicator) report(circularDefinition({ path: circle }), one.row.cells.indicator.at);
      return;
    }
    if (done.has(one)) return;
    for (const need of one.needs) {
      for (const other of defined) if (other.id === need) visit(other, [...path, one.id]);
    }
    if (done.has(one)) return;
    done.add(one);
    sorted.push(one);
  };
  for (const one of defined) visit(one, []);
  return sorted;
}
