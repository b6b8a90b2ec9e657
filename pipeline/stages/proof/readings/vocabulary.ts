import type { Dataset } from "../../../model/dataset.ts";
import type { Locale } from "../../../model/locale.ts";
import { isMeasured, type Unit } from "../../../model/unit.ts";
import { featuresOf } from "../context/features.ts";
import { grammarOf } from "../numbers/grammar.ts";
import type { PublishedFigure } from "../record.ts";

/** Units that anything may be measured in. */
const untelling: ReadonlySet<Unit> = new Set<Unit>([
  "percent",
  "1",
  "t",
  "kWh",
  "MWh",
  "percentage point",
  "degC",
  "degF",
  "day",
  "participant",
]);

/** One way in which a language speaks of something, as features, and how much each tells. */
interface Term {
  readonly features: readonly string[];
  readonly mass: number;
}

/** What is measured, apart from where and when: an indicator and what part of it. */
export interface Topic {
  readonly dataset: string;
  readonly indicator: string;
  readonly breakdown: string;
  /** The name under which a section goes on about it. */
  readonly subject: string;
  readonly units: ReadonlySet<Unit>;
  readonly terms: readonly Term[];
  /** The ways to say what the breakdown adds, its own name first; none for the whole. */
  readonly parts: readonly Term[];
  /** Where and when the whole that it is a part of is published too. */
  readonly wholes: ReadonlySet<string>;
  readonly observations: readonly PublishedFigure[];
}

/** What a language calls everything that an edition published. */
export interface Vocabulary {
  readonly locale: Locale;
  readonly topics: readonly Topic[];
  /** Those of which a word is among the ones that are said. */
  readonly topicsWith: (words: Iterable<string>) => ReadonlySet<Topic>;
  /** What the edition published of datasets whose words are not known here. */
  readonly wordless: readonly PublishedFigure[];
  /** Whether the topic is counted in a unit that hardly anything else is. */
  readonly isTelling: (topic: Topic) => boolean;
  /** Whether hardly anything else is measured in its unit at its place and time. */
  readonly isAlone: (observation: PublishedFigure) => boolean;
  /** Every word that a dataset uses of itself, for telling foreign words. */
  readonly wordsByDataset: ReadonlyMap<string, ReadonlySet<string>>;
  /** What each dataset is called, as features. */
  readonly titles: ReadonlyMap<string, readonly string[]>;
}

