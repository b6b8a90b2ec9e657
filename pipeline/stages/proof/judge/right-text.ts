import type { Printed } from "../numbers/printed.ts";

/** The amount in the text's own style: the same decimals, word of size and grouping. */
export function rightText(printed: Printed, amount: number): string | null {
  if (!/\d/.test(printed.text) || printed.upTo !== undefined) return null;
  const digits = /[+\-−–]?\d(?:[\d.,' ]*\d)?/.exec(printed.text);
  if (!digits) return null;
  const isCompound = printed.scale > 1 && /\d\D+\d/.test(printed.text.replace(/[.,'\s]/g, ""));
  const scale = isCompound ? 1 : printed.scale;
  const commaDecimal = printed.decimals > 0 && /,\d+$/.test(digits[0]) && !digits[0].includes(".");
  let written = Math.abs(amount / scale).toFixed(decimalsFor(amount / scale, printed.decimals));
  const [whole = "", fraction] = written.split(".");
  const groups =
    /\d[ ']\d{3}/.exec(digits[0])?.[0][1] ?? (/\d,\d{3}/.test(digits[0]) || whole.length > 4 ? "," : "");
  const grouped = groups === "" ? whole : whole.replace(/\B(?=(\d{3})+$)/g, groups);
  written = grouped + (fraction === undefined ? "" : (commaDecimal ? "," : ".") + fraction);
  const sign = amount < 0 ? "−" : "";
  return printed.text.replace(digits[0], sign + written);
}

/** A large value keeps the text's decimals; one that would round to 0 gets more, up to three. */
function decimalsFor(amount: number, decimals: number): number {
  const isEnough = amount === 0 || Math.abs(amount) >= 0.5 * 10 ** -decimals;
  return isEnough || decimals >= 3 ? decimals : decimalsFor(amount, decimals + 1);
}
