import { keyOf } from "../../model/figure-key.ts";
import type { AnalysedBlock, Sentence } from "./context/analyse.ts";
import type { Evidence, Surroundings } from "./context/evidence.ts";
import type { Anchor } from "./judge.ts";
import { covers, type Printed, significant } from "./numbers/printed.ts";
import { type Candidate, candidatesFor, type Ground } from "./readings.ts";
import type { Published } from "./record.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How near a reading's words must come to the best one's for it to be meant as well. */
export const near = 0.72;

/**
 * Whether a reading that fits by its value excuses a figure. A number of three digits fits another reading of its sentence
 * hardly by chance; a small one does, so that its place, time and part must be those that stand beside it.
 */
export function excuses(fitting: Candidate, best: Candidate, { printed, evidence, around }: Charge): boolean {
  if (fitting === best) return true;
  // Its own place, time and unit are said beside it; of a small number its name must be, too.
  const isSaid = fitting.area >= 0.7 && fitting.period >= 0.7 && fitting.unit === 1;
  const isNamed = significant(printed) >= 3 || (fitting.coverage >= 0.8 && fitting.named);
  if (fitting.total < (isSaid && isNamed ? 0.2 : 0.5) * best.total) return false;
  // A small number is one of another matter by chance where the words say less of that.
  const isSmall = Math.abs(printed.value) < 100 && significant(printed) <= 2 && !around.block.block.cell;
  if (isSmall && fitting.words < 0.6 * best.words && fitting.topic !== best.topic) return false;
  const isTimed = (evidence.periods[0]?.sure ?? 0) >= 0.74;
  if (significant(printed) >= 3)
    return fitting.period >= (isTimed ? 0.25 : 0) || fitting.words > 1.2 * best.words;
  if (best.named && !fitting.named && fitting.part < 0.25) return false;
  return fitting.area >= 0.5 && fitting.period >= (isTimed ? 0.5 : 0.3);
}

/** All that is known of a figure that fits nothing. */
export interface Charge {
  readonly printed: Printed;
  readonly evidence: Evidence;
  readonly around: Surroundings;
  readonly ground: Ground;
  /** Figures of the same sentence that are sure. */
  readonly anchors: readonly Anchor[];
}

/** A minus before a number that is right without it, where nothing speaks of a change. */
export function signSlip(charge: Charge, candidates: readonly Candidate[]): Candidate | null {
  const { printed, evidence } = charge;
  if (!/^[-−–]/.test(printed.text)) return null;
  if (!evidence.hasArea && !evidence.hasPeriod && evidence.periods.length === 0) return null;
  // One digit is right by chance, but for a count, which is never below nought.
  if (printed.text.replace(/\D/g, "").length < 2 && !isCounted(printed)) return null;
  if (charge.around.block.grammar.changed.test(wordsBeside(charge))) return null;
  const [best] = candidates;
  const bare = { ...printed, value: Math.abs(printed.value) };
  const meant = candidates.find(
    (own) => own.total >= 0.5 * (best?.total ?? 0) && covers(bare, own.amount, own.observation.qualifier),
  );
  if (!meant || meant.amount <= 0 || meant.coverage < (tellsChange(charge) ? 0.9 : 0.45)) return null;
  return meant.area >= 0.7 && meant.period >= 0.7 && meant.unit >= 0.7 ? meant : null;
}

/** The right number in a unit that is not its own; the number alone must be hard to come by, or all else be said beside it. */
export function unitSlip(charge: Charge, best: Candidate | undefined): Candidate | null {
  const { printed, evidence, ground } = charge;
  if (!printed.unit || printed.unit.units.length === 0 || printed.kind !== "level") return null;
  if (!evidence.hasArea && !evidence.hasPeriod && !evidence.periods.some(({ sure }) => sure >= 0.74))
    return null;
  const said = new Set(charge.anchors.flatMap(({ reading }) => reading.operands.map(keyOf)));
  const all = candidatesFor({ ...printed, unit: null }, evidence, { ...ground, isNear: () => true }).filter(
    ({ observation }) => !said.has(keyOf(observation)),
  );
  const most = Math.max(all[0]?.total ?? 0, best?.total ?? 0);
  const fitting = all.find(({ fits, total }) => fits && total >= near * most);
  if (!fitting || fitting.area < 0.7 || fitting.period < 0.7) return null;
  const isMillions = printed.scale >= 1000 && printed.unit.units.includes("percent");
  const isRare = isMillions || (significant(printed) >= 2 && /[.,]/.test(printed.text));
  const isAllSaid = fitting.coverage >= 0.7 && fitting.area >= 0.9 && fitting.period >= 0.9;
  if (!isRare && !isAllSaid) return null;
  return fitting.coverage >= (isApposed(charge) ? leastApposed : typoCoverage(printed)) ? fitting : null;
}

