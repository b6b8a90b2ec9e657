import type { Passage } from "../../../model/passage.ts";
import { isDemonstration } from "../demonstrations.ts";

/** A paragraph that names places more often is for looking up. */
const mostNames = 6;

/** The paragraphs of the body of a print: those to be read. */
export function bodyProse(passages: readonly Passage[]): Passage[] {
  return passages.filter((passage) => !isDemonstration(passage) && !listsPlaces(passage));
}

/** The paragraphs that list places, which are in the annex. */
export function annexProse(passages: readonly Passage[]): Passage[] {
  return passages.filter((passage) => !isDemonstration(passage) && listsPlaces(passage));
}

function listsPlaces({ parts }: Passage): boolean {
  return parts.filter((part) => typeof part === "object" && "area" in part).length > mostNames;
}
