import type { Html } from "../../../escape/html.ts";
import type { Dataset } from "../../../model/dataset.ts";
import type { Observation } from "../../../model/observation.ts";
import type { Passage } from "../../../model/passage.ts";

/** The section of one dataset on the page, in one language. */
export interface Subject {
  readonly dataset: Dataset;
  readonly observations: readonly Observation[];
  readonly passages: readonly Passage[];
  readonly charts: readonly { readonly figure: Html; readonly isDemonstration: boolean }[];
  readonly definitions: Html;
  /** Its data for the page's script. */
  readonly data: Html;
}
