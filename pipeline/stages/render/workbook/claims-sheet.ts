import { cautionText } from "../caution-notes.ts";
import { claimScope } from "../claim-scope.ts";
import type { ReportClaim } from "../report-claims.ts";
import type { Words } from "../words.ts";
import type { SheetPlan } from "./plan.ts";
import { shorthand } from "./shorthand.ts";
import type { SheetNames } from "./table-sheet.ts";

const none = shorthand["not-applicable"];

/** Every statement of the report with whom it is true of; null where it makes none. */
export function claimsSheet(
  claims: readonly ReportClaim[],
  name: string,
  names: SheetNames,
  words: Words,
): SheetPlan | null {
  const { workbook, claims: said, punctuation } = words.book;
  if (claims.length === 0) return null;
  const rows = claims.map((claim) => {
    const doubts = claim.cautions.map((found) => cautionText(found, words)).join(punctuation.gap);
    const scope = claimScope(claim, words).join(punctuation.semicolon);
    return [claim.sentence, said.kinds[claim.kind], scope || none, doubts || none, claim.id];
  });
  return {
    name,
    title: said.sheet,
    lines: [
      workbook.oneTable,
      { text: workbook.toCover, sheet: names.cover },
      { text: workbook.toContents, sheet: names.contents },
    ],
    table: {
      id: "claims",
      columns: [
        { header: said.sentence, align: "left", widest: 90 },
        { header: said.kind, align: "left", widest: 24 },
        { header: said.open, align: "left", widest: 60 },
        { header: said.inDoubt, align: "left", widest: 60 },
        { header: said.id, align: "left", widest: 40 },
      ],
      rows,
    },
  };
}
