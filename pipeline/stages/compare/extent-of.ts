import { createHash } from "node:crypto";
import { keyOf } from "../../model/figure-key.ts";
import type { Movement } from "../../model/movement.ts";
import { isMissing } from "../../model/quantity.ts";
import type { Extent } from "../../model/restatement.ts";
import { compareText } from "../../model/source.ts";
import type { Figure } from "../../model/vintage.ts";

/** Whether a line may cover a movement: readers see another value where there was one before. */
export function mayBeRestated({ kind, printed }: Movement): boolean {
  return kind !== "new" && printed;
}

/** What a ledger line for these moved figures records. */
export function extentOf(movements: readonly Movement[]): Extent {
  const largest = Math.abs(largestOf(movements)?.share ?? 0) * 100;
  const values = movements
    .map(({ was, now }) => [keyOf(now ?? was ?? nothing), valueText(now)] as const)
    .sort(([a], [b]) => compareText(a, b));
  const [[, only = ""] = [], another] = values;
  return {
    figures: `${movements.length}`,
    largest: `${Number(largest.toPrecision(3))}`,
    values: another
      ? `sha256-${createHash("sha256").update(JSON.stringify(values)).digest("hex").slice(0, 16)}`
      : only,
  };
}

/** The movement with the largest relative change. */
export function largestOf(movements: readonly Movement[]): Movement | undefined {
  const [first, ...others] = movements;
  const size = ({ share }: Movement) => Math.abs(share ?? 0);
  return first && others.reduce((most, each) => (size(each) > size(most) ? each : most), first);
}

const nothing = { dataset: "", indicator: "", area: "", period: "", breakdown: "" };

function valueText(figure: Figure | null): string {
  if (!figure) return "gone";
  const { value } = figure;
  if (isMissing(value)) return value.missing;
  const { amount, unit, qualifier, status } = value;
  // The last bits of a sum may vary.
  const exact = Number(amount.toPrecision(12));
  return [qualifier === "exact" ? [] : qualifier, exact, unit, status === "reported" ? [] : status]
    .flat()
    .join(" ");
}
