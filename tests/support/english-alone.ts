import type { Contract } from "../../pipeline/model/contract.ts";

/** Whether no office fills it in: an export, or what was printed, has the names that it was published with. */
export function isInEnglishAlone({ columns }: Contract): boolean {
  return Object.values(columns).every(({ names }) => Object.keys(names).length === 1);
}
