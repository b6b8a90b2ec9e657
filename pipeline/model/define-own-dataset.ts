import { type Dataset, type DatasetWords, defineDataset, type Sources } from "./dataset.ts";
import { type Locale, locales } from "./locale.ts";

/** A dataset of a data repository: its words stand in the languages that the repository publishes, one or more. */
export type OwnDataset<S extends Sources, I extends string> = Omit<Dataset<S, I>, "words"> & {
  readonly words: { readonly [L in Locale]?: DatasetWords<NoInfer<I>, string, NoInfer<S>> };
};

/** A language without words is told in the first one that has them; throws where none has. */
export function defineOwnDataset<const S extends Sources, const I extends string>(
  dataset: OwnDataset<S, I>,
): Dataset<S, I> {
  const { words } = dataset;
  const [first] = locales.flatMap((locale) => words[locale] ?? []);
  if (!first) throw new Error(`missing words: ${dataset.id}`);
  const all = Object.fromEntries(locales.map((locale) => [locale, words[locale] ?? first]));
  // Object.fromEntries forgets that every language is there.
  return defineDataset({ ...dataset, words: all as Dataset<S, I>["words"] });
}
