import { type Finding, finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Movement } from "../../model/movement.ts";
import { atFigure } from "../../model/place.ts";
import { cellsBehind, isMissing } from "../../model/quantity.ts";
import { covers } from "../../model/restatement.ts";
import type { CellRange } from "../../model/source.ts";
import { overlap, sizeOf, touching } from "../../model/touching.ts";
import type { Figure } from "../../model/vintage.ts";
import type { FileChanges } from "./file-changes.ts";
import { needsLine } from "./find-movements.ts";
import { keyText, patternOf } from "./ledger.ts";
import { restated, restatedBelowPrecision } from "./problems.ts";
import type { ChangedCell } from "./row-changes.ts";

/** Unexplained moved figures, one finding for each cause; and how many moved less than is printed. */
export function restatedFindings(
  movements: readonly Movement[],
  changes: FileChanges,
  { from, to }: { readonly from: string; readonly to: string },
): Finding[] {
  const open = movements.filter((movement) => needsLine(movement) && !movement.line);
  // Files of a republished edition are not compared: figures resting on the same cells moved together.
  const groups =
    from === to
      ? movedAlike(restingTogether(open))
      : [...groupBy(open, (movement) => causeKey(movement, changes)).values()];
  // A changed cell is reported itself.
  const below = movements.filter(
    ({ kind, printed, line, now }) =>
      kind === "restated" &&
      !printed &&
      !line &&
      !(now && nearestCell(changes.changed, cellsBehind(now.value), [])),
  );
  return [
    ...groups.flatMap((group) => {
      const [first] = [...group].sort(byDirectness);
      if (!first?.was || !first.now) return [];
      const { was, now, cause } = first;
      const name = keyOfGroup(group, open, now);
      const [wasCells, cells] = [cellsBehind(was.value), cellsBehind(now.value)];
      // A count rests on many cells, one of which changed.
      const changed = cause === "method" ? null : nearestCell(changes.changed, cells, wasCells);
      const trails = changed ? { wasCells: [changed.wasCell], cells: [changed.cell] } : { wasCells, cells };
      const values = { from, to, was: was.value, now: now.value, ...trails, cause, name };
      return [finding(restated({ ...values, others: group.length - 1 }), atFigure(now))];
    }),
    ...[...groupBy(below, ({ was }) => `${was?.dataset} ${was?.indicator}`).values()].flatMap((group) => {
      const now = group[0]?.now;
      if (!now) return [];
      const { dataset, indicator } = now;
      const at = atFigure({ dataset, indicator, area: "", period: "", breakdown: "" });
      return [finding(restatedBelowPrecision({ from, count: group.length }), at)];
    }),
  ];
}

/** The cells behind figures that a finding on restated figures covers. */
export function trailsOf(movements: readonly Movement[]): { was: CellRange[]; now: CellRange[] } {
  const open = movements.filter(needsLine);
  return {
    was: open.flatMap(({ was }) => (was ? cellsBehind(was.value) : [])),
    now: open.flatMap(({ now }) => (now ? cellsBehind(now.value) : [])),
  };
}

/** Groups figures that share a cell, directly or through others. */
function restingTogether(movements: readonly Movement[]): Movement[][] {
  let groups: { readonly movements: Movement[]; readonly cells: CellRange[] }[] = [];
  for (const movement of movements) {
    const cells = movement.now ? cellsBehind(movement.now.value) : [];
    const isTouched = touching(cells);
    const [near, far] = [true, false].map((is) =>
      groups.filter((group) => group.cells.some(isTouched) === is),
    );
    const joined = near?.flatMap(({ movements }) => movements) ?? [];
    const all = near?.flatMap((group) => group.cells) ?? [];
    groups = [...(far ?? []), { movements: [...joined, movement], cells: [...all, ...cells] }];
  }
  return groups.map(({ movements }) => movements);
}

/** Years of a series that moved by the same factor, as after fixing its unit, have one cause. */
function movedAlike(groups: readonly Movement[][]): Movement[][] {
  const keyOf = ([only, ...others]: readonly Movement[], index: number): string => {
    const factor = only && others.length === 0 ? factorOf(only) : null;
    if (!only?.now || factor === null) return `${index}`;
    const { dataset, indicator, area, breakdown } = only.now;
    return [dataset, indicator, area, breakdown, factor.toPrecision(9)].join("\u0000");
  };
  const keyed = groups.map((group, index) => ({ group, key: keyOf(group, index) }));
  return [...groupBy(keyed, ({ key }) => key).values()].map((alike) => alike.flatMap(({ group }) => group));
}

function factorOf({ was, now }: Movement): number | null {
  if (!was || !now || isMissing(was.value) || isMissing(now.value) || was.value.amount === 0) return null;
  return now.value.amount / was.value.amount;
}

/** The cause of a movement: the changed or vanished cell behind it, the rules of its indicator, or its own series. */
function causeKey({ was, now, cause }: Movement, { changed, vanished }: FileChanges): string {
  if (!was || !now) return "";
  if (cause === "method") return `method ${was.dataset} ${was.indicator}`;
  const [ranges, before] = [cellsBehind(now.value), cellsBehind(was.value)];
  const cell = nearestCell(changed, ranges, before);
  // A column, or a row, that changed as a whole has one cause.
  if (cell) {
    const column = changed.filter((each) => each.column === cell.column && each.cell.file === cell.cell.file);
    const row = cell.cell.row;
    return column.length > 2
      ? `column ${cell.cell.file} ${cell.cell.sheet} ${cell.column}`
      : `row ${cell.cell.file} ${cell.cell.sheet} ${row}`;
  }
  const gone = vanished.find(({ cells }) => cells.some(touching(before)));
  if (gone) return `rows ${gone.file}`;
  return `series ${was.dataset} ${was.indicator} ${was.area} ${was.breakdown}`;
}

/** The changed cell in the smallest of the ranges: a count refers to whole columns. */
function nearestCell(
  changed: readonly ChangedCell[],
  ranges: readonly CellRange[],
  before: readonly CellRange[],
): ChangedCell | null {
  let nearest: ChangedCell | null = null;
  let smallest = Number.POSITIVE_INFINITY;
  for (const other of changed) {
    const sizes = [
      ...ranges.filter((range) => overlap(range, other.cell)),
      ...before.filter((range) => overlap(range, other.wasCell)),
    ].map(sizeOf);
    const size = Math.min(Number.POSITIVE_INFINITY, ...sizes);
    if (size >= smallest) continue;
    [nearest, smallest] = [other, size];
  }
  return nearest;
}

/** A key that covers the group and no other open movement, or that of its first figure. */
function keyOfGroup(group: readonly Movement[], open: readonly Movement[], first: Figure): string {
  const pattern = patternOf(group.flatMap(({ now }) => now ?? []));
  const covered = open.filter(({ now }) => now && covers(pattern, now));
  return keyText(covered.length === group.length ? pattern : first);
}

/** Figures on fewer cells first, since they are nearest to the cause; then larger changes. */
function byDirectness(a: Movement, b: Movement): number {
  const size = ({ now }: Movement) => (now ? cellsBehind(now.value).length : 0);
  return size(a) - size(b) || Math.abs(b.share ?? 0) - Math.abs(a.share ?? 0);
}
