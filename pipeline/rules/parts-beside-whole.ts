import type { ValuesFor } from "../model/tells.ts";

/** What is told of parts and the whole that they do not fit; `columns` names the parts that are given. */
export const partsBesideWhole = {
  parts: "amount",
  whole: "amount",
  unit: "plain?",
  columns: "quoted list",
  of: "quoted",
} as const;
export type PartsBesideWhole = ValuesFor<typeof partsBesideWhole>;
