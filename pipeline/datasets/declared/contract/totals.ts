import type { Column, TotalRow } from "../../../model/contract.ts";
import { escapedPattern } from "../../../model/escaped-pattern.ts";
import { missingTogether } from "../../../rules/problems.ts";
import type { RowOf } from "../definition.ts";
import { partsOf } from "../definition-sheet.ts";
import { notUnderstood, wrongKind } from "../problems.ts";
import { named, type Reporter } from "../reporting.ts";

/** The total rows of one source, recognized by the beginning of their label. */
export function defineTotals(
  rows: readonly RowOf<"totals">[],
  columns: ReadonlyMap<string, Column>,
  report: Reporter,
): TotalRow[] {
  return rows.flatMap(({ cells }): TotalRow[] => {
    const kind = cells.kind?.text as TotalRow["kind"] | "data" | undefined;
    if (!cells.label || !kind || kind === "data") return [];
    if (!cells.column) {
      if (cells.kind) report(missingTogether({ column: "column", with: [kind] }), cells.kind.at);
      return [];
    }
    const column = named(cells.column, columns, "columns", report);
    if (!column) return [];
    if (kind !== "count" && column.kind !== "quantity") {
      const { text: name, at } = cells.column;
      report(wrongKind({ name, is: column.kind, wanted: ["quantity"] }), at);
      return [];
    }
    const less = cells.less ? named(cells.less, columns, "columns", report) && cells.less.text : null;
    const asOf = cells["as of"];
    if (asOf && !/^\d{2}-\d{2}$/.test(asOf.text)) {
      report(notUnderstood({ raw: asOf.text, column: "as of", forms: ["12-31"] }), asOf.at);
      return [];
    }
    const total = { label: labelOf(cells.label.text), kind, column: cells.column.text } as const;
    const over = cells.over?.text === "group" ? "group" : "table";
    return [{ ...total, over, ...(less ? { less } : {}), ...(asOf ? { asOf: `-${asOf.text}` } : {}) }];
  });
}

/** The labels of rows of one source that only look like totals. */
export function labelsOfData(rows: readonly RowOf<"totals">[]): RegExp[] {
  return rows.flatMap(({ cells: { label, kind } }) =>
    label && kind?.text === "data" ? [labelOf(label.text)] : [],
  );
}

/** A pattern for a label as typed: nothing in it is special, except that a leading `…` matches only the end. */
function labelOf(text: string): RegExp {
  const parts = partsOf(text).map((part) => {
    const ending = part.startsWith("…");
    const words = escapedPattern(ending ? part.slice(1) : part);
    return ending ? `${words}$` : `^${words}`;
  });
  return new RegExp(parts.join("|"), "i");
}
