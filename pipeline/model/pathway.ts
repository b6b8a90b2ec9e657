/** The chapters of a report, in their order: the network itself (its members, its governance), then its five pathways. */
export const pathways = [
  "network",
  "low-emission",
  "nature-based",
  "circular",
  "resilient",
  "equitable",
] as const;
export type Pathway = (typeof pathways)[number];
