import type { Dataset } from "../../model/dataset.ts";
import { isPathway, pathways } from "../../model/pathway.ts";
import type { Words } from "./words.ts";

/** A chapter of the report: a pathway, or one of the network's own, with its datasets. */
export interface Chapter<S> {
  readonly id: string;
  readonly pathway: string;
  readonly subjects: readonly S[];
}

/** Subjects by chapter: pathways in their order, then own ones in that of their datasets; empty ones are left out. */
export function chaptersOf<S extends { readonly dataset: Dataset }>(subjects: readonly S[]): Chapter<S>[] {
  const own = subjects.flatMap(({ dataset }) => dataset.pathway ?? []);
  return [...new Set([...pathways, ...own])].flatMap((pathway, at) => {
    const ofChapter = subjects.filter(({ dataset }) => (dataset.pathway ?? "network") === pathway);
    const id = isPathway(pathway) ? pathway : `chapter-${at}`;
    return ofChapter.length > 0 ? [{ id, pathway, subjects: ofChapter }] : [];
  });
}

export function chapterTitle<S extends { readonly dataset: Dataset }>(
  { pathway, subjects }: Chapter<S>,
  { book, locale }: Words,
): string {
  if (isPathway(pathway)) return book.story.pathways[pathway];
  return subjects[0]?.dataset.words[locale].chapter ?? pathway;
}
