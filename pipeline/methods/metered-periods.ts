import {
  LONGEST_JOINED_DAYS,
  MILLISECONDS_OF_A_DAY,
  PERIOD_DAYS,
  type Read,
  type ReadInterval,
} from "./reads.ts";
import type { Undefined } from "./undefined.ts";

/** Days before the works start, and after they end, within which periods count (CalTRACK 2.0, 3.1.3 and 2.2.5). */
export const WINDOW_DAYS = 365;

/** Use from one read to another; `read` and `lastRead` are the indices of the first and last read included. */
export interface MeteredPeriod {
  readonly read: number;
  readonly lastRead: number;
  readonly start: number;
  readonly end: number;
  /** Days between the reads; may be a fraction. */
  readonly days: number;
  /** Days among them whose use the supplier estimated. */
  readonly estimatedDays: number;
  readonly use: number;
}

export type PeriodDrop =
  | "no-use"
  | "no-closing-read"
  | "too-short"
  | "too-long"
  | "estimated"
  | "before-baseline"
  | "overlaps-works"
  | "after-reporting";

export interface DroppedPeriod<Reason extends string> {
  readonly read: number;
  readonly lastRead: number;
  readonly start: number;
  readonly end: number | null;
  readonly reason: Reason;
}

export interface Works {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly start: number;
  readonly end: number;
}

export type ReadsRefusal = "not-a-number" | "negative-use" | "reads-out-of-order";

interface Periods {
  readonly kept: readonly MeteredPeriod[];
  readonly dropped: readonly DroppedPeriod<PeriodDrop>[];
}

/**
 * The consecutive periods between a meter's reads; a last read without use only closes the period before it. Short and
 * estimated periods are joined to the next, up to 70 days and never across the start or end of works. Reads out of order and
 * negative uses are refused with the index of the read. Source: CalTRACK 2.0, 2.2.3, 3.5.5.1 and 3.5.5.3, which joins short
 * reads after works and drops them before; here both are joined.
 */
export function meteredPeriods(
  reads: readonly Read[],
  interval: ReadInterval,
  works: Works,
): Periods | (Undefined<ReadsRefusal> & { readonly at: number }) {
  const kept: MeteredPeriod[] = [];
  const dropped: DroppedPeriod<PeriodDrop>[] = [];
  let waiting: MeteredPeriod | null = null;
  const drop = (period: MeteredPeriod, reason: PeriodDrop) => {
    const { read, lastRead, start, end } = period;
    dropped.push({ read, lastRead, start, end, reason });
  };
  const giveUp = () => {
    if (waiting) drop(waiting, waiting.estimatedDays > 0 ? "estimated" : "too-short");
    waiting = null;
  };
  for (const [read, { time: start, use, estimated = false }] of reads.entries()) {
    if (!Number.isFinite(start) || !Number.isFinite(use ?? 0)) return { undefined: "not-a-number", at: read };
    if (use !== null && use < 0) return { undefined: "negative-use", at: read };
    const end = reads[read + 1]?.time ?? null;
    if (end !== null && end <= start) return { undefined: "reads-out-of-order", at: read + 1 };
    if (end === null || use === null) {
      giveUp();
      if (use !== null) dropped.push({ read, lastRead: read, start, end, reason: "no-closing-read" });
      else if (end !== null) dropped.push({ read, lastRead: read, start, end, reason: "no-use" });
      continue;
    }
    const days = (end - start) / MILLISECONDS_OF_A_DAY;
    const metered = { read, lastRead: read, start, end, days, estimatedDays: estimated ? days : 0, use };
    const joined: MeteredPeriod = waiting ? join(waiting, metered) : metered;
    const fits = wholeDays(joined.days, interval) <= LONGEST_JOINED_DAYS && !crosses(joined, works);
    if (waiting && !fits) giveUp();
    const period: MeteredPeriod = waiting ? joined : metered;
    const { shortest, longest } = PERIOD_DAYS[interval];
    const whole = wholeDays(period.days, interval);
    if (estimated || whole < shortest) {
      waiting = period;
      continue;
    }
    if (whole > (waiting ? LONGEST_JOINED_DAYS : longest)) drop(period, "too-long");
    else kept.push(period);
    waiting = null;
  }
  giveUp();
  return { kept, dropped };
}

function join(first: MeteredPeriod, next: MeteredPeriod): MeteredPeriod {
  return {
    ...first,
    lastRead: next.lastRead,
    end: next.end,
    days: first.days + next.days,
    estimatedDays: first.estimatedDays + next.estimatedDays,
    use: first.use + next.use,
  };
}

/** Days of 23 and 25 hours count as days; billing periods are rounded down, as OpenEEmeter 3.2.0 does. */
function wholeDays(days: number, interval: ReadInterval): number {
  return interval === "daily" ? Math.round(days) : Math.floor(days);
}

function crosses({ start, end }: MeteredPeriod, works: Works): boolean {
  return [works.start, works.end].some((edge) => start < edge && edge < end);
}

/**
 * Divides periods into those wholly within the 365 days before works start (baseline) and those wholly within the 365 days
 * after works end (reporting), in milliseconds since 1970. Source: CalTRACK 2.0, 3.1.3 and 2.2.5.
 */
export function splitAtWorks(
  periods: readonly MeteredPeriod[],
  works: Works,
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
    const { read, lastRead, start, end } = period;
    const drop = (reason: PeriodDrop) => dropped.push({ read, lastRead, start, end, reason });
    if (end <= works.start) {
      if (start >= works.start - window) baseline.push(period);
      else drop("before-baseline");
    } else if (start >= works.end) {
      if (end <= works.end + window) reporting.push(period);
      else drop("after-reporting");
    } else drop("overlaps-works");
  }
  return { baseline, reporting, dropped };
}
