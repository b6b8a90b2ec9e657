/** Width of a text in Latin digits; a Chinese, Japanese or Korean character counts as two. */
export function columnsNeeded(text: string): number {
  let columns = 0;
  for (const character of text) columns += (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
  return columns;
}
