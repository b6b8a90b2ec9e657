import { escapedJson } from "../../../escape/escaped-json.ts";
import type { Comparison } from "../../../model/movement.ts";
import { cellsBehind, isMissing, type Measure } from "../../../model/quantity.ts";
import { formatAddress } from "../../../model/source.ts";
import type { Figure } from "../../../model/vintage.ts";

/** A comparison for other programs: every figure that moved, with both values and their cells. */
export function changesJson({ from, published, to, movements }: Comparison): string {
  return escapedJson({
    format: "almanac-changes",
    version: 1,
    from,
    published,
    to,
    movements: movements.map(({ kind, was, now, printed, cause, share, line }) => {
      const key = now ?? was;
      return {
        dataset: key?.dataset,
        indicator: key?.indicator,
        area: key?.area,
        period: key?.period,
        breakdown: key?.breakdown,
        movement: kind,
        was: valueOfFigure(was),
        now: valueOfFigure(now),
        printed,
        share,
        cause: kind === "new" ? null : cause,
        class: line?.class ?? null,
        reason: line?.reason.en ?? null,
      };
    }),
  });
}

function valueOfFigure(figure: Figure | null): object | null {
  if (!figure) return null;
  const value: Measure = figure.value;
  const cells = cellsBehind(value).map(formatAddress);
  if (isMissing(value)) return { value: null, missing: value.missing, cells };
  const { amount, qualifier, unit, status } = value;
  return { value: amount, qualifier, unit, status, missing: null, cells };
}
