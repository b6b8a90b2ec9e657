import { keyOf } from "../../model/figure-key.ts";
import { groupBy } from "../../model/group-by.ts";
import { daysBetween } from "../../model/period.ts";
import type { Analysed, AnalysedBlock, Sentence } from "./context/analyse.ts";
import type { Printed } from "./numbers/printed.ts";
import type { Contradiction, Figure } from "./verdict.ts";

/** The figures with those that contradict each other marked, whatever the data say. A figure that is wrong already stays so. */
export function contradictions(figures: readonly Figure[], analysed: Analysed): Figure[] {
  const found = new Map<Figure, Contradiction>();
  const add = (figure: Figure | undefined, why: Contradiction) => {
    if (!figure || found.has(figure) || figure.verdict === "disagrees" || figure.verdict === "stale") return;
    // A number of days that the record has is right, however its range was counted.
    if (why.kind === "days" && figure.verdict === "agrees") return;
    found.set(figure, why);
  };
  for (const [index, block] of analysed.blocks.entries()) {
    const own = figures.filter((figure) => figure.block === index);
    for (const sentence of block.sentences) {
      const figureAt = (from: number) => own.find((figure) => figure.from === from);
      changeThatDoesNotFollow(block, sentence, (printed, why) => add(figureAt(printed.from), why));
      partsAndTotal(block, sentence, (total, parts, why) => {
        const all = [total, ...parts].map(({ from }) => figureAt(from));
        // Where the record has the total and each part, some belong to none of the parts.
        if (all.every((figure) => figure?.verdict === "agrees")) return;
        add(all[0], why);
      });
      datesAndDays(block, sentence, (from, why) => add(figureAt(from), why));
    }
  }
  twoValues(figures, analysed, add);
  return figures.map((figure) => {
    const contradiction = found.get(figure);
    return contradiction ? { ...figure, verdict: "inconsistent", contradiction } : figure;
  });
}

type Tell = (printed: Printed, why: Contradiction) => void;

/** “From a to b, c %” that does not follow, beyond what rounding of all three allows. */
function changeThatDoesNotFollow(
  { folded, grammar }: AnalysedBlock,
  { numbers, from, to }: Sentence,
  tell: Tell,
): void {
  const [before, between, after] = grammar.words.fromTo;
  for (const [index, first] of numbers.entries()) {
    const second = numbers[index + 1];
    if (!second || !sameUnit(first, second) || first.kind === "multiple" || first.upTo !== undefined)
      continue;
    const ahead = folded.slice(Math.max(from, first.from - 24), first.from);
    const middle = folded.slice(first.end, second.from);
    const behind = folded.slice(second.end, Math.min(to, second.end + 16));
    if (before !== "" && !new RegExp(before, "iu").test(ahead)) continue;
    if (!new RegExp(between, "iu").test(middle) || (after !== "" && !new RegExp(after, "iu").test(behind)))
      continue;
    const percent = [...numbers.slice(index + 2), ...numbers.slice(0, index)].find(
      (own) => own.unit?.units.includes("percent") && own.kind !== "fraction",
    );
    if (!percent || first.unit?.units.includes("percent") || first.value <= 0) continue;
    const gap = folded.slice(Math.min(second.end, percent.from), Math.max(second.end, percent.from));
    if (/[;；。]/u.test(gap) || gap.length > 60) continue;
    const change = (a: number, b: number) => Math.abs(((b - a) / a) * 100);
    const options = [-1, 1].flatMap((x) =>
      [-1, 1].map((y) => change(first.value + (x * first.step) / 2, second.value + (y * second.step) / 2)),
    );
    const slack = percent.qualifier === "exact" ? percent.step / 2 + 1e-9 : percent.coarse;
    const value = Math.abs(percent.value) * (percent.unit?.factor ?? 1);
    if (value >= Math.min(...options) - slack && value <= Math.max(...options) + slack) continue;
    const follows = `${change(first.value, second.value).toFixed(percent.decimals)} %`;
    tell(percent, { kind: "change", from: first.text, to: second.text, follows });
  }
}

