import type { Reference } from "../../../model/chart.ts";
import { cleanText } from "./clean-text.ts";
import type { Json } from "./theme.ts";

/** Lines that values are held against, each with its words at its beginning. */
export function referenceLayers(references: readonly Reference[], channel: "x" | "y"): Json[] {
  return references.map(({ amount, label }): Json => {
    const words = channel === "y" ? { x: 4, dy: -9 } : { y: -9, align: "center" };
    return {
      data: { values: [{ amount, label: cleanText(label) }] },
      encoding: { [channel]: { field: "amount", type: "quantitative" } },
      layer: [
        { mark: { type: "rule", style: "target" } },
        { mark: { type: "text", style: "beside", ...words }, encoding: { text: { field: "label" } } },
      ],
    };
  });
}
