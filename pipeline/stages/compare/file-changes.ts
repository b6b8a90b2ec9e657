import type { Contract } from "../../model/contract.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import { lastDay } from "../../model/period.ts";
import { atCells, inFile } from "../../model/place.ts";
import type { Sheet } from "../../model/sheet.ts";
import { type CellRange, rangeOf } from "../../model/source.ts";
import type { Table } from "../../model/table.ts";
import { asHeader, shown } from "../validate/locate/header-names.ts";
import { locateTable } from "../validate/locate/locate-table.ts";
import { headerDrift, noNewPeriod, sameFile } from "./problems.ts";
import { type ChangedCell, rowChanges } from "./row-changes.ts";

/** A raw file with its sheets. */
export interface ReadFile {
  readonly path: string;
  readonly dataset: string | null;
  readonly source: string | null;
  readonly sha256: string;
  readonly sheets: readonly Sheet[];
}

/** The files of an edition, and the rows read from them. */
export interface ReadEdition {
  readonly edition: string;
  readonly files: readonly ReadFile[];
  readonly tables: readonly { readonly dataset: string; readonly source: string; readonly table: Table }[];
}

/** How a source's files differ from last edition's. */
export interface FileChanges {
  readonly findings: readonly Finding[];
  readonly changed: readonly ChangedCell[];
  /** Rows that vanished, where most of last edition's still exist. */
  readonly vanished: readonly {
    readonly file: string;
    readonly key: string;
    readonly cells: readonly CellRange[];
  }[];
}

/** The files of two editions, the later one published on the day `until`. */
interface FilePair {
  readonly from: string;
  readonly until: string;
  /** sha256 of the files that the earlier report was made from, by path. */
  readonly recorded: Readonly<Record<string, string>>;
  readonly current: ReadEdition;
  /** Null where they can no longer be read. */
  readonly previous: ReadEdition | null;
}

/** Compares the files of two editions, source by source. For a file identical to last year's, only that is reported. */
export function fileChanges(
  { id, sources }: Dataset,
  { from, until, recorded, current, previous }: FilePair,
): FileChanges {
  const findings: Finding[] = [];
  const changed: ChangedCell[] = [];
  const vanished: { file: string; key: string; cells: readonly CellRange[] }[] = [];
  for (const [source, contract] of Object.entries(sources)) {
    const readFiles = filesOf(current, id, source);
    const same = readFiles.filter(({ path, sha256 }) => recorded[path] === sha256);
    findings.push(...same.map(({ path }) => finding(sameFile({ from }), inFile(path))));
    const [first] = readFiles;
    if (!previous || !first || same.length === readFiles.length) continue;
    const before = filesOf(previous, id, source);
    for (const file of readFiles) {
      const other =
        before.find(({ path }) => path === file.path) ?? (readFiles.length === 1 ? before[0] : undefined);
      if (other) findings.push(...drift(other, file, contract, from));
    }
    const [was, now] = [tableOf(previous, id, source), tableOf(current, id, source)];
    if (!was || !now) continue;
    const rows = rowChanges(was, now, contract);
    changed.push(...rows.changed.map((cell) => ({ ...cell, wasCell: { ...cell.wasCell, edition: from } })));
    // A source with mostly new rows covers each year separately.
    const carriesOver = rows.shared * 2 >= was.length;
    if (carriesOver)
      vanished.push(
        ...rows.vanished.map(({ key, cells }) => ({
          file: cells[0]?.file ?? first.path,
          key,
          cells: cells.map((cell) => ({ ...cell, edition: from })),
        })),
      );
    const [latestBefore, latest] = [was, now].map((table) => latestPeriod(table, contract, until));
    if (latest && latestBefore && lastDay(latest) <= lastDay(latestBefore) && same.length === 0)
      findings.push(finding(noNewPeriod({ from, latest }), inFile(first.path)));
  }
  return { findings, changed, vanished };
}

function filesOf({ files }: ReadEdition, dataset: string, source: string): ReadFile[] {
  return files.filter((file) => file.dataset === dataset && file.source === source && file.sha256 !== "");
}

function tableOf({ tables }: ReadEdition, dataset: string, source: string): Table | null {
  return tables.find((each) => each.dataset === dataset && each.source === source)?.table ?? null;
}

/** The latest period of the rows, where a period is part of the key. */
function latestPeriod(table: Table, { key, columns }: Contract, until: string): string | null {
  const column = key.find((name) => columns[name]?.kind === "period");
  if (column === undefined) return null;
  let latest: string | null = null;
  for (const row of table) {
    const period = row[column];
    // Targets and projections are in the future.
    if (typeof period !== "string" || lastDay(period) > until) continue;
    if (latest === null || lastDay(period) > lastDay(latest)) latest = period;
  }
  return latest;
}

/** Reports changed headers, on sheets that both files have, or on the only sheet of each. */
function drift(was: ReadFile, now: ReadFile, contract: Contract, from: string): Finding[] {
  const before = groupBy(was.sheets, ({ name }) => name);
  return now.sheets.flatMap((sheet) => {
    const only = was.sheets.length === 1 && now.sheets.length === 1 ? was.sheets[0] : undefined;
    const other = before.get(sheet.name)?.[0] ?? only;
    const [here, there] = [
      locateTable(sheet, contract).located,
      other && locateTable(other, contract).located,
    ];
    if (!other || !here || !there) return [];
    return [...here.columns].flatMap(([column, at]) => {
      const place = there.columns.get(column);
      if (place === undefined) return [];
      const [text, earlier] = [
        sheet.cells.text(here.headerRow, at).trim(),
        other.cells.text(there.headerRow, place).trim(),
      ];
      if (text === "" || earlier === "" || asHeader(text) === asHeader(earlier)) return [];
      const cell = (of: Sheet, row: number, at: number) =>
        rangeOf({ file: of.file, sheet: of.name, row, column: at });
      const wasCell = { ...cell(other, there.headerRow, place), edition: from };
      const name = shown(contract.columns[column]);
      const problem = headerDrift({ from, name, was: earlier, now: text, wasCell });
      return [finding(problem, atCells(cell(sheet, here.headerRow, at)))];
    });
  });
}