/** “2 of 24 (9.1 %)”, and parts in brackets or after a colon that do not make the total before them. */
function partsAndTotal(
  { folded, grammar }: AnalysedBlock,
  { numbers, from, to }: Sentence,
  tell: (total: Printed, parts: readonly Printed[], why: Contradiction) => void,
): void {
  const sentence = folded.slice(from, to);
  for (const [index, total] of numbers.entries()) {
    const rest = numbers.slice(index + 1).filter((own) => own.kind === "level" && own.upTo === undefined);
    const opening = /^[^.。;；\d]{0,40}?[:：(（]/u.exec(folded.slice(total.end, to));
    if (!opening || rest.length < 2 || grammar.partial.test(opening[0])) continue;
    const closes = opening[0].endsWith("(") || opening[0].endsWith("（");
    const stop = closes ? indexFrom(folded, /[)）]/u, total.end, to) : to;
    const parts = rest.filter((own) => own.from < stop && alike(own, total));
    if (parts.length < 2 || parts.length !== rest.filter((own) => own.from < stop).length) continue;
    if (grammar.partial.test(folded.slice(total.end, stop)) || grammar.partial.test(sentence.slice(0, 0)))
      continue;
    const sum = parts.reduce((all, own) => all + own.value, 0);
    const slack = [total, ...parts].reduce(
      (all, own) => all + (own.decimals > 0 || own.scale > 1 ? own.step / 2 : 0),
      0,
    );
    if (Math.abs(sum - total.value) <= slack + 1e-9) continue;
    // A list that is far from the total is another list, or one that is not meant to be whole.
    if (parts.length < 3 && !grammar.inTotal.test(sentence)) continue;
    if (Math.abs(sum - total.value) > 0.3 * total.value || parts.some((own) => own.qualifier !== "exact"))
      continue;
    tell(total, parts, { kind: "parts", sum: String(Number(sum.toFixed(6))), total: total.text });
  }
}

/** “3–5 March (four days)”, and a weekday that the date is not. */
function datesAndDays(
  { folded, grammar }: AnalysedBlock,
  { times, numbers, to }: Sentence,
  tell: (from: number, why: Contradiction) => void,
): void {
  for (const time of times) {
    // In rows that run together, days may be those of another range.
    if (time.days && numbers.length <= mostInSentence) {
      const [first, last] = time.days.map((day) => day.replace(/^0000/, "2001")) as [string, string];
      const days = daysBetween(first, last) + 1;
      const told = numbers.find(
        (own) =>
          own.unit?.units.length === 1 &&
          own.unit.units[0] === "day" &&
          Math.min(Math.abs(own.from - time.to), Math.abs(time.from - own.end)) <= 12,
      );
      if (told && days > 0 && told.value !== days && told.qualifier === "exact" && told.kind === "level")
        tell(told.from, { kind: "days", range: time.text, days: String(days) });
    }
    if (time.period && /^\d{4}-\d{2}-\d{2}$/.test(time.period)) {
      const around = `${folded.slice(Math.max(0, time.from - 14), time.from)} ${folded.slice(time.to, Math.min(to, time.to + 8))}`;
      const match = grammar.weekday.exec(around);
      if (!match) continue;
      const named = match.slice(1).findIndex((name) => name !== undefined);
      const day = ((daysBetween("1970-01-04", time.period) % 7) + 7) % 7;
      if (named !== day && /^[^\p{L}]*[\p{L}]*[^\p{L}\d]*$/u.test(around.replace(match[0], "")))
        tell(time.from, { kind: "weekday", date: time.text, weekday: match[0] });
    }
  }
}

const mostInSentence = 6;

