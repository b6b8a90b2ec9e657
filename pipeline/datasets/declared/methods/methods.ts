import type { Methods } from "../method.ts";
import { cityInventories } from "./city-inventories.ts";
import { guidelineLevels } from "./guideline-levels.ts";
import { meteredSavings } from "./metered-savings/metered-savings.ts";
import { publishedProgramme } from "./published-programme.ts";
import { rateTargets } from "./rate-targets.ts";
import { scoredAssessment } from "./scored-assessment.ts";
import { stockOfMembers } from "./stock-of-members.ts";

/** The program's methods by the id that datasets use. */
export const methods: Methods = new Map([
  ["city-inventories", cityInventories],
  ["guideline-levels", guidelineLevels],
  ["metered-savings", meteredSavings],
  ["published-programme", publishedProgramme],
  ["rate-targets", rateTargets],
  ["scored-assessment", scoredAssessment],
  ["stock-of-members", stockOfMembers],
]);
