import { cautionWords } from "../../../locales/cautions.ts";
import type { Locale } from "../../../model/locale.ts";

/** What makes of a figure another number than a record's, as regular expressions. */
export interface Cautions {
  /** Words that may stand anywhere in the figure's clause. */
  readonly mean: RegExp;
  readonly supposed: RegExp;
  readonly without: RegExp;
  readonly elsewhere: RegExp;
  /** What ends right before the figure. */
  readonly those: RegExp;
  readonly denied: Beside;
  readonly mark: Beside;
  readonly oneIn: Beside;
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
  const { denied, mark, oneIn, among, ...words } = cautionWords[locale];
  const of = (source: string) => new RegExp(source, "iu");
  const beside = ([before, after]: readonly [string, string]): Beside => [of(before), of(after)];
  return {
    mean: of(words.mean),
    supposed: of(words.supposed),
    without: of(words.without),
    elsewhere: of(words.elsewhere),
    those: of(words.those),
    denied: beside(denied),
    mark: beside(mark),
    oneIn: beside(oneIn),
    among: beside(among),
  };
}
