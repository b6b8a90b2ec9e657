import type { Definition } from "../definition.ts";
import { type CellText, cellWithin } from "../definition-sheet.ts";
import { circularDefinition, notUnderstood } from "../problems.ts";
import { named } from "../reporting.ts";
import type { IndicatorMaterial } from "./indicator-material.ts";
import type { Joined } from "./join.ts";

const form = /^(?:([a-z][A-Za-z0-9-]*)\.)?(\S+?)(?: up to (\d{1,2}) years? earlier)?$/;

export const joinForms = [
  "<indicator>",
  "<dataset>.<indicator>",
  "<dataset>.<indicator> up to 3 years earlier",
];

/** The operations on the figures of two indicators. */
export const joinOperations: readonly string[] = ["share", "per", "per head", "difference"];

/** The ids of datasets that a definition names under `of`, whether they exist or not. */
export function datasetsNamed({ indicators }: Pick<Definition, "indicators">): readonly string[] {
  const joins = indicators.filter(({ cells }) => joinOperations.includes(cells.operation?.text ?? ""));
  return joins.flatMap(({ cells }) => form.exec(cells.of?.text ?? "")?.[1] ?? []);
}

/** Reads which figures are joined; null, and a finding, where there are none of that name, or they wait for these. */
export function joinedIn(cell: CellText, { id, ids, place, report }: IndicatorMaterial): Joined | null {
  const [, dataset = id, indicator = "", years = "0"] = form.exec(cell.text) ?? [];
  if (indicator === "") {
    report(notUnderstood({ raw: cell.text, column: "of", forms: joinForms }), cell.at);
    return null;
  }
  const joined = { indicator, yearsBack: Number(years), cell };
  const own = new Map([...ids].map((name) => [name, name]));
  if (dataset === id)
    return named(cellWithin(cell, indicator), own, "indicators", report) === null
      ? null
      : { ...joined, dataset: null };
  const at = place.path.indexOf(dataset);
  if (at >= 0) {
    report(circularDefinition({ path: [...place.path.slice(at), dataset] }), cell.at);
    return null;
  }
  const other = named(cellWithin(cell, dataset), place.others, "data/datasets", report);
  if (other === null) return null;
  // One with errors is computed no more than this one, until they are mended.
  if (other === "faulty") return { ...joined, dataset };
  const names = new Map(Object.keys(other.indicators).map((name) => [name, name]));
  const list = `data/datasets/${dataset}`;
  return named(cellWithin(cell, indicator), names, list, report) === null ? null : { ...joined, dataset };
}
