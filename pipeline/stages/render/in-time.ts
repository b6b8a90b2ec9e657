/** A promise that is awaited later; a failure is reported then. */
export function inTime<T>(made: Promise<T>): Promise<T> {
  made.catch(() => {});
  return made;
}
