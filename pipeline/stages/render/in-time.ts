/** A promise to be awaited later, which reports a failure only then. */
export function inTime<T>(made: Promise<T>): Promise<T> {
  made.catch(() => {});
  return made;
}
