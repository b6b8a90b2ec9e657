import type { Correction } from "../../../model/correction.ts";
import type { Edition } from "../../../model/edition.ts";
import type { FrontMatter, Picture } from "../../../model/front-matter.ts";
import type { Comparison } from "../../../model/movement.ts";
import type { BriefSentence } from "../brief.ts";
import type { ChangeOf } from "../changes/change-since.ts";
import type { ChangeTable } from "../changes/change-table.ts";
import type { ShownChart } from "../draw-charts.ts";
import type { SubjectPart } from "../subject-part.ts";

export interface PrintChart extends Pick<ShownChart, "chart" | "heading" | "description"> {
  /** Drawn in the typeface of the print. */
  readonly svg: string;
}

/** What the print shows of one dataset. */
export interface PrintSubject extends Omit<SubjectPart, "charts" | "problems"> {
  readonly charts: readonly PrintChart[];
  /** Corrections of cells in its files. */
  readonly corrections: readonly Correction[];
}

export interface Print {
  readonly edition: Edition;
  readonly front: FrontMatter;
  readonly subjects: readonly PrintSubject[];
  readonly changes: readonly ChangeTable[];
  readonly changeOf: ChangeOf;
  /** Compared with the edition before, if any. */
  readonly since: Comparison | null;
  /** The summary of the year. */
  readonly brief: readonly BriefSentence[];
}

export function coverName({ format }: Picture): string {
  return `cover.${format}`;
}
