import { type Definition, definitionSheets, type SheetName } from "../../datasets/declared/definition.ts";
import type { DefinitionRow, DefinitionSheet } from "../../datasets/declared/definition-sheet.ts";
import type { Languages } from "../../datasets/declared/languages.ts";
import { isWord, missingWords } from "../../datasets/declared/missing-words.ts";
import { notUnderstood, unclosedBrace } from "../../datasets/declared/problems.ts";
import type { Problem } from "../../model/define-problem.ts";
import type { Locale } from "../../model/locale.ts";
import { piecesOf, type Token, tokenForms, tokenIn } from "../../model/token.ts";
import { reviewedBy, type Translation, type TranslationGroup } from "../../offices/translate/translation.ts";
import { compared, numberFaults } from "../../words/faults-of.ts";
import type { Registered } from "../registry.ts";
import { problemsOf } from "./program-texts.ts";

type Declared = NonNullable<Registered["declared"]>;

/** Columns of names that people write, which differ by language. */
const nameColumns = new Set(["header", "label", "synonyms"]);

/** The texts of a dataset defined in CSV sheets; null for another, or one written in the language. */
export function datasetTexts(
  { id, definedIn, declared }: Registered,
  locale: Locale,
): TranslationGroup | null {
  if (!declared || !isInSheets(definedIn) || declared.languages.original === locale) return null;
  const { definition, languages } = declared;
  const lacking = new Set(
    missingWords(definition, locale, languages).map(({ column, cell }) => keyOf(cell.at, column)),
  );
  // Object.keys loses the keys' type; the record's type has them.
  const texts = (Object.keys(definitionSheets) as SheetName[]).flatMap((sheet) =>
    textsOf(sheet, declared, locale, lacking),
  );
  return { id, reviewedBy: signatureOf(definition, definedIn, locale), texts };
}

/** Whether a dataset's words are in CSV sheets, not in a workbook. */
export function isInSheets(definedIn: string): boolean {
  return definedIn.startsWith("data/") && !definedIn.endsWith(".xlsx");
}

function keyOf({ file, row }: DefinitionRow["at"], column: string): string {
  return `${file}\n${row}\n${column}`;
}

function textsOf(
  sheet: SheetName,
  { definition, languages }: Declared,
  locale: Locale,
  lacking: ReadonlySet<string>,
): Translation[] {
  const { columns }: DefinitionSheet = definitionSheets[sheet];
  const names = Object.keys(columns);
  const translated = names.filter((name) => columns[name]?.translated);
  const [first = "", second = ""] = names.filter((name) => !columns[name]?.translated);
  const rows: readonly DefinitionRow[] = definition[sheet];
  const counts = new Map<string, number>();
  return rows.flatMap((row) => {
    if (!isWord(row, sheet)) return [];
    const key = [first, second].flatMap((name) => row.cells[name]?.text ?? []).join(" · ");
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return translated.flatMap((column): Translation[] => {
      const text = sourceOf(row, column, languages);
      if (text === "") return [];
      const translation = row.translated[column]?.get(locale)?.text ?? "";
      const isName = nameColumns.has(column);
      return [
        {
          file: `data/${row.at.file}`,
          row: [key, ...(count > 1 ? [count] : []), column].filter((part) => part !== "").join(" · "),
          at: row.at.row,
          column: `${column}::${locale}`,
          ...{ text, current: translation },
          note: noteOf(text, columns[column]?.says ?? "", definition),
          mayBeEmpty: translation === "" ? !lacking.has(keyOf(row.at, column)) : column === "synonyms",
          judge: (other) => (isName ? [] : faultsBeside(other, text, `${column}::${locale}`)),
        },
      ];
    });
  });
}

/** The English text, else as in the definition. */
function sourceOf(row: DefinitionRow, column: string, { original }: Languages): string {
  const texts = row.translated[column];
  return (texts?.get("en") ?? texts?.get("") ?? texts?.get(original))?.text ?? "";
}

/** What its braces stand for; for a text without braces, its purpose. */
function noteOf(text: string, says: string, { indicators }: Definition): string {
  const named = new Set(indicatorsIn(text));
  const titles = [...named].map((id) => {
    const row = indicators.find(({ cells }) => cells.indicator?.text === id);
    return `{${id}}: ${row?.translated.title.get("en")?.text ?? row?.translated.title.get("")?.text ?? id}`;
  });
  return titles.length > 0 || says.length > 120 ? titles.join("\n") : says;
}

function indicatorsIn(text: string): readonly string[] {
  return (tokensIn(text) ?? []).map(({ indicator }) => indicator);
}

function tokensIn(text: string): readonly Token[] | null {
  const tokens = piecesOf(text)?.map((piece) => {
    if (typeof piece === "string") return [];
    const inside = piece.each === undefined ? [] : (tokensIn(piece.each) ?? []);
    return [tokenIn(piece.token) ?? [], inside].flat();
  });
  return tokens?.flat() ?? null;
}

/** What the braces of a sentence stand for; each language may omit a figure's unit. */
function bracesIn(text: string): readonly string[] {
  return (tokensIn(text) ?? []).map(({ indicator, tells }) =>
    tells === "figure" || tells === "number" ? indicator : `${indicator} ${tells}`,
  );
}

function faultsBeside(text: string, source: string, column: string): readonly Problem[] {
  const pieces = piecesOf(text);
  if (!pieces) return [unclosedBrace({ raw: text })];
  const unread = pieces.flatMap((piece) =>
    typeof piece === "string" || tokenIn(piece.token) ? [] : [`{${piece.token}}`],
  );
  if (unread.length > 0) return unread.map((raw) => notUnderstood({ raw, column, forms: tokenForms }));
  const braces = compared(bracesIn(text), bracesIn(source), "brace");
  return problemsOf([...braces, ...numberFaults(text, source)], column);
}

function signatureOf(definition: Definition, definedIn: string, locale: Locale): Translation {
  const row = definition.dataset.find(({ cells }) => cells.setting?.text === reviewedBy);
  return {
    file: `${definedIn}/dataset.csv`,
    row: reviewedBy,
    at: row?.at.row ?? null,
    column: `value::${locale}`,
    text: "",
    current: row?.translated.value.get(locale)?.text ?? "",
    note: "who has read all of it in this language, and answers for it; empty: unreviewed",
    mayBeEmpty: true,
    judge: () => [],
  };
}
