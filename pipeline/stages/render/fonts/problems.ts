import { listedProblem } from "../../../words/listed-problem.ts";

/** `characters`: those that no typeface of the print has, without duplicates. */
export const unprintableText = listedProblem("unprintable-text", { raw: "quoted", characters: "plain" });
