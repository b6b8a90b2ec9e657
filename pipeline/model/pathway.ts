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

/** Whether a chapter is one of these; any other is a network's own, named by its title. */
export function isPathway(chapter: string): chapter is Pathway {
  return pathways.some((pathway) => pathway === chapter);
}
