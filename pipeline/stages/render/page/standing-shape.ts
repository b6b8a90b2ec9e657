import type { Standing } from "../../../model/standing.ts";

/** What tells standings apart without colour. */
export const standingShape: { readonly [S in Standing]: string } = {
  "on-track": "▲",
  behind: "▼",
  unknown: "○",
  "no-target": "–",
};
