/** A line with a capital, as one by itself begins. */
export function capitalised(line: string): string {
  return line.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
