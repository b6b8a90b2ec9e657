/** Years as running text writes them, with the word that follows; any other period says what it is by itself. */
export function dated(period: string, word: string): string {
  return /^\d{4}(?:[至～~]\d{4})?$/.test(period) ? period + word : period;
}
