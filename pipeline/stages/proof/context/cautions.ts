import { cautionWords } from "../../../locales/cautions.ts";
import type { Locale } from "../../../model/locale.ts";

/** What makes of a figure another number than a record's, as regular expressions. */
export interface Cautions {
  /** Words that may stand anywhere in the figure's clause. */
  readonly mean: RegExp;
  readonly together: RegExp;
  readonly now: RegExp;
  readonly moment: RegExp;
  readonly perHundred: RegExp;
  readonly supposed: RegExp;
  readonly without: RegExp;
  readonly elsewhere: RegExp;
  readonly lacking: RegExp;
  /** Words that stand right before the figure, and right after it. */
  readonly those: Beside;
  readonly denied: Beside;
  readonly mark: Beside;
  readonly oneIn: Beside;
  readonly otherUnits: Beside;
  readonly among: Beside;
}

export type Beside = readonly [before: RegExp, after: RegExp];

const made = new Map<Locale, Cautions>();

export function cautionsOf(locale: Locale): Cautions {
  const known = made.get(locale) ?? compile(locale);
  made.set(locale, known);
  return known;
}

function compile(locale: Locale): Cautions {
  const { those, denied, mark, oneIn, otherUnits, among, ...words } = cautionWords[locale];
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
  };
}
