import { groupBy } from "../../../model/group-by.ts";
import { lastDay } from "../../../model/period.ts";
import type { Analysed, AnalysedBlock, TextSentence } from "../context/analyse.ts";
import type { Contradiction } from "../verdict.ts";

/** Names that happen once: with a year, or with a number of their own. */
const once =
  /(?:\p{Lu}[\p{L}’'-]+ ){1,5}(?:19|20)\d{2}\b|\d+(?:st|nd|rd|th)(?: \p{Lu}[\p{L}’'-]+){1,5}|第 ?\d+ ?[回届屆次]\p{L}{2,12}?(?=[はがをのにとで于於在將将]|$)|제 ?\d+ ?[회차] ?\p{L}{2,12}?(?=[은는이가을를의에] )/gu;

/** Reports one event with two dates: a name that happens once, and the same words between it and another day. */
export function twoDates(
  { blocks }: Analysed,
  add: (block: number, from: number, why: Contradiction) => void,
): void {
  const dated = blocks.flatMap((block, index) =>
    block.sentences.flatMap((sentence) => datedIn(block, sentence, index) ?? []),
  );
  for (const alike of groupBy(dated, ({ said }) => said).values())
    for (const { block, time, period } of alike) {
      const other = alike.find((each) => !meet(each.period, period));
      if (!other) continue;
      const { text } = other.time;
      add(block, time.from, { kind: "two-values", other: text, otherSentence: other.sentence });
    }
}

function datedIn({ folded, block }: AnalysedBlock, { from, to, times }: TextSentence, index: number) {
  const days = times.filter(({ period }) => period && /^\d{4}-\d{2}-\d{2}/.test(period));
  const text = folded.slice(from, to);
  const [time, another] = days;
  const names = [...text.matchAll(once)].filter(({ index }) => !time || from + index < time.from);
  const [name, again] = names;
  if (!name || again || !time?.period || another || block.cell) return null;
  const between = folded.slice(from + name.index + name[0].length, time.from);
  if (between.trim() === "" || /\d/.test(between)) return null;
  const said = `${name[0]}${between}`.toLowerCase();
  return { block: index, time, period: time.period, said, sentence: text.trim() };
}

/** Whether two days or stretches of days have a day in common. */
function meet(a: string, b: string): boolean {
  const first = (period: string) => period.slice(0, 10);
  return first(a) <= lastDay(b) && first(b) <= lastDay(a);
}
