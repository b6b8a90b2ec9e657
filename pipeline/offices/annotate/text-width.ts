/** How many columns of a Latin digit's width a text takes; a Chinese, Japanese or Korean character takes two. */
export function columnsNeeded(text: string): number {
  let columns = 0;
  for (const character of text) columns += (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
  return columns;
}
