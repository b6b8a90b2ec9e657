import type { Locale } from "../model/locale.ts";
import { type SheetRow, sheetRows, type WordsSheetName } from "./sheets.ts";

/** The texts of sheets that English has and a language lacks: how many the first such sheet has, and which is first. */
export interface LackingTexts {
  readonly sheet: WordsSheetName;
  readonly count: number;
  readonly first: string;
}

/** What a language lacks in these sheets, or null. */
export function lackingTexts(locale: Locale, sheets: readonly WordsSheetName[]): LackingTexts | null {
  for (const sheet of sheets) {
    const lacking = sheetRows(sheet).filter((row) => lacks(row, locale));
    const [first] = lacking;
    if (first) return { sheet, count: lacking.length, first: nameOf(first) };
  }
  return null;
}

/** Throws where a language lacks a text of these sheets, so that no page shows a blank in its place. */
export function requireTexts(locale: Locale, sheets: readonly WordsSheetName[]): void {
  const lacking = lackingTexts(locale, sheets);
  if (!lacking) return;
  const { sheet, count, first } = lacking;
  const reason = `words/${sheet}.csv lacks ${count} of its texts in this language, the first is “${first}”; almanac words program --missing ${locale} lists all`;
  throw Object.assign(new Error(reason), { code: "EWORDS", syscall: "write in", path: locale });
}

function lacks(row: SheetRow, locale: Locale): boolean {
  // Who has reviewed a language signs last. A sheet may have no column of a new language.
  return row.id !== "reviewed by" && row.en.trim() !== "" && (row[locale] ?? "").trim() === "";
}

/** The row's name, by the columns before its texts. */
function nameOf({ "shown when": _, ...row }: SheetRow): string {
  const columns = Object.keys(row);
  return columns
    .slice(0, columns.indexOf("en"))
    .map((column) => row[column])
    .join(", ");
}
