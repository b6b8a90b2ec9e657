import { type DecimalSign, readingsOf } from "./digits.ts";

/** A footnote's number or sign: `(1)`, `[12]`, `*`. */
const mark = /^(?:\(\d{1,2}\)|\[\d{1,2}\]|[([]?[*†‡]{1,3}[)\]]?)$/u;
const number = "[+-]?\\d(?:[\\d.,']*\\d)?";
const interval = new RegExp(`^[(\\[](${number})(?: ?(?:-|;|to|,(?= )) ?)(${number})[)\\]]$`, "iu");

/** Whether what stands behind a number belongs to it and is no part of it: a footnote's mark, or an interval that holds it. */
export function isAside(text: string, amount: number, decimal: DecimalSign | undefined): boolean {
  if (mark.test(text)) return true;
  const [, low = "", high = ""] = interval.exec(text) ?? [];
  const [from, to] = [low, high].map((end) => readingsOf(end, decimal));
  return Boolean(from?.some((least) => least <= amount) && to?.some((most) => amount <= most));
}
