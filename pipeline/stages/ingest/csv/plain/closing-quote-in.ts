const quote = 34;

/** The position of the quote that closes the one at `open`, or -1; a doubled quote is a literal one. */
export function closingQuoteIn(bytes: Buffer, open: number): number {
  let close = bytes.indexOf(quote, open + 1);
  while (close >= 0 && bytes[close + 1] === quote) close = bytes.indexOf(quote, close + 2);
  return close;
}
