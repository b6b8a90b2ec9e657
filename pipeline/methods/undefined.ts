/** A result that a method cannot give for the data, with the reason. */
export interface Undefined<Reason extends string> {
  readonly undefined: Reason;
}

/** Whether a method gave no result. */
export function isUndefined(result: unknown): result is Undefined<string> {
  return typeof result === "object" && result !== null && "undefined" in result;
}

/** Whether every number is finite; methods refuse the rest at their door. */
export function areFinite(numbers: Iterable<number>): boolean {
  for (const number of numbers) if (!Number.isFinite(number)) return false;
  return true;
}
