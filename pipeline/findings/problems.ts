import * as guidelineLevels from "../datasets/declared/methods/guideline-levels-problems.ts";
import * as meteredSavings from "../datasets/declared/methods/metered-savings-problems.ts";
import * as publishedProgramme from "../datasets/declared/methods/published-programme-problems.ts";
import * as rateTargets from "../datasets/declared/methods/rate-targets-problems.ts";
import * as scoredAssessment from "../datasets/declared/methods/scored-assessment-problems.ts";
import * as stockOfMembers from "../datasets/declared/methods/stock-of-members-problems.ts";
import * as declared from "../datasets/declared/problems.ts";
import type { Dataset } from "../model/dataset.ts";
import type { ProblemKind } from "../model/define-problem.ts";
import * as model from "../model/problems.ts";
import * as translate from "../offices/translate/problems.ts";
import * as rulesAgreeingDates from "../rules/agreeing-dates.ts";
import * as rulesAsReported from "../rules/as-reported.ts";
import * as rulesEnoughOfWhole from "../rules/enough-of-whole.ts";
import * as rulesNoCopiedSeries from "../rules/no-copied-series.ts";
import * as rulesNotAfterEdition from "../rules/not-after-edition.ts";
import * as rulesNotConstant from "../rules/not-constant.ts";
import * as rulesNotEnteredTwice from "../rules/not-entered-twice.ts";
import * as rulesNotInFuture from "../rules/not-in-future.ts";
import * as rulesPartsSumToWhole from "../rules/parts-sum-to-whole.ts";
import * as rulesPartsWithinWhole from "../rules/parts-within-whole.ts";
import * as rulesPlausible from "../rules/plausible.ts";
import * as rules from "../rules/problems.ts";
import * as rulesSeries from "../rules/series.ts";
import * as rulesSeriesSteps from "../rules/series-steps.ts";
import * as rulesSharesSumTo100 from "../rules/shares-sum-to-100.ts";
import * as bind from "../stages/bind/problems.ts";
import * as compare from "../stages/compare/problems.ts";
import * as compute from "../stages/compute/problems.ts";
import * as correct from "../stages/correct/problems.ts";
import * as ingestCsv from "../stages/ingest/csv/problems.ts";
import * as ingest from "../stages/ingest/problems.ts";
import * as ingestRecord from "../stages/ingest/record/problems.ts";
import * as ingestWorkbook from "../stages/ingest/workbook/problems.ts";
import * as large from "../stages/large/problems.ts";
import * as proof from "../stages/proof/problems.ts";
import * as renderCharts from "../stages/render/charts/problems.ts";
import * as renderFonts from "../stages/render/fonts/problems.ts";
import * as validateKeys from "../stages/validate/keys/problems.ts";
import * as validateLocate from "../stages/validate/locate/problems.ts";
import * as validate from "../stages/validate/problems.ts";
import * as validateRead from "../stages/validate/read/problems.ts";
import * as validateReaders from "../stages/validate/readers/problems.ts";
import * as validateTotals from "../stages/validate/totals/problems.ts";
import * as findingsJudge from "./judge/problems.ts";

/** The modules that define problems; every kind they export is registered. */
const rooms = {
  ...ingest,
  ...ingestWorkbook,
  ...ingestCsv,
  ...validateLocate,
  ...validateTotals,
  ...validateRead,
  ...validateReaders,
  ...validateKeys,
  ...validate,
  ...rules,
  ...rulesPlausible,
  ...rulesEnoughOfWhole,
  ...rulesPartsSumToWhole,
  ...rulesPartsWithinWhole,
  ...rulesSharesSumTo100,
  ...rulesNotConstant,
  ...rulesNoCopiedSeries,
  ...rulesNotEnteredTwice,
  ...rulesNotInFuture,
  ...rulesNotAfterEdition,
  ...rulesSeries,
  ...rulesSeriesSteps,
  ...rulesAgreeingDates,
  ...rulesAsReported,
  ...declared,
  ...guidelineLevels,
  ...meteredSavings,
  ...publishedProgramme,
  ...rateTargets,
  ...scoredAssessment,
  ...stockOfMembers,
  ...translate,
  ...model,
  ...correct,
  ...ingestRecord,
  ...compare,
  ...findingsJudge,
  ...compute,
  ...large,
  ...bind,
  ...proof,
  ...renderCharts,
  ...renderFonts,
};

/** Every kind of problem: the program's, and those that datasets define. */
export function kindsOf(datasets: readonly Dataset[]): ProblemKind[] {
  const ofDatasets = datasets.flatMap(({ problems = {} }) => Object.values(problems));
  return [...Object.values(rooms), ...ofDatasets].flatMap((value) => ("kind" in value ? [value.kind] : []));
}
