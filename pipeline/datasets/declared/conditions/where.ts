import { isPeriod } from "../../../model/period.ts";
import { isMissing } from "../../../model/quantity.ts";
import { notADate } from "../../../stages/validate/readers/problems.ts";
import { type CellText, cellWithin, partsOf } from "../definition-sheet.ts";
import { type Entry, textIn } from "../entry.ts";
import { notUnderstood, wrongKind } from "../problems.ts";
import { named, type Reporter } from "../reporting.ts";
import { type Condition, type ConditionForm, conditionForms, type Outlook } from "./condition.ts";

/** A column as conditions see it: its kind, and the values it may have if they are listed. */
export interface AskedColumn {
  readonly kind: string;
  readonly values: ReadonlyMap<string, unknown> | null;
}

/** “is at most” must not be read as “is”, nor “is not one of” as “is not”. */
const longestFirst = [...conditionForms].sort((a, b) => b.words.length - a.words.length);

/** How conditions on a kind of column are written; all forms where the kind is unknown. */
function formsOn(kind: string | null): string[] {
  return conditionForms
    .filter(({ kinds }) => kind === null || kinds.includes(kind))
    .map(({ words, takes }) => `<column> ${words}${takes === "nothing" ? "" : ` <${takes}>`}`);
}

/** What a `where` may refer to, and where its mistakes are reported. */
interface Nameable {
  readonly columns: ReadonlyMap<string, AskedColumn>;
  readonly indicators: ReadonlySet<string>;
  readonly report: Reporter;
  /** The column of the sheet where the condition stands, if it is not `where`, and what else may stand there. */
  readonly instead?: { readonly column: string; readonly forms: readonly string[] };
}

interface Where extends Nameable {
  readonly cell: CellText;
}

/** The conditions of a `where`, joined by “and”; null and a finding where one is not understood. */
export function conditionsIn(cell: CellText | null, nameable: Nameable): readonly Condition[] | null {
  if (!cell) return [];
  const found = cell.text.split(/\s+and\s+/i).map((part) => conditionIn(part.trim(), { ...nameable, cell }));
  const conditions = found.flatMap((condition) => condition ?? []);
  return conditions.length === found.length ? conditions : null;
}

function conditionIn(text: string, where: Where): Condition | null {
  const { cell, columns, report, instead } = where;
  const { column: head, forms } = instead ?? { column: "where", forms: [] };
  const [column = "", ...others] = text.split(/\s+/);
  const rest = others.join(" ");
  const says = ({ words }: ConditionForm) => rest === words || rest.startsWith(`${words} `);
  const asked = columns.get(column);
  const longest = longestFirst.find(says);
  const alike = conditionForms.filter(({ words }) => words === longest?.words);
  const form = alike.find(({ kinds }) => asked && kinds.includes(asked.kind)) ?? longest;
  const operand = form ? rest.slice(form.words.length).trim() : "";
  const fits = form && (!asked || form.kinds.includes(asked.kind));
  if (form && asked && !fits && !/^is( not)?$/.test(form.words)) {
    report(wrongKind({ name: column, is: asked.kind, wanted: form.kinds }), cell.at);
    return null;
  }
  const isAmount = !asked || form?.takes !== "amount" || !Number.isNaN(Number(operand));
  if (!form || !fits || !isAmount || (form.takes === "nothing") !== (operand === "")) {
    const all = [...forms, ...formsOn(asked?.kind ?? null)];
    report(notUnderstood({ raw: text, column: head, forms: all }), cell.at);
    return null;
  }
  if (!asked) {
    named(cellWithin(cell, column), columns, "columns", report);
    return null;
  }
  const parts = form.takes === "values" ? partsOf(operand) : [operand];
  const accepted = form.takes === "value" || form.takes === "values" ? asked.values : null;
  if (accepted && !parts.every((part) => named(cellWithin(cell, part), accepted, column, report) !== null))
    return null;
  if (form.takes === "column" && !named(cellWithin(cell, operand), columns, "columns", report)) return null;
  return made({ form, column, operand, parts }, where);
}

/** A condition whose words were recognized: its column, and the other side as a whole and in parts. */
interface Understood {
  readonly form: ConditionForm;
  readonly column: string;
  readonly operand: string;
  readonly parts: readonly string[];
}

function made(
  { form, column, operand, parts }: Understood,
  { cell, indicators, report }: Where,
): Condition | null {
  const number = form.takes === "number" || form.takes === "amount" ? Number(operand) : Number.NaN;
  const indicator = form.takes === "number" && Number.isNaN(number) ? operand : null;
  if (indicator !== null && !indicators.has(indicator)) {
    named(cellWithin(cell, indicator), new Map([...indicators].map((id) => [id, id])), "indicators", report);
    return null;
  }
  if (form.takes === "date" && !isPeriod(operand)) {
    report(notADate({ raw: operand, column: "where" }), cell.at);
    return null;
  }
  const other = (entry: Entry, outlook: Outlook) => {
    if (indicator === null) return Number.isNaN(number) ? null : number;
    const figure = outlook.figure(indicator, entry);
    return figure && !isMissing(figure) ? figure : null;
  };
  const textOf = (entry: Entry) => (form.takes === "column" ? (textIn(entry.value(operand)) ?? "") : operand);
  return {
    column,
    indicator,
    holds: (entry, outlook) =>
      form.test(entry.value(column), { text: textOf(entry), parts, outlook, number: other(entry, outlook) }),
  };
}
