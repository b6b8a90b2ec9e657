import type { Column } from "../../../model/contract.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Rule } from "../../../model/rule.ts";
import { oneUnit } from "../../../rules/one-unit.ts";
import { missingTogether } from "../../../rules/required-together.ts";
import type { RowOf } from "../definition.ts";
import { partsOf, type Said, saidWithin } from "../definition-sheet.ts";
import { notUnderstood, wrongKind } from "../problems.ts";
import { named, type Report } from "../reporting.ts";
import { type Allowed, type RuleName, ruleForms } from "./rule-forms.ts";

/** The rules of one source, of the closed set that contracts know. */
export function defineRules(
  rows: readonly RowOf<"rules">[],
  columns: ReadonlyMap<string, Column>,
  report: Report,
): Rule[] {
  const judged: string[][] = [];
  const rules = rows.flatMap(({ cells }): Rule[] => {
    const name = cells.rule?.text as RuleName | undefined;
    if (!name || !cells.columns) return [];
    const form = ruleForms[name];
    const said = cells.columns;
    const names = partsOf(said.text);
    const found = names.flatMap((one, at) => {
      const column = named(saidWithin(said, one), columns, "columns", report);
      if (!column) return [];
      const wanted = form.kinds[Math.min(at, form.kinds.length - 1)] ?? "any";
      if (wanted === "any" || wanted === column.kind) return [one];
      report(wrongKind({ name: one, is: column.kind, wanted: [wanted] }), said.at);
      return [];
    });
    if (found.length < names.length) return [];
    if (found.length < form.least) {
      const shape = form.kinds.map((kind) => `<${kind}>`).join("|");
      report(notUnderstood({ raw: said.text, column: "columns", forms: [shape] }), said.at);
      return [];
    }
    const needsWhole = name.endsWith("whole");
    if (needsWhole && !cells.of) {
      report(missingTogether({ column: "of", with: [name] }), said.at);
      return [];
    }
    if (cells.of && !named(cells.of, columns, "columns", report)) return [];
    const allowed = allowedIn(cells.allowed, report);
    if (name === "series") judged.push(found);
    return allowed ? [form.make(found, cells.of?.text ?? "", allowed, [...columns.keys()])] : [];
  });
  return [...rules, ...rowsInOneUnit(judged, columns)];
}

/** Where figures are judged over time, so is the unit of all that stand in their rows and have theirs. */
function rowsInOneUnit(
  judged: readonly (readonly string[])[],
  columns: ReadonlyMap<string, Column>,
): readonly Rule[] {
  const over = groupBy(judged, ([by, along]) => `${by}|${along}`);
  return [...over.values()].flatMap((own) => {
    const [by = "", along = ""] = own[0] ?? [];
    const besides = own.map(([, , column = ""]) => column);
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

function allowedIn(said: Said | null, report: Report): Allowed | null {
  const numbers = new Map<string, number>();
  for (const part of said?.text.split(",") ?? []) {
    const [, name = "", digits, percent] =
      /^\s*(?:(jump|spike|flat|small)\s+)?(\d+(?:\.\d+)?)\s*(%)?\s*$/.exec(part) ?? [];
    if (digits === undefined) {
      if (said) report(notUnderstood({ raw: said.text, column: "allowed", forms: allowedForms }), said.at);
      return null;
    }
    numbers.set(name, percent ? Number(digits) / 100 : Number(digits));
  }
  return {
    number: (name, otherwise) => numbers.get(name) ?? otherwise,
    first: numbers.get("") ?? undefined,
  };
}
