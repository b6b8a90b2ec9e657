import type { RowOf } from "../definition.ts";
import { notUnderstood } from "../problems.ts";
import { named } from "../reporting.ts";
import { figureOperations, methodOperation, rowOperations } from "../sheets/indicators-sheet.ts";
import type { Grouping } from "./grouping.ts";
import { groupingsIn } from "./groupings.ts";
import type { IndicatorMaterial } from "./indicator-material.ts";

/** An indicator computed by a method; its groupings tell charts and sentences how its figures are parted. */
export interface MadeByMethod {
  readonly from: "method";
  readonly operation: typeof methodOperation;
  readonly groupings: readonly Grouping[];
}

/** Null and a finding where the row is invalid. */
export function madeByMethod(
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
  const groupings = cells.by ? groupingsIn(cells.by, view, report) : [[]];
  return groupings && { from: "method", operation: methodOperation, groupings };
}
