import type { Locale } from "../../model/locale.ts";
import { type Definition, definitionSheets, type SheetName } from "./definition.ts";
import type { CellText, DefinitionRow, DefinitionSheet, Translations } from "./definition-sheet.ts";
import { isTranslated, type Languages } from "./languages.ts";

/** A text that a language lacks: where its row stands, and what another language says there. */
export interface MissingWords {
  readonly sheet: SheetName;
  readonly column: string;
  readonly cell: CellText;
  /** Only offices see it, in the empty workbooks that they fill in. */
  readonly forOffices: boolean;
}

const officeColumns = new Set(["header", "meaning"]);
/** What a language may have more of than another: nothing of it is shown. */
const optionalColumns = new Set(["synonyms"]);

/** What a language lacks in a definition, in the order of its sheets. */
export function missingWords(definition: Definition, locale: Locale, languages: Languages): MissingWords[] {
  const isThere = (texts: Translations) => isTranslated(texts, locale, languages);
  // Object.keys forgets the keys' type; the record's own type says what they are.
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

/** Settings such as an id or an order are no words. */
export function isWord(row: DefinitionRow, sheet: SheetName): boolean {
  return sheet !== "dataset" || ["title", "about", "measured"].includes(row.cells.setting?.text ?? "");
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
    // What a list calls a value in a language is shown where nothing else is said.
    if (column === "shown" && row.translated.label && isThere(row.translated.label)) return [];
    // Where it is said what readers see, only offices see what else a list calls it.
    const isShown = column === "label" && row.translated.shown && isThere(row.translated.shown);
    return [{ column, cell: first, forOffices: isShown || officeColumns.has(column) }];
  });
}
