const day = 86_400_000;

/** The date of a spreadsheet serial, or "" where it has none: 29 February 1900 did not exist. */
export function dateOfSerial(serial: number, date1904: boolean): string {
  const whole = Math.floor(serial);
  if (!date1904 && whole === 60) return "";
  // Serials before that 29 February are off by one.
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  const date = new Date(epoch + whole * day);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 ? "" : date.toISOString().slice(0, 10);
}

/** The time of day of a serial, or "" at midnight. */
export function timeOfSerial(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  if (minutes === 0 || minutes === 1440) return "";
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** The hours and minutes of a serial, also beyond a day: 36:00 for 1.5. */
export function elapsedOfSerial(serial: number): string {
  const seconds = Math.round(Math.abs(serial) * 86_400);
  const two = (part: number) => String(part).padStart(2, "0");
  const rest = seconds % 60 === 0 ? "" : `:${two(seconds % 60)}`;
  return `${serial < 0 ? "-" : ""}${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}${rest}`;
}
