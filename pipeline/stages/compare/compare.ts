import type { Dataset } from "../../model/dataset.ts";
import type { IndicatorDefinition } from "../../model/definition.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Comparison, Movement } from "../../model/movement.ts";
import { atCells, atFigure, onSheet } from "../../model/place.ts";
import { cellsBehind } from "../../model/quantity.ts";
import { type CellRange, mergeRanges } from "../../model/source.ts";
import { touching } from "../../model/touching.ts";
import type { Vintage } from "../../model/vintage.ts";
import { changedDefinitions, isRedefined, pairedDefinitions } from "./changed-definitions.ts";
import { type FileChanges, fileChanges, type ReadEdition } from "./file-changes.ts";
import { type Editions, findMovements } from "./find-movements.ts";
import { type GoneWithRows, goneWithRows } from "./gone-with-rows.ts";
import { ledgerFindings } from "./ledger.ts";
import { levelBreaks } from "./level-breaks.ts";
import { type Lost, lostFigures } from "./lost-figures.ts";
import {
  areaStoppedReporting,
  coverageShrank,
  figuresLeftOut,
  levelBreak,
  rowsChanged,
  rowsVanished,
  seriesEnded,
} from "./problems.ts";
import { restatedFindings, trailsOf } from "./restated-figures.ts";

/** Two editions to compare: their figures, and the files behind both where available. */
export interface Pair extends Editions {
  readonly from: string;
  readonly published: string;
  readonly to: string;
  readonly datasets: readonly Dataset[];
  readonly definitions: readonly IndicatorDefinition[];
  /** sha256 of the files that the earlier report was made from. */
  readonly recorded: Readonly<Record<string, string>>;
  readonly current: ReadEdition;
  readonly previous: ReadEdition | null;
  /** The publication day of the later edition. */
  readonly until: string;
  /** Whether it is certain that a file will not come, so that nobody has to ask for it. */
  isGivenUp(file: string): boolean;
  /** Whether datasets were left out. */
  readonly partial: boolean;
  /** Findings on this edition so far, so that nothing is reported twice. */
  readonly findings: readonly Finding[];
}

/** What moved between two editions, and what somebody has to check or explain. */
export function compare(pair: Pair): {
  readonly comparison: Comparison;
  readonly findings: readonly Finding[];
} {
  const { from, to, published, vintages, figures, datasets } = pair;
  const movements = findMovements(pair);
  // A republished edition has files of the same names; the comparison of figures covers their content.
  const changes = from === to ? nothing : joined(datasets.map((dataset) => fileChanges(dataset, pair)));
  const gone = goneWithRows(lostFigures(movements, vintages, figures), changes.changed);
  const lost = gone.others;
  const stopped = lost.filter(({ kind }) => kind !== "values").flatMap((each) => each.vintages);
  const trails = trailsOf(movements);
  const isExplained = touching([...trails.was, ...stopped.flatMap(({ value }) => cellsBehind(value))]);
  const here = touching(trails.now);
  const ids = new Set(figures.map(({ dataset }) => dataset));
  const isChecked = (dataset: string) => (dataset === "*" ? !pair.partial : ids.has(dataset));
  const findings = [
    ...changes.findings,
    ...restatedFindings(movements, changes, pair),
    ...ledgerFindings(pair.lines, movements, isChecked),
    ...changedRows(changes, from, gone, (cells) => isExplained(cells.wasCell) || here(cells.cell)),
    ...vanishedRows(changes, from, isExplained),
    ...lost.flatMap((each) => lostFinding(each, pair, changes)),
    ...levels(pair, movements),
    ...changedDefinitions(pair, movements),
  ];
  const redefined = new Set(
    pairedDefinitions(pair).flatMap(([was, is]) =>
      isRedefined(was, is) ? [`${was.dataset} ${was.indicator}`] : [],
    ),
  );
  return { comparison: { from, published, to, movements, vintages, redefined }, findings };
}

const nothing: FileChanges = { findings: [], changed: [], vanished: [] };

function joined(all: readonly FileChanges[]): FileChanges {
  return {
    findings: all.flatMap((each) => each.findings),
    changed: all.flatMap((each) => each.changed),
    vanished: all.flatMap((each) => each.vanished),
  };
}

/** Up to this many changed cells of one column are listed; more become one finding on the column. */
const mostCells = 3;

