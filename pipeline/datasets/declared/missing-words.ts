import type { Locale } from "../../model/locale.ts";
import { type Definition, definitionSheets, type SheetName } from "./definition.ts";
import type { CellText, DefinitionRow, DefinitionSheet, Translations } from "./definition-sheet.ts";
import { isTranslated, type Languages } from "./languages.ts";

/** A text that is missing in a language: where its row stands, and the text in another language. */
export interface MissingWords {
  readonly sheet: SheetName;
  readonly column: string;
  readonly cell: CellText;
  /** Only offices see it, in the empty workbooks that they fill in. */
  readonly forOffices: boolean;
}

const officeColumns = new Set(["header", "meaning"]);
/** A language may have more or fewer of these; they are never shown. */
const optionalColumns = new Set(["synonyms"]);

/** The texts missing in a language, in the order of the sheets. */
export function missingWords(definition: Definition, locale: Locale, languages: Languages): MissingWords[] {
  const isThere = (texts: Translations) => isTranslated(texts, locale, languages);
  // Object.keys loses the keys' type.
  return (Object.keys(definitionSheets) as SheetName[]).flatMap((sheet) => {
    const { columns }: DefinitionSheet = definitionSheets[sheet];
    const translated = Object.keys(columns).filter(
      (column) => columns[column]?.translated && !optionalColumns.has(column),
    );
    const rows: readonly DefinitionRow[] = definition[sheet];
    const lacking = rows.flatMap((row) => (isWord(row, sheet) ? lackingIn(row, translated, isThere) : []));
    return lacking.map((row) => ({ sheet, ...row }));
  });
}

/** Settings such as an id or an order are not words. */
export function isWord(row: DefinitionRow, sheet: SheetName): boolean {
  return (
    sheet !== "dataset" || ["title", "about", "measured", "judged by"].includes(row.cells.setting?.text ?? "")
  );
}

function lackingIn(
  row: DefinitionRow,
  columns: readonly string[],
  isThere: (texts: Translations) => boolean,
): Omit<MissingWords, "sheet">[] {
  return columns.flatMap((column) => {
    const texts = row.translated[column];
    const [first] = texts?.values() ?? [];
    if (!texts || !first || isThere(texts)) return [];
    // The first label of a list value is shown unless `shown` says otherwise.
    if (column === "shown" && row.translated.label && isThere(row.translated.label)) return [];
    // Where `shown` is given, only offices see labels.
    const isShown = column === "label" && row.translated.shown && isThere(row.translated.shown);
    return [{ column, cell: first, forOffices: isShown || officeColumns.has(column) }];
  });
}
