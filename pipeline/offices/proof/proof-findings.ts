import { csvLines } from "../../escape/csv.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { atCells, inFile } from "../../model/place.ts";
import { hasWords, patternOf } from "../../model/text-decision.ts";
import { expiredDecision, proofNotOurs } from "../../stages/proof/problems.ts";
import type { ProofedFigure } from "../../stages/proof/verdict.ts";
import { blockPlace } from "./block-place.ts";
import { countsOf, isWrong } from "./counts.ts";
import { cellsOf, figureProblem } from "./figure-problem.ts";
import { type Proofed, remarkProblem } from "./proof-report.ts";

/** The findings on a text: figures by verdict, how it was read, and expired decisions. */
export function proofFindings(
  { file, text, proof, bound }: Proofed,
  edition: string,
  mostNotOurs: number,
): Finding[] {
  const { notOurs } = countsOf(proof.figures);
  const tooMany = notOurs > mostNotOurs ? [proofNotOurs({ count: notOurs, allowed: mostNotOurs })] : [];
  return [
    ...[...tooMany, ...proof.remarks.map(remarkProblem)].map((problem) => finding(problem, inFile(file))),
    ...[...proof.decisions.expired].map(({ until, at }) => finding(expiredDecision({ until }), atCells(at))),
    ...bound.flatMap(({ findings }) => findings),
    ...proof.figures.filter(isWrong).map((figure) => {
      const context = { excerpt: excerptOf(figure), cells: cellsOf(figure), line: lineFor(figure, edition) };
      return finding(figureProblem(figure, context), blockPlace(file, text.blocks[figure.block]));
    }),
  ];
}

/** The sentence around its figure, which is marked. */
function excerptOf({ sentence, from, to }: ProofedFigure): string {
  const [start, end] = [from - sentence.from, to - sentence.from];
  const before = sentence.text.slice(Math.max(0, start - 90), start).trimStart();
  const after = sentence.text.slice(end, end + 60).trimEnd();
  const trail = end + 60 < sentence.text.length ? "…" : "";
  return `${start > 90 ? "…" : ""}${before}»${sentence.text.slice(start, end)}«${after}${trail}`;
}

/** A line for text-decisions.csv that says a figure is not ours, to be completed with a name and a reason. */
function lineFor({ sentence, order }: ProofedFigure, edition: string): string | null {
  if (order === 0 || !hasWords(sentence.text)) return null;
  const line = [patternOf(sentence.text), order, "not ours", "", "", "", "", `${edition}-12-31`, "…", "…"];
  return csvLines([line]).trim();
}
