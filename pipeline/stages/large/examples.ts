import { type Finding, finding, isError } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import { atCells, cellsAt } from "../../model/place.ts";
import type { RuleContext } from "../../model/rule.ts";
import { Cells, plainSheet, type Sheet } from "../../model/sheet.ts";
import type { CellRange } from "../../model/source.ts";
import type { Row } from "../../model/table.ts";
import { TextList } from "../../model/texts.ts";
import { SeenKeys } from "../validate/keys/seen-keys.ts";
import { shown } from "../validate/locate/header-names.ts";
import { locateTable } from "../validate/locate/locate-table.ts";
import { readTable } from "../validate/read/read-table.ts";
import { rawText } from "../validate/readers/cell.ts";
import type { EngineValue } from "./engine.ts";
import { notPlain } from "./problems.ts";
import { type AskedRows, type Check, deliveredName, type FilePart, type PartColumn } from "./queries.ts";

/** A row that an engine returned, by column as delivered. */
export type DeliveredRow = Readonly<Record<string, EngineValue>>;

/**
 * Findings on faulty rows from an engine: they are put on a sheet and read like any office's, so that codes, words and fixes
 * are the same, and then placed where the rows were delivered.
 */
export function findingsIn(
  rows: readonly DeliveredRow[],
  check: Check,
  asked: AskedRows,
  about: RuleContext,
): Finding[] {
  const read = readExamples(rows, asked);
  const [column = ""] = check.columns;
  if (check.rule) {
    const all = read.flatMap(({ table }) => table);
    return [...check.rule.check(all, about)].flatMap((each) => placedIn(each, read));
  }
  return read.flatMap((examples) => {
    const at = examples.compact.get(column) ?? 1;
    const found = examples.findings.filter((each) => isError(each) && cellsAt(each.at)?.column === at);
    const rowsFound = new Set(found.flatMap((each) => rowsIn(cellsAt(each.at))));
    const untold = [...examples.lines.keys()].flatMap((row) => {
      if (rowsFound.has(row)) return [];
      const raw = rawText(examples.sheet, row, at);
      const range = { file: examples.sheet.file, sheet: "", row, column: at, toRow: row, toColumn: at };
      return [finding(notPlain({ raw, column: shown(asked.contract.columns[column]) }), atCells(range))];
    });
    return [...found, ...untold].flatMap((each) => placedIn(each, read));
  });
}

function rowsIn(range: CellRange | null): number[] {
  return range ? Array.from({ length: range.toRow - range.row + 1 }, (_, index) => range.row + index) : [];
}

/** Findings on rows that share a key: all but the first of each. */
export function repeatsIn(rows: readonly DeliveredRow[], asked: AskedRows): Finding[] {
  const read = readExamples(rows, asked);
  const repeats = read
    .flatMap(({ findings }) => findings)
    .filter(({ code }) => code.startsWith("duplicate-"));
  return repeats.flatMap((each) => placedIn(each, read));
}

interface Examples {
  readonly sheet: Sheet;
  readonly part: FilePart;
  /** The original row number of each row of the sheet. */
  readonly lines: ReadonlyMap<number, number>;
  /** For a table in an engine, whose rows have no number: the key of each row of the sheet. */
  readonly keys: ReadonlyMap<number, string> | null;
  /** The position of a contract's column on the sheet. */
  readonly compact: ReadonlyMap<string, number>;
  readonly table: readonly Row[];
  readonly findings: readonly Finding[];
}

function readExamples(rows: readonly DeliveredRow[], asked: AskedRows): Examples[] {
  const seen = new SeenKeys();
  return [...groupBy(rows, ({ file }) => String(file))].flatMap(([file, group]) => {
    const part = asked.parts.find((each) => each.file === file);
    if (!part) return [];
    const columns = [...part.columns].sort(([, a], [, b]) => a.at - b.at);
    const lines = linesOf(group);
    const sheet = sheetOf(file, columns, group, [...lines.keys()]);
    const { located } = locateTable(sheet, asked.contract);
    if (!located) throw new Error(`missing header: ${file}`);
    const { table, findings } = readTable(located, asked.areas, seen);
    const compact = new Map(columns.map(([name], index) => [name, index + 1]));
    const keys = group.some(({ line }) => line === null) ? keysOf(group, part, asked) : null;
    return [{ sheet, part, lines, keys, compact, table: [...table], findings }];
  });
}

