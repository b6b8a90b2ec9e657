import type { Dataset } from "../../model/dataset.ts";
import type { Definition } from "../../model/definition.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Comparison, Movement } from "../../model/movement.ts";
import { atCells, atFigure, onSheet } from "../../model/place.ts";
import { cellsBehind } from "../../model/quantity.ts";
import { type CellRange, mergeRanges } from "../../model/source.ts";
import { touching } from "../../model/touching.ts";
import type { Vintage } from "../../model/vintage.ts";
import { changedDefinitions, meanings, pairedDefinitions } from "./changed-definitions.ts";
import { type FileChanges, fileChanges, type ReadEdition } from "./file-changes.ts";
import { type Editions, findMovements } from "./find-movements.ts";
import { type GoneWithRows, goneWithRows } from "./gone-with-rows.ts";
import { ledgerFindings } from "./ledger.ts";
import { levelBreaks } from "./level-breaks.ts";
import { type Lost, lostFigures } from "./lost-figures.ts";
import {
  areaStoppedReporting,
  coverageShrank,
  levelBreak,
  rowsChanged,
  rowsVanished,
  seriesEnded,
} from "./problems.ts";
import { restatedFindings, trailsOf } from "./restated-figures.ts";

/** Two editions to compare: their figures, and the files behind both where they are at hand. */
export interface Pair extends Editions {
  readonly from: string;
  readonly published: string;
  readonly to: string;
  readonly datasets: readonly Dataset[];
  readonly definitions: readonly Definition[];
  /** sha256 of the files that the earlier report was made from. */
  readonly recorded: Readonly<Record<string, string>>;
  readonly current: ReadEdition;
  readonly previous: ReadEdition | null;
  /** The day of publication of the later edition. */
  readonly until: string;
  /** Datasets were left out. */
  readonly partial: boolean;
  /** What is known of this edition already, so that it is not said twice. */
  readonly findings: readonly Finding[];
}

/** What moved between two editions, and what somebody has to see or answer for. */
export function compare(pair: Pair): {
  readonly comparison: Comparison;
  readonly findings: readonly Finding[];
} {
  const { from, to, published, vintages, figures, datasets } = pair;
  const movements = findMovements(pair);
  // An edition that is published again has the same files by name; what they say is in its figures.
  const changes = from === to ? nothing : joined(datasets.map((dataset) => fileChanges(dataset, pair)));
  const gone = goneWithRows(lostFigures(movements, vintages, figures), changes.changed);
  const lost = gone.others;
  const stopped = lost.filter(({ kind }) => kind !== "values").flatMap((own) => own.vintages);
  const trails = trailsOf(movements);
  const told = touching([...trails.was, ...stopped.flatMap(({ value }) => cellsBehind(value))]);
  const here = touching(trails.now);
  const ids = new Set(figures.map(({ dataset }) => dataset));
  const isChecked = (dataset: string) => (dataset === "*" ? !pair.partial : ids.has(dataset));
  const findings = [
    ...changes.findings,
    ...restatedFindings(movements, changes, pair),
    ...ledgerFindings(pair.lines, movements, isChecked),
    ...changedRows(changes, from, gone, (cells) => told(cells.wasCell) || here(cells.cell)),
    ...vanishedRows(changes, from, told),
    ...lost.flatMap((own) => lostFinding(own, from, changes)),
    ...levels(pair, movements),
    ...changedDefinitions(pair, movements),
  ];
  const redefined = new Set(
    pairedDefinitions(pair).flatMap(([was, is]) =>
      meanings.some((part) => was[part] !== is[part]) ? [`${was.dataset} ${was.indicator}`] : [],
    ),
  );
  return { comparison: { from, published, to, movements, vintages, redefined }, findings };
}

const nothing: FileChanges = { findings: [], changed: [], vanished: [] };

function joined(all: readonly FileChanges[]): FileChanges {
  return {
    findings: all.flatMap((one) => one.findings),
    changed: all.flatMap((one) => one.changed),
    vanished: all.flatMap((one) => one.vanished),
  };
}

/** Cells of one column that changed are told one by one up to this many; then once for the column. */
const mostCells = 3;

