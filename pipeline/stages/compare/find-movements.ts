import type { Cause } from "../../model/cause.ts";
import { keyOf } from "../../model/figure-key.ts";
import type { Movement, MovementKind } from "../../model/movement.ts";
import { isMissing, type Measure, type Status } from "../../model/quantity.ts";
import { lineFor, type Restatement } from "../../model/restatement.ts";
import { compareText } from "../../model/source.ts";
import type { Figure, Vintage } from "../../model/vintage.ts";

/** Figures computed from last edition's raw files with today's rules. */
export interface Remade {
  /** The datasets whose files are unchanged and could be computed. */
  readonly datasets: ReadonlySet<string>;
  readonly figures: ReadonlyMap<string, Measure>;
}

/** Two editions, and what their differences are judged by. */
export interface Editions {
  readonly vintages: readonly Vintage[];
  readonly figures: readonly Figure[];
  readonly remade: Remade;
  /** A value as readers see it. */
  printed(measure: Measure): string;
  /** The ledger lines between these two editions. */
  readonly lines: readonly Restatement[];
}

/** Every figure that differs, by dataset, largest change first; a dataset missing in the later edition has not moved. */
export function findMovements({ vintages, figures, remade, printed, lines }: Editions): Movement[] {
  const current = new Map<string, Figure>();
  for (const figure of figures) current.set(keyOf(figure), figure);
  const datasets = new Set(figures.map(({ dataset }) => dataset));
  const ids = new Set(vintages.map(({ dataset }) => dataset));
  const movements: Movement[] = [];
  const add = (was: Vintage | null, now: Figure | null) => {
    const kind = kindOf(was?.value ?? null, now?.value ?? null);
    const key = now ?? was;
    if (!kind || !key) return;
    const cause = was && kind !== "new" ? causeOf(was, now, remade) : "source";
    const line = kind === "new" ? null : lineFor(lines, key);
    const shown = (figure: Figure | null) => (figure ? printed(figure.value) : "");
    movements.push({
      kind,
      was,
      now,
      printed: shown(was) !== shown(now),
      cause,
      share: shareOf(was, now),
      line,
    });
  };
  for (const was of vintages) {
    if (!datasets.has(was.dataset)) continue;
    const key = keyOf(was);
    add(was, current.get(key) ?? null);
    current.delete(key);
  }
  // The remaining figures are new.
  for (const now of current.values()) if (ids.has(now.dataset)) add(null, now);
  return movements.sort(bySize);
}

/** A plan, projection or target that came true is not a restatement. */
export function cameTrue({ was, now }: Movement): boolean {
  return isOpen(was) && now !== null && !isMissing(now.value) && !isOpen(now);
}

/** Whether somebody must explain it: it was published, and readers now see another value. */
export function needsLine(movement: Movement): boolean {
  const { kind, printed } = movement;
  return printed && kind !== "new" && kind !== "gone" && !cameTrue(movement) && !isReplaced(movement);
}

const open: readonly Status[] = ["planned", "projected", "target"];

/** Replacing invented data by real data is not a restatement. */
function isReplaced({ was, now }: Movement): boolean {
  return isMadeUp(was) && now !== null && !isMadeUp(now);
}

function isMadeUp(figure: Figure | null): boolean {
  return figure !== null && !isMissing(figure.value) && figure.value.status === "illustrative";
}

function isOpen(figure: Figure | null): boolean {
  return figure !== null && !isMissing(figure.value) && open.includes(figure.value.status);
}

function kindOf(was: Measure | null, now: Measure | null): MovementKind | null {
  const [had, has] = [was !== null && !isMissing(was), now !== null && !isMissing(now)];
  if (!was || !now || had !== has) return has ? "new" : had ? "gone" : null;
  if (isMissing(was) || isMissing(now)) {
    return isMissing(was) && isMissing(now) && was.missing !== now.missing ? "requalified" : null;
  }
  if (was.unit !== now.unit) return "redefined";
  const sure = was.qualifier === now.qualifier && was.status === now.status;
  if (sameAmount(was.amount, now.amount)) return sure ? null : "requalified";
  return open.includes(was.status) && !open.includes(now.status) ? "requalified" : "restated";
}

/** Sums of the same numbers may differ in their last bits. */
function sameAmount(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

function causeOf(was: Vintage, now: Figure | null, { datasets, figures }: Remade): Cause {
  if (!datasets.has(was.dataset)) return "unknown";
  const again = figures.get(keyOf(was)) ?? null;
  const method = kindOf(was.value, again) !== null;
  const source = kindOf(again, now?.value ?? null) !== null;
  return method ? (source ? "source-and-method" : "method") : "source";
}

function shareOf(was: Vintage | null, now: Figure | null): number | null {
  if (!was || !now || isMissing(was.value) || isMissing(now.value)) return null;
  if (was.value.unit !== now.value.unit || was.value.amount === 0) return null;
  return (now.value.amount - was.value.amount) / Math.abs(was.value.amount);
}

function bySize(a: Movement, b: Movement): number {
  const [figure, other] = [a.now ?? a.was, b.now ?? b.was];
  if (!figure || !other) return 0;
  return (
    compareText(figure.dataset, other.dataset) ||
    Math.abs(b.share ?? 0) - Math.abs(a.share ?? 0) ||
    compareText(keyOf(figure), keyOf(other))
  );
}
