import type { ValuesFor } from "../model/tells.ts";

/** The values of problems where parts do not fit their whole; `columns` names the parts that are given. */
export const partsBesideWhole = {
  parts: "amount",
  whole: "amount",
  unit: "plain?",
  columns: "quoted list",
  of: "quoted",
} as const;
export type PartsBesideWhole = ValuesFor<typeof partsBesideWhole>;
