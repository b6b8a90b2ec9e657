import type { Column, Contract } from "../../../model/contract.ts";
import { notAfterEdition } from "../../../rules/not-after-edition.ts";
import type { RowOf } from "../definition.ts";
import type { RuleName } from "./rule-forms.ts";

const rulesOfTime: readonly RuleName[] = ["not after the edition's year", "not in the future"];

/** A source's columns, those that name its rows, and the rules that its definition states. */
interface Source {
  readonly columns: ReadonlyMap<string, Column>;
  readonly key: readonly string[];
  readonly stated: readonly RowOf<"rules">[];
}

/** What holds of the times that name figures where a definition states nothing of them: later ones are warned of. */
export function laterFigures({ columns, key, stated }: Source): Pick<Contract, "rules" | "severities"> {
  const isStated = stated.some(({ cells }) => rulesOfTime.some((rule) => rule === cells.rule?.text));
  const amounts = [...columns.values()].flatMap((column) => (column.kind === "quantity" ? column : []));
  // Beside targets, years are those to which they are set.
  const areFigures = amounts.length > 0 && amounts.every(({ status }) => status === undefined);
  const times = key.filter((name) => columns.get(name)?.kind === "period");
  if (isStated || !areFigures) return { rules: [] };
  return {
    rules: times.map((name) => notAfterEdition(name)),
    severities: {
      "after-edition": { severity: "warning", reason: "Later figures may be projections." },
    },
  };
}