export function vocabularyOf(
  datasets: readonly Dataset[],
  observations: readonly PublishedFigure[],
  locale: Locale,
  unitNames: readonly string[],
): Vocabulary {
  const groups = new Map<string, PublishedFigure[]>();
  for (const observation of observations) {
    const key = JSON.stringify([observation.dataset, observation.indicator, observation.breakdown]);
    const group = groups.get(key);
    if (group) group.push(observation);
    else groups.set(key, [observation]);
  }
  const spoken = datasets.flatMap((dataset) =>
    Object.keys(dataset.indicators).map((indicator) => ({
      dataset,
      indicator,
      phrases: phrasesOf(dataset, indicator, locale).map((phrase) => names(phrase, locale)),
    })),
  );
  const spread = new Map<string, number>();
  for (const { phrases } of spoken)
    for (const name of new Set(phrases.flat())) spread.set(name, (spread.get(name) ?? 0) + 1);
  const total = spoken.length;
  const weight = (feature: string) => Math.log(1 + total / (spread.get(feature) ?? 1));
  const term = (features: readonly string[]): Term => ({
    features,
    mass: features.reduce((sum, name) => sum + weight(name), 0),
  });
  const terms = new Map(
    spoken.map(({ dataset, indicator, phrases }) => [
      JSON.stringify([dataset.id, indicator]),
      phrases.filter((features) => features.length > 0).map(term),
    ]),
  );
  const topics = [...groups.values()].flatMap((group): Topic[] => {
    const [first] = group;
    const dataset = datasets.find(({ id }) => id === first?.dataset);
    const titleTerms = first && terms.get(JSON.stringify([first.dataset, first.indicator]));
    if (!first || !dataset || !titleTerms) return [];
    const { breakdown, indicator } = first;
    const label = dataset.words[locale].breakdowns[breakdown] ?? breakdown;
    // What the indicator's own names say already tells no part from another.
    const alreadyThere = new Set(titleTerms.flatMap((term) => term.features));
    const phrases = [label, ...(dataset.partSynonyms?.[locale][breakdown] ?? [])];
    const fromPhrases = phrases.map((phrase) =>
      names(phrase, locale).filter((name) => !alreadyThere.has(name)),
    );
    const parts = breakdown === "" ? [] : fromPhrases.filter((features) => features.length > 0).map(term);
    const units = new Set(group.map(({ unit }) => unit));
    const whole = breakdown === "" ? [] : (groups.get(JSON.stringify([first.dataset, indicator, ""])) ?? []);
    return [
      {
        wholes: new Set(whole.map(spotOf)),
        dataset: first.dataset,
        indicator,
        breakdown,
        subject: subjectOf(first),
        units,
        terms: titleTerms,
        parts,
        observations: group,
      },
    ];
  });
  const wordsByDataset = new Map(
    datasets.map((dataset) => [
      dataset.id,
      new Set(names([allWords(dataset, locale), ...unitNames].join("\n"), locale)),
    ]),
  );
  const indicators = new Map<Unit, Set<string>>();
  for (const { units, indicator } of topics)
    for (const unit of units) indicators.set(unit, (indicators.get(unit) ?? new Set()).add(indicator));
  const isTelling = ({ units }: Topic) =>
    [...units].every((unit) => !untelling.has(unit) && (indicators.get(unit)?.size ?? 0) <= 4);
  const spots = new Map<string, Set<string>>();
  for (const observation of observations)
    spots.set(
      unitSpotOf(observation),
      (spots.get(unitSpotOf(observation)) ?? new Set()).add(observation.indicator),
    );
  const isAlone = (observation: PublishedFigure) =>
    isMeasured(observation.unit) &&
    observation.unit !== "percent" &&
    (spots.get(unitSpotOf(observation))?.size ?? 0) <= 2;
  const wordless = observations.filter(({ dataset }) => !wordsByDataset.has(dataset));
  const titles = new Map(datasets.map(({ id, words }) => [id, names(words[locale].title, locale)]));
  return { locale, topics, topicsWith: byWord(topics), wordless, isTelling, isAlone, wordsByDataset, titles };
}

function byWord(topics: readonly Topic[]): Vocabulary["topicsWith"] {
  const named = new Map<string, Topic[]>();
  for (const topic of topics)
    for (const name of new Set([...topic.terms, ...topic.parts].flatMap(({ features }) => features)))
      named.set(name, [...(named.get(name) ?? []), topic]);
  return (words) => {
    const found = new Set<Topic>();
    for (const name of words) for (const topic of named.get(name) ?? []) found.add(topic);
    return found;
  };
}

/** The name under which an indicator goes on, whatever part of it is spoken of. */
export function subjectOf({ dataset, indicator }: Pick<PublishedFigure, "dataset" | "indicator">): string {
  return `${dataset} ${indicator}`;
}

/** Where and when an observation is. */
export function spotOf({ area, period }: PublishedFigure): string {
  return `${area} ${period}`;
}

function unitSpotOf(observation: PublishedFigure): string {
  return `${spotOf(observation)} ${observation.unit}`;
}

function names(text: string, locale: Locale): string[] {
  return [...new Set(featuresOf(text, locale).map(({ name }) => name))];
}

/** What prose may call an indicator: its title, its title without what stands in brackets or only counts, and its synonyms. */
function phrasesOf(dataset: Dataset, indicator: string, locale: Locale): string[] {
  const title = dataset.words[locale].indicators[indicator]?.title ?? "";
  const bare = title.replace(/[（(][^）)]*[）)]/g, "").trim();
  const counted = bare.replace(grammarOf(locale).counting, "");
  const synonyms = dataset.synonyms?.[locale][indicator] ?? [];
  return [...new Set([title, bare, counted, ...synonyms])].filter((phrase) => phrase !== "");
}

function allWords(dataset: Dataset, locale: Locale): string {
  const { title, about, indicators, breakdowns } = dataset.words[locale];
  return [
    title,
    about,
    ...Object.values(indicators).flatMap((words) => [words.title, words.definition]),
    ...Object.values(breakdowns),
    ...Object.values(dataset.synonyms?.[locale] ?? {}).flat(),
    ...Object.values(dataset.partSynonyms?.[locale] ?? {}).flat(),
  ].join("\n");
}
