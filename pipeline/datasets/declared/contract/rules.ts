import type { Column } from "../../../model/contract.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Rule } from "../../../model/rule.ts";
import { amongRows } from "../../../rules/among-rows.ts";
import { oneUnit } from "../../../rules/one-unit.ts";
import type { PlausibleRange } from "../../../rules/plausible.ts";
import { missingTogether } from "../../../rules/problems.ts";
import { conditionsIn } from "../conditions/where.ts";
import type { RowOf } from "../definition.ts";
import { cellWithin, partsOf } from "../definition-sheet.ts";
import { entryOfRow } from "../entry.ts";
import { notUnderstood, wrongKind } from "../problems.ts";
import { named, type Reporter } from "../reporting.ts";
import { type Allowed, type RuleName, ruleForms } from "./rule-forms.ts";

/** The rules that a source's rows must meet. */
export function defineRules(
  rows: readonly RowOf<"rules">[],
  columns: ReadonlyMap<string, Column>,
  report: Reporter,
): Rule[] {
  const judged: string[][] = [];
  const asked = new Map(
    [...columns].map(([name, column]) => {
      const values = column.kind === "choice" ? new Map(Object.entries(column.choices)) : null;
      return [name, { kind: column.kind, values }];
    }),
  );
  const rules = rows.flatMap(({ cells }): Rule[] => {
    const name = cells.rule?.text as RuleName | undefined;
    if (!name || !cells.columns) return [];
    const form = ruleForms[name];
    const cell = cells.columns;
    const names = partsOf(cell.text);
    const found = names.flatMap((each, at) => {
      const column = named(cellWithin(cell, each), columns, "columns", report);
      if (!column) return [];
      const wanted = form.kinds[Math.min(at, form.kinds.length - 1)] ?? "any";
      if (wanted === "any" || wanted === column.kind) return [each];
      report(wrongKind({ name: each, is: column.kind, wanted: [wanted] }), cell.at);
      return [];
    });
    if (found.length < names.length) return [];
    if (found.length < form.least) {
      const shape = form.kinds.map((kind) => `<${kind}>`).join("|");
      report(notUnderstood({ raw: cell.text, column: "columns", forms: [shape] }), cell.at);
      return [];
    }
    const needsWhole = name.endsWith("whole");
    if (needsWhole && !cells.of) {
      report(missingTogether({ column: "of", with: [name] }), cell.at);
      return [];
    }
    if (cells.of && !named(cells.of, columns, "columns", report)) return [];
    const isRange = name.startsWith("plausible");
    if (isRange && !(cells.allowed && cells["published in"])) {
      report(missingTogether({ column: cells.allowed ? "published in" : "allowed", with: [name] }), cell.at);
      return [];
    }
    const allowed = allowedIn(cells, isRange ? rangeForms : allowedForms, report);
    const where = conditionsIn(cells.where, { columns: asked, indicators: new Set(), report });
    if (name === "series") judged.push(found);
    if (!allowed || !where) return [];
    const made = form.make(found, cells.of?.text ?? "", allowed, [...columns.keys()]);
    return [
      where.length === 0
        ? made
        : amongRows(made, (row, { edition, areas }) =>
            where.every((condition) =>
              condition.holds(entryOfRow(row), { edition, areas, figure: () => null }),
            ),
          ),
    ];
  });
  return [...rules, ...rowsOfUnit(judged, columns)];
}

/** A rule over time also compares the unit of figures that state one in their row. */
function rowsOfUnit(
  judged: readonly (readonly string[])[],
  columns: ReadonlyMap<string, Column>,
): readonly Rule[] {
  const over = groupBy(judged, ([by, along]) => `${by}|${along}`);
  return [...over.values()].flatMap((group) => {
    const [by = "", along = ""] = group[0] ?? [];
    const besides = group.map(([, , column = ""]) => column);
    const units = new Set(besides.flatMap((name) => unitsIn(columns.get(name))));
    const others = [...columns].flatMap(([name, column]) =>
      !besides.includes(name) && unitsIn(column).some((unit) => units.has(unit)) ? [name] : [],
    );
    return others.length > 0 ? [oneUnit(by, along, others, besides)] : [];
  });
}

function unitsIn(column: Column | undefined): readonly string[] {
  return column?.kind === "quantity" ? column.units : [];
}

const allowedForms = ["20 %", "5", "jump 20 %, spike 15 %, flat 4, small 10"];
const rangeForms = ["possible 0 to 500, usual 3 to 150"];

function allowedIn(
  { allowed: cell, "published in": origin }: RowOf<"rules">["cells"],
  shapes: readonly string[],
  report: Reporter,
): Allowed | null {
  const numbers = new Map<string, number>();
  const ranges = new Map<string, PlausibleRange["possible"]>();
  for (const part of cell?.text.split(",") ?? []) {
    const [, range = "", least, most] =
      /^\s*(possible|usual)\s+(-?\d+(?:\.\d+)?)\s+to\s+(-?\d+(?:\.\d+)?)\s*$/.exec(part) ?? [];
    const [, name = "", digits, percent] =
      /^\s*(?:(jump|spike|end|flat|small)\s+)?(\d+(?:\.\d+)?)\s*(%)?\s*$/.exec(part) ?? [];
    if (range !== "" && Number(least) < Number(most)) ranges.set(range, [Number(least), Number(most)]);
    else if (digits !== undefined) numbers.set(name, percent ? Number(digits) / 100 : Number(digits));
  }
  const isRange = shapes === rangeForms;
  const understood = isRange ? ranges.size : numbers.size;
  if (cell && (understood < cell.text.split(",").length || (isRange && !ranges.has("possible")))) {
    report(notUnderstood({ raw: cell.text, column: "allowed", forms: shapes }), cell.at);
    return null;
  }
  return {
    number: (name, otherwise) => numbers.get(name) ?? otherwise,
    first: numbers.get("") ?? undefined,
    ranges,
    origin: origin?.text ?? "",
  };
}
