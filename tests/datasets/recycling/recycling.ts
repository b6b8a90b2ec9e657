import { datasets } from "../../support/datasets.ts";

/** The recycling rates and their targets as their sheets in data/datasets declare them. */
export const recycling = (() => {
  const found = datasets.find(({ id }) => id === "recycling");
  if (!found) throw new Error("missing dataset: recycling");
  return found;
})();

/** The waste of each country, as its sheets declare it. */
export const municipalWaste = (() => {
  const found = recycling.sources.municipalWaste;
  if (!found) throw new Error("missing source: municipalWaste");
  return found;
})();
