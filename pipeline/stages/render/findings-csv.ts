import { writeCsv } from "../../escape/csv.ts";
import { fileOf } from "../../findings/findings.ts";
import type { FoldedFinding } from "../../findings/fold-findings.ts";
import { placeOf } from "./page/quality-findings.ts";
import type { Words } from "./words.ts";

const header = ["severity", "code", "file", "place", "times", "what", "whatToDo"] as const;

/** All findings, notes included, in one language: a line for the cells of a column with the same problem, as the page has it. */
export function findingsCsv(folded: readonly FoldedFinding[], words: Words): string {
  const rows = folded.map((each) => {
    const { finding, count, says, fix } = each;
    return [
      finding.severity,
      finding.code,
      fileOf(finding),
      placeOf(each, words),
      count,
      says.join(words.book.punctuation.gap),
      fix,
    ];
  });
  return writeCsv(header, rows);
}
