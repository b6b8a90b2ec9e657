import { missingTogether } from "../../../rules/problems.ts";
import type { RowOf } from "../definition.ts";
import { cellWithin } from "../definition-sheet.ts";
import { notUnderstood } from "../problems.ts";
import { named } from "../reporting.ts";
import type { FigureOperation } from "../sheets/indicators-sheet.ts";
import type { IndicatorMaterial } from "./indicator-material.ts";
import type { Joined } from "./join.ts";
import { joinedIn, joinForms, joinOperations } from "./joined-in.ts";
import { partIn } from "./part-of-values.ts";

/** An indicator computed from the figures of another. */
export interface MadeOfFigures {
  readonly from: "figures";
  readonly operation: FigureOperation;
  readonly column: string;
  readonly of: string;
  /** The figures under `of`, for an operation on two indicators. */
  readonly joined: Joined | null;
  /** The period that a target starts from; "" for anything else. */
  readonly since: string;
  readonly amount: number | null;
}

/** Null and a finding where the row is invalid. */
export function madeOfFigures(
  operation: FigureOperation,
  { cells }: RowOf<"indicators">,
  material: IndicatorMaterial,
): MadeOfFigures | null {
  const { ids, report } = material;
  if (!cells.column) return null;
  for (const [column, cell] of [
    ["by", cells.by],
    ["where", cells.where],
    ["prefer", cells.prefer],
  ] as const) {
    // The groupings are those of the figures it is computed from.
    if (cell) report(notUnderstood({ raw: cell.text, column, forms: ["(empty)"] }), cell.at);
  }
  const names = new Map([...ids].map((id) => [id, id]));
  if (!named(cells.column, names, "indicators", report)) return null;
  const column = cells.column.text;
  const made = { from: "figures", operation, column, joined: null, since: "", amount: null } as const;
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
    report(notUnderstood({ raw: "", column: "of", forms: formsOf(operation) }), cells.column.at);
    return null;
  }
  if (operation === "required path" || operation === "growth ratio") {
    const [, target = "", since = ""] = /^(\S+)\s+since\s+(\d{4}(?:-\d{2})?)$/.exec(cells.of.text) ?? [];
    if (target === "") {
      report(notUnderstood({ raw: cells.of.text, column: "of", forms: formsOf(operation) }), cells.of.at);
      return null;
    }
    const better = cells.better?.text;
    if (better !== "higher" && better !== "lower") {
      report(missingTogether({ column: "better", with: [operation] }), cells.of.at);
      return null;
    }
    return named(cellWithin(cells.of, target), names, "indicators", report)
      ? { ...made, of: target, since }
      : null;
  }
  if (joinOperations.includes(operation)) {
    const joined = joinedIn(cells.of, material);
    return joined && { ...made, of: joined.indicator, joined };
  }
  if (["previous", "year before"].includes(cells.of.text) || /^\d{4}(-\d{2})?$/.test(cells.of.text))
    return { ...made, of: cells.of.text };
  report(notUnderstood({ raw: cells.of.text, column: "of", forms: formsOf(operation) }), cells.of.at);
  return null;
}

/** What may stand under `of`. */
function formsOf(operation: FigureOperation): readonly string[] {
  if (joinOperations.includes(operation)) return joinForms;
  if (operation === "required path" || operation === "growth ratio")
    return ["<indicator of targets> since 2010"];
  return ["previous", "year before", "2015", "2015-01"];
}
