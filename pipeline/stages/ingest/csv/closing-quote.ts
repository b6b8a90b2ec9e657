/** The position of the quote that closes the one at `open`, or -1; a doubled quote is a literal one. */
export function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text.charCodeAt(close + 1) === 34) close = text.indexOf('"', close + 2);
  return close;
}
