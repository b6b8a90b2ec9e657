import type { Column } from "../../../model/contract.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Rule } from "../../../model/rule.ts";
import { agreeingDates } from "../../../rules/agreeing-dates.ts";
import { inOrder } from "../../../rules/in-order.ts";
import { noCopiedSeries } from "../../../rules/no-copied-series.ts";
import { notAfterEdition } from "../../../rules/not-after-edition.ts";
import { notConstant } from "../../../rules/not-constant.ts";
import { notInFuture } from "../../../rules/not-in-future.ts";
import { ofEdition } from "../../../rules/of-edition.ts";
import { oneUnit } from "../../../rules/one-unit.ts";
import { partsSumToWhole } from "../../../rules/parts-sum-to-whole.ts";
import { partsWithinWhole } from "../../../rules/parts-within-whole.ts";
import { publishedShare } from "../../../rules/published-share.ts";
import { missingTogether, requiredTogether } from "../../../rules/required-together.ts";
import { series } from "../../../rules/series.ts";
import { sharesSumTo100 } from "../../../rules/shares-sum-to-100.ts";
import type { RowOf } from "../definition.ts";
import { partsOf, type Said, saidWithin } from "../definition-sheet.ts";
import { notUnderstood, wrongKind } from "../problems.ts";
import { named, type Report } from "../reporting.ts";
import type { RuleName } from "../sheets/rules-sheet.ts";

/** What a rule's columns must be, in their order; the last kind stands for all that follow. */
interface RuleForm {
  readonly kinds: readonly (Column["kind"] | "any")[];
  readonly least: number;
  make(columns: readonly string[], of: string, allowed: Allowed): Rule;
}

/** `jump 20 %, spike 15 %, flat 4`, or one number that stands for the first. */
interface Allowed {
  number(name: string, otherwise: number): number;
  readonly first: number | undefined;
}

const forms: { readonly [R in RuleName]: RuleForm } = {
  "in order": rule(["period"], 2, ([from = "", to = ""]) => inOrder(from, to)),
  "same dates": rule(["period"], 2, (columns) => {
    const middle = Math.ceil(columns.length / 2);
    return agreeingDates(columns.slice(0, middle), columns.slice(middle));
  }),
  "in the edition's year": rule(["period"], 1, ([along = ""]) => ofEdition(along)),
  "not after the edition's year": rule(["period"], 1, ([along = ""]) => notAfterEdition(along)),
  "not in the future": rule(["period"], 1, ([along = ""]) => notInFuture(along)),
  "parts within whole": rule(["quantity"], 1, (parts, of, { first }) => partsWithinWhole(parts, of, first)),
  "parts sum to whole": rule(["quantity"], 1, (parts, of, { first }) => partsSumToWhole(parts, of, first)),
  "shares sum to 100": rule(["quantity"], 2, (shares, _, { first }) => sharesSumTo100(shares, first)),
  "required together": rule(["any"], 2, (columns) => requiredTogether(columns)),
  "not constant": rule(["quantity"], 1, ([column = ""], _, { first }) => notConstant(column, first)),
  "not copied": rule(["any", "period", "quantity"], 3, ([by = "", along = "", column = ""], _, { first }) =>
    noCopiedSeries(by, along, column, first),
  ),
  "published share of whole": rule(
    ["period", "quantity"],
    3,
    ([along = "", part = "", published = ""], whole, { first }) =>
      publishedShare({ along, part, whole, published }, first),
  ),
  series: rule(["any", "period", "quantity"], 3, ([by = "", along = "", column = ""], _, { number, first }) =>
    series(by, along, column, {
      jump: number("jump", first ?? 0.5),
      spike: number("spike", first ?? 0.5),
      flat: number("flat", 5),
      small: number("small", 0),
    }),
  ),
};

function rule(kinds: RuleForm["kinds"], least: number, make: RuleForm["make"]): RuleForm {
  return { kinds, least, make };
}

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
    const form = forms[name];
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
    return allowed ? [form.make(found, cells.of?.text ?? "", allowed)] : [];
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
