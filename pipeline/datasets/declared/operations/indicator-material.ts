import type { DefinitionPlace } from "../definition-place.ts";
import type { Reporter } from "../reporting.ts";
import type { DefinedUnits } from "../units.ts";
import type { SourceView } from "./groupings.ts";

/** What the rows of the sheet of indicators may refer to. */
export interface IndicatorMaterial {
  /** The dataset's id. */
  readonly id: string;
  readonly place: Pick<DefinitionPlace, "others" | "path">;
  readonly hasMethod: boolean;
  readonly ids: ReadonlySet<string>;
  /** The names of all facts of the dataset's methods. */
  readonly facts: readonly string[];
  readonly sources: ReadonlyMap<string, SourceView>;
  readonly units: DefinedUnits;
  readonly report: Reporter;
}
