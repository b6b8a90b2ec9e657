import { cautionWords } from "../../../locales/cautions.ts";
import type { Locale } from "../../../model/locale.ts";

type CautionWords = (typeof cautionWords)[Locale];

/** The words of a language as regular expressions. */
export type Cautions = {
  readonly [K in keyof CautionWords]: CautionWords[K] extends string
    ? RegExp
    : CautionWords[K] extends string | null
      ? RegExp | null
      : Beside;
};

export type Beside = readonly [before: RegExp, after: RegExp];

const made = new Map<Locale, Cautions>();

export function cautionsOf(locale: Locale): Cautions {
  const known = made.get(locale) ?? compile(locale);
  made.set(locale, known);
  return known;
}

function compile(locale: Locale): Cautions {
  const { those, denied, mark, oneIn, otherUnits, among, amongAhead, ...words } = cautionWords[locale];
  const of = (source: string) => new RegExp(source, "iu");
  const beside = ([before, after]: readonly [string, string]): Beside => [of(before), of(after)];
  return {
    mean: of(words.mean),
    together: of(words.together),
    now: of(words.now),
    moment: of(words.moment),
    perHundred: of(words.perHundred),
    supposed: of(words.supposed),
    without: of(words.without),
    elsewhere: of(words.elsewhere),
    lacking: of(words.lacking),
    those: beside(those),
    denied: beside(denied),
    mark: beside(mark),
    oneIn: beside(oneIn),
    otherUnits: beside(otherUnits),
    among: beside(among),
    amongAhead: amongAhead === null ? null : of(amongAhead),
  };
}
