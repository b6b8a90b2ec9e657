/** An error like the system's, for a place that only this program knows to be wrong. */
export function placeFault(code: string, syscall: string, path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}, ${syscall} '${path}'`), { code, syscall, path });
}
