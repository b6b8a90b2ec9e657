/** Each character of a text once, in the order they first appear: the pages of a report have millions. */
export function charactersOf(text: string): Set<string> {
  if (text.length < 10_000) return new Set(text);
  const found = new Set<string>();
  const seen = new Uint8Array(0x10000);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit < 0xdc00) {
      const pair = String.fromCodePoint(text.codePointAt(at) ?? unit);
      found.add(pair);
      at += pair.length - 1;
    } else if (seen[unit] === 0) {
      seen[unit] = 1;
      found.add(text.charAt(at));
    }
  }
  return found;
}