/** Words of its clause that the dataset never uses, beyond which a figure may be of something else. */
const mostForeign = 2;

/** How much of its name is enough where other figures of the sentence are of the same indicator. */
const leastInRow = 0.36;

/** How much of its name is enough where the figure just before it is of the same matter: 24 blocks, or 2.2 %. */
const leastApposed = 0.4;

/**
 * Whether a figure that fits no reading may be called wrong: all four kinds of evidence are there, the words around it
 * are the dataset's own, and the error is one that people make. Accusing a right number is the worst fault.
 */
export function mayAccuse(charge: Charge, best: Candidate): boolean {
  const { printed, evidence, around, anchors } = charge;
  if (printed.kind === "multiple" || printed.kind === "fraction" || printed.upTo !== undefined) return false;
  const isCell = around.block.block.cell !== undefined;
  // Four digits that are the right ones but for one slip say themselves which number was meant.
  const isTypo = best.words >= 0.4 && isTypoOf(printed, best.amount);
  const isAnchored = anchors.some(({ reading }) => reading.operands.some((own) => isBeside(own, best)));
  const isAside = isAnchored && isApposed(charge);
  const kin = kinOf(charge, best);
  const isRow = kin >= 2 || (kin === 1 && isTypo && best.period === 1);
  const least = isRow
    ? leastInRow
    : isAside
      ? leastApposed
      : isTypo
        ? typoCoverage(printed)
        : isCell || isAnchored
          ? 0.5
          : 0.58;
  if (printed.kind === "change" && !(isTypo && best.coverage >= 0.7 && !/^[+]/.test(printed.text)))
    return false;
  if (best.coverage < least || best.area < 0.7 || best.period < 0.7 || best.unit < 0.7) return false;
  if (evidence.areas[0]?.what === null) return false;
  // A column of changes holds no levels, whatever heads its rows.
  if (isCell && around.headers.some(({ folded }) => around.block.grammar.changed.test(folded))) return false;
  // Where most of a long row is understood, its one wrong number is too.
  const isUnderstood = anchors.length >= Math.max(2, around.sentence.numbers.length / 2);
  if (!isCell && !isUnderstood && isRunOn(around)) return false;
  // A number that nothing is counted by is only a place's own where that place stands beside it, as in a list.
  const isPure = best.observation.unit === "1" && printed.decimals >= 2 && best.coverage >= 0.9;
  const isNoun = printed.unit !== null && best.unit >= 0.9 && best.coverage >= 0.9;
  if (!isCell && !isCounted(printed) && !isPure && !isNoun && !isOfItsPlace(printed, around)) return false;
  const isSaid = evidence.hasArea || evidence.hasPeriod || isAnchored;
  const isWord = !/\d/.test(printed.text);
  // Where the sentence names neither place nor time, what was said before must, and words leave no doubt.
  const isCarried = (evidence.areas[0]?.sure ?? 0) >= 0.74 || (evidence.periods[0]?.sure ?? 0) >= 0.74;
  const isPlain =
    (best.unit === 1 || isPure) && best.coverage >= 0.7 && best.area >= 0.75 && best.period >= 0.7;
  if (isWord && (printed.value < 2 || !(evidence.hasArea || evidence.hasPeriod))) return false;
  if (printed.value <= 1 && !isSaid && !(printed.decimals > 0 && isPlain)) return false;
  if (!isSaid && !(isCarried && isPlain)) return false;
  // One joined, two left: a small number beside a verb of change is not the whole.
  const isFew = Number.isInteger(printed.value) && Math.abs(printed.value) < Math.min(100, 0.5 * best.amount);
  if (!isTypo && isFew && tellsChange(charge)) return false;
  const isFull = best.coverage >= 0.95 && best.unit === 1 && best.length > 1;
  const foreign = foreignWords(printed, best, around, charge.ground.vocabulary);
  if (foreign > mostForeign + (isFull ? 1 : 0)) return false;
  const alike = isLikely(printed, best);
  return alike || (foreign === 0 && best.coverage >= 0.75 && best.unit === 1);
}

