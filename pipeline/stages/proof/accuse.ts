import type { AnalysedBlock, Sentence } from "./context/analyse.ts";
import type { Evidence } from "./context/evidence.ts";
import { covers, type Printed } from "./numbers/printed.ts";
import type { Candidate } from "./readings.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How near a reading's words must come to the best one's for it to be meant as well. */
export const near = 0.72;

/** Digits that tell one number from another: 3 of 45.9, 2 of 1,200. */
export function significant({ text }: Printed): number {
  return text.replace(/\D/g, "").replace(/^0+|0+$/g, "").length;
}

/**
 * Whether a reading that fits by its value excuses a figure. A number of three digits fits another reading of its sentence
 * hardly by chance; a small one does, so that its place and time must be those that stand beside it.
 */
export function excuses(fitting: Candidate, best: Candidate, printed: Printed, evidence: Evidence): boolean {
  // Its own place, time and unit are said beside it; of a small number its name must be, too.
  const isBeside = fitting.area >= 0.7 && fitting.period >= 0.7 && fitting.unit === 1;
  const isNamed = significant(printed) >= 3 || fitting.coverage >= 0.8;
  if (fitting.total < (isBeside && isNamed ? 0.2 : 0.5) * best.total) return false;
  if (significant(printed) >= 3) return true;
  const isTimed = (evidence.periods[0]?.sure ?? 0) >= 0.74;
  return fitting.area >= 0.5 && fitting.period >= (isTimed ? 0.5 : 0.3);
}

/** A minus before a number that is right without it, where nothing speaks of a change. */
export function slips(
  printed: Printed,
  candidates: readonly Candidate[],
  evidence: Evidence,
): Candidate | null {
  if (
    !/^[-−–]/.test(printed.text) ||
    (!evidence.hasArea && !evidence.hasPeriod && evidence.periods.length === 0)
  )
    return null;
  if (printed.text.replace(/\D/g, "").length < 2) return null;
  const [best] = candidates;
  const bare = { ...printed, value: Math.abs(printed.value) };
  const meant = candidates.find(
    (own) => own.total >= near * (best?.total ?? 0) && covers(bare, own.amount, own.observation.qualifier),
  );
  if (!meant || meant.amount <= 0 || meant.coverage < 0.45) return null;
  return meant.area >= 0.7 && meant.period >= 0.7 && meant.unit >= 0.7 ? meant : null;
}

/** Words of its clause that the dataset never uses, beyond which a figure may be of something else. */
const mostForeign = 2;

/**
 * Whether a figure that fits no reading may be called wrong: all four kinds of evidence are there, the words around it
 * are the dataset's own, and the error is one that people make. Accusing a right number is the worst fault.
 */
export function mayAccuse(
  printed: Printed,
  best: Candidate,
  evidence: Evidence,
  around: { readonly block: AnalysedBlock; readonly sentence: Sentence; readonly vocabulary: Vocabulary },
): boolean {
  if (printed.kind === "multiple" || printed.kind === "fraction" || printed.upTo !== undefined) return false;
  const isCell = around.block.block.cell !== undefined;
  // Four digits that are the right ones but for one slip say themselves which number was meant.
  const isTypo = significant(printed) >= 3 && best.words >= 0.4 && isSlipOf(printed.value, best.amount);
  const least = isTypo ? typoCoverage(printed) : isCell ? 0.5 : 0.58;
  if (printed.kind === "change" && !(isTypo && best.coverage >= 0.7 && !/^[+]/.test(printed.text)))
    return false;
  if (best.coverage < least || best.area < 0.7 || best.period < 0.7 || best.unit < 0.7) return false;
  if (evidence.areas[0]?.what === null) return false;
  // A number that nothing is counted by is only a place's own where that place stands beside it, as in a list.
  if (!isCell && isRunOn(around)) return false;
  if (!isCell && !isCounted(printed) && !isOfItsPlace(printed, around)) return false;
  const isSaid = evidence.hasArea || evidence.hasPeriod;
  const isWord = !/\d/.test(printed.text);
  if ((isWord || printed.value <= 1) && !isSaid) return false;
  if (isWord && printed.value < 2) return false;
  // Where the sentence names neither place nor time, what was said before must, and words leave no doubt.
  const isCarried = (evidence.areas[0]?.sure ?? 0) >= 0.74 || (evidence.periods[0]?.sure ?? 0) >= 0.74;
  const isPlain = best.unit === 1 && best.coverage >= 0.7 && best.area >= 0.75 && best.period >= 0.7;
  if (!isSaid && !(isCarried && isPlain)) return false;
  const foreign = foreignWords(printed, best, around);
  if (foreign > mostForeign) return false;
  const alike = isLikely(printed.value, best);
  return alike || (foreign === 0 && best.coverage >= 0.75 && best.unit === 1);
}

const mostNumbers = 6;

/** Lines of a list or rows of a table that a text without marks runs together: what heads a number there cannot be told. */
function isRunOn({
  block: { folded },
  sentence,
}: {
  readonly block: AnalysedBlock;
  readonly sentence: Sentence;
}): boolean {
  const text = folded.slice(sentence.from, sentence.to);
  const labels = text.match(/(?<=[\p{L}\p{N})）])(?::(?=\s|\p{Lo})|：)/gu)?.length ?? 0;
  return labels > 1 || text.includes("\t") || sentence.numbers.length > mostNumbers;
}

