import type { Standing } from "../../../model/standing.ts";

/** Distinguishes standings without colour. */
export const standingShape: { readonly [S in Standing]: string } = {
  "on-track": "▲",
  behind: "▼",
  "no-progress": "▽",
  unknown: "○",
  "no-target": "–",
};
