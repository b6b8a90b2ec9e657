/** One of the labels in a cell, which commas part, from 1; the whole text where a column has no parts. */
export function partOf(text: string, part: number | undefined): string {
  return part === undefined ? text : (text.split(",")[part - 1]?.trim() ?? "");
}
