import { locales } from "../model/locale.ts";
import { nameIn } from "./names.ts";

/**
 * Sheets that the program adds to workbooks: findings in an annotated copy, definitions in a form. At most 25 characters
 * each.
 */
export const addedSheets = ["findings", "definitions"] as const;

/** Whether a sheet has the name of an added one, or of a further copy: `Findings 2`, but not `Findings 2020`. */
export function isAddedSheet(name: string): boolean {
  const bare = name.replace(/ \d\d?$/, "");
  return addedSheets.some((sheet) => locales.some((locale) => nameIn("own sheet", sheet, locale) === bare));
}
