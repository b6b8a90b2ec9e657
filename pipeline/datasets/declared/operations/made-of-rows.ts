import type { Condition } from "../conditions/condition.ts";
import { conditionsIn } from "../conditions/where.ts";
import type { RowOf } from "../definition.ts";
import { type CellText, cellWithin, partsOf } from "../definition-sheet.ts";
import { notUnderstood, wrongKind } from "../problems.ts";
import { named, type Reporter } from "../reporting.ts";
import { type RowOperation, rowOperations } from "../sheets/indicators-sheet.ts";
import { type Preference, preferenceIn } from "./copied-sources.ts";
import type { Grouping } from "./grouping.ts";
import { groupingsIn, keyGrouping, type SourceView } from "./groupings.ts";
import type { IndicatorMaterial } from "./indicator-material.ts";
import { partIn } from "./part-of-values.ts";

/** An indicator computed from the rows of a source. */
export interface MadeOfRows {
  readonly from: "rows";
  readonly operation: RowOperation;
  readonly source: string;
  readonly column: string;
  readonly of: readonly string[];
  /** The quantile, as a fraction. */
  readonly amount: number | null;
  readonly groupings: readonly Grouping[];
  /** The area of figures without a column that gives one; null for the area that stands for all rows. */
  readonly area: string | null;
  /** For `copy`: which of several sources is shown. */
  readonly prefer: Preference | null;
  readonly where: readonly Condition[];
}

const quantityOperations: readonly RowOperation[] = rowOperations.filter((each) => !each.startsWith("count"));
const ofCount: { readonly [O in RowOperation]?: number } = { "weighted mean": 1, score: 3 };

/** Null and a finding where the row is invalid. */
export function madeOfRows(
  operation: RowOperation,
  { cells }: RowOf<"indicators">,
  material: IndicatorMaterial,
): MadeOfRows | null {
  const { ids, sources, report } = material;
  if (!cells.column) return null;
  const [source, column] = sourceAndColumn(cells.column, sources, report);
  const view = sources.get(source);
  if (!view) return null;
  if (
    column === ""
      ? operation !== "count"
      : !named(cellWithin(cells.column, column), view.columns, source, report)
  ) {
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
  const cell = cells.of ?? cells.operation ?? cells.column;
  if (of.length !== wanted) {
    const forms = [["<weight>", "<minimum>", "<maximum>"].slice(0, wanted).join("|") || "(empty)"];
    report(notUnderstood({ raw: cells.of?.text ?? "", column: "of", forms }), cell.at);
    return null;
  }
  const quantities = [...(quantityOperations.includes(operation) ? [column] : []), ...of];
  for (const name of quantities) {
    const asked =
      name === column ? view.columns.get(name) : named(cellWithin(cell, name), view.columns, source, report);
    if (!asked) return null;
    if (asked.kind === "quantity") continue;
    const at = name === column ? cells.column.at : cell.at;
    report(wrongKind({ name: `${source}.${name}`, is: asked.kind, wanted: ["quantity"] }), at);
    return null;
  }
  const unparted = operation === "copy" ? keyGrouping(view) : [];
  const groupings = cells.by ? groupingsIn(cells.by, view, report) : [unparted];
  const where = conditionsIn(cells.where, { columns: view.columns, indicators: ids, report });
  if (!groupings || !where) return null;
  const prefer = cells.prefer ? preferred(cells.prefer, operation, view, material) : null;
  if (cells.prefer && !prefer) return null;
  return {
    from: "rows",
    operation,
    source,
    column,
    of,
    amount,
    groupings,
    area: cells.area?.text ?? null,
    prefer,
    where,
  };
}

/** Only a copied figure can have several sources. */
function preferred(
  cell: CellText,
  operation: RowOperation,
  view: SourceView,
  material: IndicatorMaterial,
): Preference | null {
  if (operation === "copy") return preferenceIn(cell, view, material);
  material.report(notUnderstood({ raw: cell.text, column: "prefer", forms: ["(empty)"] }), cell.at);
  return null;
}

/** Reads `stations.pm25`; the source may be omitted where there is only one. */
function sourceAndColumn(
  cell: CellText,
  sources: ReadonlyMap<string, SourceView>,
  report: Reporter,
): readonly [string, string] {
  const [first = "", column] = cell.text.split(".");
  const [only = "", other] = [...sources.keys()];
  if (column === undefined && !sources.has(first) && other === undefined) return [only, first];
  named(cellWithin(cell, first), sources, "sources", report);
  return [first, column ?? ""];
}
