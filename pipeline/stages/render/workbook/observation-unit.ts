import type { Dataset } from "../../../model/dataset.ts";
import type { Observation } from "../../../model/observation.ts";
import { isMissing } from "../../../model/quantity.ts";
import type { Unit } from "../../../model/unit.ts";
import type { Words } from "../words.ts";

/** A missing value has no unit; it goes where its indicator's values would. */
export function unitOf({ indicator, value }: Observation, dataset: Dataset): Unit {
  return isMissing(value) ? declaredUnit(dataset, indicator) : value.unit;
}

/** The first unit that an indicator is declared with. */
export function declaredUnit({ indicators }: Dataset, indicator: string): Unit {
  const declared = indicators[indicator]?.unit ?? "1";
  return typeof declared === "string" ? declared : (declared[0] ?? "1");
}

export function unitName(unit: Unit, words: Words): string {
  return words.unit(unit) || words.book.workbook.noUnit;
}
