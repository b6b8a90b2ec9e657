import { isOperation } from "../../model/operation.ts";
import { isMissing, type Measure } from "../../model/quantity.ts";
import { rateBase } from "../../model/unit.ts";
import type { Words } from "./words.ts";

/** The words for the operation of a value; null for no operation, such as the reason of a missing value. */
export function operationWords(value: Measure, words: Words): string | null {
  const { derivation } = value;
  if (derivation.from !== "operation" || !isOperation(derivation.name)) return null;
  const { name } = derivation;
  const base = !isMissing(value) && (name === "per" || name === "per-head") ? rateBase(value.unit) : 1;
  return words.book.operations[name] + (base === 1 ? "" : ` × ${words.number(base)}`);
}