/** One fact with two values: two figures of one observation, or two sentences that say the same but for their number. */
function twoValues(
  figures: readonly Figure[],
  analysed: Analysed,
  add: (figure: Figure, why: Contradiction) => void,
): void {
  const facts = figures.flatMap((figure) => factOf(figure, analysed) ?? []);
  const groups = groupBy(facts, ({ group }) => group);
  for (const group of groups.values()) {
    for (const [index, one] of group.entries()) {
      const other = group
        .slice(0, index)
        .find((earlier) => isSameFact(earlier, one) && differ(earlier.figure, one.figure));
      if (!other) continue;
      add(one.figure, tellsOther(other.figure));
      add(other.figure, tellsOther(one.figure));
    }
  }
}

function tellsOther({ text, sentence }: Figure): Contradiction {
  return { kind: "two-values", other: text, otherSentence: sentence.text };
}

function differ({ printed: a }: Figure, { printed: b }: Figure): boolean {
  if (!a || !b || a.upTo !== undefined || b.upTo !== undefined) return false;
  const scale = (of: Printed) => of.unit?.factor ?? 1;
  const apart = Math.abs(a.value * scale(a) - b.value * scale(b));
  const width = (of: Printed) =>
    (of.qualifier === "exact" ? of.step / 2 : Math.max(of.coarse, of.value * 0.15)) * scale(of);
  return apart > width(a) + width(b) + 1e-9;
}

interface Fact {
  readonly figure: Figure;
  readonly group: string;
  /** The words around a figure that no observation covers; null for one that an observation covers. */
  readonly words: ReadonlySet<string> | null;
  readonly where: string;
  readonly when: string;
}

/** What a figure says; null where too little is said to compare it with another. */
function factOf(figure: Figure, analysed: Analysed): Fact | null {
  const { printed, reading, verdict } = figure;
  if (printed?.kind !== "level") return null;
  const [operand] = reading?.operands ?? [];
  if (operand && verdict === "agrees" && reading?.operation === "value")
    // What an earlier edition said, told as such, is another fact.
    return { figure, group: `${keyOf(operand)} ${reading.edition}`, words: null, where: "", when: "" };
  const block = analysed.blocks[figure.block];
  const sentence = block?.sentences.find((own) => own.numbers.includes(printed));
  if (verdict !== "not-ours" || !printed.unit || !block || !sentence || block.block.cell) return null;
  const units = printed.unit.units.join();
  // Rows that run together say of no number alone what it is of.
  if (sentence.numbers.length > mostInSentence) return null;
  // A sentence that counts the same thing twice is a list, whose figures are meant to differ.
  if (sentence.numbers.filter((own) => own.unit?.units.join() === units).length > 1) return null;
  const near = sentence.features.filter(({ at }) => at >= printed.from - 40 && at <= printed.end + 24);
  return {
    figure,
    group: `${block.locale} ${units}`,
    words: new Set(near.map(({ name }) => name)),
    where: sentence.places
      .map(({ area }) => area ?? "?")
      .sort()
      .join(),
    when: sentence.times
      .map(({ text }) => text)
      .sort()
      .join(),
  };
}

function isSameFact(a: Fact, b: Fact): boolean {
  if (!a.words || !b.words) return true;
  if (a.where !== b.where || (a.when !== "" && b.when !== "" && a.when !== b.when)) return false;
  const [one, other] = [a.words, b.words];
  const common = [...one].filter((name) => other.has(name)).length;
  return common >= 4 && common / (one.size + other.size - common) >= 0.65;
}

function sameUnit(a: Printed, b: Printed): boolean {
  const [one, other] = [a.unit?.units.join(), b.unit?.units.join()];
  return one === other || one === undefined || other === undefined;
}

/** Whether a part can be counted in the total's unit: the same one, or none said. */
function alike(part: Printed, total: Printed): boolean {
  if (!part.unit || part.unit.units.length === 0) return true;
  return sameUnit(part, total);
}

function indexFrom(text: string, pattern: RegExp, from: number, to: number): number {
  const at = text.slice(from, to).search(pattern);
  return at < 0 ? to : from + at;
}
