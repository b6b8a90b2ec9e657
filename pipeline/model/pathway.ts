/** The chapters of a report in order: the network (its members, its governance), then its five pathways. */
export const pathways = [
  "network",
  "low-emission",
  "nature-based",
  "circular",
  "resilient",
  "equitable",
] as const;
export type Pathway = (typeof pathways)[number];
