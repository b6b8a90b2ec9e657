/** Where in the code of a folder a fault lies, as `file.js:12`, by a stack: the innermost call there. Null where none is; what is installed there is other people's code. */
export function placeInCode(stack: string, folder: string): string | null {
  for (const [, address = "", line = ""] of stack.matchAll(/(file:\/\/[^\s()?]+?)(?:\?\w*)?:(\d+)/g)) {
    const path = address.startsWith(folder) ? address.slice(folder.length) : "";
    if (path !== "" && !/(^|\/)node_modules\//.test(path)) return `${decodeURIComponent(path)}:${line}`;
  }
  return null;
}
