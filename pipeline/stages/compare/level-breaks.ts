import { seriesOf } from "../../model/figure-key.ts";
import { groupBy } from "../../model/group-by.ts";
import { isMissing, type Quantity } from "../../model/quantity.ts";
import { compareText } from "../../model/source.ts";
import type { Figure, Vintage } from "../../model/vintage.ts";

/** A new value far from the last published one. */
export interface LevelBreak {
  readonly was: Vintage;
  readonly now: Figure;
}

/** With fewer values, the usual size of a step is unknown. */
const fewest = 4;
/** A step is unusual at this multiple of the largest published one… */
const steps = 3;
/** … if it is also at least this share of the last value. */
const least = 0.1;

/** Yearly series that continue with a step unlike any in the last edition. */
export function levelBreaks(vintages: readonly Vintage[], figures: readonly Figure[]): LevelBreak[] {
  const now = groupBy(figures.filter(isYear), seriesOf);
  return [...groupBy(vintages.filter(isYear), seriesOf)].flatMap(([name, series]) => {
    const before = series.sort(byPeriod);
    const last = before.at(-1);
    if (!last || before.length < fewest) return [];
    const next = (now.get(name) ?? []).filter(({ period }) => period > last.period).sort(byPeriod)[0];
    const [from, to] = [quantityOf(last), next && quantityOf(next)];
    if (!next || !from || !to || from.unit !== to.unit || from.status !== to.status) return [];
    const amounts = before.flatMap((figure) => quantityOf(figure)?.amount ?? []);
    const usual = Math.max(
      ...amounts.slice(1).map((amount, index) => Math.abs(amount - (amounts[index] ?? 0))),
    );
    const step = Math.abs(to.amount - from.amount);
    const years = Number(next.period) - Number(last.period);
    return step > steps * usual * years && step > least * Math.abs(from.amount)
      ? [{ was: last, now: next }]
      : [];
  });
}

function isYear({ period, value }: Figure): boolean {
  return /^\d{4}$/.test(period) && !isMissing(value);
}

function quantityOf({ value }: Figure): Quantity | null {
  return isMissing(value) ? null : value;
}

function byPeriod(a: Figure, b: Figure): number {
  return compareText(a.period, b.period);
}
