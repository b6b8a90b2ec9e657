import { delimiters, fitOf, winnerOf } from "./delimiter-fit.ts";
import { type CsvProfile, scanRecords } from "./scan-records.ts";

/** The text split by the best delimiter, or the delimiters that fit equally well. */
export type Detection =
  | { readonly profile: CsvProfile; readonly delimiter: string | null }
  | { readonly candidates: readonly string[] };

/** Splits a text by the best delimiter; a text without any has a single column. */
export function detectDelimiter(text: string): Detection {
  // Remarks above a table are sentences with commas of their own.
  const body = text.replace(/^(?:#.*\r?\n)+/, "");
  const fits = delimiters
    .filter((delimiter) => body.includes(delimiter))
    .map((delimiter) => {
      const profile = scanRecords(text, delimiter);
      const { widths } = body === text ? profile : scanRecords(body, delimiter);
      return { profile, ...fitOf(widths) };
    });
  const winner = winnerOf(fits);
  if (winner) return { profile: winner.profile, delimiter: winner.profile.delimiter };
  const broken = fits.find(({ profile }) => profile.broken);
  if (broken) return { profile: broken.profile, delimiter: broken.profile.delimiter };
  const cutting = fits.filter(({ coverage }) => coverage > 0);
  if (cutting.length > 1) return { candidates: cutting.map(({ profile }) => profile.delimiter) };
  // No delimiter outside quotes: one column, however it is split.
  return { profile: fits[0]?.profile ?? scanRecords(text, ","), delimiter: null };
}