/** How many sure figures of the sentence are of the same indicator in the same unit: in a row the next one is of it, too. */
export function kinOf({ printed, anchors }: Charge, { observation }: Candidate): number {
  const unit = printed.unit?.units.join();
  return anchors.filter(
    ({ printed: other, reading }) =>
      other?.unit?.units.join() === unit &&
      reading.operands.some(
        ({ dataset, indicator }) => dataset === observation.dataset && indicator === observation.indicator,
      ),
  ).length;
}

/** Whether an observation is of the same matter, place and time. */
function isBeside(own: Published, { observation }: Candidate): boolean {
  return (
    own.dataset === observation.dataset && own.area === observation.area && own.period === observation.period
  );
}

/** Whether a figure says in other terms what the one before it says: 24 blocks, or 2.2 %. */
function isApposed({ printed, around, anchors }: Charge): boolean {
  const { folded, grammar } = around.block;
  return anchors.some(({ printed: own }) => {
    const between = own && own.end <= printed.from ? folded.slice(own.end, printed.from) : "";
    return between !== "" && between.length <= 16 && grammar.apposed.test(between);
  });
}

/** The figure's clause; for a cell what heads its row and column. */
export function wordsBeside({ printed, around: { block, sentence, headers } }: Charge): string {
  const clause = block.folded.slice(...clauseOf(printed, sentence));
  return [clause, ...headers.map(({ folded }) => folded)].join("\n");
}

/** Whether the figure's clause tells of a rise or a fall. */
function tellsChange(charge: Charge): boolean {
  const { increase, decrease } = charge.around.block.grammar;
  const words = wordsBeside(charge);
  return increase.test(words) || decrease.test(words);
}

const mostNumbers = 6;

/** Lines of a list or rows of a table that a text without marks runs together: what heads a number there cannot be told. */
function isRunOn({ block: { folded }, sentence }: Surroundings): boolean {
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
  { block, sentence }: Surroundings,
  vocabulary: Vocabulary,
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
  const stop = block.grammar.functionWords;
  let foreign = 0;
  let last = -2;
  let isForeignBefore = false;
  for (const { name, at } of sentence.features) {
    if (at < from || at >= to || isSpoken(at)) continue;
    const isKnown = known.has(name);
    // Right before a word of ours it makes another thing of it: construction waste, 建筑垃圾, active members.
    if (isKnown && isForeignBefore && isAdjacent(text, last, at))
      return /\s$/.test(text.slice(last, at)) ? mostForeign + 1 : Number.POSITIVE_INFINITY;
    if (isKnown || stop.has(name) || stop.has(wordAt(text, at))) {
      isForeignBefore = false;
      continue;
    }
    if (overlapsKnown(text, at, known, stop, block.locale)) continue;
    // What stands further off than the next words says less of the figure.
    if (at > last + 1) foreign += at > printed.end + wordsOn ? 0.5 : 1;
    isForeignBefore = true;
    last = at;
  }
  return foreign;
}

/** How far the words right after a figure reach. */
const wordsOn = 24;

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
function isLikely(printed: Printed, { amount }: Candidate): boolean {
  const { value } = printed;
  if (amount === 0 || value === 0) return Math.abs(amount - value) <= 10;
  if (Math.sign(amount) !== Math.sign(value)) return true;
  const ratio = Math.abs(value / amount);
  if (ratio >= 0.4 && ratio <= 2.5) return true;
  return isSlipOf(printed, amount);
}

/** A slip in a number with digits enough that it is another's hardly by chance. */
export function isTypoOf(printed: Printed, amount: number): boolean {
  return significant(printed) >= 3 && isSlipOf(printed, amount);
}

/** The same digits at another power of ten, in another order, or with one of them another, as far as the text prints them. */
function isSlipOf({ value, step, text, decimals }: Printed, amount: number): boolean {
  if (amount === 0 || value === 0) return false;
  const power = Math.log10(Math.abs(value / amount));
  if (Math.round(power) !== 0 && Math.abs(power - Math.round(power)) < 0.022) return true;
  const hasNought = /^\D*0/.test(text);
  const whole = String(Math.round(Math.abs(value) / step));
  // A bound is written with its digits cut, not rounded.
  return [Math.round, Math.floor].some((cut) => {
    const right = String(cut(Math.abs(amount) / step)).padStart(decimals + 1, "0");
    const written = hasNought ? whole.padStart(right.length, "0") : whole;
    if (written.length !== right.length) return false;
    if ([...written].sort().join("") === [...right].sort().join("")) return true;
    return [...written].filter((digit, at) => digit !== right[at]).length <= 1;
  });
}
