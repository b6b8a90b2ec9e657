/** Gives `checking readings.parquet: 50000000 rows, 12000000 a second`, as progress. */
export function rowsPerSecond(step: string, rows: number, began: number): string {
  const seconds = Math.max((performance.now() - began) / 1000, 0.001);
  return `${step}: ${rows} rows, ${Math.round(rows / seconds)} a second`;
}
