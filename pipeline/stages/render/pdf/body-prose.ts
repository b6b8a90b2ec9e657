import type { Passage } from "../../../model/passage.ts";
import { isDemonstration } from "../demonstrations.ts";

/** A paragraph with more names of places is for looking up. */
const mostPlaces = 6;

/** The paragraphs of the body of a print: those to be read. */
export function bodyProse(passages: readonly Passage[]): Passage[] {
  return passages.filter((passage) => !isDemonstration(passage) && !listsPlaces(passage));
}

/** The paragraphs that list places, which are in the annex. */
export function annexProse(passages: readonly Passage[]): Passage[] {
  return passages.filter((passage) => !isDemonstration(passage) && listsPlaces(passage));
}

function listsPlaces({ parts }: Passage): boolean {
  const places = parts.flatMap((part) => (typeof part === "object" && "area" in part ? [part.area] : []));
  return new Set(places).size > mostPlaces;
}
