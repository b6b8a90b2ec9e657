import { closingQuote } from "./closing-quote.ts";

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** Turns every newline outside quotes into a line feed; the quotes must be valid. */
export function normaliseNewlines(text: string, delimiter: string): string {
  const cut = delimiter.charCodeAt(0);
  const parts: string[] = [];
  let from = 0;
  let opens = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === quote && opens) at = closingQuote(text, at);
    if (unit === carriageReturn) {
      parts.push(text.slice(from, at), "\n");
      if (text.charCodeAt(at + 1) === lineFeed) at++;
      from = at + 1;
    }
    opens = unit === cut || unit === lineFeed || unit === carriageReturn;
  }
  parts.push(text.slice(from));
  return parts.join("");
}
