import { MILLISECONDS_OF_A_DAY, type Read } from "./reads.ts";

/** Reads closer together than this on average are shorter than daily and are added up by month (ours). */
export const SUB_DAILY = 0.75 * MILLISECONDS_OF_A_DAY;
/** A month with a smaller share read is missing, by analogy with the weather of billing periods (CalTRACK 2.0, 2.2.3.2). */
export const LEAST_PART_OF_A_MONTH = 0.9;

/** The reads of one month added up; times are in milliseconds since 1970. */
export interface MonthOfReads {
  readonly start: number;
  readonly end: number;
  readonly use: number;
  /** The number of reads, and of those whose use is known. */
  readonly reads: number;
  readonly known: number;
  readonly first: number;
  readonly last: number;
}

/** Whether this many reads between a first and a last one are closer together than daily ones. */
export function areSubDaily(reads: number, first: number, last: number): boolean {
  return reads > 1 && (last - first) / (reads - 1) < SUB_DAILY;
}

/** The use of a month, and the index of the month; null for a blank read that only closes the one before. */
export interface MonthRead extends Read {
  readonly month: number | null;
}

/**
 * Monthly reads from reads shorter than a day, in order of time; a blank one closes the last month and each one before a
 * gap. The smallest step between reads shows how much of a month they cover: up to a tenth missing is filled at the rate of
 * the rest, and a month with more missing is missing. Ours, modelled on how OpenEEmeter fills the hours of a day.
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
