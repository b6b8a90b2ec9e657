import type { Methods } from "../method.ts";
import { cityInventories } from "./city-inventories.ts";
import { guidelineLevels } from "./guideline-levels.ts";
import { rateTargets } from "./rate-targets.ts";
import { scoredAssessment } from "./scored-assessment.ts";
import { stockOfMembers } from "./stock-of-members.ts";

/** The methods that a dataset may name, by what they compute. */
export const methods: Methods = new Map([
  ["city-inventories", cityInventories],
  ["guideline-levels", guidelineLevels],
  ["rate-targets", rateTargets],
  ["scored-assessment", scoredAssessment],
  ["stock-of-members", stockOfMembers],
]);
