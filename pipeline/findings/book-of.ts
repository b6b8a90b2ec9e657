import type { Phrasebook } from "../locales/phrasebook.ts";
import { phrasebooks } from "../locales/phrasebooks.ts";
import type { Areas } from "../model/area.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";

/**
 * A language's words, with the sentences of the problems that these datasets define themselves; where the table of
 * places is given, sentences call places by their names instead of their codes.
 */
export function bookOf(
  locale: Locale,
  datasets: readonly Pick<Dataset, "words">[],
  areas: Areas | null = null,
): Phrasebook {
  const book = phrasebooks[locale];
  const own = datasets.map(({ words }) => words[locale].problems ?? {});
  const problems: Phrasebook["problems"] = Object.assign({}, book.problems, ...own);
  return { ...book, problems: areas ? { ...problems, ...ofPlaces(problems, areas, locale) } : problems };
}

/** The sentences that tell a place by its code, with its name. */
function ofPlaces(
  own: Phrasebook["problems"],
  areas: Areas,
  locale: Locale,
): Partial<Phrasebook["problems"]> {
  const name = (code: string): string => areas.get(code)?.names[locale] ?? code;
  return {
    "area-stopped-reporting": (told) => own["area-stopped-reporting"]({ ...told, area: name(told.area) }),
    "missing-coordinates": (told) => own["missing-coordinates"]({ ...told, areas: told.areas.map(name) }),
    "outside-region": (told) => own["outside-region"]({ ...told, country: name(told.country) }),
    "other-country": (told) =>
      own["other-country"]({ ...told, said: name(told.said), listed: name(told.listed) }),
  };
}
