import type { Column, Contract } from "../../../model/contract.ts";
import { type Finding, finding, type Problem } from "../../../model/finding.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Near } from "../../../model/near.ts";
import { atCells } from "../../../model/place.ts";
import { type Sheet, withinRows } from "../../../model/sheet.ts";
import type { CellRef } from "../../../model/source.ts";
import { indexMerges } from "../read/merge-index.ts";
import { unitMark } from "../readers/unit-mark.ts";
import { namesUnit } from "../readers/units.ts";
import { asHeaded } from "./as-headed.ts";
import { findHeader, headerText, headingsAbove } from "./find-header.ts";
import { naming, nearestName, nearestValues, shown, spellingsOf } from "./header-names.ts";
import type { Heading } from "./heading.ts";
import { headerFor } from "./heading-unit.ts";
import { filledDown, hasLayout, layoutOf } from "./layout.ts";
import { locateFields } from "./locate-fields.ts";
import type { Located } from "./located.ts";
import { duplicateColumn, filledDownCells, missingColumn, unknownColumn } from "./problems.ts";
import { outsideTheTable, tableColumns } from "./side-tables.ts";
import { unitLineAbove } from "./unit-line.ts";

/** A located table, or the reasons why there is none; `matched` counts the recognized header cells. */
export interface Location {
  readonly located: Located | null;
  readonly matched: number;
  /** Missing columns, by the column with a similar header. */
  readonly misspelt: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
}

/** Finds the header by the contract's names and synonyms, and reports what is missing, duplicate or unknown in it. */
export function locateTable(whole: Sheet, declared: Contract): Location {
  const sheet = declared.rows ? withinRows(whole, declared.rows) : whole;
  const merged = { sheet, mergeAt: indexMerges(sheet, Math.min(sheet.cells.lastRow, 1000)) };
  const layout = hasLayout(declared) ? layoutOf(merged, declared) : null;
  const header = layout?.header ?? findHeader(merged, spellingsOf(declared.columns));
  const flat = layout?.flat ?? declared;
  if (!header) return { located: null, matched: 0, misspelt: new Map(), findings: [] };

  const findings: Finding[] = [];
  const span = tableColumns(merged, header);
  const range = { file: sheet.file, sheet: sheet.name, row: header.row, toRow: header.row, ...span };
  const { columns, repeated } = columnsOf({ header, range });
  for (const [name, column] of Object.entries(flat.columns)) {
    const beside = [...columns].find(([other]) => sharesCells(column, flat.columns[other]));
    if (beside && !columns.has(name)) columns.set(name, beside[1]);
  }
  const contract = asHeaded(flat, columns, (column) => headerText(merged, header.row, column));
  const heading: Heading = { ...merged, contract, header, range };
  findings.push(...repeated.map((each) => repeatedColumn(heading, columns, each)));
  const misspelt = new Map<string, number>();
  const unitRow = rowOfUnits(sheet, header.row + 1, [...columns.values()]);
  const unitLine = unitLineAbove(sheet, header.row);
  const below = (column: number) =>
    unitRow ? [sheet.cells.text(header.row + 1, column).trim()].filter(Boolean) : [];
  const texts = (column: number) => [
    ...headingsAbove(merged, header.row, column),
    ...below(column),
    ...unitLine,
  ];
  findings.push(...misnamed(heading, { columns, near: misspelt, texts }));
  const headings = new Map(
    [...columns.values()].map((column) => {
      const path = layout?.paths.get(column)?.map(({ text }) => text);
      const above = path?.reverse() ?? headingsAbove(merged, header.row, column);
      return [column, [...below(column), ...above]] as const;
    }),
  );
  const { findings: found, ...fields } = locateFields(heading);
  findings.push(...found);
  const firstRow = header.row + (unitRow ? 2 : 1);
  const filled = fillDownColumns(sheet, { contract, columns, firstRow });
  findings.push(...filled.findings);
  const located: Located = {
    sheet: filled.sheet,
    contract,
    headerRow: header.row,
    firstRow,
    spread: layout && layout.blocks.length > 0 ? { contract: declared, blocks: layout.blocks } : null,
    firstColumn: range.column,
    lastColumn: range.toColumn,
    columns,
    ...fields,
    headings,
    unitLine,
  };
  findings.push(...outsideTheTable(located, heading));
  return { located, matched: header.names.size, misspelt, findings };
}

/** The sheet with labels filled down, and where that was done. */
function fillDownColumns(
  sheet: Sheet,
  { contract, columns, firstRow }: Pick<Located, "contract" | "columns" | "firstRow">,
): { readonly sheet: Sheet; readonly findings: readonly Finding[] } {
  const fills = new Map([...columns].map(([name, at]) => [at, contract.columns[name]?.fillsDown === true]));
  if (![...fills.values()].includes(true)) return { sheet, findings: [] };
  const made = filledDown(sheet, { firstRow, columns: fills });
  const findings = [...groupBy(made.filled, ({ column }) => column)].map(([column, spans]) => {
    const rows = spans.reduce((sum, { row, toRow }) => sum + toRow - row, 0);
    const ends = { row: spans[0]?.row ?? firstRow, toRow: spans.at(-1)?.toRow ?? firstRow };
    const range = { file: sheet.file, sheet: sheet.name, column, toColumn: column, ...ends };
    return finding(filledDownCells({ rows }), atCells(range));
  });
  return { sheet: made.sheet, findings };
}

