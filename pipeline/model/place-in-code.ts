/** The innermost call of a stack in a folder's code, as `file.js:12`; null where none is. Skips installed packages. */
export function placeInCode(stack: string, folder: string): string | null {
  for (const [, address = "", line = ""] of stack.matchAll(/(file:\/\/[^\s()?]+?)(?:\?\w*)?:(\d+)/g)) {
    const path = address.startsWith(folder) ? address.slice(folder.length) : "";
    if (path !== "" && !/(^|\/)node_modules\//.test(path)) return `${decodeURIComponent(path)}:${line}`;
  }
  return null;
}
