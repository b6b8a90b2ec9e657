const quote = 34;

/** Where the quote stands that closes the one at `open`, or -1; two quotes in a row are one that is meant. */
export function closingQuoteIn(bytes: Buffer, open: number): number {
  let close = bytes.indexOf(quote, open + 1);
  while (close >= 0 && bytes[close + 1] === quote) close = bytes.indexOf(quote, close + 2);
  return close;
}
