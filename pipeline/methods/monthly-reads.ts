import { MILLISECONDS_OF_A_DAY, type Read } from "./reads.ts";

/** Reads that lie closer together than this, on average, are added up by month: they are no daily reads (ours). */
export const SUB_DAILY = 0.75 * MILLISECONDS_OF_A_DAY;
/** A month of which less is read is missing, as a billing period of which less weather is known (CalTRACK 2.0, 2.2.3.2). */
export const LEAST_PART_OF_A_MONTH = 0.9;

/** The reads of one month, added up. Times are in milliseconds since 1970. */
export interface MonthOfReads {
  readonly start: number;
  readonly end: number;
  readonly use: number;
  /** How many reads there are, and of how many the use is known. */
  readonly reads: number;
  readonly known: number;
  readonly first: number;
  readonly last: number;
}

/** Whether so many reads between a first and a last are more than daily ones. */
export function areSubDaily(reads: number, first: number, last: number): boolean {
  return reads > 1 && (last - first) / (reads - 1) < SUB_DAILY;
}

/** What a month counted, and which of the months it is; null for a blank read that only closes the one before. */
export interface MonthRead extends Read {
  readonly month: number | null;
}

/**
 * Reads of months from reads within days, in order of time; a blank one closes the last and each before a gap. The
 * smallest step between reads tells how much of a month they cover: what is missing of at most a tenth is taken to be
 * as the rest, and a month with less is missing. Ours, after how OpenEEmeter fills the hours of a day.
 */
export function monthlyReads(months: readonly MonthOfReads[]): MonthRead[] {
  const steps = months.flatMap(({ reads, first, last }) => (reads > 1 ? [(last - first) / (reads - 1)] : []));
  const step = Math.min(...steps);
  return months.flatMap(({ start, end, use, known }, month): MonthRead[] => {
    const covered = Math.min((known * step) / (end - start), 1);
    const read = { time: start, use: covered < LEAST_PART_OF_A_MONTH ? null : use / covered, month };
    return months[month + 1]?.start === end ? [read] : [read, { time: end, use: null, month: null }];
  });
}
