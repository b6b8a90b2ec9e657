import type { Areas } from "../../../model/area.ts";
import type { Correction } from "../../../model/correction.ts";
import type { Edition } from "../../../model/edition.ts";
import type { FrontMatter, Picture } from "../../../model/front-matter.ts";
import type { Comparison } from "../../../model/movement.ts";
import type { BriefSentence } from "../brief.ts";
import type { ChangeOf } from "../changes/change-since.ts";
import type { ChangeTable } from "../changes/change-table.ts";
import type { ShownChart } from "../draw-charts.ts";
import type { ChangedSentence } from "../story/changed-sentences.ts";
import type { Profiles } from "../story/profiles.ts";
import type { VerdictClause } from "../story/verdict.ts";
import type { SubjectPart } from "../subject-part.ts";
import type { PrintJob } from "./typesetter.ts";

export interface PrintChart extends Pick<ShownChart, "chart" | "heading" | "description"> {
  /** Drawn in the typeface of the print. */
  readonly svg: string;
  /** As printed in the report, where it would take more than half a page: lower, and with fewer places. */
  readonly brief: string | null;
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
  readonly missing: readonly string[];
  /** The clauses that open it, and the further sentences of the summary. */
  readonly verdict: readonly VerdictClause[];
  /** What changed since an earlier year. */
  readonly changed: readonly ChangedSentence[];
  readonly brief: readonly BriefSentence[];
  readonly standings: Profiles["standings"];
  readonly areas: Areas;
}

/** The pictures of the report's front, by the names that its template has them. */
export function printPictures({ cover, logo, photograph }: FrontMatter): Required<PrintJob>["pictures"] {
  return Object.entries({ cover, logo, photograph }).flatMap(([slot, picture]) =>
    picture
      ? [{ name: pictureName(slot, picture), base64: Buffer.from(picture.bytes).toString("base64") }]
      : [],
  );
}

export function pictureName(slot: string, { format }: Picture): string {
  return `${slot}.${format}`;
}
