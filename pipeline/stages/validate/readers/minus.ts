/** Signs that offices type for a minus: the minus sign itself, en dash, figure dash, hyphen. */
const minus = /[−–‒‐]/gu;

/** The text with the minus that a number has on a keyboard. */
export function withPlainMinus(text: string): string {
  return text.replace(minus, "-");
}
