/** Signs that offices type as minus: the minus sign, en dash, figure dash, hyphen. */
const minus = /[−–‒‐]/gu;

export function withPlainMinus(text: string): string {
  return text.replace(minus, "-");
}
