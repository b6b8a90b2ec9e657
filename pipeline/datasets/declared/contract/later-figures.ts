import type { Column, Contract } from "../../../model/contract.ts";
import type { Status } from "../../../model/quantity.ts";
import { notAfterEdition } from "../../../rules/not-after-edition.ts";
import type { RowOf } from "../definition.ts";
import { partsOf } from "../definition-sheet.ts";
import type { RuleName } from "./rule-forms.ts";

const rulesOfTime: readonly RuleName[] = ["not after the edition's year", "not in the future"];

const ofThePast: readonly Status[] = ["reported", "estimated"];

/** A source's columns, those that name its rows, and the rules that its definition states. */
interface Source {
  readonly columns: ReadonlyMap<string, Column>;
  readonly key: readonly string[];
  readonly stated: readonly RowOf<"rules">[];
}

/** What holds of the times that name figures where a definition states nothing of them: later ones are warned of. */
export function laterFigures({ columns, key, stated }: Source): Pick<Contract, "rules" | "severities"> {
  const ofTime = stated.filter(({ cells }) => rulesOfTime.some((rule) => rule === cells.rule?.text));
  const ruled = ofTime.flatMap(({ cells }) => partsOf(cells.columns?.text ?? ""));
  const amounts = [...columns.values()].flatMap((column) => (column.kind === "quantity" ? column : []));
  // Beside targets, years are those to which they are set.
  const areFigures =
    amounts.length > 0 && amounts.every(({ status = "reported" }) => ofThePast.includes(status));
  const times = key.filter((name) => columns.get(name)?.kind === "period" && !ruled.includes(name));
  if (times.length === 0 || !areFigures) return { rules: [] };
  return {
    rules: times.map((name) => notAfterEdition(name)),
    severities: {
      "after-edition": { severity: "warning", reason: "Later figures may be projections." },
    },
  };
}
