/** A line as one of its own begins: with a capital. */
export function capitalised(line: string): string {
  return line.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
