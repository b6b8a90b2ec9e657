import type { ProblemGroup } from "../../pipeline/model/define-problem.ts";

/** A check that others have or that was requested, and why it is not implemented. */
interface NotBuilt {
  readonly code: string;
  readonly group: ProblemGroup;
  readonly why: string;
}

/** Checks that are not implemented, listed so that nobody relies on them. */
export const notBuilt: readonly NotBuilt[] = [
  {
    code: "missing-sheet",
    group: "shape",
    why: "Sheets are found by their header, whatever they are called: `missing-header` and `unread-sheet` say what is wrong.",
  },
  {
    code: "negative-value",
    group: "value",
    why: "Every quantity is at or above 0 unless its contract says otherwise: `out-of-range` names the cell.",
  },
  {
    code: "interpolated",
    group: "series",
    why: "Figures on a straight line cannot be told from a steady trend without a false alarm in long rounded series.",
  },
  {
    code: "unit-conflict",
    group: "between files",
    why: "Units are converted to one, and one that cannot be is `unknown-unit` or `wrong-unit`.",
  },
];
