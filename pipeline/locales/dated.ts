/** A year as running text writes it, with the word that follows it; any other period says what it is by itself. */
export function dated(period: string, word: string): string {
  return /^\d{4}$/.test(period) ? period + word : period;
}
