import type { Phrasebook } from "../locales/phrasebook.ts";
import { phrasebooks } from "../locales/phrasebooks.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";

/** A language's words, with the sentences of the problems that these datasets define themselves. */
export function bookOf(locale: Locale, datasets: readonly Pick<Dataset, "words">[]): Phrasebook {
  const book = phrasebooks[locale];
  const own = datasets.map(({ words }) => words[locale].problems ?? {});
  return { ...book, problems: Object.assign({}, book.problems, ...own) };
}
