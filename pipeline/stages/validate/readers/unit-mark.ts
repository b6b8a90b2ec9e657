import { allReads, anyOf } from "../../../locales/reads.ts";

/** The words that stand before a unit in any language, as alternatives of a pattern. */
export const unitMark = anyOf(allReads.flatMap((words) => words.unitMark));
