/**
 * The column of a quoted field that has swallowed rows: a quote opens in one row and is closed rows below. As rows, its
 * lines are as wide as the table; lines of prose have spaces after commas.
 */
export function swallowedRows(record: readonly string[], delimiter: string): number | null {
  if (record.length < 2) return null;
  for (const [index, field] of record.entries()) {
    if (!field.includes("\n") && !field.includes("\r")) continue;
    if (field.includes(`${delimiter} `)) continue;
    const widths = field.split(/\r\n|\r|\n/).map((line) => line.split(delimiter).length);
    const last = widths.length - 1;
    widths[0] = (widths[0] ?? 0) + index;
    widths[last] = (widths[last] ?? 0) + record.length - index - 1;
    if (widths.every((width) => width === record.length)) return index + 1;
  }
  return null;
}
