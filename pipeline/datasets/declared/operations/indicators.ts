import type { Indicator } from "../../../model/observation.ts";
import { type Token, tokenIn } from "../../../model/token.ts";
import type { Unit } from "../../../model/unit.ts";
import { missingTogether } from "../../../rules/problems.ts";
import { unknownUnit } from "../../../stages/validate/readers/problems.ts";
import type { RowOf } from "../definition.ts";
import { type CellText, cellWithin, partsOf } from "../definition-sheet.ts";
import { circularDefinition, notUnderstood, takenId } from "../problems.ts";
import { idIn, named, type Reporter } from "../reporting.ts";
import { figureOperations, methodOperation, rowOperations } from "../sheets/indicators-sheet.ts";
import { unitNotDeclared } from "../units.ts";
import type { IndicatorMaterial } from "./indicator-material.ts";
import { type MadeByMethod, madeByMethod } from "./made-by-method.ts";
import { type MadeOfFigures, madeOfFigures } from "./made-of-figures.ts";
import { type MadeOfRows, madeOfRows } from "./made-of-rows.ts";
import { reportUnlikeUnit } from "./report-unlike-unit.ts";
import { unitGivenBy } from "./result-units.ts";

/** One row of the sheet of indicators: an indicator, or a named part of one, and how it is computed. */
export interface DefinedIndicator {
  readonly id: string;
  readonly part: string;
  readonly row: RowOf<"indicators">;
  readonly unit: Unit;
  readonly better: Indicator["better"];
  readonly keyFigure: KeyFigure | null;
  /** The figure that counts the population of what this indicator counts or compares. */
  readonly population: Token | null;
  /** The figures that its own are held against. */
  readonly references: readonly Token[];
  /** The indicators that must be computed before it. */
  readonly needs: readonly string[];
  readonly made: MadeOfRows | MadeOfFigures | MadeByMethod;
}

/** A figure shown at the head of the dataset, and its position there. */
interface KeyFigure {
  readonly order: number;
  readonly token: Token;
}

/** The indicators of a definition, each after those it needs. */
export function defineIndicators(
  rows: readonly RowOf<"indicators">[],
  material: IndicatorMaterial,
): readonly DefinedIndicator[] {
  const { report } = material;
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
    const indicator = defineIndicator({ id, part, row }, material);
    return indicator ? [indicator] : [];
  });
  for (const indicator of defined) reportUnlikeUnit(indicator, defined, material);
  return inOrderOfNeed(defined, report);
}

function defineIndicator(
  { id, part, row }: Pick<DefinedIndicator, "id" | "part" | "row">,
  material: IndicatorMaterial,
): DefinedIndicator | null {
  const { cells } = row;
  const operation = cells.operation?.text;
  const rowOperation = rowOperations.find((each) => each === operation);
  const figureOperation = figureOperations.find((each) => each === operation);
  const made = rowOperation
    ? madeOfRows(rowOperation, row, material)
    : figureOperation
      ? madeOfFigures(figureOperation, row, material)
      : operation === methodOperation
        ? madeByMethod(row, material)
        : null;
  const unit = unitOf(row, material);
  if (!made || unit === null) return null;
  const needs =
    made.from === "rows"
      ? made.where.flatMap(({ indicator }) => indicator ?? [])
      : made.from === "figures"
        ? [made.column, ...(material.ids.has(made.of) && !made.joined?.dataset ? [made.of] : [])]
        : [];
  const better = (cells.better?.text ?? "neither") as Indicator["better"];
  const keyFigure = keyFigureIn(cells["key figure"], [id, part], material);
  const population = figureNamed(cells.population, "population", material);
  const heldAgainst = eachPart(cells["held against"]).map((cell) =>
    figureNamed(cell, "held against", material),
  );
  if (keyFigure === undefined || population === undefined || heldAgainst.includes(undefined)) return null;
  const references = heldAgainst.flatMap((token) => token ?? []);
  return { id, part, row, unit, better, keyFigure, population, references, needs, made };
}

function eachPart(cell: CellText | null): CellText[] {
  return cell ? partsOf(cell.text, ";").map((text) => cellWithin(cell, text)) : [];
}

/** Reads `cities-answering` or `events listed`; undefined and a finding where it names no figure. */
function figureNamed(
  cell: CellText | null,
  column: "population" | "held against",
  { ids, facts, report }: IndicatorMaterial,
): Token | null | undefined {
  if (!cell) return null;
  const token = tokenIn(cell.text);
  const names = new Map([...ids, ...facts].map((name) => [name, name]));
  if (token && token.tells === "figure" && !token.isList)
    return named(cellWithin(cell, token.indicator), names, "indicators", report) ? token : undefined;
  const forms = ["<indicator>", "<indicator> <part>"];
  report(notUnderstood({ raw: cell.text, column, forms }), cell.at);
  return undefined;
}

/** Reads `2`, `yes`, `1 latest-published`: position, and figure if not the row's own; undefined and a finding if invalid. */
function keyFigureIn(
  cell: CellText | null,
  groupings: readonly string[],
  { ids, facts, report }: IndicatorMaterial,
): KeyFigure | null | undefined {
  if (!cell || cell.text === "no") return null;
  const [, order = "", other] = /^(yes|\d+)(?:\s+(.+))?$/.exec(cell.text) ?? [];
  const token = tokenIn(other ?? groupings.join(" "));
  if (order === "" || !token) {
    report(
      notUnderstood({ raw: cell.text, column: "key figure", forms: ["1", "yes", "1 <indicator>"] }),
      cell.at,
    );
    return undefined;
  }
  const names = new Map([...ids, ...facts].map((name) => [name, name]));
  if (!named(cellWithin(cell, token.indicator), names, "indicators", report)) return undefined;
  return { order: order === "yes" ? 1 : Number(order), token };
}

/** An operation that determines its unit needs none in the sheet; any other row must name one. */
function unitOf({ cells }: RowOf<"indicators">, { units, report }: IndicatorMaterial): Unit | null {
  const given = unitGivenBy(cells.operation?.text ?? "");
  if (!cells.unit) {
    if (given) return given;
    const { operation } = cells;
    if (operation) {
      const needed = { column: "unit", with: [operation.text], operation: operation.text };
      report(missingTogether(needed), operation.at);
    }
    return null;
  }
  const unit = units.find(cells.unit.text);
  const raw = cells.unit.text;
  if (unit === null) report(unitNotDeclared(raw, units), cells.unit.at);
  else if (given && unit !== given) {
    report(unknownUnit({ raw, units: [given] }), cells.unit.at);
    return null;
  }
  return unit;
}

/** Depth-first, so that what is needed comes first; a circular need is reported once and left out. */
function inOrderOfNeed(defined: readonly DefinedIndicator[], report: Reporter): DefinedIndicator[] {
  const sorted: DefinedIndicator[] = [];
  const done = new Set<DefinedIndicator>();
  const visit = (indicator: DefinedIndicator, path: readonly string[]): void => {
    if (path.includes(indicator.id)) {
      const circle = [...path.slice(path.indexOf(indicator.id)), indicator.id];
      if (indicator.row.cells.indicator)
        report(circularDefinition({ path: circle }), indicator.row.cells.indicator.at);
      return;
    }
    if (done.has(indicator)) return;
    for (const need of indicator.needs) {
      for (const other of defined) if (other.id === need) visit(other, [...path, indicator.id]);
    }
    if (done.has(indicator)) return;
    done.add(indicator);
    sorted.push(indicator);
  };
  for (const indicator of defined) visit(indicator, []);
  return sorted;
}
