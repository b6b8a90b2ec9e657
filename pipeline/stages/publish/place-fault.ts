/** A fault like those of the system, for what only this program knows to be wrong with a place. */
export function placeFault(code: string, syscall: string, path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}, ${syscall} '${path}'`), { code, syscall, path });
}
