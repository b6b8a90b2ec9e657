import { defineProblem } from "../../../model/define-problem.ts";

export const unprintableText = defineProblem({
  code: "unprintable-text",
  /** `characters`: those that no typeface of the print has, without duplicates. */
  tells: { raw: "quoted", characters: "plain" },
  group: "result",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  catches:
    "A text that the report shows in letters that its typefaces do not have. Print has a stand-in for each; a page leaves it to its reader's own typefaces.",
  example: "a building named `देहली`, a rare character such as `𰻝`",
});
