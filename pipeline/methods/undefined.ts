/** The reason why a method gives no result for the data. */
export interface Undefined<Reason extends string> {
  readonly undefined: Reason;
}

export function isUndefined(result: unknown): result is Undefined<string> {
  return typeof result === "object" && result !== null && "undefined" in result;
}

/** Whether every number is finite; methods check their input with it. */
export function areFinite(numbers: Iterable<number>): boolean {
  for (const number of numbers) if (!Number.isFinite(number)) return false;
  return true;
}
