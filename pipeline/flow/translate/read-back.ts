import { near } from "../../datasets/declared/near.ts";
import { definitionFormula } from "../../datasets/declared/problems.ts";
import { type Finding, finding, type Problem } from "../../model/finding.ts";
import { type Locale, locales } from "../../model/locale.ts";
import { atCells } from "../../model/place.ts";
import type { Sheet } from "../../model/sheet.ts";
import type { CellRange } from "../../model/source.ts";
import { changedText, unknownText } from "../../offices/translate/problems.ts";
import {
  sheetColumns,
  type Translation,
  type TranslationGroup,
} from "../../offices/translate/translation.ts";
import { duplicateKey } from "../../stages/validate/keys/problems.ts";
import { missingHeader } from "../../stages/validate/locate/problems.ts";
import { missingValue } from "../../stages/validate/read/problems.ts";

/** A text of a workbook, with its translation. */
export interface TranslatedText {
  readonly of: Translation;
  readonly text: string;
}

interface ReadBack {
  /** Translations that differ from the current ones. */
  readonly changed: readonly TranslatedText[];
  readonly findings: readonly Finding[];
}

/** The texts of a language, for the program and each dataset. */
export type Groups = (locale: Locale) => Promise<readonly TranslationGroup[]>;

/** What a translator's workbook changes, with findings at its cells. */
export async function readBack(sheets: readonly Sheet[], groups: Groups): Promise<ReadBack> {
  const laid = sheets.flatMap((sheet) => layoutOf(sheet) ?? []);
  const [first] = sheets;
  if (laid.length === 0 && first) {
    const wanted = [sheetColumns.file, sheetColumns.row, sheetColumns.text, "en"];
    return { changed: [], findings: [finding(missingHeader({ wanted }), atCells(cellOf(first, 1, 1)))] };
  }
  const changed: TranslatedText[] = [];
  const findings: Finding[] = [];
  const seen = new Map<string, CellRange>();
  for (const layout of laid) {
    const available = await groups(layout.locale);
    const read = readRows(layout, available, seen);
    changed.push(...read.changed);
    findings.push(...read.findings);
  }
  return { changed, findings };
}

interface Layout {
  readonly sheet: Sheet;
  readonly locale: Locale;
  readonly header: number;
  readonly file: number;
  readonly row: number;
  readonly text: number;
  readonly translation: number;
}

const searchedRows = 10;

function layoutOf(sheet: Sheet): Layout | null {
  for (let header = 1; header <= Math.min(searchedRows, sheet.cells.lastRow); header++) {
    const names = Array.from({ length: sheet.cells.lastColumn + 1 }, (_, column) =>
      column === 0 ? "" : sheet.cells.text(header, column).trim(),
    );
    const [file, row, text] = [sheetColumns.file, sheetColumns.row, sheetColumns.text].map((name) =>
      names.indexOf(name),
    );
    const locale = locales.find((each) => names.includes(each));
    if (!file || !row || !text || !locale || file < 0 || row < 0 || text < 0) continue;
    return { sheet, locale, header, file, row, text, translation: names.indexOf(locale) };
  }
  return null;
}

function readRows(
  layout: Layout,
  groups: readonly TranslationGroup[],
  seen: Map<string, CellRange>,
): ReadBack {
  const { sheet, header } = layout;
  const signatures = new Set(groups.map(({ reviewedBy }) => reviewedBy));
  const texts = new Map(
    groups
      .flatMap((group) => [group.reviewedBy, ...group.texts])
      .map((translation) => [keyOf(translation), translation]),
  );
  const read: { readonly of: Translation; readonly text: string; readonly at: CellRange }[] = [];
  const findings: Finding[] = [];
  const say = (problem: Problem, at: CellRange) => void findings.push(finding(problem, atCells(at)));
  for (let row = header + 1; row <= sheet.cells.lastRow; row++) {
    const cell = (column: number) => cellOf(sheet, row, column);
    const [file = "", named = "", text = "", translation = ""] = (
      ["file", "row", "text", "translation"] as const
    ).map((name) => textAt(sheet, row, layout[name]));
    if (file.trim() === "" && named.trim() === "" && translation.trim() === "") continue;
    const formula = sheet.cells.formula(row, layout.translation);
    const key = keyOf({ file: file.trim(), row: named.trim() });
    const of = texts.get(key);
    const first = seen.get(key);
    if (!of)
      say(unknownText({ row: named, file, nearest: nearestRow(file, named, texts) }), cell(layout.row));
    else if (first) {
      say(duplicateKey({ key: named, first, isElsewhere: first.sheet !== sheet.name }), cell(layout.row));
    } else if (text.trim() !== of.text.trim()) say(changedText({ now: of.text }), cell(layout.text));
    else if (formula !== null) say(definitionFormula({ formula }), cell(layout.translation));
    else read.push({ of, text: translation, at: cell(layout.translation) });
    if (of) seen.set(key, cell(layout.row));
  }
  const isSigned = read.some(({ of, text }) => signatures.has(of) && text.trim() !== "");
  for (const { of, text, at } of read) {
    const isEmpty = text.trim() === "";
    if (isEmpty && !of.mayBeEmpty && (of.current !== "" || isSigned))
      say(missingValue({ columns: [layout.locale] }), at);
    if (!isEmpty && text !== of.current) for (const problem of of.judge(text)) say(problem, at);
  }
  return { changed: read.filter(({ of, text }) => text !== of.current), findings };
}

function keyOf({ file, row }: Pick<Translation, "file" | "row">): string {
  return `${file}\n${row}`;
}

function nearestRow(file: string, row: string, texts: ReadonlyMap<string, Translation>): string | null {
  const rows = [...texts.values()].filter((other) => other.file === file).map((other) => other.row);
  return near(row, rows);
}

/** As typed, with line ends and letters normalized. */
function textAt(sheet: Sheet, row: number, column: number): string {
  const value = sheet.cells.value(row, column);
  if (typeof value === "string") return value.normalize("NFC").replaceAll(/\r\n?/g, "\n");
  return value === null || typeof value === "object" ? "" : String(value);
}

function cellOf({ file, name }: Sheet, row: number, column: number): CellRange {
  return { file, sheet: name, row, column, toRow: row, toColumn: column };
}
