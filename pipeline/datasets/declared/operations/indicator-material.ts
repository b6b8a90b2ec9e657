import type { Report } from "../reporting.ts";
import type { DefinedUnits } from "../units.ts";
import type { SourceView } from "./groupings.ts";

/** What indicators are defined with. */
export interface IndicatorMaterial {
  readonly hasMethod: boolean;
  readonly sources: ReadonlyMap<string, SourceView>;
  readonly units: DefinedUnits;
  readonly report: Report;
}