function changedRows(
  { changed }: FileChanges,
  from: string,
  gone: GoneWithRows,
  isExplained: (cells: { readonly wasCell: CellRange; readonly cell: CellRange }) => boolean,
): Finding[] {
  const rowOf = ({ cell }: { readonly cell: CellRange }) => JSON.stringify([cell.file, cell.sheet, cell.row]);
  // A row with changed figures explains them in its other cells: a remark, a note, a source.
  const explainedRows = new Set(changed.filter(isExplained).map(rowOf));
  const open = changed.filter((cell) => !explainedRows.has(rowOf(cell)));
  const byColumn = groupBy(open, ({ cell, column }) => JSON.stringify([cell.file, cell.sheet, column]));
  return [...byColumn.values()].flatMap((group) => {
    const shown = group.length > mostCells ? group.slice(0, 1) : group;
    return shown.map((each) => {
      const { column, key, was, now, wasCell, cell } = each;
      const others = group.length - shown.length;
      const went = gone.with(others === 0 ? [each] : group);
      const values = { from, name: column, key, was, now, wasCell, others, gone: went };
      return finding(rowsChanged(values), atCells(cell));
    });
  });
}

function vanishedRows(
  { vanished }: FileChanges,
  from: string,
  isExplained: (cell: CellRange) => boolean,
): Finding[] {
  const open = vanished.filter(({ cells }) => !cells.some(isExplained));
  const bySheet = groupBy(open, ({ cells }) => JSON.stringify([cells[0]?.file, cells[0]?.sheet]));
  return [...bySheet.values()].flatMap((group) => {
    const [first] = group;
    const [cell] = first?.cells ?? [];
    if (!first || !cell) return [];
    const wasCells = mergeRanges(group.flatMap(({ cells }) => cells));
    const problem = rowsVanished({ from, key: first.key, count: group.length, wasCells });
    return [finding(problem, onSheet(cell.file, cell.sheet))];
  });
}

function lostFinding(
  { kind, vintages, of, file = "" }: Lost,
  { from, recorded, current, isGivenUp }: Pair,
  { vanished }: FileChanges,
): Finding[] {
  const [first] = vintages;
  if (!first) return [];
  const { dataset, indicator, area } = first;
  const wasCells = mergeRanges(vintages.flatMap(({ value }) => cellsBehind(value)));
  const count = vintages.length;
  const periods = [...new Set(vintages.map(({ period }) => period))].sort();
  const at = (figure: Partial<Vintage>) =>
    atFigure({ dataset, indicator: "", area: "", period: "", breakdown: "", ...figure });
  const isOfGivenUp = ({ value }: Vintage) => cellsBehind(value).some(({ file: path }) => isGivenUp(path));
  if (vintages.every(isOfGivenUp)) return [];
  if (kind === "area" || kind === "file")
    return [finding(areaStoppedReporting({ from, area, count, file, wasCells }), at({ area }))];
  const isAsBefore = (range: CellRange) =>
    current.files.some(({ path, sha256 }) => path === range.file && recorded[path] === sha256);
  const place = at(kind === "indicator" ? { indicator } : { indicator, area });
  // What offices sent is the same, so that nobody there knows more.
  if (wasCells.length > 0 && wasCells.every(isAsBefore))
    return [finding(figuresLeftOut({ from, count, of, periods, wasCells }), place)];
  if (kind === "series" || kind === "indicator")
    return [finding(seriesEnded({ from, count, last: periods.at(-1) ?? "", wasCells }), place)];
  // Vanished rows are reported where they were.
  const isRow = touching(vanished.flatMap(({ cells }) => cells));
  if (wasCells.some(isRow)) return [];
  return [finding(coverageShrank({ from, count, of, periods, wasCells }), place)];
}

function levels({ from, vintages, figures, findings }: Pair, movements: readonly Movement[]): Finding[] {
  const isNamed = touching(
    findings.flatMap(({ code, at }) =>
      stepCodes.has(code) && at.medium === "grid" && at.range ? [at.range] : [],
    ),
  );
  const restated = new Set(movements.flatMap(({ kind, was }) => (kind === "restated" && was ? [was] : [])));
  return levelBreaks(vintages, figures).flatMap(({ was, now }) => {
    const cells = cellsBehind(now.value);
    if (cells.some(isNamed) || restated.has(was)) return [];
    const values = { from, was: was.value, now: now.value, wasCells: cellsBehind(was.value), cells };
    return [finding(levelBreak({ ...values, before: was.period }), atFigure(now))];
  });
}

/** Rules for series within one file report the same about their rows. */
const stepCodes = new Set(["jump", "spike", "unit-suspect", "sign-change"]);
