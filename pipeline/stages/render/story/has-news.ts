import type { Comparison } from "../../../model/movement.ts";
import { figuresIn } from "../../../model/passage.ts";
import { isAsBefore } from "../../compare/is-as-before.ts";
import type { BriefSentence } from "../brief.ts";

/** Whether a sentence has a figure that the edition before did not have; all have without one. */
export function hasNews(
  { passage, dataset }: Pick<BriefSentence, "passage" | "dataset">,
  since: Comparison | null,
): boolean {
  return since === null || figuresIn(passage).some((figure) => !isAsBefore(figure, dataset.id, since));
}