function changedRows(
  { changed }: FileChanges,
  from: string,
  gone: GoneWithRows,
  isTold: (cells: { readonly wasCell: CellRange; readonly cell: CellRange }) => boolean,
): Finding[] {
  const rowOf = ({ cell }: { readonly cell: CellRange }) => JSON.stringify([cell.file, cell.sheet, cell.row]);
  // A row whose figures are told says why beside them: in a remark, a note, a source.
  const told = new Set(changed.filter(isTold).map(rowOf));
  const open = changed.filter((cell) => !told.has(rowOf(cell)));
  const byColumn = groupBy(open, ({ cell, column }) => JSON.stringify([cell.file, cell.sheet, column]));
  return [...byColumn.values()].flatMap((own) => {
    const shown = own.length > mostCells ? own.slice(0, 1) : own;
    return shown.map((one) => {
      const { column, key, was, now, wasCell, cell } = one;
      const others = own.length - shown.length;
      const went = gone.with(others === 0 ? [one] : own);
      const told = { from, name: column, key, was, now, wasCell, others, gone: went };
      return finding(rowsChanged(told), atCells(cell));
    });
  });
}

function vanishedRows(
  { vanished }: FileChanges,
  from: string,
  isTold: (cell: CellRange) => boolean,
): Finding[] {
  const open = vanished.filter(({ cells }) => !cells.some(isTold));
  const bySheet = groupBy(open, ({ cells }) => JSON.stringify([cells[0]?.file, cells[0]?.sheet]));
  return [...bySheet.values()].flatMap((own) => {
    const [first] = own;
    const [cell] = first?.cells ?? [];
    if (!first || !cell) return [];
    const wasCells = mergeRanges(own.flatMap(({ cells }) => cells));
    const problem = rowsVanished({ from, key: first.key, count: own.length, wasCells });
    return [finding(problem, onSheet(cell.file, cell.sheet))];
  });
}

function lostFinding(
  { kind, vintages, of, file = "" }: Lost,
  from: string,
  { vanished }: FileChanges,
): Finding[] {
  const [first] = vintages;
  if (!first) return [];
  const { dataset, indicator, area } = first;
  const wasCells = mergeRanges(vintages.flatMap(({ value }) => cellsBehind(value)));
  const count = vintages.length;
  const periods = [...new Set(vintages.map(({ period }) => period))].sort();
  const at = (own: Partial<Vintage>) =>
    atFigure({ dataset, indicator: "", area: "", period: "", breakdown: "", ...own });
  if (kind === "area" || kind === "file")
    return [finding(areaStoppedReporting({ from, area, count, file, wasCells }), at({ area }))];
  if (kind === "series" || kind === "indicator") {
    const place = at(kind === "series" ? { indicator, area } : { indicator });
    return [finding(seriesEnded({ from, count, last: periods.at(-1) ?? "", wasCells }), place)];
  }
  // The rows that are gone are told where they were.
  const isRow = touching(vanished.flatMap(({ cells }) => cells));
  if (wasCells.some(isRow)) return [];
  return [finding(coverageShrank({ from, count, of, periods, wasCells }), at({ indicator, area }))];
}

function levels({ from, vintages, figures, findings }: Pair, movements: readonly Movement[]): Finding[] {
  const isSaid = touching(
    findings.flatMap(({ code, at }) =>
      stepCodes.has(code) && at.medium === "grid" && at.range ? [at.range] : [],
    ),
  );
  const restated = new Set(movements.flatMap(({ kind, was }) => (kind === "restated" && was ? [was] : [])));
  return levelBreaks(vintages, figures).flatMap(({ was, now }) => {
    const cells = cellsBehind(now.value);
    if (cells.some(isSaid) || restated.has(was)) return [];
    const told = { from, was: was.value, now: now.value, wasCells: cellsBehind(was.value), cells };
    return [finding(levelBreak({ ...told, before: was.period }), atFigure(now))];
  });
}

/** The rules for series in one file say the same of their rows. */
const stepCodes = new Set(["jump", "spike", "unit-suspect", "sign-change"]);
