/** Years in running text, with the word that follows; other periods stand by themselves. */
export function dated(period: string, word: string): string {
  return /^\d{4}(?:[至～~]\d{4})?$/.test(period) ? period + word : period;
}
