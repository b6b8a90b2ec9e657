import { total } from "./arithmetic.ts";
import { type ChangeUnit, changeSince, growthSince } from "./comparison.ts";
import { fromMethod, isMissing, type Measure, missing, type Quantity } from "./measure.ts";
import type { Unit } from "./unit.ts";

/** Each reporter's figure in a period, by id. */
export type Reports<U extends Unit> = ReadonlyMap<string, Measure<U>>;

/** A change of sums, and how much of it may only be a change of reporters. */
export interface PanelChange<U extends Unit, R extends Unit> {
  /** Over all reporters of each period: the difference of the printed sums. */
  readonly raw: Measure<ChangeUnit<U>>;
  readonly rawGrowth: Measure<"percent">;
  /** Over the reporters of both periods. */
  readonly samePanel: Measure<ChangeUnit<U>>;
  readonly samePanelGrowth: Measure<"percent">;
  readonly ofBothLater: Measure<U>;
  readonly ofBothEarlier: Measure<U>;
  readonly reportersLater: Measure<R>;
  readonly reportersEarlier: Measure<R>;
  readonly reportersOfBoth: Measure<R>;
}

/**
 * The change of a sum between two periods over the same reporters, always beside the raw change, with the number of
 * reporters of each period and of both. Missing where nobody reported in both.
 */
export function panelChange<U extends Unit, R extends Unit>(
  units: { readonly unit: U; readonly reporter: R },
  later: Reports<NoInfer<U>>,
  earlier: Reports<NoInfer<U>>,
): PanelChange<U, R> {
  const [now, then] = [reportersOf(later), reportersOf(earlier)];
  const both = [...now.keys()].filter((id) => then.has(id));
  const sumOf = (reports: ReadonlyMap<string, Quantity<U>>, ids: Iterable<string>): Measure<U> =>
    total(
      units.unit,
      [...ids].flatMap((id) => reports.get(id) ?? []),
    );
  const [allNow, allThen] = [sumOf(now, now.keys()), sumOf(then, then.keys())];
  const [panelNow, panelThen] = [sumOf(now, both), sumOf(then, both)];
  const counted = (examined: readonly Measure[], amount: number): Measure<R> =>
    examined.length === 0
      ? missing("not-reported")
      : fromMethod({ amount, unit: units.reporter }, "same-panel-reporters", examined);
  return {
    raw: changeSince(allNow, allThen),
    rawGrowth: growthSince(allNow, allThen),
    samePanel: changeSince(panelNow, panelThen),
    samePanelGrowth: growthSince(panelNow, panelThen),
    ofBothLater: panelNow,
    ofBothEarlier: panelThen,
    reportersLater: counted([...later.values()], now.size),
    reportersEarlier: counted([...earlier.values()], then.size),
    reportersOfBoth: counted([...later.values(), ...earlier.values()], both.length),
  };
}

function reportersOf<U extends Unit>(reports: Reports<U>): Map<string, Quantity<U>> {
  const present = new Map<string, Quantity<U>>();
  for (const [id, value] of reports) if (!isMissing(value)) present.set(id, value);
  return present;
}
