import type { Locale } from "../../model/locale.ts";
import { locales } from "../../model/locale.ts";
import { isPathway, pathways } from "../../model/pathway.ts";
import { statuses } from "../../model/quantity.ts";
import { unknownReference } from "../../rules/problems.ts";
import { notInList } from "../../stages/validate/readers/problems.ts";
import type { Definition, RowOf } from "./definition.ts";
import type { DefinitionPlace } from "./definition-place.ts";
import { invalidId, notUnderstood } from "./problems.ts";
import { idIn, type Reporter } from "./reporting.ts";

export function settingOf(definition: Definition, setting: string): RowOf<"dataset"> | undefined {
  return definition.dataset.find(({ cells }) => cells.setting?.text === setting);
}

/** The language of the plain columns. */
export function languageOf(definition: Definition): Locale {
  const language = settingOf(definition, "language")?.cells.value?.text.toLowerCase();
  return locales.find((locale) => locale.toLowerCase() === language) ?? "en";
}

/** Files, addresses and commands use the folder's name as id; the setting `id` may only repeat it. */
export function checkId(definition: Definition, { id, folder }: DefinitionPlace, report: Reporter): void {
  const cell = settingOf(definition, "id")?.cells.value ?? null;
  const at = cell?.at ?? definition.dataset[0]?.at;
  if (cell && idIn(cell, report) !== null && cell.text !== id)
    report(unknownReference({ raw: cell.text, list: folder, nearest: id }), cell.at);
  else if (!cell && at && !/^[a-z][a-z0-9-]*$/.test(id)) report(invalidId({ raw: id }), at);
}

/** The chapter of the report that the dataset belongs to: a pathway, or a title, which has a capital, a space or no Latin letter. */
export function pathwayIn(definition: Definition, report: Reporter): string {
  const cell = settingOf(definition, "pathway")?.cells.value;
  if (!cell) return "network";
  if (isPathway(cell.text) || /[\p{Lu}\s]|[^\p{ASCII}]/u.test(cell.text)) return cell.text;
  report(notUnderstood({ raw: cell.text, column: "pathway", forms: [...pathways, "Clean water"] }), cell.at);
  return "network";
}

export function checkStatus(definition: Definition, report: Reporter): void {
  const cell = settingOf(definition, "status")?.cells.value;
  if (!cell || statuses.some((status) => status === cell.text)) return;
  report(notInList({ raw: cell.text, column: "value", nearest: null, allowed: statuses }), cell.at);
}

/** Whether breakdowns omit the names of columns. */
export function arePartsAlone(definition: Definition, report: Reporter): boolean {
  const cell = settingOf(definition, "parts")?.cells.value;
  const alone = "alone";
  if (cell && cell.text !== alone)
    report(notInList({ raw: cell.text, column: "value", nearest: alone, allowed: [alone] }), cell.at);
  return cell?.text === alone;
}
