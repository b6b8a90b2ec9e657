import { writeCsv } from "../../../escape/csv.ts";
import type { Comparison, Movement } from "../../../model/movement.ts";
import { cellsBehind, isMissing, type Measure } from "../../../model/quantity.ts";
import { formatAddress } from "../../../model/source.ts";
import type { Figure } from "../../../model/vintage.ts";

const header = [
  "dataset",
  "indicator",
  "area",
  "period",
  "breakdown",
  "movement",
  "from",
  "to",
  "old value",
  "old qualifier",
  "old unit",
  "old status",
  "new value",
  "new qualifier",
  "new unit",
  "new status",
  "change percent",
  "printed",
  "cause",
  "class",
  "reason",
  "old cells",
  "new cells",
];

/** Every figure that moved, unrounded, with the cells of both editions. */
export function changesCsv(comparisons: readonly Comparison[]): string {
  return writeCsv(
    header,
    comparisons.flatMap(({ from, to, movements }) =>
      movements.map((movement) => {
        const { kind, was, now, share, printed, line } = movement;
        const key = now ?? was;
        if (!key) throw new Error("missing figure");
        return [
          key.dataset,
          key.indicator,
          key.area,
          key.period,
          key.breakdown,
          kind,
          from,
          to,
          ...valueCells(was),
          ...valueCells(now),
          share === null ? "" : share * 100,
          printed ? "moved" : "same",
          causeOf(movement),
          line?.class ?? "",
          line?.reason.en ?? "",
          cellsOf(was),
          cellsOf(now),
        ];
      }),
    ),
  );
}

function causeOf({ kind, cause }: Movement): string {
  return kind === "new" ? "" : cause;
}

function valueCells(figure: Figure | null): (string | number)[] {
  if (!figure) return ["", "", "", ""];
  const value: Measure = figure.value;
  return isMissing(value)
    ? [value.missing, "", "", ""]
    : [value.amount, value.qualifier, value.unit, value.status];
}

function cellsOf(figure: Figure | null): string {
  return figure ? cellsBehind(figure.value).map(formatAddress).join(" + ") : "";
}
