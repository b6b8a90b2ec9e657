import { Matrix, QrDecomposition } from "ml-matrix";
import { areFinite, type Undefined } from "./undefined.ts";

/** A column of which less than this fraction is independent of the columns before it adds nothing (R, `lm`). */
export const RANK_TOLERANCE = 1e-7;

export type LeastSquaresRefusal =
  | "not-a-number"
  | "lengths-differ"
  | "weight-not-positive"
  | "fewer-rows-than-coefficients"
  | "rank-deficient";

export interface LeastSquares {
  /** One for each column of the design. */
  readonly coefficients: readonly number[];
  /** Observed − fitted, one for each row, unweighted. */
  readonly residuals: readonly number[];
}

/**
 * The coefficients that minimise Σ weight × (y − row · coefficients)², by QR (Golub and Van Loan, Matrix
 * Computations, 5.3): the normal equations would lose half the digits. An intercept is a column of ones.
 */
export function leastSquares(
  design: readonly (readonly number[])[],
  y: readonly number[],
  weights: readonly number[],
): LeastSquares | Undefined<LeastSquaresRefusal> {
  const columns = design[0]?.length ?? 0;
  if (design.length !== y.length || y.length !== weights.length) return { undefined: "lengths-differ" };
  if (design.some((row) => row.length !== columns)) return { undefined: "lengths-differ" };
  if (!areFinite(y) || !areFinite(weights) || !design.every(areFinite)) return { undefined: "not-a-number" };
  if (weights.some((weight) => weight <= 0)) return { undefined: "weight-not-positive" };
  if (columns === 0 || design.length < columns) return { undefined: "fewer-rows-than-coefficients" };

  const roots = weights.map(Math.sqrt);
  const weighted = new Matrix(design.map((row, i) => row.map((value) => value * (roots[i] ?? 0))));
  const qr = new QrDecomposition(weighted);
  const triangle = qr.upperTriangularMatrix;
  for (let column = 0; column < columns; column++) {
    const length = Math.hypot(...weighted.getColumn(column));
    if (Math.abs(triangle.get(column, column)) <= RANK_TOLERANCE * length) {
      return { undefined: "rank-deficient" };
    }
  }
  const coefficients = qr
    .solve(Matrix.columnVector(y.map((value, i) => value * (roots[i] ?? 0))))
    .to1DArray();
  const residuals = design.map((row, i) => {
    const fitted = row.reduce((sum, value, column) => sum + value * (coefficients[column] ?? 0), 0);
    return (y[i] ?? 0) - fitted;
  });
  return { coefficients, residuals };
}
