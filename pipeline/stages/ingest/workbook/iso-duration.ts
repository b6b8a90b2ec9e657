/** The number format for days as hours, minutes and seconds, also beyond a day. */
export const elapsed = "[h]:mm:ss";

const duration =
  /^(-)?P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const timeOfDay = /^T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/;

/** Days of an ISO 8601 duration (`PT36H` is 1.5) or time of day; null for others, as for years and months. */
export function daysOf(text: string): number | null {
  const [, sign, ...parts] = duration.exec(text) ?? [];
  if (parts.some((part) => part !== undefined)) return daysIn(parts, sign === undefined ? 1 : -1);
  const time = timeOfDay.exec(text);
  return time ? daysIn(["0", ...time.slice(1)], 1) : null;
}

/** Whether a number format shows hours, so that days in it read as a time. */
export function isTimeFormat(format: string): boolean {
  return /h/i.test(format.replace(/"[^"]*"|\\./g, ""));
}

function daysIn(parts: readonly (string | undefined)[], sign: number): number {
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  return (sign * (days * 86_400 + hours * 3600 + minutes * 60 + seconds)) / 86_400 + 0;
}
