import { defineProblem, params } from "../model/define-problem.ts";
import type { Period } from "../model/period.ts";
import type { Measure } from "../model/quantity.ts";
import type { CellRange } from "../model/source.ts";

export const outOfRange = defineProblem({
  code: "out-of-range",
  tells: params<{
    raw: string;
    column: string;
    minimum: number | null;
    maximum: number | null;
  }>(),
  group: "value",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "A number outside of what the contract or a scheme allows; negative ones too.",
  example: "a recycling rate of 120 %",
});

export const otherYear = defineProblem({
  code: "other-year",
  tells: params<{ raw: string; column: string; edition: string }>(),
  group: "value",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "A date of another year where every row belongs to the edition's own.",
  example: "an event of October 2019 among those of 2020",
});

export const endBeforeStart = defineProblem({
  code: "end-before-start",
  tells: params<{ start: Period; end: Period }>(),
  group: "row and table",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "A period that ends before it begins.",
  example: "joined 2016, left 2010",
});

export const unknownReference = defineProblem({
  code: "unknown-reference",
  tells: params<{ raw: string; list: string; nearest: string | null }>(),
  group: "between files",
  severity: "error",
  movable: true,
  mends: "secretariat",
  catches: "A name that the list it refers to does not have: a scheme, an indicator's code, a station.",
  example: "the code `TSS99`",
});

export const publishedTotalMismatch = defineProblem({
  code: "published-total-mismatch",
  tells: params<{ ours: Measure; published: Measure; ourPeriod: Period }>(),
  group: "between files",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  catches: "A figure that others have published and ours, computed for the same place and date, differ.",
  example: "91 members published, 92 in the roster",
});

export const twoSources = defineProblem({
  code: "two-sources",
  tells: params<{
    raw: string;
    source: string;
    other: string;
    otherSource: string;
    first: CellRange;
    /** The declared indicator whose definition may prefer one; null where the rows do. */
    indicator: string | null;
  }>(),
  group: "between files",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  catches:
    "Two sources that give one figure differently, where nobody has said which is shown; both stand, each with its source.",
  example: "60.5 % by the ministry, 59.8 % by a yearbook",
});
