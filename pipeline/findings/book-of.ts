import type { Phrasebook } from "../locales/phrasebook.ts";
import { phrasebooks } from "../locales/phrasebooks.ts";
import type { Areas } from "../model/area.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";

/**
 * A language's words, with the sentences of the problems that these datasets define. Given the table of places, sentences
 * use their names instead of codes.
 */
export function bookOf(
  locale: Locale,
  datasets: readonly Pick<Dataset, "words">[],
  areas: Areas | null = null,
): Phrasebook {
  const book = phrasebooks[locale];
  const problems: Phrasebook["problems"] = Object.assign(
    {},
    ...datasets.map(({ words }) => words[locale].problems),
  );
  const reviewedBy = datasets.some(({ words }) => words[locale].isUnreviewed) ? null : book.reviewedBy;
  return { ...book, reviewedBy, problems, area: (code) => areas?.get(code)?.names[locale] ?? code };
}
