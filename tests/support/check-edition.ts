import { type Checked, check } from "../../pipeline/flow/check.ts";
import type { Observation } from "../../pipeline/model/observation.ts";
import { cellsBehind, isMissing } from "../../pipeline/model/quantity.ts";
import { formatAddress } from "../../pipeline/model/source.ts";
import { datasets } from "./datasets.ts";
import { remembered } from "./remembered.ts";

/** The project's own edition of 2020 after checking, for one dataset or all. */
export function checkEdition(dataset?: string, root = "."): Promise<Checked> {
  const own = datasets.filter(({ id }) => dataset === undefined || id === dataset);
  return check({
    root,
    edition: "2020",
    datasets: own,
    partial: dataset !== undefined,
    progress: () => {},
    ...remembered(root),
  });
}

/** The observation with this key; a test that asks for one that is not there fails. */
export function observationOf(checked: Checked, key: string): Observation {
  const found = checked.computed
    .flatMap(({ observations }) => observations)
    .find((own) => [own.indicator, own.area, own.period, own.breakdown].filter(Boolean).join(" ") === key);
  if (!found) throw new Error(`missing observation: ${key}`);
  return found;
}

/** Value with its qualifier, or the reason why there is none. */
export function figureOf({ value }: Observation): number | string {
  if (isMissing(value)) return value.missing;
  return value.qualifier === "exact" ? value.amount : `${value.qualifier} ${value.amount}`;
}

export function sourcesOf({ value }: Observation): string[] {
  return cellsBehind(value).map(formatAddress);
}
