import type { Column } from "../../../model/contract.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Rule } from "../../../model/rule.ts";
import { agreeingDates } from "../../../rules/agreeing-dates.ts";
import { amongRows } from "../../../rules/among-rows.ts";
import { enoughOfWhole } from "../../../rules/enough-of-whole.ts";
import { inOrder } from "../../../rules/in-order.ts";
import { noCopiedSeries } from "../../../rules/no-copied-series.ts";
import { notConstant } from "../../../rules/not-constant.ts";
import { notInFuture } from "../../../rules/not-in-future.ts";
import { ofEdition } from "../../../rules/of-edition.ts";
import { oneUnit } from "../../../rules/one-unit.ts";
import { partsSumToWhole } from "../../../rules/parts-sum-to-whole.ts";
import { partsWithinWhole } from "../../../rules/parts-within-whole.ts";
import { type PlausibleRange, plausible, plausiblePerPerson } from "../../../rules/plausible.ts";
import { missingTogether } from "../../../rules/problems.ts";
import { publishedShare } from "../../../rules/published-share.ts";
import { requiredTogether } from "../../../rules/required-together.ts";
import { series } from "../../../rules/series.ts";
import { sharesSumTo100 } from "../../../rules/shares-sum-to-100.ts";
import { conditionsIn } from "../conditions/where.ts";
import type { RowOf } from "../definition.ts";
import { partsOf, saidWithin } from "../definition-sheet.ts";
import { entryOfRow } from "../entry.ts";
import { notUnderstood, wrongKind } from "../problems.ts";
import { named, type Report } from "../reporting.ts";
import type { RuleName } from "../sheets/rules-sheet.ts";

/** What a rule's columns must be, in their order; the last kind stands for all that follow. */
interface RuleForm {
  readonly kinds: readonly (Column["kind"] | "any")[];
  readonly least: number;
  make(columns: readonly string[], of: string, allowed: Allowed): Rule;
}

/** `jump 20 %, spike 15 %, flat 4`, or one number that stands for the first; `possible 0 to 5, usual 1 to 2`. */
interface Allowed {
  number(name: string, otherwise: number): number;
  readonly first: number | undefined;
  readonly ranges: ReadonlyMap<string, PlausibleRange["possible"]>;
  readonly origin: string;
}

const forms: { readonly [R in RuleName]: RuleForm } = {
  "in order": rule(["period"], 2, ([from = "", to = ""]) => inOrder(from, to)),
  "same dates": rule(["period"], 2, (columns) => {
    const middle = Math.ceil(columns.length / 2);
    return agreeingDates(columns.slice(0, middle), columns.slice(middle));
  }),
  "in the edition's year": rule(["period"], 1, ([along = ""]) => ofEdition(along)),
  "not in the future": rule(["period"], 1, ([along = ""]) => notInFuture(along)),
  "parts within whole": rule(["quantity"], 1, (parts, of, { first }) => partsWithinWhole(parts, of, first)),
  "parts sum to whole": rule(["quantity"], 1, (parts, of, { first }) => partsSumToWhole(parts, of, first)),
  "enough of whole": rule(["quantity"], 1, ([column = ""], of, { first }) =>
    enoughOfWhole(column, of, first),
  ),
  plausible: rule(["quantity"], 1, ([column = ""], of, allowed) =>
    plausible(column, of === "" ? null : of, rangeIn(allowed)),
  ),
  "plausible per person": rule(["area", "quantity"], 2, ([place = "", column = ""], _, allowed) =>
    plausiblePerPerson(place, column, rangeIn(allowed)),
  ),
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

/** Rows of a range are refused without one, so that there is always what is possible. */
function rangeIn({ ranges, origin }: Allowed): PlausibleRange {
  const possible = ranges.get("possible") ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return { possible, usual: ranges.get("usual") ?? possible, origin };
}

/** The rules of one source, of the closed set that contracts know. */
export function defineRules(
  rows: readonly RowOf<"rules">[],
  columns: ReadonlyMap<string, Column>,
  report: Report,
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
    const isRange = name.startsWith("plausible");
    if (isRange && !(cells.allowed && cells["published in"])) {
      report(missingTogether({ column: cells.allowed ? "published in" : "allowed", with: [name] }), said.at);
      return [];
    }
    const allowed = allowedIn(cells, isRange ? rangeForms : allowedForms, report);
    const where = conditionsIn(cells.where, { columns: asked, indicators: new Set(), report });
    if (name === "series") judged.push(found);
    if (!allowed || !where) return [];
    const made = form.make(found, cells.of?.text ?? "", allowed);
    return [
      where.length === 0
        ? made
        : amongRows(made, (row, { edition, areas }) =>
            where.every((one) => one.holds(entryOfRow(row), { edition, areas, figure: () => null })),
          ),
    ];
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
const rangeForms = ["possible 0 to 500, usual 3 to 150"];

function allowedIn(
  { allowed: said, "published in": origin }: RowOf<"rules">["cells"],
  shapes: readonly string[],
  report: Report,
): Allowed | null {
  const numbers = new Map<string, number>();
  const ranges = new Map<string, PlausibleRange["possible"]>();
  for (const part of said?.text.split(",") ?? []) {
    const [, range = "", least, most] =
      /^\s*(possible|usual)\s+(-?\d+(?:\.\d+)?)\s+to\s+(-?\d+(?:\.\d+)?)\s*$/.exec(part) ?? [];
    const [, name = "", digits, percent] =
      /^\s*(?:(jump|spike|flat|small)\s+)?(\d+(?:\.\d+)?)\s*(%)?\s*$/.exec(part) ?? [];
    if (range !== "" && Number(least) < Number(most)) ranges.set(range, [Number(least), Number(most)]);
    else if (digits !== undefined) numbers.set(name, percent ? Number(digits) / 100 : Number(digits));
  }
  const isRange = shapes === rangeForms;
  const understood = isRange ? ranges.size : numbers.size;
  if (said && (understood < said.text.split(",").length || (isRange && !ranges.has("possible")))) {
    report(notUnderstood({ raw: said.text, column: "allowed", forms: shapes }), said.at);
    return null;
  }
  return {
    number: (name, otherwise) => numbers.get(name) ?? otherwise,
    first: numbers.get("") ?? undefined,
    ranges,
    origin: origin?.text ?? "",
  };
}
