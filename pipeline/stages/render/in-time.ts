/** What is waited for later: if it fails, that is told then. */
export function inTime<T>(made: Promise<T>): Promise<T> {
  made.catch(() => {});
  return made;
}
