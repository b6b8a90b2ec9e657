/** Text for a terminal or a CI annotation: control, bidirectional and invisible characters are spelled out. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code === 0x0a ? "⏎" : `\\u{${code.toString(16)}}`;
  });
}
