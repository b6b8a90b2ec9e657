import type { Correction } from "../../../model/correction.ts";
import type { Edition } from "../../../model/edition.ts";
import type { Formats } from "../formats.ts";
import type { FigureIds } from "./figure.ts";

/** The report that parts of its page belong to. */
export interface PageFrame {
  readonly edition: Edition;
  readonly formats: Formats;
  readonly ids: FigureIds;
  readonly corrections: readonly Correction[];
}
