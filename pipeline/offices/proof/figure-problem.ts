import type { Problem } from "../../model/finding.ts";
import { cellsBehind } from "../../model/quantity.ts";
import type { CellRange } from "../../model/source.ts";
import { proofDisagrees, proofInconsistent, proofStale } from "../../stages/proof/problems.ts";
import type { ProofedFigure } from "../../stages/proof/verdict.ts";

/** What a finding adds about a figure besides its fault, unless shown beside the sentence. */
interface FigureContext {
  readonly excerpt?: string;
  readonly cells?: readonly CellRange[];
  readonly line?: string | null;
}

/** What is wrong with a figure that somebody must look at. */
export function figureProblem(figure: ProofedFigure, context: FigureContext = {}): Problem {
  const { text: raw, verdict, reading, right, contradiction, pinned: isDecided } = figure;
  const ofFigure = { raw, isDecided, ...context };
  if (contradiction) {
    const { kind: why, ...values } = contradiction;
    return proofInconsistent({ ...ofFigure, why, ...values });
  }
  const [now, was] = reading?.operands ?? [];
  if (!reading || !now) throw new Error(`missing reading: ${raw}`);
  const reported = { ...ofFigure, figure: now, value: now, right };
  if (verdict === "disagrees") return proofDisagrees(reported);
  return proofStale({ ...reported, earlier: was?.period ?? null, edition: reading.edition });
}

export function cellsOf({ reading }: ProofedFigure): readonly CellRange[] {
  return reading?.operands.flatMap(cellsBehind) ?? [];
}
