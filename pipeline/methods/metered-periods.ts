import type { Undefined } from "./undefined.ts";

/** Whole days of the shortest and longest monthly period kept (CalTRACK 2.0, 2.2.3.3 and 2.2.3.4). */
export const SHORTEST_PERIOD_DAYS = 25;
export const LONGEST_PERIOD_DAYS = 35;
/** Days before works start, and after works end, in which periods count (CalTRACK 2.0, 2.2.1 and 3.5.1). */
export const WINDOW_DAYS = 365;

const MILLISECONDS_OF_A_DAY = 86_400_000;

/** What a meter counted from this read to the next, in the meter's unit; null where nothing was counted. */
export interface Read {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly time: number;
  readonly use: number | null;
}

/** Use from one read to the next. `read` is the index of the read that opens the period. */
export interface MeteredPeriod {
  readonly read: number;
  readonly start: number;
  readonly end: number;
  /** Between the two reads; may be a fraction. */
  readonly days: number;
  readonly use: number;
}

export type PeriodDrop =
  | "no-use"
  | "no-closing-read"
  | "too-short"
  | "too-long"
  | "before-baseline"
  | "overlaps-works"
  | "after-reporting";

export interface DroppedPeriod<Reason extends string> {
  readonly read: number;
  readonly start: number;
  readonly end: number | null;
  readonly reason: Reason;
}

export type ReadsRefusal = "not-a-number" | "negative-use" | "reads-out-of-order";

/**
 * The periods that a meter's reads bound, each next to the next; a blank last read only closes the one before.
 * Refused with the index of the read where reads do not follow each other in time or a use is negative.
 * Source: CalTRACK 2.0, 2.2.3.
 */
export function meteredPeriods(
  reads: readonly Read[],
):
  | { readonly kept: readonly MeteredPeriod[]; readonly dropped: readonly DroppedPeriod<PeriodDrop>[] }
  | (Undefined<ReadsRefusal> & { readonly at: number }) {
  const kept: MeteredPeriod[] = [];
  const dropped: DroppedPeriod<PeriodDrop>[] = [];
  for (const [read, { time: start, use }] of reads.entries()) {
    if (!Number.isFinite(start) || !Number.isFinite(use ?? 0)) return { undefined: "not-a-number", at: read };
    if (use !== null && use < 0) return { undefined: "negative-use", at: read };
    const end = reads[read + 1]?.time ?? null;
    if (end === null) {
      if (use !== null) dropped.push({ read, start, end, reason: "no-closing-read" });
      continue;
    }
    if (end <= start) return { undefined: "reads-out-of-order", at: read + 1 };
    const days = (end - start) / MILLISECONDS_OF_A_DAY;
    if (use === null) dropped.push({ read, start, end, reason: "no-use" });
    else if (Math.floor(days) < SHORTEST_PERIOD_DAYS) dropped.push({ read, start, end, reason: "too-short" });
    else if (Math.floor(days) > LONGEST_PERIOD_DAYS) dropped.push({ read, start, end, reason: "too-long" });
    else kept.push({ read, start, end, days, use });
  }
  return { kept, dropped };
}

/**
 * Sorts periods into those wholly within the 365 days up to works start (baseline) and those wholly within
 * the 365 days from works end (reporting), in milliseconds since 1970. Source: CalTRACK 2.0, 2.2.1 and 3.5.1.
 */
export function splitAtWorks(
  periods: readonly MeteredPeriod[],
  works: { readonly start: number; readonly end: number },
):
  | {
      readonly baseline: readonly MeteredPeriod[];
      readonly reporting: readonly MeteredPeriod[];
      readonly dropped: readonly DroppedPeriod<PeriodDrop>[];
    }
  | Undefined<"works-end-before-start" | "not-a-number"> {
  if (!Number.isFinite(works.start) || !Number.isFinite(works.end)) return { undefined: "not-a-number" };
  if (works.end < works.start) return { undefined: "works-end-before-start" };
  const window = WINDOW_DAYS * MILLISECONDS_OF_A_DAY;
  const baseline: MeteredPeriod[] = [];
  const reporting: MeteredPeriod[] = [];
  const dropped: DroppedPeriod<PeriodDrop>[] = [];
  for (const period of periods) {
    const { read, start, end } = period;
    if (end <= works.start) {
      if (start >= works.start - window) baseline.push(period);
      else dropped.push({ read, start, end, reason: "before-baseline" });
    } else if (start >= works.end) {
      if (end <= works.end + window) reporting.push(period);
      else dropped.push({ read, start, end, reason: "after-reporting" });
    } else dropped.push({ read, start, end, reason: "overlaps-works" });
  }
  return { baseline, reporting, dropped };
}
