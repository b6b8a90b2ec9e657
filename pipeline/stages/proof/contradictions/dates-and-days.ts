import { daysBetween } from "../../../model/period.ts";
import type { AnalysedBlock, TextSentence } from "../context/analyse.ts";
import type { Contradiction } from "../verdict.ts";

/** Reports “3–5 March (four days)”, and weekdays that do not fit their date. */
export function datesAndDays(
  { folded, grammar }: AnalysedBlock,
  sentence: TextSentence,
  tell: (from: number, why: Contradiction) => void,
): void {
  const { times, numbers, to } = sentence;
  for (const time of times) {
    if (time.days) {
      const [first, last] = time.days.map((day) => day.replace(/^0000/, "2001")) as [string, string];
      const days = daysBetween(first, last) + 1;
      const dated = numbers.find(
        (number) =>
          number.unit?.units.length === 1 &&
          number.unit.units[0] === "day" &&
          Math.min(Math.abs(number.from - time.to), Math.abs(time.from - number.end)) <= 12,
      );
      if (dated && days > 0 && dated.value !== days && dated.qualifier === "exact" && dated.kind === "level")
        tell(dated.from, { kind: "days-of-dates", range: time.text, days: String(days) });
    }
    if (time.period && /^\d{4}-\d{2}-\d{2}$/.test(time.period)) {
      const around = `${folded.slice(Math.max(0, time.from - 14), time.from)} ${folded.slice(time.to, Math.min(to, time.to + 8))}`;
      const match = grammar.weekday.exec(around);
      if (!match) continue;
      const named = match.slice(1).findIndex((name) => name !== undefined);
      const day = ((daysBetween("1970-01-04", time.period) % 7) + 7) % 7;
      if (named !== day && /^[^\p{L}]*[\p{L}]*[^\p{L}\d]*$/u.test(around.replace(match[0], "")))
        tell(time.from, { kind: "day-of-week", date: time.text, weekday: match[0] });
    }
  }
}
