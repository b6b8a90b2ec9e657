import { allReads, anyOf } from "../../../locales/reads.ts";

/** The words before a unit in any language, as alternatives of a pattern. */
export const unitMark = anyOf(allReads.flatMap((words) => words.unitMark));
