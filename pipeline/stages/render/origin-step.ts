import { type Correction, correctionsIn } from "../../model/correction.ts";
import { type Conversion, isMissing, type Measure } from "../../model/quantity.ts";
import type { CellRange } from "../../model/source.ts";
import { operationWords } from "./operation-words.ts";
import type { Words } from "./words.ts";

/** One step from a value down to its cells: an operation on others, or cells as read and what was corrected in them. */
export type OriginStep =
  | {
      readonly operation: string;
      /** What a language calls it; null where it has no name, or says only why there is no value. */
      readonly formula: string | null;
      readonly operands: readonly Measure[];
    }
  | {
      readonly operation: null;
      readonly cells: readonly { readonly range: CellRange; readonly corrections: readonly Correction[] }[];
      /** The cell's own text, where one cell stands behind the value. */
      readonly raw: string | null;
      readonly conversion: Conversion | null;
    };

export function originStep(value: Measure, corrections: readonly Correction[], words: Words): OriginStep {
  const { derivation } = value;
  if (derivation.from === "operation") {
    const { name, operands } = derivation;
    const isReason = isMissing(value) && name === value.missing;
    return { operation: name, formula: isReason ? null : operationWords(value, words), operands };
  }
  const { ranges, raw = null, conversion = null } = derivation;
  const cells = ranges.map((range) => ({ range, corrections: correctionsIn(range, corrections) }));
  return { operation: null, cells, raw, conversion };
}
