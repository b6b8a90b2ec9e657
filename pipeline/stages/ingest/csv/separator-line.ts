/** The delimiter in a first line `sep=;`, as written by and for Excel, and the line's length. */
export function separatorLine(text: string): { readonly delimiter: string; readonly length: number } | null {
  const match = /^("?)sep=([^"\r\n])\1(?:\r\n|\r|\n|$)/i.exec(text);
  const [line, , delimiter] = match ?? [];
  return line === undefined || delimiter === undefined ? null : { delimiter, length: line.length };
}
