import type { Width } from "./scan-records.ts";

export const delimiters = [",", ";", "\t", "|"] as const;

export interface Fit {
  /** The number of records with the commonest width above one, and the first of them. */
  readonly coverage: number;
  readonly first: number;
}

export function fitOf(widths: ReadonlyMap<number, Readonly<Width>>): Fit {
  const cut = [...widths].filter(([width]) => width > 1).map(([, width]) => width);
  const coverage = Math.max(0, ...cut.map(({ count }) => count));
  const first = Math.min(...cut.filter(({ count }) => count === coverage).map((width) => width.first));
  return { coverage, first };
}

/**
 * The delimiter that gives more records of one width than any other, and from an earlier record on: a decimal comma splits
 * the body but not the header.
 */
export function winnerOf<F extends Fit>(fits: readonly F[]): F | undefined {
  const cutting = fits.filter(({ coverage }) => coverage > 0);
  return cutting.find((fit) => cutting.every((other) => other === fit || beats(fit, other)));
}

function beats(fit: Fit, other: Fit): boolean {
  return (
    fit.coverage >= other.coverage &&
    fit.first <= other.first &&
    (fit.coverage > other.coverage || fit.first < other.first)
  );
}
