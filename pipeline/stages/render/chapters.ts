import type { Dataset } from "../../model/dataset.ts";
import { type Pathway, pathways } from "../../model/pathway.ts";

/** A chapter of the report: a pathway with its datasets. */
export interface Chapter<S> {
  readonly pathway: Pathway;
  readonly subjects: readonly S[];
}

/** Subjects by pathway, in the order of pathways and then their own; empty pathways are left out. */
export function chaptersOf<S extends { readonly dataset: Dataset }>(subjects: readonly S[]): Chapter<S>[] {
  return pathways.flatMap((pathway) => {
    const ofChapter = subjects.filter(({ dataset }) => (dataset.pathway ?? "network") === pathway);
    return ofChapter.length > 0 ? [{ pathway, subjects: ofChapter }] : [];
  });
}