/** The columns by name, and those whose name an earlier one has. */
function columnsOf({ header, range }: Pick<Heading, "header" | "range">) {
  const columns = new Map<string, number>();
  const repeated: (readonly [column: number, name: string])[] = [];
  for (const [column, name] of header.names) {
    if (column < range.column || column > range.toColumn) continue;
    if (columns.has(name)) repeated.push([column, name]);
    else columns.set(name, column);
  }
  return { columns, repeated };
}

/** Whether two columns have one header, and one of them is part of the cells or stands in headings of its own. */
function sharesCells(column: Column, other: Column | undefined): boolean {
  const isWithin = [column, other].some((each) => each?.part !== undefined || each?.isHeading);
  return isWithin && shown(column) === shown(other);
}

function repeatedColumn(
  { contract, range }: Heading,
  columns: ReadonlyMap<string, number>,
  [column, name]: readonly [number, string],
): Finding {
  const first = { file: range.file, sheet: range.sheet, row: range.row, column: columns.get(name) ?? column };
  const problem: Problem = duplicateColumn({ name: shown(contract.columns[name]), first });
  return finding(problem, atCells({ ...range, column, toColumn: column }));
}

/** Reports missing and unknown columns; a misspelt one is both, and reported once. */
function* misnamed(
  heading: Heading,
  {
    columns,
    near,
    texts,
  }: {
    readonly columns: ReadonlyMap<string, number>;
    readonly near: Map<string, number>;
    /** What may name a unit around a column, its header first. */
    texts(column: number): readonly string[];
  },
): Iterable<Finding> {
  const { sheet, contract, header, range } = heading;
  const strangers: Near[] = [];
  for (let column = range.column; column <= range.toColumn; column++) {
    const text = headerText(heading, header.row, column);
    const at = { file: sheet.file, sheet: sheet.name, row: header.row, column };
    if (text !== "" && !header.names.has(column)) strangers.push({ text, at });
  }
  const named = new Set<CellRef>();
  for (const [name, column] of Object.entries(contract.columns)) {
    if (column.place !== "column" || columns.has(name)) continue;
    const left = strangers.filter(({ at }) => !named.has(at));
    const resembling = nearestName(column.names, left);
    const instead = resembling || column.optional ? null : standsFor(name, contract, columns, left);
    // Two-letter names are similar to everything; an optional column is only missed where it was clearly meant.
    if (column.optional && (!resembling || resembling.text.length < 4)) continue;
    const found = resembling ?? instead;
    if (found) named.add(found.at);
    if (resembling) near.set(name, resembling.at.column);
    const { name: called, synonyms } = naming(column.names);
    const toWrite = found ? headerFor(called, column, texts(found.at.column)) : called;
    const values = { name: toWrite, synonyms, ...nearestValues(found) };
    const problem: Problem = missingColumn(instead ? { ...values, misplaced: true } : values);
    yield finding(problem, atCells(range));
  }
  const unknown = strangers.filter(({ at }) => !named.has(at));
  const names = [...new Set(unknown.map(({ text }) => text))];
  for (const { at } of unknown.slice(0, 1))
    yield finding(
      unknownColumn({ names, of: "delivery" }),
      atCells({ ...at, toRow: at.row, toColumn: at.column }),
    );
}

/** The only unknown header between the contract's neighbouring columns, which was probably renamed. */
function standsFor(
  name: string,
  contract: Contract,
  columns: ReadonlyMap<string, number>,
  strangers: readonly Near[],
): Near | null {
  const names = Object.keys(contract.columns);
  const place = names.indexOf(name);
  const before = names.slice(0, place).findLast((each) => columns.has(each));
  const after = names.slice(place + 1).find((each) => columns.has(each));
  const from = before === undefined ? 0 : (columns.get(before) ?? 0);
  const to = after === undefined ? Number.POSITIVE_INFINITY : (columns.get(after) ?? 0);
  const [only, other] = strangers.filter(({ at }) => at.column > from && at.column < to);
  return other ? null : (only ?? null);
}

const unitMarkAlone = new RegExp(`^[([（［]?(?:${unitMark}|-)[)\\]）］]?$`, "iu");

/** Whether a row below the header contains only units: `(kt)`, `%`. */
function rowOfUnits(sheet: Sheet, row: number, columns: readonly number[]): boolean {
  let units = 0;
  for (const column of columns) {
    if (sheet.cells.isEmpty(row, column)) continue;
    const text = sheet.cells.text(row, column).trim();
    if (unitMarkAlone.test(text)) continue;
    if (!namesUnit(text.replace(/^[([（［]|[)\]）］]$/gu, ""))) return false;
    units++;
  }
  return units > 0;
}
