import type { Locale } from "../../model/locale.ts";
import { locales } from "../../model/locale.ts";
import { type Pathway, pathways } from "../../model/pathway.ts";
import { statuses } from "../../model/quantity.ts";
import { unknownReference } from "../../rules/problems.ts";
import { notInList } from "../../stages/validate/readers/problems.ts";
import type { Definition, RowOf } from "./definition.ts";
import type { DefinitionPlace } from "./definition-place.ts";
import { invalidId, notUnderstood } from "./problems.ts";
import { idIn, type Report } from "./reporting.ts";

/** The row of the sheet `dataset` that gives a setting. */
export function settingOf(definition: Definition, setting: string): RowOf<"dataset"> | undefined {
  return definition.dataset.find(({ cells }) => cells.setting?.text === setting);
}

/** The language in which the plain columns are written. */
export function languageOf(definition: Definition): Locale {
  const said = settingOf(definition, "language")?.cells.value?.text.toLowerCase();
  return locales.find((locale) => locale.toLowerCase() === said) ?? "en";
}

/** The folder's name is the id that files, addresses and commands carry; a setting may repeat it and no more. */
export function checkId(definition: Definition, { id, folder }: DefinitionPlace, report: Report): void {
  const said = settingOf(definition, "id")?.cells.value ?? null;
  const at = said?.at ?? definition.dataset[0]?.at;
  if (said && idIn(said, report) !== null && said.text !== id)
    report(unknownReference({ raw: said.text, list: folder, nearest: id }), said.at);
  else if (!said && at && !/^[a-z][a-z0-9-]*$/.test(id)) report(invalidId({ raw: id }), at);
}

/** The chapter that tells of the dataset. */
export function pathwayIn(definition: Definition, report: Report): Pathway {
  const said = settingOf(definition, "pathway")?.cells.value;
  const found = pathways.find((one) => one === said?.text);
  if (said && !found) report(notUnderstood({ raw: said.text, column: "pathway", forms: pathways }), said.at);
  return found ?? "network";
}

/** The status that all its figures have is one that there is. */
export function checkStatus(definition: Definition, report: Report): void {
  const said = settingOf(definition, "status")?.cells.value;
  if (!said || statuses.some((status) => status === said.text)) return;
  report(notInList({ raw: said.text, column: "value", nearest: null, allowed: statuses }), said.at);
}

/** Whether parts of figures are called by their values alone. */
export function arePartsAlone(definition: Definition, report: Report): boolean {
  const said = settingOf(definition, "parts")?.cells.value;
  const alone = "alone";
  if (said && said.text !== alone)
    report(notInList({ raw: said.text, column: "value", nearest: alone, allowed: [alone] }), said.at);
  return said?.text === alone;
}
