/** The quote that closes the one at `open`, or -1; two quotes in a row are one that is meant. */
export function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text.charCodeAt(close + 1) === 34) close = text.indexOf('"', close + 2);
  return close;
}
