import type { Code } from "../finding.ts";

/** The groups of the catalogue, in the order in which a file is read. */
export const groups = [
  "file",
  "shape",
  "value",
  "row and table",
  "series",
  "between files",
  "definition",
  "result",
] as const;
export type Group = (typeof groups)[number];

/** What a check is for, beside the sentence that a locale writes about one finding. */
export interface Description {
  /** One sentence or two: what is wrong with the data when it speaks up. */
  readonly catches: string;
  /** What somebody typed, sent or left out. */
  readonly example: string;
}

/** A description for each of some codes. */
export type Descriptions<C extends Code> = { readonly [K in C]: Description };
