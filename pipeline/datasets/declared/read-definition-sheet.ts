import { type Finding, finding, type Problem } from "../../model/finding.ts";
import { hasInvisible, withoutInvisible } from "../../model/invisible-characters.ts";
import { type Locale, locales } from "../../model/locale.ts";
import { atCells } from "../../model/place.ts";
import type { Sheet } from "../../model/sheet.ts";
import type { CellRange } from "../../model/source.ts";
import { unmergedRows } from "../../model/unmerged-rows.ts";
import { invisibleCharacters } from "../../stages/ingest/problems.ts";
import {
  duplicateColumn,
  missingColumn,
  missingHeader,
  unknownColumn,
} from "../../stages/validate/locate/problems.ts";
import { missingValue } from "../../stages/validate/read/problems.ts";
import { errorValue, notInList } from "../../stages/validate/readers/problems.ts";
import type { CellText, DefinitionRow, DefinitionSheet, Translations } from "./definition-sheet.ts";
import { near } from "./near.ts";
import { definitionFormula } from "./problems.ts";

/** Where a column of a definition sheet stands; `locale` is "" for the plain one. */
interface Placed {
  readonly column: number;
  readonly name: string;
  readonly locale: Locale | "";
}

/** A sheet whose header was found, and what its columns should hold. */
interface Laid<N extends string> {
  readonly sheet: Sheet;
  readonly spec: DefinitionSheet<N>;
  readonly placed: readonly Placed[];
}

/** The rows of one sheet, whether all of them could be read, and findings on its header and cells. */
export function readDefinitionSheet<N extends string>(
  sheet: Sheet,
  spec: DefinitionSheet<N>,
): {
  readonly rows: readonly DefinitionRow<N>[];
  readonly complete: boolean;
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = unmergedRows(sheet);
  if (findings.length > 0) return { rows: [], complete: false, findings };
  const header = headerRow(sheet, spec);
  if (header === 0) {
    if (sheet.cells.count > 0) {
      const wanted = missingHeader({ wanted: Object.keys(spec.columns) });
      findings.push(finding(wanted, atCells(rangeIn(sheet, 1, 1))));
    }
    return { rows: [], complete: false, findings };
  }
  const laid = { sheet, spec, placed: placedColumns(sheet, header, spec, findings) };
  const rows: DefinitionRow<N>[] = [];
  let complete = true;
  for (let row = header + 1; row <= sheet.cells.lastRow; row++) {
    const read = readRow(laid, row, findings);
    if (read === "faulty") complete = false;
    else if (read) rows.push(read);
  }
  return { rows, complete, findings };
}

const searchedRows = 10;
const untold: Translations = new Map();

/** The first row that names at least two of the sheet's columns, or one and nothing else; 0 where there is none. */
function headerRow(sheet: Sheet, spec: DefinitionSheet): number {
  for (let row = 1; row <= Math.min(searchedRows, sheet.cells.lastRow); row++) {
    let found = 0;
    let filled = 0;
    for (let column = 1; column <= sheet.cells.lastColumn; column++) {
      if (!sheet.cells.isEmpty(row, column)) filled++;
      if (columnNamed(sheet.cells.text(row, column), spec)) found++;
    }
    if (found > 1 || (found === 1 && filled === 1)) return row;
  }
  return 0;
}

function columnNamed(header: string, spec: DefinitionSheet): Omit<Placed, "column"> | null {
  const [plain = "", language] = header.trim().split(/\s*::\s*/);
  const name = plain.toLowerCase();
  const column = Object.hasOwn(spec.columns, name) ? spec.columns[name] : undefined;
  if (!column) return columnOfLanguage(name, spec);
  if (language === undefined) return { name, locale: "" };
  const locale = locales.find((each) => each.toLowerCase() === language.toLowerCase());
  return column.translated && locale ? { name, locale } : null;
}

function columnOfLanguage(header: string, { columns }: DefinitionSheet): Omit<Placed, "column"> | null {
  const locale = locales.find((each) => each.toLowerCase() === header);
  const name = Object.keys(columns).find((each) => columns[each]?.byLanguage);
  return locale !== undefined && name !== undefined ? { name, locale } : null;
}