function isCounted({ unit }: Printed): boolean {
  return unit !== null && unit.units.length > 0;
}

/** Whether the place nearest to a number has no other number nearer to it. */
function isOfItsPlace(printed: Printed, { sentence }: { readonly sentence: Sentence }): boolean {
  const away = (one: { from: number; to: number }, own: Printed) =>
    one.to <= own.from ? own.from - one.to : Math.max(0, one.from - own.end);
  return sentence.places.some(
    (place) =>
      away(place, printed) <= 16 && sentence.numbers.every((own) => away(place, own) >= away(place, printed)),
  );
}

/** How much of a name must be said of a number that is another's but for one slip: less, the more digits it has. */
export function typoCoverage(printed: Printed): number {
  const digits = significant(printed);
  return digits >= 4 ? 0.42 : digits === 3 ? 0.5 : 0.58;
}

/** Content words in the figure's clause that the dataset never uses: 61 % of its construction waste is another matter. */
function foreignWords(
  printed: Printed,
  best: Candidate,
  { block, sentence, vocabulary }: { block: AnalysedBlock; sentence: Sentence; vocabulary: Vocabulary },
): number {
  const known = vocabulary.known.get(best.observation.dataset) ?? new Set<string>();
  const text = block.folded;
  const [from, to] = clauseOf(printed, sentence);
  const spoken = [
    ...sentence.places,
    ...sentence.times,
    ...sentence.numbers.map(({ from, end }) => ({ from, to: end })),
  ];
  const isSpoken = (at: number) => spoken.some((one) => at >= one.from && at < one.to);
  const stop = functionWordsOf(vocabulary, block);
  let foreign = 0;
  let last = -2;
  let isForeignBefore = false;
  for (const { name, at } of sentence.features) {
    if (at < from || at >= to || isSpoken(at)) continue;
    const isKnown = known.has(name);
    // Right before a word of ours it makes another thing of it: construction waste, 建筑垃圾, active members.
    if (isKnown && isForeignBefore && isAdjacent(text, last, at)) return mostForeign + 1;
    if (isKnown || stop.has(name) || stop.has(wordAt(text, at))) {
      isForeignBefore = false;
      continue;
    }
    if (overlapsKnown(text, at, known, stop, block.locale)) continue;
    if (at > last + 1) foreign++;
    isForeignBefore = true;
    last = at;
  }
  return foreign;
}

/** Whether a word begins where the one before it ends, but for a space. */
function isAdjacent(text: string, last: number, at: number): boolean {
  if (last < 0) return false;
  const between = text.slice(last, at);
  return /^\p{L}+[ -]?$/u.test(between) && between.length < 24;
}

/** Two characters that are the end of one known word and the beginning of another are no word of their own. */
function overlapsKnown(
  text: string,
  at: number,
  known: ReadonlySet<string>,
  stop: ReadonlySet<string>,
  locale: AnalysedBlock["locale"],
): boolean {
  if (locale === "en" || locale === "mn") return false;
  const ok = (name: string) => known.has(name) || stop.has(name);
  const [first = "", second = ""] = text.slice(at, at + 2);
  if (stop.has(first) || stop.has(second)) return true;
  return ok(text.slice(at - 1, at + 1)) && ok(text.slice(at + 1, at + 3));
}

const stops = new Map<string, ReadonlySet<string>>();

function functionWordsOf(vocabulary: Vocabulary, { grammar }: AnalysedBlock): ReadonlySet<string> {
  const made = stops.get(vocabulary.locale) ?? new Set(grammar.words.functionWords.split(" "));
  stops.set(vocabulary.locale, made);
  return made;
}

function wordAt(text: string, at: number): string {
  return /^\p{L}+/u.exec(text.slice(at, at + 24))?.[0].toLowerCase() ?? "";
}

function clauseOf(
  { from, end }: Printed,
  { breaks, from: start, to: stop }: Sentence,
): readonly [number, number] {
  const before = breaks.filter((at) => at < from).at(-1) ?? start;
  const after = breaks.find((at) => at >= end) ?? stop;
  return [before, after];
}

/** A value that a slip of the hand would make of the right one: near it, a digit off, digits exchanged, a power of ten. */
function isLikely(value: number, { amount }: Candidate): boolean {
  if (amount === 0 || value === 0) return Math.abs(amount - value) <= 10;
  if (Math.sign(amount) !== Math.sign(value)) return true;
  const ratio = Math.abs(value / amount);
  if (ratio >= 0.4 && ratio <= 2.5) return true;
  return isSlipOf(value, amount);
}

/** The same digits at another power of ten, in another order, or with one of them another. */
export function isSlipOf(value: number, amount: number): boolean {
  if (amount === 0 || value === 0) return false;
  const power = Math.log10(Math.abs(value / amount));
  if (Math.round(power) !== 0 && Math.abs(power - Math.round(power)) < 0.022) return true;
  const [a, b] = [digitsOf(value), digitsOf(amount).slice(0, digitsOf(value).length)];
  if (a.length !== b.length) return false;
  if ([...a].sort().join("") === [...b].sort().join("")) return true;
  return [...a].filter((digit, at) => digit !== b[at]).length <= 1;
}

function digitsOf(value: number): string {
  return String(Math.abs(value)).replace(".", "").replace(/^0+/, "");
}
