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

/** One way to name something in a language: features, and their weight. */
interface Term {
  readonly features: readonly string[];
  readonly mass: number;
}

/** What is measured, whatever the place and time: an indicator and perhaps a part of it. */
export interface Topic {
  readonly dataset: string;
  readonly indicator: string;
  readonly breakdown: string;
  /** The key under which a section continues it. */
  readonly subject: string;
  readonly units: ReadonlySet<Unit>;
  readonly terms: readonly Term[];
  /** Names of the part, its own first; empty for the whole. */
  readonly parts: readonly Term[];
  /** Places and times at which the whole of a part is published too. */
  readonly wholes: ReadonlySet<string>;
  readonly observations: readonly PublishedFigure[];
}

/** What everything in an edition is called in a language. */
export interface Vocabulary {
  readonly locale: Locale;
  readonly topics: readonly Topic[];
  /** The topics that have one of these words in their names. */
  readonly topicsWith: (words: Iterable<string>) => ReadonlySet<Topic>;
  /** Whether the topic's unit is rare enough to identify it. */
  readonly isTelling: (topic: Topic) => boolean;
  /** Whether hardly anything else has its unit at its place and time. */
  readonly isAlone: (observation: PublishedFigure) => boolean;
  /** Every word a dataset uses about itself, to recognize foreign words. */
  readonly wordsByDataset: ReadonlyMap<string, ReadonlySet<string>>;
  /** Titles of datasets, as features. */
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
    // Words of the indicator's own names do not distinguish its parts.
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
  const titles = new Map(datasets.map(({ id, words }) => [id, names(words[locale].title, locale)]));
  return { locale, topics, topicsWith: byWord(topics), isTelling, isAlone, wordsByDataset, titles };
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

/** The key under which an indicator continues, whatever part is named. */
export function subjectOf({ dataset, indicator }: Pick<PublishedFigure, "dataset" | "indicator">): string {
  return `${dataset} ${indicator}`;
}

/** The place and time of an observation, as a key. */
export function spotOf({ area, period }: PublishedFigure): string {
  return `${area} ${period}`;
}

function unitSpotOf(observation: PublishedFigure): string {
  return `${spotOf(observation)} ${observation.unit}`;
}

function names(text: string, locale: Locale): string[] {
  return [...new Set(featuresOf(text, locale).map(({ name }) => name))];
}

/** Names of an indicator in prose: its title, its title without brackets or words that only count, and its synonyms. */
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
