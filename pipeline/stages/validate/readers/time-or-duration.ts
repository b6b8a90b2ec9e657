const time = /^t?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?:z|[+-]\d{2}(?::?\d{2})?)?$/i;
const duration = /^[+-]?p(?=[\dt])(?:\d+(?:[.,]\d+)?[ymwd])*(?:t(?=\d)(?:\d+(?:[.,]\d+)?[hms])+)?$/i;

/** What a text without a date is in ISO 8601: a time of day (14:30, T14:30Z), a duration (PT36H), or null for neither. */
export function timeOrDuration(text: string): "time" | "duration" | null {
  if (time.test(text)) return "time";
  return duration.test(text) ? "duration" : null;
}
