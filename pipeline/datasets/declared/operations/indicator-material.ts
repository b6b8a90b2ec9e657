import type { Reporter } from "../reporting.ts";
import type { DefinedUnits } from "../units.ts";
import type { SourceView } from "./groupings.ts";

/** What indicators are defined with. */
export interface IndicatorMaterial {
  readonly hasMethod: boolean;
  /** Of every indicator that the definition names. */
  readonly ids: ReadonlySet<string>;
  /** Of every figure that the dataset's method picks out. */
  readonly facts: readonly string[];
  readonly sources: ReadonlyMap<string, SourceView>;
  readonly units: DefinedUnits;
  readonly report: Reporter;
}
