import type { Phrasebook } from "../../locales/phrasebook.ts";
import { isOperation } from "../../model/operation.ts";

/** What a language calls an operation; null for what is none, such as the reason of a missing value. */
export function operationWords(name: string, { operations }: Phrasebook): string | null {
  return isOperation(name) ? operations[name] : null;
}
