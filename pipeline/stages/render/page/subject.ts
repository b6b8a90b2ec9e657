import type { Html } from "../../../escape/html.ts";
import type { SubjectPart } from "../subject-part.ts";
import type { PagePieces } from "./page-pieces.ts";

/** The section of one dataset on the page, in one language. */
export interface Subject
  extends Pick<SubjectPart, "dataset" | "observations" | "passages">,
    Omit<PagePieces, "figures"> {
  readonly charts: readonly { readonly figure: Html; readonly isDemonstration: boolean }[];
}
