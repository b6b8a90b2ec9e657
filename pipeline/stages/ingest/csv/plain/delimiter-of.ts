import { delimiters, fitOf, winnerOf } from "../delimiter-fit.ts";
import { widthsOf } from "./widths-of.ts";

/** The delimiter that fits; null where a closer look is needed. */
export function delimiterOf(bytes: Buffer, first: number): string | null {
  const [only = ",", ...others] = delimiters.filter((delimiter) => bytes.includes(delimiter, first));
  if (others.length === 0) return only;
  const fits = [only, ...others].map((delimiter) => ({
    delimiter,
    ...fitOf(widthsOf(bytes, first, delimiter.charCodeAt(0))),
  }));
  // A text that none splits is one column, whichever is used.
  if (fits.every(({ coverage }) => coverage === 0)) return only;
  return winnerOf(fits)?.delimiter ?? null;
}
