import type { ProofedFigure } from "../../stages/proof/verdict.ts";

/** How many figures of a text have which verdict, not counting names and numbering. */
export interface Counts {
  readonly all: number;
  readonly checked: number;
  readonly agree: number;
  readonly disagree: number;
  readonly stale: number;
  readonly inconsistent: number;
  readonly notOurs: number;
}

export function countsOf(figures: readonly ProofedFigure[]): Counts {
  const count = (verdict: ProofedFigure["verdict"]) =>
    figures.filter((figure) => figure.verdict === verdict).length;
  const [agree, disagree, stale] = [count("agrees"), count("disagrees"), count("stale")];
  const [inconsistent, notOurs] = [count("inconsistent"), count("not-ours")];
  const checked = agree + disagree + stale + inconsistent;
  return { all: checked + notOurs, checked, agree, disagree, stale, inconsistent, notOurs };
}

/** Whether somebody must look at the figure. */
export function isWrong({ verdict }: ProofedFigure): boolean {
  return verdict === "disagrees" || verdict === "stale" || verdict === "inconsistent";
}
