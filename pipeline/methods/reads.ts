/** What a meter counted from this read to the next, in the meter's unit; null where nothing was counted. */
export interface Read {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly time: number;
  readonly use: number | null;
  /** Nobody read the meter: the supplier guessed. */
  readonly estimated?: boolean;
}

/** How often a meter is read; each has a method of its own. */
export type ReadInterval = "daily" | "monthly" | "bimonthly";

export const MILLISECONDS_OF_A_DAY = 86_400_000;

/**
 * Whole days of the shortest and the longest period kept: monthly and bimonthly from CalTRACK 2.0, 2.2.3.4 and
 * 2.2.3.5; a day is a day.
 */
export const PERIOD_DAYS: {
  readonly [I in ReadInterval]: { readonly shortest: number; readonly longest: number };
} = {
  daily: { shortest: 1, longest: 1 },
  monthly: { shortest: 25, longest: 35 },
  bimonthly: { shortest: 25, longest: 70 },
};
/** Days that a period may have after joining (CalTRACK 2.0, 2.2.3.1, 3.5.5.1 and 3.5.5.3). */
export const LONGEST_JOINED_DAYS = 70;
/** Of a bimonthly baseline period only so many first days lend their weather (OpenEEmeter 3.2.0, not CalTRACK). */
export const BIMONTHLY_WEATHER_DAYS = 35;
/** Reads that only rise are an index from so many on: no use rises through a whole year (ours). */
const INDEX_READS = 12;
/** Fewer are one where the first is more than any step: use is not (ours). */
const FEW_INDEX_READS = 6;

/** The median of the whole days between reads that follow each other; null for fewer than two reads. */
export function daysBetweenReads(reads: readonly Read[]): number | null {
  const days = reads
    .slice(1)
    .map(({ time }, index) => Math.round((time - (reads[index]?.time ?? 0)) / MILLISECONDS_OF_A_DAY))
    .sort((a, b) => a - b);
  return days[Math.floor((days.length - 1) / 2)] ?? null;
}

/** The method that the median of the days between reads asks for; null where they lie too far apart for any. */
export function intervalOf(reads: readonly Read[]): ReadInterval | null {
  const days = daysBetweenReads(reads);
  return days === null ? "monthly" : intervalOfDays(days);
}

/** The same from the median itself. */
export function intervalOfDays(days: number): ReadInterval | null {
  if (days <= PERIOD_DAYS.daily.longest) return "daily";
  if (days <= PERIOD_DAYS.monthly.longest) return "monthly";
  return days <= PERIOD_DAYS.bimonthly.longest ? "bimonthly" : null;
}

/** Whether the reads stand on a counter that nobody has subtracted: they never fall, and rise more often than not. */
export function areIndex(reads: readonly Read[]): boolean {
  const values = reads.flatMap(({ use }) => use ?? []);
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
  if (values.length < FEW_INDEX_READS || steps.some((step) => step < 0)) return false;
  if (steps.filter((step) => step > 0).length * 2 < steps.length) return false;
  return values.length >= INDEX_READS || (values[0] ?? 0) > Math.max(...steps);
}

/** Days as OpenEEmeter's samples name them: from the UTC midnight nearest to the read. */
export function atUtcMidnight(reads: readonly Read[]): Read[] {
  return reads.map((read) => ({
    ...read,
    time: Math.round(read.time / MILLISECONDS_OF_A_DAY) * MILLISECONDS_OF_A_DAY,
  }));
}
