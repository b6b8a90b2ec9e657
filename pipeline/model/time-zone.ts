/** Creating one takes longer than a thousand uses. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const existing = clocks.get(timeZone);
  if (existing) return existing;
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** How far a zone is ahead of UTC at a time, in milliseconds. */
export function offsetAt(time: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(time);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second")) - time;
}

/** An offset from UTC, and the time from which it applies. */
export interface OffsetFrom {
  readonly from: number;
  readonly offset: number;
}

const day = 86_400_000;

/** The offsets of a zone between two times, in milliseconds; the first applies to all earlier times. */
export function offsetsBetween(from: number, to: number, timeZone: string | null): readonly OffsetFrom[] {
  if (timeZone === null) return [{ from, offset: 0 }];
  const offsets = [{ from, offset: offsetAt(from, timeZone) }];
  for (let time = from; time < to; time += day) {
    const before = offsets.at(-1)?.offset ?? 0;
    const next = Math.min(time + day, to);
    if (offsetAt(next, timeZone) === before) continue;
    let [low, high] = [time, next];
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle, timeZone) === before) low = middle;
      else high = middle;
    }
    // Clocks change at whole minutes.
    const at = Math.round(high / 60_000) * 60_000;
    offsets.push({ from: at, offset: offsetAt(at, timeZone) });
  }
  return offsets;
}
