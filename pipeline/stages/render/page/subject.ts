import type { Html } from "../../../escape/html.ts";
import type { Dataset } from "../../../model/dataset.ts";
import type { Observation } from "../../../model/observation.ts";
import type { Passage } from "../../../model/passage.ts";

/** What the page shows of one dataset, in one language. */
export interface Subject {
  readonly dataset: Dataset;
  readonly observations: readonly Observation[];
  readonly passages: readonly Passage[];
  readonly charts: readonly { readonly figure: Html; readonly isDemonstration: boolean }[];
  readonly definitions: Html;
  /** What the page's script shows of it. */
  readonly data: Html;
}
