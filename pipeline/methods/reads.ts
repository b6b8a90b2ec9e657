/** A meter's use from this read to the next, in the meter's unit; null where nothing was counted. */
export interface Read {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly time: number;
  readonly use: number | null;
  /** The supplier estimated the use. */
  readonly estimated?: boolean;
}

/** How often a meter is read; each interval has its own method. */
export type ReadInterval = "daily" | "monthly" | "bimonthly";

export const MILLISECONDS_OF_A_DAY = 86_400_000;

/**
 * Shortest and longest period kept, in whole days: monthly and bimonthly from CalTRACK 2.0, 2.2.3.4 and 2.2.3.5; daily is
 * exactly one.
 */
export const PERIOD_DAYS: {
  readonly [I in ReadInterval]: { readonly shortest: number; readonly longest: number };
} = {
  daily: { shortest: 1, longest: 1 },
  monthly: { shortest: 25, longest: 35 },
  bimonthly: { shortest: 25, longest: 70 },
};
/** Longest period after joining, in days (CalTRACK 2.0, 2.2.3.1, 3.5.5.1 and 3.5.5.3). */
export const LONGEST_JOINED_DAYS = 70;
/** Only this many first days of a bimonthly baseline period contribute their weather (OpenEEmeter 3.2.0, not CalTRACK). */
export const BIMONTHLY_WEATHER_DAYS = 35;
/** This many reads that only rise are a cumulative index: no use rises for a whole year (ours). */
const INDEX_READS = 12;
/** Fewer reads are an index if the first exceeds every step, which is not so of uses (ours). */
const FEW_INDEX_READS = 6;

/** Median of the whole days between consecutive reads; null for fewer than two reads. */
export function daysBetweenReads(reads: readonly Read[]): number | null {
  const days = reads
    .slice(1)
    .map(({ time }, index) => Math.round((time - (reads[index]?.time ?? 0)) / MILLISECONDS_OF_A_DAY))
    .sort((a, b) => a - b);
  return days[Math.floor((days.length - 1) / 2)] ?? null;
}

/** The interval for the median days between reads; null where they are too far apart for any method. */
export function intervalOf(reads: readonly Read[]): ReadInterval | null {
  const days = daysBetweenReads(reads);
  return days === null ? "monthly" : intervalOfDays(days);
}

/** The interval for a given median. */
export function intervalOfDays(days: number): ReadInterval | null {
  if (days <= PERIOD_DAYS.daily.longest) return "daily";
  if (days <= PERIOD_DAYS.monthly.longest) return "monthly";
  return days <= PERIOD_DAYS.bimonthly.longest ? "bimonthly" : null;
}

/** Whether the reads are the positions of a cumulative counter: they never fall, and rise more often than not. */
export function areIndex(reads: readonly Read[]): boolean {
  const values = reads.flatMap(({ use }) => use ?? []);
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
  if (values.length < FEW_INDEX_READS || steps.some((step) => step < 0)) return false;
  if (steps.filter((step) => step > 0).length * 2 < steps.length) return false;
  return values.length >= INDEX_READS || (values[0] ?? 0) > Math.max(...steps);
}

/** Moves each read to the nearest UTC midnight, the way OpenEEmeter's samples name days. */
export function atUtcMidnight(reads: readonly Read[]): Read[] {
  return reads.map((read) => ({
    ...read,
    time: Math.round(read.time / MILLISECONDS_OF_A_DAY) * MILLISECONDS_OF_A_DAY,
  }));
}
