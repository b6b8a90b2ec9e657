/** Narrows full-width digits and signs one for one, so that offsets stay valid. */
export function fold(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0\u202f\u2009]/g, (character, at: number) => {
    if (/[\u3000\u00a0\u202f\u2009]/.test(character)) return " ";
    // A full-width comma or full stop is part of a number only among full-width digits.
    if (/[，．：]/.test(character)) {
      const among = /[０-９]/.test(text[at - 1] ?? "") && /[０-９]/.test(text[at + 1] ?? "");
      if (!among) return character;
    }
    if (/[（）；！？]/.test(character)) return character;
    return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  });
}
