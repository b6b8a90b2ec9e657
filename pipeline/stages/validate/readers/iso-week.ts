const day = 86_400_000;

/** The days of `2020-W36` as an interval, or the day of `2020-W36-1`; null for anything else. */
export function isoWeek(text: string): string | null {
  const match = /^(\d{4})-?w(\d{2})(?:-?([1-7]))?$/.exec(text);
  if (!match) return null;
  const [year, week, weekday] = [Number(match[1]), Number(match[2]), match[3]];
  // The fourth of January is always in week 1.
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * day + (week - 1) * 7 * day;
  const thursday = new Date(monday + 3 * day);
  if (week === 0 || thursday.getUTCFullYear() !== year) return null;
  if (weekday) return iso(monday + (Number(weekday) - 1) * day);
  return `${iso(monday)}/${iso(monday + 6 * day)}`;
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
