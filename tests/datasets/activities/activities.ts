import type { Dataset } from "../../../pipeline/model/dataset.ts";
import { datasets } from "../../support/datasets.ts";

/** The activities as their sheets in data/datasets declare them. */
export const activities: Dataset = (() => {
  const found = datasets.find(({ id }) => id === "activities");
  if (!found) throw new Error("missing dataset: activities");
  return found;
})();
