import type { Areas } from "../../model/area.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Locale } from "../../model/locale.ts";
import type { Unit } from "../../model/unit.ts";
import { type PlaceFinder, placeFinder } from "./context/places.ts";
import { type UnitFeatures, unitFeaturesOf } from "./readings/units-around.ts";
import { type Vocabulary, vocabularyOf } from "./readings/vocabulary.ts";
import type { PublishedEdition } from "./record.ts";

/** What is prepared for a language before a text is read. */
export interface ProofLanguage {
  readonly vocabulary: Vocabulary;
  readonly unitFeatures: UnitFeatures;
}

/** The source of all languages' words. */
export interface Spoken {
  readonly edition: PublishedEdition;
  readonly datasets: readonly Dataset[];
  readonly areas: Areas;
  readonly unitNames: (locale: Locale) => { readonly [U in Unit]: readonly string[] };
}

/** The words and place names of each language, made on first use and kept. */
export class ProofLanguages {
  private readonly spoken: Spoken;
  private readonly made = new Map<Locale, ProofLanguage>();
  private readonly finders = new Map<Locale, PlaceFinder>();

  constructor(spoken: Spoken) {
    this.spoken = spoken;
  }

  of(locale: Locale): ProofLanguage {
    const made = this.made.get(locale) ?? languageOf(this.spoken, locale);
    this.made.set(locale, made);
    return made;
  }

  finderOf(locale: Locale): PlaceFinder {
    const made = this.finders.get(locale) ?? placeFinder(this.spoken.areas, locale);
    this.finders.set(locale, made);
    return made;
  }
}

function languageOf({ datasets, edition, unitNames }: Spoken, locale: Locale): ProofLanguage {
  const datasetUnits = datasets.flatMap(({ words }) => Object.entries(words[locale].units ?? {}));
  const declared = Object.fromEntries(datasetUnits.map(([unit, words]) => [unit, [words.one, words.many]]));
  const shared = unitNames(locale);
  // Units of a single dataset are not words of the others.
  const flat = Object.values(shared).flat();
  const vocabulary = vocabularyOf(datasets, edition.observations, locale, flat);
  return { vocabulary, unitFeatures: unitFeaturesOf({ ...declared, ...shared }) };
}