function placedColumns(sheet: Sheet, header: number, spec: DefinitionSheet, findings: Finding[]): Placed[] {
  const placed: Placed[] = [];
  const say = (column: number, problem: Problem) =>
    findings.push(finding(problem, atCells(rangeIn(sheet, header, column))));
  for (let column = 1; column <= sheet.cells.lastColumn; column++) {
    const text = sheet.cells.text(header, column).trim();
    if (text === "") continue;
    const named = columnNamed(text, spec);
    const first = named && placed.find(({ name, locale }) => name === named.name && locale === named.locale);
    if (!named) say(column, unknownColumn({ names: [text], of: "definition" }));
    else if (first) {
      const at = { file: sheet.file, sheet: sheet.name, row: header, column: first.column };
      say(column, duplicateColumn({ name: text, first: at }));
    } else placed.push({ ...named, column });
  }
  for (const [name, column] of Object.entries(spec.columns)) {
    if (!column.required || placed.some((other) => other.name === name)) continue;
    say(1, missingColumn({ name, synonyms: [], nearest: null }));
  }
  return placed;
}

function readRow<N extends string>(
  { sheet, spec, placed }: Laid<N>,
  row: number,
  findings: Finding[],
): DefinitionRow<N> | "faulty" | null {
  const texts = new Map<string, Map<Locale | "", CellText>>();
  for (const { column, name, locale } of placed) {
    const range = rangeIn(sheet, row, column);
    const read = cellText(sheet, row, column);
    if (typeof read !== "string") {
      findings.push(finding(read, atCells(range)));
      continue;
    }
    if (hasInvisible(read)) findings.push(finding(invisibleCharacters({ raw: read }), atCells(range)));
    const text = withoutInvisible(read).trim();
    if (text === "") continue;
    const ofColumn = texts.get(name) ?? new Map<Locale | "", CellText>();
    texts.set(name, ofColumn.set(locale, { text, at: range }));
  }
  if (texts.size === 0) return null;
  const names = Object.keys(spec.columns) as N[];
  const plain = (name: string): CellText | null => texts.get(name)?.get("") ?? null;
  const cells = Object.fromEntries(names.map((name) => [name, checked(name, plain(name), spec, findings)]));
  const absent = names.filter((name) => spec.columns[name].required && !texts.has(name));
  for (const name of absent) {
    const column = placed.find((other) => other.name === name)?.column ?? 1;
    const problem = missingValue({ columns: [name] });
    findings.push(finding(problem, atCells(rangeIn(sheet, row, column))));
  }
  if (absent.length > 0) return "faulty";
  const last = Math.max(...placed.map(({ column }) => column));
  return {
    at: { ...rangeIn(sheet, row, 1), toColumn: last },
    // Both have an entry for every column of the sheet.
    cells: cells as DefinitionRow<N>["cells"],
    translated: Object.fromEntries(
      names.map((name) => [name, texts.get(name) ?? untold]),
    ) as unknown as DefinitionRow<N>["translated"],
  };
}

/** The cell, or null and a finding where its value is not allowed; case is ignored. */
function checked(
  name: string,
  cell: CellText | null,
  spec: DefinitionSheet,
  findings: Finding[],
): CellText | null {
  const allowed = spec.columns[name]?.oneOf;
  if (!cell || !allowed) return cell;
  const match = allowed.find((value) => value === cell.text.toLowerCase());
  if (match !== undefined) return { ...cell, text: match };
  const nearest = near(cell.text, allowed);
  const problem = notInList({ raw: cell.text, column: name, nearest, allowed });
  findings.push(finding(problem, atCells(cell.at)));
  return null;
}

/** Formulas are refused, since their value may change. */
function cellText(sheet: Sheet, row: number, column: number): string | Problem {
  const formula = sheet.cells.formula(row, column);
  if (formula !== null) return definitionFormula({ formula });
  const value = sheet.cells.value(row, column);
  if (value === null) return "";
  if (typeof value === "string") return value.normalize("NFC").trim();
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") {
    const isPercent = sheet.cells.format(row, column).includes("%");
    return isPercent ? `${Number((value * 100).toPrecision(12))} %` : String(Number(value.toPrecision(15)));
  }
  if ("error" in value) return errorValue({ raw: value.error });
  if ("formula" in value) return definitionFormula({ formula: value.formula });
  return value.isoDate;
}

function rangeIn(sheet: Sheet, row: number, column: number): CellRange {
  return { file: sheet.file, sheet: sheet.name, row, column, toRow: row, toColumn: column };
}

/** A text in the first of the given languages that has one. */
export function translationIn(texts: Translations, wanted: readonly (Locale | "")[]): CellText | null {
  for (const locale of wanted) {
    const cell = texts.get(locale);
    if (cell) return cell;
  }
  return null;
}
