import type { RowOf } from "../definition.ts";
import { notUnderstood } from "../problems.ts";
import { named } from "../reporting.ts";
import { figureOperations, methodOperation, rowOperations } from "../sheets/indicators-sheet.ts";
import type { Grouping } from "./grouping.ts";
import { groupingsIn } from "./groupings.ts";
import type { IndicatorMaterial } from "./indicator-material.ts";

/** Made in TypeScript; the groupings say how its figures are parted, for charts and sentences. */
export interface MadeByMethod {
  readonly from: "method";
  readonly operation: typeof methodOperation;
  readonly groupings: readonly Grouping[];
}

/** What a row of the sheet says of it, or null and findings. */
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