/** The original row numbers, by row of the sheet from below the header. */
function linesOf(rows: readonly DeliveredRow[]): Map<number, number> {
  return new Map(rows.map(({ line }, index) => [index + 2, Number(line ?? 0)]));
}

function keysOf(rows: readonly DeliveredRow[], part: FilePart, { contract }: AskedRows): Map<number, string> {
  return new Map(
    rows.map((row, index) => {
      const parts = contract.key.map((name) =>
        asTyped(row[deliveredName(name)] ?? null, part.columns.get(name)),
      );
      return [index + 2, parts.join(" · ")];
    }),
  );
}

/** A value as it would be typed: an instant with its offset. */
function asTyped(value: EngineValue, column: PartColumn | undefined): string {
  const time = column?.kind === "instant" && value !== null ? new Date(Number(value)) : null;
  return time && !Number.isNaN(time.getTime()) ? time.toISOString() : String(value ?? "");
}

function sheetOf(
  file: string,
  columns: readonly (readonly [string, PartColumn])[],
  rows: readonly DeliveredRow[],
  at: readonly number[],
): Sheet {
  const cells = new Cells(new TextList());
  for (const [place, [name, partColumn]] of columns.entries()) {
    const column = place + 1;
    cells.setText(1, column, "text", partColumn.header);
    for (const [index, delivered] of rows.entries()) {
      const value = delivered[deliveredName(name)] ?? null;
      const row = at[index] ?? 0;
      if (value === null || value === "") continue;
      if (partColumn.kind === "instant") cells.setText(row, column, "text", asTyped(value, partColumn));
      else if (typeof value === "number" && Number.isFinite(value)) cells.set(row, column, "number", value);
      else cells.setText(row, column, "text", String(value));
    }
  }
  return plainSheet(file, cells);
}

/** The finding moved to the original cells, once for each run of rows, with all places that it names. */
function placedIn(found: Finding, examples: readonly Examples[]): Finding[] {
  const range = cellsAt(found.at);
  const there = examples.find(({ sheet }) => sheet.file === range?.file);
  if (!range || !there) return [found];
  const { lines, keys, part } = there;
  const { at: _, ...fields } = found;
  // Every field is kept, with the same type.
  const rest = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, moved(value, examples)]),
  ) as typeof fields;
  if (keys) {
    const column = [...part.columns.values()].sort((a, b) => a.at - b.at)[range.column - 1]?.header ?? "";
    return rowsIn(range).map((row) => {
      return { ...rest, at: { medium: "row", file: part.file, key: keys.get(row) ?? "", column } };
    });
  }
  const runs: number[][] = [];
  for (const row of rowsIn(range)) {
    const run = runs.at(-1);
    if (run && lines.get(run.at(-1) ?? 0) === (lines.get(row) ?? 0) - 1) run.push(row);
    else runs.push([row]);
  }
  return runs.map((run) => {
    const where = { ...range, row: run[0] ?? range.row, toRow: run.at(-1) ?? range.row };
    return { ...rest, at: atCells(moved(where, examples)) };
  });
}

function moved<T>(value: T, examples: readonly Examples[]): T {
  if (
    typeof value !== "object" ||
    value === null ||
    !("row" in value && "column" in value && "file" in value)
  )
    return value;
  const { file, row, column } = value;
  const there = examples.find(({ sheet }) => sheet.file === file);
  if (!there) return value;
  const columns = [...there.part.columns.values()].map(({ at }) => at).sort((a, b) => a - b);
  const place = (at: unknown, from: unknown) => ({
    row: there.lines.get(Number(at)) ?? 1,
    column: columns[Number(from) - 1] ?? 1,
  });
  const first = place(row, column);
  if (!("toRow" in value && "toColumn" in value)) return { ...value, ...first };
  const last = place(value.toRow, value.toColumn);
  return { ...value, ...first, toRow: last.row, toColumn: last.column };
}
