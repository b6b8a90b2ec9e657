import type { ProofWords } from "../../locales/proof-phrasebooks.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Locale } from "../../model/locale.ts";
import { lastDay, type Period } from "../../model/period.ts";
import type { Quantity } from "../../model/quantity.ts";
import { scaledDigits } from "../../model/shown-number.ts";
import { readUnit } from "../../model/unit.ts";
import { rightText } from "../proof/judge/right-text.ts";
import { fold } from "../proof/numbers/fold.ts";
import { grammarOf } from "../proof/numbers/grammar.ts";
import type { Printed } from "../proof/numbers/printed.ts";
import { readNumbers } from "../proof/numbers/read-numbers.ts";
import { Taken } from "../proof/numbers/taken.ts";
import { besideAmount, type Words } from "../render/words.ts";
import type { BoundKey } from "./bound-key.ts";
import type { BoundValue } from "./evaluate.ts";

/** What bound texts of one language are written with. */
export interface BoundWording {
  readonly words: Words;
  readonly bound: ProofWords["bound"];
  readonly datasets: readonly Dataset[];
}

/**
 * The text for a value, in the style of the present text (its digits, word of size, year alone), else as the report writes
 * it. Null where the key asks for a form that the value or the language does not have.
 */
export function boundText(
  key: BoundKey,
  value: BoundValue,
  wording: BoundWording,
  now: string,
): string | null {
  const { words, datasets } = wording;
  if ("word" in value) return value.word;
  if ("area" in value) return words.area(value.area);
  if ("period" in value) return periodText(value.period, key.as, words, now);
  if ("quantity" in value) return quantityText(key, value.quantity, wording, now);
  const dataset = datasets.find(({ id }) => id === value.of[0].dataset);
  return dataset ? words.breakdown(dataset, value.part) : value.part;
}

function periodText(period: Period, as: string | null, words: Words, now: string): string {
  const [, before = "", after = ""] = /^(\D*)(?:19|20)\d{2}(\D*)$/.exec(now) ?? [];
  const year = lastDay(period).slice(0, 4);
  if (as === "year" || before + after !== "" || /^\d{4}$/.test(now)) return before + year + after;
  return words.period(period);
}

function quantityText(key: BoundKey, quantity: Quantity, wording: BoundWording, now: string): string | null {
  const { words, bound } = wording;
  const { as, roughly } = key;
  const isBare = key.operands[0].token.tells === "number" || key.operation !== "value";
  const written = (amount: Quantity) =>
    isBare && amount.unit !== "percent" ? words.bare(amount) : words.amount(amount);
  if (roughly !== null && quantity.amount > 0) {
    const rough = roughened(quantity, roughly);
    const bare = numberIn(now, words.locale);
    // For a bare number, the word stands outside.
    return (
      (bare && bare.text === now && rightText(bare, rough.amount)) ||
      // A decimal would claim too much precision.
      written(rough).replace(/(\d)[.,]0(?!\d)/, "$1")
    );
  }
  if (as === "fraction") return fractionText(quantity, bound) ?? written(quantity);
  if (as === "words") return numberWord(quantity, bound) ?? written(quantity);
  const scale = as === null ? null : scaleNamed(as, quantity, words.locale);
  if (as !== null && scale === null) return null;
  const amount = quantity.amount / (scale?.size ?? 1);
  // Beside its unit, a number is written as in the report, so that the unit agrees: 1 event.
  const printed = isBare || quantity.unit === "percent" ? numberIn(now, words.locale) : null;
  // A word that is no numeral alone was written here before: “un” is an article, too.
  const isWord = printed ? !/\d/.test(printed.text) : isBare && bound.numbers.includes(now.toLowerCase());
  const word = isWord ? numberWord(quantity, bound) : null;
  if (word && !printed) return capitalisedAs(now, word);
  if (printed) {
    // The word of size is in the text already.
    const inFull = scale?.isUnit === false && printed.scale > 1 ? quantity.amount : amount;
    const text = word ? capitalisedAs(printed.text, word) : rightText(printed, inFull);
    if (text !== null) return now.slice(0, printed.from) + text + now.slice(printed.to);
  }
  if (!scale) return written(quantity);
  const number = words.number(amount, scaledDigits(amount), quantity.qualifier);
  return isBare && scale.isUnit ? number : besideAmount(number, as ?? "");
}

/** The number of a text that contains nothing else but a sign or word beside it; null for none or several. */
export function numberIn(text: string, locale: Locale): Printed | null {
  const folded = fold(text);
  const taken = new Taken(folded.length);
  const found = readNumbers({ text: folded, grammar: grammarOf(locale), taken, hasBareWords: true });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The factor of another unit of the same kind, or of a word of size. */
export function scaleNamed(
  as: string,
  { unit }: Pick<Quantity, "unit">,
  locale: Locale,
): { readonly size: number; readonly isUnit: boolean } | null {
  const raw = readUnit(as);
  if (raw?.unit === unit && raw.offset === undefined) return { size: raw.factor, isUnit: true };
  const size = grammarOf(locale).scales[as];
  return size === undefined ? null : { size, isUnit: false };
}

/** “More than 90” for 93, “about 1,100” for 1,077: two digits, rounded so that the words are true. */
function roughened(quantity: Quantity, roughly: "more than" | "about"): Quantity {
  const { amount } = quantity;
  const digits = Math.floor(Math.log10(Math.max(1, Math.abs(amount))));
  const step = digits === 0 ? 1 : 10 ** Math.max(1, digits - 1);
  const qualifier = roughly === "about" ? "about" : "more-than";
  const rounded = roughly === "about" ? Math.round(amount / step) : Math.ceil(amount / step) - 1;
  return { ...quantity, amount: rounded * step, qualifier };
}

/** Fractions with a name, simplest first. */
const fractions = ["1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "2/5", "3/5", "4/5", "1/10"] as const;

/** Percentage points within which a share is called by its fraction, without “nearly” or “just over”. */
const outright = 0.5;

const near = 2;

function fractionText({ amount, unit }: Quantity, bound: ProofWords["bound"]): string | null {
  if (unit !== "percent") return null;
  const away = (fraction: string) => {
    const [part = 0, whole = 1] = fraction.split("/").map(Number);
    return amount - (part / whole) * 100;
  };
  const nearest = fractions.reduce((best, fraction) =>
    Math.abs(away(fraction)) < Math.abs(away(best)) ? fraction : best,
  );
  const off = away(nearest);
  const name = bound.fractions[nearest];
  if (Math.abs(off) <= outright) return name;
  if (Math.abs(off) > near) return null;
  return off < 0 ? bound.nearly(name) : bound.justOver(name);
}

function numberWord({ amount, qualifier }: Quantity, { numbers }: ProofWords["bound"]): string | null {
  return qualifier === "exact" ? (numbers[amount - 1] ?? null) : null;
}

function capitalisedAs(before: string, word: string): string {
  return /^\p{Lu}/u.test(before) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
